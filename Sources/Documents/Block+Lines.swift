extension Block {
    /// Hands every line of the block to `body`: the runs of paragraphs, headings, captions, cells and verse, in reading
    /// order.
    package func eachLine(_ body: ([Inline]) -> Void) {
        switch self {
        case .paragraph(let inlines), .heading(_, let inlines, _): body(inlines)
        case .list(let list): for block in list.items.joined() { block.eachLine(body) }
        case .definitions(let definitions):
            for definition in definitions {
                definition.terms.forEach(body)
                for block in definition.explanations.joined() { block.eachLine(body) }
            }
        case .quotation(let quotation):
            for block in quotation.blocks { block.eachLine(body) }
            body(quotation.attribution)
        case .verse(let stanzas): stanzas.joined().forEach(body)
        case .table(let table):
            body(table.caption)
            for cell in [table.head, table.body].joined().joined() { for block in cell.blocks { block.eachLine(body) } }
        case .figure(let figure): body(figure.caption)
        case .aside(let blocks), .foreign(let blocks, _, _): for block in blocks { block.eachLine(body) }
        case .code, .media, .thoughtBreak, .math, .anchor: break
        }
    }

    /// Whether a note is called anywhere in the block.
    var callsNotes: Bool {
        var found = false
        eachLine { line in found = found || Inline.callNotes(line) }
        return found
    }
}

extension Inline {
    /// Whether a note is called in a line.
    static func callNotes(_ line: [Inline]) -> Bool {
        line.contains { run in
            switch run {
            case .note: true
            case .text, .code, .picture, .lineBreak, .math, .anchor: false
            case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
                .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
                .quotation(let inner), .cite(let inner), .link(let inner, _, _), .abbreviation(let inner, _),
                .foreign(let inner, _, _):
                callNotes(inner)
            }
        }
    }
}
