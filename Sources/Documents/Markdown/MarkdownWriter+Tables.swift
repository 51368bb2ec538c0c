import Basics

// Tables and figures.
extension MarkdownWriter {
    /// A table of GitHub's Markdown: one row of heads or none, a line in each cell, none spanning others.
    func table(_ table: Table) -> [String]? {
        guard table.head.count <= 1, !(isInTags && !table.caption.isEmpty), !Inline.callNotes(table.caption),
            let first = (table.head + table.body).first
        else { return nil }
        let columns = first.count
        let isRegular = (table.head + table.body).allSatisfy { row in
            row.count == columns && row.allSatisfy { $0.columns == 1 && $0.rows == 1 && $0.isLine }
        }
        guard columns > 0, isRegular, table.alignments.count <= columns, table.head.joined().allSatisfy(\.isHead),
            !table.body.joined().contains(where: \.isHead),
            // A head of empty cells is how Markdown writes a table without one.
            table.head.allSatisfy({ row in row.contains { !$0.blocks.isEmpty } })
        else { return nil }
        let sides = (0..<columns).map { table.alignments.dropFirst($0).first ?? .start }
        var lines = [table.head.first.map(row) ?? "|" + String(repeating: "  |", count: columns)]
        lines.append("|" + sides.map { " \($0.rule) |" }.joined())
        lines += table.body.map(row)
        if !table.caption.isEmpty {
            let caption = MarkdownLine.text(table.caption, .oneLine, noteCount: noteCount, isBetweenTags: isInTags)
            // Colons and blanks before the words are not part of them.
            if case .text(let text) = table.caption.joined.first, text.hasPrefix(":") || text.hasPrefix(" ") {
                return nil
            }
            guard !caption.isEmpty else { return nil }
            lines += ["", ": " + caption]
        }
        return lines
    }

    private func row(_ cells: [Table.Cell]) -> String {
        "|"
            + cells.map { cell in
                guard case .paragraph(let inlines)? = cell.blocks.first else { return "  |" }
                let text = MarkdownLine.text(inlines, .cell, noteCount: noteCount, isBetweenTags: isInTags)
                return " " + text.replacing("|", with: "\\|") + " |"
            }.joined()
    }

    /// Pictures on lines of their own, their caption emphasised under them.
    func figure(_ figure: Figure) -> [String]? {
        guard !isInTags, figure.credit == nil, !figure.pictures.isEmpty,
            !figure.pictures.contains(where: \.needsTag)
        else { return nil }
        var lines = figure.pictures.map { MarkdownLine.text([.picture($0)], .oneLine, noteCount: 0) }
        if !figure.caption.isEmpty {
            guard let caption = MarkdownLine.emphasised(figure.caption, noteCount: noteCount) else { return nil }
            lines += [""] + split(caption)
        }
        return lines
    }
}

extension Table.Cell {
    /// Whether the cell holds one line or nothing.
    fileprivate var isLine: Bool {
        if blocks.isEmpty { return true }
        guard blocks.count == 1, case .paragraph(let inlines) = blocks[0] else { return false }
        return !inlines.joined.isEmpty
    }
}

extension Table.Alignment {
    /// The rule under the head of such a column.
    fileprivate var rule: String {
        switch self {
        case .start: "---"
        case .centre: ":-:"
        case .end: "--:"
        }
    }
}
