import Basics
import Fonts
import Markup
import Styling

/// Makes the galley of one flow: styled documents in, lines and boxes with spaces and places to cut out, and the
/// elements they belong to.
///
/// A flow is set by one thread; its setter is told document after document and asked for `galley` and `structure` at
/// the end. Phases in order: the tree is walked (`Blocks/`), text is gathered (`Inlines/`), paragraphs become lines,
/// lines and margins are put below each other (`Stack/`), while the elements are noted (`Structure/`).
package struct GalleySetter<Setter: LineSetting & ~Copyable>: ~Copyable {
    /// What was set so far; complete after `finish`.
    package internal(set) var galley = Galley()
    /// The elements of the flow.
    package internal(set) var structure = StructureTree()
    /// What had to be made smaller to fit.
    package internal(set) var concessions = Concessions()
    /// The drawings inside documents that the galley's pictures refer to as `.drawing`, by document and node.
    package internal(set) var drawings: [DrawingPlace] = []
    /// What sets lines.
    package var lines: Setter

    let pictures: [TypesettingJob.Picture]
    /// The room on a kind of page by its name.
    let measure: @Sendable (String) -> PageMeasure
    let elements = ElementTable.shared
    let names = ElementNames.shared

    // The document being set.
    var document = StyledDocument(tree: MarkupTree(), styles: [], styleOf: [], pseudo: [:])
    var documentIndex: Int32 = 0
    var facts: [StyleFacts] = []
    var notes = NotePlan()
    /// From base line to base line on the grid, and from the upper edge of a line to its base line.
    var leading = Length.zero
    var gridBaseline = Length.zero

    // The flow.
    var languages: [String]
    var links: [Paragraph.Link] = []
    var counters = Counters()
    var quoteDepth = 0
    /// The types that styles have in languages.
    var types: [TypeKey: TypeID] = [:]

    // Where the walk is.
    var section = GalleySection()
    var page: PageMeasure
    /// What kind of section what comes next wants to stand in, and how it begins.
    var wanted = SectionKind()
    var wantedStart = GalleySection.Start.here
    /// Whether the section may not be the one that is wanted.
    var mayDiffer = false
    var stack = GalleyStack(leading: .zero, firstMargin: .stays)
    /// How many stacks lie aside: zero in the text itself, more in cells, notes and figures.
    var depth = 0
    var openDecorations: [Int32] = []
    var inline = InlineText()
    var spareInlines: [InlineText] = []
    var block = LineBlock(style: 0, left: .zero, width: .zero)
    /// Lines of the paragraph in hand.
    var setLines: [SetLine] = []
    /// The paragraph of the structure tree that was made for text directly in a section; -1 for none.
    var anonymous: Int32 = -1
    /// What is painted with the next line: the markers of items.
    var prefix: Prefix?
    var waitingNotes: [WaitingNote] = []
    /// The id of the figure that is about to be set apart: it moves with it.
    var movingID: Range<Int>?
    var beside: Beside?
    /// The widths met so far where the walk only measures, and the room there is.
    var extent: LineWidths?
    var measuredRoom = Length.zero
    /// Whether words are not divided where widths are measured.
    var measuresWholeWords = false
    /// The width of the column, or of the cell or note, in which indents are nested.
    var baseWidth = Length.zero
    /// Where frames inside what is set apart are drawn, by their decoration.
    var keptPlaces: [Int32: Int32] = [:]
    /// How much smaller letters are set than their style says: in tables too wide for the page.
    var typeScale = 1.0
    /// Whether words are broken anywhere, whatever their style says.
    var breaksAllWords = false
    /// How much smaller scripts of formulas are.
    var mathScale = 1.0
    /// The lists around, from the outermost on.
    var lists: [ListCount] = []

    /// A setter of a flow.
    ///
    /// - Parameters:
    ///   - lines: what sets lines.
    ///   - pictures: the pictures of the publication by number.
    ///   - language: of the book, BCP 47.
    ///   - measure: the room on a page by the name of `page`, margins not counted.
    package init(
        lines: consuming Setter,
        pictures: [TypesettingJob.Picture],
        language: String,
        measure: @escaping @Sendable (String) -> PageMeasure
    ) {
        self.lines = lines
        self.pictures = pictures
        self.measure = measure
        languages = [language]
        page = measure("")
        section.width = page.width
        baseWidth = page.width
    }

    /// Sets a document below what was set before.
    ///
    /// - Parameter index: its number in the publication.
    package mutating func append(_ document: StyledDocument, index: Int) {
        begin(document, index)
        var around = Surroundings(left: .zero, width: page.width, style: 0, node: 0, takesText: false)
        around.style = document.styleOf.first ?? 0
        block = LineBlock(style: around.style, left: .zero, width: page.width)
        setChildren(of: 0, in: around)
        flushParagraph()
        endBeside()
        setWaitingNotes()
    }

    /// Ends the flow: `galley` is complete.
    package mutating func finish() {
        closeSection()
        lines.complete(&galley)
    }

    private mutating func begin(_ document: StyledDocument, _ index: Int) {
        self.document = document
        documentIndex = Int32(index)
        facts = document.styles.map(StyleFacts.init)
        types.removeAll(keepingCapacity: true)
        findGrid()
        notes = NotePlan(of: document, facts: facts, names: names)
        stack.leading = leading
    }

    /// The grid is that of the body's lines.
    private mutating func findGrid() {
        let tree = document.tree
        guard !document.styles.isEmpty else { return }
        let root = tree.root ?? tree.document
        let body = tree.children(of: root).first { tree.isElement($0, .body) } ?? root
        let style = document.styleOf[Int(body.index)]
        leading = max(document.styles[Int(style)].lineHeight, Length(points: 1))
        gridBaseline = baseline(of: style, language: 0, leading: leading)
    }
}

/// A drawing inside a document.
package struct DrawingPlace: Sendable, Hashable {
    package var document: Int32
    package var node: Int32
}

/// A type is a style in a language.
struct TypeKey: Hashable {
    var style: UInt32
    var language: Int32
}

/// Paint that goes with the first line after it, its base line on that line's.
struct Prefix {
    /// Where it begins in `Galley.paint`.
    var paint: Int32
    var calls: Int32
    /// How far it stands above the base line.
    var ascent = Length.zero
}
