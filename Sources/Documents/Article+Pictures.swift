extension Article {
    /// The pictures that the article calls for, in reading order: of its lead, its text and its notes.
    package var pictures: [Picture] {
        var found: [Picture] = []
        _ = withPictures { picture in
            found.append(picture)
            return picture
        }
        return found
    }

    /// The article with what `change` makes of each of its pictures, asked in reading order.
    package func withPictures(_ change: (Picture) -> Picture) -> Article {
        withoutActuallyEscaping(change) { change in
            let changing = PictureChanging(change: change)
            var article = self
            if let lead { article.lead = changing.figure(lead) }
            article.standfirst = changing.line(standfirst)
            article.body = changing.blocks(body)
            article.notes = notes.map { Note(changing.blocks($0.blocks)) }
            return article
        }
    }
}

/// Puts other pictures in the place of those of a text.
private struct PictureChanging {
    let change: (Picture) -> Picture

    func blocks(_ blocks: [Block]) -> [Block] { blocks.map(block) }

    func figure(_ figure: Figure) -> Figure {
        Figure(figure.pictures.map(change), caption: line(figure.caption), credit: figure.credit)
    }

    private func block(_ block: Block) -> Block {
        switch block {
        case .paragraph(let inlines): return .paragraph(line(inlines))
        case .heading(let level, let inlines, let anchor): return .heading(level: level, line(inlines), anchor: anchor)
        case .list(var list):
            list.items = list.items.map(blocks)
            return .list(list)
        case .definitions(let definitions):
            return .definitions(
                definitions.map { Definition(terms: $0.terms.map(line), explanations: $0.explanations.map(blocks)) }
            )
        case .quotation(let quotation):
            return .quotation(Quotation(blocks(quotation.blocks), attribution: line(quotation.attribution)))
        case .verse(let stanzas): return .verse(stanzas.map { $0.map(line) })
        case .table(var table):
            table.caption = line(table.caption)
            table.head = table.head.map { $0.map(cell) }
            table.body = table.body.map { $0.map(cell) }
            return .table(table)
        case .figure(let figure): return .figure(self.figure(figure))
        case .media(var media):
            media.poster = media.poster.map(change)
            return .media(media)
        case .aside(let inner): return .aside(blocks(inner))
        case .foreign(let inner, let language, let direction):
            return .foreign(blocks(inner), language: language, direction: direction)
        case .code, .thoughtBreak, .math, .anchor: return block
        }
    }

    private func cell(_ cell: Table.Cell) -> Table.Cell {
        var cell = cell
        cell.blocks = blocks(cell.blocks)
        return cell
    }

    /// Most lines hold no picture, and are handed back as they are.
    func line(_ inlines: [Inline]) -> [Inline] { inlines.contains(where: \.holdsPicture) ? inlines.map(run) : inlines }

    private func run(_ inline: Inline) -> Inline {
        switch inline {
        case .picture(let picture): .picture(change(picture))
        case .emphasis(let inner): .emphasis(line(inner))
        case .strong(let inner): .strong(line(inner))
        case .superscript(let inner): .superscript(line(inner))
        case .subscript(let inner): .subscript(line(inner))
        case .smallCapitals(let inner): .smallCapitals(line(inner))
        case .deleted(let inner): .deleted(line(inner))
        case .inserted(let inner): .inserted(line(inner))
        case .marked(let inner): .marked(line(inner))
        case .quotation(let inner): .quotation(line(inner))
        case .cite(let inner): .cite(line(inner))
        case .link(let inner, let address, let title): .link(line(inner), address: address, title: title)
        case .abbreviation(let inner, let meaning): .abbreviation(line(inner), meaning: meaning)
        case .foreign(let inner, let language, let direction):
            .foreign(line(inner), language: language, direction: direction)
        case .text, .code, .note, .lineBreak, .math, .anchor: inline
        }
    }
}

extension Inline {
    /// Whether the run is a picture or has one in it.
    fileprivate var holdsPicture: Bool {
        switch self {
        case .picture: true
        case .text, .code, .note, .lineBreak, .math, .anchor: false
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
            .quotation(let inner), .cite(let inner), .link(let inner, _, _), .abbreviation(let inner, _),
            .foreign(let inner, _, _):
            inner.contains(where: \.holdsPicture)
        }
    }
}
