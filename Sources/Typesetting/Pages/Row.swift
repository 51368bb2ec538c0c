/// A box of a galley with what stands before and after it: all that breaking pages asks. Lengths in thousandths of a
/// point, thirty-two bits each, because a long flow has hundreds of thousands of rows and all of them are looked at often.
struct Row: Sendable {
    /// The box among the items it comes from.
    var item: Int32
    /// The first item after a cut before this row.
    var cut: Int32
    var height: Int32
    var baseline: Int32
    /// Before it: gone at the head of a page.
    var space: Int32 = 0
    /// Before it, below `space`: stays.
    var lead: Int32 = 0
    /// After it: stays.
    var trail: Int32 = 0
    /// What a cut before this row costs.
    var cost: Int32 = 0
    /// How many notes are called up to and with this row.
    var notes: Int32 = 0
    /// How many figures are mentioned up to and with this row.
    var floats: Int32 = 0
    /// The head that is set again after a cut before this row, an index into `FlowRows.heads`; -1 for none.
    var head: Int32 = -1
    var isOnGrid: Bool

    /// Everything from the end of the row before to its own.
    var depth: Int { Int(space) + Int(lead) + Int(height) + Int(trail) }
}

/// The lines type stands on: the first one below the upper edge of the text, and the distance of the others.
struct Grid: Sendable, Hashable {
    /// From base line to base line.
    var leading: Int
    /// From the upper edge of the page's text to the first base line.
    var first: Int

    /// How far a line may stand above its place to reach the grid: an accent or a raised figure makes a line a little
    /// taller, and a whole blank line for it would look worse than two points less of air.
    private var tolerance: Int { leading / 6 }

    /// Where the upper edge of a box belongs that could stand at `y` and whose base line stands on the grid.
    @inline(__always)
    func snapped(_ y: Int, baseline: Int) -> Int {
        let above = y + baseline - first - tolerance
        let lines = above <= 0 ? 0 : (above + leading - 1) / leading
        return first + lines * leading - baseline
    }

    /// The next grid position of a line's upper edge that is not above `y`.
    func roundedUp(_ y: Int) -> Int { y <= 0 ? y : (y + leading - 1) / leading * leading }
}

extension Row {
    /// Sets the row below `y` and moves `y` to its end; returns the upper edge of its box.
    @inline(__always)
    func place(below y: inout Int, isAtHead: Bool, grid: Grid) -> Int {
        var top = y + Int(lead) + (isAtHead ? 0 : Int(space))
        if isOnGrid { top = grid.snapped(top, baseline: Int(baseline)) }
        y = top + Int(height) + Int(trail)
        return top
    }

    /// Whether it is a line of the grid's own kind.
    @inline(__always)
    func isPlain(on grid: Grid) -> Bool {
        isOnGrid && trail == 0 && Int(height) == grid.leading && Int(baseline) == grid.first
    }

    /// Whether it is such a line and nothing stands between it and the row before.
    @inline(__always)
    func follows(on grid: Grid) -> Bool { space == 0 && lead == 0 && isPlain(on: grid) }
}
