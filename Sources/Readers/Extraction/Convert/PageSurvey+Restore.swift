// What was dropped as clutter and is wanted after all: notes in a list of links, cells of a table of data.
extension PageSurvey {
    /// Takes an element and what lies below it back into the article, except what nobody was to see.
    mutating func restore(_ index: Int) {
        let end = Int(marks[index].end)
        var inner = index
        while inner < end {
            switch tree.nodes[inner].kind {
            case .text: marks[inner].isDropped = false
            case .element where inner == index || !isOutOfSight(inner): marks[inner].isDropped = false
            default:
                inner = max(inner + 1, Int(marks[inner].end))
                continue
            }
            inner += 1
        }
    }

    /// Whether an element is out of sight by itself: a script, a control, hidden by its style or for screen readers.
    private func isOutOfSight(_ index: Int) -> Bool {
        let mark = marks[index]
        if mark.traits.contains(.dropped) || mark.hints.contains(.unseen) { return true }
        if let hidden = value(.hidden, of: index), !hidden.equals("until-found") { return true }
        return value(.style, of: index).map(Self.hides) ?? false
    }

    /// Whether more than `count` letters stand below an element, dropped ones included.
    func hasLetters(_ index: Int, moreThan count: Int = 0) -> Bool {
        var found = 0
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            for byte in tree.bytes[tree.nodes[inner].piece.range] where byte > 0x20 {
                found += 1
                if found > count { return true }
            }
        }
        return false
    }

    /// The nodes below an element, in document order.
    func below(_ index: Int) -> Range<Int> { (index + 1)..<max(index + 1, Int(marks[index].end)) }
}
