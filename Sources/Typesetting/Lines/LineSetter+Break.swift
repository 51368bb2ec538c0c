/// Fifth: which of the places lines end at.
extension LineSetter {
    /// Fills `ends` with the numbers of the places where lines end, one for each line.
    mutating func breakLines(_ paragraph: borrowing Paragraph, _ measures: Measures, looseness: Int) {
        ends.removeAll(keepingCapacity: true)
        var first = 0
        for last in places.indices where places[last].kind == .end {
            breakSegment(first, last, measures, looseness: looseness)
            first = last + 1
        }
    }

    /// The lines up to one that is forced to end.
    private mutating func breakSegment(_ first: Int, _ last: Int, _ measures: Measures, looseness: Int) {
        var task = BreakSearch.Task(
            measures: measures,
            first: first,
            last: last,
            line: ends.count,
            start: startNode(first, measures),
            endsParagraph: last == places.count - 1
        )
        task.looseness = looseness
        task.countsLines = looseness != 0 || measures.fill == .balanced
        if search.run(task, places, ends: &ends) { return }
        task.isDesperate = true
        task.looseness = 0
        task.countsLines = false
        _ = search.run(task, places, ends: &ends)
    }

    /// Where the first line begins: after the last forced end, indented if it is the paragraph's first.
    private func startNode(_ first: Int, _ measures: Measures) -> BreakSearch.Node {
        var node = BreakSearch.Node(
            width: -measures.indent,
            blanks: 0,
            glyphs: 0,
            total: 0,
            tone: 0,
            place: -1,
            previous: -1,
            line: Int32(ends.count),
            hyphens: 0,
            shade: 1
        )
        if first > 0 {
            let last = places[first - 1]
            node.width = last.nextWidth + last.head
            node.blanks = last.nextBlanks
            node.glyphs = last.glyphs
        } else {
            node.width += firstHang(measures)
        }
        return node
    }

    /// What hangs out at the paragraph's start, below zero.
    func firstHang(_ measures: Measures) -> Double {
        guard measures.hangs, let atom = atoms.first, atom.kind == .word, atom.word >= 0 else { return 0 }
        return -Double(book.entries[Int(atom.word)].left) * runs[Int(atom.run)].size
    }
}
