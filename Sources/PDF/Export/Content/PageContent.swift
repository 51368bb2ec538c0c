import Basics
import Fonts
import Typesetting

/// The content stream of one page under construction (ISO 32000-2, 7.8.2 and 14.6).
///
/// Text objects are opened when text comes and closed when anything else does, so that lines that follow one another
/// are one object; operators of state are written where the state changes.
struct PageContent {
    /// What is open around what is written next.
    enum Mark: Equatable {
        case none
        /// A leaf of the layout's structure.
        case leaf(Int32)
        /// Nothing anyone reads; running heads at the head or the foot of the page.
        case artifact, head, foot
    }

    /// The fonts and the tags of the document.
    let document: PageSource
    let page: Page
    /// The page's text, and the same encoded.
    let flow: FlowText
    let encoded: EncodedText
    /// From the lower left corner of the paper to that of the trimmed page, to the right and up.
    let slug: Length

    var tokens: Tokens
    /// By number of the marked content, the leaf it belongs to.
    private(set) var leaves: [Int32] = []
    /// The places of pictures by leaf, in the coordinates of the file.
    var boxes: [(leaf: Int32, box: [Int])] = []
    private var mark = Mark.none
    private(set) var isInText = false
    /// Where the present line of text began, in the coordinates of the file.
    private var line: (x: Int, y: Int) = (0, 0)
    private var colour = Colour.black
    /// What the state of text is; nil before it is first set.
    var text = TextState()

    /// What of the state of text was written.
    struct TextState {
        var face = -1
        var size = -1
        var scale = 1000
        var wordSpace = 0
        var letterSpace = 0
    }

    /// An empty stream for a page.
    init(_ page: Page, _ document: PageSource) {
        self.page = page
        self.document = document
        flow = document.flow(of: page)
        encoded = document.encoded(of: page)
        slug = PageBoxes(page).slug
        tokens = Tokens()
    }

    // MARK: - Coordinates

    /// From the layout's left edge to the file's.
    func x(_ x: Length) -> Int { slug.units + x.units }
    /// From the layout's head down to the file's foot up.
    func y(_ y: Length) -> Int { slug.units + page.size.height.units - y.units }

    /// Appends a coordinate and a space.
    mutating func append(_ units: Int) {
        tokens.append(fixed: units, places: 3)
        tokens.bytes.append(0x20)
    }

    // MARK: - What things are part of

    /// What a tag means on this page.
    func mark(for tag: Tag, at y: Length) -> Mark {
        if tag == .pagination { return y.units * 2 < page.size.height.units ? .head : .foot }
        guard tag.index >= 0, document.element(ofLeaf: tag.index) >= 0 else { return .artifact }
        return .leaf(tag.index)
    }

    /// Opens the mark of what comes next, inside a text object or outside; `actualText` is for that one thing, which
    /// `closeOwnMark` ends.
    mutating func open(_ next: Mark, inText: Bool, actualText: String? = nil) {
        if inText == isInText, next == mark, actualText == nil { return }
        closeMark()
        if inText != isInText { setText(inText) }
        mark = actualText == nil ? next : .none
        // Poppler reads ActualText of spans alone.
        switch next {
        case .none: break
        case .leaf(let leaf):
            tokens.name(actualText == nil ? document.tagName(ofLeaf: leaf) : "Span")
            tokens.append("<</MCID ")
            tokens.append(integer: leaves.count)
            append(actualText)
            leaves.append(leaf)
        case .artifact, .head, .foot:
            tokens.append(Self.artifact(next))
            guard actualText != nil else { break }
            tokens.append("/Span<<")
            append(actualText)
        }
    }

    private mutating func append(_ actualText: String?) {
        if let actualText {
            tokens.append("/ActualText")
            tokens.text(actualText)
        }
        tokens.append(">>BDC\n")
    }

    private static func artifact(_ mark: Mark) -> StaticString {
        switch mark {
        case .head: "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n"
        case .foot: "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n"
        default: "/Artifact<</Type/Layout>>BDC\n"
        }
    }

    /// Closes what is open.
    mutating func closeMark() {
        guard mark != .none else { return }
        tokens.append("EMC\n")
        mark = .none
    }

    /// Closes a mark that was opened for one thing with a text of its own; inside artifacts there are two.
    mutating func closeOwnMark(_ mark: Mark) {
        if case .leaf = mark { tokens.append("EMC\n") } else { tokens.append("EMC EMC\n") }
    }

    private mutating func setText(_ inText: Bool) {
        tokens.append(inText ? "BT\n" : "ET\n")
        isInText = inText
        line = (0, 0)
    }

    /// Moves to the beginning of a line of text.
    mutating func move(to x: Int, _ y: Int) {
        guard (x, y) != line else { return }
        append(x - line.x)
        append(y - line.y)
        tokens.append("Td\n")
        line = (x, y)
    }

    // MARK: - Colour

    /// Sets the colour that text and areas are filled with. Greys are grey: black text must print in black alone.
    mutating func setColour(_ wanted: Colour) {
        guard wanted != colour else { return }
        if wanted.alpha != colour.alpha {
            tokens.append("/A")
            tokens.append(integer: Int(wanted.alpha))
            tokens.append(" gs\n")
        }
        let old = (colour.red, colour.green, colour.blue)
        if (wanted.red, wanted.green, wanted.blue) != old {
            appendPart(wanted.red)
            if wanted.isGrey {
                tokens.append("g\n")
            } else {
                appendPart(wanted.green)
                appendPart(wanted.blue)
                tokens.append("rg\n")
            }
        }
        colour = wanted
    }

    private mutating func appendPart(_ part: UInt8) { append((Int(part) * 1000 + 127) / 255) }

    // MARK: - The end

    /// Closes everything.
    mutating func finish() {
        closeMark()
        if isInText { setText(false) }
    }
}
