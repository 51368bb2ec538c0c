import Documents

/// How much there is to read.
enum Reading {
    /// The beginning of an article, long enough to tell its language.
    static func opening(of article: Article) -> String {
        var text = article.title + "\n" + PlainText.of(article.standfirst) + "\n"
        for block in article.body {
            // Some six hundred words.
            if text.utf8.count > 4000 { break }
            text += PlainText.of([block])
        }
        return text
    }

    /// Words that are read in a minute: 230 by adults in Latin script; 500 characters, which are counted as words, of
    /// Chinese and Japanese.
    static func wordsAMinute(_ language: String) -> Int {
        ["zh", "ja", "yue"].contains(LanguageTag.primary(language)) ? 500 : 230
    }

    /// Whole minutes, at least one, for words in a language; nil for no words.
    static func minutes(_ words: Int, _ language: String) -> Int? {
        let rate = wordsAMinute(language)
        return words == 0 ? nil : max(1, (words + rate / 2) / rate)
    }
}
