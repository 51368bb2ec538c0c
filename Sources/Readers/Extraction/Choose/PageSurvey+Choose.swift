import Markup

// Fourth phase: which elements together hold the article.
extension PageSurvey {
    /// Share of the value of an element that one child must hold for the others to be left.
    private static let dominance = 0.78

    /// The elements that hold the text, in the order of the page, and those of the standfirst before them.
    func chooseRoots() -> (openings: [Int], roots: [Int]) {
        let body = finds.body > 0 ? Int(finds.body) : Int(finds.root)
        guard marks.count > 1 else { return ([], []) }
        var top = best(below: body)
        let named = named(below: body)
        if applies(.richestName), let named = named ?? entry(below: body), isPoor(top, beside: named, body) {
            top = named
        }
        let start = applies(.namedBody) ? self.named(below: top).flatMap { follows($0) ? $0 : nil } ?? top : top
        let chosen = marks[start].value > 0 && applies(.descent) ? descend(from: start) : start
        let roots = union(chosen, below: top)
        return (applies(.openings) ? openings(before: roots) : [], roots)
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
            if isContainer(index), marks[index].value >= marks[found].value, marks[index].text > 0 { found = index }
            index += 1
        }
        return found
    }

    /// Whether an element found by its prose holds little of it: a table's cell with the one sentence among figures.
    private func isPoor(_ top: Int, beside named: Int, _ body: Int) -> Bool {
        let prose = marks[top].prose
        return prose * 4 <= marks[body].prose || prose < Self.fewest && plain(top) * 4 <= plain(named)
    }

    /// Letters of prose that an article has at least, where tables and lists are not most of it.
    private static let fewest: Int32 = 300

    /// Whether an element stands below the first headline of the page: below others stand the next articles.
    private func follows(_ index: Int) -> Bool {
        guard let headline = firstHeadline else { return true }
        return !finds.headings.contains {
            name(Int($0)) == .h1 && Int($0) > headline && Int($0) < index && !marks[Int($0)].isDropped
        }
    }

    /// The element with most text that calls itself the body of an article.
    private func named(below top: Int) -> Int? {
        var found: Int?
        for index in top..<Int(marks[top].end)
        where !marks[index].isDropped && marks[index].hints.contains(.body) && isContainer(index) {
            if plain(index) > (found.map { plain($0) } ?? 0) { found = index }
        }
        guard let found, Double(plain(found)) >= 0.45 * Double(plain(top)) else { return nil }
        return found
    }

    /// The first element that calls itself an article, where no prose tells which it is.
    private func entry(below top: Int) -> Int? {
        (top..<Int(marks[top].end)).first {
            !marks[$0].isDropped && name($0) == .article && Double(plain($0)) >= 0.45 * Double(plain(top))
        }
    }

    /// Letters below an element that lead nowhere.
    private func plain(_ index: Int) -> Int32 { marks[index].text - marks[index].linked }

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
                if !marks[index].isDropped, isContainer(index),
                    marks[index].value > (heaviest.map { marks[$0].value } ?? 0)
                {
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

    /// The last headline of the first level before an element, -1 where there is none.
    func headlineBefore(_ chosen: Int) -> Int {
        Int(finds.headings.last { name(Int($0)) == .h1 && Int($0) < chosen && !marks[Int($0)].isDropped } ?? -1)
    }

    /// Whether an element beside the text is part of it.
    private func carriesOn(_ index: Int, from here: Int, _ chosen: Int, after headline: Int) -> Bool {
        let mark = marks[index]
        guard mark.text > 0, mark.linked * 4 < mark.text else { return false }
        let isBefore = index < here
        if isBefore, headline >= 0, Int(mark.end) <= headline { return false }
        let isProse = mark.prose * 10 > mark.text * 6
        guard applies(isBefore ? .proseBefore : .proseAfter) else { return false }
        if isBefore {
            guard mark.hints.isDisjoint(with: [.byline, .biography]) else { return false }
            let isNear = here == chosen || Int(tree.nodes[chosen].parent) == here
            return isProse && (headline >= 0 ? mark.value > 40 : mark.value > 80 && isNear)
        }
        if mark.traits.contains(.paragraph) { return isProse && mark.own > 80 }
        return isProse && mark.value > 200 && mark.hints.isDisjoint(with: [.byline, .biography, .teaser])
    }

    /// What stands between the headline and the text, in boxes of its own: mostly the standfirst.
    private func openings(before roots: [Int]) -> [Int] {
        guard let first = roots.first else { return [] }
        let headline = headlineBefore(first)
        guard headline >= 0 else { return [] }
        var found: [Int] = []
        var letters: Int32 = 0
        var sawText = false
        var index = Int(marks[headline].end)
        while index < first {
            let mark = marks[index]
            if mark.isDropped || mark.traits.contains(.collection) || name(index) == .figure {
                index = max(index + 1, Int(mark.end))
                continue
            }
            let isFirst = found.isEmpty && !sawText
            if mark.traits.contains(.block), mark.own > 0 { sawText = true }
            if mark.traits.contains(.block), mark.own > 0, opens(index, mark, isFirst: isFirst) {
                found.append(index)
                letters += mark.own
                index = Int(mark.end)
                continue
            }
            index += 1
        }
        let whole = roots.reduce(0) { $0 + marks[$1].text }
        return found.count > 4 || letters * 2 > whole ? [] : found
    }

    private func opens(_ index: Int, _ mark: Mark, isFirst: Bool) -> Bool {
        // Headings bear the names of the type that they are set in.
        let isCaption = mark.hints.contains(.caption) && !mark.traits.contains(.heading)
        guard mark.ownLinked * 4 < mark.own, !mark.traits.contains(.item), !isCaption,
            mark.hints.isDisjoint(with: [.credit, .byline, .date, .tags, .biography])
        else { return false }
        let isLead = isNamed(.standfirst, at: index)
        if mark.traits.contains(.heading) {
            return isLead && mark.own > 30 || mark.own > 90 || mark.own > 45 && isFirst
        }
        return isLead && mark.own > 25 || mark.own > 70 && mark.ownStops > 0 && !isNamed(.caption, at: index)
    }

    /// Whether an element or one of the two above it has the hint.
    private func isNamed(_ hint: Hints, at index: Int) -> Bool {
        var here = index
        for _ in 0..<3 where here > 0 {
            if marks[here].hints.contains(hint) { return true }
            here = Int(tree.nodes[here].parent)
        }
        return false
    }

}
