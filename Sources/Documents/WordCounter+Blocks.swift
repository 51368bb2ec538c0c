extension WordCounter {
    /// Goes on with blocks: the words of what `PlainText` makes of them.
    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    /// Goes on with the runs of a line.
    mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): add(text)
            case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
                .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
                .quotation(let inner), .cite(let inner), .link(let inner, _, _), .abbreviation(let inner, _),
                .foreign(let inner, _, _):
                add(inner)
            case .lineBreak: endWord()
            case .picture, .note, .math, .anchor: break
            }
        }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let inlines), .heading(_, let inlines, _): line(inlines)
        case .list(let list): for item in list.items { add(item) }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { line(term) }
                for explanation in definition.explanations { add(explanation) }
            }
        case .quotation(let quotation):
            add(quotation.blocks)
            line(quotation.attribution)
        case .code(let text, _): line(text)
        case .verse(let stanzas): for verse in stanzas.joined() { line(verse) }
        case .table(let table):
            line(table.caption)
            for row in [table.head, table.body].joined() { for cell in row { add(cell.blocks) } }
        case .figure(let figure):
            line(figure.caption)
            if let credit = figure.credit { line(credit) }
        case .aside(let blocks), .foreign(let blocks, _, _): add(blocks)
        case .media(let media): if let title = media.title { line(title) }
        case .thoughtBreak, .math, .anchor: break
        }
    }

    private mutating func line(_ inlines: [Inline]) {
        add(inlines)
        endWord()
    }

    private mutating func line(_ text: String) {
        add(text)
        endWord()
    }
}

extension Article {
    /// The words that there are to read: standfirst, text and notes.
    package var wordCount: Int {
        WordCount.words(in: body) + WordCount.words(in: standfirst)
            + notes.reduce(0) { $0 + WordCount.words(in: $1.blocks) }
    }
}
