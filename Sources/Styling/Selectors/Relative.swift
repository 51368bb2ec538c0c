import Markup

/// What `:has()` looks for below an element: one of some compounds, anywhere or among the children (Selectors 4 §4.5).
///
/// Selectors of several compounds are not read inside: each would ask every element above.
struct Relative: Sendable, Hashable {
    /// What the element itself must be called: only those so called are asked.
    var name: Name?
    var classes: [UInt16]
    /// One of these, as a selector of one compound each.
    var wanted: [Wanted]

    /// A compound, and whether only children are meant.
    struct Wanted: Sendable, Hashable {
        var compound: Selector.Compound
        var isChild: Bool
    }
}

extension SelectorParser {
    /// The arguments of `:has()`.
    mutating func relative(
        _ arguments: TokenReader,
        _ compound: inout Selector.Compound,
        _ building: inout Building
    ) throws(Failure) {
        guard !isInHas else { throw .notUnderstood }
        var reader = arguments
        var wanted: [Relative.Wanted] = []
        var specificity: UInt32 = 0
        repeat {
            reader.skipBlanks()
            let isChild = reader.takes(sign: ">")
            let start = reader.at
            var end = start
            while end < reader.end, reader.tokens[end].kind != .comma { end = reader.past(end) }
            reader.at = end
            var inner = SelectorParser(TokenReader(reader.tokens, start..<end), vocabulary: vocabulary)
            inner.depth = depth + 1
            inner.isInHas = true
            let found = try inner.list()
            vocabulary = inner.vocabulary
            for selector in found {
                guard selector.compounds.count == 1, selector.pseudo == nil else { throw .notUnderstood }
                specificity = max(specificity, selector.specificity)
                wanted.append(Relative.Wanted(compound: selector.compounds[0], isChild: isChild))
            }
        } while reader.takesComma()
        guard reader.isAtEnd, !wanted.isEmpty else { throw .notUnderstood }
        let own = anchored(compound)
        let relative = Relative(name: own.name, classes: own.classes, wanted: wanted)
        guard let bit = vocabulary.number(having: relative) else { throw .tooMany }
        compound.tests.insert(bit)
        building.add(specificity)
    }
}

extension SelectorParser {
    /// What a compound and those around it say of an element so far.
    func anchored(_ compound: Selector.Compound) -> Selector.Compound {
        var own = anchor
        own.name = compound.name ?? own.name
        own.classes += compound.classes
        return own
    }
}

extension TokenReader {
    /// Whether no combinator is in sight, so that what is read is of one element.
    var isOneCompound: Bool {
        !tokens[at..<end].contains { token in
            token.kind == .blank || token.kind == .comma
                || token.kind == .delimiter
                    && [UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~")].contains(token.sign)
        }
    }

    /// The place behind a token, or behind the bracket that closes what it opens.
    fileprivate func past(_ place: Int) -> Int {
        guard tokens[place].closing != nil else { return place + 1 }
        var inside = self
        inside.at = place + 1
        _ = inside.block()
        return inside.at
    }
}

// Looking below an element.
extension MatchScene {
    /// Whether an element has a relative.
    func has(_ relative: Relative, _ element: Int32) -> Bool {
        var here = nodes[Int(element)].firstChild
        while here >= 0 {
            if nodes[Int(here)].kind == .element {
                let isChild = nodes[Int(here)].parent == element
                for wanted in relative.wanted where isChild || !wanted.isChild {
                    if holds(wanted.compound, here) { return true }
                }
            }
            if nodes[Int(here)].firstChild >= 0 {
                here = nodes[Int(here)].firstChild
                continue
            }
            while here != element, nodes[Int(here)].next < 0 { here = nodes[Int(here)].parent }
            here = here == element ? -1 : nodes[Int(here)].next
        }
        return false
    }
}

extension StyleCache {
    /// Answers what an element has.
    mutating func answerRelatives(
        _ element: Int32,
        _ view: TreeView,
        _ positions: [TestBits],
        _ own: inout ElementTraits,
        _ traitsOf: inout [UInt32]
    ) {
        var isPrepared = false
        for (bit, place) in book.attributes.relatives {
            let relative = book.vocabulary.relatives[place]
            if let name = relative.name, name != own.name { continue }
            let classes = sets[Int(own.classSet)]
            guard relative.classes.allSatisfy(classes.contains) else { continue }
            if !isPrepared { prepareBelow(element, view, positions, &traitsOf) }
            isPrepared = true
            let has = traitsOf.withUnsafeMutableBufferPointer {
                MatchScene(nodes: view.nodes, traitsOf: $0, traits: traits, classSets: sets).has(relative, element)
            }
            if has { own.tests.insert(bit) }
        }
    }

    /// Gives what lies below an element the traits that do not depend on what lies above.
    private mutating func prepareBelow(
        _ element: Int32,
        _ view: TreeView,
        _ positions: [TestBits],
        _ traitsOf: inout [UInt32]
    ) {
        var here = view.nodes[Int(element)].firstChild
        while here >= 0 {
            let node = view.nodes[Int(here)]
            if node.kind == .element {
                var own = ElementTraits(name: node.name, id: 0, classSet: 0, tests: TestBits(), hints: 0)
                var inherited = TestBits()
                readAttributes(node, view, &own, &inherited)
                if !positions.isEmpty { own.tests.formUnion(positions[Int(here)]) }
                traitsOf[Int(here)] = number(of: own)
            }
            if node.firstChild >= 0 {
                here = node.firstChild
                continue
            }
            while here != element, view.nodes[Int(here)].next < 0 { here = view.nodes[Int(here)].parent }
            here = here == element ? -1 : view.nodes[Int(here)].next
        }
    }
}
