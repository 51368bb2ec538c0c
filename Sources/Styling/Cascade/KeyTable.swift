/// Numbers keys of two words from 0 on in the order they are first met.
///
/// Open addressing over plain arrays: a look-up costs a few nanoseconds where a dictionary's takes forty, and each
/// element makes two.
struct KeyTable {
    private var slots: [UInt32]
    private var keys: [(UInt64, UInt64)] = []

    /// How many keys there are.
    var count: Int { keys.count }

    init() { slots = [UInt32](repeating: .max, count: 256) }

    /// The number of a key, and whether it is new.
    mutating func number(_ first: UInt64, _ second: UInt64) -> (number: UInt32, isNew: Bool) {
        var place = Self.hash(first, second) & (slots.count - 1)
        while true {
            let found = slots[place]
            if found == .max { break }
            let key = keys[Int(found)]
            if key.0 == first, key.1 == second { return (found, false) }
            place = (place + 1) & (slots.count - 1)
        }
        let number = UInt32(keys.count)
        keys.append((first, second))
        slots[place] = number
        if keys.count * 2 > slots.count { grow() }
        return (number, true)
    }

    /// Multiplication by odd constants without a pattern (of the golden ratio and of wyhash), and folding.
    private static func hash(_ first: UInt64, _ second: UInt64) -> Int {
        let mixed = (first ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: second ^ 0xA076_1D64_78BD_642F)
        let folded = mixed.high ^ mixed.low
        return Int(truncatingIfNeeded: folded ^ folded >> 29)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: .max, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var place = Self.hash(key.0, key.1) & (slots.count - 1)
            while slots[place] != .max { place = (place + 1) & (slots.count - 1) }
            slots[place] = UInt32(number)
        }
    }
}

/// Numbers short texts from 0 on in the order they are first met.
struct TextTable {
    private var slots: [UInt32]
    private var ends: [Int] = []
    private var bytes: [UInt8] = []
    private var hashes: [UInt64] = []

    /// How many texts there are.
    var count: Int { ends.count }

    init() { slots = [UInt32](repeating: .max, count: 256) }

    /// The number of a text, and whether it is new.
    mutating func number(_ text: UnsafeBufferPointer<UInt8>) -> (number: UInt32, isNew: Bool) {
        let hash = Self.hash(text)
        var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while true {
            let found = slots[place]
            if found == .max { break }
            if hashes[Int(found)] == hash, isText(Int(found), text) { return (found, false) }
            place = (place + 1) & (slots.count - 1)
        }
        let number = UInt32(ends.count)
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        hashes.append(hash)
        slots[place] = number
        if ends.count * 2 > slots.count { grow() }
        return (number, true)
    }

    private func isText(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == text.count else { return false }
        for index in 0..<text.count where bytes[start + index] != text[index] { return false }
        return true
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        // FNV-1a, folded at the end: class names are a few letters.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }

    private mutating func grow() {
        slots = [UInt32](repeating: .max, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[place] != .max { place = (place + 1) & (slots.count - 1) }
            slots[place] = UInt32(number)
        }
    }
}
