import Markup

/// What an element is known by to selectors; elements that are alike share one.
struct ElementTraits: Sendable, Hashable {
    var name: Name
    /// Number of its id among those that selectors name; 0 for any other.
    var id: UInt16
    /// Its set of classes.
    var classSet: UInt32
    /// The answers to the tests.
    var tests: TestBits
    /// What its attributes say in place of a sheet; 0 for nothing.
    var hints: UInt32
}

/// A document whose elements, as far as they have been walked, have traits.
struct MatchScene {
    let nodes: UnsafeBufferPointer<MarkupTree.Node>
    /// By node: index of its traits.
    let traitsOf: UnsafeMutableBufferPointer<UInt32>
    let traits: [ElementTraits]
    /// By set: its classes in ascending order.
    let classSets: [[UInt16]]

    /// How a selector fails: whether another element could still make it match (as engines of browsers have it, which
    /// keeps the time from growing with every combinator).
    enum Result { case matches, failsHere, failsForSiblings, fails }

    /// Whether an element matches a selector.
    func matches(_ selector: Selector, _ element: Int32) -> Bool { match(selector, 0, element) == .matches }

    private func match(_ selector: Selector, _ place: Int, _ element: Int32) -> Result {
        guard holds(selector.compounds[place], element) else { return .failsHere }
        guard place < selector.combinators.count else { return .matches }
        switch selector.combinators[place] {
        case .child:
            guard let above = parent(element) else { return .fails }
            let result = match(selector, place + 1, above)
            return result == .failsForSiblings ? .failsHere : result
        case .adjacent:
            guard let before = sibling(element) else { return .failsForSiblings }
            return match(selector, place + 1, before)
        case .descendant:
            var here = element
            while let above = parent(here) {
                let result = match(selector, place + 1, above)
                if result == .matches || result == .fails { return result }
                here = above
            }
            return .fails
        }
    }

    private func parent(_ element: Int32) -> Int32? {
        let above = nodes[Int(element)].parent
        return above > 0 && nodes[Int(above)].kind == .element ? above : nil
    }

    private func sibling(_ element: Int32) -> Int32? {
        var here = nodes[Int(element)].previous
        while here >= 0, nodes[Int(here)].kind != .element { here = nodes[Int(here)].previous }
        return here >= 0 ? here : nil
    }

    /// Whether an element is as a compound says.
    func holds(_ compound: Selector.Compound, _ element: Int32) -> Bool {
        let own = traits[Int(traitsOf[Int(element)])]
        if let name = compound.name, name != own.name { return false }
        if compound.id != 0, compound.id != own.id { return false }
        guard own.tests.contains(all: compound.tests) else { return false }
        if !compound.classes.isEmpty {
            let classes = classSets[Int(own.classSet)]
            for wanted in compound.classes where !classes.contains(wanted) { return false }
        }
        for choice in compound.choices {
            let any = choice.selectors.contains { matches($0, element) }
            if any == choice.isNegated { return false }
        }
        return true
    }
}
