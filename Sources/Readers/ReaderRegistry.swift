import Basics
import Documents

/// The formats that articles are read from. A new one is a file and a line here.
package enum ReaderRegistry {
    /// Every reader, in the order in which ties are settled.
    package static let all: [any ArticleReader] = [
        FeedReader(),
        OutlineReader(),
        ListingReader(),
        PageReader(),
        MarkdownReader(),
        WordPressReader(),
    ]

    /// Bytes of a file of a format that is read whole.
    package static let limit = 256 << 20

    /// The confidence from which on no other reader can be right.
    private static let certain = 95

    /// The reader of this format.
    package static func reader(of format: String) -> (any ArticleReader)? { all.first { $0.format == format } }

    /// The reader that is surest of `input`, or nil where none is.
    package static func reader(for input: Input) -> (any ArticleReader)? {
        let named = format(of: input.path).flatMap(reader(of:))
        // Where name and content agree, the others need not be asked.
        if let named, named.confidence(in: input) >= certain { return named }
        var best: (reader: any ArticleReader, confidence: Int)?
        for reader in all {
            let confidence = reader.confidence(in: input)
            guard confidence > 0 else { continue }
            let isBetter = best.map { confidence > $0.confidence } ?? true
            let isTie = best.map { confidence == $0.confidence } ?? false
            if isBetter || isTie && reader.format == named?.format { best = (reader, confidence) }
        }
        return best?.reader
    }

    /// The format that a name alone speaks for.
    private static func format(of path: Path) -> String? {
        switch path.suffix {
        case "md", "markdown", "mdown", "mkd": "markdown"
        case "html", "htm", "xhtml", "mhtml": "page"
        case "txt", "text": "listing"
        case "rss", "atom", "rdf": "feed"
        case "opml": "opml"
        default: nil
        }
    }

    /// Hands the articles of the file at `path` that are wanted to `each`; every article knows its file.
    ///
    /// `shown` is the file's name in the report; `format` settles the reader, where the caller knows it, and `settled`
    /// is the reader itself; `companions` are the other files of the same source. `deciding` is told of the reader that was found, before it reads.
    package static func read(
        _ path: Path,
        shown: String,
        as format: String? = nil,
        by settled: (any ArticleReader)? = nil,
        charset: String? = nil,
        companions: [Path] = [],
        in world: World,
        wanting: (Article) -> Bool = { $0.withheld == nil },
        reporting: Reporting,
        deciding: (any ArticleReader) throws(Diagnostic) -> Void = { _ in },
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        var input = try input(path, shown: shown, charset: charset, in: world)
        guard let reader = settled ?? format.map(reader(of:)) ?? reader(for: input) else {
            throw unknownFormat(input, named: format)
        }
        try deciding(reader)
        for path in companions {
            input.companions.append(try Input.opened(path, shown: path.name, charset: charset, in: world.files))
        }
        if !reader.isStreaming { input = try input.whole(limit: limit) }
        try reader.read(input, wanting: wanting, reporting: reporting) { article throws(Diagnostic) in
            var article = article
            article.file = path
            if wanting(article) { try each(article) }
        }
    }

    /// All articles of the file at `path`.
    package static func articles(
        _ path: Path,
        shown: String,
        as format: String? = nil,
        in world: World,
        reporting: Reporting
    ) throws(Diagnostic) -> [Article] {
        var articles: [Article] = []
        try read(path, shown: shown, as: format, in: world, reporting: reporting) { articles.append($0) }
        return articles
    }

    private static func input(
        _ path: Path,
        shown: String,
        charset: String?,
        in world: World
    ) throws(Diagnostic) -> Input {
        let input = try Input.opened(path, shown: shown, charset: charset, in: world.files)
        guard input.bytes.contains(where: { $0 > 0x20 }) || !input.isWhole else {
            throw Diagnostic(
                .fileEmpty,
                "there is nothing in the file",
                at: Place(file: shown),
                hint: "take it out of the selection, or put the text into it",
                severity: .error
            )
        }
        return input
    }

    private static func unknownFormat(_ input: Input, named format: String?) -> Diagnostic {
        let place = Place(file: input.shown)
        let formats = all.map(\.format).joined(separator: ", ")
        if let format {
            return Diagnostic(
                .fileUnknownFormat,
                "there is no format named \(format)",
                at: place,
                hint: "the formats are \(formats)"
            )
        }
        if let name = kindOfBinary(input.bytes) {
            return Diagnostic(
                .fileNotText,
                "the file is \(name), no text to read articles from",
                at: place,
                hint: "save the article as Markdown, as a web page or as plain text"
            )
        }
        return Diagnostic(
            .fileUnknownFormat,
            "no reader knows the format of the file",
            at: place,
            hint: "the formats are \(formats); name one with --as"
        )
    }

    /// What a file is that is no text, by its first bytes.
    private static func kindOfBinary(_ bytes: [UInt8]) -> String? {
        let known: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive (as EPUB, ODT and DOCX files are)"),
            (Array("%PDF".utf8), "a PDF"),
            ([0xFF, 0xD8, 0xFF], "a JPEG picture"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
            (Array("GIF8".utf8), "a GIF picture"), (Array("RIFF".utf8), "a WebP picture or a recording"),
            ([0x1F, 0x8B], "gzip-compressed"), (Array("SQLite format 3".utf8), "a database"),
        ]
        if let match = known.first(where: { bytes.starts(with: $0.0) }) { return match.1 }
        return bytes.prefix(64 << 10).contains(0) ? "binary" : nil
    }
}
