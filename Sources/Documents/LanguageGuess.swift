import Basics

/// The language of a text, told by its script and its commonest words.
///
/// Two dozen languages are known; a text in another one gets no answer, as does a short or a mixed one. Cheap: one pass
/// over at most `LanguageGuess.sample` bytes, no allocation a word.
package enum LanguageGuess {
    /// Bytes looked at: some hundred words decide any text.
    static let sample = 4_000
    /// Letters without which a script says nothing.
    private static let fewestLetters = 12
    /// Weight of known words without which a text in Latin or Cyrillic letters is too short to tell.
    private static let fewestHits = 3.0

    /// The BCP 47 tag of the language that `text` is written in; nil where it is not sure.
    package static func language(of text: String) -> String? {
        var counts = ScriptCounts()
        var scores = WordScores()
        var word = PackedWord()
        var left = sample
        for scalar in text.unicodeScalars {
            left -= UTF8.width(scalar)
            if left < 0 { break }
            let kind = counts.note(scalar)
            if kind == .letter {
                word.append(lowercased(scalar.value))
            } else if kind == .separator, !word.isEmpty {
                scores.count(word)
                word = PackedWord()
            }
        }
        if !word.isEmpty { scores.count(word) }
        return decide(counts, scores)
    }

    private static func decide(_ counts: ScriptCounts, _ scores: WordScores) -> String? {
        let total = counts.total
        guard total >= fewestLetters || counts.ideographs + counts.kana + counts.hangul >= 6 else { return nil }
        // Ideographs say more a sign than letters do: half as many outweigh them.
        let eastern = counts.ideographs + counts.kana + counts.hangul
        if eastern * 2 > total {
            if counts.hangul * 2 > eastern { return "ko" }
            return counts.kana * 12 > eastern ? "ja" : "zh"
        }
        if counts.greek * 2 > total { return "el" }
        if counts.hebrew * 2 > total { return "he" }
        if counts.arabic * 2 > total { return counts.persian * 30 > counts.arabic ? nil : "ar" }
        if counts.cyrillic * 2 > total { return cyrillic(counts, scores) }
        if counts.latin * 2 > total { return scores.best(of: LanguageWords.latin, least: fewestHits) }
        return nil
    }

    /// Russian and Ukrainian part by letters that the other does not have; letters of neither mean a third language.
    private static func cyrillic(_ counts: ScriptCounts, _ scores: WordScores) -> String? {
        let strange = counts.otherCyrillic
        guard strange * 50 < counts.cyrillic else { return nil }
        if counts.ukrainian > counts.russian * 2, counts.ukrainian * 100 > counts.cyrillic { return "uk" }
        if counts.russian > counts.ukrainian * 2, counts.russian * 100 > counts.cyrillic { return "ru" }
        return scores.best(of: LanguageWords.cyrillic, least: fewestHits)
    }

    /// The small letter of a capital in the blocks that the word lists use.
    @inline(__always)
    private static func lowercased(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A: value + 32
        case 0xC0...0xDE where value != 0xD7: value + 32
        case 0x130: 0x69
        case 0x100...0x137, 0x14A...0x177: value | 1
        case 0x139...0x148, 0x179...0x17E: value + (value & 1)
        case 0x400...0x40F: value + 80
        case 0x410...0x42F: value + 32
        default: value
        }
    }
}

/// How many letters of which script a text has.
private struct ScriptCounts {
    enum Kind { case letter, separator }

    var latin = 0, greek = 0, hebrew = 0, arabic = 0, persian = 0
    var cyrillic = 0, russian = 0, ukrainian = 0, otherCyrillic = 0
    var ideographs = 0, kana = 0, hangul = 0, others = 0

    var total: Int {
        latin + greek + hebrew + arabic + cyrillic + ideographs + kana + hangul + others
    }

    /// Counts a character and says whether it goes on a word.
    @inline(__always)
    mutating func note(_ scalar: Unicode.Scalar) -> Kind {
        let value = scalar.value
        switch value {
        case 0x61...0x7A, 0x41...0x5A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
        case 0x00...0x7F, 0x80...0xBF: return .separator
        case 0x300...0x36F: return .letter
        case 0x370...0x3FF, 0x1F00...0x1FFF: greek += 1
        case 0x400...0x52F: noteCyrillic(value)
        case 0x590...0x5FF: hebrew += 1
        case 0x600...0x6FF:
            arabic += 1
            // Letters that Persian and Urdu have and Arabic has not.
            if [0x67E, 0x686, 0x698, 0x6AF, 0x6A9, 0x6CC].contains(value) { persian += 1 }
        case 0x3040...0x30FF: kana += 1
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3134F: ideographs += 1
        case 0xAC00...0xD7AF, 0x1100...0x11FF: hangul += 1
        case 0x2000...0x206F, 0x2190...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFF00...0xFF0F: return .separator
        default: others += 1
        }
        return .letter
    }

    private mutating func noteCyrillic(_ value: UInt32) {
        cyrillic += 1
        switch value {
        case 0x44B, 0x42B, 0x44D, 0x42D, 0x44A, 0x42A, 0x451, 0x401: russian += 1
        case 0x456, 0x406, 0x457, 0x407, 0x454, 0x404, 0x491, 0x490: ukrainian += 1
        case 0x410...0x44F: break
        default: otherCyrillic += 1
        }
    }
}

/// A word of at most eight bytes in one machine word; longer ones are equal to none in the lists.
struct PackedWord {
    private(set) var bits: UInt64 = 0
    private var count = 0

    var isEmpty: Bool { count == 0 }
    var isWhole: Bool { count <= 8 }

    init() {}

    init(_ text: Substring) {
        for scalar in text.unicodeScalars { append(scalar.value) }
    }

    @inline(__always)
    mutating func append(_ value: UInt32) {
        switch value {
        case ..<0x80: add(value)
        case ..<0x800:
            add(0xC0 | value >> 6)
            add(0x80 | value & 0x3F)
        default: count = 99
        }
    }

    @inline(__always)
    private mutating func add(_ byte: UInt32) {
        bits = bits << 8 | UInt64(byte)
        count += 1
    }
}

/// What the words of a text speak for.
private struct WordScores {
    /// How many known words belong to exactly these languages.
    private var counts: [UInt32: Int] = [:]
    private var words = 0
    private let table = LanguageWords.table

    mutating func count(_ word: PackedWord) {
        words += 1
        guard word.isWhole else { return }
        let languages = table[word.bits]
        if languages != 0 { counts[languages, default: 0] += 1 }
    }

    /// The best of `candidates`, carried by enough of the words and clear of every other one.
    func best(of candidates: Range<Int>, least: Double) -> String? {
        let scores = candidates.map { ($0, score($0)) }
        guard let (first, top) = scores.max(by: { ($0.1, -$0.0) < ($1.1, -$1.0) }) else { return nil }
        // Running text has its small words in every third place; a list of names has not.
        guard top >= least, top * 12 >= Double(words) else { return nil }
        let rivals = scores.filter { $0.0 != first && $0.1 * 3 > top }
        guard rivals.allSatisfy({ isClear(first, of: $0.0) }) else { return nil }
        return LanguageWords.tags[first]
    }

    /// A word of one language alone counts fully; what four share hardly counts.
    private func score(_ language: Int) -> Double {
        var sums = [Int](repeating: 0, count: 33)
        for (languages, count) in counts where languages & 1 << UInt32(language) != 0 {
            sums[languages.nonzeroBitCount] += count
        }
        return sums.indices.dropFirst().reduce(0) { $0 + Double(sums[$1]) / Double($1) }
    }

    /// Whether the words that part two languages speak for the first: neighbours share most of theirs.
    private func isClear(_ first: Int, of second: Int) -> Bool {
        var (own, other) = (0, 0)
        for (languages, count) in counts {
            let hasFirst = languages & 1 << UInt32(first) != 0
            let hasSecond = languages & 1 << UInt32(second) != 0
            if hasFirst, !hasSecond { own += count }
            if hasSecond, !hasFirst { other += count }
        }
        return own >= 1 && own >= 2 * other
    }
}
