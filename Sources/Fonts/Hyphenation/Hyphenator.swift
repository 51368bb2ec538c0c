import Basics
import Synchronization

/// Divides the words of one language by Liang's patterns (Word Hy-phen-a-tion by Com-put-er, 1983), read from the
/// dictionaries of the machine.
///
/// It answers as libhyphen does, which the dictionaries are written for: of the patterns that end at a letter the one
/// counts that begins first, unless a longer one still goes on that began before it; a compound is divided into its
/// words, and these by themselves. It may be used from many threads at once. Loading German, the largest, takes 13 ms
/// of one core, English 1.5; a word of either takes 1.1 or 0.4 µs.
package final class Hyphenator: Sendable {
    /// The longest word that is divided, in bytes: what is longer is an address or a mistake.
    package static let longestWord = 255

    /// What the file gives.
    let dictionary: HyphenationDictionary
    /// The fewest letters before the first hyphen and after the last.
    package let leftMinimum: Int
    package let rightMinimum: Int

    /// What is written before the hyphen and after it at the places that change letters, in UTF-8.
    package var changes: [(before: [UInt8], after: [UInt8])] { dictionary.changes.map { ($0.before, $0.after) } }

    /// The two texts of a division that changes letters.
    package func change(_ division: WordDivision) -> (before: [UInt8], after: [UInt8]) {
        let index = Int(division.change) - 1
        guard dictionary.changes.indices.contains(index) else { return ([], []) }
        return (dictionary.changes[index].before, dictionary.changes[index].after)
    }

    /// A hyphenator over the bytes of a dictionary; nil where they are none.
    package convenience init?(dictionary bytes: [UInt8], language: String) {
        guard let dictionary = HyphenationDictionary(bytes) else { return nil }
        self.init(dictionary, language: language)
    }

    init(_ dictionary: HyphenationDictionary, language: String) {
        self.dictionary = dictionary
        let usual = HyphenationFile.minima(language: language)
        // A single letter at a line's end saves no room: the hyphen takes its place. Some files allow it.
        let fewest = 2
        leftMinimum = max(dictionary.leftMinimum == 0 ? usual.left : dictionary.leftMinimum, fewest)
        rightMinimum = max(dictionary.rightMinimum == 0 ? usual.right : dictionary.rightMinimum, fewest)
    }

    /// The hyphenator of a language (BCP 47), loaded on first use and shared; nil where the machine has no dictionary
    /// for it.
    ///
    /// The exact region is preferred (`pt-BR`), then the language's usual one (`en` is American English). Ask once for
    /// each run of text, not for each word.
    package static func `for`(language: String) -> Hyphenator? {
        loaded.withLock { loaded in
            if let known = loaded[language] { return known }
            let hyphenator = load(language, &loaded)
            loaded[language] = .some(hyphenator)
            return hyphenator
        }
    }

    /// By the tags asked for, and by the paths of files, which several tags may share.
    private static let loaded = Mutex<[String: Hyphenator?]>([:])

    private static func load(_ language: String, _ loaded: inout sending [String: Hyphenator?]) -> Hyphenator? {
        for path in HyphenationFile.candidates(language: language) {
            let key = path + "?" + String(HyphenationFile.minima(language: language).right)
            if let known = loaded[key] { return known }
            guard let bytes = try? RealFiles().read(Path(path), limit: HyphenationFile.largest),
                let hyphenator = Hyphenator(dictionary: bytes, language: language)
            else { continue }
            loaded[key] = .some(hyphenator)
            return hyphenator
        }
        return nil
    }
}
