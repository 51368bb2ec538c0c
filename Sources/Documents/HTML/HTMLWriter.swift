import Basics

/// Writes articles as plain HTML: elements that say what things are, nothing that says how they look, the same bytes
/// for the same article every time.
///
/// Blocks start on lines of their own and end with a line end. Notes are called by `<sup>` and stand in a last
/// section. Text is escaped; formulas are written as they are, because whoever read them has cleared them.
package struct HTMLWriter {
    /// What was written so far.
    var out: [UInt8] = []
    /// Put before the ids of notes and their calls, so that several articles can stand on one page.
    let prefix: String
    /// How often each note was called.
    private var calls: [Int: Int] = [:]
    /// How many notes there are; other calls lead nowhere and are left out.
    let noteCount: Int
    /// Note calls inside a link, which wait for its end: a link holds no other (HTML, 4.5.1).
    var waitingCalls: [Int] = []
    /// Whether a link is open.
    var isInLink = false
    /// Whether the HTML stands in Markdown, where an empty line would end it, and where everything is said that a
    /// reader needs to have the same article again.
    let isInMarkdown: Bool

    /// A writer for a text of `noteCount` notes.
    init(prefix: String = "", noteCount: Int, isInMarkdown: Bool = false) {
        self.prefix = prefix
        self.noteCount = noteCount
        self.isInMarkdown = isInMarkdown
    }

    /// `blocks` as a fragment of HTML, with the notes that are called in them at the end.
    package static func fragment(of blocks: [Block], notes: [Note] = [], prefix: String = "") -> String {
        var writer = HTMLWriter(prefix: prefix, noteCount: notes.count)
        writer.blocks(blocks)
        writer.notes(notes)
        return writer.text
    }

    /// `article` as one `article` element: header, lead picture, text, notes. `prefix` keeps the ids of notes apart
    /// where several articles stand on one page.
    package static func fragment(of article: Article, prefix: String = "") -> String {
        var writer = HTMLWriter(prefix: prefix, noteCount: article.notes.count)
        writer.article(article)
        return writer.text
    }

    /// `inlines` as a fragment of HTML without line ends.
    package static func fragment(of inlines: [Inline]) -> String {
        var writer = HTMLWriter(noteCount: 0)
        writer.inlines(inlines)
        return writer.text
    }

    /// What was written so far.
    var text: String { String(decoding: out, as: UTF8.self) }

    /// The number of this call of a note among its calls, from 1.
    mutating func occurrence(of note: Int) -> Int {
        calls[note, default: 0] += 1
        return calls[note, default: 1]
    }

    /// Whether a note was called anywhere before.
    func isCalled(_ note: Int) -> Bool { calls[note] != nil }
}

// Tags and text.
extension HTMLWriter {
    /// An attribute; one without a value is left out.
    typealias Attribute = (name: StaticString, value: String?)

    /// Writes a start tag.
    mutating func open(_ name: StaticString, _ attributes: Attribute...) { start(name, attributes) }

    /// Writes a start tag on a line of its own.
    mutating func openBlock(_ name: StaticString, _ attributes: Attribute...) {
        breakLine()
        start(name, attributes)
    }

    private mutating func start(_ name: StaticString, _ attributes: [Attribute]) {
        out.append(UInt8(ascii: "<"))
        append(name)
        for (name, value) in attributes {
            guard let value else { continue }
            out.append(UInt8(ascii: " "))
            append(name)
            out += "=\"".utf8
            if isInMarkdown {
                var written: [UInt8] = []
                XMLEscape.appendAttribute(value.utf8, to: &written)
                DialectSigns.append(written, to: &out)
            } else {
                XMLEscape.appendAttribute(value.utf8, to: &out)
            }
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
    }

    /// Writes an end tag.
    mutating func close(_ name: StaticString) {
        out += "</".utf8
        append(name)
        out.append(UInt8(ascii: ">"))
    }

    /// Writes an end tag and ends the line.
    mutating func closeBlock(_ name: StaticString) {
        close(name)
        out.append(0x0A)
    }

    /// Writes characters.
    mutating func append(text: String) {
        guard isInMarkdown else { return XMLEscape.append(text.utf8, to: &out) }
        var written: [UInt8] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { written += "&#10;".utf8 }
            XMLEscape.append(line.utf8, to: &written)
        }
        DialectSigns.append(written, to: &out)
    }

    /// Writes a formula.
    mutating func append(_ math: MathMarkup) {
        for piece in MathPieces.of(math.spoken) {
            switch piece {
            case .tag(let tag):
                if isInMarkdown { DialectSigns.append(Array(tag.utf8), to: &out) } else { out += tag.utf8 }
            case .text(let text): append(text: text)
            }
        }
    }

    /// Ends the line unless nothing stands in it.
    mutating func breakLine() {
        if let last = out.last, last != 0x0A { out.append(0x0A) }
    }

    private mutating func append(_ text: StaticString) {
        out.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}
