import Basics
import Documents
import Markup

/// Reads a feed, each of its entries as one article: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
package struct FeedReader: ArticleReader {
    /// A reader.
    package init() {}

    /// `feed`.
    package var format: String { "feed" }

    /// A feed is what a site wrote last, not a choice.
    package var isCollection: Bool { true }

    /// By the outermost element, or by what JSON Feed says of itself; never by the name of the file.
    package func confidence(in input: Input) -> Int {
        if JSONFeed.startsLikeJSON(input.bytes) { return JSONFeed.confidence(in: input.bytes[...]) }
        guard let (tag, rest) = FeedMarkup.rootTag(of: input) else { return 0 }
        let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
        let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[($0 + 1)...] } ?? name
        let hasItems = rest.contains("<item") || rest.contains(":item")
        // An export of WordPress looks like a feed; who can read one says so.
        if local.equals("rss") { return tag.contains("wordpress.org/export/") ? 40 : 100 }
        if local.equals("feed") { return tag.contains("atom") ? 100 : rest.contains("<entry") ? 90 : 0 }
        if local.equals("rdf") { return tag.contains("rss") || tag.contains("netscape") || hasItems ? 100 : 0 }
        return local.equals("channel") && hasItems ? 90 : 0
    }

    /// Hands over every entry; one with nothing in it is reported and still handed over.
    package func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let feed = try Feed.opened(input, reporting: reporting)
        let head = feed.head
        if feed.count == 0 {
            reporting(
                Diagnostic(
                    .feedWithoutEntries,
                    "there is no entry in the feed\(head.updated.map { ", which last changed on \($0.iso)" } ?? "")",
                    at: Place(file: input.shown),
                    hint: "the site may have nothing new; ask it for an older page of the feed"
                )
            )
        }
        for index in 0..<feed.count {
            let entry = feed.entry(index)
            var article = entry.heading
            if article.title.isEmpty {
                // Something must stand in the contents, in whatever language: the feed's own name and a number.
                article.title = "\(head.title ?? head.subtitle ?? input.path.stem) \(index + 1)"
                if entry.isEmpty { report(index, article, input, to: reporting) }
            }
            guard wanting(article) else { continue }
            entry.fill(&article, of: head)
            try each(article)
        }
    }

    private func report(_ index: Int, _ article: Article, _ input: Input, to reporting: Reporting) {
        reporting(
            Diagnostic(
                .feedEntryEmpty,
                "entry \(index + 1) has no title, no text and no address; it is kept as a stub",
                at: Place(file: input.shown, article: article.title)
            )
        )
    }
}
