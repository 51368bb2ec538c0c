import Basics

// JSON is read as YAML, which gives lines and keeps the order of keys.
extension FrontMatter {
    /// The entries of the object of JSON in `bytes`.
    init(json bytes: ArraySlice<UInt8>, firstLine: Int) throws(Failure) {
        try self.init(yaml: Self.withWholeCharacters(bytes), firstLine: firstLine)
    }

    /// `bytes` with `\ud83d\ude00` (RFC 8259 §7) as `\U0001f600`: YAML knows no halves of characters.
    private static func withWholeCharacters(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard bytes.firstRange(of: "\\u".utf8) != nil else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            guard bytes[at] == UInt8(ascii: "\\") else {
                out.append(bytes[at])
                at += 1
                continue
            }
            if let high = unit(bytes, at), (0xD800..<0xE000).contains(high) {
                let low = unit(bytes, at + 6).flatMap { (0xDC00..<0xE000).contains($0) ? $0 : nil }
                let isPair = high < 0xDC00 && low != nil
                let scalar = isPair ? 0x10000 + (high - 0xD800) << 10 + ((low ?? 0) - 0xDC00) : 0xFFFD
                let digits = String(scalar, radix: 16)
                out += ("\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits).utf8
                at += isPair ? 12 : 6
            } else {
                // An escape is two bytes at least, the second of which may be a backslash.
                out += bytes[at..<min(at + 2, bytes.endIndex)]
                at += 2
            }
        }
        return out[...]
    }

    /// The number of `\uXXXX` at `at`.
    private static func unit(_ bytes: ArraySlice<UInt8>, _ at: Int) -> UInt32? {
        guard at + 6 <= bytes.endIndex, bytes[at...].starts(with: "\\u".utf8) else { return nil }
        let digits = bytes[(at + 2)..<(at + 6)]
        guard digits.allSatisfy({ ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x66 || (0x30...0x39).contains($0) }) else {
            return nil
        }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
