extension PageBreaker {
    /// How many of the notes that wait and those that rows call fit into some room at the foot: the end in `noteRows`,
    /// the height with the rule above, and what it costs. Nil where a note could not even begin.
    func fitNotes(
        from note: Int,
        called rows: Range<Int>,
        room: Int,
        gap: Int
    ) -> (note: Int, height: Int, cost: Int)? {
        let end = flow.noteEnd(before: rows.upperBound)
        guard end > note else { return (note, 0, 0) }
        let whole = gap + flow.noteHeight(note..<end)
        if whole <= room { return (end, whole, 0) }
        // Each note called here begins here, with two lines at least; what waits from before need not come to its end.
        let own = flow.noteEnd(before: rows.lowerBound)
        var least = note + 1
        if end > max(own, note), let last = noteIndex(of: end - 1) { least = max(least, flow.noteStarts[last] + 2) }
        var cut = lastFitting(from: note, below: end, room: room - gap)
        while cut >= least {
            if canCutNote(at: cut, from: note) {
                return (cut, gap + flow.noteHeight(note..<cut), PageCost.splitNote)
            }
            cut -= 1
        }
        guard own > note, rows.isEmpty, note < end else { return nil }
        // Nothing but notes: some of them have to go somewhere.
        let some = max(note + 1, lastFitting(from: note, below: end, room: room - gap))
        return (some, gap + flow.noteHeight(note..<some), PageCost.splitNote)
    }

    /// The last end of notes that fits.
    private func lastFitting(from note: Int, below end: Int, room: Int) -> Int {
        var low = note
        var high = end - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if flow.noteHeight(note..<middle) <= room { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// Between notes always; inside one with two lines on each side, where its items allow it.
    private func canCutNote(at cut: Int, from note: Int) -> Bool {
        guard let index = noteIndex(of: cut) else { return true }
        let start = flow.noteStarts[index]
        if cut == start { return true }
        let isCuttable = !PageCost.isLast(PageCost.cut(flow.noteRows[cut].cost))
        return isCuttable && cut - max(start, note) >= 2 && flow.noteStarts[index + 1] - cut >= 2
    }

    /// The note a row belongs to.
    private func noteIndex(of row: Int) -> Int? {
        var low = 0
        var high = flow.noteStarts.count - 1
        while low < high {
            let middle = (low + high) / 2
            if flow.noteStarts[middle + 1] <= row { low = middle + 1 } else { high = middle }
        }
        return low < flow.noteStarts.count - 1 ? low : nil
    }
}
