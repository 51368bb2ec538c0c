import Publishing

/// A plan as a table for people.
struct PlanText {
    let proof: Proof

    init(_ proof: Proof) {
        self.proof = proof
    }

    private static let heads = [
        "", "kind", "title", "words", "min", "lang", "pictures", "source", "permission", "problems",
    ]
    /// Columns of numbers are set to the right.
    private static let numbers: Set = [0, 3, 4, 9]
    /// Longer texts are cut, so that a row stays on a line.
    private static let longest = 44

    /// A line for each article under the heading of its section, and the sum.
    var lines: [String] {
        guard !proof.rows.isEmpty else { return [] }
        let cells = proof.rows.enumerated().map { index, row in Self.cells(of: row, number: index + 1) }
        let widths = Self.heads.indices.map { column in
            ([Self.heads] + cells).map { $0[column].count }.max() ?? 0
        }
        var lines = ["“\(proof.summary.title)” (\(proof.summary.language))", Self.line(Self.heads, widths)]
        var section: String?
        for (row, cells) in zip(proof.rows, cells) {
            if row.section != section, let title = row.section { lines.append("— \(title)") }
            section = row.section
            lines.append(Self.line(cells, widths))
        }
        lines.append("\(proof.rows.count) articles, \(proof.summary.words) words, about \(proof.summary.minutes) min")
        return lines
    }

    private static func cells(of row: Proof.Row, number: Int) -> [String] {
        [
            String(number), row.kind, cut(row.title), String(row.words), row.minutes.map(String.init) ?? "–",
            row.language,
            row.pictures.wanted == 0 ? "–" : "\(row.pictures.placed)/\(row.pictures.wanted)", cut(row.source ?? "–"),
            cut(row.permission ?? "–"), row.problems == 0 ? "–" : String(row.problems),
        ]
    }

    private static func cut(_ text: String) -> String {
        text.count <= longest ? text : text.prefix(longest - 1) + "…"
    }

    private static func line(_ cells: [String], _ widths: [Int]) -> String {
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
