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
    /// What is not read although it is said.
    private let ignored: Hints
    private let joinsWords: Bool

    /// A reader; one is made for a page, so that the loops below touch no globals.
    init(without rules: ExtractionRules = ExtractionRules()) {
        (keys, values) = Self.table
        ignored = Self.named.reduce(into: []) { if rules.contains($1.rule) { $0.formUnion($1.hint) } }
        joinsWords = !rules.contains(.bodyByTwoWords)
    }

    /// The rules that are no more than the reading of a hint.
    private static let named: [(rule: ExtractionRule, hint: Hints)] = [
        (.commentNames, .comments), (.shareNames, .share), (.relatedNames, .related),
        (.navigationNames, .navigation), (.sidebarNames, .sidebar), (.footerNames, .footer),
        (.requestNames, .request), (.advertisementNames, .advertisement), (.overlayNames, .overlay),
        (.unseenNames, .unseen), (.builderNames, .meaningless), (.entryNames, .entry),
    ]

    private func look(up key: UInt64) -> Hints {
        let mask = keys.count - 1
        var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return []
    }

    /// What is read of a class name so far.
    private struct Reading {
        var hints: Hints = []
        /// Hash of the word at hand, and of all words of the name joined.
        var word = HintReader.seed
        var joined = HintReader.seed
        var words = 0
        var length = 0
        var wasLower = false

        mutating func take(_ letter: UInt8) {
            word = (word ^ UInt64(letter)) &* HintReader.prime
            joined = (joined ^ UInt64(letter)) &* HintReader.prime
            length += 1
        }
    }

    /// What the class names in `value`, separated by blanks, say together.
    func hints(in value: ArraySlice<UInt8>) -> Hints {
        var all: Hints = []
        var name = Reading()
        for byte in value {
            let lower = byte | 0x20
            if byte <= 0x20 {
                all.formUnion(ended(&name))
            } else if (0x61...0x7A).contains(lower) {
                let isUpper = byte < 0x60
                if isUpper, name.wasLower { endWord(&name) }
                name.wasLower = !isUpper
                name.take(lower)
            } else {
                endWord(&name)
                name.wasLower = false
            }
        }
        all.formUnion(ended(&name))
        return all
    }

    private func endWord(_ name: inout Reading) {
        if name.length > 0 {
            name.hints.formUnion(look(up: name.word))
            name.words += 1
        }
        name.word = Self.seed
        name.length = 0
    }

    private func ended(_ name: inout Reading) -> Hints {
        endWord(&name)
        if name.words > 1 { name.hints.formUnion(look(up: name.joined)) }
        defer { name = Reading() }
        return judged(name.hints.subtracting(ignored), words: name.words)
    }

    /// `entry-content` is a body by both its words together; `content-with-sidebar` is a sidebar only by name.
    private func judged(_ hints: Hints, words: Int) -> Hints {
        if hints.contains(.meaningless) { return [] }
        var hints = hints
        if words == 1, hints == .subject { hints.insert(.alone) }
        // In long names it is German for organic.
        if words > 4 { hints.remove(.biography) }
        if hints.isSuperset(of: [.lower, .headline]) { hints.insert(.standfirst) }
        if hints.contains(.embedded) { hints.remove(.share) }
        if joinsWords, hints.contains(.subject), hints.contains(.part), words <= 5 { hints.insert(.body) }
        if !hints.isDisjoint(with: .clutter) { hints.remove(.body) }
        return hints
    }
}
