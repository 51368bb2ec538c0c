/// What goes on a page, before anything is put there.
struct PagePlan: Sendable {
    /// A column, or a figure.
    enum Part: Sendable {
        case column(Column)
        case figure(Figure)
    }

    /// Rows and notes in one column.
    struct Column: Sendable {
        var section: Int
        var column: Int
        var rows: Range<Int>
        /// Of `FlowRows.noteRows`.
        var notes: Range<Int>
        /// Where its rows begin, and where the notes end, from the upper edge of the text.
        var top: Int
        var bottom: Int
        /// Whether the section ends here and nothing of the page follows below.
        var isEnd: Bool
    }

    /// A figure in one column or over all.
    struct Figure: Sendable {
        /// In `FlowRows.figures`.
        var index: Int
        var section: Int
        var column: Int
        /// Its upper edge at the head, its lower one at the foot.
        var edge: Int
        var isAtFoot: Bool
    }

    /// The section whose kind of page it is.
    var section: Int
    var isLeft: Bool
    var isFirst: Bool
    var isBlank = false
    /// In the order they are read.
    var parts: [Part] = []
}

/// The pages of a flow for one side it may begin on.
struct FlowPlan: Sendable {
    var pages: [PagePlan] = []
    var concessions = Concessions()
}
