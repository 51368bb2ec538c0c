/// A tag of an export, as far as it matters where it ends and what it is called.
struct ExportTag {
    /// The name with its prefix. Prefixes are taken as everybody writes them: namespaces are often undeclared, and
    /// WordPress itself never uses others.
    let name: Range<Int>
    /// What lies between the name and the end of the tag.
    let attributes: Range<Int>
    /// The place after `>`.
    let end: Int
    /// Whether it is an end tag.
    let isEnd: Bool
    /// Whether it is written `<name/>`.
    let isEmpty: Bool

    /// A tag has attributes of some hundred bytes; what is longer is text with a `<` in it.
    static let longest = 16_384

    /// What a `<` at a place is the start of.
    enum Found {
        case tag(ExportTag)
        /// No tag: text.
        case text
        /// The bytes at hand end in the tag.
        case cut
    }

    /// The tag that begins with the `<` at `start`.
    static func at(_ start: Int, in bytes: [UInt8], to end: Int) -> Found {
        guard start + 1 < end else { return .cut }
        let isEnd = bytes[start + 1] == UInt8(ascii: "/")
        let nameStart = start + (isEnd ? 2 : 1)
        guard nameStart < end else { return .cut }
        guard isLetter(bytes[nameStart]) else { return .text }
        var nameEnd = nameStart
        while nameEnd < end, isNameByte(bytes[nameEnd]) { nameEnd += 1 }
        let limit = min(end, start + longest)
        guard let close = bytes.next(UInt8(ascii: ">"), from: nameEnd, to: limit) else {
            return limit < end ? .text : .cut
        }
        let isEmpty = !isEnd && bytes[close - 1] == UInt8(ascii: "/")
        let attributes = nameEnd..<max(nameEnd, isEmpty ? close - 1 : close)
        return .tag(
            ExportTag(
                name: nameStart..<nameEnd,
                attributes: attributes,
                end: close + 1,
                isEnd: isEnd,
                isEmpty: isEmpty
            )
        )
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte == 0x5F }

    static func isNameByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x3A).contains(byte) || byte == 0x2D || byte == 0x2E || byte >= 0x80
    }
}
