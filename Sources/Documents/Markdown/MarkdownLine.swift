import Basics

/// Writes the runs of a line as Markdown, and as tags what Markdown has no signs for.
///
/// Inside a tag everything but text, code and calls of notes is written as tags too: readers of Markdown go only so far
/// into mixtures of both.
struct MarkdownLine {
    /// What kind of line it is.
    enum Form { case paragraph, oneLine, cell }

    /// What was written so far.
    var out: [UInt8] = []
    /// The last character before the line's own; nil where it begins a line.
    var lead: Unicode.Scalar?
    let form: Form
    /// How many notes there are.
    let noteCount: Int
    private var isInTags = false
    private var isInLink = false
    private var isInBrackets = false
    private var isInEmphasis = false
    private var isInStrong = false
    private var isInDeleted = false
    /// Whether any tag was written.
    private var usedTags = false

    init(_ form: Form, noteCount: Int) {
        self.form = form
        self.noteCount = noteCount
    }

    /// A line of `inlines`. Where `isBetweenTags`, a line that needs any tags is written with tags alone.
    static func text(_ inlines: [Inline], _ form: Form, noteCount: Int, isBetweenTags: Bool = false) -> String {
        let inlines = inlines.joined
        var line = MarkdownLine(form, noteCount: noteCount)
        line.inlines(inlines, then: nil)
        if isBetweenTags, line.usedTags {
            line = MarkdownLine(form, noteCount: noteCount)
            line.isInTags = true
            line.inlines(inlines, then: nil)
        }
        return String(decoding: line.out, as: UTF8.self)
    }

    /// `inlines` between the asterisks of an emphasis that is alone on its line; nil where they cannot stand there.
    static func emphasised(_ inlines: [Inline], noteCount: Int) -> String? {
        var line = MarkdownLine(.paragraph, noteCount: noteCount)
        line.isInEmphasis = true
        line.lead = "*"
        line.inlines(inlines.joined, then: "*")
        let text = String(decoding: line.out, as: UTF8.self)
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, !first.isMarkdownBlank,
            !last.isMarkdownBlank
        else { return nil }
        return "*\(text)*"
    }

    /// Writes runs; `after` is the character after them.
    mutating func inlines(_ list: [Inline], then after: Unicode.Scalar?) {
        for (index, inline) in list.enumerated() {
            let next = index + 1 < list.count ? opening(of: list[index + 1]) : after
            // The fences of two codes would be one.
            if index > 0, case .code = inline, case .code = list[index - 1] { out += MarkdownWriter.separator.utf8 }
            self.inline(inline, then: next)
        }
    }

    /// The first character of a run as it will be written, as far as those before it must know.
    private func opening(of inline: Inline) -> Unicode.Scalar {
        switch inline {
        case .text(let text): text.unicodeScalars.first ?? " "
        case .code: "`"
        case .link: isInTags || isInLink ? "<" : "["
        case .picture(let picture): isInTags || picture.needsTag ? "<" : "!"
        case .note: "["
        case .lineBreak: form == .paragraph && !isInTags ? "\n" : "<"
        case .emphasis, .strong: isInTags ? "<" : "*"
        case .deleted: isInTags ? "<" : "~"
        default: "<"
        }
    }

    /// The last character before what comes; nil at the start of a line.
    private var last: Unicode.Scalar? {
        guard let byte = out.last else { return lead }
        return byte == 0x0A ? nil : String(decoding: out.suffix(4), as: UTF8.self).unicodeScalars.last
    }

    private mutating func inline(_ inline: Inline, then next: Unicode.Scalar?) {
        switch inline {
        case .text(let text): self.text(text, then: next)
        case .emphasis(let inner): delimited(inner, "*", "em", isOpen: \.isInEmphasis, then: next)
        case .strong(let inner): delimited(inner, "**", "strong", isOpen: \.isInStrong, then: next)
        case .deleted(let inner): delimited(inner, "~~", "del", isOpen: \.isInDeleted, then: next)
        case .code(let text): code(text)
        case .link(let inner, let address, let title): link(inner, address, title)
        case .picture(let picture): self.picture(picture)
        case .note(let index): if (0..<noteCount).contains(index) { out += "[^\(index + 1)]".utf8 }
        case .lineBreak:
            let isTag = form != .paragraph || isInTags || next == nil
            usedTags = usedTags || isTag
            out += (isTag ? "<br>" : "\\\n").utf8
        case .superscript(let inner): tagged(inner, "sup")
        case .subscript(let inner): tagged(inner, "sub")
        case .smallCapitals(let inner): tagged(inner, "span", " class=\"small-caps\"")
        case .inserted(let inner): tagged(inner, "ins")
        case .marked(let inner): tagged(inner, "mark")
        case .quotation(let inner): tagged(inner, "q")
        case .cite(let inner): tagged(inner, "cite")
        case .abbreviation(let inner, let meaning): tagged(inner, "abbr", attribute("title", meaning))
        case .foreign(let inner, let language, let direction):
            tagged(inner, "span", attribute("lang", language) + attribute("dir", direction?.rawValue))
        case .math(let math): formula(math)
        case .anchor(let id):
            usedTags = true
            out += "<span\(attribute("id", id))></span>".utf8
        }
    }

    private mutating func text(_ text: String, then next: Unicode.Scalar?) {
        let last = self.last
        MarkdownEscape(
            text,
            startsLine: last == nil,
            endsLine: next == nil || next == "\n",
            before: last.flatMap { UInt8(exactly: $0.value) },
            after: next.flatMap { UInt8(exactly: $0.value) },
            isInBrackets: isInBrackets
        ).append(to: &out)
    }

    // MARK: Delimiters

    /// Between delimiters where they are taken for such (CommonMark, 6.2), else between tags.
    private mutating func delimited(
        _ inner: [Inline],
        _ mark: String,
        _ tag: String,
        isOpen: WritableKeyPath<MarkdownLine, Bool>,
        then next: Unicode.Scalar?
    ) {
        guard !isInTags, !self[keyPath: isOpen], let sign = mark.unicodeScalars.first else { return tagged(inner, tag) }
        var copy = self
        copy[keyPath: isOpen] = true
        copy.out = []
        copy.lead = sign
        copy.inlines(inner, then: sign)
        let text = String(decoding: copy.out, as: UTF8.self)
        guard Self.stand(sign, around: text, between: last, next) else { return tagged(inner, tag) }
        usedTags = usedTags || copy.usedTags
        out += (mark + text + mark).utf8
    }

    private static func stand(
        _ sign: Unicode.Scalar,
        around text: String,
        between last: Unicode.Scalar?,
        _ next: Unicode.Scalar?
    ) -> Bool {
        guard let first = text.unicodeScalars.first, let end = text.unicodeScalars.last else { return false }
        if first.isMarkdownBlank || end.isMarkdownBlank || last == sign || next == sign { return false }
        if first == sign || end == sign { return false }
        // GitHub's extension looks past tildes.
        func parts(_ scalar: Unicode.Scalar?) -> Bool {
            scalar.map { $0 != "~" && ($0.isMarkdownBlank || $0.isMarkdownPunctuation) } ?? true
        }
        return (first.isMarkdownWord || parts(last)) && (end.isMarkdownWord || parts(next))
    }

    // MARK: Tags

    private mutating func tagged(_ inner: [Inline], _ name: String, _ attributes: String = "") {
        usedTags = true
        out += "<\(name)\(attributes)>".utf8
        let outer = isInTags
        isInTags = true
        inlines(inner, then: "<")
        isInTags = outer
        out += "</\(name)>".utf8
    }

    private func attribute(_ name: String, _ value: String?) -> String {
        guard let value else { return "" }
        var written: [UInt8] = []
        var out: [UInt8] = []
        XMLEscape.appendAttribute(value.utf8, to: &written)
        DialectSigns.append(written, to: &out)
        return " \(name)=\"\(String(decoding: out, as: UTF8.self))\""
    }

    private mutating func link(_ inner: [Inline], _ address: String, _ title: String?) {
        if isInLink { return inlines(inner, then: "]") }
        isInLink = true
        defer { isInLink = false }
        if isInTags { return tagged(inner, "a", attribute("href", address) + attribute("title", title)) }
        if inner == [.text(address)], title == nil, MarkdownAddress.isBare(address) {
            out += "<\(address)>".utf8
            return
        }
        out.append(UInt8(ascii: "["))
        isInBrackets = true
        inlines(inner, then: "]")
        isInBrackets = false
        out += "](\(MarkdownAddress.written(address, title: title)))".utf8
    }

    private mutating func picture(_ picture: Picture) {
        guard !isInTags, !picture.needsTag else {
            var writer = HTMLWriter(noteCount: 0, isInMarkdown: true)
            writer.picture(picture)
            usedTags = true
            out += writer.out
            return
        }
        out += "![".utf8
        if let words = picture.alternative {
            MarkdownEscape(words, startsLine: false, endsLine: false, before: 0x5B, after: 0x5D, isInBrackets: true)
                .append(to: &out)
        }
        out += "](\(MarkdownAddress.written(picture.address, title: nil)))".utf8
    }

    private mutating func code(_ text: String) {
        var longest = 0
        var run = 0
        for byte in text.utf8 {
            run = byte == UInt8(ascii: "`") ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = [UInt8](repeating: UInt8(ascii: "`"), count: longest + 1)
        let ends = [text.utf8.first, text.utf8.last]
        let isPadded = ends.contains(UInt8(ascii: "`")) || ends == [0x20, 0x20] && text.utf8.contains { $0 != 0x20 }
        out += fence
        if isPadded { out.append(0x20) }
        out += text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
        if isPadded { out.append(0x20) }
        out += fence
    }

    /// A formula: its tags as they are, its text as text of Markdown, in which it stands.
    private mutating func formula(_ math: MathMarkup) {
        usedTags = true
        for piece in MathPieces.of(math.spoken) {
            switch piece {
            case .tag(let tag): DialectSigns.append(Array(tag.utf8), to: &out)
            case .text(let text):
                MarkdownEscape(text, startsLine: false, endsLine: true, before: 0x3E, after: 0x3C, isInBrackets: true)
                    .append(to: &out)
            }
        }
    }
}

extension Picture {
    /// Whether Markdown cannot say all of it: that it is mere decoration, or where else it is.
    var needsTag: Bool { alternative?.isEmpty ?? false || !others.isEmpty }
}
