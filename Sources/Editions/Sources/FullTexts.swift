import Basics
import Documents
import Foundation

/// Attaches full texts to the entries of listings, by their exact titles. Order, ids and titles stay the listing's.
struct FullTexts {
    private var texts: [(article: Article, isUsed: Bool)]
    private var byTitle: [String: Int] = [:]

    /// The texts to be attached, in order; of two with one title the first counts.
    init(_ articles: [Article]) {
        texts = articles.map { ($0, false) }
        for (index, article) in articles.enumerated() {
            let key = Self.key(article.title)
            if !key.isEmpty, byTitle[key] == nil { byTitle[key] = index }
        }
    }

    /// `article` with its full text, if it is incomplete and there is one.
    mutating func attached(to article: Article, _ reporting: Reporting) -> Article {
        guard article.completeness != .full, let index = byTitle[Self.key(article.title)] else { return article }
        let text = texts[index].article
        guard text.completeness == .full else { return article }
        texts[index].isUsed = true
        var whole = text
        whole.title = article.title
        whole.line = nil
        if whole.standfirst.isEmpty, !Self.isCutShort(article.standfirst) { whole.standfirst = article.standfirst }
        if whole.people.isEmpty { whole.people = article.people }
        whole.kicker = whole.kicker ?? article.kicker
        whole.published = whole.published ?? article.published
        whole.source = whole.source ?? article.source
        whole.language = whole.language ?? article.language
        reporting(
            Diagnostic(
                .textAttached,
                "the full text is attached",
                at: Place(file: text.file?.name, article: article.title)
            )
        )
        return whole
    }

    /// Names the texts that no entry has asked for.
    func reportUnused(_ reporting: Reporting) {
        for text in texts where !text.isUsed {
            reporting(
                Diagnostic(
                    .textUnused,
                    "no entry of a listing has this title, so the text is not in the book",
                    at: Place(file: text.article.file?.name, article: text.article.title),
                    hint: "titles must be the same, letter by letter"
                )
            )
        }
    }

    /// An excerpt that breaks off is no standfirst of the whole text.
    private static func isCutShort(_ line: [Inline]) -> Bool {
        let text = PlainText.of(line)
        return ["…", "[…]", "...", "[...]"].contains { text.hasSuffix($0) }
    }

    /// Titles are the same whatever their white space and however their accents are encoded (NFC).
    private static func key(_ title: String) -> String { title.collapsed.precomposedStringWithCanonicalMapping }
}
