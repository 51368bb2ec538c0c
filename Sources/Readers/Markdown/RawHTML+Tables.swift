import Basics
import Documents
import Markup

// Tables and verse: what an author writes as a table is one, however small.
extension RawHTML {
    /// The widest and longest span that is believed (HTML, 4.9.11: colspan is at most 1000).
    private static let longestSpan = 1000

    /// A table; nil where it has no cells.
    func table(_ node: MarkupTree.NodeID, _ pieces: inout MarkdownPieces) -> Table? {
        var table = Table(body: [])
        var sides: [Table.Alignment] = []
        if let caption = tree.children(of: node).first(where: { tree.isElement($0, .caption) }) {
            table.caption = Self.trimmed(tree.children(of: caption).flatMap(inlines(of:)))
        }
        for (row, isInHead) in rows(of: node, isInHead: false) {
            var cells: [Table.Cell] = []
            var column = 0
            var namesColumns = table.body.isEmpty
            for cell in tree.children(of: row) where tree.isElement(cell, .td) || tree.isElement(cell, .th) {
                let found = self.cell(cell, &pieces)
                if !found.isHead || tree.attribute(.scope, of: cell) == "row" { namesColumns = false }
                if let side = side(of: cell), column < Self.longestSpan {
                    while sides.count <= column { sides.append(.start) }
                    sides[column] = side
                }
                column += found.columns
                cells.append(found)
            }
            guard !cells.isEmpty else { continue }
            if isInHead || namesColumns { table.head.append(cells) } else { table.body.append(cells) }
        }
        if table.body.isEmpty { swap(&table.head, &table.body) }
        guard !table.body.isEmpty else { return nil }
        if !sides.isEmpty {
            let width = min(
                Self.longestSpan,
                (table.head + table.body).map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
            )
            while sides.count < width { sides.append(.start) }
            table.alignments = sides
        }
        return table
    }

    /// The rows of a table, not of tables in it, and whether they are in its head.
    private func rows(of node: MarkupTree.NodeID, isInHead: Bool) -> [(row: MarkupTree.NodeID, isInHead: Bool)] {
        tree.children(of: node).flatMap { child -> [(row: MarkupTree.NodeID, isInHead: Bool)] in
            guard tree.isElement(child) else { return [] }
            switch tree.name(of: child) {
            case .tr: return [(child, isInHead)]
            case .thead: return rows(of: child, isInHead: true)
            case .tbody, .tfoot: return rows(of: child, isInHead: false)
            default: return []
            }
        }
    }

    private func cell(_ node: MarkupTree.NodeID, _ pieces: inout MarkdownPieces) -> Table.Cell {
        func span(_ name: Name) -> Int {
            min(max(1, tree.attribute(name, of: node).flatMap { Int($0) } ?? 1), Self.longestSpan)
        }
        var inner = blocks(of: Array(tree.children(of: node)), &pieces)
        if let first = inner.first, inner.count == 1 { inner = [foreign(first, node)] }
        return Table.Cell(inner, isHead: tree.isElement(node, .th), columns: span(.colspan), rows: span(.rowspan))
    }

    /// The side that a cell is set to, where it is not the one where lines begin.
    private func side(of cell: MarkupTree.NodeID) -> Table.Alignment? {
        let style = tree.attribute(.style, of: cell)?.filter { $0 != " " } ?? ""
        let word = tree.attribute(Name("align"), of: cell)?.lowercased()
        if word == "center" || style.contains("text-align:center") { return .centre }
        if word == "right" || style.contains("text-align:end") || style.contains("text-align:right") { return .end }
        return nil
    }

    /// Verse: a paragraph is a stanza, a line end a line; without paragraphs an empty line parts stanzas.
    func verse(_ node: MarkupTree.NodeID) -> Block? {
        var stanzas: [[[Inline]]] = []
        var stanza: [[Inline]] = []
        var line: [Inline] = []
        func endLine(_ isBreak: Bool) {
            let words = Self.trimmed(line)
            line = []
            if !words.isEmpty { stanza.append(words) } else if isBreak { endStanza() }
        }
        func endStanza() {
            if !stanza.isEmpty { stanzas.append(stanza) }
            stanza = []
        }
        for child in tree.children(of: node) {
            let isParagraph = tree.isElement(child, .p) || tree.isElement(child, .div)
            if isParagraph {
                endLine(false)
                endStanza()
            }
            for inline in isParagraph ? tree.children(of: child).flatMap(inlines(of:)) : inlines(of: child) {
                if inline == .lineBreak { endLine(true) } else { line.append(inline) }
            }
            if isParagraph {
                endLine(false)
                endStanza()
            }
        }
        endLine(false)
        endStanza()
        return stanzas.isEmpty ? nil : foreign(.verse(stanzas), node)
    }
}
