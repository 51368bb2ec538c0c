import Basics
import Documents

/// How catalogues sort names and titles.
enum SortKeys {
    /// The key of a person's name: given by the edition, else made where the name is plainly given name and family
    /// name, else the name as it is.
    static func person(_ name: String, known: [KnownPerson]) -> String {
        if let sort = known.first(where: { $0.name == name })?.sort { return sort }
        let words = name.split(separator: " ").map(String.init)
        guard (2...3).contains(words.count), words.allSatisfy(isPlainName) else { return name }
        return words[words.count - 1] + ", " + words.dropLast().joined(separator: " ")
    }

    /// A name of Latin letters with a capital first, no article, particle, title or initial of a firm among them.
    private static func isPlainName(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        guard let first = scalars.first, first.properties.isUppercase, !notNames.contains(word.lowercased()) else {
            return false
        }
        // Latin letters, accented ones included, end before the phonetic signs at U+0250; Vietnamese has U+1E00…1EFF.
        return scalars.allSatisfy {
            !$0.properties.isAlphabetic && ($0 == "." || $0 == "-" || $0 == "’" || $0 == "'")
                || $0.properties.isAlphabetic && ($0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value))
        }
    }

    private static let notNames: Set<String> = [
        "the", "a", "an", "der", "die", "das", "ein", "eine", "le", "la", "les", "el", "los", "las", "il", "lo", "gli",
        "o", "os", "as", "de", "del", "della", "di", "da", "do", "dos", "du", "des", "van", "von", "vom", "zu", "zur",
        "ter", "ten", "den", "al", "bin", "ibn", "ben", "st", "st.", "saint", "jr", "jr.", "sr", "sr.", "ii", "iii",
        "and", "und", "et", "e", "y", "i", "dr", "dr.", "prof", "prof.", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "sir",
        "editorial", "board", "team", "staff", "collective", "redaktion", "press", "committee", "group", "magazine",
        "review", "society", "union", "international", "redaction", "rédaction", "redazione", "redacción",
    ]

    /// The key of a title: its leading article moved out of the way, as its language has them.
    static func title(_ title: String, language: String) -> String {
        let articles = leadingArticles[LanguageTag.primary(language)] ?? []
        let lower = title.lowercased()
        for article in articles where lower.hasPrefix(article) {
            let rest = title.dropFirst(article.count)
            let head = title.prefix(article.count)
            guard let first = rest.first, first.isLetter || first.isNumber else { continue }
            return first.uppercased() + rest.dropFirst() + ", " + String(head).trimmed
        }
        return title
    }

    /// Each with the blank or apostrophe that ends it.
    private static let leadingArticles: [String: [String]] = [
        "en": ["the ", "an ", "a "],
        "de": ["der ", "die ", "das ", "ein ", "eine "],
        "fr": ["le ", "la ", "les ", "l’", "l'", "un ", "une ", "des "],
        "es": ["el ", "la ", "los ", "las ", "un ", "una ", "lo "],
        "it": ["il ", "lo ", "la ", "i ", "gli ", "le ", "l’", "l'", "un ", "uno ", "una ", "un’", "un'"],
        "pt": ["o ", "a ", "os ", "as ", "um ", "uma "],
        "ca": ["el ", "la ", "els ", "les ", "l’", "l'", "un ", "una "],
        "nl": ["de ", "het ", "een ", "’t "],
        "sv": ["en ", "ett ", "den ", "det "],
        "da": ["en ", "et ", "den ", "det "],
        "nb": ["en ", "ei ", "et ", "den ", "det "],
        "no": ["en ", "ei ", "et ", "den ", "det "],
        "el": ["ο ", "η ", "το ", "οι ", "τα ", "ένας ", "μια ", "μία ", "ένα "],
        "hu": ["az ", "a ", "egy "],
        "ro": ["un ", "o "],
        "eo": ["la "],
    ]
}
