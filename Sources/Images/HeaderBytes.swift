/// Bytes read at offsets that a file names itself: nothing outside is ever touched, what is missing is nil.
struct HeaderBytes {
    /// The start of the file.
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// How many bytes there are.
    var count: Int { bytes.count }

    /// One byte.
    func byte(_ at: Int) -> Int? { at >= 0 && at < bytes.count ? Int(bytes[at]) : nil }

    /// Sixteen bits, the high byte first unless `little`.
    func short(_ at: Int, little: Bool = false) -> Int? { number(at, 2, little: little) }

    /// Thirty-two bits, the high byte first unless `little`.
    func long(_ at: Int, little: Bool = false) -> Int? { number(at, 4, little: little) }

    /// `length` bytes (at most 4) as a number without sign.
    func number(_ at: Int, _ length: Int, little: Bool) -> Int? {
        guard at >= 0, at <= bytes.count - length else { return nil }
        var value = 0
        for index in 0..<length { value = value << 8 | Int(bytes[little ? at + length - 1 - index : at + index]) }
        return value
    }

    /// Whether the characters of `text` stand at an offset.
    func has(_ text: StaticString, at start: Int) -> Bool {
        guard start >= 0, start <= bytes.count - text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { wanted in
            wanted.indices.allSatisfy { bytes[start + $0] == wanted[$0] }
        }
    }
}
