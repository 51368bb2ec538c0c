import Basics

/// What `@page` rules say of one kind of page (CSS Paged Media 3): left or right, first, blank, named.
package struct PageStyle: Sendable, Hashable {
    /// The page after trimming.
    package var size = Size(width: Length(points: 419.528), height: Length(points: 595.276))
    package var margin = Edges()
    /// What is printed beyond the trim.
    package var bleed = Length.zero
    /// `marks: crop`.
    package var hasCropMarks = false
    package var background = Colour.clear
    /// `@footnote`: what stands around the notes at the foot (the rule is its upper border); nil where no rule says so.
    package var noteArea: ComputedStyle?
    /// The margin boxes that have content, in the order of `MarginBox.Place`.
    package var boxes: [MarginBox] = []

    package init() {}
}

/// A box in the margin of a page with its style, whose `content` is set anew on each page.
package struct MarginBox: Sendable, Hashable {
    package enum Place: String, Sendable, Hashable, CaseIterable {
        case topLeftCorner = "top-left-corner"
        case topLeft = "top-left"
        case topCentre = "top-center"
        case topRight = "top-right"
        case topRightCorner = "top-right-corner"
        case leftTop = "left-top"
        case leftMiddle = "left-middle"
        case leftBottom = "left-bottom"
        case rightTop = "right-top"
        case rightMiddle = "right-middle"
        case rightBottom = "right-bottom"
        case bottomLeftCorner = "bottom-left-corner"
        case bottomLeft = "bottom-left"
        case bottomCentre = "bottom-center"
        case bottomRight = "bottom-right"
        case bottomRightCorner = "bottom-right-corner"
    }

    package var place: Place
    package var style: ComputedStyle

    package init(place: Place, style: ComputedStyle) {
        self.place = place
        self.style = style
    }
}

/// Which page is asked for.
package struct PageKind: Sendable, Hashable {
    /// The name of `page`; empty for none.
    package var name = ""
    /// A left page.
    package var isLeft = false
    /// The first page of its flow: what CSS calls `:first`, applied to each run of a named page, as an article's opening.
    package var isFirst = false
    /// A page left empty so that the next may begin on the right.
    package var isBlank = false

    package init(name: String = "", isLeft: Bool = false, isFirst: Bool = false, isBlank: Bool = false) {
        self.name = name
        self.isLeft = isLeft
        self.isFirst = isFirst
        self.isBlank = isBlank
    }
}
