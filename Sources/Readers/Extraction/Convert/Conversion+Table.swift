import Basics
import Documents
import Markup

// Tables, and the layouts that are written as tables.
extension Conversion {
    /// Longer cells are columns of a layout, not data.
    private static let longestCell = 600
    /// The widest table that is believed (HTML, 4.9.11: colspan is at most 1000).
    private static let mostColumns = 1000

    mutating func table(_ index: Int, into blocks: inout [Block]) {
        let rows = rows(of: index)
        guard isData(index, rows) else {
            for row in rows { for cell in cells(of: row) { flow(cell, into: &blocks) } }
            return
        }
        // Class names and labels say nothing against the cells of a table of data.
        restore(index)
        var table = Table(body: [])
        for row in self.rows(of: index) { add(row, to: &table) }
        if let caption = child(of: index, .caption) {
            var run = Run()
            inlines(of: caption, into: &run)
            table.caption = Self.trimmed(run.items)
        }
        guard !table.head.isEmpty || !table.body.isEmpty else { return }
        if table.body.isEmpty { swap(&table.head, &table.body) }
        if let id = target(of: index) { blocks.append(.anchor(id)) }
        table.alignments = alignments(of: rows)
        blocks.append(.table(table))
    }

    private mutating func add(_ row: Int, to table: inout Table) {
        var line: [Table.Cell] = []
        let above = Int(max(0, survey.tree.nodes[row].parent))
        for cell in cells(of: row) {
            var inner: [Block] = []
            flow(cell, into: &inner)
            let columns = number(.colspan, of: cell)
            line.append(
                Table.Cell(
                    inner,
                    isHead: survey.name(cell) == .th,
                    columns: columns,
                    rows: number(.rowspan, of: cell)
                )
            )
        }
        guard line.contains(where: { !$0.blocks.isEmpty }) else { return }
        let isHead = survey.name(above) == .thead || line.allSatisfy(\.isHead) && table.body.isEmpty
        if isHead { table.head.append(line) } else { table.body.append(line) }
    }

    private func number(_ name: Name, of cell: Int) -> Int {
        let written = survey.text(name, of: cell).flatMap { Int($0) } ?? 1
        return min(max(1, written), Self.mostColumns)
    }

    private func child(of index: Int, _ name: Name) -> Int? {
        var child = survey.tree.nodes[index].firstChild
        while child >= 0 {
            if survey.name(Int(child)) == name, !survey.marks[Int(child)].isDropped { return Int(child) }
            child = survey.tree.nodes[Int(child)].next
        }
        return nil
    }

    /// The rows of a table, not of tables in it.
    private func rows(of index: Int) -> [Int] {
        var rows: [Int] = []
        var child = survey.tree.nodes[index].firstChild
        while child >= 0 {
            let inner = Int(child)
            child = survey.tree.nodes[inner].next
            guard survey.tree.nodes[inner].kind == .element, !survey.marks[inner].isDropped else { continue }
            switch survey.name(inner) {
            case .tr: rows.append(inner)
            case .thead, .tbody, .tfoot, .form: rows += self.rows(of: inner)
            case .td, .th: if rows.isEmpty { rows.append(index) }
            default: break
            }
        }
        return rows
    }

    private func cells(of row: Int) -> [Int] {
        var cells: [Int] = []
        var child = survey.tree.nodes[row].firstChild
        while child >= 0 {
            let inner = Int(child)
            child = survey.tree.nodes[inner].next
            guard !survey.marks[inner].isDropped, !footnotes.isNote(inner) else { continue }
            if survey.name(inner) == .td || survey.name(inner) == .th { cells.append(inner) }
        }
        return cells
    }

    /// Whether a table shows data: several rows and columns, cells of moderate length, no table inside.
    private func isData(_ index: Int, _ rows: [Int]) -> Bool {
        if let role = survey.value(.role, of: index), role.equals("presentation") || role.equals("none") {
            return false
        }
        guard rows.count > 0 else { return false }
        var columns = 0
        var heads = 0
        var longest: Int32 = 0
        for row in rows {
            let cells = cells(of: row)
            columns = max(columns, cells.count)
            for cell in cells {
                if survey.name(cell) == .th { heads += 1 }
                longest = max(longest, survey.marks[cell].text)
            }
        }
        for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) where survey.name(inner) == .table {
            return false
        }
        if columns < 2 || rows.count < 2 && heads == 0 { return false }
        return heads > 0 || longest < Self.longestCell
    }

    /// The side of each column by its first row of plain cells.
    private func alignments(of rows: [Int]) -> [Table.Alignment] {
        guard let row = rows.last else { return [] }
        let sides = cells(of: row).map { cell -> Table.Alignment in
            let style = survey.value(.style, of: cell) ?? []
            let align = survey.value(.align, of: cell) ?? []
            if align.equals("right") || style.declares("text-align", "right") { return .end }
            if align.equals("center") || style.declares("text-align", "center") { return .centre }
            return .start
        }
        return sides.allSatisfy { $0 == .start } ? [] : sides
    }
}
