import Documents

extension PlannedText {
    /// The id of a place of this text: `prefix-anchor`, with what an XML name (XML 1.0 §2.3, ASCII part) cannot hold
    /// made a hyphen.
    package func id(ofAnchor anchor: String) -> String {
        var out = Array(idPrefix.utf8)
        out.append(UInt8(ascii: "-"))
        for byte in anchor.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
                0x80...:
                out.append(byte)
            default: out.append(UInt8(ascii: "-"))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The id of a note: `prefix-n1` for the first.
    package func id(ofNote index: Int) -> String { "\(idPrefix)-n\(index + 1)" }

    /// The id of a note's call: `prefix-r1` where it is called first, then `prefix-r1-2`.
    package func id(ofCall index: Int, occurrence: Int = 1) -> String {
        occurrence == 1 ? "\(idPrefix)-r\(index + 1)" : "\(idPrefix)-r\(index + 1)-\(occurrence)"
    }
}
