extension PageBreaker {
    /// The pages of the cheapest way through the flow from a left or right page.
    func plan(beganLeft: Bool) -> FlowPlan {
        var best = -1
        var index = Int(lists[flow.rows.count])
        while index >= 0 {
            let place = states[index].place
            let isEnd = Int(place.section) == flow.sections.count && place.beganLeft == beganLeft
            if isEnd, best < 0 || states[index].cost < states[best].cost { best = index }
            index = Int(states[index].next)
        }
        var way: [Int] = []
        while best >= 0 {
            way.append(best)
            best = Int(states[best].previous)
        }
        way.reverse()
        var plan = FlowPlan()
        guard let first = way.first else { return plan }
        plan.pages.append(page(at: states[first].place))
        for step in way.indices.dropFirst() {
            let before = states[way[step - 1]].place
            add(states[way[step]], after: before, to: &plan)
            count(states[way[step]], after: before, in: &plan.concessions)
        }
        countFigures(&plan)
        return plan
    }

    private func page(at place: BreakState.Place) -> PagePlan {
        PagePlan(section: Int(place.section), isLeft: place.isLeft, isFirst: place.isFirst)
    }

    private func add(_ state: BreakState, after before: BreakState.Place, to plan: inout FlowPlan) {
        let last = plan.pages.count - 1
        switch state.step {
        case .none: break
        case .column: plan.pages[last].parts.append(.column(column(state, before)))
        case .levelled: plan.pages[last].parts += levelled(before).map(PagePlan.Part.column)
        case .figureAtHead, .figureAtFoot:
            plan.pages[last].parts.append(.figure(figure(state, before)))
        }
        guard state.endsPage, Int(state.place.section) < flow.sections.count else { return }
        var next = page(at: state.place)
        if state.leavesBlank {
            var blank = PagePlan(section: Int(before.section), isLeft: !next.isLeft, isFirst: false)
            blank.isBlank = true
            plan.pages.append(blank)
        }
        next.parts = []
        plan.pages.append(next)
    }

    private func column(_ state: BreakState, _ before: BreakState.Place) -> PagePlan.Column {
        // The state after the last row of all has no notes of its own.
        let row = Int(state.place.row)
        let isLast = Int(state.place.section) == flow.sections.count
        let note = isLast ? flow.noteEnd(before: row) : Int(state.place.note)
        return PagePlan.Column(
            section: Int(before.section),
            column: Int(before.column),
            rows: Int(before.row)..<row,
            notes: Int(before.note)..<max(note, Int(before.note)),
            top: before.start,
            bottom: limit(of: before) + Int(before.footDown),
            isEnd: state.endsPage && state.place.section > before.section
        )
    }

    private func levelled(_ before: BreakState.Place) -> [PagePlan.Column] {
        guard let level = level(at: before) else { return [] }
        let room = limit(of: before) + Int(before.footDown)
        var row = Int(before.row)
        var note = Int(before.note)
        return level.rows.indices.map { index in
            defer {
                row = level.rows[index]
                note = level.notes[index]
            }
            return PagePlan.Column(
                section: Int(before.section),
                column: index,
                rows: row..<level.rows[index],
                notes: note..<level.notes[index],
                top: index == 0 ? before.start : Int(before.top),
                bottom: room,
                isEnd: true
            )
        }
    }

    private func figure(_ state: BreakState, _ before: BreakState.Place) -> PagePlan.Figure {
        let isAtFoot = state.step == .figureAtFoot
        return PagePlan.Figure(
            index: Int(before.figure),
            section: Int(before.section),
            column: Int(before.column),
            edge: isAtFoot ? limit(of: before) : before.start,
            isAtFoot: isAtFoot
        )
    }

    private func count(_ state: BreakState, after before: BreakState.Place, in concessions: inout Concessions) {
        if state.isShort { concessions.shortPages += 1 }
        let row = Int(state.place.row)
        guard state.step == .column, row > Int(before.row), row < section(of: before).rows.upperBound else { return }
        switch flow.rows[row].cost {
        case GalleyItem.widow: concessions.widows += 1
        case GalleyItem.orphan: concessions.orphans += 1
        default: break
        }
    }

    /// Figures that stand later than on the page after their mention.
    private func countFigures(_ plan: inout FlowPlan) {
        guard !flow.figures.isEmpty else { return }
        var mentions = [Int](repeating: 0, count: flow.figures.count)
        for (number, page) in plan.pages.enumerated() {
            for case .column(let column) in page.parts {
                for index in flow.figures(before: column.rows.lowerBound)..<flow.figures(before: column.rows.upperBound)
                {
                    mentions[index] = number
                }
            }
        }
        for (number, page) in plan.pages.enumerated() {
            for case .figure(let figure) in page.parts where number > mentions[figure.index] + 1 {
                plan.concessions.lateFigures += 1
            }
        }
    }
}
