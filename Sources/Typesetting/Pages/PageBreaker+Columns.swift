/// How much a page may be overfull: measures of a sheet are rounded, and a page of 36 lines shall hold 36.
let pageTolerance = 400

extension PageBreaker {
    /// Fills a column in all ways that come into question.
    mutating func setColumn(from index: Int) {
        let place = states[index].place
        let section = section(of: place)
        let limit = limit(of: place)
        let isFresh = place.column == 0 && place.start == 0
        if scanned?.place != key(place) || scanned?.limit != limit {
            findEnds(place, section, limit: limit, isForced: isFresh)
            scanned = (key(place), limit)
        }
        let isBandStart = Int(place.row) == section.rows.lowerBound && !isFresh
        if ends.isEmpty || isBandStart { pass(from: index, limit: limit) }
        var good = 0
        for end in ends.reversed() {
            if end.row == section.rows.upperBound {
                setEnd(end, from: index)
                return
            }
            let isGood = !PageCost.isLast(end.cost)
            let isFull = end.slack < section.grid.leading * 3
            if isGood && (isFull || good < 2) { setEnd(end, from: index) }
            if isGood { good += 1 }
            if good >= 2 && !isFull { break }
        }
        guard good == 0 else { return }
        if !isFresh && !ends.isEmpty && !isBandStart { pass(from: index, limit: limit) }
        for end in ends.suffix(3) { setEnd(end, from: index) }
    }

    /// What of a place decides about the ends of its column.
    private func key(_ place: BreakState.Place) -> BreakState.Place {
        var key = place
        key.match = -1
        key.figure = 0
        key.placed = 0
        key.isLeft = false
        key.beganLeft = false
        key.isFirst = false
        return key
    }

    /// All places where the column may end, from above to below. On an empty page the first row is taken whatever it is.
    private mutating func findEnds(
        _ place: BreakState.Place,
        _ section: FlowRows.Section,
        limit: Int,
        isForced: Bool
    ) {
        ends.removeAll(keepingCapacity: true)
        var y = place.start
        let first = Int(place.row)
        if flow.rows[first].head >= 0 { setHead(Int(flow.rows[first].head), below: &y, section.grid) }
        let note = Int(place.note)
        let hasNotes = !flow.noteRows.isEmpty
        // The upper edge of a line that follows the one before on the grid: for most lines that is all there is to know.
        var line = y == 0 ? 0 : Int.min
        for index in first..<section.rows.upperBound {
            let row = flow.rows[index]
            if y == line, row.follows(on: section.grid) {
                y += section.grid.leading
                line = y
            } else {
                let top = row.place(below: &y, isAtHead: index == first, grid: section.grid)
                line = row.isPlain(on: section.grid) ? top + section.grid.leading : .min
            }
            let isForcedRow = isForced && index == first
            guard y <= limit + pageTolerance || isForcedRow else { return }
            let next = index + 1
            let cut = next == section.rows.upperBound ? 0 : PageCost.cut(flow.rows[next].cost)
            var end = ColumnEnd(row: next, note: note, bottom: y, notes: 0, slack: limit - y + pageTolerance, cost: cut)
            if hasNotes {
                let called = first..<next
                let fit = fitNotes(from: note, called: called, room: end.slack, gap: section.noteArea.height)
                if let fit {
                    end.note = fit.note
                    end.notes = fit.height
                    end.slack -= fit.height
                    end.cost += fit.cost
                } else if isForcedRow {
                    end.cost += PageCost.lateNote
                } else {
                    return
                }
            }
            ends.append(end)
        }
    }

    /// Sets the head of a table again.
    func setHead(_ head: Int, below y: inout Int, _ grid: Grid) {
        for row in flow.heads[head] {
            _ = flow.rows[row].place(below: &y, isAtHead: row == flow.heads[head].lowerBound, grid: grid)
        }
    }

    /// Ends a column, and goes on in the next one, on the next page or with the next section.
    private mutating func setEnd(_ end: ColumnEnd, from index: Int) {
        let place = states[index].place
        let section = section(of: place)
        let isEnd = end.row == section.rows.upperBound
        var next = BreakState(place: place, cost: states[index].cost + end.cost, previous: Int32(index), step: .column)
        next.place.row = Int32(end.row)
        next.place.note = Int32(end.note)
        next.cost += figureCost(place, end: end.row)
        let short = max(0, end.slack) / section.grid.leading
        if isEnd, section.columns > 1, section.isLevelled { next.cost += PageCost.unlevelled }
        if isEnd, isComplete(next.place) {
            enter(after: next, bottom: end.bottom, notes: end.notes)
        } else {
            next.cost += PageCost.fill(
                short: isEnd ? 0 : short,
                match: Int(place.match),
                isColumn: place.column > 0
            )
            next.isShort = !isEnd && short > 0
            turn(next, short: isEnd ? -1 : short)
        }
    }

    /// Leaves the rest of a column empty, but for notes that wait.
    mutating func pass(from index: Int, limit: Int) {
        let place = states[index].place
        let section = section(of: place)
        let row = Int(place.row)
        let room = limit - place.start
        var note = Int(place.note)
        if let fit = fitNotes(from: note, called: row..<row, room: room, gap: section.noteArea.height) {
            note = fit.note
        }
        guard note > Int(place.note) || place.start > 0 || place.column > 0 else { return }
        let short = note > Int(place.note) ? 0 : max(0, room) / section.grid.leading
        var next = BreakState(place: place, cost: states[index].cost, previous: Int32(index), step: .column)
        next.place.note = Int32(note)
        next.cost += PageCost.fill(short: short, match: Int(place.match), isColumn: place.column > 0)
        next.cost += figureCost(place, end: row)
        next.isShort = short > 0
        turn(next, short: short)
    }

    /// Whether everything that belongs to the rows set is set.
    func isComplete(_ place: BreakState.Place) -> Bool {
        Int(place.note) >= flow.noteEnd(before: Int(place.row))
            && Int(place.figure) >= flow.figures(before: Int(place.row))
    }

    /// Goes to the next column or page with a column that is `short` lines short.
    mutating func turn(_ state: BreakState, short: Int) {
        var state = state
        let section = section(of: state.place)
        state.place.match = Int8(clamping: short)
        state.place.placed = 0
        state.place.down = 0
        state.place.footDown = 0
        if Int(state.place.column) + 1 < section.columns {
            state.place.column += 1
        } else {
            turnPage(&state)
            if state.place.isLeft { state.place.match = -1 }
        }
        add(state)
    }

    /// Begins a new page.
    func turnPage(_ state: inout BreakState) {
        state.cost += PageCost.page
        state.endsPage = true
        state.place.isLeft.toggle()
        state.place.isFirst = false
        state.place.column = 0
        state.place.top = 0
        state.place.foot = 0
        state.place.down = 0
        state.place.footDown = 0
        state.place.placed = 0
    }
}
