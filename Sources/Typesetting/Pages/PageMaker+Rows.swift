import Basics

/// How rows are set one below the other.
struct RowSetter {
    /// The left edge of the column.
    var x: Length
    /// Nil for notes, which stand on a leading of their own.
    var grid: Grid?
    /// A table's head set again.
    var isRepeated: Bool
    /// The item after the last one that belongs to the rows; nil for where the row after them begins.
    var end: Int?
    var isNote = false
    /// Whether the first row stands at the head of the column, or of the notes.
    var isHead = true

    /// A way of setting rows.
    init(x: Length, grid: Grid?, isRepeated: Bool) {
        self.x = x
        self.grid = grid
        self.isRepeated = isRepeated
    }
}

extension PageMaker {
    /// Sets rows and everything between them below `y`, as `Row.place` says.
    mutating func set(
        _ range: Range<Int>,
        of rows: [Row],
        _ items: [GalleyItem],
        _ setter: RowSetter,
        below y: inout Int
    ) {
        for index in range {
            let row = rows[index]
            let isHead = setter.isHead && index == range.lowerBound
            var at = y
            let box: Int
            if let grid = setter.grid {
                box = row.place(below: &y, isAtHead: isHead, grid: grid)
            } else {
                box = y + (isHead ? 0 : Int(row.space)) + Int(row.lead)
                y = box + Int(row.height) + Int(row.trail)
            }
            let isReduced = !setter.isNote && !flow.scales.isEmpty
            setGap(Int(row.cut)..<Int(row.item), items, setter, from: &at, isHead: isHead, lead: box - Int(row.lead))
            if Int(row.item) < items.count, case .box(let content) = items[Int(row.item)] {
                let start = page.start
                put(
                    content,
                    x: setter.x,
                    y: top + Length(units: box),
                    scale: isReduced ? flow.scales[index] : nil,
                    isRepeated: setter.isRepeated
                )
                if setter.isNote { page.start = start }
            }
            at = box + Int(row.height)
            let end = index + 1 < range.upperBound ? Int(rows[index + 1].cut) : setter.end ?? next(index, rows, items)
            setTail(
                min(Int(row.item) + 1, items.count)..<max(min(Int(row.item) + 1, items.count), end),
                items,
                setter,
                from: at
            )
        }
    }

    /// The item at which the row after one begins.
    private func next(_ index: Int, _ rows: [Row], _ items: [GalleyItem]) -> Int {
        index + 1 < rows.count && rows[index + 1].cut > rows[index].item ? Int(rows[index + 1].cut) : items.count
    }

    /// What stands before a box, after the cut: the margin first, then what stays, which begins at `lead`.
    private mutating func setGap(
        _ range: Range<Int>,
        _ items: [GalleyItem],
        _ setter: RowSetter,
        from at: inout Int,
        isHead: Bool,
        lead: Int
    ) {
        var isInLead = false
        let first = setter.isRepeated ? firstOfHead(range, items) : range.lowerBound
        for index in first..<range.upperBound {
            switch items[index] {
            case .space(let length): if isInLead || !isHead { at += length.units }
            case .fixed(let length):
                if !isInLead { at = lead }
                isInLead = true
                at += length.units
            case .open(let frame):
                if !isInLead { at = lead }
                isInLead = true
                open(frame, x: setter.x, y: at)
            default: mark(items[index], setter, y: at)
            }
        }
    }

    /// Where in the gap before a head's first row the head begins: frames around the whole table are not drawn again.
    private func firstOfHead(_ range: Range<Int>, _ items: [GalleyItem]) -> Int {
        range.last { if case .beginRepeat = items[$0] { true } else { false } } ?? range.lowerBound
    }

    /// What stands after a box, before the cut.
    private mutating func setTail(_ range: Range<Int>, _ items: [GalleyItem], _ setter: RowSetter, from start: Int) {
        var at = start
        for index in range {
            switch items[index] {
            case .space(let length), .fixed(let length): at += length.units
            case .open(let frame): open(frame, x: setter.x, y: at)
            default: mark(items[index], setter, y: at)
            }
        }
    }

    private mutating func mark(_ item: GalleyItem, _ setter: RowSetter, y: Int) {
        switch item {
        case .close(let frame): close(frame, y: y)
        case .anchor(let anchor): if !setter.isRepeated { find(anchor: anchor, x: setter.x, y: y) }
        case .string(let string): if !setter.isRepeated { find(string: string) }
        default: break
        }
    }
}
