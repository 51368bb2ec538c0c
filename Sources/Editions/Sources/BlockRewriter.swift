import Documents

/// Goes through the text of an article and puts something else in the place of its lines and anchors.
struct BlockRewriter {
    /// What is put in the place of a line: the text of a paragraph, heading, caption, cell, line of verse.
    var line: ([Inline]) -> [Inline] = { $0 }
    /// What is put in the place of the anchor of a block; nil: the anchor goes.
    var anchor: (String) -> String? = { $0 }

    /// The blocks rewritten.
    func blocks(_ blocks: [Block]) -> [Block] { blocks.compactMap(block) }

    private func block(_ block: Block) -> Block? {
        switch block {
        case .paragraph(let inlines): return .paragraph(line(inlines))
        case .heading(let level, let inlines, let name):
            return .heading(level: level, line(inlines), anchor: name.flatMap(anchor))
        case .list(var list):
            list.items = list.items.map(blocks)
            return .list(list)
        case .definitions(let definitions):
            return .definitions(
                definitions.map { Definition(terms: $0.terms.map(line), explanations: $0.explanations.map(blocks)) }
            )
        case .quotation(let quotation):
            return .quotation(
                Quotation(
                    blocks(quotation.blocks),
                    attribution: quotation.attribution.isEmpty ? [] : line(quotation.attribution)
                )
            )
        case .code(let text, let language):
            if case .code(let text)? = line([.code(text)]).first { return .code(text, language: language) }
            return block
        case .verse(let stanzas): return .verse(stanzas.map { $0.map(line) })
        case .table(let table): return .table(self.table(table))
        case .figure(let figure): return .figure(self.figure(figure))
        case .aside(let inner): return .aside(blocks(inner))
        case .foreign(let inner, let language, let direction):
            return .foreign(blocks(inner), language: language, direction: direction)
        case .anchor(let name): return anchor(name).map { .anchor($0) }
        case .media, .thoughtBreak, .math: return block
        }
    }

    private func table(_ table: Table) -> Table {
        var table = table
        if !table.caption.isEmpty { table.caption = line(table.caption) }
        table.head = table.head.map { $0.map(cell) }
        table.body = table.body.map { $0.map(cell) }
        return table
    }

    private func cell(_ cell: Table.Cell) -> Table.Cell {
        var cell = cell
        cell.blocks = blocks(cell.blocks)
        return cell
    }

    /// A figure rewritten.
    func figure(_ figure: Figure) -> Figure {
        var figure = figure
        if !figure.caption.isEmpty { figure.caption = line(figure.caption) }
        return figure
    }
}

extension Inline {
    /// The run with other runs inside it; a run that holds none is itself.
    func rewritten(_ inner: ([Inline]) -> [Inline]) -> Inline {
        switch self {
        case .emphasis(let runs): .emphasis(inner(runs))
        case .strong(let runs): .strong(inner(runs))
        case .link(let runs, let address, let title): .link(inner(runs), address: address, title: title)
        case .superscript(let runs): .superscript(inner(runs))
        case .subscript(let runs): .subscript(inner(runs))
        case .smallCapitals(let runs): .smallCapitals(inner(runs))
        case .deleted(let runs): .deleted(inner(runs))
        case .inserted(let runs): .inserted(inner(runs))
        case .marked(let runs): .marked(inner(runs))
        case .quotation(let runs): .quotation(inner(runs))
        case .cite(let runs): .cite(inner(runs))
        case .abbreviation(let runs, let meaning): .abbreviation(inner(runs), meaning: meaning)
        case .foreign(let runs, let language, let direction):
            .foreign(inner(runs), language: language, direction: direction)
        case .text, .code, .picture, .note, .lineBreak, .math, .anchor: self
        }
    }

    /// The runs inside this one.
    var inner: [Inline] {
        switch self {
        case .emphasis(let runs), .strong(let runs), .link(let runs, _, _), .superscript(let runs),
            .subscript(let runs), .smallCapitals(let runs), .deleted(let runs), .inserted(let runs),
            .marked(let runs), .quotation(let runs), .cite(let runs), .abbreviation(let runs, _),
            .foreign(let runs, _, _):
            runs
        case .text, .code, .picture, .note, .lineBreak, .math, .anchor: []
        }
    }
}
