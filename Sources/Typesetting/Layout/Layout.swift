import Basics
import Fonts

/// A publication set on pages: all that an exporter needs, and nothing of how it came about.
package struct Layout: Sendable {
    /// The pages in order.
    package var pages: [Page]
    /// The text of each flow; `Page.flow` says which a page is made of.
    package var flows: [FlowText]
    /// What the words of all flows are set in.
    package var typeCase: TypeCase
    /// The elements in reading order, for the tags.
    package var structure: StructureTree
    /// Where the elements with an id are.
    package var destinations: [String: Destination]
    /// What was conceded to fill the pages.
    package var concessions: Concessions
    /// The drawings inside documents.
    package var drawings: [DrawingPlace] = []

    /// A layout.
    package init(
        pages: [Page] = [],
        flows: [FlowText] = [],
        typeCase: TypeCase,
        structure: StructureTree = StructureTree(),
        destinations: [String: Destination] = [:],
        concessions: Concessions = Concessions()
    ) {
        self.pages = pages
        self.flows = flows
        self.typeCase = typeCase
        self.structure = structure
        self.destinations = destinations
        self.concessions = concessions
    }
}

/// The text of one flow: its words, and the words of its lines in order.
package struct FlowText: Sendable {
    /// The shaped words.
    package var store = GlyphStore()
    /// What the runs of text are made of.
    package var pieces: [RunPiece] = []

    /// An empty flow.
    package init() {}
}

/// A word or a space of a run.
package struct RunPiece: Sendable, Hashable {
    /// The number of a word in the flow's store, or one of the spaces below zero.
    package var value: Int32

    /// A word.
    @inlinable package init(_ word: WordID) { value = word.index }
    @inlinable init(value: Int32) { self.value = value }

    /// A space between words, as wide as the run's `wordSpace`; also after the last word of a line that goes on, with
    /// nothing behind it, so that copied text keeps its words apart.
    package static let space = RunPiece(value: -1)
    /// A space that does not end a line; as wide as the others.
    package static let fixedSpace = RunPiece(value: -2)

    /// The word; nil for spaces.
    @inlinable package var word: WordID? { value >= 0 ? WordID(value) : nil }
}

/// Where a link leads: a page and a place on it, and the element there.
package struct Destination: Sendable, Hashable {
    /// Index into `Layout.pages`.
    package var page: Int
    /// The upper left corner of what is to be seen.
    package var point: Point
    /// The element in `Layout.structure`.
    package var node: Int32

    package init(page: Int, point: Point, node: Int32) {
        self.page = page
        self.point = point
        self.node = node
    }
}

/// How often one aim of a page yielded to another.
package struct Concessions: Sendable, Hashable {
    /// Pages or columns a line shorter than their neighbour.
    package var shortPages = 0
    /// Paragraphs set a line longer or shorter than they would be best.
    package var stretchedParagraphs = 0
    /// Last lines alone at the head of a page.
    package var widows = 0
    /// First lines alone at the foot of a page.
    package var orphans = 0
    /// Figures that stand on a later page than the one after their mention.
    package var lateFigures = 0
    /// Boxes larger than the page, made smaller.
    package var reducedBoxes = 0
    /// Lines wider than the column that could not be broken.
    package var overfullLines = 0

    package init() {}
}
