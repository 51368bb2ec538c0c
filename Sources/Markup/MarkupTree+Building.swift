// Changing a tree. Nodes are never freed: a removed node is only no longer reached.
extension MarkupTree {
    /// Adds an empty element as the last child of `parent`.
    @discardableResult
    package mutating func appendElement(_ name: Name, to parent: NodeID) -> NodeID {
        link(Node(kind: .element, name: name), under: parent)
    }

    /// Adds character data as the last child of `parent`; text after text grows the same node.
    package mutating func appendText(_ text: some Collection<UInt8>, to parent: NodeID) {
        guard !text.isEmpty else { return }
        let last = nodes[Int(parent.index)].lastChild
        if last >= 0, nodes[Int(last)].kind == .text, nodes[Int(last)].piece.range.upperBound == bytes.count {
            bytes.append(contentsOf: text)
            nodes[Int(last)].piece.count += UInt32(text.count)
            return
        }
        let piece = store(text)
        var node = Node(kind: .text, name: .unknown)
        node.piece = piece
        link(node, under: parent)
    }

    /// Adds character data as the last child of `parent`.
    package mutating func appendText(_ text: String, to parent: NodeID) { appendText(text.utf8, to: parent) }

    /// Adds a comment or processing instruction.
    package mutating func append(_ kind: Kind, _ text: some Collection<UInt8>, to parent: NodeID) {
        var node = Node(kind: kind, name: .unknown)
        node.piece = store(text)
        link(node, under: parent)
    }

    /// Gives an element an attribute, in place of one of the same name.
    package mutating func setAttribute(_ name: Name, _ value: some Collection<UInt8>, of node: NodeID) {
        let piece = store(value)
        var index = nodes[Int(node.index)].attribute
        var last: Int32 = -1
        while index >= 0 {
            if attributes[Int(index)].name == name {
                attributes[Int(index)].value = piece
                return
            }
            last = index
            index = attributes[Int(index)].next
        }
        let new = Int32(attributes.count)
        attributes.append(Attribute(name: name, value: piece, next: -1))
        if last < 0 {
            nodes[Int(node.index)].attribute = new
        } else {
            attributes[Int(last)].next = new
        }
    }

    /// Gives an element an attribute.
    package mutating func setAttribute(_ name: Name, _ value: String, of node: NodeID) {
        setAttribute(name, value.utf8, of: node)
    }

    /// Takes an attribute away.
    package mutating func removeAttribute(_ name: Name, of node: NodeID) {
        var index = nodes[Int(node.index)].attribute
        var last: Int32 = -1
        while index >= 0 {
            let next = attributes[Int(index)].next
            if attributes[Int(index)].name == name {
                if last < 0 { nodes[Int(node.index)].attribute = next } else { attributes[Int(last)].next = next }
                return
            }
            last = index
            index = next
        }
    }

    /// Changes the name of an element.
    package mutating func rename(_ node: NodeID, _ name: Name) { nodes[Int(node.index)].name = name }

    /// Changes the text of a text node.
    package mutating func setText(_ text: some Collection<UInt8>, of node: NodeID) {
        nodes[Int(node.index)].piece = store(text)
    }

    /// Divides a text node in two at a byte; what follows becomes a node of its own, which is returned.
    @discardableResult
    package mutating func divideText(_ node: NodeID, at offset: Int) -> NodeID {
        let piece = nodes[Int(node.index)].piece
        let cut = UInt32(min(max(0, offset), Int(piece.count)))
        nodes[Int(node.index)].piece.count = cut
        var rest = Node(kind: .text, name: .unknown)
        rest.piece = Piece(start: piece.start + cut, count: piece.count - cut)
        let made = Int32(nodes.count)
        let next = nodes[Int(node.index)].next
        let parent = nodes[Int(node.index)].parent
        rest.parent = parent
        rest.previous = node.index
        rest.next = next
        nodes.append(rest)
        nodes[Int(node.index)].next = made
        if next >= 0 {
            nodes[Int(next)].previous = made
        } else if parent >= 0 {
            nodes[Int(parent)].lastChild = made
        }
        return NodeID(made)
    }

    /// Takes `node` and all below it out of the tree.
    package mutating func remove(_ node: NodeID) {
        let found = nodes[Int(node.index)]
        if found.previous >= 0 {
            nodes[Int(found.previous)].next = found.next
        } else if found.parent >= 0 {
            nodes[Int(found.parent)].firstChild = found.next
        }
        if found.next >= 0 {
            nodes[Int(found.next)].previous = found.previous
        } else if found.parent >= 0 {
            nodes[Int(found.parent)].lastChild = found.previous
        }
        nodes[Int(node.index)].parent = -1
        nodes[Int(node.index)].next = -1
        nodes[Int(node.index)].previous = -1
    }

    /// Moves `node` before `sibling`.
    package mutating func move(_ node: NodeID, before sibling: NodeID) {
        remove(node)
        let parent = nodes[Int(sibling.index)].parent
        let previous = nodes[Int(sibling.index)].previous
        nodes[Int(node.index)].parent = parent
        nodes[Int(node.index)].previous = previous
        nodes[Int(node.index)].next = sibling.index
        nodes[Int(sibling.index)].previous = node.index
        if previous >= 0 {
            nodes[Int(previous)].next = node.index
        } else if parent >= 0 {
            nodes[Int(parent)].firstChild = node.index
        }
    }

    /// Moves `node` to the end of `parent`.
    package mutating func move(_ node: NodeID, to parent: NodeID) {
        remove(node)
        attach(node.index, under: parent.index)
    }

    /// Puts the children of `node` where it stood and takes it away.
    package mutating func unwrap(_ node: NodeID) {
        while let child = firstChild(of: node) { move(child, before: node) }
        remove(node)
    }

    /// Copies what lies below `source` of another tree to the end of `parent`.
    package mutating func appendChildren(of source: NodeID, in other: MarkupTree, to parent: NodeID) {
        var child = other.firstChild(of: source)
        while let found = child {
            appendCopy(of: found, in: other, to: parent)
            child = other.next(of: found)
        }
    }

    /// Copies `source` of another tree, and all below it, to the end of `parent`.
    @discardableResult
    package mutating func appendCopy(of source: NodeID, in other: MarkupTree, to parent: NodeID) -> NodeID {
        var copy = Node(kind: other.kind(of: source), name: other.name(of: source))
        copy.piece = store(other.textBytes(of: source))
        let made = link(copy, under: parent)
        var index = other.nodes[Int(source.index)].attribute
        while index >= 0 {
            let attribute = other.attributes[Int(index)]
            setAttribute(attribute.name, other.bytes[attribute.value.range], of: made)
            index = attribute.next
        }
        appendChildren(of: source, in: other, to: made)
        return made
    }

    @discardableResult
    private mutating func link(_ node: Node, under parent: NodeID) -> NodeID {
        let index = Int32(nodes.count)
        nodes.append(node)
        attach(index, under: parent.index)
        return NodeID(index)
    }

    private mutating func attach(_ index: Int32, under parent: Int32) {
        let last = nodes[Int(parent)].lastChild
        nodes[Int(index)].parent = parent
        nodes[Int(index)].previous = last
        nodes[Int(index)].next = -1
        nodes[Int(parent)].lastChild = index
        if last >= 0 {
            nodes[Int(last)].next = index
        } else {
            nodes[Int(parent)].firstChild = index
        }
    }

    private mutating func store(_ text: some Collection<UInt8>) -> Piece {
        let start = bytes.count
        bytes.append(contentsOf: text)
        return Piece(start: UInt32(start), count: UInt32(bytes.count - start))
    }
}
