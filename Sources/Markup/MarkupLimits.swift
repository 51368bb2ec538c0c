/// What a parser takes before it stops building: hostile documents cost no more than this.
package struct MarkupLimits: Sendable {
    /// Deeper elements are put beside their parents: everything above may recurse. Real pages stay below 100.
    package var depth = 200
    /// Nodes in a tree; the largest real pages have some hundred thousand.
    package var nodes = 4_000_000
    /// Bytes of a document: a page saved with its pictures as `data:` addresses can have tens of megabytes.
    package var bytes = 256 << 20

    /// The usual limits.
    package init() {}
}

/// What became of a document besides its tree.
package struct MarkupFindings: Sendable, Hashable {
    /// Some elements lay deeper than the limit and were put higher.
    package var flattened = false
    /// The document has more nodes than the limit; the rest is left out.
    package var cutShort = false
    /// The name of the encoding that the bytes were read in.
    package var encoding = "utf-8"
}

/// Why strict XML could not be read.
package struct MarkupError: Error, Hashable, Sendable {
    /// What is wrong, in the parser's words, in one line.
    package let message: String
    /// Line in the document, from 1.
    package let line: Int
    /// Column in bytes, from 1; 0 where unknown.
    package let column: Int
}
