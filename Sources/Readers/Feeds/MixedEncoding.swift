import Markup

/// Text whose pieces come from several places, some in UTF-8 and some in windows-1252.
enum MixedEncoding {
    /// The text in UTF-8, every byte that is none read as windows-1252; nil where the text is in units of two bytes,
    /// or where less than half of what is not ASCII is UTF-8.
    static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        guard !bytes.prefix(4).contains(0), !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            return nil
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if String(validating: text, as: UTF8.self) != nil { return Array(text) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + bytes.count / 8)
        var (right, wrong) = (0, 0)
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            let length = byte < 0x80 ? 1 : length(at: text[index...])
            if length > 0 {
                out += text[index..<(index + length)]
                if length > 1 { right += 1 }
                index += length
            } else {
                let scalar = WindowsCharacters.scalar(at: UInt32(byte)) ?? Unicode.Scalar(byte)
                out += Array(String(scalar).utf8)
                wrong += 1
                index += 1
            }
        }
        return right >= wrong ? out : nil
    }

    /// The length of the character of several bytes at the start of `rest`; 0 where there is none.
    private static func length(at rest: ArraySlice<UInt8>) -> Int {
        guard let first = rest.first, first >= 0xC2, first < 0xF5 else { return 0 }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        return String(validating: rest.prefix(length), as: UTF8.self)?.unicodeScalars.count == 1 ? length : 0
    }
}
