import Basics

/// Chooses where the pages of a flow end, all of them together: the cheapest way through all cuts that come into
/// question, after the manner of Knuth and Plass's paragraphs (Plass, Optimal Pagination Techniques, 1981).
///
/// Time grows with the number of rows: each row is looked at from the few rows a page before it at which a page can
/// begin, and of those there are as many as rows. A page takes at least one row or a part of a note, so it ends.
struct PageBreaker {
    let flow: FlowRows
    /// By section.
    let rooms: [PageRoom]
    var states: [BreakState] = []
    /// By row: the first state there, or -1.
    var lists: [Int32]
    /// The ends of the column that was looked at last, and what it was.
    var ends: [ColumnEnd] = []
    var scanned: (place: BreakState.Place, limit: Int)?

    /// How many states may arrive at one row; with notes and figures there are more ways than anyone can tell apart.
    private static let stateLimit = 96

    private init(_ flow: FlowRows, rooms: [PageRoom]) {
        self.flow = flow
        self.rooms = rooms
        lists = Array(repeating: -1, count: flow.rows.count + 1)
        states.reserveCapacity(flow.rows.count * 2)
    }

    /// The pages of a flow that begins on a left or right page.
    static func plan(_ flow: FlowRows, rooms: [PageRoom], startsLeft: Bool) -> FlowPlan {
        plans(flow, rooms: rooms, startsLeft: [startsLeft]).first ?? FlowPlan()
    }

    /// The pages of a flow for each side it may begin on; what columns hold is found out once for all.
    static func plans(_ flow: FlowRows, rooms: [PageRoom], startsLeft: [Bool]) -> [FlowPlan] {
        guard let first = flow.sections.firstIndex(where: { !$0.rows.isEmpty }) else {
            return startsLeft.map { _ in FlowPlan() }
        }
        var breaker = PageBreaker(flow, rooms: rooms)
        for isLeft in startsLeft {
            var place = BreakState.Place()
            place.section = Int32(first)
            place.isLeft = isLeft
            place.beganLeft = isLeft
            place.isFirst = true
            breaker.add(BreakState(place: place))
        }
        for row in 0...flow.rows.count {
            while let index = breaker.nextOpen(at: row) {
                breaker.states[index].isOpen = false
                breaker.goOn(from: index)
            }
        }
        return startsLeft.map { breaker.plan(beganLeft: $0) }
    }

    private func nextOpen(at row: Int) -> Int? {
        var index = lists[row]
        while index >= 0 {
            if states[Int(index)].isOpen { return Int(index) }
            index = states[Int(index)].next
        }
        return nil
    }

    /// Adds a state, unless there is a cheaper way to the same place.
    mutating func add(_ state: BreakState) {
        let row = Int(state.place.row)
        var index = lists[row]
        var count = 0
        while index >= 0 {
            if states[Int(index)].place == state.place {
                guard state.cost < states[Int(index)].cost else { return }
                let next = states[Int(index)].next
                states[Int(index)] = state
                states[Int(index)].next = next
                return
            }
            count += 1
            index = states[Int(index)].next
        }
        // What goes on at its own row is never dropped: notes and figures have to come to their end.
        let isArrival = state.previous < 0 || states[Int(state.previous)].place.row < state.place.row
        guard !isArrival || count < Self.stateLimit else { return }
        states.append(state)
        states[states.count - 1].next = lists[row]
        lists[row] = Int32(states.count - 1)
    }

    /// All states that follow from one.
    private mutating func goOn(from index: Int) {
        let place = states[index].place
        guard Int(place.section) < flow.sections.count else { return }
        placeFigure(from: index)
        if Int(place.row) == flow.sections[Int(place.section)].rows.upperBound {
            setRest(from: index)
        } else {
            level(from: index)
            setColumn(from: index)
        }
    }

    /// The lower edge of what a column may hold.
    func limit(of place: BreakState.Place) -> Int {
        let room = rooms[Int(place.section)].height(isLeft: place.isLeft, isFirst: place.isFirst)
        return room - Int(place.foot) - Int(place.footDown)
    }

    func section(of place: BreakState.Place) -> FlowRows.Section { flow.sections[Int(place.section)] }
}
