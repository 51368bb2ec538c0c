import Publishing

/// What is in a source as a table for people: what an edition may call each article stands first.
struct InventoryText {
    let inventory: Inventory

    init(_ inventory: Inventory) {
        self.inventory = inventory
    }

    private static let table = TextTable(
        heads: ["number", "name", "date", "title", "byline", "section"],
        numbers: [0]
    )

    /// A line for each article, and how many there are.
    var lines: [String] {
        guard !inventory.entries.isEmpty else { return [] }
        let count = inventory.entries.count
        return Self.table.lines(inventory.entries.map(Self.cells)) + ["\(count) article\(count == 1 ? "" : "s")"]
    }

    private static func cells(of entry: Inventory.Entry) -> [String] {
        [
            // A name is there to be copied, so it is never cut.
            entry.number.map(String.init) ?? "–", entry.slug ?? "–", entry.date?.iso ?? "–", TextTable.cut(entry.title),
            TextTable.cut(entry.people.isEmpty ? "–" : entry.people.joined(separator: ", ")),
            TextTable.cut(entry.section ?? "–"),
        ]
    }
}
