import Basics
import Markup

/// A document whose every element has its style.
package struct StyledDocument: Sendable {
    /// The document.
    package let tree: MarkupTree
    /// The distinct styles.
    package var styles: [ComputedStyle]
    /// By node: its style as an index into `styles`; text has its parent's.
    package var styleOf: [UInt32]
    /// By node, where there are any: its pseudo-elements.
    package var pseudo: [Int32: PseudoStyles]

    /// A styled document.
    package init(tree: MarkupTree, styles: [ComputedStyle], styleOf: [UInt32], pseudo: [Int32: PseudoStyles]) {
        self.tree = tree
        self.styles = styles
        self.styleOf = styleOf
        self.pseudo = pseudo
    }

    /// The style of a node.
    package func style(of node: MarkupTree.NodeID) -> ComputedStyle { styles[Int(styleOf[Int(node.index)])] }
}

/// The styles of an element's pseudo-elements as indices into `StyledDocument.styles`; nil where no rule makes one.
package struct PseudoStyles: Sendable, Hashable {
    package var before: UInt32?
    package var after: UInt32?
    package var marker: UInt32?
    package var firstLetter: UInt32?
    package var firstLine: UInt32?
    /// `::footnote-call`, `::footnote-marker` for notes at the foot.
    package var footnoteCall: UInt32?
    package var footnoteMarker: UInt32?

    package init() {}
}
