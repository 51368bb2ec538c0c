// Where nodes are put (HTML, 13.2.6.1).
extension TreeConstruction {
    private typealias NodeID = MarkupTree.NodeID

    /// The element that stands for the one at a place of the stack: what lies too deep has no children.
    func holder(at place: Int) -> MarkupTree.NodeID {
        guard place >= 0, place < open.count else { return tree.document }
        return open[min(place, limits.depth - 1)].node
    }

    /// Where a node goes that is to be put into the element at a place of the stack: into it, or before its table.
    private func location(at place: Int) -> (parent: NodeID, sibling: NodeID?) {
        guard fosters, place >= 0, open[place].traits.contains(.fosters), open[place].space == .html else {
            return (holder(at: place), nil)
        }
        var index = place
        while index >= 0 {
            let element = open[index]
            if element.name == .template { return (holder(at: index), nil) }
            if element.name == .table, element.space == .html {
                if let parent = tree.parent(of: element.node) { return (parent, element.node) }
                return (holder(at: index - 1), nil)
            }
            index -= 1
        }
        return (holder(at: 0), nil)
    }

    /// Lets `make` add a node where the element that is being filled would have it.
    mutating func place(_ make: (inout MarkupTree, MarkupTree.NodeID) -> Void) {
        let (parent, sibling) = location(at: open.count - 1)
        make(&tree, parent)
        if let sibling, let made = tree.lastChild(of: parent) {
            tree.move(made, before: sibling)
            isReordered = true
        }
    }

    /// Puts `node` where the element at a place of the stack would have it.
    mutating func move(_ node: MarkupTree.NodeID, intoElementAt place: Int) {
        let (parent, sibling) = location(at: place)
        if fosters { isReordered = true }
        if let sibling { tree.move(node, before: sibling) } else { tree.move(node, to: parent) }
    }

    /// Adds an element for a tag and opens it.
    @discardableResult
    mutating func insert(_ tag: StartTag) -> MarkupTree.NodeID {
        let node = create(tag.name)
        push(OpenElement(node: node, name: tag.name, space: .html, traits: traits(of: tag.name)))
        return node
    }

    /// Adds an element without attributes that no tag stands for and opens it.
    @discardableResult
    mutating func insert(implied name: Name) -> MarkupTree.NodeID {
        let kept = attributes
        attributes = []
        defer { attributes = kept }
        return insert(StartTag(name: name, rule: rule(of: name), isSelfClosing: false))
    }

    /// Adds an element that never has content.
    mutating func insertEmpty(_ tag: StartTag) {
        create(tag.name)
    }

    mutating func push(_ element: OpenElement) {
        if open.count >= limits.depth { findings.flattened = true }
        open.append(element)
    }

    /// Adds an element with the attributes of the tag at hand.
    @discardableResult
    mutating func create(_ name: Name) -> MarkupTree.NodeID {
        let (parent, sibling) = location(at: open.count - 1)
        let node = tree.appendElement(name, to: parent)
        tree.giveAttributes(attributes, to: node)
        // What is put before a table, or after it in a template, comes before what the table is still given.
        if fosters { isReordered = true }
        if let sibling { tree.move(node, before: sibling) }
        return node
    }

    /// Gives the element at a place of the stack those attributes that it has not (a second `html` or `body`).
    mutating func mergeAttributes(into place: Int) {
        guard !isInTemplate, place < open.count else { return }
        let node = open[place].node
        for attribute in attributes where tree.attributeBytes(attribute.name, of: node) == nil {
            tree.setAttribute(attribute.name, attribute.value, of: node)
        }
    }

    /// Adds text where the element that is being filled would have it.
    mutating func insertText(_ text: UnsafeBufferPointer<UInt8>) {
        guard !text.isEmpty else { return }
        let (parent, sibling) = location(at: open.count - 1)
        if fosters { isReordered = true }
        guard let sibling else {
            tree.appendText(text, to: parent)
            return
        }
        if let previous = tree.previous(of: sibling), tree.growText(previous, by: text) { return }
        tree.insertText(text, before: sibling)
    }
}
