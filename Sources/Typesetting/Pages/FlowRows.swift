import Basics

/// A galley as the breaker of pages sees it: rows, notes, figures, all as numbers.
struct FlowRows: Sendable {
    /// A section's rows.
    struct Section: Sendable {
        var rows: Range<Int>
        /// A margin after the last row, if something follows on the same page.
        var endSpace: Int
        var columns: Int
        var isLevelled: Bool
        var start: GalleySection.Start
        /// Its name of `page`, in `pageNames`.
        var page: Int
        var grid: Grid
        var noteArea: NoteArea
    }

    /// A figure that moves, in the order of the mentions.
    struct Figure: Sendable {
        /// Which of `Galley.floats`.
        var index: Int
        var height: Int
        /// The row it is mentioned at.
        var mention: Int
        var spansPage: Bool
        /// How much smaller than natural it is set; 1 but for those taller than a page.
        var scale: Double
    }

    var rows: [Row] = []
    var sections: [Section] = []
    /// The names of pages, each once.
    var pageNames: [String] = []
    /// Heads of tables as ranges of rows.
    var heads: [Range<Int>] = []
    /// The rows of all notes, in the order of their calls.
    var noteRows: [Row] = []
    /// Where each note begins in `noteRows`, and where the last one ends.
    var noteStarts: [Int] = [0]
    /// Which of `Galley.notes` each is.
    var noteOrder: [Int] = []
    /// The height of all note rows before each, and of all.
    var noteDepths: [Int] = [0]
    var figures: [Figure] = []
    /// The height of all rows before each, set without a grid, and of all.
    var depths: [Int] = [0]
    /// Rows that are set smaller because no page can hold them, and how much.
    var scales: [Int: Double] = [:]

    /// The height of some rows of notes at the head of a frame's notes.
    @inline(__always)
    func noteHeight(_ range: Range<Int>) -> Int {
        range.isEmpty
            ? 0 : noteDepths[range.upperBound] - noteDepths[range.lowerBound] - Int(noteRows[range.lowerBound].space)
    }

    /// The end of the notes called before a row, in `noteRows`.
    @inline(__always)
    func noteEnd(before row: Int) -> Int { row == 0 ? 0 : noteStarts[Int(rows[row - 1].notes)] }

    /// How many figures are mentioned before a row.
    @inline(__always)
    func figures(before row: Int) -> Int { row == 0 ? 0 : Int(rows[row - 1].floats) }
}
