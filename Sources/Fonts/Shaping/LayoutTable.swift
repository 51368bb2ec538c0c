/// The lookups of a table `GSUB` or `GPOS` (OpenType 1.9, "OpenType Layout Common Table Formats"), as far as must be
/// known to tell whether letters can be set one by one. Every read is bounded; what cannot be read is nil.
struct LayoutTable {
    /// A lookup: its type, that of its extension where it is one, and where its subtables lie.
    struct Lookup {
        let type: Int
        let flags: Int
        let subtables: [Int]
    }

    private let bytes: [UInt8]
    /// How many numbers and glyphs may yet be looked at: the tables of a large face take some ten thousand, a damaged
    /// one might point at the same list again and again.
    private var budget = 1_000_000
    /// The type of a lookup that says where others lie, for want of room: 7 of GSUB, 9 of GPOS.
    private let extensionType: Int

    init(_ bytes: [UInt8], extensionType: Int) {
        self.bytes = bytes
        self.extensionType = extensionType
    }

    /// The lookup with a number.
    mutating func lookup(_ number: Int) -> Lookup? {
        guard let list = short(8), let count = short(list), number < count,
            let offset = short(list + 2 + 2 * number), let type = short(list + offset),
            let flags = short(list + offset + 2), let subtableCount = short(list + offset + 4)
        else { return nil }
        let start = list + offset
        var kind = type
        var subtables: [Int] = []
        for index in 0..<subtableCount {
            guard let own = short(start + 6 + 2 * index) else { return nil }
            var subtable = start + own
            if type == extensionType {
                guard let actual = short(subtable + 2), let high = short(subtable + 4), let low = short(subtable + 6)
                else { return nil }
                kind = actual
                subtable += high << 16 | low
            }
            subtables.append(subtable)
        }
        return Lookup(type: kind, flags: flags, subtables: subtables)
    }

    /// The glyphs that ligatures of a subtable (type 4 of GSUB) begin with, as far as all their parts are in `letters`.
    mutating func ligatureStarts(_ subtable: Int, among letters: (Int) -> Bool) -> [Int]? {
        guard let offset = short(subtable + 2), let coverage = coverage(at: subtable + offset),
            let count = short(subtable + 4)
        else { return nil }
        var starts: [Int] = []
        budget -= count
        for (index, glyph) in coverage.joined().prefix(count).enumerated() where letters(glyph) {
            guard let place = short(subtable + 6 + 2 * index), let ligatures = short(subtable + place) else {
                return nil
            }
            let set = subtable + place
            for number in 0..<ligatures {
                guard let own = short(set + 2 + 2 * number), let parts = short(set + own + 2) else { return nil }
                var isOfLetters = true
                for part in 1..<max(parts, 1) where isOfLetters {
                    guard let glyph = short(set + own + 2 + 2 * part) else { return nil }
                    isOfLetters = letters(glyph)
                }
                if isOfLetters { starts.append(glyph) }
            }
        }
        return starts
    }

    /// The glyphs that a rule with a context begins at, as far as it can come about among `letters`; nil where the
    /// subtable is not of the format that tells so, 3, of one rule with a coverage for each place.
    mutating func contextStarts(_ subtable: Int, isChained: Bool, among letters: (Int) -> Bool) -> [ClosedRange<Int>]? {
        guard short(subtable) == 3 else { return nil }
        var at = subtable + 2
        var starts: [ClosedRange<Int>] = []
        // Before, at and after the glyphs that are changed; without a chain only at them.
        for part in isChained ? [0, 1, 2] : [1] {
            guard let count = short(at) else { return nil }
            at += isChained ? 2 : 4
            for index in 0..<count {
                guard let offset = short(at + 2 * index), let coverage = coverage(at: subtable + offset) else {
                    return nil
                }
                budget -= coverage.reduce(0) { $0 + $1.count }
                guard budget > 0 else { return nil }
                guard coverage.contains(where: { $0.contains(where: letters) }) else { return [] }
                if part == 1, index == 0 { starts = coverage }
            }
            at += 2 * count
        }
        return starts
    }

    /// A list of glyphs, in ranges.
    private mutating func coverage(at start: Int) -> [ClosedRange<Int>]? {
        guard let format = short(start), format == 1 || format == 2, let count = short(start + 2) else { return nil }
        var ranges: [ClosedRange<Int>] = []
        for index in 0..<count {
            let at = start + 4 + (format == 1 ? 2 : 6) * index
            guard let first = short(at), let last = format == 1 ? first : short(at + 2), first <= last else {
                return nil
            }
            // In order, as the format demands; so all of them together are no more than the glyphs there are.
            guard first > ranges.last?.upperBound ?? -1 else { return nil }
            ranges.append(first...last)
        }
        return ranges
    }

    /// Whether a subtable of pairs (type 2 of GPOS) moves the second glyph too; also where it cannot be read.
    mutating func movesSecond(_ subtable: Int) -> Bool { short(subtable + 6) != 0 }

    private mutating func short(_ at: Int) -> Int? {
        budget -= 1
        guard budget > 0, at >= 0, at + 1 < bytes.count else { return nil }
        return Int(bytes[at]) << 8 | Int(bytes[at + 1])
    }
}
