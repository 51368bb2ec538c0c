import Basics

/// Writes articles as Markdown: CommonMark with the tables, strikethrough and footnotes of GitHub where they have words
/// for a thing, HTML where they have none, front matter in YAML.
///
/// What is written reads back as the same article, except for what reading settles anyway: heading levels follow each
/// other without a gap, blanks at the ends of lines go, texts that follow each other are one.
package struct MarkdownWriter {
    /// How many notes there are.
    let noteCount: Int
    /// Whether the blocks stand between tags, where lines around them do not belong to them.
    var isInTags = false

    init(noteCount: Int) { self.noteCount = noteCount }

    /// A file of `article`: front matter and text.
    package static func file(of article: Article) -> String {
        let matter = FrontMatterWriter.text(of: article)
        let text = text(of: article.body, notes: article.notes)
        return matter + (text.isEmpty ? "" : "\n" + text)
    }

    /// `blocks` and the notes called in them; ends with a line end unless empty.
    package static func text(of blocks: [Block], notes: [Note] = []) -> String {
        let writer = MarkdownWriter(noteCount: notes.count)
        var lines = writer.blocks(blocks)
        for (index, note) in notes.enumerated() {
            if !lines.isEmpty { lines.append("") }
            lines += writer.note(note, index)
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// A line of `inlines` without line ends.
    package static func line(of inlines: [Inline]) -> String {
        MarkdownLine.text(inlines, .oneLine, noteCount: 0)
    }

    private func note(_ note: Note, _ index: Int) -> [String] {
        Self.indented(blocks(note.blocks), first: "[^\(index + 1)]: ", rest: "    ")
    }

    /// Lines with something before each; lines without content stay empty.
    static func indented(_ lines: [String], first: String, rest: String) -> [String] {
        guard let head = lines.first else { return [first.trimmedEnd] }
        return [(first + head).trimmedEnd] + lines.dropFirst().map { $0.isEmpty ? "" : rest + $0 }
    }
}

extension String {
    /// The text without blanks at its end.
    fileprivate var trimmedEnd: String { last == " " ? String(dropLast()).trimmedEnd : self }
}
