import Markup

// Second phase: from the bottom up, how much text, how many links and how much prose lie below each element.
extension PageSurvey {
    /// A block shorter than this is no prose unless its sentences end.
    private static let shortest: Int32 = 60

    mutating func measure() {
        for index in marks.indices {
            marks[index].text = 0
            marks[index].linked = 0
            marks[index].prose = 0
            marks[index].links = 0
            marks[index].pictures = 0
            marks[index].value = 0
        }
        var index = marks.count - 1
        while index > 0 {
            let node = tree.nodes[index]
            let parent = Int(max(0, node.parent))
            if marks[parent].end < marks[index].end { marks[parent].end = marks[index].end }
            if node.kind == .element, !marks[index].isDropped {
                weigh(index)
                let mark = marks[index]
                if mark.holdsBlocks || mark.traits.contains(.block) { marks[parent].holdsBlocks = true }
                marks[parent].text += mark.text
                marks[parent].linked += mark.linked
                marks[parent].prose += mark.prose
                marks[parent].value += mark.value
                marks[parent].links += mark.links + (mark.traits.contains(.link) ? 1 : 0)
                marks[parent].pictures += mark.pictures + (mark.traits.contains(.picture) ? 1 : 0)
            }
            index -= 1
        }
    }

    /// Adds what stands directly in a block to what lies below it.
    private mutating func weigh(_ index: Int) {
        let mark = marks[index]
        guard mark.own > 0 else { return }
        marks[index].text += mark.own
        marks[index].linked += mark.ownLinked
        let unlinked = mark.own - mark.ownLinked
        if mark.traits.contains(.heading) {
            // A heading says nothing of the text under it, unless it leads to another page.
            if mark.ownLinked * 2 > mark.own { marks[index].value -= 15 }
        } else if mark.ownLinked * 2 > mark.own {
            marks[index].value -= 10 + min(40, mark.own / 4)
        } else if mark.own >= Self.shortest || mark.ownStops > 1 && mark.own > 25 {
            let stops = min(mark.ownStops, mark.own / 30)
            let isPlain = mark.traits.contains(.paragraph)
            let worth = unlinked - mark.ownLinked
            let scaled = isPlain ? worth : mark.traits.contains(.item) ? worth / 2 : worth * 3 / 4
            marks[index].value += scaled + stops * 5
            if stops > 0 || mark.own > 120 { marks[index].prose += unlinked }
        } else {
            marks[index].value -= mark.traits.contains(.item) ? 1 : 6
        }
    }
}
