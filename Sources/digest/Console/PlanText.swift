import Publishing

/// A plan as a table for people.
struct PlanText {
    let proof: Proof

    init(_ proof: Proof) {
        self.proof = proof
    }

    private static let table = TextTable(
        heads: ["", "kind", "title", "words", "min", "lang", "pictures", "source", "permission", "problems"],
        numbers: [0, 3, 4, 9]
    )

    /// A line for each article under the heading of its section, and the sum.
    var lines: [String] {
        guard !proof.rows.isEmpty else { return [] }
        let rows = Self.table.lines(proof.rows.enumerated().map { Self.cells(of: $1, number: $0 + 1) })
        var lines = ["“\(proof.summary.title)” (\(proof.summary.language))", rows[0]]
        var section: String?
        for (row, line) in zip(proof.rows, rows.dropFirst()) {
            if row.section != section, let title = row.section { lines.append("— \(title)") }
            section = row.section
            lines.append(line)
        }
        let articles = "\(proof.rows.count) article\(proof.rows.count == 1 ? "" : "s")"
        lines.append("\(articles), \(proof.summary.words) words, about \(proof.summary.minutes) min")
        return lines
    }

    private static func cells(of row: Proof.Row, number: Int) -> [String] {
        [
            String(number), row.kind, TextTable.cut(row.title), String(row.words),
            row.minutes.map(String.init) ?? "–", row.language,
            row.pictures.wanted == 0 ? "–" : "\(row.pictures.placed)/\(row.pictures.wanted)",
            TextTable.cut(row.source ?? "–"), TextTable.cut(row.permission ?? "–"),
            row.problems == 0 ? "–" : String(row.problems),
        ]
    }
}
