import Basics
import Styling

/// The borders between the rows of a table whose borders collapse (CSS 2.1, 17.6.2): of those that meet, the widest.
struct TableEdges {
    /// By edge and column: above row 0, below row 0, …
    private(set) var horizontal: [[Border]]
    /// How thick each edge is.
    private(set) var thickness: [Length]
    /// The left and right sides of cells, by row: where they are and how wide.
    private(set) var vertical: [[(column: Int, border: Border)]]

    /// No borders.
    init(rows: Int, columns: Int) {
        horizontal = [[Border]](repeating: [], count: rows + 1)
        thickness = [Length](repeating: .zero, count: rows + 1)
        vertical = [[(column: Int, border: Border)]](repeating: [], count: rows)
        self.columns = columns
    }

    private let columns: Int

    /// A border meets an edge over some columns.
    mutating func add(_ border: Border, edge: Int, columns range: Range<Int>) {
        guard border.width > .zero, horizontal.indices.contains(edge) else { return }
        if horizontal[edge].isEmpty { horizontal[edge] = [Border](repeating: .none, count: columns) }
        for column in range where column < columns && horizontal[edge][column].width < border.width {
            horizontal[edge][column] = border
        }
        thickness[edge] = max(thickness[edge], border.width)
    }

    /// A border at the left of a column (of the one after the last: at the right of the table) in one row.
    mutating func add(_ border: Border, row: Int, before column: Int) {
        guard border.width > .zero, vertical.indices.contains(row) else { return }
        if let known = vertical[row].firstIndex(where: { $0.column == column }) {
            if vertical[row][known].border.width < border.width { vertical[row][known].border = border }
        } else {
            vertical[row].append((column, border))
        }
    }

    /// The rules of an edge: columns with the same border are one.
    func rules(edge: Int, y: Length, offsets: [Length]) -> [Rule] {
        let borders = horizontal[edge]
        var rules: [Rule] = []
        var start = 0
        for column in 1...max(1, borders.count) where column <= borders.count {
            if column < borders.count, borders[column] == borders[start] { continue }
            let border = borders[start]
            if border.width > .zero {
                let frame = Rectangle(
                    x: offsets[start],
                    y: y,
                    width: offsets[column] - offsets[start],
                    height: border.width
                )
                rules.append(Rule(frame: frame, colour: border.colour))
            }
            start = column
        }
        return rules
    }
}
