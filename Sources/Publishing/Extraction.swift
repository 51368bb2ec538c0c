import Basics
import Documents

/// What a reader made of a file.
public struct Extraction: Sendable {
    /// An article as a build would see it, in forms for people and programs.
    public struct Excerpt: Sendable {
        let article: Article

        /// The title.
        public var title: String { article.title }

        /// Title, byline, date and text, a line for each block.
        public var text: String {
            ([article.title, byline, article.published?.iso ?? ""].filter { !$0.isEmpty } + ["", article.plainText])
                .joined(separator: "\n")
        }

        /// The article as an element of HTML; `prefix` keeps the ids of its notes apart from those of others.
        public func html(prefix: String = "") -> String { HTMLWriter.fragment(of: article, prefix: prefix) }

        /// The article as a file of Markdown, which reads back as the same.
        public var markdown: String { MarkdownWriter.file(of: article) }

        private var byline: String { article.people.map(\.name).joined(separator: ", ") }
    }

    /// The articles in order.
    public var articles: [Excerpt] = []
    /// Everything met on the way.
    public var diagnostics: [Diagnostic] = []
}

extension Extraction.Excerpt {
    /// The article for programs.
    package var json: JSON {
        .members([
            "title": .string(article.title),
            "standfirst": .text(article.standfirst.isEmpty ? nil : PlainText.of(article.standfirst)),
            "byline": .text(article.people.isEmpty ? nil : byline), "published": .text(article.published?.iso),
            "lang": .text(article.language), "dir": .text(article.direction?.rawValue),
            "siteName": .text(article.siteName), "section": .text(article.sectionName),
            "tags": article.tags.isEmpty ? nil : .array(article.tags.map(JSON.string)),
            "source": .text(article.source), "slug": .text(article.slug), "number": .count(article.number),
            "guid": .text(article.guid), "licence": .text(article.licence), "kind": .string(article.kind.rawValue),
            "completeness": .string(article.completeness.rawValue), "words": .number(article.wordCount),
            "pictures": .array(article.pictures.map { .string(Self.shown($0.address)) }),
            "notes": .number(article.notes.count), "text": .string(article.plainText),
        ])
    }

    /// The address of a picture; of one that is held in its address only the type.
    private static func shown(_ address: String) -> String {
        address.hasPrefix("data:") ? String(address.prefix { $0 != "," && $0 != ";" }) : address
    }
}
