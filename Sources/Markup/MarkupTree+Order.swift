// What parsers do to a tree while it grows.
extension MarkupTree {
    /// Gives a new element its attributes, whose names differ.
    mutating func giveAttributes(
        _ list: [(name: Name, value: UnsafeBufferPointer<UInt8>)],
        to node: NodeID
    ) {
        guard !list.isEmpty else { return }
        nodes[Int(node.index)].attribute = Int32(attributes.count)
        for (name, value) in list {
            let piece = Piece(start: UInt32(bytes.count), count: UInt32(value.count))
            bytes.append(contentsOf: value)
            attributes.append(Attribute(name: name, value: piece, next: Int32(attributes.count + 1)))
        }
        attributes[attributes.count - 1].next = -1
    }

    /// An element like `node`, in no place yet and without children.
    mutating func twin(of node: NodeID) -> NodeID {
        let made = NodeID(Int32(nodes.count))
        nodes.append(Node(kind: .element, name: nodes[Int(node.index)].name))
        var index = nodes[Int(node.index)].attribute
        guard index >= 0 else { return made }
        nodes[Int(made.index)].attribute = Int32(attributes.count)
        while index >= 0 {
            var attribute = attributes[Int(index)]
            index = attribute.next
            attribute.next = index < 0 ? -1 : Int32(attributes.count + 1)
            attributes.append(attribute)
        }
        return made
    }

    /// Whether two elements have the same name and the same attributes in any order.
    func isTwin(_ one: NodeID, of other: NodeID) -> Bool {
        guard name(of: one) == name(of: other) else { return false }
        var counts = (0, 0)
        var index = nodes[Int(other.index)].attribute
        while index >= 0 {
            counts.1 += 1
            index = attributes[Int(index)].next
        }
        index = nodes[Int(one.index)].attribute
        while index >= 0 {
            let attribute = attributes[Int(index)]
            counts.0 += 1
            guard counts.0 <= counts.1, let value = attributeBytes(attribute.name, of: other),
                value.elementsEqual(bytes[attribute.value.range])
            else { return false }
            index = attribute.next
        }
        return counts.0 == counts.1
    }

    /// Lets text grow whose bytes are the last; false where they are not.
    mutating func growText(_ node: NodeID, by text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isText(node), nodes[Int(node.index)].piece.range.upperBound == bytes.count else { return false }
        bytes.append(contentsOf: text)
        nodes[Int(node.index)].piece.count += UInt32(text.count)
        return true
    }

    /// Adds text before a node.
    mutating func insertText(_ text: UnsafeBufferPointer<UInt8>, before sibling: NodeID) {
        var node = Node(kind: .text, name: .unknown)
        node.piece = Piece(start: UInt32(bytes.count), count: UInt32(text.count))
        bytes.append(contentsOf: text)
        nodes.append(node)
        move(NodeID(Int32(nodes.count - 1)), before: sibling)
    }

    /// Moves all children of `node` to the end of `target`.
    mutating func moveChildren(of node: NodeID, to target: NodeID) {
        while let child = firstChild(of: node) { move(child, to: target) }
    }

    /// Numbers the nodes in document order, each after its parent; what is in no place is left out, and what lies
    /// below `depth` elements is put beside its parent.
    mutating func putInOrder(depth: Int) {
        var ordered: [Node] = []
        ordered.reserveCapacity(nodes.count)
        ordered.append(Node(kind: .document, name: .unknown))
        // New places of the nodes above, outermost first.
        var above: [Int32] = [0]
        var here = nodes[0].firstChild
        while here >= 0 {
            let old = nodes[Int(here)]
            let parent = above[min(above.count - 1, depth)]
            let made = Int32(ordered.count)
            var node = Node(kind: old.kind, name: old.name)
            node.parent = parent
            node.previous = ordered[Int(parent)].lastChild
            node.attribute = old.attribute
            node.piece = old.piece
            ordered.append(node)
            if node.previous >= 0 {
                ordered[Int(node.previous)].next = made
            } else {
                ordered[Int(parent)].firstChild = made
            }
            ordered[Int(parent)].lastChild = made
            if old.firstChild >= 0 {
                above.append(made)
                here = old.firstChild
                continue
            }
            while here >= 0, nodes[Int(here)].next < 0 {
                here = nodes[Int(here)].parent
                if here == 0 { here = -1 } else if here > 0 { above.removeLast() }
            }
            if here >= 0 { here = nodes[Int(here)].next }
        }
        nodes = ordered
    }
}

extension MarkupTree {
    /// Makes room for a document of about this size.
    mutating func reserve(bytes: Int, nodes: Int) {
        self.bytes.reserveCapacity(bytes)
        self.nodes.reserveCapacity(nodes)
        attributes.reserveCapacity(nodes)
    }
}
