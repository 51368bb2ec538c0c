/// The references that XML knows (XML 1.0, §4.1, §4.6) in texts outside of sections.
enum ExportEntities {
    private static let named: [(StaticString, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
    ]
    /// `&#x10FFFF;` and leading zeros.
    private static let longest = 14

    /// Appends a text with its references resolved. Others stay as they are: what is HTML knows them, and no
    /// declaration is ever read, so that nothing expands.
    static func append(_ text: ArraySlice<UInt8>, to out: inout [UInt8]) {
        var index = text.startIndex
        while let start = text[index...].firstIndex(of: UInt8(ascii: "&")) {
            out += text[index..<start]
            index = start
            if let (character, length) = reference(text[start...].prefix(longest)) {
                out += character
                index += length
            } else {
                out.append(UInt8(ascii: "&"))
                index += 1
            }
        }
        out += text[index...]
    }

    private static func reference(_ text: ArraySlice<UInt8>) -> (character: [UInt8], length: Int)? {
        for (name, byte) in named where text.begins(with: name) { return ([byte], name.utf8CodeUnitCount) }
        guard text.begins(with: "&#"), let end = text.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let digits = text[(text.startIndex + 2)..<end]
        let isHex = digits.first == UInt8(ascii: "x")
        let number = UInt32(
            String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self),
            radix: isHex ? 16 : 10
        )
        guard let scalar = number.flatMap(OldReferences.character) else { return nil }
        return (Array(String(Character(scalar)).utf8), end + 1 - text.startIndex)
    }
}
