import Basics
import Documents

/// Reads an article from a Markdown file: CommonMark with the tables, strikethrough and footnotes of GitHub, raw HTML
/// by an allow-list, and front matter in YAML, TOML or JSON.
package struct MarkdownReader: ArticleReader {
    /// Bytes of a file; a whole book of 10 million words is below this.
    static let limit = 64 << 20

    /// The name of the format.
    package let format = "markdown"

    /// A reader.
    package init() {}

    /// How surely `input` is Markdown: front matter is certain, marks of Markdown speak for it, a plain text is one
    /// at a pinch.
    package func confidence(in input: Input) -> Int {
        let head = input.bytes.prefix(64 << 10)
        if input.bytes.isEmpty || head.contains(0) || OtherFormats.include(input) { return 0 }
        let isNamed = ["md", "markdown", "mdown", "mkd"].contains(input.path.suffix)
        if FrontMatter.extent(in: Array(head))?.isClosed == true { return 95 }
        let marks = MarkdownMarks(head)
        if marks.isMarkup { return isNamed ? 30 : 5 }
        if isNamed { return marks.score >= 2 ? 90 : 70 }
        return min(60, 20 + 10 * marks.score)
    }

    /// Hands over the one article of the file.
    package func read(
        _ input: Input,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard input.bytes.count <= Self.limit else {
            throw FileError.tooLarge(input.path, size: input.bytes.count, limit: Self.limit).diagnostic(
                shown: input.shown
            )
        }
        guard MarkdownBounds(input.bytes[...]).isModest else {
            throw Diagnostic(
                .fileTooLarge,
                "the file has more than \(MarkdownBounds.mostMarks) lines and marks of Markdown",
                at: Place(file: input.shown),
                hint: "split it into several files",
                severity: .error
            )
        }
        var report: [Diagnostic] = []
        let article = withoutActuallyEscaping({ report.append($0) }) { collecting in
            var reading = MarkdownReading(input, reporting: collecting)
            return reading.read()
        }
        // Nothing is told of what is withheld, not even what is wrong with it, unless it was asked for.
        if article.withheld != nil, !wanting(article) { return }
        report.forEach(reporting)
        try each(article)
    }
}

/// What speaks for a text's being Markdown.
private struct MarkdownMarks {
    /// Marks counted, up to 9.
    private(set) var score = 0
    /// Whether the text is HTML.
    private(set) var isMarkup = false

    init(_ head: ArraySlice<UInt8>) {
        let text = Array(head)
        let first = text.first { $0 > 0x20 && $0 < 0x80 }
        isMarkup = first == UInt8(ascii: "<")
        var lines = LineEnds(text, from: 0)
        while let range = lines.next(), score < 9 {
            let line = text[range]
            if line.first == UInt8(ascii: "#"), let word = line.first(where: { $0 != UInt8(ascii: "#") }), word == 0x20
            {
                score += 2
            } else if line.starts(with: "> ".utf8) || line.starts(with: "```".utf8) || line.starts(with: "[^".utf8)
                || line.starts(with: "![".utf8) || line.starts(with: "|".utf8)
            {
                score += 1
            }
            if Self.hasLinkOrStress(line) { score += 1 }
        }
    }

    /// Whether `](` or `**` stands in a line.
    private static func hasLinkOrStress(_ line: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in line {
            if last == UInt8(ascii: "]"), byte == UInt8(ascii: "(") { return true }
            if last == UInt8(ascii: "*"), byte == last { return true }
            last = byte
        }
        return false
    }
}
