import Basics
import Documents

/// Reads what was copied from the archive page of a web site: titles and excerpts, perhaps with dates, names and
/// addresses. Every entry becomes an article that says it is an excerpt.
package struct ListingReader: ArticleReader {
    /// Bytes of a file: ten thousand entries with room to spare.
    static let limit = 16 << 20
    /// Lines of a file: archives of decades have some ten thousand entries, of a few lines each.
    static let mostLines = 100_000
    /// Bytes by which the format is told.
    private static let head = 48 << 10
    /// Columns of an excerpt above which it is an article's text.
    private static let longestExcerpt = 1200

    /// The name of the format.
    package let format = "listing"

    /// A reader.
    package init() {}

    /// How surely `input` is a listing: titles and excerpts take turns in it, most of it is neither prose nor markup.
    package func confidence(in input: Input) -> Int {
        let head = head(of: input.bytes)
        guard !head.isEmpty, !head.contains(0), head.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") else { return 0 }
        if OtherFormats.include(input) { return 0 }
        let suffix = input.path.suffix
        if ["html", "htm", "xhtml"].contains(suffix) || FrontMatter.extent(in: head) != nil { return 0 }
        let found = ListingEntries(ListingParts.parts(of: head))
        let entries = found.entries
        guard let first = entries.first else { return 0 }
        let isPlain = suffix == "txt" || suffix == "text" || suffix == ""
        let excerpts = entries.filter { !$0.excerpt.isEmpty }
        let paragraphs = excerpts.reduce(0) { $0 + $1.excerpt.count }
        let columns = excerpts.reduce(0) { $0 + $1.excerpt.reduce(0) { $0 + ListingLine.columns($1) } }
        let isProse = paragraphs * 2 > entries.count * 5 || columns > Self.longestExcerpt * max(1, excerpts.count)
        if isProse { return 15 }
        if entries.count == 1 {
            let isMarked = first.excerpt.contains(where: Incompleteness.isCut) || first.title.mediaKind != .text
            return isPlain ? (isMarked ? 60 : 30) : 10
        }
        // Where not one entry has an excerpt, it may as well be a poem or a list of anything.
        let turns = excerpts.isEmpty ? 20 : 40 * excerpts.count / entries.count
        return (isPlain ? 40 : 15) + turns
    }

    /// Hands over the entries in their order.
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
        guard input.bytes.count(where: { $0 == 0x0A }) <= Self.mostLines else {
            throw Diagnostic(
                .fileTooLarge,
                "the listing has more than \(Self.mostLines) lines",
                at: Place(file: input.shown),
                hint: "split it into several files",
                severity: .error
            )
        }
        let found = ListingEntries(ListingParts.parts(of: input.utf8(reporting: reporting)))
        guard !found.entries.isEmpty else {
            throw Diagnostic(
                .listingWithoutEntries,
                "there is no title in the listing",
                at: Place(file: input.shown),
                hint: "put every title on a line of its own and an empty line around it",
                severity: .error
            )
        }
        if let first = found.preamble.first {
            reporting(
                Diagnostic(
                    .listingPreamble,
                    "the text before the first title is left out",
                    at: Place(file: input.shown, line: first.line),
                    hint: "put a title above it if it belongs to the book"
                )
            )
        }
        for entry in found.entries {
            var article = entry.article
            article.file = input.path
            article.sectionName = found.heading
            try each(article)
        }
    }

    /// The start of a file up to an empty line.
    private func head(of bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > Self.head else { return bytes }
        var end = Self.head
        while end > Self.head / 2, !(bytes[end] == 0x0A && bytes[end - 1] == 0x0A) { end -= 1 }
        return Array(bytes[..<end])
    }
}

extension ListingPart {
    /// What the mark in a title says.
    var mediaKind: Article.Kind { MediaMark.strip(text).kind }
}

extension ListingEntries.Entry {
    /// The entry as an article.
    var article: Article {
        var article = Article()
        let (named, link) = Self.linked(title.text.collapsed)
        let (name, kind) = MediaMark.strip(named)
        article.title = name
        article.kind = kind
        article.line = title.line
        article.people = people.map { Person($0) }
        article.published = date
        article.source = address ?? link
        article.tags = tags
        article.body = excerpt.compactMap { paragraph in
            let text = Incompleteness.withoutLabel(paragraph.collapsed, title: name).text
            return text.isEmpty ? nil : .paragraph([.text(Self.withOneMark(text))])
        }
        article.completeness = kind != .text ? .media : article.body.isEmpty ? .stub : .excerpt
        if kind != .text, let source = article.source {
            let media = Media(kind: kind == .audio ? .audio : .video, address: source, title: name)
            article.body.insert(.media(media), at: 0)
        }
        return article
    }

    /// A title and the address that stands on its line, after it or as a Markdown link.
    private static func linked(_ title: String) -> (title: String, address: String?) {
        if title.hasPrefix("["), title.hasSuffix(")"), let middle = title.firstRange(of: "](") {
            let name = title[..<middle.lowerBound].dropFirst()
            if let address = ListingCredits.webAddress(title[middle.upperBound...]), !name.isEmpty {
                return (String(name), address)
            }
        }
        guard let space = title.lastIndex(of: " "),
            let address = ListingCredits.webAddress(title[title.index(after: space)...])
        else { return (title, nil) }
        let name = title[..<space].trimming { " :–—-→".contains($0) }
        return name.isEmpty ? (title, nil) : (String(name), address)
    }

    /// The text with `[...]` at its end written `[…]`, the one mark of a cut that later stages look for.
    private static func withOneMark(_ text: String) -> String {
        guard text.hasSuffix("[...]") else { return text }
        return text.dropLast(5) + "[…]"
    }
}
