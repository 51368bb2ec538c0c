import Markup

// What an element is known by: its attributes, and its place among its siblings.
extension StyleCache {
    /// Reads the attributes that selectors and hints ask for.
    mutating func readAttributes(
        _ node: MarkupTree.Node,
        _ view: TreeView,
        _ own: inout ElementTraits,
        _ inherited: inout TestBits
    ) {
        var place = node.attribute
        var hasHints = false
        while place >= 0 {
            let attribute = view.attributes[Int(place)]
            place = attribute.next
            let role = book.attributes.role(of: attribute.name)
            if role.isEmpty { continue }
            let value = UnsafeBufferPointer(rebasing: view.bytes[attribute.value.range])
            if role.contains(.classes) { own.classSet = classSet(value) }
            if role.contains(.tests) { book.attributes.answer(attribute.name, value, into: &own.tests) }
            if role.contains(.id) { own.id = book.vocabulary.ids[String(decoding: value, as: UTF8.self)] ?? 0 }
            if role.contains(.language) { setLanguage(value, &inherited) }
            if role.contains(.direction) { setDirection(value, &inherited) }
            if role.contains(.hint) { hasHints = hasHints || Hints.isRead(attribute.name, on: node.name) }
        }
        if hasHints { own.hints = hintNumber(node, view) }
    }

    private mutating func setLanguage(_ tag: UnsafeBufferPointer<UInt8>, _ inherited: inout TestBits) {
        let (number, isNew) = languageTexts.number(tag)
        if isNew { languageBits.append(book.attributes.answers(forLanguage: tag)) }
        for (bit, _) in book.attributes.languages { inherited.remove(bit) }
        inherited.formUnion(languageBits[Int(number)])
    }

    private func setDirection(_ value: UnsafeBufferPointer<UInt8>, _ inherited: inout TestBits) {
        let isRightToLeft = value.elementsEqual("rtl".utf8)
        guard isRightToLeft || value.elementsEqual("ltr".utf8) else { return }
        for test in book.attributes.directions {
            inherited.remove(test.bit)
            if test.isRightToLeft == isRightToLeft { inherited.insert(test.bit) }
        }
    }

    /// The number, from 1, of what the attributes of an element declare.
    private mutating func hintNumber(_ node: MarkupTree.Node, _ view: TreeView) -> UInt32 {
        var list: [(name: Name, value: String)] = []
        var key = Array(node.name.bytes)
        var place = node.attribute
        while place >= 0 {
            let attribute = view.attributes[Int(place)]
            place = attribute.next
            guard Hints.isRead(attribute.name, on: node.name) else { continue }
            let value = view.bytes[attribute.value.range]
            list.append((attribute.name, String(decoding: value, as: UTF8.self)))
            key += [0] + attribute.name.bytes + [1] + value
        }
        let counts = list.contains { $0.name == Hints.reversed }
        let items = counts ? listItems(of: node, view) : 0
        if counts { key += [2] + String(items).utf8 }
        let (number, isNew) = key.withUnsafeBufferPointer { hintTexts.number($0) }
        if isNew { hints.append(Hints.blocks(list, of: node.name, items: items)) }
        return number + 1
    }

    private func listItems(of node: MarkupTree.Node, _ view: TreeView) -> Int {
        var count = 0
        var child = node.firstChild
        while child >= 0 {
            let found = view.nodes[Int(child)]
            if found.kind == .element, found.name == .li { count += 1 }
            child = found.next
        }
        return count
    }

    /// Answers the tests of the place among siblings for all children of a node.
    mutating func answerPositions(of parent: Int32, _ view: TreeView, _ answers: inout [TestBits]) {
        let node = view.nodes[Int(parent)]
        count(from: node.firstChild, fromEnd: false, view, &answers)
        if book.attributes.positions.contains(where: \.fromEnd) {
            count(from: node.lastChild, fromEnd: true, view, &answers)
        }
    }

    private mutating func count(from first: Int32, fromEnd: Bool, _ view: TreeView, _ answers: inout [TestBits]) {
        var here = first
        var place = 0
        let countsTypes = book.attributes.countsTypes
        while here >= 0 {
            let node = view.nodes[Int(here)]
            if node.kind == .element {
                place += 1
                let type = countsTypes ? countType(node.name) : 0
                for test in book.attributes.positions where test.fromEnd == fromEnd {
                    if AttributeRoles.isIn(test.ofType ? type : place, step: test.step, offset: test.offset) {
                        answers[Int(here)].insert(test.bit)
                    }
                }
            }
            here = fromEnd ? node.previous : node.next
        }
        guard countsTypes else { return }
        here = first
        while here >= 0 {
            let node = view.nodes[Int(here)]
            if node.kind == .element { typeCounts[Int(node.name.index)] = 0 }
            here = fromEnd ? node.previous : node.next
        }
    }

    private mutating func countType(_ name: Name) -> Int {
        let index = Int(name.index)
        if index >= typeCounts.count {
            typeCounts += [Int32](repeating: 0, count: index + 1 - typeCounts.count)
        }
        typeCounts[index] += 1
        return Int(typeCounts[index])
    }
}
