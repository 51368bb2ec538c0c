import Markup

// Third phase: what class names call clutter is dropped, unless most of the page's prose lies in it.
extension PageSurvey {
    mutating func dropClutter(only kinds: Hints = .clutter) {
        let all = max(1, marks[0].prose)
        for index in 1..<max(1, marks.count) {
            let node = tree.nodes[index]
            if marks[Int(max(0, node.parent))].isDropped {
                marks[index].isDropped = true
                marks[index].own = 0
                continue
            }
            guard node.kind == .element, !marks[index].isDropped, !isWord(index, kinds) else { continue }
            if isClutter(index, node.name, kinds, ofProse: all) {
                marks[index].isDropped = true
                let block = Int(marks[index].block)
                // Inline clutter is taken off the block that it stands in.
                if block != index { takeOff(index, from: block) }
            }
        }
    }

    /// Takes the letters of an element that stands in a line off its block.
    mutating func takeOff(_ index: Int, from block: Int) {
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            var letters: Int32 = 0
            for byte in tree.bytes[tree.nodes[inner].piece.range] where byte > 0x20 && !(0x80..<0xC0).contains(byte) {
                letters += 1
            }
            marks[block].own = max(0, marks[block].own - letters)
            if marks[Int(max(0, tree.nodes[inner].parent))].isLinked {
                marks[block].ownLinked = max(0, marks[block].ownLinked - letters)
            }
        }
    }

    /// Whether an element in a line of text is named after what opens when it is pointed at: its words are read on.
    private func isWord(_ index: Int, _ kinds: Hints) -> Bool {
        let block = Int(marks[index].block)
        guard block != index, marks[index].hints.intersection(kinds) == .overlay, applies(.inlineOverlays),
            letters(of: index) < 50
        else { return false }
        return marks[block].traits.contains(.paragraph) || marks[block].own - marks[block].ownLinked > 60
    }

    private func isClutter(_ index: Int, _ name: Name, _ kinds: Hints, ofProse all: Int32) -> Bool {
        let mark = marks[index]
        if name == .html || name == .body || name == .main { return false }
        let share = Double(mark.prose) / Double(all)
        let hints = mark.hints.subtracting(Hints.clutter.subtracting(kinds))
        let isSurround = mark.traits.contains(.surround) && applies(.surrounds)
        if isSurround || !hints.isDisjoint(with: [.sidebar, .footer, .overlay, .comments]) {
            if share < 0.3 { return true }
            return name != .article && !holdsArticle(index) && (share < 0.4 || articleIsOutside(index))
        }
        if name == .form, applies(.forms) { return mark.prose < 200 && share < 0.3 }
        guard !hints.isDisjoint(with: .clutter) else { return false }
        if hints.contains(.unseen) { return share < 0.3 }
        if hints.contains(.alone), mark.prose > 0, mark.linked * 4 < mark.text { return share < 0.05 }
        if name == .article || hints.contains(.body) { return share < 0.1 && mark.linked * 2 > mark.text }
        if hints.isDisjoint(with: [.share, .advertisement, .overlay]), isEssential(index) { return false }
        return share < 0.3 || share < 0.6 && mark.links > 2 && !holdsArticle(index) && articleIsOutside(index)
    }

    /// Whether the element is a heading or a paragraph of some length: class names on those name their look.
    private func isEssential(_ index: Int) -> Bool {
        let mark = marks[index]
        return mark.traits.contains(.paragraph) && mark.own > 150 && mark.ownLinked * 3 < mark.own
    }

    private func holdsArticle(_ index: Int) -> Bool {
        if let headline = firstHeadline, isInside(headline, index) { return true }
        return (index..<Int(marks[index].end)).contains { marks[$0].hints.contains(.body) || name($0) == .article }
    }

    /// Whether something outside of an element says that it is the article.
    private func articleIsOutside(_ index: Int) -> Bool {
        if let headline = firstHeadline, !isInside(headline, index) { return true }
        return marks.indices.contains {
            // Lists of other articles are made of entries too, so that these tell nothing from within.
            !isInside($0, index) && (!marks[$0].hints.isDisjoint(with: [.body, .entry]) || name($0) == .article)
        }
    }

    /// The first headline of the first level that is not dropped.
    var firstHeadline: Int? {
        finds.headings.lazy.map { Int($0) }.first { name($0) == .h1 && !marks[$0].isDropped }
    }
}
