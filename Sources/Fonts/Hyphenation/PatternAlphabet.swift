/// The letters that a dictionary's patterns are written with, numbered: a scalar's code is found in two look-ups,
/// whatever its case, and without decoding more of it than its bits.
struct PatternAlphabet: Sendable {
    /// The code of what stands before and after a word in a pattern: the full stop.
    static let boundary: UInt8 = 1
    /// The bit of an entry that says that the letter is a capital; the rest is the code of its small form.
    static let capital: UInt8 = 0x80
    /// The most letters a dictionary may use: a code has seven bits. The richest, of the Indic scripts, have some 80.
    static let mostLetters = 127
    /// A page holds the scalars that share all but their last six bits, so that the last byte of a UTF-8 sequence is
    /// the place in its page.
    private static let pageSize = 64

    /// The page of each scalar of the Basic Multilingual Plane by its upper ten bits; page 0 knows no letter.
    private(set) var pages = [UInt8](repeating: 0, count: 1024)
    /// The entries of all pages; zero for what no pattern mentions.
    private(set) var entries = [UInt8](repeating: 0, count: pageSize)
    /// The letters by code, from 1.
    private var letters: [UInt32] = []

    init() { _ = code(adding: 0x2E) }

    /// The entry of a scalar: its code and whether it is a capital; zero where no pattern mentions it.
    func entry(_ scalar: UInt32) -> UInt8 {
        scalar > 0xFFFF ? 0 : entries[Int(pages[Int(scalar >> 6)]) * Self.pageSize + Int(scalar & 63)]
    }

    /// The code of a letter of a pattern, a new one if need be; nil when there are too many, or for a scalar outside
    /// the Basic Multilingual Plane, which no dictionary uses.
    mutating func code(adding scalar: UInt32) -> UInt8? {
        guard scalar > 0, scalar <= 0xFFFF else { return nil }
        let known = entry(scalar)
        if known != 0 { return known & ~Self.capital }
        guard letters.count < Self.mostLetters, let code = UInt8(exactly: letters.count + 1) else { return nil }
        letters.append(scalar)
        set(scalar, to: code)
        return code
    }

    /// Lets capitals count as the small letters of the patterns, and the typographic apostrophe as the plain one
    /// where the patterns know one of both alone.
    mutating func addVariants() {
        for (index, scalar) in letters.enumerated() {
            guard let code = UInt8(exactly: index + 1), let small = Unicode.Scalar(scalar) else { continue }
            let upper = small.properties.uppercaseMapping.unicodeScalars
            if upper.count == 1, let capital = upper.first, capital != small, entry(capital.value) == 0 {
                set(capital.value, to: code | Self.capital)
            }
        }
        // ẞ has a small form, ß no capital of one letter.
        alias(0x1E9E, of: 0xDF, as: Self.capital)
        alias(0x2019, of: 0x27, as: 0)
        alias(0x27, of: 0x2019, as: 0)
    }

    private mutating func alias(_ scalar: UInt32, of known: UInt32, as flag: UInt8) {
        guard entry(scalar) == 0, entry(known) != 0 else { return }
        set(scalar, to: entry(known) | flag)
    }

    private mutating func set(_ scalar: UInt32, to entry: UInt8) {
        let page = Int(scalar >> 6)
        if pages[page] == 0 {
            // 127 letters, their capitals and three aliases touch at most 257 pages; those past 255 stay unknown.
            guard let number = UInt8(exactly: entries.count / Self.pageSize) else { return }
            pages[page] = number
            entries.append(contentsOf: repeatElement(0, count: Self.pageSize))
        }
        entries[Int(pages[page]) * Self.pageSize + Int(scalar & 63)] = entry
    }
}
