/// The signs that Hugo, Jekyll, Obsidian and their like add to Markdown, where no backslash can stand before them: in
/// tags, titles and addresses. References to characters stand for them there.
enum DialectSigns {
    /// Appends `text`, which is already written for its place.
    static func append(_ text: [UInt8], to out: inout [UInt8]) {
        for index in text.indices {
            let previous = index > 0 ? text[index - 1] : nil
            let next = index + 1 < text.count ? text[index + 1] : nil
            if isSign(text[index], between: previous, next) {
                out += "&#\(text[index]);".utf8
            } else {
                out.append(text[index])
            }
        }
    }

    private static func isSign(_ byte: UInt8, between previous: UInt8?, _ next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "{"): previous == byte || next.map { "{%:#.<".utf8.contains($0) || isWord($0) } ?? false
        case UInt8(ascii: "["): next.map { $0 == byte || $0 | 0x20 == UInt8(ascii: "t") } ?? false
        case UInt8(ascii: "%"), UInt8(ascii: "="): previous == byte || next == byte
        case UInt8(ascii: "^"): next.map(isWord) ?? false
        default: false
        }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
}
