import Basics
import Markup
import Styling

// Elements and leaves of the structure tree.
extension GalleySetter where Setter: ~Copyable {
    /// Adds an element where text is, and goes on in it.
    mutating func enter(_ name: Name, takingText: Bool, in around: inout Surroundings) {
        around.node = add(name, to: around.node, around)
        around.nodeLanguage = around.language
        around.takesText = takingText
    }

    /// Adds an element, with its language where that is not its parent's.
    mutating func add(_ name: Name, to parent: Int32, _ around: Surroundings) -> Int32 {
        if isMeasuring { return parent }
        let node = structure.add(name, to: parent)
        if around.language != around.nodeLanguage {
            structure.attributes[node, default: StructureAttributes()].language = languages[Int(around.language)]
        }
        return node
    }

    /// The leaf of the text here: one for all that one element holds without another one between.
    mutating func leaf(_ around: Surroundings) -> Tag {
        if around.isArtifact || isMeasuring { return .artifact }
        let parent = textParent(around)
        let last = structure.nodes[Int(parent)].lastChild
        if last >= 0, structure.nodes[Int(last)].isLeaf { return Tag(last) }
        return structure.addLeaf(to: parent)
    }

    /// The element that text here belongs to: a paragraph of its own in a section.
    mutating func textParent(_ around: Surroundings) -> Int32 {
        if around.takesText || isMeasuring { return around.node }
        if anonymous >= 0, structure.nodes[Int(anonymous)].parent == around.node { return anonymous }
        anonymous = add(names.p, to: around.node, around)
        return anonymous
    }

    /// Notes what an element says of itself beyond its name.
    mutating func describe(_ node: Int32, _ attributes: ElementAttributes) {
        guard !isMeasuring else { return }
        if let id = attributes.id { structure.attributes[node, default: StructureAttributes()].id = text(id) }
        if let role = attributes.role ?? attributes.type {
            structure.attributes[node, default: StructureAttributes()].role = text(role)
        }
    }

    /// Takes the language of an element's `lang` attribute on.
    mutating func takeLanguage(_ attributes: ElementAttributes, _ around: inout Surroundings) {
        guard let language = attributes.language else { return }
        around.language = number(ofLanguage: text(language))
    }

    /// The number of a language; an empty one is that of the book.
    mutating func number(ofLanguage language: String) -> Int32 {
        if language.isEmpty { return 0 }
        if let known = languages.firstIndex(of: language) { return Int32(known) }
        // Hostile documents may name as many as they like; nobody reads a book in more.
        guard languages.count < 500 else { return 0 }
        languages.append(language)
        return Int32(languages.count - 1)
    }

    /// A piece of the document's bytes as text.
    func text(_ range: Range<Int>) -> String {
        String(decoding: document.tree.bytes[range], as: UTF8.self)
    }

    /// The value of an attribute.
    func attribute(_ name: Name, of node: Int32) -> String? {
        document.tree.attribute(name, of: MarkupTree.NodeID(node))
    }

    /// Whether a piece of the document's bytes is this text.
    func isText(_ range: Range<Int>?, _ text: StaticString) -> Bool {
        guard let range, range.count == text.utf8CodeUnitCount else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return document.tree.bytes[range].elementsEqual(wanted)
    }

    /// Makes an anchor of an element's id.
    mutating func anchor(_ id: Range<Int>, node: Int32) -> Int32 {
        galley.anchors.append(Anchor(id: text(id), point: .zero, node: node))
        return Int32(galley.anchors.count - 1)
    }
}
