import Basics
import Documents
import Readers

/// What a reader made of a file.
public struct Extraction: Sendable {
    /// An article in plain words.
    public struct Excerpt: Sendable {
        let article: Article

        /// The title.
        public var title: String { article.title }

        /// Title, byline, date and text, a line for each block.
        public var text: String {
            ([article.title, byline, article.published?.iso ?? ""].filter { !$0.isEmpty } + ["", article.plainText])
                .joined(separator: "\n")
        }

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
            "title": .string(article.title), "byline": .text(article.people.isEmpty ? nil : byline),
            "published": .text(article.published?.iso), "lang": .text(article.language),
            "dir": .text(article.direction?.rawValue), "siteName": .text(article.siteName),
            "source": .text(article.source), "licence": .text(article.licence),
            "completeness": .string(article.completeness.rawValue), "text": .string(article.plainText),
        ])
    }
}

extension Press {
    /// Reads `file` and shows its articles as a build would see them.
    ///
    /// With `rules`, names of rules of extraction, the file is read as a web page and they are not applied, so that
    /// what each is worth can be measured; unknown names switch nothing off.
    public func extract(_ file: String, charset: String? = nil, without rules: [String] = []) -> Extraction {
        var extraction = Extraction()
        do {
            try ReaderRegistry.read(
                world.absolute(file),
                shown: file,
                by: rules.isEmpty
                    ? nil : PageReader(without: ExtractionRules(rules.compactMap(ExtractionRule.init(rawValue:)))),
                charset: charset,
                in: world,
                reporting: { extraction.diagnostics.append($0) }
            ) { article throws(Diagnostic) in extraction.articles.append(Extraction.Excerpt(article: article)) }
        } catch {
            extraction.diagnostics.append(error)
        }
        return extraction
    }
}
