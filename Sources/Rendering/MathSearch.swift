import Documents

/// Looks for formulas: the package document must name the documents that hold MathML (EPUB 3.3 §5.6.2, `mathml`).
enum MathSearch {
    /// Whether there is a formula in any of the blocks.
    static func found(in blocks: [Block]) -> Bool { blocks.contains(where: found) }

    private static func found(in block: Block) -> Bool {
        switch block {
        case .math(let math): return isWritten(math)
        case .paragraph(let inlines): return found(in: inlines)
        case .heading(_, let inlines, _): return found(in: inlines)
        case .list(let list): return list.items.contains { found(in: $0) }
        case .definitions(let definitions):
            return definitions.contains { definition in
                definition.terms.contains { found(in: $0) } || definition.explanations.contains { found(in: $0) }
            }
        case .quotation(let quotation): return found(in: quotation.blocks) || found(in: quotation.attribution)
        case .verse(let stanzas): return stanzas.contains { $0.contains { found(in: $0) } }
        case .table(let table):
            return found(in: table.caption)
                || (table.head + table.body).contains { $0.contains { found(in: $0.blocks) } }
        case .figure(let figure): return found(in: figure.caption)
        case .aside(let inner): return found(in: inner)
        case .foreign(let inner, _, _): return found(in: inner)
        case .code, .media, .thoughtBreak, .anchor: return false
        }
    }

    private static func found(in inlines: [Inline]) -> Bool { inlines.contains(where: found) }

    private static func found(in inline: Inline) -> Bool {
        switch inline {
        case .math(let math): return isWritten(math)
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
            .quotation(let inner), .cite(let inner):
            return found(in: inner)
        case .link(let inner, _, _): return found(in: inner)
        case .abbreviation(let inner, _): return found(in: inner)
        case .foreign(let inner, _, _): return found(in: inner)
        case .text, .code, .picture, .note, .lineBreak, .anchor: return false
        }
    }

    /// A formula that cannot be read is set by its alternative, and is no MathML.
    private static func isWritten(_ math: MathMarkup) -> Bool { math.root != nil }
}
