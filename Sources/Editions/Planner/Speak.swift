import Basics
import Documents

extension PlanDraft {
    /// Decides the language of every article and of the book; counts words, which decide majorities.
    mutating func speak() {
        var words: [(tag: String, count: Int)] = []
        var guesses: [Int: String] = [:]
        for index in articles.indices {
            let article = articles[index].article
            articles[index].wordCount = article.wordCount
            let own = article.language.flatMap(LanguageTag.wellFormed)
            articles[index].article.language = own
            if own == nil { guesses[index] = tools.language(Reading.opening(of: article)) }
            guard let tag = own ?? guesses[index], articles[index].kind != .advertisement else { continue }
            // An entry without a word still speaks for its language.
            let count = articles[index].wordCount + 1
            if let known = words.firstIndex(where: { $0.tag == tag }) {
                words[known].count += count
            } else {
                words.append((tag, count))
            }
        }
        language = edition.language ?? Self.majority(of: words) ?? "und"
        for index in articles.indices where articles[index].article.language == nil {
            // A guess knows no regions: English in a British book is British.
            let guess = guesses[index].flatMap { LanguageTag.primary($0) == LanguageTag.primary(language) ? nil : $0 }
            articles[index].article.language = guess ?? language
        }
        if edition.language == nil { reportLanguage() }
    }

    private mutating func reportLanguage() {
        let place = Place(file: edition.file?.shown)
        if language == "und" {
            report(
                Diagnostic(
                    .languageUnknown,
                    "nothing says in which language the book is",
                    at: place,
                    hint: "say it in the edition: `language: en`"
                )
            )
        } else {
            report(
                Diagnostic(
                    .languageGuessed,
                    "the book's language is taken to be `\(language)`, that of most of its words",
                    at: place,
                    hint: "say it in the edition: `language: \(language)`"
                )
            )
        }
    }

    /// The language of most words: its full tag where all its articles agree in that. In a tie the first.
    private static func majority(of words: [(tag: String, count: Int)]) -> String? {
        var totals: [(primary: String, count: Int, tags: [String])] = []
        for (tag, count) in words {
            let primary = LanguageTag.primary(tag)
            if let known = totals.firstIndex(where: { $0.primary == primary }) {
                totals[known].count += count
                totals[known].tags.append(tag)
            } else {
                totals.append((primary, count, [tag]))
            }
        }
        var best = totals.first
        for total in totals where total.count > best?.count ?? 0 { best = total }
        return best.flatMap { $0.tags.count == 1 ? $0.tags[0] : $0.primary }
    }
}

extension Direction {
    /// Which way the script of a language runs: by its script's tag, else by the language itself.
    init(language tag: String) {
        let parts = tag.split(separator: "-").map { $0.lowercased() }
        let script = parts.dropFirst().first { $0.utf8.count == 4 }
        let isRight = script.map(Self.rightScripts.contains) ?? Self.rightLanguages.contains(parts.first ?? "")
        self = isRight ? .rightToLeft : .leftToRight
    }

    private static let rightScripts: Set<String> = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"]
    private static let rightLanguages: Set<String> = [
        "ar", "he", "iw", "fa", "ur", "yi", "ji", "ps", "sd", "ug", "dv", "ckb", "syr", "arc", "azb", "lrc", "mzn",
        "nqo", "arz", "ary", "prs", "ks",
    ]
}
