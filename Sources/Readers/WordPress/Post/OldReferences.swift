import Basics

/// References to characters by the numbers that Windows gave them: `&#146;` is how texts pasted into WordPress had their
/// apostrophes. HTML reads 128 to 159 as windows-1252 (HTML, 13.2.5.80); libxml2 takes them for control characters.
enum OldReferences {
    /// The characters from 128 to 159; those that windows-1252 lacks are left out.
    private static let characters: [Unicode.Scalar?] = [
        "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
        nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
    ]

    /// The character that a number of a reference stands for; nil where there is none.
    static func character(_ number: UInt32) -> Unicode.Scalar? {
        (0x80..<0xA0).contains(number) ? characters[Int(number) - 0x80] : Unicode.Scalar(number)
    }

    /// The HTML with such references made characters.
    static func resolved(_ html: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        var copied = 0
        var index = 0
        while let start = html.next("&#", from: index, to: html.count) {
            index = start + 2
            let isHex = index < html.count && html[index] | 0x20 == UInt8(ascii: "x")
            let digits = html[(index + (isHex ? 1 : 0))...].prefix(8)
            guard let end = digits.firstIndex(of: UInt8(ascii: ";")),
                let number = UInt32(
                    String(decoding: digits[..<end], as: UTF8.self),
                    radix: isHex ? 16 : 10
                ), (0x80..<0xA0).contains(number)
            else { continue }
            out += html[copied..<start]
            if let scalar = character(number) { out += String(Character(scalar)).utf8 }
            copied = end + 1
            index = copied
        }
        return copied == 0 ? html : out + html[copied...]
    }
}
