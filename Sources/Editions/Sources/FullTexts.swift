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
        if whole.standfirst.isEmpty { whole.standfirst = Self.standfirst(of: article, above: text) }
        whole.body = article.body.filter(Self.isMedia) + whole.body
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

    /// What an entry says of an article besides its title: its standfirst, or its one sentence or two where they are no
    /// mere beginning of the text.
    private static func standfirst(of entry: Article, above text: Article) -> [Inline] {
        if !entry.standfirst.isEmpty { return isCutShort(entry.standfirst) ? [] : entry.standfirst }
        let said = entry.body.filter { !isMedia($0) }
        guard said.count == 1, case .paragraph(let line)? = said.first, !isCutShort(line) else { return [] }
        // Longer ones are paragraphs of the article.
        let words = PlainText.of(line)
        let opening = text.body.prefix(3).map { PlainText.of([$0]) }.joined()
        return words.utf8.count <= 400 && !opening.contains(words) ? line : []
    }

    private static func isMedia(_ block: Block) -> Bool {
        if case .media = block { return true }
        return false
    }

    /// An excerpt that breaks off is no standfirst of the whole text.
    private static func isCutShort(_ line: [Inline]) -> Bool {
        let text = PlainText.of(line)
        return ["…", "[…]", "...", "[...]"].contains { text.hasSuffix($0) }
    }

    /// Titles are the same whatever their white space and however their accents are encoded (NFC).
    private static func key(_ title: String) -> String { title.collapsed.precomposedStringWithCanonicalMapping }
}
