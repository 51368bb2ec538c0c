import Basics

/// Articles as plain text: a line for each block, the cells of a table separated by tabs.
///
/// Headings, captions, list items and notes are part of the text; pictures, media and formulas are not.
package enum PlainText {
    /// The text of blocks, a line each, ending with a line end unless empty.
    package static func of(_ blocks: [Block]) -> String {
        var out: [UInt8] = []
        append(blocks, to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// The text of a line, white space collapsed; a forced line break becomes a space.
    package static func of(_ inlines: [Inline]) -> String {
        var out: [UInt8] = []
        append(inlines, to: &out)
        return String(decoding: out, as: UTF8.self).collapsed
    }

    private static func append(_ blocks: [Block], to out: inout [UInt8]) {
        for block in blocks { append(block, to: &out) }
    }

    private static func append(_ block: Block, to out: inout [UInt8]) {
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines, _): appendLine(inlines, to: &out)
        case .list(let list): for item in list.items { append(item, to: &out) }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { appendLine(term, to: &out) }
                for explanation in definition.explanations { append(explanation, to: &out) }
            }
        case .quotation(let quotation):
            append(quotation.blocks, to: &out)
            appendLine(quotation.attribution, to: &out)
        case .code(let text, _): appendLine(text, to: &out)
        case .verse(let stanzas): for line in stanzas.joined() { appendLine(line, to: &out) }
        case .table(let table): append(table, to: &out)
        case .figure(let figure):
            appendLine(figure.caption, to: &out)
            if let credit = figure.credit { appendLine(credit, to: &out) }
        case .aside(let blocks), .foreign(let blocks, _, _): append(blocks, to: &out)
        case .media(let media): if let title = media.title { appendLine(title, to: &out) }
        case .thoughtBreak, .math, .anchor: break
        }
    }

    private static func append(_ table: Table, to out: inout [UInt8]) {
        appendLine(table.caption, to: &out)
        for row in table.head + table.body {
            let cells = row.map { cell in of(cell.blocks).collapsed }
            guard cells.contains(where: { !$0.isEmpty }) else { continue }
            for (index, cell) in cells.enumerated() {
                if index > 0 { out.append(0x09) }
                out += cell.utf8
            }
            out.append(0x0A)
        }
    }

    private static func appendLine(_ inlines: [Inline], to out: inout [UInt8]) {
        appendLine(of(inlines), to: &out)
    }

    private static func appendLine(_ text: String, to out: inout [UInt8]) {
        guard !text.isEmpty else { return }
        out += text.utf8
        out.append(0x0A)
    }

    private static func append(_ inlines: [Inline], to out: inout [UInt8]) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): out += text.utf8
            case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
                .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
                .quotation(let inner), .cite(let inner), .link(let inner, _, _), .abbreviation(let inner, _),
                .foreign(let inner, _, _):
                append(inner, to: &out)
            case .lineBreak: out.append(0x20)
            case .picture, .note, .math, .anchor: break
            }
        }
    }
}

extension Article {
    /// The article as read aloud: standfirst, text, notes, a line for each block; title and people are not part of it.
    package var plainText: String {
        let opening = standfirst.isEmpty ? "" : PlainText.of(standfirst) + "\n"
        return opening + PlainText.of(body) + notes.map { PlainText.of($0.blocks) }.joined()
    }
}
