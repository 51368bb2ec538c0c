import Markup

// Fourth phase: which elements together hold the article.
extension PageSurvey {
    /// Share of the value of an element that one child must hold for the others to be left.
    private static let dominance = 0.78

    /// The elements that hold the text, in the order of the page.
    func chooseRoots() -> [Int] {
        let body = finds.body > 0 ? Int(finds.body) : Int(finds.root)
        guard marks.count > 1 else { return [] }
        let top = best(below: body)
        let start = named(below: top, worth: marks[top].value) ?? top
        let chosen = descend(from: start)
        return union(chosen, below: top)
    }

    /// The element whose value is highest; among equals the deepest.
    private func best(below body: Int) -> Int {
        var found = body
        var index = body
        let end = Int(marks[body].end)
        while index < end {
            if marks[index].isDropped {
                index = max(index + 1, Int(marks[index].end))
                continue
            }
            if isContainer(index), marks[index].value >= marks[found].value { found = index }
            index += 1
        }
        return found
    }

    /// The most valuable element that calls itself the body of an article.
    private func named(below top: Int, worth all: Int32) -> Int? {
        var found: Int?
        for index in top..<Int(marks[top].end)
        where !marks[index].isDropped && marks[index].hints.contains(.body) && isContainer(index) {
            if marks[index].value > (found.map { marks[$0].value } ?? 0) { found = index }
        }
        guard let found, Double(marks[found].value) >= 0.45 * Double(all) else { return nil }
        return found
    }

    private func isContainer(_ index: Int) -> Bool {
        tree.nodes[index].kind == .element && marks[index].traits.contains(.container)
    }

    /// Goes down while one child holds nearly everything.
    private func descend(from start: Int) -> Int {
        var here = start
        while true {
            var heaviest: Int?
            var child = tree.nodes[here].firstChild
            while child >= 0 {
                let index = Int(child)
                if !marks[index].isDropped, isContainer(index), marks[index].value > (heaviest.map { marks[$0].value } ?? 0) {
                    heaviest = index
                }
                child = tree.nodes[index].next
            }
            guard let heaviest, Double(marks[heaviest].value) >= Self.dominance * Double(marks[here].value),
                blocks(in: heaviest) > 1 || marks[heaviest].own > 0
            else { return here }
            here = heaviest
        }
    }

    /// How many blocks lie directly below, at most 2.
    private func blocks(in index: Int) -> Int {
        var count = 0
        var child = tree.nodes[index].firstChild
        while child >= 0, count < 2 {
            if !marks[Int(child)].isDropped, marks[Int(child)].text > 0 { count += 1 }
            child = tree.nodes[Int(child)].next
        }
        return count == 1 ? 2 : count
    }

    /// The chosen element with those beside it, and beside the elements above it, that carry on the text.
    private func union(_ chosen: Int, below top: Int) -> [Int] {
        var roots = [chosen]
        var here = chosen
        let headline = headlineBefore(chosen)
        while here != top, tree.nodes[here].parent > 0 {
            let parent = Int(tree.nodes[here].parent)
            var child = tree.nodes[parent].firstChild
            while child >= 0 {
                let index = Int(child)
                child = tree.nodes[index].next
                guard index != here, tree.nodes[index].kind == .element, !marks[index].isDropped else { continue }
                if carriesOn(index, from: here, chosen, after: headline) { roots.append(index) }
            }
            here = parent
        }
        return roots.sorted()
    }

    private func headlineBefore(_ chosen: Int) -> Int {
        Int(finds.headings.last { name(Int($0)) == .h1 && Int($0) < chosen && !marks[Int($0)].isDropped } ?? -1)
    }

    /// Whether an element beside the text is part of it.
    private func carriesOn(_ index: Int, from here: Int, _ chosen: Int, after headline: Int) -> Bool {
        let mark = marks[index]
        guard mark.text > 0, mark.linked * 4 < mark.text else { return false }
        let isBefore = index < here
        if isBefore, headline >= 0, Int(mark.end) <= headline { return false }
        let isProse = mark.prose * 10 > mark.text * 6
        if here == chosen, sameClass(index, here), mark.value > 0 { return true }
        if isBefore { return headline >= 0 && isProse && mark.value > 40 }
        if mark.traits.contains(.paragraph) { return isProse && mark.own > 80 }
        return isProse && mark.value > 200 && mark.hints.isDisjoint(with: [.byline, .biography, .teaser])
    }

    private func sameClass(_ index: Int, _ other: Int) -> Bool {
        guard name(index) == name(other), let mine = value(.class, of: index), let its = value(.class, of: other) else {
            return false
        }
        return !mine.isEmpty && mine == its
    }
}
