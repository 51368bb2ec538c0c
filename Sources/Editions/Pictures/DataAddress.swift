/// Pictures written into an address (RFC 2397).
enum DataAddress {
    /// Longer ones are not taken: a book is no place for a picture of such a size.
    private static let longest = 24 << 20

    /// The bytes of a `data:` address; nil where it is none, or too long.
    static func bytes(of address: String) -> [UInt8]? {
        guard address.utf8.count <= longest, let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")) else {
            return nil
        }
        let head = String(address[..<comma]).lowercased()
        guard head.hasPrefix("data:") else { return nil }
        let body = String(address[address.utf8.index(after: comma)...])
        let decoded = PercentCoding.decodedBytes(body)
        return head.hasSuffix(";base64") ? base64(decoded) : decoded
    }

    /// Base64 (RFC 4648 §4), white space ignored, padding not asked for.
    private static func base64(_ text: [UInt8]) -> [UInt8]? {
        var out: [UInt8] = []
        out.reserveCapacity(text.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in text {
            let value: UInt8
            switch byte {
            case 0x41...0x5A: value = byte - 0x41
            case 0x61...0x7A: value = byte - 0x61 + 26
            case 0x30...0x39: value = byte - 0x30 + 52
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            case UInt8(ascii: "="), 0x09, 0x0A, 0x0D, 0x20: continue
            default: return nil
            }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                out.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return out.isEmpty ? nil : out
    }
}
