/// Which characters of a text would mean something else in Markdown (CommonMark, GitHub's extensions, and what Hugo,
/// Jekyll and Obsidian add), and what is written in their place.
///
/// Works on UTF-8: every sign of Markdown is ASCII.
struct MarkdownEscape {
    let bytes: [UInt8]
    /// Whether the text begins a line.
    let startsLine: Bool
    /// Whether the line ends after the text.
    let endsLine: Bool
    /// What is written before and after it.
    let before: UInt8?
    let after: UInt8?
    /// Whether the text stands between the brackets of a link, where no bare address becomes one.
    let isInBrackets: Bool
    /// The byte that would make the start of the line a list, a rule or the line under a heading.
    private let opening: Int?

    init(_ text: String, startsLine: Bool, endsLine: Bool, before: UInt8?, after: UInt8?, isInBrackets: Bool) {
        bytes = Array(text.utf8)
        self.startsLine = startsLine
        self.endsLine = endsLine
        self.before = before
        self.after = after
        self.isInBrackets = isInBrackets
        opening = startsLine ? Self.opening(of: bytes, isAll: endsLine) : nil
    }

    /// Appends the text to `out`.
    func append(to out: inout [UInt8]) {
        for index in bytes.indices {
            let byte = bytes[index]
            if let entity = entity(at: index) {
                out += entity.utf8
            } else if isAddressSign(at: index) {
                // Nothing else keeps GitHub's extension from making a link of it.
                out += "<!-- -->@".utf8
            } else {
                if index == opening || isSign(at: index) { out.append(UInt8(ascii: "\\")) }
                out.append(byte)
            }
        }
    }

    /// Blanks that would be lost, and line ends.
    private func entity(at index: Int) -> String? {
        switch bytes[index] {
        case 0x0A: "&#10;"
        case 0x0D: "&#13;"
        case 0x09: "&#9;"
        case 0x20 where startsLine && index == 0 || endsLine && index == bytes.count - 1: "&#32;"
        default: nil
        }
    }

    private func next(_ index: Int) -> UInt8? { index + 1 < bytes.count ? bytes[index + 1] : after }

    private func previous(_ index: Int) -> UInt8? { index > 0 ? bytes[index - 1] : before }

    private func isSign(at index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "~"): true
        case UInt8(ascii: "]"): isInBrackets
        case UInt8(ascii: "\\"): next(index).map { Self.isPunctuation($0) || $0 <= 0x20 } ?? true
        case UInt8(ascii: "_"): !(Self.isWord(previous(index)) && Self.isWord(next(index)))
        case UInt8(ascii: "<"): next(index).map { Self.isLetter($0) || "/!?<".utf8.contains($0) } ?? false
        case UInt8(ascii: "&"): Self.isEntity(in: bytes, from: index)
        case UInt8(ascii: "!"), UInt8(ascii: "^"): isMark(at: index)
        case UInt8(ascii: "="), UInt8(ascii: "%"): previous(index) == bytes[index]
        case UInt8(ascii: "{"): isBrace(at: index)
        case UInt8(ascii: "("): index == 0 && before == UInt8(ascii: "]")
        case UInt8(ascii: ":"): isColon(at: index)
        case UInt8(ascii: "."): !isInBrackets && isAfterWWW(index)
        default: false
        }
    }

    /// `!` before a link makes it a picture; `^name` at the end of a line is Obsidian's anchor, `^[` a note.
    private func isMark(at index: Int) -> Bool {
        if bytes[index] == UInt8(ascii: "!") { return index == bytes.count - 1 && after == UInt8(ascii: "[") }
        return next(index) == UInt8(ascii: "[") || previous(index).map { $0 <= 0x20 } ?? true
    }

    /// `{{` and `{%` of templates, `{#id}`, `{.class}` and `{:` after headings and paragraphs.
    private func isBrace(at index: Int) -> Bool {
        previous(index) == UInt8(ascii: "{")
            || next(index).map { "%#.:<".utf8.contains($0) || Self.isLetter($0) } ?? false
    }

    /// `http://` becomes a link, `: ` after a table its caption, `[^1]:` a note.
    private func isColon(at index: Int) -> Bool {
        if index == 0, startsLine || before == UInt8(ascii: "]") { return true }
        guard !isInBrackets, index + 2 < bytes.count else { return false }
        return bytes[index + 1] == UInt8(ascii: "/") && bytes[index + 2] == UInt8(ascii: "/")
            && (previous(index).map(Self.isLetter) ?? false)
    }

    private func isAfterWWW(_ index: Int) -> Bool {
        index >= 3 && bytes[index - 3..<index].elementsEqual("www".utf8)
            && (previous(index - 3).map { !Self.isWord($0) } ?? true)
    }

    /// The `@` of a mail address.
    private func isAddressSign(at index: Int) -> Bool {
        guard bytes[index] == UInt8(ascii: "@"), !isInBrackets, index > 0, index + 1 < bytes.count else { return false }
        let last = bytes[index - 1]
        return (Self.isWord(last) || ".+-_".utf8.contains(last)) && Self.isWord(bytes[index + 1])
    }

    /// `&name;` or `&#17;`.
    static func isEntity(in bytes: [UInt8], from index: Int) -> Bool {
        let name = bytes[(index + 1)...].prefix { isWord($0) && $0 < 0x80 || $0 == UInt8(ascii: "#") }
        return !name.isEmpty && name.endIndex < bytes.count && bytes[name.endIndex] == UInt8(ascii: ";")
    }

    /// Where a line begins like a list, a heading, a quotation, a rule or the row of a table, the byte to escape.
    private static func opening(of bytes: [UInt8], isAll: Bool) -> Int? {
        guard let first = bytes.first else { return nil }
        let second = bytes.count > 1 ? bytes[1] : isAll ? 0x20 : 0
        switch first {
        case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="): return 0
        case UInt8(ascii: "+"): return second == 0x20 ? 0 : nil
        case UInt8(ascii: "-"): return second == 0x20 || " -:|".utf8.contains(second) ? 0 : nil
        default:
            let digits = bytes.prefix { (0x30...0x39).contains($0) }.count
            guard (1...9).contains(digits), digits < bytes.count, ".)".utf8.contains(bytes[digits]) else { return nil }
            return digits + 1 == bytes.count || bytes[digits + 1] == 0x20 ? digits : nil
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    /// A letter or digit of ASCII.
    private static func isWord(_ byte: UInt8?) -> Bool {
        byte.map { isLetter($0) || (0x30...0x39).contains($0) } ?? false
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
