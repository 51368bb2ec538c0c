import Basics
import Markup
import Styling

// The widths of a table's columns.
extension GalleySetter where Setter: ~Copyable {
    /// The widths of the columns where the table has this much room between its edges. Where the longest words do not
    /// fit, letters are made smaller step by step; below that, words are broken anywhere.
    mutating func columns(of table: inout TableSetting, room: Length, _ around: Surroundings) -> [Length] {
        let style = document.styles[Int(table.style)]
        if style.tableLayoutFixed, style.width != .auto {
            let whole = min(room, style.width.resolved(around.width) ?? room)
            return fixedColumns(table.grid, whole)
        }
        measuresWholeWords = true
        var columns = measureCells(table.grid, room, around)
        measuresWholeWords = false
        // Words are divided only where whole ones do not fit.
        if columns.least > room { columns = measureCells(table.grid, room, around) }
        // Below seven tenths of its size nobody reads a table.
        for step in [0.9, 0.8, 0.7] where columns.least > room {
            let was = typeScale
            typeScale = was * step
            columns = measureCells(table.grid, room, around)
            table.scale = step
            typeScale = was
        }
        if table.scale < 1 { concessions.reducedBoxes += 1 }
        table.breaksWords = columns.least > room
        let wish = style.width.resolved(around.width)
        let least = style.minWidth.resolved(around.width) ?? .zero
        let whole = min(room, max(wish ?? .zero, least))
        if whole > .zero, whole >= columns.least { return columns.widths(room: whole, fills: true) }
        return columns.widths(room: room, fills: false)
    }

    /// The widths of a table as part of what is around it.
    mutating func measureTable(_ grid: TableGrid, _ around: Surroundings) {
        let columns = measureCells(grid, around.width, around)
        let style = document.styles[Int(around.style)]
        let spacing = style.collapsesBorders ? .zero : style.borderSpacing * (grid.columns + 1)
        let natural = max(columns.natural, style.width.resolved(around.width) ?? .zero)
        widen(LineWidths(least: min(columns.least, around.width) + spacing, natural: natural + spacing))
    }

    private mutating func measureCells(_ grid: TableGrid, _ room: Length, _ around: Surroundings) -> TableColumns {
        var columns = TableColumns(count: grid.columns)
        addWishes(of: grid, &columns, room)
        for cell in grid.cells where cell.columns == 1 {
            columns.add(widths(of: cell, room, around, &columns), at: cell.column)
        }
        for cell in grid.cells where cell.columns > 1 {
            columns.add(widths(of: cell, room, around, &columns), across: cell.column..<min(cell.end, grid.columns))
        }
        return columns
    }

    private func addWishes(of grid: TableGrid, _ columns: inout TableColumns, _ room: Length) {
        var index = 0
        var original = 0
        for column in grid.columnStyles {
            for _ in 0..<column.span where index < columns.columns.count {
                defer { original += 1 }
                guard grid.originals[index] == original else { continue }
                defer { index += 1 }
                switch document.styles[Int(column.style)].width {
                case .length(let length): columns.columns[index].wish = min(length, room)
                case .fraction(let fraction): columns.columns[index].fraction = max(0, fraction)
                case .sum: columns.columns[index].wish = document.styles[Int(column.style)].width.resolved(room)
                case .auto, .minContent, .maxContent: break
                }
            }
        }
    }

    private mutating func widths(
        of cell: TableGrid.Cell,
        _ room: Length,
        _ around: Surroundings,
        _ columns: inout TableColumns
    ) -> LineWidths {
        let style = cellStyle(cell, around)
        let padding = cellEdges(style, room)
        let inside = measure { setter in
            setter.measuredRoom = room
            setter.setCell(cell.node, style: style, width: room, around)
        }
        let edges = padding.left + padding.right
        var widths = LineWidths(least: inside.least + edges, natural: inside.natural + edges)
        switch document.styles[Int(style)].width {
        case .length(let length): widths.natural = max(widths.least, min(length + edges, room))
        case .fraction(let fraction) where cell.columns == 1:
            columns.columns[cell.column].fraction = max(columns.columns[cell.column].fraction, fraction)
        default: break
        }
        return widths
    }

    /// The style of a cell; text without one has that of the table.
    func cellStyle(_ cell: TableGrid.Cell, _ around: Surroundings) -> UInt32 {
        document.tree.nodes[Int(cell.node)].kind == .element ? document.styleOf[Int(cell.node)] : around.style
    }

    /// Paddings, and borders that do not collapse, of a cell.
    func cellEdges(_ style: UInt32, _ room: Length) -> Edges {
        var edges = Edges(document.styles[Int(style)].padding, of: room).scaled(by: typeScale)
        let border = document.styles[Int(style)].border
        if document.styles[Int(style)].collapsesBorders {
            // The sides of collapsed borders take their room from the paddings beside them, but for half of them.
            edges.left += border.left.width / 2
            edges.right += border.right.width / 2
        } else {
            edges.top += border.top.width
            edges.right += border.right.width
            edges.bottom += border.bottom.width
            edges.left += border.left.width
        }
        return edges
    }

    /// What the first row and the columns' own styles say, the rest in equal parts (CSS 2.1, 17.5.2.1).
    private func fixedColumns(_ grid: TableGrid, _ whole: Length) -> [Length] {
        var columns = TableColumns(count: grid.columns)
        addWishes(of: grid, &columns, whole)
        for index in grid.rows[0].cells where grid.cells[index].columns == 1 {
            let cell = grid.cells[index]
            guard document.tree.nodes[Int(cell.node)].kind == .element, columns.columns[cell.column].wish == nil else {
                continue
            }
            columns.columns[cell.column].wish = document.styles[Int(document.styleOf[Int(cell.node)])].width
                .resolved(whole)
        }
        let wishes = columns.columns.map { $0.wish ?? ($0.fraction > 0 ? whole.scaled(by: $0.fraction) : nil) }
        let said = wishes.reduce(Length.zero) { $0 + ($1 ?? .zero) }
        let free = wishes.count { $0 == nil }
        if free == 0 || said >= whole {
            return TableColumns.shares(whole, wishes.map { Double(($0 ?? Length(points: 10)).units) + 1 })
        }
        let shares = TableColumns.shares(whole - said, wishes.map { $0 == nil ? 1 : 0 })
        return zip(wishes, shares).map { $0 ?? $1 }
    }
}

extension Edges {
    func scaled(by factor: Double) -> Edges {
        if factor == 1 { return self }
        return Edges(
            top: top.scaled(by: factor),
            right: right.scaled(by: factor),
            bottom: bottom.scaled(by: factor),
            left: left.scaled(by: factor)
        )
    }
}
