/// Rows of cells set in columns for people.
struct TextTable {
    /// What the columns are called.
    let heads: [String]
    /// Columns of numbers are set to the right.
    let numbers: Set<Int>
    /// Longer texts are cut, so that a row stays on a line.
    private static let longest = 44

    /// `text` short enough for a cell.
    static func cut(_ text: String) -> String {
        text.count <= longest ? text : text.prefix(longest - 1) + "…"
    }

    /// The line of the heads and a line for each row.
    func lines(_ rows: [[String]]) -> [String] {
        let all = [heads] + rows
        let widths = heads.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
        return all.map { line($0, widths) }
    }

    private func line(_ cells: [String], _ widths: [Int]) -> String {
        var parts: [String] = []
        for (column, cell) in cells.enumerated() {
            let blanks = String(repeating: " ", count: max(0, widths[column] - cell.count))
            parts.append(numbers.contains(column) ? blanks + cell : cell + blanks)
        }
        var line = parts.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
