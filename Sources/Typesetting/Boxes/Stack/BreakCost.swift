/// What cuts cost that boxes write, on the scale of `GalleyItem.penalty`: 100 is as bad as a page a line short.
enum BreakCost {
    /// Inside what ought not to be cut and is taller than a page, so that somewhere it must.
    static let insideTall: Int32 = 2_000
    /// `avoid` where something is to follow that need not stay at any price: a list after its introduction.
    static let beforeList: Int32 = 60
    /// After a colon, which announces what follows.
    static let afterColon: Int32 = 150
    /// Between the rows of a table less than a third of the page tall.
    static let shortTable: Int32 = 400
    /// After the first or before the last row of a longer one, and anywhere else in it.
    static let loneRow: Int32 = 150
    static let row: Int32 = 20
    /// So near the end of what ends a page that hardly a line is left for the next one.
    static let nearEnd: Int32 = 400
    /// The last line before the cut ends in a hyphen: readers turn the page with half a word.
    static let hyphen: Int32 = 30
}
