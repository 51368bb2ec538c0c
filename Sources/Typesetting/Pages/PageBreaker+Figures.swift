extension PageBreaker {
    /// How many figures a column gets at most.
    private static let figureLimit = 2
    /// The least space between a figure and the text.
    static func figureGap(leading: Int) -> Int { leading * 3 / 4 }

    /// Puts the next figure at the head or the foot of the column that is to be filled, where it is mentioned by now or
    /// will be in it.
    mutating func placeFigure(from index: Int) {
        let place = states[index].place
        let number = Int(place.figure)
        guard number < flow.figures.count, place.placed < Self.figureLimit else { return }
        let figure = flow.figures[number]
        let section = section(of: place)
        let spans = figure.spansPage && section.columns > 1
        guard !spans || (place.column == 0 && place.down == 0 && place.footDown == 0) else { return }
        let isWaiting = figure.mention < Int(place.row)
        guard isWaiting || willMention(figure, place, section, spans: spans) else { return }
        let isFresh = place.start == 0 && place.foot == 0 && place.footDown == 0
        let height = Int32(figure.height + Self.figureGap(leading: section.grid.leading))
        guard isFresh || place.start + Int(height) <= limit(of: place) else { return }
        var next = BreakState(place: place, cost: states[index].cost, previous: Int32(index))
        next.place.figure += 1
        next.place.placed += 1
        next.cost += place.placed > 0 ? PageCost.secondFigure : 0
        let isEnd = Int(place.row) == section.rows.upperBound
        if !(place.isFirst && place.column == 0) || isEnd {
            var head = next
            head.step = .figureAtHead
            if spans { head.place.top += height } else { head.place.down += height }
            add(head)
        }
        guard !isEnd else { return }
        next.step = .figureAtFoot
        next.cost += PageCost.figureAtFoot
        if spans { next.place.foot += height } else { next.place.footDown += height }
        add(next)
    }

    /// Whether a figure will be mentioned in this column, or on this page, as far as can be told.
    private func willMention(
        _ figure: FlowRows.Figure,
        _ place: BreakState.Place,
        _ section: FlowRows.Section,
        spans: Bool
    ) -> Bool {
        guard figure.mention < section.rows.upperBound else { return false }
        let room = limit(of: place) - place.start - figure.height
        // Nine tenths: the grid and what is kept together take some of a page.
        let whole = spans ? room * section.columns * 9 / 10 : room
        return flow.depths[figure.mention + 1] - flow.depths[Int(place.row)] <= whole
    }

    /// What it costs that figures wait at the end of a column, or stand before their mention.
    func figureCost(_ place: BreakState.Place, end: Int) -> Int {
        let set = Int(place.figure)
        let mentioned = flow.figures(before: end)
        guard set != mentioned else { return 0 }
        if set > mentioned {
            // Over all columns a figure may stand anywhere on the page.
            let isLater = flow.figures[set - 1].spansPage && Int(place.column) + 1 < section(of: place).columns
            return isLater ? 0 : (set - mentioned) * PageCost.earlyFigure
        }
        let before = max(0, flow.figures(before: Int(place.row)) - set)
        let section = section(of: place)
        let late = before * PageCost.lateFigure + (mentioned - set - before) * PageCost.nextFigure
        return late / section.columns + (end == section.rows.upperBound ? PageCost.leftFigure : 0)
    }
}
