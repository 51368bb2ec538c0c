import Basics

/// A document of elements and text as an arena: nodes refer to each other by number, all text lies in one buffer.
///
/// Copying a tree copies three arrays; walking it touches no reference counts. Names are as written (`epub:type`),
/// namespaces are ordinary attributes.
package struct MarkupTree: Sendable {
    /// A node of a tree; meaningless with any other tree.
    package struct NodeID: Sendable, Hashable {
        /// Its place in `nodes`.
        package let index: Int32

        /// The node at a place of `nodes`.
        package init(_ index: Int32) { self.index = index }
    }

    /// What a node is.
    package enum Kind: UInt8, Sendable {
        /// The node above everything; never written.
        case document
        /// An element with attributes and children.
        case element
        /// Character data.
        case text
        /// A comment.
        case comment
        /// A processing instruction; its text is target and data.
        case instruction
    }

    /// A piece of `bytes`.
    package struct Piece: Sendable {
        @usableFromInline var start: UInt32
        @usableFromInline var count: UInt32

        static let empty = Piece(start: 0, count: 0)
        /// Where it lies in `bytes`.
        @inlinable package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// What the arena holds of a node; places of other nodes are -1 where there is none.
    package struct Node: Sendable {
        package internal(set) var kind: Kind
        package internal(set) var name: Name
        package internal(set) var parent: Int32 = -1
        package internal(set) var firstChild: Int32 = -1
        package internal(set) var lastChild: Int32 = -1
        package internal(set) var next: Int32 = -1
        package internal(set) var previous: Int32 = -1
        /// First attribute of an element.
        package internal(set) var attribute: Int32 = -1
        /// Text of text nodes, comments and instructions.
        package internal(set) var piece = Piece.empty
    }

    /// An attribute and the place of the following one of the same element.
    package struct Attribute: Sendable {
        package internal(set) var name: Name
        package internal(set) var value: Piece
        package internal(set) var next: Int32
    }

    /// All nodes. A parsed tree has them in document order, each after its parent, so that loops over the array do for
    /// walks down (ascending) and up (descending).
    package internal(set) var nodes: [Node]
    /// The attributes of all elements.
    package internal(set) var attributes: [Attribute] = []
    /// All text and all values.
    package internal(set) var bytes: [UInt8] = []

    /// A document without any element.
    package init() {
        nodes = [Node(kind: .document, name: .unknown)]
    }

    /// The document node.
    package var document: NodeID { NodeID(0) }

    /// The outermost element.
    package var root: NodeID? { children(of: document).first { kind(of: $0) == .element } }

    /// How many nodes were ever made; the bound of every node's number.
    package var count: Int { nodes.count }
}

// MARK: - Looking

extension MarkupTree {
    /// What `node` is.
    package func kind(of node: NodeID) -> Kind { nodes[Int(node.index)].kind }

    /// Whether `node` is an element, of this name where one is given.
    package func isElement(_ node: NodeID, _ name: Name? = nil) -> Bool {
        let found = nodes[Int(node.index)]
        return found.kind == .element && (name == nil || found.name == name)
    }

    /// Whether `node` is text.
    package func isText(_ node: NodeID) -> Bool { nodes[Int(node.index)].kind == .text }

    /// The name of an element; `Name.unknown` for every other node.
    package func name(of node: NodeID) -> Name { nodes[Int(node.index)].name }

    /// The node above.
    package func parent(of node: NodeID) -> NodeID? { Self.node(nodes[Int(node.index)].parent) }

    /// The first node below.
    package func firstChild(of node: NodeID) -> NodeID? { Self.node(nodes[Int(node.index)].firstChild) }

    /// The last node below.
    package func lastChild(of node: NodeID) -> NodeID? { Self.node(nodes[Int(node.index)].lastChild) }

    /// The following node beside.
    package func next(of node: NodeID) -> NodeID? { Self.node(nodes[Int(node.index)].next) }

    /// The preceding node beside.
    package func previous(of node: NodeID) -> NodeID? { Self.node(nodes[Int(node.index)].previous) }

    /// The nodes directly below, in order. The tree may not be changed while they are walked.
    package func children(of node: NodeID) -> Children {
        Children(tree: self, following: nodes[Int(node.index)].firstChild)
    }

    /// Every node below `node` in document order, `node` itself not among them.
    package func descendants(of node: NodeID) -> Descendants { Descendants(tree: self, top: node) }

    /// The following node in document order that lies below `top`; children first unless `skippingChildren`.
    package func following(_ node: NodeID, below top: NodeID, skippingChildren: Bool = false) -> NodeID? {
        if !skippingChildren, let child = firstChild(of: node) { return child }
        var here = node
        while here != top {
            if let next = next(of: here) { return next }
            guard let above = parent(of: here) else { return nil }
            here = above
        }
        return nil
    }

    /// The bytes of a text node, comment or instruction.
    package func textBytes(of node: NodeID) -> ArraySlice<UInt8> { bytes[nodes[Int(node.index)].piece.range] }

    /// The text of a text node, comment or instruction.
    package func text(of node: NodeID) -> String { String(decoding: textBytes(of: node), as: UTF8.self) }

    /// All character data below `node`, joined.
    package func innerText(of node: NodeID) -> String {
        var out: [UInt8] = []
        if isText(node) { out += textBytes(of: node) }
        var here = following(node, below: node)
        while let found = here {
            if isText(found) { out += textBytes(of: found) }
            here = following(found, below: node)
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// The value of an attribute, nil where the element has none of that name.
    package func attribute(_ name: Name, of node: NodeID) -> String? {
        attributeBytes(name, of: node).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute as bytes.
    package func attributeBytes(_ name: Name, of node: NodeID) -> ArraySlice<UInt8>? {
        var index = nodes[Int(node.index)].attribute
        while index >= 0 {
            let found = attributes[Int(index)]
            if found.name == name { return bytes[found.value.range] }
            index = found.next
        }
        return nil
    }

    /// The attributes of an element in the order they were written.
    package func attributes(of node: NodeID) -> [(name: Name, value: String)] {
        var list: [(Name, String)] = []
        var index = nodes[Int(node.index)].attribute
        while index >= 0 {
            let found = attributes[Int(index)]
            list.append((found.name, String(decoding: bytes[found.value.range], as: UTF8.self)))
            index = found.next
        }
        return list
    }

    static func node(_ index: Int32) -> NodeID? { index < 0 ? nil : NodeID(index) }

    /// The nodes directly below a node.
    package struct Children: Sequence, IteratorProtocol {
        let tree: MarkupTree
        var following: Int32

        /// The following child.
        package mutating func next() -> NodeID? {
            guard following >= 0 else { return nil }
            defer { following = tree.nodes[Int(following)].next }
            return NodeID(following)
        }
    }

    /// The nodes below a node in document order.
    package struct Descendants: Sequence, IteratorProtocol {
        let tree: MarkupTree
        let top: NodeID
        var here: NodeID?

        init(tree: MarkupTree, top: NodeID) {
            self.tree = tree
            self.top = top
            here = top
        }

        /// The following node.
        package mutating func next() -> NodeID? {
            guard let current = here else { return nil }
            here = tree.following(current, below: top)
            return here
        }
    }
}
