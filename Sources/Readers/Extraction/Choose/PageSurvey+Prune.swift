import Markup

// Fifth phase: what stands inside the article and is no part of it.
extension PageSurvey {
    private enum Verdict { case keep, drop, dropRest(most: Int32) }

    /// Drops clutter below the roots.
    mutating func prune(_ roots: [Int]) {
        let labels = Labels()
        for root in roots {
            prune(below: root, labels)
        }
    }

    private mutating func prune(below root: Int, _ labels: Labels) {
        let whole = max(1, marks[root].prose)
        var before: Int32 = 0
        var index = root + 1
        let end = Int(marks[root].end)
        while index < end {
            let mark = marks[index]
            guard !mark.isDropped, tree.nodes[index].kind == .element else {
                index = mark.isDropped ? max(index + 1, Int(mark.end)) : index + 1
                continue
            }
            switch verdict(index, mark, labels, whole: whole, before: before) {
            case .keep:
                if mark.traits.contains(.block), mark.own > 60 { before += mark.own - mark.ownLinked }
                index += 1
                continue
            case .drop: break
            case .dropRest(let most): dropRest(after: index, below: root, most: most)
            }
            drop(index)
            index = Int(mark.end)
        }
    }

    /// What becomes of an element, `before` being the prose that was kept before it and `whole` all of it.
    private func verdict(_ index: Int, _ mark: Mark, _ labels: Labels, whole: Int32, before: Int32) -> Verdict {
        if isForeign(index, mark, whole) { return .drop }
        if mark.traits.contains(.link), applies(.singleLabels), isLooseLabel(index, mark, labels) { return .drop }
        let isHeading = mark.traits.contains(.heading)
        guard mark.own > 0, mark.text == mark.own || isHeading else { return .keep }
        if mark.own <= Labels.longest, let kind = labels.kind(of: visibleBytes(of: index)),
            applies(kind == .single ? .singleLabels : .endLabels)
        {
            if kind == .single || before * 2 <= whole { return .drop }
            // Comments may be as long as the article.
            return .dropRest(most: kind == .comments ? Int32.max : kind == .beginning ? whole / 12 : whole / 4)
        }
        if mark.text != mark.own { return .keep }
        if before == 0, mark.own > 4, mark.own <= 60, !isHeading, applies(.particularLines), isParticular(index) {
            return .drop
        }
        if mark.own < 400, mark.own > 10, isAboutTheSite(index, mark, labels, isLate: before * 10 > whole * 6) {
            return .drop
        }
        return mark.traits.contains(.block) && isPointer(index, mark, labels) ? .drop : .keep
    }

    /// Whether a paragraph is about the site rather than the matter: what it asks for, and where else it is.
    private func isAboutTheSite(_ index: Int, _ mark: Mark, _ labels: Labels, isLate: Bool) -> Bool {
        guard isLate || mark.links > 0 else { return false }
        let text = visibleBytes(of: index)
        if applies(.newsletterLines), labels.asksToSubscribe(text) { return true }
        guard isLate else { return false }
        return applies(.tails) && labels.isTail(text)
    }

    mutating func drop(_ index: Int) {
        for inner in index..<Int(marks[index].end) { marks[inner].isDropped = true }
    }

    /// Drops what follows an end of the article, as long as it is not prose of the same kind.
    private mutating func dropRest(after index: Int, below root: Int, most: Int32) {
        var here = index
        // The label is often the first child of a box that holds all that is to go.
        while here != root, tree.nodes[here].previous < 0 || !hasTextBefore(here), Int(tree.nodes[here].parent) != root
        {
            here = Int(max(0, tree.nodes[here].parent))
            if here == 0 { return }
        }
        // A label in the midst of the text speaks of one box only.
        var rest: Int32 = 0
        var following = tree.nodes[here].next
        while following >= 0 {
            if !marks[Int(following)].isDropped { rest += marks[Int(following)].prose }
            following = tree.nodes[Int(following)].next
        }
        guard rest < most else { return }
        var sibling = Int32(here)
        while sibling >= 0 {
            if Int(sibling) != here, applies(.notesAfterLabels), opensNotes(Int(sibling)) { return }
            drop(Int(sibling))
            sibling = tree.nodes[Int(sibling)].next
        }
    }

    /// Whether notes or sources begin with an element.
    private func opensNotes(_ index: Int) -> Bool {
        guard tree.nodes[index].kind == .element, marks[index].text > 0 else { return false }
        if marks[index].hints.contains(.notes) { return true }
        return marks[index].own > 0 && marks[index].own < 40 && Labels().isOfNotes(visibleBytes(of: index))
    }

    /// Whether the first headline of the page stands in a root.
    func holdsHeadline(_ root: Int) -> Bool {
        guard let headline = firstHeadline else { return false }
        return headline > root && isInside(headline, root)
    }

    private func hasTextBefore(_ index: Int) -> Bool {
        var sibling = tree.nodes[index].previous
        while sibling >= 0 {
            let mark = marks[Int(sibling)]
            if !mark.isDropped, mark.text > 0 || mark.pictures > 0 { return true }
            sibling = tree.nodes[Int(sibling)].previous
        }
        return false
    }
}
