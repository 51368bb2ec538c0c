import Basics
import Documents

/// Puts what the edition says of an article in the place of what the article says.
struct Overrides {
    /// Markdown of a few words as runs of a line.
    let line: (String) -> [Inline]

    /// The articles of `entry` with its overrides and corrections.
    func applied(to articles: [Article], of entry: ArticleEntry, _ reporting: Reporting) -> [Article] {
        var articles = articles
        for fix in entry.fixes { Corrections.make(fix, in: &articles, reporting) }
        if articles.count != 1, let key = Self.keyOfOne(entry) {
            if !articles.isEmpty {
                reporting(
                    Diagnostic(
                        .editionBadValue,
                        "`\(key)` cannot be said of \(articles.count) articles at once",
                        at: entry.path.place,
                        hint: "name the article's own file"
                    )
                )
            }
            return articles
        }
        return articles.map { applied(to: $0, of: entry) }
    }

    /// A key that can only be meant for one article.
    private static func keyOfOne(_ entry: ArticleEntry) -> String? {
        if entry.title != nil { return "title" }
        if entry.standfirst != nil { return "standfirst" }
        if entry.part != nil { return "part" }
        return entry.source == nil ? nil : "source"
    }

    private func applied(to article: Article, of entry: ArticleEntry) -> Article {
        var article = article
        article.title = entry.title ?? article.title
        if let standfirst = entry.standfirst { article.standfirst = line(standfirst) }
        article.kicker = entry.kicker ?? article.kicker
        if !entry.people.isEmpty { article.people = entry.people }
        article.published = entry.date ?? article.published
        article.firstPublished = entry.firstPublished ?? article.firstPublished
        if let language = entry.language {
            article.language = language
            article.direction = nil
        }
        article.source = entry.source ?? article.source
        article.licence = entry.licence ?? article.licence
        return article
    }
}
