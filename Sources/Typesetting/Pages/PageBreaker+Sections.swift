extension PageBreaker {
    /// Sets what is left of a section when its rows are set: notes and figures.
    mutating func setRest(from index: Int) {
        let place = states[index].place
        let row = Int(place.row)
        if Int(place.figure) < flow.figures(before: row) {
            // The figure stands here if it can; else on the next page.
            pass(from: index, limit: limit(of: place))
            return
        }
        let section = section(of: place)
        let room = limit(of: place) - place.start
        let fit = fitNotes(from: Int(place.note), called: row..<row, room: room, gap: section.noteArea.height)
        var next = BreakState(place: place, cost: states[index].cost, previous: Int32(index), step: .column)
        next.place.note = Int32(fit?.note ?? Int(place.note))
        if isComplete(next.place) {
            enter(after: next, bottom: place.start, notes: fit?.height ?? 0)
        } else {
            pass(from: index, limit: limit(of: place))
        }
    }

    /// Goes on with the next section after a state in which one is complete.
    ///
    /// - Parameters:
    ///   - bottom: the lower edge of the section on its last page.
    ///   - notes: how tall its notes are there.
    mutating func enter(after state: BreakState, bottom: Int, notes: Int) {
        var state = state
        let old = section(of: state.place)
        var number = Int(state.place.section) + 1
        var start = GalleySection.Start.here
        while number < flow.sections.count {
            start = max(start, flow.sections[number].start)
            if !flow.sections[number].rows.isEmpty { break }
            number += 1
        }
        state.place.section = Int32(number)
        state.place.match = -1
        state.place.placed = 0
        guard number < flow.sections.count else {
            finish(&state, old, bottom: bottom)
            add(state)
            return
        }
        let new = flow.sections[number]
        if new.page != old.page { start = max(start, .page) }
        if start == .column, new.columns == old.columns, Int(state.place.column) + 1 < old.columns {
            state.place.column += 1
            state.place.down = 0
            state.place.footDown = 0
            add(state)
            return
        }
        // Columns that were filled one by one leave nothing below them.
        if start == .here, old.columns == 1 || state.step == .levelled {
            let space = old.endSpace + Int(flow.rows[new.rows.lowerBound].space)
            state.place.foot += state.place.footDown + Int32(notes)
            state.place.top = Int32(bottom + space)
            state.place.column = 0
            state.place.down = 0
            state.place.footDown = 0
            add(state)
            return
        }
        turnPage(&state)
        state.place.isFirst = new.page != old.page
        if (start == .left && !state.place.isLeft) || (start == .right && state.place.isLeft) {
            state.leavesBlank = true
            state.place.isLeft.toggle()
        }
        add(state)
    }

    /// The end of the flow; its last page may be as empty as it likes, but for a few lines.
    private func finish(_ state: inout BreakState, _ section: FlowRows.Section, bottom: Int) {
        let place = states[Int(state.previous)].place
        let lines = bottom * section.columns / section.grid.leading
        let isRunt = lines <= PageCost.runtLines && place.start == 0 && place.column == 0
        if isRunt, states[Int(state.previous)].endsPage { state.cost += PageCost.runt }
        state.endsPage = true
        state.place = BreakState.Place()
        state.place.beganLeft = place.beganLeft
        state.place.section = Int32(flow.sections.count)
        state.place.row = Int32(flow.rows.count)
    }
}
