/// Makes paragraphs out of blank lines and line breaks out of line ends, as WordPress does with the posts of its first
/// editor when it shows them (`wpautop`): they are kept without `<p>`.
struct Paragraphs {
    /// What an element makes of the text in it.
    private enum Place {
        /// Every piece of text is a paragraph: between blocks, in a quotation.
        case flow
        /// Text is paragraphs where there is more than one: a list item, a cell.
        case item
        /// Text is in a paragraph already.
        case paragraph
        /// Text is on one line: a heading.
        case line
        /// There is no text: a list, a row.
        case none
    }

    private static let flows: [StaticString] = [
        "div", "blockquote", "section", "article", "aside", "main", "center", "header", "footer", "form", "fieldset",
        "details", "body", "nav", "noscript",
    ]
    private static let items: [StaticString] = [
        "li", "td", "th", "dd", "dt", "figcaption", "caption", "figure", "summary", "address", "legend",
    ]
    private static let lines: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6", "hgroup"]
    private static let nones: [StaticString] = [
        "table", "thead", "tbody", "tfoot", "tr", "colgroup", "ul", "ol", "dl", "menu", "select", "map",
    ]
    /// Elements without content.
    private static let empties: [StaticString] = ["hr", "col", "param", "source"]
    /// Elements whose blanks matter.
    private static let kept: [StaticString] = ["pre", "script", "style", "textarea", "svg", "math"]
    /// Elements are closed by name; more open ones are no real text.
    private static let deepest = 200

    private let bytes: [UInt8]
    private var out: [UInt8] = []
    /// Text that stands between two blocks.
    private var run: [UInt8] = []
    private var open: [(name: ArraySlice<UInt8>, place: Place)] = []
    /// What was looked for and does not come any more.
    private var missing = MissingEnds()

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The text with paragraphs.
    static func added(to bytes: [UInt8]) -> [UInt8] {
        var paragraphs = Paragraphs(bytes)
        paragraphs.walk()
        return paragraphs.out
    }

    private mutating func walk() {
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var index = 0
        while index < bytes.count {
            guard let start = bytes.next(UInt8(ascii: "<"), from: index, to: bytes.count) else {
                run += bytes[index...]
                break
            }
            run += bytes[index..<start]
            if bytes.stands("<!--", at: start, to: bytes.count) {
                index = passComment(start)
            } else if case .tag(let tag) = ExportTag.at(start, in: bytes, to: bytes.count) {
                index = pass(tag, from: start)
            } else {
                run.append(UInt8(ascii: "<"))
                index = start + 1
            }
        }
        flush()
    }

    /// The marks of a cut and of a new page end a paragraph where they stand on a line of their own.
    private mutating func passComment(_ start: Int) -> Int {
        guard let close = missing.commentEnd(from: start, in: bytes) else {
            run.append(UInt8(ascii: "<"))
            return start + 1
        }
        let text = bytes[(start + 4)..<max(start + 4, close)].trimmed
        let after = bytes.afterBlanks(close + 3, to: bytes.count)
        let isLine = run.last.map { $0 == 0x0A } ?? true && bytes[(close + 3)..<after].contains(0x0A)
        if text.equals("nextpage") || isLine { run += "\n\n".utf8 }
        return close + 3
    }

    private mutating func pass(_ tag: ExportTag, from start: Int) -> Int {
        let name = bytes[tag.name]
        if Self.kept.contains(where: name.equals), !tag.isEnd {
            let end = tag.isEmpty ? tag.end : missing.endTag(name, from: tag.end, in: bytes) ?? tag.end
            if name.equals("svg") || name.equals("math") {
                run += bytes[start..<end]
            } else {
                flush()
                out += bytes[start..<end]
            }
            return end
        }
        if name.equals("br") { return passBreak(tag.end) }
        guard let place = Self.place(of: name) else {
            // A line end inside a tag is a blank.
            run += bytes[start..<tag.end].map { $0 == 0x0A ? 0x20 : $0 }
            return tag.end
        }
        flush()
        out += bytes[start..<tag.end]
        if tag.isEnd {
            if let last = open.lastIndex(where: { $0.name.elementsEqual(name) }) { open.removeSubrange(last...) }
        } else if !tag.isEmpty, !Self.empties.contains(where: name.equals), open.count < Self.deepest {
            // A paragraph or item without an end tag ends where the next begins.
            if place == .paragraph || place == .item, open.last.map({ $0.name.elementsEqual(name) }) ?? false {
                open.removeLast()
            }
            open.append((name, place))
        }
        return tag.end
    }

    /// Two breaks are a new paragraph; the line end after one says nothing.
    private mutating func passBreak(_ end: Int) -> Int {
        let after = bytes.afterBlanks(end, to: bytes.count)
        if after < bytes.count, case .tag(let tag) = ExportTag.at(after, in: bytes, to: bytes.count),
            bytes[tag.name].equals("br")
        {
            run += "\n\n".utf8
            return tag.end
        }
        run += "<br>".utf8
        let isLineEnd = bytes[end..<after].contains(0x0A)
        let isBlankLine = bytes[end..<after].count { $0 == 0x0A } > 1
        return isLineEnd && !isBlankLine ? after : end
    }

    private static func place(of name: ArraySlice<UInt8>) -> Place? {
        if name.equals("p") { return .paragraph }
        if flows.contains(where: name.equals) { return .flow }
        if items.contains(where: name.equals) { return .item }
        if lines.contains(where: name.equals) { return .line }
        if nones.contains(where: name.equals) || empties.contains(where: name.equals) { return Place.none }
        return kept.contains(where: name.equals) ? .flow : nil
    }

    /// Ends the text between two blocks.
    private mutating func flush() {
        defer { run.removeAll(keepingCapacity: true) }
        let place = open.last?.place ?? .flow
        let parts = place == .none || place == .line ? [run[...]] : Self.parts(of: run)
        if place == .none || place == .line || place == .item && parts.count < 2 || parts.isEmpty {
            // Blanks at the ends matter where an element in the line stands beside.
            if parts.isEmpty || place == .none || place == .line { out += run } else { appendLines(run[...]) }
            return
        }
        for (index, part) in parts.enumerated() {
            if place != .paragraph || index > 0 { out += "<p>".utf8 }
            appendLines(part)
            if place != .paragraph || index < parts.count - 1 { out += "</p>\n".utf8 }
        }
    }

    /// The pieces between blank lines, without those that say nothing.
    private static func parts(of run: [UInt8]) -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var start = 0
        var index = 0
        while let end = run.next(0x0A, from: index, to: run.count) {
            index = end + 1
            while index < run.count, run[index] == 0x20 || run[index] == 0x09 || run[index] == 0x0D { index += 1 }
            guard index < run.count, run[index] == 0x0A else { continue }
            parts.append(run[start..<end].trimmed)
            start = index
        }
        parts.append(run[start...].trimmed)
        return parts.filter { !$0.isEmpty }
    }

    /// Appends lines with breaks between them; a line that is the address of a player is one.
    private mutating func appendLines(_ text: ArraySlice<UInt8>) {
        let lines = text.split(separator: 0x0A)
        var isFirst = true
        for line in lines {
            let trimmed = line.trimmed
            if trimmed.begins(with: "http"), let player = Self.player(trimmed) {
                out += player
                isFirst = true
                continue
            }
            if !isFirst { out += out.suffix(4).elementsEqual("<br>".utf8) ? "\n".utf8 : "<br>\n".utf8 }
            out += line
            isFirst = false
        }
    }

    private static func player(_ line: ArraySlice<UInt8>) -> [UInt8]? {
        guard line.count < 2048, !line.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) else { return nil }
        let address = String(decoding: line, as: UTF8.self)
        return EmbedMarkup.isShown(address) ? EmbedMarkup.markup(address) : nil
    }
}
