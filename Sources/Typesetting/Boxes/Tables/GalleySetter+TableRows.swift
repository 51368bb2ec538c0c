import Basics
import Markup
import Styling

// The rows of a table: their cells set, their heights found, put one below the other.
extension GalleySetter where Setter: ~Copyable {
    /// Sets the cells of all rows.
    mutating func setRows(_ table: inout TableSetting, _ around: Surroundings) {
        let scale = typeScale
        let breaking = breaksAllWords
        typeScale *= table.scale
        breaksAllWords = breaking || table.breaksWords
        var groups: [Int32: Surroundings] = [:]
        for row in table.grid.rows {
            let inner = enterRow(row, &groups, around)
            var set = SetRow(
                paint: Int32(galley.paint.count)..<Int32(galley.paint.count),
                calls: Int32(galley.calls.count)..<Int32(galley.calls.count)
            )
            set.frames = keepRowPlaces(row, table, inner)
            for index in row.cells { set.cells.append(self.set(table.grid.cells[index], table, inner)) }
            pad(row, table.grid, inner)
            set.paint = set.paint.lowerBound..<Int32(galley.paint.count)
            set.calls = set.calls.lowerBound..<Int32(galley.calls.count)
            table.rows.append(set)
        }
        typeScale = scale
        breaksAllWords = breaking
    }

    /// The element of a row, in that of its group.
    mutating func enterRow(
        _ row: TableGrid.Row,
        _ groups: inout [Int32: Surroundings],
        _ around: Surroundings
    ) -> Surroundings {
        var inner = around
        if row.group >= 0 {
            if let known = groups[row.group] {
                inner = known
            } else {
                inner.style = document.styleOf[Int(row.group)]
                enterElement(row.group, elements(document.tree.nodes[Int(row.group)].name), &inner)
                groups[row.group] = inner
            }
        }
        if row.node >= 0 {
            inner.style = document.styleOf[Int(row.node)]
            enterElement(row.node, elements(document.tree.nodes[Int(row.node)].name), &inner)
        } else {
            enter(.tr, takingText: false, in: &inner)
        }
        return inner
    }

    private mutating func set(_ cell: TableGrid.Cell, _ table: TableSetting, _ around: Surroundings) -> SetCell {
        let style = cellStyle(cell, around)
        let end = min(cell.end, table.grid.columns)
        let left = table.left(of: cell.column, end: end)
        let width = table.offsets[end] - table.offsets[cell.column] - table.spacing
        var padding = cellEdges(style, width)
        // Paddings never leave less than half of a cell for its words.
        if padding.left + padding.right > width / 2 {
            padding.left = min(padding.left, width / 4)
            padding.right = min(padding.right, width / 4)
        }
        var set = SetCell(cell: cell, composite: Composite(paint: 0..<0, calls: 0..<0), padding: padding, style: style)
        if facts[Int(style)].contains(.hasFrame) { set.frame = keepCellPlaces(style, table, around) }
        var inner = around
        let isElement = document.tree.nodes[Int(cell.node)].kind == .element
        if isElement {
            inner.style = style
            enterElement(cell.node, elements(document.tree.nodes[Int(cell.node)].name), &inner)
            describe(cell, inner.node)
        } else {
            enter(.td, takingText: true, in: &inner)
        }
        let content = width - padding.left - padding.right
        set.composite = setComposite(left: left + padding.left) { setter in
            setter.setCell(cell.node, style: style, width: content, inner)
        }
        return set
    }

    /// Sets what is in a cell.
    mutating func setCell(_ node: Int32, style: UInt32, width: Length, _ around: Surroundings) {
        var inner = around
        inner.left = .zero
        inner.width = width
        inner.style = style
        baseWidth = width
        if document.tree.nodes[Int(node)].kind == .element {
            setInside(node, [], .tableCell, &inner)
        } else {
            block = LineBlock(style: style, left: .zero, width: width)
            addText(node, in: inner)
            flushParagraph()
        }
    }

    /// What a cell says of itself to those who hear it.
    private mutating func describe(_ cell: TableGrid.Cell, _ node: Int32) {
        let scope = attribute(.scope, of: cell.node)
        guard cell.rows > 1 || cell.columns > 1 || scope != nil else { return }
        structure.attributes[node, default: StructureAttributes()].rowSpan = cell.rows
        structure.attributes[node, default: StructureAttributes()].columnSpan = cell.columns
        structure.attributes[node, default: StructureAttributes()].scope = scope
    }

    /// A row with fewer cells than the table has columns gets an empty one in the structure (PDF/UA-1, 7.5).
    private mutating func pad(_ row: TableGrid.Row, _ grid: TableGrid, _ around: Surroundings) {
        guard row.covered < grid.columns else { return }
        let node = add(.td, to: around.node, around)
        if grid.columns - row.covered > 1 {
            structure.attributes[node, default: StructureAttributes()].columnSpan = grid.columns - row.covered
        }
    }

    /// Finds the heights of rows, and moves cells to their places in them.
    mutating func finishRows(_ table: inout TableSetting) {
        for row in table.rows.indices {
            for cell in table.rows[row].cells where cell.cell.rows == 1 {
                table.rows[row].height = max(table.rows[row].height, cell.height)
                if let baseline = cell.composite.baseline {
                    table.rows[row].baseline = max(table.rows[row].baseline, cell.padding.top + baseline)
                }
            }
            let node = table.grid.rows[row].node
            if node >= 0, case .length(let length) = document.styles[Int(document.styleOf[Int(node)])].height {
                table.rows[row].height = max(table.rows[row].height, min(length, page.height / 2))
            }
            alignBaselines(&table.rows[row])
        }
        for row in table.rows.indices {
            for cell in table.rows[row].cells where cell.cell.rows > 1 { stretch(&table, cell) }
        }
        for row in table.rows.indices { moveCells(row, table) }
    }

    /// Cells aligned by their first base lines stand on that of the row (CSS 2.1, 17.5.3), which may grow by it.
    private func alignBaselines(_ row: inout SetRow) {
        for cell in row.cells where cell.cell.rows == 1 && isOnBaseline(cell) {
            let down = row.baseline - cell.padding.top - (cell.composite.baseline ?? .zero)
            row.height = max(row.height, cell.height + max(.zero, down))
        }
    }

    private func isOnBaseline(_ cell: SetCell) -> Bool {
        cell.composite.baseline != nil && document.styles[Int(cell.style)].verticalAlign == .baseline
    }

    /// The last row that a cell reaches down to is made taller where all of them are not tall enough.
    private func stretch(_ table: inout TableSetting, _ cell: SetCell) {
        let last = min(cell.cell.row + cell.cell.rows, table.rows.count) - 1
        let has = table.height(of: cell.cell.row...last)
        if cell.height > has { table.rows[last].height += cell.height - has }
    }

    private mutating func moveCells(_ row: Int, _ table: TableSetting) {
        let top = table.top(of: row)
        for cell in table.rows[row].cells {
            let last = min(row + cell.cell.rows, table.rows.count) - 1
            let height = table.height(of: row...last)
            let rest = max(.zero, height - cell.height)
            var down = top + cell.padding.top
            switch document.styles[Int(cell.style)].verticalAlign {
            case .middle: down += rest / 2
            case .bottom, .textBottom: down += rest
            case .baseline where cell.cell.rows == 1:
                down += max(.zero, table.rows[row].baseline - cell.padding.top - (cell.composite.baseline ?? .zero))
            default: break
            }
            move(cell.composite.paint, right: .zero, down: down)
            if let place = cell.frame { drawCell(cell, place, table, top, height) }
        }
        drawRow(row, table, top)
    }

    /// Puts the rows below each other. A head is repeated after each cut; rows that a cell reaches over stay together.
    mutating func putRows(_ table: TableSetting) {
        let heads = table.grid.rows.prefix { $0.kind == .head }.count
        let isRepeated =
            depth == 0 && heads > 0 && heads < table.grid.rows.count
            && table.height(of: 0...max(0, heads - 1)) * 3 < page.height
        let isShort = table.height(of: 0...table.rows.count - 1) * 3 < page.height
        var joined = 0
        for row in table.rows.indices {
            if row > 0 {
                let cost = cutCost(before: row, heads, table.rows.count, isShort)
                stack.penalty(row < joined ? GalleyItem.forbidden : cost)
            }
            if row == 0, isRepeated { stack.beginHead() }
            if row == heads, isRepeated { stack.endHead() }
            for cell in table.rows[row].cells where cell.cell.rows > 1 { joined = max(joined, row + cell.cell.rows) }
            put(row, table)
        }
        if isRepeated { stack.endRepeat() }
    }

    /// What a cut before a row costs: short tables are cut at a price, and no row is left alone without need.
    private func cutCost(before row: Int, _ heads: Int, _ count: Int, _ isShort: Bool) -> Int32 {
        if row <= heads { return GalleyItem.forbidden }
        if isShort { return BreakCost.shortTable }
        return row == heads + 1 || row == count - 1 ? BreakCost.loneRow : BreakCost.row
    }

    private mutating func put(_ row: Int, _ table: TableSetting) {
        let set = table.rows[row]
        let above = table.top(of: row)
        let height = above + set.height + table.below(row)
        if height > page.height, depth == 0 { return putTall(row, table, height) }
        let first = set.cells.first { $0.composite.source != nil }
        put(
            GalleyBox(
                height: height,
                baseline: above + set.baseline,
                isOnGrid: false,
                paint: set.paint,
                calls: set.calls,
                source: first?.composite.source
            )
        )
    }
}
