import Basics

/// Reads the comments by which WordPress's block editor says what a piece of HTML is, and brings the piece into the
/// form that articles have: `<!-- wp:gallery {"ids":[1]} -->…<!-- /wp:gallery -->`, `<!-- wp:latest-posts /-->`.
struct BlockComments {
    /// A comment.
    private struct Comment {
        let name: String
        let settings: Range<Int>
        let end: Int
        let isEnd: Bool
        let isEmpty: Bool
    }

    /// A block that is open.
    private struct Frame {
        let name: String
        let settings: Range<Int>
        /// Where its content starts in `out`.
        let start: Int
    }

    /// Blocks that show what the site holds at the moment, forms and menus: nothing of the post.
    private static let dropped: Set<String> = [
        "archives", "avatar", "block", "calendar", "categories", "home-link", "latest-comments", "latest-posts",
        "legacy-widget", "loginout", "more", "navigation", "navigation-link", "navigation-submenu", "nextpage",
        "page-list", "pattern", "read-more", "rss", "search", "social-link", "social-links", "spacer", "tag-cloud",
        "template-part", "term-description",
    ]
    private static let droppedFamilies = ["comment", "post-", "query", "site-"]
    /// Blocks lie in columns of groups of columns; deeper ones are not changed.
    private static let deepest = 60

    private let bytes: [UInt8]
    private let footnotes: PostFootnotes
    private var out: [UInt8] = []
    private var frames: [Frame] = []
    private var missing = MissingEnds()
    /// How many frames lie inside a dropped one, it among them.
    private var droppedDepth = 0

    /// The blocks of a post with these notes.
    init(_ bytes: [UInt8], footnotes: PostFootnotes) {
        self.bytes = bytes
        self.footnotes = footnotes
    }

    /// Whether a post is made of blocks.
    static func areIn(_ bytes: [UInt8]) -> Bool { bytes.next("<!-- wp:", from: 0, to: bytes.count) != nil }

    /// The post as HTML.
    mutating func markup() -> [UInt8] {
        out.reserveCapacity(bytes.count)
        var copied = 0
        var index = 0
        while let start = bytes.next("<!--", from: index, to: bytes.count) {
            guard let comment = comment(at: start) else {
                index = start + 4
                continue
            }
            append(copied..<start)
            take(comment)
            copied = comment.end
            index = comment.end
        }
        append(copied..<bytes.count)
        while !frames.isEmpty { close() }
        return out
    }

    private mutating func comment(at start: Int) -> Comment? {
        var index = bytes.afterBlanks(start + 4, to: bytes.count)
        let isEnd = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isEnd { index += 1 }
        guard bytes.stands("wp:", at: index, to: bytes.count) else { return nil }
        index += 3
        let first = index
        while index < bytes.count, Shortcode.isNameByte(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
            index += 1
        }
        var nameEnd = index
        if bytes.stands("-->", at: index - 2, to: bytes.count) { nameEnd = index - 2 }
        guard let close = missing.commentEnd(from: index - 2, in: bytes) else { return nil }
        var name = bytes[first..<max(first, nameEnd)]
        if name.last == UInt8(ascii: "/") { name = name.dropLast() }
        if name.begins(with: "core/") { name = name.dropFirst(5) }
        var last = close
        while last > index, bytes[last - 1] <= 0x20 { last -= 1 }
        let isEmpty = last > first && bytes[last - 1] == UInt8(ascii: "/")
        return Comment(
            name: String(decoding: name, as: UTF8.self),
            settings: min(index, last)..<(isEmpty ? max(min(index, last), last - 1) : last),
            end: close + 3,
            isEnd: isEnd,
            isEmpty: isEmpty
        )
    }

    /// Appends what stands between two comments. Outside of all blocks it is text of the old editor.
    private mutating func append(_ range: Range<Int>) {
        guard droppedDepth == 0, !range.isEmpty else { return }
        if frames.isEmpty, bytes[range].contains(where: { $0 > 0x20 }) {
            out += Paragraphs.added(to: Array(bytes[range]))
        } else {
            out += bytes[range]
        }
    }

    private mutating func take(_ comment: Comment) {
        if comment.isEnd {
            guard let place = frames.lastIndex(where: { $0.name == comment.name }) else { return }
            while frames.count > place { close() }
        } else if comment.isEmpty {
            guard droppedDepth == 0 else { return }
            if comment.name == "footnotes" { out += footnotes.markup() }
            if comment.name == "embed" || comment.name.hasPrefix("core-embed/") {
                out += EmbedMarkup.markup(settings(comment.settings)?["url"]?.text ?? "")
            }
        } else {
            if droppedDepth > 0 || Self.isDropped(comment.name) { droppedDepth += 1 }
            frames.append(Frame(name: comment.name, settings: comment.settings, start: out.count))
        }
    }

    private static func isDropped(_ name: String) -> Bool {
        dropped.contains(name) || droppedFamilies.contains { name.hasPrefix($0) }
    }

    private func settings(_ range: Range<Int>) -> FoundJSON? {
        // Longer settings describe the look of a table of prices.
        guard (2...65_536).contains(range.count) else { return nil }
        return JSONScanner.value(in: bytes[range])
    }

    /// Ends the innermost block.
    private mutating func close() {
        let frame = frames.removeLast()
        if droppedDepth > 0 {
            droppedDepth -= 1
            return
        }
        guard frames.count < Self.deepest, frame.start <= out.count else { return }
        let shape = BlockShape(name: frame.name)
        guard shape != .asWritten else { return }
        let written = Array(out[frame.start...])
        let address = settings(frame.settings)?["url"]?.text
        out.replaceSubrange(frame.start..., with: shape.markup(of: written, address: address))
    }
}
