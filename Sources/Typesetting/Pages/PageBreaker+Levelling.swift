extension PageBreaker {
    /// Columns that end level: where each ends, and how tall they are.
    struct Level: Sendable {
        /// The first row after each column.
        var rows: [Int] = []
        /// The end of each column's notes.
        var notes: [Int] = []
        /// The lower edge of the lowest column.
        var bottom = 0
        /// How tall the tallest notes are.
        var noteHeight = 0
        var cost = 0
    }

    /// Ends a section of several columns on this page with columns of one height, if it fits.
    mutating func level(from index: Int) {
        let place = states[index].place
        let section = section(of: place)
        guard section.columns > 1, section.isLevelled, place.column == 0 else { return }
        guard let level = level(at: place) else { return }
        var next = BreakState(
            place: place,
            cost: states[index].cost + level.cost,
            previous: Int32(index),
            step: .levelled
        )
        next.place.row = Int32(section.rows.upperBound)
        next.place.note = Int32(level.notes.last ?? Int(place.note))
        next.cost += figureCost(place, end: section.rows.upperBound)
        next.place.column = Int32(section.columns - 1)
        if isComplete(next.place) {
            enter(after: next, bottom: level.bottom, notes: level.noteHeight)
        } else {
            turn(next, short: -1)
        }
    }

    /// The lowest columns that hold the rest of a section; nil where a page does not hold it.
    ///
    /// The first columns are a line taller than the last ones where the lines do not divide evenly.
    func level(at place: BreakState.Place) -> Level? {
        let section = section(of: place)
        let limit = limit(of: place)
        let rest = flow.depths[section.rows.upperBound] - flow.depths[Int(place.row)] + Int(place.down)
        let line = section.grid.leading
        guard rest <= (limit - Int(place.top) + line) * section.columns else { return nil }
        var height = max(line, (rest / section.columns - line) / line * line)
        while Int(place.top) + height < limit + line {
            if let level = fill(place, limit: limit, tall: section.columns, height: height) {
                for tall in 1..<section.columns {
                    if let better = fill(place, limit: limit, tall: tall, height: height) { return better }
                }
                return level
            }
            height += line
        }
        return nil
    }

    /// Fills columns from the first, the first `tall` ones `height` tall and the others a line less; nil where the
    /// section does not end in them.
    private func fill(_ place: BreakState.Place, limit: Int, tall: Int, height: Int) -> Level? {
        let section = section(of: place)
        let line = section.grid.leading
        var level = Level()
        var row = Int(place.row)
        var note = Int(place.note)
        for column in 0..<section.columns {
            let target = min(limit, Int(place.top) + height - (column < tall ? 0 : line)) + pageTolerance
            let down = column == 0 ? Int(place.down) : 0
            let end = columnEnd(row, note, top: Int(place.top) + down, target: target, limit: limit, section)
            guard let end else { return nil }
            row = end.row
            note = end.note
            level.rows.append(row)
            level.notes.append(note)
            level.bottom = max(level.bottom, end.bottom)
            level.noteHeight = max(level.noteHeight, end.notes)
            level.cost += end.cost
        }
        return row == section.rows.upperBound && note == flow.noteEnd(before: row) ? level : nil
    }

    /// The last place a column may end above `target` with all its notes; nil where there is none.
    private func columnEnd(
        _ first: Int,
        _ note: Int,
        top: Int,
        target: Int,
        limit: Int,
        _ section: FlowRows.Section
    ) -> ColumnEnd? {
        var y = top
        var best: ColumnEnd? = ColumnEnd(row: first, note: note, bottom: top, notes: 0, slack: 0, cost: 0)
        if first < section.rows.upperBound {
            best = nil
            if flow.rows[first].head >= 0 { setHead(Int(flow.rows[first].head), below: &y, section.grid) }
        }
        for row in first..<section.rows.upperBound {
            _ = flow.rows[row].place(below: &y, isAtHead: row == first, grid: section.grid)
            guard y <= target else { break }
            let end = flow.noteEnd(before: row + 1)
            let notes =
                end > note ? section.noteArea.height + flow.noteHeight(note..<end) : 0
            guard y + notes <= limit + pageTolerance else { break }
            let cost = row + 1 == section.rows.upperBound ? 0 : PageCost.cut(flow.rows[row + 1].cost)
            if PageCost.isLast(cost) { continue }
            best = ColumnEnd(row: row + 1, note: end, bottom: y, notes: notes, slack: 0, cost: cost)
        }
        return best
    }
}
