import Basics
import Documents

/// The way from one Markdown file to its article.
struct MarkdownReading {
    private let input: Input
    private let reporting: Reporting
    private var article = Article()
    private var recording = FrontMatterReading.Recording()
    /// How much of the article is there, where the front matter says so itself.
    private var completeness: Completeness?

    init(_ input: Input, reporting: @escaping Reporting) {
        self.input = input
        self.reporting = reporting
    }

    /// The article, whatever the file holds.
    mutating func read() -> Article {
        let bytes = MarkdownPieces.cleared(input.utf8(reporting: reporting))
        article.file = input.path
        let (start, line) = readFrontMatter(bytes)
        useName()
        var conversion = MarkdownConversion(file: input.shown, firstLine: line, reporting: reporting)
        conversion.article = article.title.isEmpty ? nil : article.title
        let (blocks, notes) = conversion.converted(bytes[start...])
        article.notes = notes
        article.body = blocks
        settleTitle()
        article.body = HeadingLevels.anchored(HeadingLevels.normalised(article.body), targets: conversion.targets)
        settleLead()
        settleCompleteness()
        return article
    }

    /// Where the text starts: byte and line.
    private mutating func readFrontMatter(_ bytes: [UInt8]) -> (start: Int, line: Int) {
        guard let extent = FrontMatter.extent(in: bytes) else { return (0, 1) }
        let (shown, reporting) = (input.shown, reporting)
        func report(_ code: Diagnostic.Code, _ message: String, _ line: Int, _ hint: String?) {
            reporting(Diagnostic(code, message, at: Place(file: shown, line: line), hint: hint))
        }
        if !extent.isClosed {
            report(
                .frontMatterUnreadable,
                "the front matter has no end; it is taken to end at the first empty line",
                1,
                "write a line of three \(extent.syntax == .toml ? "plus signs" : "hyphens") after it"
            )
        }
        do throws(FrontMatter.Failure) {
            let matter = try FrontMatter(bytes[extent.matter], in: extent.syntax, firstLine: extent.line)
            let reading = FrontMatterReading(matter, into: article, problem: report)
            (article, recording, completeness) = (reading.article, reading.recording, reading.completeness)
        } catch {
            report(
                .frontMatterUnreadable,
                "the front matter cannot be read as \(extent.syntax.rawValue): \(error.message)",
                error.line,
                "put values with colons, brackets or quotation marks between quotation marks"
            )
        }
        return (extent.body, extent.bodyLine)
    }

    /// What the name of the file says where the front matter says nothing.
    private mutating func useName() {
        let name = MarkdownName(input.path)
        article.slug = article.slug ?? name.slug
        article.published = article.published ?? name.date
        article.language = article.language ?? name.language
    }

    /// The title: of the front matter, else of the first heading of level 1, else of the file's name.
    private mutating func settleTitle() {
        let place = article.body.firstIndex { block in
            if case .heading(1, _, _) = block { true } else { false }
        }
        if let place, case .heading(_, let inlines, _) = article.body[place] {
            let heading = PlainText.of(inlines)
            if article.title.isEmpty {
                article.title = heading
                article.body.remove(at: place)
            } else if place == 0, heading == article.title.collapsed {
                article.body.remove(at: place)
            }
        }
        if article.title.isEmpty, ["txt", "text"].contains(input.path.suffix) { takeFirstLine() }
        if article.title.isEmpty { article.title = MarkdownName(input.path).title }
        let marked = MediaMark.strip(article.title)
        article.title = marked.title
        if article.kind == .text { article.kind = marked.kind }
    }

    /// In a plain text a short first line without a full stop is the title.
    private mutating func takeFirstLine() {
        guard article.body.count > 1, case .paragraph(let inlines) = article.body[0] else { return }
        let line = PlainText.of(inlines)
        guard line.utf8.count <= 160, let last = line.last, !".:;,…".contains(last) else { return }
        article.title = line
        article.body.removeFirst()
    }

    /// How much of the article is there.
    private mutating func settleCompleteness() {
        if article.kind != .text, completeness == nil { addRecording() }
        if let completeness {
            // Somebody has looked at it: nothing is guessed, and nothing taken away.
            article.completeness = completeness
            return
        }
        let wasCut = removeReadMore()
        let isAddress = article.body.count == 1 && article.body.first.map(Self.isBareAddress) == true
        if isAddress, article.source == nil { article.source = PlainText.of(article.body).collapsed }
        if article.kind != .text {
            article.completeness = .media
        } else if article.body.isEmpty || isAddress {
            article.completeness = .stub
        } else if wasCut || endsCut(article.body) {
            article.completeness = .excerpt
        }
    }

    /// A lead picture that the text shows itself is none.
    private mutating func settleLead() {
        guard let address = article.lead?.pictures.first?.address else { return }
        let isShown = article.body.contains { block in
            if case .figure(let figure) = block { figure.pictures.contains { $0.address == address } } else { false }
        }
        if isShown { article.lead = nil }
    }

    /// Begins the text with the recording it is about, unless it does so already.
    private mutating func addRecording() {
        if case .media = article.body.first { return }
        let media = Media(
            kind: article.kind == .audio ? .audio : .video,
            address: article.source,
            title: article.title,
            speaker: recording.speaker,
            duration: recording.duration
        )
        article.body.insert(.media(media), at: 0)
    }

    /// Takes a last paragraph away that is nothing but `Read more`; its link is the source.
    private mutating func removeReadMore() -> Bool {
        guard case .paragraph(let inlines) = article.body.last else { return false }
        // No label has more than a few runs: a paragraph of text need not be looked at.
        guard inlines.count <= 3 else { return false }
        let text = PlainText.of(inlines)
        guard text.utf8.count <= 80 else { return false }
        let words = Incompleteness.bare(text).lowercased()
        // `More` alone may be the end of a text; as a link it is not.
        var address: String?
        if inlines.count == 1, case .link(_, let found, _) = inlines[0] { address = found }
        guard Incompleteness.readMore.contains(words), address != nil || words.utf8.count >= 8 else { return false }
        article.body.removeLast()
        if article.source == nil { article.source = address }
        return true
    }

    /// Whether the last words are followed by `[…]`.
    private func endsCut(_ blocks: [Block]) -> Bool {
        switch blocks.last {
        case .paragraph(let inlines):
            let end = inlines.suffix(2)
            return Incompleteness.isCut(PlainText.of(Array(end)))
        case .quotation(let quotation): return quotation.attribution.isEmpty && endsCut(quotation.blocks)
        case .list(let list): return endsCut(list.items.last ?? [])
        default: return false
        }
    }

    private static func isBareAddress(_ block: Block) -> Bool {
        guard case .paragraph(let inlines) = block, inlines.count == 1,
            case .link(let inner, let address, _) = inlines[0]
        else { return false }
        return PlainText.of(inner) == address
    }
}

extension MarkdownConversion {
    /// The blocks and notes of Markdown in UTF-8, and notices of notes that nobody calls.
    mutating func converted(_ text: ArraySlice<UInt8>) -> (blocks: [Block], notes: [Note]) {
        guard DialectScan.mayApply(to: text) else { return parsed(text) }
        var scan = DialectScan(text, pieces: pieces)
        let plain = scan.run()
        pieces = scan.pieces
        for unknown in scan.unknown {
            line = unknown.line
            let times = unknown.count == 1 ? "" : " (\(unknown.count) times)"
            report(.shortcodeUnknown, "this is not known here and left out: \(unknown.shown)\(times)")
        }
        line = 1
        missingLines = scan.missingLines
        let (blocks, notes) = parsed(plain[...])
        guard scan.hasTokens else { return (blocks, notes) }
        return (pieces.resolved(blocks), notes.map { Note(pieces.resolved($0.blocks)) })
    }

    private mutating func parsed(_ text: ArraySlice<UInt8>) -> (blocks: [Block], notes: [Note]) {
        let result = MarkdownNode.withDocument(of: text) { document in convert(document, of: text) }
        return result ?? ([], [])
    }
}
