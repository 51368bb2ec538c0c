import Basics
import Styling

/// What an element is set in: the width there is, its place in the structure, and what its ancestors hand on that
/// inheritance of styles does not.
struct Surroundings {
    /// The left edge of the containing block, from the column's left edge.
    var left: Length
    /// The width of the containing block.
    var width: Length
    /// The style of the text directly in it, as an index into the document's styles.
    var style: UInt32
    /// The element of the structure tree that what follows belongs to.
    var node: Int32
    /// Whether text may stand directly in `node`; else it gets a paragraph of its own.
    var takesText: Bool
    /// The language of the text, an index into the setter's languages.
    var language: Int32 = 0
    /// The language that the structure tree gives `node`.
    var nodeLanguage: Int32 = 0
    /// The link it is in, an index into the setter's links; -1 for none.
    var link: Int32 = -1
    /// The note it calls, an index into the galley's notes; -1 for none.
    var call: Int32 = -1
    /// How far the base line is raised.
    var rise = Length.zero
    /// The strokes of all ancestors (CSS Text Decoration 3, 2: they are not inherited but drawn through).
    var decoration = TextDecoration()
    /// How much of the colour is left, 1 is all.
    var opacity = 1.0
    /// Whether nobody reads it: pictures without words, ornaments.
    var isArtifact = false
}

/// The block whose lines are gathered: what CSS calls the block container of an inline formatting context.
struct LineBlock {
    /// Index into the document's styles.
    var style: UInt32
    /// The left edge of its content, from the column's left edge.
    var left: Length
    var width: Length
    /// Whether the next line is its first, which is indented and may have an initial.
    var isFirst = true
    /// The style of its first letter, where it has one.
    var firstLetter: UInt32?
    /// Where its margins say it (a picture that is a block), not `text-align`.
    var align: TextAlign?
}

/// The room on a kind of page, without its margins.
package struct PageMeasure: Sendable, Hashable {
    package var width: Length
    package var height: Length

    package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}
