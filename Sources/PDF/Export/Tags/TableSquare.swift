/// Makes tables square: every row has as many columns as the widest (PDF/UA-1, 7.5). Spans that reach beyond their part
/// of the table are cut, and short rows get an empty cell.
enum TableSquare {
    /// The most columns that are counted: a hostile span costs no more than this.
    private static let mostColumns = 1000

    /// Squares a table whose rows are all in the tree.
    static func square(_ table: Int32, in tree: inout TagTree) {
        var groups: [[Int32]] = []
        var loose: [Int32] = []
        for kid in tree.kids(of: table) where kid >= 0 {
            switch tree.elements[Int(kid)].type {
            case .row: loose.append(kid)
            case .tableHead, .tableBody, .tableFoot:
                groups.append(tree.elements(of: [.row], in: kid))
            default: break
            }
        }
        if !loose.isEmpty { groups.append(loose) }
        var filled: [(row: Int32, used: [Bool])] = []
        for group in groups { filled += columns(of: group, in: &tree) }
        let most = filled.map(\.used.count).max() ?? 0
        for (row, used) in filled {
            fillHoles(used + [Bool](repeating: false, count: most - used.count), of: row, in: &tree)
        }
    }

    /// An empty cell for each stretch of columns that nothing fills; they come after the cells of the row in any case.
    private static func fillHoles(_ used: [Bool], of row: Int32, in tree: inout TagTree) {
        var column = 0
        while column < used.count {
            let start = column
            while column < used.count, !used[column] { column += 1 }
            let width = column - start
            if width > 0 {
                let cell = tree.add(.cell, node: -1, to: row)
                if width > 1 { tree.detail(cell) { $0.columnSpan = width } }
            }
            column += 1
        }
    }

    /// Places the cells of a part of the table as HTML does and says which columns each row fills.
    private static func columns(of rows: [Int32], in tree: inout TagTree) -> [(Int32, [Bool])] {
        var filled: [(Int32, [Bool])] = []
        // By column: how many rows below are still taken by a cell from above.
        var taken: [Int] = []
        for (number, row) in rows.enumerated() {
            var column = 0
            var used = taken.map { $0 > 0 }
            for cell in tree.elements(of: [.cell, .headCell], in: row) {
                while column < used.count, used[column] { column += 1 }
                let details = tree.details(of: cell)
                let wanted = min(max(1, details?.columnSpan ?? 1), max(1, mostColumns - column))
                var width = 1
                while width < wanted, column + width >= used.count || !used[column + width] { width += 1 }
                let below = rows.count - number
                let stated = details?.rowSpan ?? 1
                let height = stated == 0 ? below : min(max(1, stated), below)
                if details != nil, details?.columnSpan != width || stated != height {
                    tree.detail(cell) {
                        $0.columnSpan = width
                        $0.rowSpan = height
                    }
                }
                if column + width > used.count {
                    let more = column + width - used.count
                    used += [Bool](repeating: false, count: more)
                    taken += [Int](repeating: 0, count: more)
                }
                for place in column..<column + width {
                    used[place] = true
                    taken[place] = height
                }
                column += width
            }
            filled.append((row, used))
            taken = taken.map { max(0, $0 - 1) }
        }
        return filled
    }
}
