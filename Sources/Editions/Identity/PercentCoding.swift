/// An address cut at its query and its fragment (RFC 3986 §3).
struct AddressParts {
    /// What stands before both.
    let bare: Substring
    /// The query with its question mark; empty where there is none.
    let query: Substring
    /// The fragment without its sign; nil where there is none.
    let fragment: Substring?

    /// The parts of `address`.
    init(_ address: String) {
        let bytes = address.utf8
        let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let mark = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
        bare = address[..<mark]
        query = address[mark..<hash]
        fragment = hash == bytes.endIndex ? nil : address[bytes.index(after: hash)...]
    }
}

/// Percent-encoding (RFC 3986 §2.1).
enum PercentCoding {
    /// `text` decoded; nil where it holds nothing encoded, or not UTF-8.
    static func decoded(_ text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return nil }
        return String(validating: decodedBytes(text), as: UTF8.self)
    }

    /// The bytes of `text` decoded; a percent sign that begins no code stays.
    static func decodedBytes(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
                let low = digit(bytes[index + 2])
            {
                out.append(high << 4 | low)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return out
    }

    /// `address` with what may not stand in an address encoded (RFC 3987 §2.2 allows letters of any script).
    static func encoded(_ address: String) -> String {
        let isClean = address.utf8.allSatisfy { !isIllegal($0) }
        if isClean { return address }
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in address.utf8 {
            if isIllegal(byte) {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What RFC 3987 §2.2 leaves out, blanks and control characters among it.
    private static func isIllegal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
            UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
        default: nil
        }
    }
}
