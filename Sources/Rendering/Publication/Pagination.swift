import Basics
import Markup

/// Where the pages of the printed edition begin in the documents, so that readers of both can say "page 23".
package struct Pagination: Sendable, Hashable {
    /// A page that begins in a document.
    package struct Mark: Sendable, Hashable {
        /// What the page is called: its folio, `xii` or `23`.
        package var label: String
        /// Index of the document.
        package var document: Int
        /// The text node, or the element of a picture, that the page begins with.
        package var node: MarkupTree.NodeID
        /// Bytes of UTF-8 into the text.
        package var offset: Int
        /// Whether the page begins inside a word: its mark then stands before the next one.
        package var isInsideWord: Bool

        /// A mark.
        package init(
            label: String,
            document: Int,
            node: MarkupTree.NodeID,
            offset: Int,
            isInsideWord: Bool = false
        ) {
            self.label = label
            self.document = document
            self.node = node
            self.offset = offset
            self.isInsideWord = isInsideWord
        }

        /// The id of the mark's element, unique in the publication: no article's id has a point in it.
        package var id: String { "page.\(label)" }
    }

    /// The printed edition the pages are those of: a name made of the edition and its design, not of a file
    /// (`pageBreakSource`, EPUB Accessibility 1.1 §3.3).
    package var source: String
    /// The marks in reading order.
    package var marks: [Mark]
    /// Whether the numbers are to be seen in the text, for readers whose program has no list of pages.
    package var isVisible: Bool

    /// A pagination.
    package init(source: String, marks: [Mark], isVisible: Bool = false) {
        self.source = source
        self.marks = marks
        self.isVisible = isVisible
    }
}

extension Pagination {
    /// The document at an index with its page break marks: elements of the role `doc-pagebreak`.
    package func marked(_ tree: MarkupTree, at document: Int) -> MarkupTree {
        var tree = tree
        // From the last on, so that places in a text that is divided twice stay true.
        for mark in marks.reversed() where mark.document == document {
            let element = tree.appendElement(.span, to: tree.document)
            tree.setAttribute(.epubType, "pagebreak", of: element)
            tree.setAttribute(.role, "doc-pagebreak", of: element)
            tree.setAttribute(.id, mark.id, of: element)
            // Not `aria-label`: the role takes no name by it (DPUB-ARIA 1.1), and checkers say so.
            tree.setAttribute(.title, mark.label, of: element)
            if isVisible {
                tree.setAttribute(.class, "page-number", of: element)
                tree.appendText(mark.label, to: element)
            }
            guard tree.isText(mark.node) else {
                tree.move(element, before: mark.node)
                continue
            }
            let rest = tree.divideText(mark.node, at: Self.place(of: mark, in: tree.textBytes(of: mark.node)))
            tree.move(element, before: rest)
        }
        return tree
    }

    /// Where a mark stands in the bytes of its text.
    private static func place(of mark: Mark, in text: ArraySlice<UInt8>) -> Int {
        let rest = text.dropFirst(mark.offset)
        guard mark.isInsideWord else { return mark.offset }
        let word = rest.prefix { !isBlank($0) }
        let blanks = rest.dropFirst(word.count).prefix(while: isBlank)
        return mark.offset + word.count + blanks.count
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
