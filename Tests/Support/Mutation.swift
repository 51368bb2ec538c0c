/// Damaged copies of a text, the same in every run: what a reader must survive.
public struct Mutation: Sequence, IteratorProtocol {
    private let original: [UInt8]
    private let tokens: [[UInt8]]
    private var random: SplitMix64
    private var left: Int

    /// `count` mutants of `original`, drawn by `seed`. `tokens` are pieces of the format's grammar that are put in
    /// between.
    public init(of original: [UInt8], count: Int, seed: UInt64, tokens: [String] = []) {
        self.original = original
        self.tokens = tokens.map { Array($0.utf8) }
        random = SplitMix64(seed: seed)
        left = count
    }

    /// The next mutant: one to eight changes.
    public mutating func next() -> [UInt8]? {
        guard left > 0 else { return nil }
        left -= 1
        var bytes = original
        for _ in 0...random.below(8) { change(&bytes) }
        return bytes
    }

    private mutating func change(_ bytes: inout [UInt8]) {
        let at = random.below(bytes.count + 1)
        let length = Swift.min(bytes.count - at, 1 << random.below(12))
        switch random.below(7) {
        case 0 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: random.next())
        case 1: bytes.insert(UInt8(truncatingIfNeeded: random.next()), at: at)
        case 2: bytes.removeSubrange(at..<(at + length))
        case 3: bytes.insert(contentsOf: Array(bytes[at..<(at + length)]), at: random.below(bytes.count + 1))
        case 4 where random.below(8) == 0: bytes.removeLast(bytes.count - at)
        default:
            guard !tokens.isEmpty else { return }
            bytes.insert(contentsOf: tokens[random.below(tokens.count)], at: at)
        }
    }
}

/// Steele's, Lea's and Flood's generator: small, and the same on every machine.
public struct SplitMix64: RandomNumberGenerator {
    private var state: UInt64

    /// A generator whose numbers follow from `seed` alone.
    public init(seed: UInt64) { state = seed }

    /// The next number.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to `bound`, which is not reached.
    public mutating func below(_ bound: Int) -> Int { bound < 2 ? 0 : Int(next() % UInt64(bound)) }
}
