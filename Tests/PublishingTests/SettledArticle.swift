import Basics
import Documents

@testable import Readers

extension Article {
    /// The article with everything settled that reading settles anyway, so that two can be compared: texts that follow
    /// each other are one, blanks at the ends of lines are gone, heading levels follow each other without a gap, and
    /// white space in what front matter says is collapsed. Where it was read from does not count.
    var settled: Article {
        var article = self
        article.file = nil
        article.line = nil
        article.title = title.collapsed
        article.people = people.map { Person($0.name.collapsed, role: $0.role) }
        for path in [\Article.kicker, \.firstPublished, \.source, \.slug, \.guid, \.siteName, \.sectionName, \.licence]
        {
            article[keyPath: path] = self[keyPath: path].flatMap { $0.collapsed.isEmpty ? nil : $0.collapsed }
        }
        // Obsidian writes tags with a number sign.
        article.tags = tags.map { $0.collapsed.hasPrefix("#") ? String($0.collapsed.dropFirst()) : $0.collapsed }
            .reduce(into: []) { tags, tag in if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) } }
        article.standfirst = Settling.line(standfirst)
        article.lead = lead.map(Settling.figure)
        article.body = HeadingLevels.normalised(Settling.blocks(body))
        article.notes = notes.map { Note(Settling.blocks($0.blocks)) }
        return article
    }
}

private enum Settling {
    /// A place right before a heading without a name is its name.
    static func blocks(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        for block in blocks.compactMap(block) {
            if case .heading(let level, let line, nil) = block, case .anchor(let name)? = out.last {
                out[out.count - 1] = .heading(level: level, line, anchor: name)
            } else {
                out.append(block)
            }
        }
        return out
    }

    static func line(_ inlines: [Inline]) -> [Inline] { PlainHTML.trimmed(inlines.joined) }

    static func figure(_ figure: Figure) -> Figure {
        // An address that is said twice is one address.
        let pictures = figure.pictures.map { picture in
            var picture = picture
            picture.others.removeAll { $0 == picture.address }
            return picture
        }
        return Figure(pictures, caption: line(figure.caption), credit: figure.credit?.collapsed)
    }

    private static func block(_ block: Block) -> Block? {
        switch block {
        case .paragraph(let inlines):
            let line = line(inlines)
            return line.isEmpty ? nil : .paragraph(line)
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
            while table.alignments.last == .start { table.alignments.removeLast() }
            return .table(table)
        case .figure(let figure): return .figure(self.figure(figure))
        case .aside(let inner): return .aside(blocks(inner))
        case .foreign(let inner, let language, let direction):
            return .foreign(blocks(inner), language: language, direction: direction)
        case .code, .media, .thoughtBreak, .math, .anchor: return block
        }
    }

    private static func cell(_ cell: Table.Cell) -> Table.Cell {
        var cell = cell
        cell.blocks = blocks(cell.blocks)
        return cell
    }
}
