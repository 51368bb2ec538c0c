import Basics
import Markup
import Styling

/// The rows, columns and cells of a table (HTML, 4.9.12.1; CSS 2.1, 17.2).
struct TableGrid {
    enum Group: Int { case head, body, foot }

    struct Row {
        /// The element; -1 where the cells have none around them.
        var node: Int32
        /// The element of its group; -1 for none.
        var group: Int32
        var kind: Group
        /// Its cells, in `cells`.
        var cells: Range<Int>
        /// How many columns have a cell in this row, counting those that reach down from above.
        var covered = 0
    }

    struct Cell {
        var node: Int32
        var row: Int
        var column: Int
        var rows: Int
        var columns: Int
        /// Where cells are missing before the next one, in the order of columns.
        var end: Int { column + columns }
    }

    /// A `col`: its style and how many columns it is of.
    struct Column {
        var style: UInt32
        var span: Int
    }

    private(set) var rows: [Row] = []
    private(set) var cells: [Cell] = []
    private(set) var captions: [Int32] = []
    private(set) var columnStyles: [Column] = []
    /// How many columns there are.
    private(set) var columns = 0
    /// By column: the number it has in the document, by which `col` elements count.
    private(set) var originals: [Int] = []
    /// Elements that are no part of a table, which is set above it: nothing is lost.
    private(set) var strays: [Int32] = []
    /// For each column, how many rows a cell from above still covers.
    private var covering: [Int] = []
    /// The first cell whose span may reach beyond its group.
    private var openCells = 0

    /// HTML counts no more columns than this for one cell (HTML, `colspan`).
    private static let mostColumns = 1000
    /// Columns beyond this are those of cells only, not of spans: every row looks at all of them.
    private static let mostSpanned = 4000
    /// And no more rows (HTML, `rowspan`).
    private static let mostRows = 65_534

    /// The grid of a table. Heads come first and feet last, wherever they stand.
    init(of table: Int32, in document: StyledDocument) {
        let parts = Self.children(of: table, in: document)
        for kind in [Group.head, .body, .foot] {
            for (node, display) in parts where Self.kind(display) == kind {
                addPart(node, display, kind, document)
            }
        }
        closeSpans(to: rows.count)
        dropEmptyColumns()
    }

    /// Columns in which no cell begins are part of the one before them: pages of the web span a thousand where there
    /// are two.
    private mutating func dropEmptyColumns() {
        var begins = [Bool](repeating: false, count: columns)
        for cell in cells { begins[cell.column] = true }
        // By old column: its number among those that stay, and for the end of a span how many stay before it.
        var before = [0]
        for column in 0..<columns { before.append(before[column] + (begins[column] ? 1 : 0)) }
        originals = (0..<columns).filter { begins[$0] }
        for index in cells.indices {
            let cell = cells[index]
            cells[index].column = before[cell.column]
            cells[index].columns = max(1, before[min(cell.end, columns)] - before[cell.column])
        }
        for row in rows.indices { rows[row].covered = before[min(rows[row].covered, columns)] }
        columns = originals.count
    }

    private static func children(of node: Int32, in document: StyledDocument) -> [(Int32, Display)] {
        var list: [(Int32, Display)] = []
        var child = document.tree.nodes[Int(node)].firstChild
        while child >= 0 {
            let found = document.tree.nodes[Int(child)]
            if found.kind == .element {
                let display = document.styles[Int(document.styleOf[Int(child)])].display
                if display != .none { list.append((child, display)) }
            } else if found.kind == .text, document.tree.bytes[found.piece.range].contains(where: { $0 > 0x20 }) {
                list.append((child, .inline))
            }
            child = found.next
        }
        return list
    }

    private static func kind(_ display: Display) -> Group {
        switch display {
        case .tableHeaderGroup: .head
        case .tableFooterGroup: .foot
        default: .body
        }
    }

    private mutating func addPart(_ node: Int32, _ display: Display, _ kind: Group, _ document: StyledDocument) {
        switch display {
        case .tableCaption: captions.append(node)
        case .tableColumn: addColumn(node, document)
        case .tableColumnGroup:
            let inner = Self.children(of: node, in: document).filter { $0.1 == .tableColumn }
            if inner.isEmpty { addColumn(node, document) } else { for part in inner { addColumn(part.0, document) } }
        case .tableRow: addRow(node, group: -1, kind, document)
        case .tableRowGroup, .tableHeaderGroup, .tableFooterGroup:
            closeSpans(to: rows.count)
            for (child, inner) in Self.children(of: node, in: document) {
                if inner == .tableRow {
                    addRow(child, group: node, kind, document)
                } else {
                    addStray(child, inner, document)
                }
            }
            closeSpans(to: rows.count)
        default: addStray(node, display, document)
        }
    }

    private mutating func addStray(_ node: Int32, _ display: Display, _ document: StyledDocument) {
        guard display == .tableCell else { return strays.append(node) }
        addCells([node], row: -1, group: -1, .body, document)
    }

    private mutating func addColumn(_ node: Int32, _ document: StyledDocument) {
        let span = Self.number(Name("span"), of: node, most: Self.mostColumns, document)
        columnStyles.append(Column(style: document.styleOf[Int(node)], span: span))
    }

    private mutating func addRow(_ node: Int32, group: Int32, _ kind: Group, _ document: StyledDocument) {
        let children = Self.children(of: node, in: document)
        addCells(children.map(\.0), row: node, group: group, kind, document)
    }

    private mutating func addCells(
        _ nodes: [Int32],
        row: Int32,
        group: Int32,
        _ kind: Group,
        _ document: StyledDocument
    ) {
        let first = cells.count
        let number = rows.count
        var column = 0
        for node in nodes {
            while column < covering.count, covering[column] > 0 { column += 1 }
            let isElement = document.tree.nodes[Int(node)].kind == .element
            let room = max(1, Self.mostSpanned - column)
            let span = isElement ? min(room, Self.number(.colspan, of: node, most: Self.mostColumns, document)) : 1
            let rows = isElement ? Self.rowSpan(of: node, document) : 1
            // A cell is no wider than the free columns before one that reaches down.
            var width = 1
            while width < span, column + width >= covering.count || covering[column + width] == 0 { width += 1 }
            cells.append(Cell(node: node, row: number, column: column, rows: rows, columns: width))
            while covering.count < column + width { covering.append(0) }
            for index in column..<column + width { covering[index] = rows }
            column += width
        }
        rows.append(Row(node: row, group: group, kind: kind, cells: first..<cells.count))
        rows[number].covered = (covering.lastIndex { $0 > 0 } ?? -1) + 1
        columns = max(columns, rows[number].covered)
        for index in covering.indices where covering[index] > 0 { covering[index] -= 1 }
    }

    /// No cell reaches beyond its group (HTML, 4.9.12.1).
    private mutating func closeSpans(to end: Int) {
        for index in openCells..<cells.count where cells[index].row + cells[index].rows > end {
            cells[index].rows = max(1, end - cells[index].row)
        }
        openCells = cells.count
        for index in covering.indices { covering[index] = 0 }
    }

    private static func rowSpan(of node: Int32, _ document: StyledDocument) -> Int {
        let text = document.tree.attribute(.rowspan, of: MarkupTree.NodeID(node)) ?? "1"
        // Zero is all that are left.
        return Int(text) == 0 ? mostRows : number(.rowspan, of: node, most: mostRows, document)
    }

    private static func number(_ name: Name, of node: Int32, most: Int, _ document: StyledDocument) -> Int {
        let text = document.tree.attribute(name, of: MarkupTree.NodeID(node)) ?? "1"
        guard let value = Int(text) else { return text.allSatisfy(\.isNumber) && text.count > 18 ? most : 1 }
        return min(max(value, 1), most)
    }
}
