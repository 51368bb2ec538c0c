import Basics
import Fonts

/// The set type of one flow before it is cut into pages, as printers call it: lines, spaces, places where it may be cut.
///
/// Boxes come from the styled tree, pages are made of them. Positions in `paint` are relative to the column's left
/// edge and the box's upper edge.
package struct Galley: Sendable {
    /// The parts one after the other, each of one number of columns.
    package var sections: [GalleySection] = []
    /// Words and runs of everything in the galley.
    package var text = FlowText()
    /// What boxes draw; each box has a range of it.
    package var paint: [PageItem] = []
    /// The notes called in this galley, in the order of their calls.
    package var notes: [GalleyNote] = []
    /// Which notes boxes call, as indices into `notes`; each box has a range of it.
    package var calls: [Int32] = []
    /// Figures that may move.
    package var floats: [GalleyFloat] = []
    /// Frames drawn around several boxes.
    package var decorations: [Decoration] = []
    /// Values of named strings, for running heads.
    package var strings: [(name: String, value: String)] = []
    /// Anchors at the items that name them.
    package var anchors: [Anchor] = []
    /// References to the page numbers of elements; the numbers are set once all pages are known.
    package var references: [PageReference] = []

    /// An empty galley.
    package init() {}
}

/// A part of a galley: items set in one or more columns of one kind of page.
package struct GalleySection: Sendable {
    /// How it begins.
    package enum Start: Sendable, Hashable { case here, column, page, left, right }

    /// The name of `page`; empty for none.
    package var page = ""
    package var start = Start.here
    /// How many columns.
    package var columns = 1
    /// Between columns.
    package var gap = Length.zero
    /// Whether the columns end level.
    package var isLevelled = true
    /// A rule between columns; zero is none.
    package var columnRule = Length.zero
    /// The width of a column.
    package var width = Length.zero
    package var items: [GalleyItem] = []

    package init() {}
}

/// A piece of a galley, from above to below.
package enum GalleyItem: Sendable, Hashable {
    /// Set type that is not cut.
    case box(GalleyBox)
    /// A margin: gone at the head and the foot of a page.
    case space(Length)
    /// Padding and the like: stays.
    case fixed(Length)
    /// What it costs to cut here: 0 is indifferent, 100 as bad as a page that ends a line early, `forbidden` never;
    /// between a box and a box without one, 0.
    case penalty(Int32)
    /// A frame begins and ends: an index into `Galley.decorations`.
    case open(Int32)
    case close(Int32)
    /// A figure is mentioned here: an index into `Galley.floats`.
    case float(Int32)
    /// A named string is set: an index into `Galley.strings`.
    case string(Int32)
    /// An element with an id begins: an index into `Galley.anchors`.
    case anchor(Int32)
    /// The head of a table: these many of the following items are set again, as artifacts, after each cut until the
    /// next `.endRepeat`.
    case beginRepeat(Int32)
    case endRepeat

    /// The cost of a cut that is never made but where a page has no other place for one.
    package static let forbidden = Int32.max
    /// The same for a cut that leaves the last line of a paragraph alone at the head of a page; it is counted.
    package static let widow = Int32.max - 1
    /// The same for a cut that leaves the first line of a paragraph alone at the foot of a page.
    package static let orphan = Int32.max - 2
}

/// Set type that is not cut: a line, a picture, a row of a table.
package struct GalleyBox: Sendable, Hashable {
    package var height: Length
    /// From the upper edge to the base line that stands on the grid.
    package var baseline: Length
    /// Whether the base line stands on the page's grid.
    package var isOnGrid: Bool
    /// What it draws, in `Galley.paint`.
    package var paint: Range<Int32>
    /// The notes it calls, in `Galley.calls`.
    package var calls: Range<Int32>
    /// Where its text is in the documents.
    package var source: SourcePosition?

    package init(
        height: Length,
        baseline: Length,
        isOnGrid: Bool,
        paint: Range<Int32>,
        calls: Range<Int32> = 0..<0,
        source: SourcePosition? = nil
    ) {
        self.height = height
        self.baseline = baseline
        self.isOnGrid = isOnGrid
        self.paint = paint
        self.calls = calls
        self.source = source
    }
}

/// A note: what goes to the foot of the page of its call.
package struct GalleyNote: Sendable {
    /// Boxes, spaces, penalties only; may be continued on the next page.
    package var items: [GalleyItem]

    package init(items: [GalleyItem]) { self.items = items }
}

/// A figure that may stand at the head or foot of a column near its mention.
package struct GalleyFloat: Sendable {
    /// Over all columns.
    package var spansPage: Bool
    /// Boxes and spaces, never cut.
    package var items: [GalleyItem]
    package var height: Length

    package init(spansPage: Bool, items: [GalleyItem], height: Length) {
        self.spansPage = spansPage
        self.items = items
        self.height = height
    }
}

/// Background and borders around what stands between `open` and `close`; the parts on several pages are drawn open at
/// the cut.
package struct Decoration: Sendable, Hashable {
    /// The left edge of the border box from the column's left edge, and its width.
    package var left: Length
    package var width: Length
    package var border: Edges
    /// Top, right, bottom, left.
    package var colours: [Colour]
    package var background: Colour

    package init(left: Length, width: Length, border: Edges, colours: [Colour], background: Colour) {
        self.left = left
        self.width = width
        self.border = border
        self.colours = colours
        self.background = background
    }
}

/// The number of the page an element is on, set flush right into a place wide enough for any number.
package struct PageReference: Sendable, Hashable {
    /// The element's id.
    package var target: String
    /// The place in `Galley.paint` that gets the number: a text run without pieces.
    package var paint: Int32
    /// How wide the place is.
    package var width: Length
    package var type: TypeID

    package init(target: String, paint: Int32, width: Length, type: TypeID) {
        self.target = target
        self.paint = paint
        self.width = width
        self.type = type
    }
}
