/// A dictionary of hyphenation patterns in the form of libhyphen's files: one or two levels of patterns, the fewest
/// letters before and after a hyphen, and characters beside which no word is divided.
///
/// The first level divides compounds into their words, the second divides these. A file without NEXTLEVEL has the
/// second alone, and hyphens and apostrophes part its compounds.
struct HyphenationDictionary: Sendable {
    var alphabet = PatternAlphabet()
    var compounds = PatternTrie()
    var words = PatternTrie()
    var changes: [PatternChange] = []
    /// LEFTHYPHENMIN and RIGHTHYPHENMIN: letters before the first and after the last hyphen of a word; zero where the
    /// file is silent.
    var leftMinimum = 0
    var rightMinimum = 0
    /// COMPOUNDLEFTHYPHENMIN and COMPOUNDRIGHTHYPHENMIN: the same at the seams of a compound.
    var compoundLeftMinimum = 0
    var compoundRightMinimum = 0
    /// NOHYPHEN: sequences of letter codes with no hyphen on either side.
    var unhyphenated: [[UInt8]] = []
    /// Bits of what can start a sequence of `unhyphenated` or a pattern of the default first level: a word whose
    /// letters set none of them needs neither. Bit n is for the codes n, n + 64.
    var separators: UInt64 = 0
    /// Whether the first level is the default one.
    var hasDefaultCompounds = false

    /// Reads a file's bytes; nil where its first line names no charset known here.
    init?(_ bytes: [UInt8]) {
        var reader = PatternReader()
        guard let read = bytes.withUnsafeBufferPointer({ reader.read($0) }) else { return nil }
        self = read
    }

    init() {}

    /// What holds of files that do not say it.
    mutating func complete(hasLevels: Bool) {
        if !hasLevels {
            // As libhyphen: words on both sides of a hyphen or an apostrophe are divided, never beside it.
            hasDefaultCompounds = true
            unhyphenated = []
            for scalar: UInt32 in [0x2D, 0x27, 0x2013, 0x2019] {
                guard let code = alphabet.code(adding: scalar) else { continue }
                compounds.insert([code], values: [1, 1], change: nil)
                unhyphenated.append([code])
            }
            // libhyphen's figure for compounds where a file gives none at all.
            let unsaid = 3
            compoundLeftMinimum = [compoundLeftMinimum, leftMinimum, unsaid].first { $0 > 0 } ?? unsaid
            compoundRightMinimum = [compoundRightMinimum, rightMinimum, unsaid].first { $0 > 0 } ?? unsaid
        }
        for sequence in unhyphenated { separators |= 1 << UInt64(sequence[0] & 63) }
        alphabet.addVariants()
    }
}
