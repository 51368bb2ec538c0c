import Basics
import Fonts

/// The number of a content leaf of a `StructureTree`, or of none: what a thing on the page is part of.
package struct Tag: Sendable, Hashable {
    package var index: Int32
    @inlinable package init(_ index: Int32) { self.index = index }

    /// Nothing anyone reads: rules, leaders, repeated heads.
    package static let artifact = Tag(-1)
    /// A running head or folio.
    package static let pagination = Tag(-2)
}

/// Something on a page. In a galley positions are relative to the box, on a page to the page.
package enum PageItem: Sendable, Hashable {
    case text(TextRun)
    case rule(Rule)
    case picture(PlacedPicture)
    case link(LinkArea)
    /// An element with this id is here.
    case anchor(Anchor)

    /// The thing moved.
    package func moved(right x: Length, down y: Length) -> PageItem {
        switch self {
        case .text(var run):
            run.origin.x += x
            run.origin.y += y
            return .text(run)
        case .rule(var rule):
            rule.frame.origin.x += x
            rule.frame.origin.y += y
            return .rule(rule)
        case .picture(var picture):
            picture.frame.origin.x += x
            picture.frame.origin.y += y
            return .picture(picture)
        case .link(var link):
            link.frame.origin.x += x
            link.frame.origin.y += y
            return .link(link)
        case .anchor(var anchor):
            anchor.point.x += x
            anchor.point.y += y
            return .anchor(anchor)
        }
    }
}

/// Words on one base line in one size and colour, of one tag.
package struct TextRun: Sendable, Hashable {
    /// The left end of the base line.
    package var origin: Point
    /// Its words and spaces in `FlowText.pieces`, in visual order.
    package var pieces: Range<Int32>
    package var size: Length
    /// How wide its spaces are.
    package var wordSpace: Length
    /// How far each glyph is set from the next beyond its advance; zero in all text that is read at length.
    package var letterSpacing: Length
    /// The width of glyphs in thousandths: 1000 is natural, 980 to 1020 is what expansion does.
    package var scale: Int16
    package var colour: Colour
    package var tag: Tag

    package init(
        origin: Point,
        pieces: Range<Int32>,
        size: Length,
        wordSpace: Length,
        letterSpacing: Length = .zero,
        scale: Int16 = 1000,
        colour: Colour = .black,
        tag: Tag
    ) {
        self.origin = origin
        self.pieces = pieces
        self.size = size
        self.wordSpace = wordSpace
        self.letterSpacing = letterSpacing
        self.scale = scale
        self.colour = colour
        self.tag = tag
    }
}

/// A filled rectangle: a rule, a border, a tint, the stroke under a word.
package struct Rule: Sendable, Hashable {
    package var frame: Rectangle
    package var colour: Colour
    package var tag: Tag

    package init(frame: Rectangle, colour: Colour, tag: Tag = .artifact) {
        self.frame = frame
        self.colour = colour
        self.tag = tag
    }
}

/// A picture at its place.
package struct PlacedPicture: Sendable, Hashable {
    /// Which: a resource of the publication, or a drawing inside a document.
    package enum Source: Sendable, Hashable {
        /// Index into the resources of the publication.
        case resource(Int32)
        /// Index into `Layout.drawings`.
        case drawing(Int32)
    }

    package var source: Source
    package var frame: Rectangle
    package var tag: Tag

    package init(source: Source, frame: Rectangle, tag: Tag) {
        self.source = source
        self.frame = frame
        self.tag = tag
    }
}

/// The area of a link, one for each line it is on.
package struct LinkArea: Sendable, Hashable {
    package var frame: Rectangle
    /// `#id` inside the publication, or an absolute address.
    package var target: String
    /// The link's element in the structure tree.
    package var node: Int32

    package init(frame: Rectangle, target: String, node: Int32) {
        self.frame = frame
        self.target = target
        self.node = node
    }
}

/// Where an element with an id begins.
package struct Anchor: Sendable, Hashable {
    package var id: String
    package var point: Point
    package var node: Int32

    package init(id: String, point: Point, node: Int32) {
        self.id = id
        self.point = point
        self.node = node
    }
}
