import Documents
import Markup

// Tables.
extension BodyWriter {
    /// A table in a frame that scrolls where a screen is too narrow; who uses a keyboard can reach the frame, and it
    /// has a name for who hears it.
    mutating func table(_ table: Table, in parent: MarkupTree.NodeID) {
        guard table.head.contains(where: { !$0.isEmpty }) || table.body.contains(where: { !$0.isEmpty }) else { return }
        let frame = block(.div, in: parent, class: "table")
        let caption = PlainText.of(table.caption)
        tree.setAttribute(.role, "group", of: frame)
        tree.setAttribute(.ariaLabel, caption.isEmpty ? words[.table] : caption, of: frame)
        tree.setAttribute(.tabindex, "0", of: frame)
        let node = element(.table, in: frame)
        breakLine(in: node)
        if !table.caption.isEmpty {
            inlines(table.caption, in: element(.caption, in: node))
            breakLine(in: node)
        }
        rows(table.head, in: node, under: .thead, table)
        rows(table.body, in: node, under: .tbody, table)
    }

    private mutating func rows(
        _ rows: [[Table.Cell]],
        in node: MarkupTree.NodeID,
        under name: Name,
        _ table: Table
    ) {
        let rows = rows.filter { !$0.isEmpty }
        guard !rows.isEmpty else { return }
        let group = element(name, in: node)
        breakLine(in: group)
        for row in rows {
            let line = element(.tr, in: group)
            var column = 0
            for cell in row {
                self.cell(cell, in: line, isInHead: name == .thead, alignment(of: column, table))
                column += max(cell.columns, 1)
            }
            breakLine(in: group)
        }
        breakLine(in: node)
    }

    private func alignment(of column: Int, _ table: Table) -> Table.Alignment {
        column < table.alignments.count ? table.alignments[column] : .start
    }

    private mutating func cell(
        _ cell: Table.Cell,
        in line: MarkupTree.NodeID,
        isInHead: Bool,
        _ alignment: Table.Alignment
    ) {
        // A head without words names nothing: it would only be read out as one.
        let isHead = (cell.isHead || isInHead) && !cell.blocks.isEmpty
        let node = element(isHead ? .th : .td, in: line)
        if isHead { tree.setAttribute(.scope, isInHead ? "col" : "row", of: node) }
        if cell.columns > 1 { tree.setAttribute(.colspan, String(min(cell.columns, Self.mostColumns)), of: node) }
        if cell.rows > 1 { tree.setAttribute(.rowspan, String(min(cell.rows, Self.mostRows)), of: node) }
        if alignment != .start { tree.setAttribute(.class, alignment.rawValue, of: node) }
        if cell.blocks.count == 1, case .paragraph(let inlines) = cell.blocks[0] {
            self.inlines(inlines, in: node)
        } else {
            blocks(cell.blocks, in: node)
        }
        placeWaiting(in: node)
    }

    /// HTML takes no more columns (HTML, colspan).
    private static let mostColumns = 1000
    /// HTML takes no more rows (HTML, rowspan).
    private static let mostRows = 65_534
}
