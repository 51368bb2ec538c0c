import Basics
import Documents
import Markup

/// Reads an OPML outline (1.0 to 2.0): every line with an address is a stub, those above it are its section.
package struct OutlineReader: ArticleReader {
    /// More lines than this are left out; the longest reading lists have some thousand.
    private static let mostLines = 100_000

    /// A reader.
    package init() {}

    /// `opml`.
    package var format: String { "opml" }

    /// A list of what there is, not a choice.
    package var isCollection: Bool { true }

    /// By the outermost element.
    package func confidence(in input: Input) -> Int {
        guard let (tag, _) = FeedMarkup.rootTag(of: input) else { return 0 }
        return tag.dropFirst().prefix { $0 > 0x20 }.equals("opml") ? 100 : 0
    }

    /// Hands over the lines with an address, in order.
    package func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let place = Place(file: input.shown)
        let tree = try FeedMarkup.tree(of: input, code: .outlineIllFormed, reporting: reporting)
        guard tree.local(tree.root).text == "opml" else {
            throw Diagnostic(
                .outlineIsNone,
                "the file is no outline",
                at: place,
                hint: "read it without --as opml",
                severity: .error
            )
        }
        let head = tree.first(.core, .head, in: tree.root)
        let name = head.flatMap { tree.text(.core, .title, in: $0) }.map(HTMLFragment.line)
        let lines = Self.lines(of: tree)
        if lines.isEmpty {
            reporting(
                Diagnostic(
                    .outlineWithoutAddresses,
                    "no line of the outline has an address",
                    at: place,
                    hint: "an outline of one's own words is no reading list; give it as Markdown"
                )
            )
        }
        for (line, section) in lines {
            var article = Self.article(of: line, in: tree)
            article.sectionName = section
            article.siteName = name
            if wanting(article) { try each(article) }
        }
    }

    /// The lines with an address, each with the line above it.
    private static func lines(of tree: FeedTree) -> [(line: Int, section: String?)] {
        var found: [(Int, String?)] = []
        for index in 1..<max(1, tree.count) where tree.isElement(index, .core, .outline) {
            guard found.count < mostLines, address(of: index, in: tree) != nil else { continue }
            let above = Int(max(0, tree.tree.nodes[index].parent))
            found.append((index, tree.isElement(above, .core, .outline) ? title(of: above, in: tree) : nil))
        }
        return found
    }

    /// Where a line leads: to the site before its feed.
    private static func address(of line: Int, in tree: FeedTree) -> String? {
        let names = ["htmlUrl", "url", "xmlUrl", "htmlurl", "xmlurl", "href"].map { Name($0) }
        return names.lazy.compactMap { WebPlace.absolute(tree.value($0, of: line), from: nil) }.first
    }

    private static func title(of line: Int, in tree: FeedTree) -> String? {
        let written = [Name.title, Name("text")].lazy.compactMap { tree.value($0, of: line) }
        return written.compactMap { FeedText($0, isPlain: false)?.line }.first { !$0.isEmpty }
    }

    private static func article(of line: Int, in tree: FeedTree) -> Article {
        var article = Article()
        article.source = address(of: line, in: tree)
        article.title = title(of: line, in: tree) ?? article.source ?? ""
        article.language = tree.value(.language, of: line).flatMap { LanguageTag.cleaned($0.collapsed) }
        article.published = FeedDate.day(in: tree.value(.created, of: line))
        article.completeness = .stub
        article.tags = (tree.value(.category, of: line) ?? "").split(separator: ",")
            .map { String($0.drop { $0 == "/" }).collapsed }.filter { !$0.isEmpty }
        if let words = FeedText(tree.value(.description, of: line), isPlain: false)?.line, !words.isEmpty {
            article.standfirst = [.text(words)]
        }
        return article
    }
}
