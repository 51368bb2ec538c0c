import Basics
import Markup
import Styling

/// A table while it is set.
struct TableSetting {
    var grid: TableGrid
    var style: UInt32
    /// The left edges of the columns and the right one of the last, from the column of the page.
    var offsets: [Length] = []
    /// Between cells whose borders do not collapse.
    var spacing = Length.zero
    var edges: TableEdges
    var isCollapsed: Bool
    /// By row.
    var rows: [SetRow] = []
    /// How much smaller the letters are.
    var scale = 1.0
    /// Whether words are broken anywhere, since the longest do not fit.
    var breaksWords = false
    /// Whether its first column is at the right.
    var isMirrored = false
}

/// A cell that was set.
struct SetCell {
    var cell: TableGrid.Cell
    var composite: Composite
    var padding: Edges
    var style: UInt32
    /// Where its frame is drawn, in the paint; nil for none.
    var frame: Int32?

    var height: Length { composite.height + padding.top + padding.bottom }
}

/// A row that was set.
struct SetRow {
    var paint: Range<Int32>
    var calls: Range<Int32>
    var cells: [SetCell] = []
    var height = Length.zero
    /// Of the cells' first lines, from the row's upper edge.
    var baseline = Length.zero
    var frames = RowPlaces()
}

// Tables: the grid is read, cells are measured, columns get their widths, rows are set and put.
extension GalleySetter where Setter: ~Copyable {
    /// Sets a table; a part of one that stands outside a table is a block.
    mutating func setTable(_ node: Int32, _ display: Display, _ around: Surroundings) {
        let traits = elements(document.tree.nodes[Int(node)].name)
        guard display == .table else { return setBox(node, traits, .block, around) }
        let grid = TableGrid(of: node, in: document)
        guard !grid.rows.isEmpty else { return setBox(node, traits, .block, around) }
        // Tables of one column are there for layout or are lists: they are set as text and may be cut anywhere.
        if grid.columns == 1 { return setBox(node, traits, .block, around) }
        if isMeasuring { return measureTable(grid, around) }
        let style = around.style
        let facts = facts[Int(style)]
        if facts.contains(.hasBreaks) { breakBefore(style) }
        applySection()
        endBeside()
        setTable(node, grid, facts, around)
        if facts.contains(.hasBreaks) { breakAfter(style) }
    }

    private mutating func setTable(_ node: Int32, _ grid: TableGrid, _ facts: StyleFacts, _ around: Surroundings) {
        let style = around.style
        let margin = Edges(document.styles[Int(style)].margin, of: around.width)
        stack.margin(margin.top)
        let isAvoiding = document.styles[Int(style)].avoidsBreakInside
        let start = isAvoiding ? stack.beginAvoiding() : (0, .zero)
        for stray in grid.strays { setStray(stray, around) }
        setCaptions(grid, isBelow: false, around)
        setRows(of: grid, margin, around)
        setCaptions(grid, isBelow: true, around)
        if isAvoiding { stack.endAvoiding(since: start, page: page.height) }
        stack.margin(margin.bottom)
    }

    private mutating func setStray(_ node: Int32, _ around: Surroundings) {
        block = LineBlock(style: around.style, left: around.left, width: around.width)
        if document.tree.nodes[Int(node)].kind == .text {
            addText(node, in: around)
        } else {
            setElement(node, in: around)
        }
        flushParagraph()
    }

    private mutating func setCaptions(_ grid: TableGrid, isBelow: Bool, _ around: Surroundings) {
        for caption in grid.captions
        where document.styles[Int(document.styleOf[Int(caption)])].captionBelow == isBelow {
            if isBelow { stack.penalty(GalleyItem.forbidden) }
            setBlock(caption, elements(document.tree.nodes[Int(caption)].name), .block, in: around)
            if !isBelow { stack.penalty(GalleyItem.forbidden) }
        }
    }

    private mutating func setRows(of grid: TableGrid, _ margin: Edges, _ around: Surroundings) {
        let style = document.styles[Int(around.style)]
        var table = TableSetting(
            grid: grid,
            style: around.style,
            edges: TableEdges(rows: grid.rows.count, columns: grid.columns),
            isCollapsed: style.collapsesBorders
        )
        if !table.isCollapsed { table.spacing = min(style.borderSpacing, Length(points: 20)) }
        let frame = table.isCollapsed ? Edges.none : edges(ofTable: style)
        let room = around.width - frame.left - frame.right
        let fixed = table.spacing * (grid.columns + 1)
        // Less than this for each column, and the words of each would stand below each other letter by letter.
        let narrowest = Length(points: 14)
        guard room - fixed >= narrowest * grid.columns else { return setStacked(grid, around) }
        if table.isCollapsed { gatherEdges(&table) }
        let columns = columns(of: &table, room: room - fixed, around)
        let decoration = table.isCollapsed ? -1 : openTable(table, columns, frame, margin, around)
        lay(&table, columns, frame, margin, around)
        setRows(&table, around)
        finishRows(&table)
        putRows(table)
        stack.fixedBelow(frame.bottom + table.spacing)
        if decoration >= 0 { close(decoration) }
    }

    /// Borders and paddings of a table whose borders do not collapse.
    private func edges(ofTable style: ComputedStyle) -> Edges {
        let padding = Edges(style.padding, of: .zero)
        return Edges(
            top: style.border.top.width + padding.top,
            right: style.border.right.width + padding.right,
            bottom: style.border.bottom.width + padding.bottom,
            left: style.border.left.width + padding.left
        )
    }

    /// Where the columns are: at the left, or in the middle where both margins are `auto`.
    private func lay(
        _ table: inout TableSetting,
        _ columns: [Length],
        _ frame: Edges,
        _ margin: Edges,
        _ around: Surroundings
    ) {
        var x = tableLeft(table, columns, frame, margin, around) + frame.left + table.spacing
        table.offsets = [x]
        for width in columns {
            x += width + table.spacing
            table.offsets.append(x)
        }
        if document.styles[Int(table.style)].direction == .rightToLeft { table.isMirrored = true }
    }

    private func tableLeft(
        _ table: TableSetting,
        _ columns: [Length],
        _ frame: Edges,
        _ margin: Edges,
        _ around: Surroundings
    ) -> Length {
        let width = columns.reduce(table.spacing * (columns.count + 1) + frame.left + frame.right, +)
        let rest = max(.zero, around.width - width)
        let sides = document.styles[Int(table.style)].margin
        switch (sides.left == .auto, sides.right == .auto) {
        case (true, true): return around.left + rest / 2
        case (true, false): return around.left + max(.zero, rest - margin.right)
        default:
            let isRightToLeft = document.styles[Int(table.style)].direction == .rightToLeft
            return around.left + (isRightToLeft ? rest : min(rest, margin.left))
        }
    }

    private mutating func openTable(
        _ table: TableSetting,
        _ columns: [Length],
        _ frame: Edges,
        _ margin: Edges,
        _ around: Surroundings
    ) -> Int32 {
        guard facts[Int(table.style)].contains(.hasFrame) else { return -1 }
        let width = columns.reduce(table.spacing * (columns.count + 1) + frame.left + frame.right, +)
        var box = BoxFrame(left: tableLeft(table, columns, frame, margin, around), width: width)
        let border = document.styles[Int(table.style)].border
        box.border = Edges(
            top: border.top.width,
            right: border.right.width,
            bottom: border.bottom.width,
            left: border.left.width
        )
        let decoration = open(table.style, box, around)
        stack.fixedAbove(frame.top)
        return decoration
    }

    /// A table with more columns than the page has room for: each cell is a paragraph, so that nothing is lost.
    private mutating func setStacked(_ grid: TableGrid, _ around: Surroundings) {
        concessions.reducedBoxes += 1
        var groups: [Int32: Surroundings] = [:]
        for row in grid.rows {
            let inner = enterRow(row, &groups, around)
            for index in row.cells {
                let cell = grid.cells[index]
                guard document.tree.nodes[Int(cell.node)].kind == .element else {
                    setStray(cell.node, inner)
                    continue
                }
                setBlock(cell.node, elements(document.tree.nodes[Int(cell.node)].name), .block, in: inner)
            }
        }
    }
}
