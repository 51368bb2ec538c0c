/// Where the breaking of a flow has come to: what decides how it may go on, and the cheapest way that leads here.
struct BreakState: Sendable {
    /// What tells states apart. Two ways to one place go on alike; only the cheaper is kept.
    struct Place: Sendable, Equatable {
        /// The section, or how many there are when all is set.
        var section: Int32 = 0
        /// The first row that is not set.
        var row: Int32 = 0
        /// The first row of notes that is not set, in `FlowRows.noteRows`.
        var note: Int32 = 0
        /// The first figure that is not set, in `FlowRows.figures`.
        var figure: Int32 = 0
        /// The column that is to be filled.
        var column: Int32 = 0
        /// Where the columns of the section begin on this page, below its upper edge.
        var top: Int32 = 0
        /// What a figure takes from the head of the column.
        var down: Int32 = 0
        /// What is taken from the foot of all columns, and of this one.
        var foot: Int32 = 0
        var footDown: Int32 = 0
        /// How many lines the page or column to the left is short of full; -1 where there is none to compare with.
        var match: Int8 = -1
        /// How many figures this column got.
        var placed: Int8 = 0
        /// A left page, and whether the flow began on one: both ways are gone together.
        var isLeft = false
        var beganLeft = false
        /// The first page of its name.
        var isFirst = false

        /// Where rows begin in this column.
        var start: Int { Int(top) + Int(down) }
    }

    /// What was set on the way from the state before.
    enum Step: UInt8, Sendable {
        /// Nothing: here the flow begins.
        case none
        /// Rows and notes in a column.
        case column
        /// Rows in all columns, which end level.
        case levelled
        /// A figure at the head or foot of the column, or of all.
        case figureAtHead, figureAtFoot
    }

    var place: Place
    var cost = 0
    var previous: Int32 = -1
    var step = Step.none
    /// Whether the page ends after the step.
    var endsPage = false
    /// Whether an empty page follows.
    var leavesBlank = false
    /// Whether the column is a line or more short where it should be full.
    var isShort = false
    /// Whether what follows from here is still to be looked at.
    var isOpen = true
    /// The next state at the same row.
    var next: Int32 = -1
}

/// A place where a column may end.
struct ColumnEnd: Sendable {
    /// The first row below.
    var row: Int
    /// The end of the notes that fit.
    var note: Int
    /// The lower edge of the rows.
    var bottom: Int
    /// How tall the notes are, with the rule above them.
    var notes: Int
    /// What room is left.
    var slack: Int
    /// What the cut costs by itself.
    var cost: Int
}
