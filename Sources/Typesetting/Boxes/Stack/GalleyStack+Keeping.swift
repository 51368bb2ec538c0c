import Basics

// MARK: - Heads that are repeated

extension GalleyStack {
    /// The head of a table begins with the next box.
    mutating func beginHead() { marks.append(.beginRepeat(0)) }

    /// The head has been put: its items are counted.
    mutating func endHead() {
        guard let start = items.lastIndex(where: { $0 == .beginRepeat(0) }) else { return }
        items[start] = .beginRepeat(Int32(items.count - start - 1))
    }

    /// The table ends.
    mutating func endRepeat() {
        items.append(.endRepeat)
        cut = items.count
    }
}

// MARK: - What is kept together

extension GalleyStack {
    /// What follows is not cut until `endAvoiding`. Returns where it begins.
    mutating func beginAvoiding() -> (item: Int, height: Length) {
        avoiding += 1
        return (items.count, height)
    }

    /// What was not to be cut ends; where it is taller than a page it may be cut after all, at a price.
    mutating func endAvoiding(since start: (item: Int, height: Length), page: Length) {
        avoiding -= 1
        avoidingHere = min(avoidingHere, avoiding)
        guard avoiding == 0, height - start.height > page else { return }
        for index in min(start.item, items.count)..<items.count {
            if case .penalty(GalleyItem.forbidden) = items[index] { items[index] = .penalty(BreakCost.insideTall) }
        }
    }

    /// Makes it dear to cut so near the end that the last page would hold less than three lines.
    private mutating func guardEnd() {
        guard leading > .zero, !isGuarded else { return }
        isGuarded = true
        var index = items.count - 1
        var below = Length.zero
        while index > 0, below < leading * 3 {
            switch items[index] {
            case .box(let box):
                below += box.height
                if below < leading * 3, case .box = items[index - 1] {
                    items.insert(.penalty(BreakCost.nearEnd), at: index)
                }
            case .space(let length), .fixed(let length): below += length
            case .penalty(let cost) where cost < BreakCost.nearEnd: items[index] = .penalty(BreakCost.nearEnd)
            // Heads of tables count their items.
            case .beginRepeat, .endRepeat: return
            case .penalty, .open, .close, .float, .string, .anchor: break
            }
            index -= 1
        }
    }

    /// Everything that was put.
    ///
    /// - Parameter endsPage: whether what follows begins another page.
    mutating func finish(endsPage: Bool = false) -> [GalleyItem] {
        if endsPage { guardEnd() }
        for decoration in openings { items.append(.open(decoration)) }
        openings = []
        items.append(contentsOf: marks)
        marks = []
        return items
    }
}
