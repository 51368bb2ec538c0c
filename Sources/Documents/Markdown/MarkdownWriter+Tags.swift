import Basics

// What Markdown has no words for, between tags.
extension MarkdownWriter {
    /// A block as HTML: all of it where it can be, else tags around Markdown, in which notes can be called.
    func tags(_ block: Block) -> [String] {
        let holdsText: Bool
        switch block {
        case .aside, .foreign: holdsText = true
        default: holdsText = false
        }
        if holdsText && !isInTags || block.callsNotes { return around(block) }
        var writer = HTMLWriter(noteCount: 0, isInMarkdown: true)
        writer.block(block)
        return split(writer.text.trimmedLineEnd)
    }

    /// Tags on lines of their own with Markdown between them.
    private func around(_ block: Block) -> [String] {
        switch block {
        case .aside(let blocks): return ["<aside>"] + inside(blocks) + ["</aside>"]
        case .foreign(let blocks, let language, let direction):
            let tag = startTag("div", ("lang", language), ("dir", direction?.rawValue))
            return [tag] + inside(blocks) + ["</div>"]
        case .heading(let level, let inlines, let anchor):
            // A heading cannot hold the tags of Markdown's paragraphs: a place before it has its name.
            let place = anchor.map { tags(.anchor($0)) + [""] } ?? []
            return place + lines(of: .heading(level: level, inlines, anchor: nil))
        case .list(let list):
            let name = list.isOrdered ? "ol" : "ul"
            let start = list.isOrdered && list.start != 1 ? String(list.start) : nil
            let tag = startTag(name, ("start", start), ("class", list.isTight ? "tight" : "loose"))
            return [tag] + list.items.flatMap { element("li", $0) } + ["</\(name)>"]
        case .definitions(let definitions):
            var inner: [String] = []
            for definition in definitions {
                for term in definition.terms { inner += element("dt", [.paragraph(term)]) }
                for explanation in definition.explanations { inner += element("dd", explanation) }
            }
            return ["<dl>"] + inner + ["</dl>"]
        case .quotation(let quotation):
            let words = [Block.paragraph([.cite(quotation.attribution)])]
            let footer = quotation.attribution.isEmpty ? [] : element("footer", words)
            return ["<blockquote>"] + inside(quotation.blocks) + footer + ["</blockquote>"]
        case .verse(let stanzas):
            let blocks = stanzas.map { Block.paragraph(Array($0.joined(separator: [.lineBreak]))) }
            return ["<div class=\"verse\">"] + inside(blocks) + ["</div>"]
        case .table(let table): return self.around(table)
        case .figure(let figure): return self.around(figure)
        case .paragraph, .code, .media, .thoughtBreak, .math, .anchor: return []
        }
    }

    /// An element that holds blocks.
    private func element(_ name: String, _ blocks: [Block]) -> [String] {
        ["<\(name)>"] + inside(blocks) + ["</\(name)>"]
    }

    /// Blocks between tags, with empty lines around them, so that they are read as Markdown.
    private func inside(_ blocks: [Block]) -> [String] {
        var writer = self
        writer.isInTags = true
        let lines = writer.blocks(blocks)
        return lines.isEmpty ? [] : [""] + lines + [""]
    }

    private func around(_ table: Table) -> [String] {
        var lines = ["<table>"]
        if !table.caption.isEmpty { lines += element("caption", [.paragraph(table.caption)]) }
        for (rows, name) in [(table.head, "thead"), (table.body, "tbody")] where !rows.isEmpty {
            lines.append("<\(name)>")
            for row in rows {
                lines.append("<tr>")
                var column = 0
                for cell in row {
                    let side = table.alignments.dropFirst(column).first ?? .start
                    column += max(cell.columns, 1)
                    let tag = cell.isHead ? "th" : "td"
                    lines += [
                        startTag(
                            tag,
                            ("colspan", cell.columns > 1 ? String(cell.columns) : nil),
                            ("rowspan", cell.rows > 1 ? String(cell.rows) : nil),
                            ("style", side.style)
                        )
                    ]
                    lines += inside(cell.blocks) + ["</\(tag)>"]
                }
                lines.append("</tr>")
            }
            lines.append("</\(name)>")
        }
        return lines + ["</table>"]
    }

    private func around(_ figure: Figure) -> [String] {
        var lines = ["<figure>"]
        for picture in figure.pictures {
            var writer = HTMLWriter(noteCount: 0, isInMarkdown: true)
            writer.picture(picture)
            lines.append(writer.text)
        }
        let credit = figure.credit.map { credit in
            " " + startTag("span", ("class", "credit")) + line([.text(credit)]) + "</span>"
        }
        let caption = MarkdownLine.text(figure.caption, .oneLine, noteCount: noteCount)
        return lines + ["<figcaption>", "", caption + (credit ?? ""), "", "</figcaption>", "</figure>"]
    }

    private func line(_ inlines: [Inline]) -> String {
        MarkdownLine.text(inlines, .oneLine, noteCount: noteCount)
    }

    private func startTag(_ name: String, _ attributes: HTMLWriter.Attribute...) -> String {
        var out = "<\(name)"
        for (name, value) in attributes {
            guard let value else { continue }
            var bytes: [UInt8] = []
            XMLEscape.appendAttribute(value.utf8, to: &bytes)
            out += " \(name)=\"\(String(decoding: bytes, as: UTF8.self))\""
        }
        return out + ">"
    }
}

extension String {
    /// The text without a line end at its end.
    fileprivate var trimmedLineEnd: String { last == "\n" ? String(dropLast()) : self }
}
