import Markup

/// A selector: parts that one element after another, from outside in, has to answer to.
struct SVGSelector: Sendable {
    /// What is asked of one element.
    struct Part: Sendable {
        var tag: Name?
        var id: [UInt8]?
        var classes: [[UInt8]] = []
        /// Whether the part before is asked of the parent, not of any element around.
        var isChild = false
    }

    /// The most telling thing that the last part asks for.
    enum Key: Hashable, Sendable {
        case id([UInt8])
        case classed([UInt8])
        case tag(Name)
        case any
    }

    private let parts: [Part]
    /// Specificity: ids, classes, tags.
    let weight: Int

    /// Reads a selector; nil where it has something else than tags, classes, ids, blanks and `>` in it.
    init?(_ bytes: ArraySlice<UInt8>) {
        var parts: [Part] = []
        var isChild = false
        var weight = 0
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if SVGScanner.isSpace(byte) || byte == UInt8(ascii: ">") {
                if byte == UInt8(ascii: ">") { isChild = true }
                at += 1
                continue
            }
            var part = Part(isChild: isChild)
            guard let end = Self.read(bytes[at...], into: &part, weight: &weight), end > at else { return nil }
            parts.append(part)
            isChild = false
            at = end
        }
        guard !parts.isEmpty, parts.count <= 8, !isChild else { return nil }
        self.parts = parts
        self.weight = weight
    }

    /// Reads one part; returns where it ends.
    private static func read(_ bytes: ArraySlice<UInt8>, into part: inout Part, weight: inout Int) -> Int? {
        var at = bytes.startIndex
        while at < bytes.endIndex, !SVGScanner.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") {
            let sign = bytes[at]
            let isMarked = sign == UInt8(ascii: ".") || sign == UInt8(ascii: "#")
            if isMarked { at += 1 }
            if sign == UInt8(ascii: "*") {
                at += 1
                continue
            }
            let name = bytes[at...].prefix {
                SVGScanner.isLetter($0) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D || $0 == 0x5F || $0 >= 0x80
            }
            guard !name.isEmpty else { return nil }
            if sign == UInt8(ascii: ".") {
                part.classes.append(Array(name))
                weight += 1 << 10
            } else if sign == UInt8(ascii: "#") {
                part.id = Array(name)
                weight += 1 << 20
            } else {
                part.tag = Name(bytes: Array(name))
                weight += 1
            }
            at = name.endIndex
        }
        return at
    }

    var key: Key {
        guard let last = parts.last else { return .any }
        if let id = last.id { return .id(id) }
        if let first = last.classes.first { return .classed(first) }
        return last.tag.map { .tag($0) } ?? .any
    }

    /// The keys that an element answers to.
    static func keys(of node: MarkupTree.NodeID, in tree: MarkupTree) -> [Key] {
        var keys: [Key] = [.any, .tag(tree.name(of: node))]
        if let id = tree.attributeBytes(.id, of: node) { keys.append(.id(Array(id))) }
        for name in classes(of: node, in: tree) where !keys.contains(.classed(Array(name))) {
            keys.append(.classed(Array(name)))
        }
        return keys
    }

    /// More classes than this are not looked at.
    private static let classLimit = 32

    private static func classes(of node: MarkupTree.NodeID, in tree: MarkupTree) -> ArraySlice<ArraySlice<UInt8>> {
        guard let bytes = tree.attributeBytes(.class, of: node) else { return [] }
        return bytes.split(maxSplits: classLimit, whereSeparator: SVGScanner.isSpace).prefix(classLimit)
    }

    /// Whether the element answers to the last part and those around it to the others.
    func matches(_ node: MarkupTree.NodeID, in tree: MarkupTree, work: inout Int) -> Bool {
        guard let last = parts.last, Self.matches(last, node, tree) else { return false }
        var here = node
        // Greedy from inside out, which is right for the blank; a `>` asks for the very parent.
        for index in parts.indices.dropLast().reversed() {
            let mustBeParent = parts[index + 1].isChild
            var found = false
            while !found, let above = tree.parent(of: here), tree.isElement(above) {
                work += 1
                here = above
                found = Self.matches(parts[index], above, tree)
                if mustBeParent { break }
            }
            guard found else { return false }
        }
        return true
    }

    private static func matches(_ part: Part, _ node: MarkupTree.NodeID, _ tree: MarkupTree) -> Bool {
        if let tag = part.tag, tree.name(of: node) != tag { return false }
        if let id = part.id, tree.attributeBytes(.id, of: node)?.elementsEqual(id) != true { return false }
        guard !part.classes.isEmpty else { return true }
        let classes = classes(of: node, in: tree)
        return part.classes.allSatisfy { wanted in classes.contains { $0.elementsEqual(wanted) } }
    }
}
