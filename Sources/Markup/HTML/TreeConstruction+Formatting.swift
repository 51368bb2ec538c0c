// Formatting that outlives the elements it stands in (HTML, 13.2.4.3 and 13.2.6.4.7).
extension TreeConstruction {
    /// Active formatting elements at most: real pages have a handful, and each may be made again in every paragraph.
    private static let formattingLimit = 48

    /// Notes the formatting element just opened; of equal ones the last three count.
    mutating func noteFormatting(_ node: MarkupTree.NodeID, _ name: Name) {
        var equal = 0
        var index = formatting.count
        while index > 0 {
            index -= 1
            guard let other = formatting[index].node else { break }
            guard formatting[index].name == name, tree.isTwin(node, of: other) else { continue }
            equal += 1
            if equal == 3 {
                formatting.remove(at: index)
                break
            }
        }
        if formatting.count >= Self.formattingLimit { formatting.removeFirst() }
        formatting.append(FormattingElement(node: node, name: name))
    }

    /// Opens anew what formats the text to come and was closed only by the end of its surroundings.
    mutating func reconstructFormatting() {
        guard let last = formatting.last, let node = last.node, place(of: node) == nil else { return }
        var index = formatting.count - 1
        while index > 0, let earlier = formatting[index - 1].node, place(of: earlier) == nil { index -= 1 }
        while index < formatting.count, let node = formatting[index].node {
            guard open.count < Self.openLimit else { return }
            let twin = tree.twin(of: node)
            move(twin, intoElementAt: open.count - 1)
            let name = formatting[index].name
            push(OpenElement(node: twin, name: name, space: .html, traits: traits(of: name)))
            formatting[index].node = twin
            index += 1
        }
    }

    /// Bounds the formatting of a cell, a caption or an object.
    mutating func markFormatting() {
        formatting.append(FormattingElement(node: nil, name: .unknown))
    }

    /// Forgets the formatting since the last bound.
    mutating func clearFormatting() {
        while let last = formatting.popLast(), last.node != nil {}
    }

    /// The last formatting element of this name since the last bound.
    func activeFormatting(_ name: Name) -> Int? {
        var index = formatting.count
        while index > 0, formatting[index - 1].node != nil {
            index -= 1
            if formatting[index].name == name { return index }
        }
        return nil
    }

    /// Ends a formatting element that other elements were opened in: the adoption agency.
    mutating func adopt(_ name: Name) {
        if let current, current.name == name, current.space == .html, !isActive(current.node) { return pop() }
        for _ in 0..<8 {
            guard let entry = activeFormatting(name), let node = formatting[entry].node else {
                return endOther(name)
            }
            guard let place = place(of: node) else {
                formatting.remove(at: entry)
                return
            }
            guard isInScope(node) else { return }
            let below = open[(place + 1)...]
            guard let block = below.firstIndex(where: { $0.traits.contains(.special) }) else {
                open.removeSubrange(place...)
                formatting.remove(at: entry)
                return
            }
            adopt(node, at: place, entry: entry, block: block)
        }
    }

    /// One round: the formatting goes into the block, the block out of the formatting.
    private mutating func adopt(_ node: MarkupTree.NodeID, at place: Int, entry: Int, block: Int) {
        let name = open[place].name
        let furthest = open[block]
        var last = furthest.node
        var bookmark = entry
        var rounds = 0
        var index = block
        // From the block up to the formatting element, which stands at `place`.
        while index - 1 > place {
            index -= 1
            rounds += 1
            let inner = open[index]
            guard let active = formatting.lastIndex(where: { $0.node == inner.node }), rounds <= 3 else {
                if let active = formatting.lastIndex(where: { $0.node == inner.node }) {
                    formatting.remove(at: active)
                    if active < bookmark { bookmark -= 1 }
                }
                open.remove(at: index)
                continue
            }
            let twin = tree.twin(of: inner.node)
            formatting[active].node = twin
            open[index] = OpenElement(node: twin, name: inner.name, space: .html, traits: inner.traits)
            if last == furthest.node { bookmark = active + 1 }
            tree.move(last, to: twin)
            last = twin
        }
        isReordered = true
        move(last, intoElementAt: place - 1)
        let twin = tree.twin(of: node)
        tree.moveChildren(of: furthest.node, to: twin)
        tree.move(twin, to: furthest.node)
        relist(node, as: twin, name, at: bookmark)
        if let old = self.place(of: node) { open.remove(at: old) }
        let after = (self.place(of: furthest.node) ?? open.count - 1) + 1
        open.insert(OpenElement(node: twin, name: name, space: .html, traits: traits(of: name)), at: after)
    }

    /// Puts `twin` into the list in place of `node`.
    private mutating func relist(_ node: MarkupTree.NodeID, as twin: MarkupTree.NodeID, _ name: Name, at place: Int) {
        var place = place
        if let old = formatting.lastIndex(where: { $0.node == node }) {
            formatting.remove(at: old)
            if old < place { place -= 1 }
        }
        let entry = FormattingElement(node: twin, name: name)
        formatting.insert(entry, at: min(max(place, 0), formatting.count))
    }

    private func isActive(_ node: MarkupTree.NodeID) -> Bool {
        formatting.contains { $0.node == node }
    }

    private func isInScope(_ node: MarkupTree.NodeID) -> Bool {
        for element in open.reversed() {
            if element.node == node { return true }
            if element.traits.contains(.scope) { return false }
        }
        return false
    }
}
