import Markup

// Fifth phase: what stands inside the article and is no part of it.
extension PageSurvey {
    /// Drops clutter below the roots.
    mutating func prune(_ roots: [Int]) {
        let labels = Labels()
        for root in roots {
            let whole = max(1, marks[root].prose)
            var prose: Int32 = 0
            var index = root + 1
            let end = Int(marks[root].end)
            while index < end {
                let mark = marks[index]
                if mark.isDropped {
                    index = max(index + 1, Int(mark.end))
                    continue
                }
                if tree.nodes[index].kind == .element {
                    if isForeign(index, mark, whole) {
                        drop(index)
                        index = Int(mark.end)
                        continue
                    }
                    if mark.own > 0, mark.own <= Labels.longest, mark.text == mark.own || mark.traits.contains(.heading),
                        let kind = labels.kind(of: visibleBytes(of: index))
                    {
                        if kind == .end || kind == .comments, prose * 2 > whole {
                            dropRest(after: index, below: root, whole: kind == .comments ? Int32.max : whole)
                        }
                        drop(index)
                        index = Int(mark.end)
                        continue
                    }
                    if prose == 0, mark.own > 4, mark.own <= 60, mark.text == mark.own, !mark.traits.contains(.heading), isParticular(index) {
                        drop(index)
                        index = Int(mark.end)
                        continue
                    }
                    if mark.own > 0, mark.own < 400, mark.text == mark.own, prose * 10 > whole * 6, labels.isTail(visibleBytes(of: index)) {
                        drop(index)
                        index = Int(mark.end)
                        continue
                    }
                    if mark.own > 0, mark.traits.contains(.block), mark.text == mark.own, isPointer(index, mark, labels) {
                        drop(index)
                        index = Int(mark.end)
                        continue
                    }
                    if mark.traits.contains(.block), mark.own > 60 { prose += mark.own - mark.ownLinked }
                }
                index += 1
            }
        }
    }

    /// Whether a short block before the text is no more than a date or byline.
    private func isParticular(_ index: Int) -> Bool {
        if startsAsByline(index), BylineText.isByline(visibleText(of: index)) { return true }
        var digits = 0
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            for byte in tree.bytes[tree.nodes[inner].piece.range] where (0x30...0x39).contains(byte) { digits += 1 }
        }
        return digits > 4 && DateScanner.date(in: visibleText(of: index)) != nil
    }

    /// Whether a paragraph does no more than point at another page: `Read more: …`, or all of it is one link.
    private func isPointer(_ index: Int, _ mark: Mark, _ labels: Labels) -> Bool {
        guard mark.ownLinked * 2 > mark.own, mark.own < 250 else { return false }
        if labels.startsPointer(visibleBytes(of: index)) { return true }
        guard mark.traits.contains(.paragraph), mark.ownLinked * 100 >= mark.own * 95, mark.own > 25, mark.pictures == 0 else { return false }
        // An address written out is meant to be read.
        let text = visibleBytes(of: index)[...]
        return !text.contains("@") && !text.contains("://") && !text.contains("www.")
    }

    mutating func drop(_ index: Int) {
        for inner in index..<Int(marks[index].end) { marks[inner].isDropped = true }
    }

    /// Drops what follows an end of the article, as long as it is not prose of the same kind.
    private mutating func dropRest(after index: Int, below root: Int, whole: Int32) {
        var here = index
        // The label is often the first child of a box that holds all that is to go.
        while here != root, tree.nodes[here].previous < 0 || !hasTextBefore(here), Int(tree.nodes[here].parent) != root {
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
        guard rest < whole / 4 else { return }
        var sibling = Int32(here)
        while sibling >= 0 {
            drop(Int(sibling))
            sibling = tree.nodes[Int(sibling)].next
        }
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

    /// The letters of a short element in lower case, blanks collapsed.
    private func visibleBytes(of index: Int) -> [UInt8] {
        var out: [UInt8] = []
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text && !marks[inner].isDropped {
            for byte in tree.bytes[tree.nodes[inner].piece.range] {
                if byte <= 0x20 {
                    if let last = out.last, last != 0x20 { out.append(0x20) }
                } else {
                    out.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
                }
            }
        }
        if out.last == 0x20 { out.removeLast() }
        return out
    }

    /// Letters of an element that stands in a line.
    private func letters(of index: Int) -> Int {
        var count = 0
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text && !marks[inner].isDropped {
            for byte in tree.bytes[tree.nodes[inner].piece.range] where byte > 0x20 && !(0x80..<0xC0).contains(byte) { count += 1 }
        }
        return count
    }

    /// Whether an element that stands in a line is all, or nearly all, of its block: a date in a sentence is not.
    private func isLoose(_ index: Int) -> Bool {
        let block = Int(marks[index].block)
        return !marks[block].traits.contains(.paragraph) || Int(marks[block].own) - letters(of: index) < 40
    }

    /// Whether an element is one of several that each announce another article: a linked heading and a few lines.
    private func isCard(_ index: Int, _ mark: Mark) -> Bool {
        guard mark.traits.contains(.container) || tree.nodes[index].name == .li, mark.links > 0, mark.text < 450, mark.linked > 10,
            announces(index)
        else { return false }
        for neighbour in [nextElement(index), previousElement(index)].compactMap({ $0 })
        where name(neighbour) == name(index) && announces(neighbour) && marks[neighbour].text < 450 { return true }
        return false
    }

    private func announces(_ index: Int) -> Bool {
        for inner in (index + 1)..<max(index + 1, Int(marks[index].end)) where marks[inner].traits.contains(.heading) {
            return marks[inner].own > 0 && marks[inner].ownLinked * 10 > marks[inner].own * 8
        }
        return false
    }

    private func nextElement(_ index: Int) -> Int? {
        var next = tree.nodes[index].next
        while next >= 0, tree.nodes[Int(next)].kind != .element { next = tree.nodes[Int(next)].next }
        return next < 0 ? nil : Int(next)
    }

    private func previousElement(_ index: Int) -> Int? {
        var previous = tree.nodes[index].previous
        while previous >= 0, tree.nodes[Int(previous)].kind != .element { previous = tree.nodes[Int(previous)].previous }
        return previous < 0 ? nil : Int(previous)
    }

    /// Whether an element inside the article is about something else, by its links and its class.
    private func isForeign(_ index: Int, _ mark: Mark, _ whole: Int32) -> Bool {
        let name = tree.nodes[index].name
        let hints = mark.hints
        if mark.traits.contains(.heading) { return false }
        if !mark.traits.contains(.block), !hints.isDisjoint(with: [.byline, .date, .tags, .particulars, .modified]) {
            return hints.isDisjoint(with: [.caption, .body]) && letters(of: index) < 120 && !mark.holdsBlocks && isLoose(index)
        }
        if mark.text == 0 { return false }
        let isShort = mark.prose * 8 < whole
        if isCard(index, mark) { return true }
        if !hints.isDisjoint(with: [.byline, .date, .tags, .particulars, .modified]), mark.text < 250, isShort,
            mark.prose < 160, hints.isDisjoint(with: [.caption, .body])
        {
            return true
        }
        if hints.contains(.biography), isShort { return true }
        if mark.traits.contains(.collection), name != .table {
            return mark.links > 0 && mark.linked * 100 > mark.text * 55 && mark.text < 4000 && isShort
        }
        guard mark.traits.contains(.block), mark.links > 0 else { return false }
        if hints.contains(.teaser), mark.linked * 4 > mark.text, mark.pictures == 0 || mark.linked > 0, isShort { return true }
        if mark.traits.contains(.paragraph) || mark.traits.contains(.item) { return false }
        return mark.linked * 2 > mark.text && isShort && mark.prose < 200
    }
}
