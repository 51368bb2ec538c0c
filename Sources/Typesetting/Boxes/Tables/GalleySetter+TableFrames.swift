import Basics
import Styling

// The frames of cells and rows, and the rules between rows.
extension GalleySetter where Setter: ~Copyable {
    /// Finds which borders meet between the rows and columns of a table.
    mutating func gatherEdges(_ table: inout TableSetting) {
        let columns = 0..<table.grid.columns
        let own = document.styles[Int(table.style)].border
        let last = table.grid.rows.count
        table.edges.add(own.top, edge: 0, columns: columns)
        table.edges.add(own.bottom, edge: last, columns: columns)
        for (index, row) in table.grid.rows.enumerated() {
            table.edges.add(own.left, row: index, before: 0)
            table.edges.add(own.right, row: index, before: table.grid.columns)
            if row.node >= 0 { addEdges(row.node, index..<index + 1, columns, &table) }
            if row.group >= 0 {
                let isFirst = index == 0 || table.grid.rows[index - 1].group != row.group
                let isLast = index + 1 == last || table.grid.rows[index + 1].group != row.group
                let border = document.styles[Int(document.styleOf[Int(row.group)])].border
                if isFirst { table.edges.add(border.top, edge: index, columns: columns) }
                if isLast { table.edges.add(border.bottom, edge: index + 1, columns: columns) }
            }
        }
        for cell in table.grid.cells where document.tree.nodes[Int(cell.node)].kind == .element {
            let range = cell.row..<min(cell.row + cell.rows, last)
            addEdges(cell.node, range, cell.column..<min(cell.end, table.grid.columns), &table)
        }
    }

    private func addEdges(_ node: Int32, _ rows: Range<Int>, _ columns: Range<Int>, _ table: inout TableSetting) {
        let style = document.styleOf[Int(node)]
        guard facts[Int(style)].contains(.hasFrame) else { return }
        let border = document.styles[Int(style)].border
        table.edges.add(border.top, edge: rows.lowerBound, columns: columns)
        table.edges.add(border.bottom, edge: rows.upperBound, columns: columns)
        for row in rows {
            table.edges.add(border.left, row: row, before: columns.lowerBound)
            table.edges.add(border.right, row: row, before: columns.upperBound)
        }
    }

    /// Keeps places, below the words, for the backgrounds and rules of a row; returns where.
    mutating func keepRowPlaces(_ row: TableGrid.Row, _ table: TableSetting, _ around: Surroundings) -> RowPlaces {
        var places = RowPlaces(start: Int32(galley.paint.count), background: nil)
        let nothing = Rule(frame: Rectangle(x: .zero, y: .zero, width: .zero, height: .zero), colour: .clear)
        let group = row.group >= 0 ? document.styles[Int(document.styleOf[Int(row.group)])].background : .clear
        let own = row.node >= 0 ? document.styles[Int(document.styleOf[Int(row.node)])].background : .clear
        let whole = table.isCollapsed ? document.styles[Int(table.style)].background : .clear
        places.background = [own, group, whole].first { $0.alpha > 0 }
        if places.background != nil { galley.paint.append(.rule(nothing)) }
        guard table.isCollapsed else { return places }
        let count = table.rules(of: table.rows.count).count
        for _ in 0..<count { galley.paint.append(.rule(nothing)) }
        places.rules = count
        return places
    }

    /// Draws the background and the rules of a row.
    mutating func drawRow(_ row: Int, _ table: TableSetting, _ top: Length) {
        var index = Int(table.rows[row].frames.start)
        if let background = table.rows[row].frames.background {
            let frame = Rectangle(
                x: table.offsets[0] - table.spacing,
                y: top,
                width: table.offsets[table.grid.columns] - table.offsets[0] + table.spacing,
                height: table.rows[row].height
            )
            galley.paint[index] = .rule(Rule(frame: frame, colour: background))
            index += 1
        }
        guard table.isCollapsed else { return }
        for rule in table.rules(of: row) {
            galley.paint[index] = .rule(rule)
            index += 1
        }
    }

    /// Keeps places for the frame of a cell.
    mutating func keepCellPlaces(_ style: UInt32, _ table: TableSetting, _ around: Surroundings) -> Int32? {
        let start = Int32(galley.paint.count)
        let nothing = Rectangle(x: .zero, y: .zero, width: .zero, height: .zero)
        for rule in cellFrame(style, table).rules(in: nothing) { galley.paint.append(.rule(rule)) }
        return Int32(galley.paint.count) > start ? start : nil
    }

    mutating func drawCell(_ cell: SetCell, _ place: Int32, _ table: TableSetting, _ top: Length, _ height: Length) {
        let end = min(cell.cell.end, table.grid.columns)
        let box = Rectangle(
            x: table.left(of: cell.cell.column, end: end),
            y: top,
            width: table.offsets[end] - table.offsets[cell.cell.column] - table.spacing,
            height: height
        )
        for (index, rule) in cellFrame(cell.style, table).rules(in: box).enumerated() {
            galley.paint[Int(place) + index] = .rule(rule)
        }
    }

    private func cellFrame(_ style: UInt32, _ table: TableSetting) -> Decoration {
        let border = document.styles[Int(style)].border
        let widths =
            table.isCollapsed
            ? Edges.none
            : Edges(
                top: border.top.width,
                right: border.right.width,
                bottom: border.bottom.width,
                left: border.left.width
            )
        return Decoration(
            left: .zero,
            width: .zero,
            border: widths,
            colours: [border.top.colour, border.right.colour, border.bottom.colour, border.left.colour],
            background: document.styles[Int(style)].background
        )
    }
}

/// Where the frame of a row is drawn.
struct RowPlaces {
    var start: Int32 = 0
    var background: Colour?
    var rules = 0
}

extension TableSetting {
    /// What stands above the cells of a row in its box: the rule between it and the row above, which belongs to the row
    /// below it; but the one below a head belongs to the head, with which it is repeated.
    func top(of row: Int) -> Length {
        if !isCollapsed { return spacing }
        return row > 0 && isLastHead(row - 1) ? .zero : edges.thickness[row]
    }

    /// What stands below the cells of a row in its box.
    func below(_ row: Int) -> Length {
        guard isCollapsed else { return .zero }
        return isLastHead(row) || row + 1 == grid.rows.count ? edges.thickness[row + 1] : .zero
    }

    /// The height of the cells of several rows with what stands between them.
    func height(of rows: ClosedRange<Int>) -> Length {
        rows.reduce(.zero) { sum, row in
            let between = row > rows.lowerBound ? top(of: row) + below(row - 1) : .zero
            return sum + self.rows[row].height + between
        }
    }

    private func isLastHead(_ row: Int) -> Bool {
        grid.rows[row].kind == .head && row + 1 < grid.rows.count && grid.rows[row + 1].kind != .head
    }

    /// The left edge of some columns; in a table written from the right they are counted from there.
    func left(of column: Int, end: Int) -> Length {
        guard isMirrored else { return offsets[column] }
        return offsets[0] + (offsets[grid.columns] - offsets[end])
    }

    /// The rules of a row, always as many for one row.
    func rules(of row: Int) -> [Rule] {
        let isLast = row + 1 == grid.rows.count || isLastHead(row)
        let height = row < rows.count ? rows[row].height : .zero
        let above = top(of: row)
        var places = offsets
        if isMirrored { places = offsets.map { offsets[0] + offsets[grid.columns] - $0 }.reversed() }
        var rules: [Rule] = []
        if row == 0 || !isLastHead(row - 1) { rules += edges.rules(edge: row, y: .zero, offsets: places) }
        if isLast { rules += edges.rules(edge: row + 1, y: above + height, offsets: places) }
        for side in edges.vertical[row] {
            let column = isMirrored ? grid.columns - side.column : side.column
            let x = places[column] - side.border.width / 2
            let frame = Rectangle(x: x, y: .zero, width: side.border.width, height: above + height + below(row))
            rules.append(Rule(frame: frame, colour: side.border.colour))
        }
        return rules
    }
}
