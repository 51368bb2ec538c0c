import Basics

extension PageMaker {
    /// Sets the rows and notes of a column; returns the lower edge of the rows.
    mutating func set(_ column: PagePlan.Column) -> Int {
        let x = left(of: column.section, column.column)
        let grid = flow.sections[column.section].grid
        let items = galley.sections[column.section].items
        var y = column.top
        let content = page.items.count
        beginFrames(x: x, y: y)
        if let first = column.rows.first, flow.rows[first].head >= 0 {
            setAgain(flow.heads[Int(flow.rows[first].head)], items, x: x, below: &y, grid)
        }
        var setter = RowSetter(x: x, grid: grid, isRepeated: false)
        setter.end = isSectionEnd(column) ? items.count : nil
        set(column.rows, of: flow.rows, items, setter, below: &y)
        endFrames(y: y, content: content)
        setNotes(of: column, x: x)
        return y
    }

    private func isSectionEnd(_ column: PagePlan.Column) -> Bool {
        !column.rows.isEmpty && column.rows.upperBound == flow.sections[column.section].rows.upperBound
    }

    /// Sets the head of a table again: what no one reads twice.
    private mutating func setAgain(
        _ head: Range<Int>,
        _ items: [GalleyItem],
        x: Length,
        below y: inout Int,
        _ grid: Grid
    ) {
        let setter = RowSetter(x: x, grid: grid, isRepeated: true)
        set(head, of: flow.rows, items, setter, below: &y)
    }

    /// Sets the notes of a column below their rule, the last line on the lower margin.
    private mutating func setNotes(of column: PagePlan.Column, x: Length) {
        guard !column.notes.isEmpty else { return }
        var y = column.bottom - flow.noteHeight(column.notes)
        setNoteRule(flow.sections[column.section].noteArea, x: x, y: y, width: galley.sections[column.section].width)
        var row = column.notes.lowerBound
        while row < column.notes.upperBound {
            let note = flow.note(of: row)
            let end = min(flow.noteStarts[note + 1], column.notes.upperBound)
            let items = galley.notes[flow.noteOrder[note]].items
            var setter = RowSetter(x: x, grid: nil, isRepeated: false)
            setter.end = end == flow.noteStarts[note + 1] ? items.count : nil
            setter.isNote = true
            setter.isHead = row == column.notes.lowerBound
            set(row..<end, of: flow.noteRows, items, setter, below: &y)
            row = end
        }
    }

    private mutating func setNoteRule(_ area: NoteArea, x: Length, y: Int, width: Length) {
        guard area.rule > 0 else { return }
        let frame = Rectangle(
            x: x,
            y: top + Length(units: y - area.below - area.rule),
            width: min(width, area.width.resolved(width) ?? width),
            height: Length(units: area.rule)
        )
        page.items.append(.rule(Rule(frame: frame, colour: area.colour)))
    }

    /// Sets a figure with its upper edge where it was planned, or its lower edge where it is given.
    mutating func set(_ figure: PagePlan.Figure, lowerEdge: Int?) {
        let planned = flow.figures[figure.index]
        let scale = planned.scale < 1 ? planned.scale : nil
        let x = left(of: figure.section, figure.column)
        var y = lowerEdge.map { $0 - planned.height } ?? figure.edge
        let start = page.start
        for item in galley.floats[planned.index].items {
            switch item {
            case .box(let box):
                put(box, x: x, y: top + Length(units: y), scale: scale)
                y += shrunk(box.height, scale)
            case .space(let length), .fixed(let length): y += shrunk(length, scale)
            case .anchor(let anchor): find(anchor: anchor, x: x, y: y)
            case .string(let string): find(string: string)
            case .penalty, .open, .close, .float, .beginRepeat, .endRepeat: break
            }
        }
        // A page begins where its text does: figures have moved.
        page.start = start
    }

    private func shrunk(_ length: Length, _ scale: Double?) -> Int {
        scale.map { length.scaled(by: $0).units } ?? length.units
    }

    /// Notes where an element is whose number stands among the items.
    mutating func find(anchor index: Int32, x: Length, y: Int) {
        guard galley.anchors.indices.contains(Int(index)) else { return }
        find(galley.anchors[Int(index)], x: x, y: top + Length(units: y))
    }
}

extension FlowRows {
    /// The note a row of notes belongs to.
    func note(of row: Int) -> Int {
        var low = 0
        var high = noteStarts.count - 2
        while low < high {
            let middle = (low + high + 1) / 2
            if noteStarts[middle] <= row { low = middle } else { high = middle - 1 }
        }
        return max(0, low)
    }
}
