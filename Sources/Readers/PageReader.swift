import Basics
import Documents
import Markup

/// Reads a saved web page as one article.
package struct PageReader: ArticleReader {
    /// How the page is encoded, where something outside of it says so.
    private let encoding: String?
    /// Where the page stands on the web, where something outside of it says so.
    private let address: String?
    /// The rules of extraction that are not applied.
    private let withoutRules: ExtractionRules

    /// A reader; what a page says of its own encoding and address is found in it. `rules` are not applied.
    package init(
        encoding: String? = nil,
        address: String? = nil,
        without rules: ExtractionRules = ExtractionRules()
    ) {
        self.encoding = encoding
        self.address = address
        withoutRules = rules
    }

    /// `page`.
    package var format: String { "page" }

    /// By a document type or tags near the start; the name decides only where the content may be either.
    package func confidence(in input: Input) -> Int {
        let head = input.bytes.prefix(Self.head)
        guard !head.isEmpty, !Self.isBinary(head) else { return 0 }
        let text = head.drop { $0 <= 0x20 || $0 >= 0x80 }
        if text.begins(with: "<!doctype html") || text.begins(with: "<html") { return 100 }
        if text.begins(with: "<?xml") { return text.contains("<html") ? 95 : 0 }
        if text.contains("<html") || text.contains("<!doctype html") { return 90 }
        let isNamed = ["html", "htm", "xhtml"].contains(input.path.suffix)
        let tags = Self.tags(in: head)
        if tags >= 20 { return isNamed ? 85 : 60 }
        if tags >= 3 { return isNamed ? 80 : 30 }
        return isNamed && tags > 0 ? 60 : isNamed ? 20 : 0
    }

    /// Hands over the one article; a page without text is reported and still handed over where it has a title.
    package func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        let place = Place(file: input.shown)
        let limits = MarkupLimits()
        guard input.bytes.count <= limits.bytes else {
            throw Diagnostic(
                .markupTooLarge,
                "the page has more than \(limits.bytes >> 20) MB",
                at: place,
                severity: .error
            )
        }
        guard !Self.isBinary(input.bytes.prefix(Self.head)) else {
            throw Diagnostic(.fileNotText, "the file is no web page", at: place)
        }
        let (tree, findings) = HTMLParser.parse(input.bytes, encoding: input.charset ?? encoding, limits: limits)
        let address = address ?? Self.savedFrom(input.bytes)
        var article = Extraction.article(of: tree, address: address, without: withoutRules)
        article.file = input.path
        report(findings, article, at: place, to: reporting)
        if article.title.isEmpty {
            guard !article.body.isEmpty else { return }
            article.title = input.path.stem
        }
        try each(article)
    }

    private func report(_ findings: MarkupFindings, _ article: Article, at place: Place, to reporting: Reporting) {
        if findings.cutShort {
            reporting(Diagnostic(.markupTooLarge, "the page has too many elements; the rest is left out", at: place))
        }
        if findings.flattened {
            reporting(Diagnostic(.markupTooDeep, "elements lie too deep; they are put higher", at: place))
        }
        if article.body.isEmpty {
            reporting(
                Diagnostic(
                    .pageWithoutArticle,
                    "no article is found on the page",
                    at: place,
                    hint: "save the page again once all of it is shown, or give the text as Markdown"
                )
            )
        }
    }

    /// Bytes that are looked at to know a page.
    private static let head = 16_384

    /// Whether bytes are no text in any encoding that pages are written in.
    private static func isBinary(_ head: ArraySlice<UInt8>) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return false }
        let controls = head.count { $0 < 0x09 || (0x0E..<0x20).contains($0) && $0 != 0x1B }
        return controls * 50 > head.count
    }

    /// How many start tags of HTML elements there are, at most 20.
    private static func tags(in head: ArraySlice<UInt8>) -> Int {
        let names: [StaticString] = [
            "<p", "<div", "<a ", "<br", "<h1", "<h2", "<span", "<li", "<td", "<img", "<head", "<body", "<title",
            "<article", "<em", "<strong",
        ]
        var count = 0
        var index = head.startIndex
        while count < 20, let at = head[index...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = head[at...].prefix(10)
            if names.contains(where: { rest.begins(with: $0) }) { count += 1 }
            index = at + 1
        }
        return count
    }

    /// The address that browsers note when they save a page: `<!-- saved from url=(0025)http://… -->`, and SingleFile
    /// in a line `url: https://…` of its comment.
    private static func savedFrom(_ bytes: [UInt8]) -> String? {
        let head = bytes.prefix(2048)
        let rest: ArraySlice<UInt8>
        if let at = head.firstIndex(of: "saved from url=(") {
            rest = head[at...].drop { $0 != UInt8(ascii: ")") }.dropFirst()
        } else if let at = head.firstIndex(of: "page saved with singlefile"),
            let line = head[at...].firstIndex(of: "url:")
        {
            rest = head[line...].dropFirst("url:".utf8.count).drop { $0 <= 0x20 }
        } else {
            return nil
        }
        let address = String(decoding: rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: "<") }, as: UTF8.self)
        return WebPlace.isAbsolute(address) ? address : nil
    }
}
