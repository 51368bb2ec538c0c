// Lists.
extension MarkdownWriter {
    /// A list; nil where Markdown cannot say how closely its items stand, or where they start.
    func list(_ list: List, isOtherMarker: Bool) -> [String]? {
        guard !list.items.isEmpty, !list.isOrdered || (0...999_999_999).contains(list.start) else { return nil }
        if !list.isTight, !Self.looksLoose(list.items) { return nil }
        if list.items.contains(where: Self.beginsWithBox) { return nil }
        var out: [String] = []
        for (index, item) in list.items.enumerated() {
            let marker: String
            if list.isOrdered {
                marker = String(min(list.start + index, 999_999_999)) + (isOtherMarker ? ")" : ".")
            } else {
                marker = isOtherMarker ? "+" : "-"
            }
            guard let lines = list.isTight ? tightItem(item) : blocks(item) else { return nil }
            if !list.isTight, !out.isEmpty { out.append("") }
            let rest = String(repeating: " ", count: marker.count + 1)
            out += Self.indented(lines, first: marker + " ", rest: rest)
        }
        return out
    }

    /// Whether empty lines after running text tell that a list is loose; those after rules and headings do not.
    private static func looksLoose(_ items: [[Block]]) -> Bool {
        items.dropLast().contains { $0.last?.isParagraph ?? false }
            || items.contains { $0.dropLast().contains(where: \.isParagraph) }
    }

    /// Whether an item begins like a task, which readers draw a box for.
    private static func beginsWithBox(_ item: [Block]) -> Bool {
        guard case .paragraph(let line)? = item.first, case .text(let text)? = line.joined.first else { return false }
        return ["[ ] ", "[x] ", "[X] "].contains(text.prefix(4))
    }

    /// An item without empty lines between its blocks; nil where they would run together.
    private func tightItem(_ item: [Block]) -> [String]? {
        var out: [String] = []
        for (index, block) in item.enumerated() {
            if index > 0, !Self.stands(block, under: item[index - 1]) { return nil }
            let lines = lines(of: block)
            if index > 0, lines.first?.hasPrefix("<") ?? false, !(lines.first?.hasPrefix("<!") ?? false) { return nil }
            if lines.isEmpty { return nil }
            if lines.contains(""), !block.holdsEmptyLines || lines[0].hasPrefix("<") { return nil }
            out += lines
        }
        return out
    }

    /// Whether a block begins anew right under another (CommonMark, 4 and 5: what can interrupt a paragraph).
    private static func stands(_ block: Block, under before: Block) -> Bool {
        switch block {
        case .list(let list):
            guard case .paragraph = before else { return false }
            return (!list.isOrdered || list.start == 1) && list.isTight && !(list.items.first?.isEmpty ?? true)
        case .quotation: if case .paragraph = before { return true } else { return false }
        case .code:
            switch before {
            case .paragraph, .heading(_, _, nil), .code, .thoughtBreak: return true
            default: return false
            }
        case .paragraph: if case .heading(_, _, nil) = before { return true } else { return false }
        default: return false
        }
    }
}

extension Block {
    /// Whether empty lines in the block do not part what is around it.
    fileprivate var holdsEmptyLines: Bool {
        switch self {
        case .code, .list, .verse: true
        default: false
        }
    }
}
