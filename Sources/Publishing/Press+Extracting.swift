import Basics
import Documents
import Readers

extension Press {
    /// The names of the formats that articles are read from, as `--as` takes them.
    public static var formats: [String] { ReaderRegistry.all.map(\.format) }

    /// Reads `file` and hands its articles to `each` as a build would see them, one after the other: of a file of any
    /// length no more than one is held.
    ///
    /// `format` is one of `formats` and settles the reader. With `rules`, names of rules of extraction, the file is
    /// read as a web page and they are not applied, so that what each is worth can be measured; unknown names switch
    /// nothing off.
    public func extract(
        _ file: String,
        as format: String? = nil,
        charset: String? = nil,
        without rules: [String] = [],
        reporting: Reporting,
        each: (Extraction.Excerpt) -> Void
    ) {
        do throws(Diagnostic) {
            try ReaderRegistry.read(
                world.absolute(file),
                shown: file,
                as: format,
                by: rules.isEmpty
                    ? nil : PageReader(without: ExtractionRules(rules.compactMap(ExtractionRule.init(rawValue:)))),
                charset: charset,
                in: world,
                reporting: reporting
            ) { article throws(Diagnostic) in each(Extraction.Excerpt(article: article)) }
        } catch {
            reporting(error)
        }
    }

    /// The articles of `file` and what was met on the way, all at once.
    public func extract(_ file: String, as format: String? = nil, charset: String? = nil) -> Extraction {
        var extraction = Extraction()
        var found: [Diagnostic] = []
        extract(file, as: format, charset: charset, reporting: { found.append($0) }) { extraction.articles.append($0) }
        extraction.diagnostics = found
        return extraction
    }
}
