import Basics
import Markup

// What happens once for each context: rules are matched, sorted, and a style is computed.
extension StyleCache {
    /// Blocks of declarations with their order in the cascade.
    private struct Matched {
        private(set) var found: [(order: UInt64, block: UInt32)] = []

        mutating func add(_ order: UInt64, _ block: Int) { found.append((order, UInt32(block))) }

        /// From the weakest to the strongest, and how many of the first are the user agent's.
        func ordered() -> (blocks: [UInt32], userAgent: Int) {
            let sorted = found.sorted { $0.order < $1.order }
            let userAgent = sorted.prefix { $0.order >> 56 == RuleBook.Rung.userAgent.rawValue }.count
            return (sorted.map(\.block), userAgent)
        }
    }

    /// Computes the style of an element whose context is new.
    mutating func addContext(
        _ element: Int32,
        _ view: TreeView,
        _ traitsOf: inout [UInt32],
        parent: UInt32,
        isRoot: Bool
    ) {
        let own = traits[Int(traitsOf[Int(element)])]
        var matched = Matched()
        var parts: [PseudoElement: Matched] = [:]
        var before = TestBits()
        traitsOf.withUnsafeMutableBufferPointer { traitsOf in
            let scene = MatchScene(nodes: view.nodes, traitsOf: traitsOf, traits: traits, classSets: sets)
            book.index.candidates(for: own, classes: sets[Int(own.classSet)]) { entry in
                guard scene.matches(entry.selector, element) else { return }
                let plain = book.blocks[entry.rule]
                let important = book.blocks[entry.rule + 1]
                if let part = entry.selector.pseudo {
                    if !plain.isEmpty { parts[part, default: Matched()].add(entry.order, entry.rule) }
                    if !important.isEmpty { parts[part, default: Matched()].add(entry.importantOrder, entry.rule + 1) }
                } else {
                    if !plain.isEmpty { matched.add(entry.order, entry.rule) }
                    if !important.isEmpty { matched.add(entry.importantOrder, entry.rule + 1) }
                }
            }
            for test in book.attributes.siblings
            where scene.matches(book.vocabulary.siblings[test.selector], element) {
                before.insert(test.bit)
            }
        }
        addHints(own.hints, to: &matched)
        let style = number(of: matched.ordered(), parent: parent, kind: isRoot ? 0 : 1)
        styled.append(Styled(style: style, pseudo: partStyles(parts, of: style)))
        preceding.append(before)
    }

    private func addHints(_ number: UInt32, to matched: inout Matched) {
        guard number > 0 else { return }
        let first = book.blocks.count + (Int(number) - 1) * 3
        let blocks = hints[Int(number) - 1]
        if !blocks.hints.isEmpty { matched.add(RuleBook.Rung.hint.rawValue << 56, first) }
        if !blocks.plain.isEmpty { matched.add(RuleBook.Rung.inline.rawValue << 56, first + 1) }
        if !blocks.important.isEmpty { matched.add(RuleBook.Rung.importantInline.rawValue << 56, first + 2) }
    }

    private func block(_ number: UInt32) -> DeclarationBlock {
        let place = Int(number)
        if place < book.blocks.count { return book.blocks[place] }
        let (element, kind) = (place - book.blocks.count).quotientAndRemainder(dividingBy: 3)
        return kind == 0 ? hints[element].hints : kind == 1 ? hints[element].plain : hints[element].important
    }

    /// The place in the pool of what declarations make of a parent's style.
    private mutating func number(
        of ordered: (blocks: [UInt32], userAgent: Int),
        parent: UInt32,
        kind: UInt8
    ) -> UInt32 {
        let recipe = Recipe(parent: parent, kind: kind, blocks: ordered.blocks)
        if let known = numberOfRecipe[recipe] { return known }
        var computation = StyleComputation(parent: pool[Int(parent)], basis: book.basis)
        computation.apply(ordered.blocks.map { block($0) }, userAgent: ordered.userAgent, isRoot: kind == 0)
        let number = number(of: computation.finished(isRoot: kind == 0))
        numberOfRecipe[recipe] = number
        return number
    }

    /// The styles of an element's parts; those of `::before` and `::after` only where they have content.
    private mutating func partStyles(_ parts: [PseudoElement: Matched], of element: UInt32) -> UInt32 {
        var styles = PseudoStyles()
        for part in PseudoElement.allCases {
            guard let matched = parts[part] else { continue }
            let number = number(of: matched.ordered(), parent: element, kind: 2)
            let content = pool[Int(number)].style.content
            switch part {
            case .before, .after:
                guard let content, !content.isEmpty, pool[Int(number)].style.display != .none else { continue }
            default: break
            }
            styles[part] = number
        }
        guard styles != PseudoStyles() else { return 0 }
        pseudos.append(styles)
        return UInt32(pseudos.count - 1)
    }
}
