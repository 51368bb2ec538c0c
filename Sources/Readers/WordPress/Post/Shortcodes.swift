import Basics

/// Puts HTML in the place of the shortcodes of a post.
///
/// Which words in brackets were shortcodes, only the site's plug-ins knew; here they are those with attributes, with a
/// closing `[/name]`, with a slash, or with a name that no word of a language has. All others are what people write in
/// brackets, and stay.
struct Shortcodes {
    /// The attachments that galleries show.
    let attachments: AttachmentShelf
    /// The number of the post, whose own attachments a gallery without numbers shows.
    let post: Int?
    /// The names of shortcodes that were left out with what they show, in their order.
    private(set) var dropped: [String] = []

    private let bytes: [UInt8]
    /// Where `[/name]` stands, by name.
    private var closings: [String: [Int]] = [:]
    /// The names of unknown shortcodes that were opened.
    private var opened: Set<String> = []
    /// What was looked for and does not come any more.
    private var missing = MissingEnds()
    var out: [UInt8] = []

    /// Shortcodes lie inside captions and columns, hardly deeper.
    private static let deepest = 8
    /// Elements whose content is left as it is.
    private static let kept: [StaticString] = ["pre", "code", "script", "style", "textarea"]

    /// The shortcodes of `bytes`.
    init(_ bytes: [UInt8], attachments: AttachmentShelf, post: Int?) {
        self.bytes = bytes
        self.attachments = attachments
        self.post = post
    }

    /// The text with all shortcodes replaced.
    mutating func replaced() -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "[")) else { return bytes }
        noteClosings()
        out.reserveCapacity(bytes.count)
        replace(0..<bytes.count, depth: 0)
        return out
    }

    private mutating func noteClosings() {
        var index = 0
        while let start = bytes.next("[/", from: index, to: bytes.count) {
            index = start + 2
            while index < bytes.count, Shortcode.isNameByte(bytes[index]) { index += 1 }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "]"), index > start + 2 else { continue }
            closings[String(decoding: bytes[(start + 2)..<index], as: UTF8.self), default: []].append(start)
        }
    }

    /// Where the next `[/name]` from `start` on stands.
    private func closing(of name: String, from start: Int, to end: Int) -> Int? {
        guard let places = closings[name] else { return nil }
        var low = 0
        var high = places.count
        while low < high {
            let middle = (low + high) / 2
            if places[middle] < start { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low] < end ? places[low] : nil
    }

    /// Appends a piece of the text with its shortcodes replaced.
    mutating func replace(_ range: Range<Int>, depth: Int) {
        var index = range.lowerBound
        var copied = index
        while index < range.upperBound {
            let byte = bytes[index]
            guard byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            out += bytes[copied..<index]
            copied = index
            if byte == UInt8(ascii: "<") {
                index = passMarkup(index, to: range.upperBound)
            } else {
                index = passBracket(index, to: range.upperBound, depth: depth)
            }
            copied = index
        }
        out += bytes[min(copied, range.upperBound)..<range.upperBound]
    }

    /// Copies a tag, a comment, or an element whose content is no text; returns where it ends.
    private mutating func passMarkup(_ start: Int, to end: Int) -> Int {
        var last = start + 1
        if bytes.stands("<!--", at: start, to: end) {
            last = missing.commentEnd(from: start, in: bytes).map { min(end, $0 + 3) } ?? start + 1
        } else if case .tag(let tag) = ExportTag.at(start, in: bytes, to: end) {
            last = tag.end
            let name = bytes[tag.name]
            if !tag.isEnd, Self.kept.contains(where: name.equals) {
                last = min(end, missing.endTag(name, from: tag.end, in: bytes) ?? tag.end)
                appendUnescaped(start..<last)
                return last
            }
        }
        out += bytes[start..<last]
        return last
    }

    /// Copies a piece in which nothing but `[[name]]` is looked at.
    private mutating func appendUnescaped(_ range: Range<Int>) {
        var copied = range.lowerBound
        while let start = bytes.next("[[", from: copied, to: range.upperBound) {
            out += bytes[copied..<start]
            copied = appendEscaped(start, to: range.upperBound) ?? start + 2
            if copied == start + 2 { out += "[[".utf8 }
        }
        out += bytes[copied..<range.upperBound]
    }

    /// `[[name]]` and `[[name]…[/name]]` are how a shortcode is shown; returns where it ends, nil where it is none.
    private mutating func appendEscaped(_ start: Int, to end: Int) -> Int? {
        guard let code = Shortcode(at: start + 1, in: bytes, to: end), code.end < end else { return nil }
        if bytes[code.end] == UInt8(ascii: "]") {
            out += bytes[(start + 1)..<code.end]
            return code.end + 1
        }
        guard let close = closing(of: code.name, from: code.end, to: end) else { return nil }
        let after = close + code.name.utf8.count + 3
        guard after < end, bytes[after] == UInt8(ascii: "]") else { return nil }
        out += bytes[(start + 1)..<after]
        return after + 1
    }

    /// Replaces what begins with a bracket; returns where it ends.
    private mutating func passBracket(_ start: Int, to end: Int, depth: Int) -> Int {
        if bytes.stands("[[", at: start, to: end), let last = appendEscaped(start, to: end) { return last }
        if bytes.stands("[/", at: start, to: end) {
            var last = start + 2
            while last < end, Shortcode.isNameByte(bytes[last]) { last += 1 }
            if last < end, bytes[last] == UInt8(ascii: "]"),
                opened.contains(String(decoding: bytes[(start + 2)..<last], as: UTF8.self))
            {
                return last + 1
            }
        } else if depth < Self.deepest, let code = Shortcode(at: start, in: bytes, to: end),
            let last = pass(code, from: start, to: end, depth: depth)
        {
            return last
        }
        out.append(bytes[start])
        return start + 1
    }

    /// Replaces a shortcode; returns where it ends, nil where it is none.
    private mutating func pass(_ code: Shortcode, from start: Int, to end: Int, depth: Int) -> Int? {
        let close = code.isEmpty ? nil : closing(of: code.name, from: code.end, to: end)
        let inner = close.map { code.end..<$0 }
        let after = close.map { $0 + code.name.utf8.count + 3 } ?? code.end
        switch code.name {
        case "caption", "wp_caption":
            guard let inner else { return code.end }
            caption(code, inner, depth: depth)
        case "gallery": gallery(code)
        case "playlist": playlist(code)
        case "audio", "video": player(code, inner.map { bytes[$0] } ?? [])
        case "embed":
            let address = inner.map { String(decoding: bytes[$0], as: UTF8.self).collapsed } ?? code.address ?? ""
            out += EmbedMarkup.markup(address)
        case let name where inner != nil && CodeListing.isListing(name):
            out += CodeListing.markup(bytes[inner ?? 0..<0], code)
        default: return passUnknown(code, from: start, to: end, hasClosing: inner != nil)
        }
        return after
    }

    private mutating func passUnknown(_ code: Shortcode, from start: Int, to end: Int, hasClosing: Bool) -> Int? {
        if hasClosing {
            opened.insert(code.name)
            return code.end
        }
        if let address = code.address {
            out += EmbedMarkup.markup(address)
            return code.end
        }
        let isNamed = code.name.contains("_") || code.attributes.contains { !$0.name.isEmpty }
        let isPart = code.name.contains("-") && code.attributes.isEmpty && standsAlone(start, code.end)
        guard code.isEmpty || isNamed || isPart else { return nil }
        // More kinds of plug-ins than any site has.
        if !dropped.contains(code.name), dropped.count < 200 { dropped.append(code.name) }
        return code.end
    }

    /// Whether there is nothing but tags beside a piece on its line.
    private func standsAlone(_ start: Int, _ end: Int) -> Bool {
        var before = start
        while before > 0, bytes[before - 1] == 0x20 || bytes[before - 1] == 0x09 { before -= 1 }
        var after = end
        while after < bytes.count, bytes[after] == 0x20 || bytes[after] == 0x09 { after += 1 }
        let isFirst = before == 0 || bytes[before - 1] == 0x0A || bytes[before - 1] == UInt8(ascii: ">")
        return isFirst && (after == bytes.count || bytes[after] == 0x0A || bytes[after] == UInt8(ascii: "<"))
    }

    /// The bytes of a piece.
    func piece(_ range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// Where something first stands in a piece.
    func next(_ text: StaticString, in range: Range<Int>) -> Int? {
        bytes.next(text, from: range.lowerBound, to: range.upperBound)
    }

    /// The tag at a place.
    func tag(at start: Int, to end: Int) -> ExportTag? {
        if case .tag(let tag) = ExportTag.at(start, in: bytes, to: end) { tag } else { nil }
    }

    /// The first place in a piece that is no blank.
    func afterBlanks(_ start: Int, to end: Int) -> Int { bytes.afterBlanks(start, to: end) }
}
