import Basics
import Typesetting

extension PDFDocument {
    /// An entry of the outline with its place among the others.
    private struct Entry {
        let title: String
        let place: PlaceInFile?
        let parent: Int?
        var previous: Int?
        var next: Int?
        var first: Int?
        var last: Int?
        /// How many entries are below it, at all depths.
        var count = 0
    }

    /// Writes the outline (12.3.3), its first level open.
    mutating func writeOutline() throws {
        guard !exporter.outline.isEmpty else { return }
        var entries: [Entry] = []
        let top = collect(exporter.outline, below: nil, into: &entries)
        let root = file.reserve()
        let first = file.reserve(entries.count)
        outlineRoot = root
        try file.write(root) {
            $0.dictionary {
                $0.name("Type", "Outlines")
                $0.reference("First", first.advanced(by: top.first))
                $0.reference("Last", first.advanced(by: top.last))
                $0.integer("Count", top.count)
            }
        }
        for (index, entry) in entries.enumerated() {
            try file.write(first.advanced(by: index)) {
                $0.dictionary {
                    $0.text("Title", entry.title)
                    $0.reference("Parent", entry.parent.map(first.advanced) ?? root)
                    if let previous = entry.previous { $0.reference("Prev", first.advanced(by: previous)) }
                    if let next = entry.next { $0.reference("Next", first.advanced(by: next)) }
                    if let child = entry.first, let last = entry.last {
                        $0.reference("First", first.advanced(by: child))
                        $0.reference("Last", first.advanced(by: last))
                        // Below zero: shown when the reader opens the entry.
                        $0.integer("Count", -entry.count)
                    }
                    entry.place?.write(to: &$0)
                }
            }
        }
    }

    /// Lists entries and everything below them, and says which of them are the first and the last of this level.
    private func collect(
        _ items: [OutlineItem],
        below parent: Int?,
        into entries: inout [Entry]
    ) -> (first: Int, last: Int, count: Int) {
        var (first, last) = (-1, -1)
        for item in items {
            let index = entries.count
            var place: PlaceInFile?
            if let target = layout.destinations[item.target], layout.pages.indices.contains(target.page) {
                place = self.place(of: target)
            }
            entries.append(Entry(title: item.title, place: place, parent: parent))
            if first < 0 { first = index }
            if last >= 0 {
                entries[last].next = index
                entries[index].previous = last
            }
            last = index
            if !item.children.isEmpty {
                let below = collect(item.children, below: index, into: &entries)
                entries[index].first = below.first
                entries[index].last = below.last
                entries[index].count = below.count
            }
        }
        return (first, last, items.count)
    }
}
