import Basics
import Markup
import Styling

/// The elements of a publication in reading order, and the leaves that hold what is on the pages.
///
/// Everything on a page that is read belongs to a leaf; a leaf may have parts on several pages. The exporter says which
/// PDF tag an element is. A note's body is a child of the paragraph it was called in, after the call.
package struct StructureTree: Sendable {
    /// The nodes; 0 is the document. A parent comes before its children.
    package var nodes: [StructureNode] = [StructureNode(name: .unknown, parent: -1)]
    /// What few nodes have, by node.
    package var attributes: [Int32: StructureAttributes] = [:]

    /// A tree with nothing but its root.
    package init() {}

    /// Adds an element as the last child of `parent`.
    package mutating func add(_ name: Name, to parent: Int32) -> Int32 {
        link(StructureNode(name: name, parent: parent))
    }

    /// Adds a leaf as the last child of `parent`.
    package mutating func addLeaf(to parent: Int32) -> Tag {
        var leaf = StructureNode(name: .unknown, parent: parent)
        leaf.isLeaf = true
        return Tag(link(leaf))
    }

    private mutating func link(_ node: StructureNode) -> Int32 {
        let index = Int32(nodes.count)
        nodes.append(node)
        let parent = Int(node.parent)
        if nodes[parent].lastChild >= 0 {
            nodes[Int(nodes[parent].lastChild)].next = index
        } else {
            nodes[parent].firstChild = index
        }
        nodes[parent].lastChild = index
        return index
    }
}

/// An element or a leaf.
package struct StructureNode: Sendable, Hashable {
    /// The element's name; unknown for the root and for leaves.
    package var name: Name
    package var isLeaf = false
    package var parent: Int32
    package var firstChild: Int32 = -1
    package var lastChild: Int32 = -1
    package var next: Int32 = -1

    package init(name: Name, parent: Int32) {
        self.name = name
        self.parent = parent
    }
}

/// What only some elements say of themselves.
package struct StructureAttributes: Sendable, Hashable {
    /// BCP 47, where it differs from the parent's.
    package var language: String?
    /// Alternative text of a picture or formula.
    package var alternative: String?
    /// What is read in place of the glyphs.
    package var actualText: String?
    /// The element's id, where something leads to it.
    package var id: String?
    /// The value of `role` (`doc-noteref`, `doc-footnote`) or `epub:type`.
    package var role: String?
    package var rowSpan = 1
    package var columnSpan = 1
    /// `scope` of a head: `row`, `col`.
    package var scope: String?
    /// How the items of a list are numbered.
    package var marker: ListMarker?

    package init() {}
}
