import Basics
import Markup
import Styling

/// Which elements of a document are notes that go to the foot of the page of their calls.
struct NotePlan {
    /// The bodies of notes, in document order.
    private(set) var bodies: [Int32] = []
    /// By body: its place in `bodies`.
    private var placeOf: [Int32: Int] = [:]
    private var bodyOfID: [String: Int32] = [:]
    /// Sections of notes in which nothing is left.
    private var emptied: [Int32] = []
    /// By place: the note of the galley and the element of the structure, once called; -1 before.
    private var noteOf: [Int32] = []
    private var structureOf: [Int32] = []

    /// No notes.
    init() {}

    /// The notes of a document: what calls lead to below elements with `-digest-notes: foot`.
    init(of document: StyledDocument, facts: [StyleFacts], names: ElementNames) {
        guard facts.contains(where: { $0.contains(.setsNotesAtFoot) }) else { return }
        let tree = document.tree
        let sections = tree.nodes.indices.filter { index in
            tree.nodes[index].kind == .element && facts[Int(document.styleOf[index])].contains(.setsNotesAtFoot)
        }
        guard !sections.isEmpty else { return }
        let called = Self.targets(in: tree, names)
        for section in sections { take(MarkupTree.NodeID(Int32(section)), tree, called) }
        emptied = sections.map(Int32.init).filter { isEmpty(MarkupTree.NodeID($0), tree) }
    }

    /// The ids that calls lead to.
    private static func targets(in tree: MarkupTree, _ names: ElementNames) -> Set<String> {
        var found: Set<String> = []
        for index in tree.nodes.indices where tree.nodes[index].kind == .element && tree.nodes[index].attribute >= 0 {
            let attributes = ElementAttributes(of: Int32(index), in: tree, names: names)
            guard let href = attributes.href, tree.bytes[href].first == 0x23, isCall(attributes, tree) else { continue }
            found.insert(String(decoding: tree.bytes[href].dropFirst(), as: UTF8.self))
        }
        return found
    }

    /// Whether an element calls a note.
    static func isCall(_ attributes: ElementAttributes, _ tree: MarkupTree) -> Bool {
        func says(_ range: Range<Int>?, _ word: String) -> Bool {
            guard let range else { return false }
            return tree.bytes[range].split(separator: 0x20).contains { $0.elementsEqual(word.utf8) }
        }
        return says(attributes.role, "doc-noteref") || says(attributes.type, "noteref")
    }

    private mutating func take(_ section: MarkupTree.NodeID, _ tree: MarkupTree, _ called: Set<String>) {
        var here = tree.following(section, below: section)
        while let node = here {
            var isBody = false
            if tree.kind(of: node) == .element, let id = tree.attribute(.id, of: node), called.contains(id),
                bodyOfID[id] == nil, placeOf[node.index] == nil
            {
                placeOf[node.index] = bodies.count
                bodyOfID[id] = node.index
                bodies.append(node.index)
                noteOf.append(-1)
                structureOf.append(-1)
                isBody = true
            }
            here = tree.following(node, below: section, skippingChildren: isBody)
        }
    }

    /// Whether a section has nothing but headings beside its notes.
    private func isEmpty(_ section: MarkupTree.NodeID, _ tree: MarkupTree) -> Bool {
        let headings = NameSet("h1 h2 h3 h4 h5 h6 hr")
        var hasNotes = false
        var here = tree.following(section, below: section)
        while let node = here {
            let isBody = placeOf[node.index] != nil
            hasNotes = hasNotes || isBody
            let isHeading = tree.kind(of: node) == .element && headings.contains(tree.name(of: node))
            if tree.kind(of: node) == .text, tree.textBytes(of: node).contains(where: { $0 > 0x20 }) { return false }
            if tree.isElement(node, .img) { return false }
            here = tree.following(node, below: section, skippingChildren: isBody || isHeading)
        }
        return hasNotes
    }
}

extension NotePlan {
    /// Whether an element is set at the foot, not where it stands.
    @inline(__always)
    func isSetElsewhere(_ node: Int32) -> Bool { bodies.isEmpty ? false : placeOf[node] != nil }

    /// Whether nothing is left of a section of notes.
    func isEmptied(_ node: Int32) -> Bool { emptied.contains(node) }

    /// The body with an id.
    func body(_ id: String) -> Int32? { bodyOfID[id] }

    /// The note of the galley that a body is, once called.
    func note(of body: Int32) -> Int32? {
        guard let place = placeOf[body], noteOf[place] >= 0 else { return nil }
        return noteOf[place]
    }

    /// The element of the structure that was made for a body at its call.
    @inline(__always)
    func structureNode(of body: Int32) -> Int32? {
        if bodies.isEmpty { return nil }
        guard let place = placeOf[body], structureOf[place] >= 0 else { return nil }
        return structureOf[place]
    }

    /// Notes that a body is called.
    mutating func call(_ body: Int32, note: Int32) {
        if let place = placeOf[body] { noteOf[place] = note }
    }

    /// Notes the element of a body.
    mutating func setStructure(_ node: Int32, of body: Int32) {
        if let place = placeOf[body] { structureOf[place] = node }
    }
}
