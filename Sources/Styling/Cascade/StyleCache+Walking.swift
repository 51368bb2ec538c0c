import Basics
import Markup

// A walk over a document that gives every node its style.
extension StyleCache {
    /// An open element.
    private struct Level {
        var context: UInt32 = 0
        /// Its style, in the pool and in the document.
        var pooled: UInt32 = 0
        var style: UInt32 = 0
        /// What holds of the language and direction of all below.
        var inherited = TestBits()
        /// The traits of the last children, each plus one, the nearest first.
        var recent = SIMD4<UInt32>(repeating: 0)
        /// What holds of the next child by what stands before it.
        var preceded = TestBits()
    }

    /// The document with its styles, numbered in the order they are met.
    mutating func styled(_ tree: MarkupTree) -> StyledDocument {
        tree.nodes.withUnsafeBufferPointer { nodes in
            tree.attributes.withUnsafeBufferPointer { attributes in
                tree.bytes.withUnsafeBufferPointer { bytes in
                    walk(tree, TreeView(nodes: nodes, attributes: attributes, bytes: bytes))
                }
            }
        }
    }

    /// A tree's arrays.
    struct TreeView {
        let nodes: UnsafeBufferPointer<MarkupTree.Node>
        let attributes: UnsafeBufferPointer<MarkupTree.Attribute>
        let bytes: UnsafeBufferPointer<UInt8>
    }

    private mutating func walk(_ tree: MarkupTree, _ view: TreeView) -> StyledDocument {
        var document = LocalStyles(pooled: pool.count, nodes: view.nodes.count)
        var traitsOf = [UInt32](repeating: 0, count: view.nodes.count)
        var positions = [TestBits](
            repeating: TestBits(),
            count: book.attributes.positions.isEmpty ? 0 : view.nodes.count
        )
        var levels: [Level] = [Level()]
        var here = view.nodes[0].firstChild
        if !positions.isEmpty {
            for index in view.nodes.indices where view.nodes[index].firstChild >= 0 {
                answerPositions(of: Int32(index), view, &positions)
            }
        }
        while here >= 0 {
            let node = view.nodes[Int(here)]
            let top = levels.count - 1
            if node.kind == .element {
                let level = enter(
                    here,
                    node,
                    view,
                    under: &levels[top],
                    positions,
                    &traitsOf,
                    &document,
                    isRoot: top == 0
                )
                if node.firstChild >= 0 {
                    levels.append(level)
                    here = node.firstChild
                    continue
                }
            } else {
                document.styleOf[Int(here)] = levels[top].style
            }
            while here > 0, view.nodes[Int(here)].next < 0 {
                here = view.nodes[Int(here)].parent
                levels.removeLast()
            }
            here = here > 0 ? view.nodes[Int(here)].next : -1
        }
        return document.finished(tree, pool)
    }

    /// Gives an element its traits, context and style.
    private mutating func enter(
        _ element: Int32,
        _ node: MarkupTree.Node,
        _ view: TreeView,
        under above: inout Level,
        _ positions: [TestBits],
        _ traitsOf: inout [UInt32],
        _ document: inout LocalStyles,
        isRoot: Bool
    ) -> Level {
        var level = Level()
        level.inherited = above.inherited
        var own = ElementTraits(name: node.name, id: 0, classSet: 0, tests: TestBits(), hints: 0)
        readAttributes(node, view, &own, &level.inherited)
        own.tests.formUnion(level.inherited)
        own.tests.formUnion(above.preceded)
        if !positions.isEmpty { own.tests.formUnion(positions[Int(element)]) }
        if isRoot, let bit = book.attributes.root { own.tests.insert(bit) }
        if let bit = book.attributes.empty, Self.isEmpty(node, view) { own.tests.insert(bit) }
        if !book.attributes.relatives.isEmpty { answerRelatives(element, view, positions, &own, &traitsOf) }
        let number = number(of: own)
        traitsOf[Int(element)] = number

        // Plus one: the document's own context has the number and the key 0.
        let key = UInt64(above.context) << 32 | UInt64(number + 1)
        let (context, isNew) = contexts.number(key, siblingKey(above.recent))
        if isNew {
            addContext(element, view, &traitsOf, parent: above.pooled, isRoot: isRoot)
        }
        let found = styled[Int(context)]
        level.context = context
        level.pooled = found.style
        level.style = document.number(of: found.style)
        document.styleOf[Int(element)] = level.style
        if found.pseudo != 0 { document.add(pseudos[Int(found.pseudo)], to: element) }
        if book.vocabulary.reach > 0 {
            above.recent = SIMD4(number + 1, above.recent[0], above.recent[1], above.recent[2])
        }
        if !book.attributes.siblings.isEmpty { above.preceded.formUnion(preceding[Int(context)]) }
        return level
    }

    /// What is known of the siblings before, as one word.
    private mutating func siblingKey(_ recent: SIMD4<UInt32>) -> UInt64 {
        let reach = book.vocabulary.reach
        if reach == 0 { return 0 }
        if reach == 1 { return UInt64(recent[0]) }
        let near = UInt64(recent[0]) << 32 | UInt64(recent[1])
        if reach == 2 { return near }
        let far = UInt64(recent[2]) << 32 | UInt64(reach > 3 ? recent[3] : 0)
        return UInt64(siblingNumbers.number(near, far).number)
    }

    private static func isEmpty(_ node: MarkupTree.Node, _ view: TreeView) -> Bool {
        var child = node.firstChild
        while child >= 0 {
            let found = view.nodes[Int(child)]
            if found.kind == .element || found.kind == .text && !found.piece.range.isEmpty { return false }
            child = found.next
        }
        return true
    }
}

/// The styles of one document, numbered as they are met.
private struct LocalStyles {
    var styleOf: [UInt32]
    private var numbers: [UInt32]
    private var used: [UInt32] = []
    private var pseudo: [Int32: PseudoStyles] = [:]

    init(pooled: Int, nodes: Int) {
        styleOf = [UInt32](repeating: 0, count: nodes)
        numbers = [UInt32](repeating: .max, count: pooled)
    }

    mutating func number(of pooled: UInt32) -> UInt32 {
        while numbers.count <= Int(pooled) { numbers.append(.max) }
        let known = numbers[Int(pooled)]
        if known != .max { return known }
        let number = UInt32(used.count)
        numbers[Int(pooled)] = number
        used.append(pooled)
        return number
    }

    mutating func add(_ pooled: PseudoStyles, to element: Int32) {
        var local = PseudoStyles()
        for part in PseudoElement.allCases { local[part] = pooled[part].map { number(of: $0) } }
        pseudo[element] = local
    }

    func finished(_ tree: MarkupTree, _ pool: [StyleDraft]) -> StyledDocument {
        let styles = used.isEmpty ? [StyleDraft.initial.style] : used.map { pool[Int($0)].style }
        return StyledDocument(tree: tree, styles: styles, styleOf: styleOf, pseudo: pseudo)
    }
}

extension PseudoStyles {
    /// The style of a part.
    subscript(part: PseudoElement) -> UInt32? {
        get {
            switch part {
            case .before: before
            case .after: after
            case .marker: marker
            case .firstLetter: firstLetter
            case .firstLine: firstLine
            case .footnoteCall: footnoteCall
            case .footnoteMarker: footnoteMarker
            }
        }
        set {
            switch part {
            case .before: before = newValue
            case .after: after = newValue
            case .marker: marker = newValue
            case .firstLetter: firstLetter = newValue
            case .firstLine: firstLine = newValue
            case .footnoteCall: footnoteCall = newValue
            case .footnoteMarker: footnoteMarker = newValue
            }
        }
    }
}
