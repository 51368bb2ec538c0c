import Basics
import Documents
import Markup

/// Reads a saved web page as one article.
package struct PageReader: ArticleReader {
    /// A reader.
    package init() {}

    /// `page`.
    package var format: String { "page" }

    package func confidence(in input: Input) -> Int { 0 }

    package func read(
        _ input: Input, reporting: Reporting, each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let (tree, _) = HTMLParser.parse(input.bytes)
        try each(Extraction.article(of: tree))
    }
}
