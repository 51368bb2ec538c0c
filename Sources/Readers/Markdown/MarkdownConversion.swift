import Basics
import Documents
import Foundation

/// Turns a parsed Markdown document into blocks, inlines and notes: what is carried along the walk.
struct MarkdownConversion {
    /// Blocks in blocks before what lies deeper is put beside it: what is set in type has four or five.
    static let deepestBlock = 50
    /// Emphasis in links in emphasis before the rest becomes plain text.
    static let deepestInline = 30

    /// The file, as the report names it.
    let file: String?
    /// The title of the article, once it is known.
    var article: String?
    /// Lines of the file before the text.
    let firstLine: Int
    let reporting: Reporting

    /// Numbers of notes as cmark counts them, in the order of their first call here.
    var calledNotes: [Int] = []
    private var indices: [Int: Int] = [:]
    /// Converted pieces that stand as tokens in HTML that is being read.
    var pieces = MarkdownPieces()
    /// How many stretches of raw HTML lie around what is converted.
    var htmlDepth = 0
    /// Stretches of raw HTML that were never closed, looked for in vain.
    var unclosedRuns = 0
    /// Whether line ends in the source are line ends of verse.
    var keepsLines = false
    /// The line of the source, counted in the text that cmark was given.
    var line = 1
    /// Lines that were taken out of the text before it was parsed: where, and how many up to there.
    var missingLines: [(line: Int, count: Int)] = []
    /// Targets of links `#…` in the text, for which headings get anchors.
    var targets: Set<String> = []

    init(file: String?, firstLine: Int, reporting: @escaping Reporting) {
        self.file = file
        self.firstLine = firstLine
        self.reporting = reporting
    }

    /// The number in `Article.notes` of the note that cmark counts as `number`; a new one at its first call.
    mutating func index(ofNote number: Int) -> Int {
        if let known = indices[number] { return known }
        indices[number] = calledNotes.count
        calledNotes.append(number)
        return calledNotes.count - 1
    }

    func report(_ code: Diagnostic.Code, _ message: String, hint: String? = nil) {
        let missing = missingLines.last { $0.line <= line }?.count ?? 0
        let place = Place(file: file, line: line + missing + firstLine - 1, article: article)
        reporting(Diagnostic(code, message, at: place, hint: hint))
    }

    /// The body and notes of a document.
    mutating func convert(
        _ document: MarkdownNode,
        of source: ArraySlice<UInt8>
    ) -> (blocks: [Block], notes: [Note]) {
        let definitions = Self.definitions(in: document)
        noticeUncalledNotes(source, kept: Set(definitions.map(\.line)))
        let blocks = blocks(of: document, depth: 0)
        var notes: [Note] = []
        // Notes may call further notes, which then follow.
        while notes.count < calledNotes.count {
            let number = calledNotes[notes.count]
            let definition = definitions.indices.contains(number - 1) ? definitions[number - 1] : nil
            notes.append(Note(definition.map { self.blocks(of: $0, depth: 1) } ?? []))
        }
        return (blocks, notes)
    }

    /// cmark moves the definitions that are called behind everything else, in the order of its numbers.
    private static func definitions(in document: MarkdownNode) -> [MarkdownNode] {
        var definitions: [MarkdownNode] = []
        var last = document.lastChild
        while let node = last, node.kind == .noteDefinition {
            definitions.append(node)
            last = node.previous
        }
        return definitions.reversed()
    }

    /// cmark drops notes that nobody calls; they are looked for in the source, where a line starts with `[^name]:`.
    private mutating func noticeUncalledNotes(_ source: ArraySlice<UInt8>, kept: Set<Int>) {
        let places = source.withUnsafeBytes { NoteDefinitions.places(in: $0) }
        guard places.count > kept.count else { return }
        var counted = source.startIndex
        for place in places {
            let name = source[(source.startIndex + place)...].prefix { $0 != UInt8(ascii: "]") }
            line += source[counted..<name.startIndex].count { $0 == 0x0A }
            counted = name.startIndex
            guard !kept.contains(line) else { continue }
            let text = String(decoding: name, as: UTF8.self)
            report(
                .noteUncalled,
                "the note [^\(text)] is called nowhere and is left out",
                hint: "put [^\(text)] where it belongs, or take it out"
            )
        }
        line = 1
    }
}

/// The lines of a source that begin notes.
private enum NoteDefinitions {
    /// Where the names begin in lines `[^name]:`, by offset; code between fences is no better known than this.
    static func places(in buffer: UnsafeRawBufferPointer) -> [Int] {
        guard let start = buffer.baseAddress else { return [] }
        var places: [Int] = []
        var from = 0
        while from < buffer.count, let found = memchr(start + from, Int32(UInt8(ascii: "^")), buffer.count - from) {
            let at = start.distance(to: UnsafeRawPointer(found))
            from = at + 1
            guard at > 0, buffer[at - 1] == UInt8(ascii: "["), at == 1 || buffer[at - 2] == 0x0A else { continue }
            // No name is longer than a line of a book.
            let name = buffer[from...].prefix(100).prefix { $0 > 0x20 && $0 != UInt8(ascii: "]") }
            guard !name.isEmpty, buffer[name.endIndex...].starts(with: "]:".utf8) else { continue }
            places.append(from)
        }
        return places
    }
}
