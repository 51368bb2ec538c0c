import Basics

/// Names for ids and files: plain ASCII, lower case, words joined by hyphens; a name of XML (NCName) and of any file
/// system.
package enum Slug {
    /// Longer names tell nobody more.
    static let longest = 60

    /// A name made of `text`; nil where there is nothing to make one of.
    package static func of(_ text: String) -> String? {
        let (ascii, lost) = Transliteration.ascii(text)
        var bytes: [UInt8] = []
        for byte in ascii {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: bytes.append(byte)
            case 0x41...0x5A: bytes.append(byte | 0x20)
            // Within a word: don't, it's.
            case UInt8(ascii: "'"): continue
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        if bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        // Where more letters were lost than kept, what is left names nothing: a short hash of the text does.
        if lost > bytes.count { return "t-" + NameUUID.string(of: text.collapsed).prefix(8) }
        guard let first = bytes.first else { return nil }
        // A name of XML does not begin with a digit.
        if (0x30...0x39).contains(first) { bytes.insert(contentsOf: Array("no-".utf8), at: 0) }
        return String(decoding: shortened(bytes), as: UTF8.self)
    }

    /// Cut at the end of a word where that leaves more than half.
    private static func shortened(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.count > longest else { return bytes[...] }
        let head = bytes[..<longest]
        if bytes[longest] == UInt8(ascii: "-") { return head }
        let hyphen = head.lastIndex(of: UInt8(ascii: "-")) ?? 0
        return hyphen > longest / 2 ? head[..<hyphen] : head
    }

    /// The anchor `name` as it may follow an id: what an id may not hold becomes a hyphen.
    static func anchor(_ name: String) -> String {
        let bytes = name.utf8.map { byte -> UInt8 in
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"): byte
            default: UInt8(ascii: "-")
            }
        }
        let isPlain = name.utf8.elementsEqual(bytes)
        let text = isPlain ? name : Slug.of(name) ?? "a-" + NameUUID.string(of: name).prefix(8)
        return text.utf8.count <= longest ? text : "a-" + NameUUID.string(of: name).prefix(8)
    }
}
