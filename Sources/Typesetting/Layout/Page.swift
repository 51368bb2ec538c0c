import Basics

/// A page: its size and what stands on it, in the order it is read; what no one reads is an artifact.
package struct Page: Sendable {
    /// The size after trimming.
    package var size: Size
    /// What is printed beyond the trim, on all sides.
    package var bleed: Length
    /// `marks: crop`.
    package var hasCropMarks: Bool
    /// Which flow's text its runs refer to, as an index into `Layout.flows`.
    package var flow: Int
    /// Its number as readers say it.
    package var folio: Folio
    /// A left page.
    package var isLeft: Bool
    /// What is on it; positions from the upper left corner of the trimmed page.
    package var items: [PageItem]
    /// Where the text of the documents is when the page begins; nil for pages without any.
    package var start: SourcePosition?

    /// A page.
    package init(size: Size, flow: Int, folio: Folio, isLeft: Bool) {
        self.size = size
        self.bleed = .zero
        self.hasCropMarks = false
        self.flow = flow
        self.folio = folio
        self.isLeft = isLeft
        self.items = []
    }
}

/// A page's number, counted by a sequence of its own: the cover none, the front matter roman, the body arabic.
package struct Folio: Sendable, Hashable {
    package enum Style: Sendable, Hashable { case none, roman, arabic }

    package var style: Style
    /// From 1.
    package var number: Int

    package init(style: Style, number: Int) {
        self.style = style
        self.number = number
    }
}

/// A place in the text of a document.
package struct SourcePosition: Sendable, Hashable {
    /// Index of the document in the publication.
    package var document: Int32
    /// The text node (or the element of a picture).
    package var node: Int32
    /// Bytes of UTF-8 into the node's text.
    package var offset: Int32
    /// Whether the page begins inside a word.
    package var isInsideWord: Bool

    package init(document: Int32, node: Int32, offset: Int32, isInsideWord: Bool = false) {
        self.document = document
        self.node = node
        self.offset = offset
        self.isInsideWord = isInsideWord
    }
}
