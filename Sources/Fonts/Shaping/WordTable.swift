/// Which words a text was shaped into: a hash table over the bytes of texts, which lie in the store.
///
/// Open addressing over a power of two, at most half full. A look-up compares 32 bits of the hash before the bytes.
struct WordTable: ~Copyable, @unchecked Sendable {
    private struct Entry {
        var hash: UInt32
        /// Type and direction.
        var manner: UInt32
        var textStart: UInt32
        /// How many bytes the text has, plus one: 0 is an empty place.
        var textCountPlusOne: UInt32
        var first: Int32
        var count: Int32
    }

    private var entries: UnsafeMutablePointer<Entry>
    private var mask: Int
    private var used = 0

    /// An empty table with room for half of `capacity` texts, a power of two.
    init(capacity: Int) {
        mask = capacity - 1
        entries = Self.empty(capacity)
    }

    deinit { entries.deallocate() }

    private static func empty(_ count: Int) -> UnsafeMutablePointer<Entry> {
        let entries = UnsafeMutablePointer<Entry>.allocate(capacity: count)
        entries.initialize(
            repeating: Entry(hash: 0, manner: 0, textStart: 0, textCountPlusOne: 0, first: 0, count: 0),
            count: count
        )
        return entries
    }

    /// The hash of a text: eight bytes at a time, multiplied and folded.
    static func hash(_ text: UnsafeBufferPointer<UInt8>, _ manner: UInt32) -> UInt32 {
        var hash = UInt64(manner) &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(text.count)
        let bytes = UnsafeRawBufferPointer(text)
        var at = 0
        while at &+ 8 <= bytes.count {
            hash = fold(hash ^ bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
            at &+= 8
        }
        var rest: UInt64 = 0
        if at &+ 4 <= bytes.count {
            rest = UInt64(bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self))
            at &+= 4
        }
        while at < bytes.count {
            rest = rest << 8 | UInt64(bytes[at])
            at &+= 1
        }
        hash = fold(hash ^ rest)
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    @inline(__always) private static func fold(_ value: UInt64) -> UInt64 {
        // An odd number without pattern, from the digits of the golden ratio's logarithm.
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    /// The words of a text that was shaped before, and where its bytes lie in the store; nil where it was not.
    func find(
        _ text: UnsafeBufferPointer<UInt8>,
        _ manner: UInt32,
        hash: UInt32,
        in store: UnsafeBufferPointer<UInt8>
    ) -> (words: Range<Int32>, textStart: Int)? {
        var at = Int(hash) & mask
        while entries[at].textCountPlusOne != 0 {
            let entry = entries[at]
            if entry.hash == hash, entry.manner == manner, Int(entry.textCountPlusOne) == text.count &+ 1,
                Self.equal(text, store, Int(entry.textStart))
            {
                return (entry.first..<entry.first &+ entry.count, Int(entry.textStart))
            }
            at = (at &+ 1) & mask
        }
        return nil
    }

    @inline(__always) private static func equal(
        _ text: UnsafeBufferPointer<UInt8>,
        _ store: UnsafeBufferPointer<UInt8>,
        _ start: Int
    ) -> Bool {
        for at in 0..<text.count where text[at] != store[start &+ at] { return false }
        return true
    }

    /// Adds a text that is not in the table.
    mutating func insert(_ words: Range<Int32>, text: Range<Int>, _ manner: UInt32, hash: UInt32) {
        if used * 2 > mask { grow() }
        used += 1
        place(
            Entry(
                hash: hash,
                manner: manner,
                textStart: UInt32(truncatingIfNeeded: text.lowerBound),
                textCountPlusOne: UInt32(truncatingIfNeeded: text.count + 1),
                first: words.lowerBound,
                count: Int32(words.count)
            )
        )
    }

    private mutating func place(_ entry: Entry) {
        var at = Int(entry.hash) & mask
        while entries[at].textCountPlusOne != 0 { at = (at &+ 1) & mask }
        entries[at] = entry
    }

    private mutating func grow() {
        let (old, count) = (entries, mask + 1)
        mask = count * 2 - 1
        entries = Self.empty(count * 2)
        for at in 0..<count where old[at].textCountPlusOne != 0 { place(old[at]) }
        old.deallocate()
    }
}
