/// The texts that characters stand for, each as one number: up to seven bytes of UTF-8 as they are, longer ones by
/// their place in a table.
struct TextKeys {
    /// What a word space stands for.
    static let space: UInt64 = 0x20
    /// No byte of UTF-8 is FF.
    private static let longMark: UInt64 = 0xFF << 56

    private var long: [[UInt8]] = []
    private var places: [[UInt8]: Int] = [:]

    /// The number of a text of any length.
    @inline(__always) mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.count < 8 ? Self.short(bytes) : keyOfLong(Array(bytes))
    }

    @inline(__always) private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in bytes { key = key << 8 | UInt64(byte) }
        return key
    }

    private mutating func keyOfLong(_ bytes: [UInt8]) -> UInt64 {
        if let place = places[bytes] { return Self.longMark | UInt64(place) }
        places[bytes] = long.count
        long.append(bytes)
        return Self.longMark | UInt64(long.count - 1)
    }

    /// The text of a number.
    func text(_ key: UInt64) -> String {
        if key >= Self.longMark { return String(decoding: long[Int(key ^ Self.longMark)], as: UTF8.self) }
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * UInt64($0))) }.drop { $0 == 0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
