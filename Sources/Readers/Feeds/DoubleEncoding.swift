import Markup

/// Text that was read in the wrong encoding before it was put into a feed: UTF-8 taken for Latin-1, and characters of
/// windows-1252 taken for the control characters U+0080 to U+009F, which no text has.
enum DoubleEncoding {
    /// The text as it was meant; nearly every text is left as it is, after one look for such a character.
    static func repaired(_ text: String) -> String {
        guard hasControl(text) else { return text }
        let scalars = Array(text.unicodeScalars)
        var out = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            if let (scalar, length) = doubled(scalars[index...]) {
                out.append(scalar)
                index += length
                continue
            }
            out.append(WindowsCharacters.scalar(at: scalars[index].value) ?? scalars[index])
            index += 1
        }
        return String(out)
    }

    /// U+0080 to U+009F are C2 80 to C2 9F in UTF-8.
    private static func hasControl(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if last == 0xC2, byte < 0xA0 { return true }
            last = byte
        }
        return false
    }

    /// The character whose bytes in UTF-8 stand here as one character each, one of them a control character.
    private static func doubled(_ scalars: ArraySlice<Unicode.Scalar>) -> (Unicode.Scalar, length: Int)? {
        guard let first = scalars.first?.value, (0xC2...0xF4).contains(first) else { return nil }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        let piece = scalars.prefix(length)
        guard piece.count == length, piece.dropFirst().allSatisfy({ (0x80..<0xC0).contains($0.value) }),
            piece.contains(where: { (0x80..<0xA0).contains($0.value) }),
            let text = String(validating: piece.map { UInt8($0.value) }, as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else { return nil }
        return (scalar, length)
    }
}
