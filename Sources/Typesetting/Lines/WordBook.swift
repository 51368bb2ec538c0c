import Basics
import Fonts
import Styling

/// What lines need to know of each distinct word: how wide it is, what hangs out at its ends, where it may be divided.
///
/// Everything is in parts of the em, so that one entry serves all sizes. Entries are found by the word's number in the
/// store and made once: text repeats its words.
struct WordBook {
    /// A word.
    struct Entry {
        /// Its natural width.
        var width = 0.0
        /// How far its first and last characters hang out at a line's start and end.
        var left: Double = 0
        var right: Double = 0
        /// Its divisions in `WordBook.divisions`.
        var divisionStart: Int32 = 0
        var divisionCount: Int32 = 0
        /// What `divisions` hold for; -1 where they have not been looked for.
        var manner: Int32 = -1
        var glyphCount: Int32 = 0
        /// Letters stand at its start or end: a word over two runs is not divided near their border.
        var startsInLetter = false
        var endsInLetter = false
        /// Three letters or more: lines that begin or end alike with it are seen.
        var isLong = false
        var isKnown = false
    }

    /// A place where a word may be divided.
    struct Division {
        /// How many bytes of the word the line keeps.
        var end: Int32
        /// Where the next line begins in the word; differs from `end` by a soft hyphen.
        var offset: Int32
        /// The width of what is before, without a hyphen.
        var width: Double
        /// How far the last sign before and the first after hang out; for a hyphen the run knows.
        var right: Double = 0
        var left: Double = 0
        var kind: Place.Kind
        var cost: Double
    }

    /// A manner of dividing: language, what the sheet allows, least letters.
    struct Manner: Equatable {
        var language: String
        var hyphens: Hyphens
        var limits: HyphenateLimits

        /// The same for equal manners, and different for others as far as 64 bits go.
        var key: UInt64 {
            var key: UInt64 = 0x9E37_79B9_7F4A_7C15
            for byte in language.utf8 { key = (key ^ UInt64(byte)) &* 0x100_0000_01B3 }
            for number in [limits.word, limits.before, limits.after] {
                key = (key ^ UInt64(truncatingIfNeeded: number)) &* 0x100_0000_01B3
            }
            switch hyphens {
            case .none: return key
            case .manual: return key &+ 1
            case .auto: return key &+ 2
            }
        }
    }

    let lore: WordLore
    var entries: [Entry] = []
    var divisions: [Division] = []
    private(set) var manners: [Manner] = []
    private(set) var hyphenators: [Hyphenator?] = []
    /// The manners as all books of a build know them.
    private var mannerKeys: [UInt64] = []
    /// Scratch of the hyphenator and of its reader.
    var points: [WordDivision] = []
    var found: [Division] = []

    /// A book without words.
    init(_ lore: WordLore) { self.lore = lore }

    /// The number of a manner of dividing.
    mutating func manner(_ manner: Manner) -> Int32 {
        if let known = manners.firstIndex(of: manner) { return Int32(known) }
        manners.append(manner)
        mannerKeys.append(manner.key)
        hyphenators.append(manner.hyphens == .auto ? Hyphenator.for(language: manner.language) : nil)
        return Int32(manners.count - 1)
    }

    /// Makes the entry of a text's words where it is not yet there.
    @inline(__always)
    mutating func learn(
        _ words: Range<Int32>,
        _ text: UnsafeBufferPointer<UInt8>,
        type: TypeID,
        manner: Int32,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) {
        let index = Int(words.lowerBound)
        if index < entries.count, entries[index].isKnown, entries[index].manner == manner { return }
        while entries.count <= Int(words.upperBound) { entries.append(Entry()) }
        let side: UInt64 = store.words[index].isRightToLeft ? 1 << 40 : 0
        let hash = WordLore.hash(text, type, mannerKeys[Int(manner)] ^ side)
        if var entry = lore.recall(text, hash, into: &divisions) {
            entry.manner = manner
            entries[index] = entry
            return
        }
        enter(words, text, manner: manner, store, &faces)
        lore.keep(entries[index], found, text, hash)
    }

    private mutating func enter(
        _ words: Range<Int32>,
        _ text: UnsafeBufferPointer<UInt8>,
        manner: Int32,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) {
        let index = Int(words.lowerBound)
        var entry = Entry()
        for number in words {
            let word = store.words[Int(number)]
            entry.width += Double(word.width) * faces[word.face]
            entry.glyphCount += Int32(word.glyphCount)
        }
        entry.left = MarginKerning.left(of: text, words, store, &faces)
        entry.right = MarginKerning.right(of: text, words, store, &faces)
        entry.startsInLetter = text.first.map { LetterClass.isLetter($0) } ?? false
        entry.endsInLetter = text.last.map { LetterClass.isLetter($0) } ?? false
        entry.isLong = text.count { LetterClass.isLetter($0) } >= 3
        entry.isKnown = true
        entry.manner = manner
        divide(text, words, manner: Int(manner), store, &faces)
        entry.divisionStart = Int32(divisions.count)
        entry.divisionCount = Int32(found.count)
        divisions.append(contentsOf: found)
        entries[index] = entry
    }
}

/// The size of a unit of each face, in parts of the em.
struct FaceScales {
    private let typeCase: TypeCase
    private var scales: [Double] = []

    init(_ typeCase: TypeCase) { self.typeCase = typeCase }

    subscript(_ face: FaceID) -> Double {
        mutating get {
            let index = Int(face.index)
            while scales.count <= index { scales.append(0) }
            if scales[index] == 0 { scales[index] = 1 / Double(max(typeCase.metrics(of: face).unitsPerEm, 1)) }
            return scales[index]
        }
    }
}

/// Bytes that belong to letters.
enum LetterClass {
    /// Letters of ASCII, and all bytes of characters beyond it: signs among them do not matter where this is asked.
    @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
    @inline(__always) static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
