import Basics
import Fonts
import Styling

/// Text that is set in lines, with everything in it: what CSS calls an inline formatting context.
package struct Paragraph: Sendable {
    /// A stretch of one style and one tag.
    package struct Run: Sendable, Hashable {
        package enum Kind: Sendable, Hashable {
            case text
            /// A picture, a framed word or a formula: U+FFFC in the text; an index into `objects`.
            case object(Int32)
        }

        /// Bytes of `Paragraph.text`; runs lie end to end.
        package var range: Range<Int32>
        package var kind: Kind
        package var type: TypeID
        package var size: Length
        /// How far the base line is raised.
        package var rise: Length
        package var letterSpacing: Length
        /// Added to the natural word space.
        package var wordSpacing: Length
        package var colour: Colour
        package var decoration: TextDecoration
        /// Its leaf in the structure tree.
        package var tag: Tag
        /// The language of the run: the dictionary its words are divided by; an index into `languages`.
        package var language: Int32
        /// `hyphens`.
        package var hyphens: Hyphens
        /// Whether lines may end inside (`white-space`).
        package var wraps: Bool
        /// The link it is in, an index into `links`; -1 for none.
        package var link: Int32
        /// The note it calls, an index into `Galley.notes`; -1 for none.
        package var call: Int32

        package init(range: Range<Int32>, kind: Kind = .text, type: TypeID, size: Length, tag: Tag) {
            self.range = range
            self.kind = kind
            self.type = type
            self.size = size
            self.tag = tag
            rise = .zero
            letterSpacing = .zero
            wordSpacing = .zero
            colour = .black
            decoration = TextDecoration()
            language = 0
            hyphens = .manual
            wraps = true
            link = -1
            call = -1
        }
    }

    /// A thing among the letters.
    package struct Object: Sendable {
        package var width: Length
        /// Above the base line.
        package var ascent: Length
        /// Below it.
        package var descent: Length
        /// What it draws; positions from the left end of its place on the base line.
        package var items: [PageItem]

        package init(width: Length, ascent: Length, descent: Length, items: [PageItem]) {
            self.width = width
            self.ascent = ascent
            self.descent = descent
            self.items = items
        }
    }

    /// A link's address and its element.
    package struct Link: Sendable, Hashable {
        package var target: String
        package var node: Int32

        package init(target: String, node: Int32) {
            self.target = target
            self.node = node
        }
    }

    /// Where a stretch of the text comes from: from `start` on, byte by byte, until the next segment.
    package struct Segment: Sendable, Hashable {
        package var start: Int32
        package var node: Int32
        package var offset: Int32

        package init(start: Int32, node: Int32, offset: Int32) {
            self.start = start
            self.node = node
            self.offset = offset
        }
    }

    /// A leader or a page reference that fills or ends a line; the text holds U+FFFC for it.
    package struct Filling: Sendable, Hashable {
        /// What is repeated; empty for a page reference.
        package var leader: String
        /// The id of the element whose page is named; empty for a leader.
        package var target: String
        /// The offset of its U+FFFC.
        package var offset: Int32

        package init(leader: String, target: String, offset: Int32) {
            self.leader = leader
            self.target = target
            self.offset = offset
        }
    }

    /// UTF-8; blanks are as `white-space` left them, U+2028 ends a line.
    package var text: [UInt8] = []
    package var runs: [Run] = []
    package var objects: [Object] = []
    package var links: [Link] = []
    package var fillings: [Filling] = []
    /// BCP 47.
    package var languages: [String] = []
    package var segments: [Segment] = []
    /// Index of the document.
    package var document: Int32 = 0
    package var align = TextAlign.start
    package var alignLast = TextAlign.auto
    package var direction = Direction.leftToRight
    /// Of the first line; negative hangs out.
    package var indent = Length.zero
    /// From base line to base line.
    package var leading = Length.zero
    package var hyphenateLimits = HyphenateLimits()
    /// Whether a word longer than the line is divided anywhere.
    package var breaksWords = false
    /// Ragged lines of about one length.
    package var isBalanced = false
    /// Whether marks hang into the margin and glyphs are widened and narrowed by up to 2 %.
    package var isRefined = false

    /// An empty paragraph.
    package init() {}
}

/// How wide the lines of a paragraph are: beside an initial or a picture the first ones are shorter.
package struct LineShape: Sendable, Hashable {
    /// The width of the column.
    package var width: Length
    /// How many lines are shorter at first.
    package var insetLines: Int
    /// By how much, at the side where lines begin.
    package var inset: Length

    package init(width: Length, insetLines: Int = 0, inset: Length = .zero) {
        self.width = width
        self.insetLines = insetLines
        self.inset = inset
    }
}

/// A line of a paragraph.
package struct SetLine: Sendable, Hashable {
    /// What it draws, in `Galley.paint`; x from the column's left edge, y from the base line.
    package var paint: Range<Int32>
    /// The notes it calls, in `Galley.calls`.
    package var calls: Range<Int32>
    /// The highest thing above the base line, and the lowest below.
    package var ascent: Length
    package var descent: Length
    /// Its text.
    package var text: Range<Int32>
    package var source: SourcePosition?
    package var endsInHyphen: Bool

    package init(
        paint: Range<Int32>,
        calls: Range<Int32>,
        ascent: Length,
        descent: Length,
        text: Range<Int32>,
        source: SourcePosition?,
        endsInHyphen: Bool
    ) {
        self.paint = paint
        self.calls = calls
        self.ascent = ascent
        self.descent = descent
        self.text = text
        self.source = source
        self.endsInHyphen = endsInHyphen
    }
}
