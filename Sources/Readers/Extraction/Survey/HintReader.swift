/// Reads class names: `post-footer__shareBar` says `share` and `footer`.
struct HintReader {
    /// Open addressing over FNV-1a hashes; twice the size keeps chains short.
    private static let table: (keys: [UInt64], values: [Hints]) = {
        let size = 2048
        var keys = [UInt64](repeating: 0, count: size)
        var values = [Hints](repeating: [], count: size)
        for (hint, words) in HintVocabulary.words {
            for word in words.split(separator: " ") {
                let key = word.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* prime }
                var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (size - 1)
                while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
                keys[slot] = key
                values[slot].formUnion(hint)
            }
        }
        return (keys, values)
    }()

    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x100_0000_01B3

    private let keys: [UInt64]
    private let values: [Hints]

    /// A reader; one is made for a page, so that the loops below touch no globals.
    init() {
        (keys, values) = Self.table
    }

    private func look(up key: UInt64) -> Hints {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// What the class names in `value`, separated by blanks, say together.
    func hints(in value: ArraySlice<UInt8>) -> Hints {
        var all: Hints = []
        var ofName: Hints = []
        var word = Self.seed
        var joined = Self.seed
        var words = 0
        var length = 0
        var wasLower = false
        func endWord() {
            if length > 0 {
                ofName.formUnion(look(up: word))
                words += 1
            }
            word = Self.seed
            length = 0
        }
        func endName() {
            endWord()
            if words > 1 { ofName.formUnion(look(up: joined)) }
            all.formUnion(Self.judged(ofName, words: words))
            ofName = []
            joined = Self.seed
            words = 0
            wasLower = false
        }
        for byte in value {
            let lower = byte | 0x20
            if byte <= 0x20 {
                endName()
            } else if (0x61...0x7A).contains(lower) {
                let isUpper = byte < 0x60
                if isUpper, wasLower { endWord() }
                wasLower = !isUpper
                word = (word ^ UInt64(lower)) &* Self.prime
                joined = (joined ^ UInt64(lower)) &* Self.prime
                length += 1
            } else {
                endWord()
                wasLower = false
            }
        }
        endName()
        return all
    }

    /// `entry-content` is a body by both its words together; `content-with-sidebar` is a sidebar only by name.
    private static func judged(_ hints: Hints, words: Int) -> Hints {
        if hints.contains(.meaningless) { return [] }
        var hints = hints
        if words == 1, hints == .subject { hints.insert(.alone) }
        if hints.contains(.embedded) { hints.remove(.share) }
        if hints.contains(.subject), hints.contains(.part), words <= 5 { hints.insert(.body) }
        if !hints.isDisjoint(with: .clutter) { hints.remove(.body) }
        return hints
    }
}
