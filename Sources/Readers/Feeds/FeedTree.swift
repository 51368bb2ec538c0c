import Basics
import Markup

/// The XML of a feed with what its names mean: the vocabulary and the plain name of every element.
struct FeedTree {
    let tree: MarkupTree
    /// The vocabulary of each node.
    private let spaces: [FeedNamespace]
    /// The name of each element without prefix, in lower case: old feeds are written in capitals.
    private let locals: [Name]

    /// Reads the names of a tree.
    init(_ tree: MarkupTree) {
        var reading = NamespaceReading()
        self.tree = tree
        (spaces, locals) = reading.read(tree)
    }

    /// The outermost element; 0, the document, where there is none.
    var root: Int { tree.root.map { Int($0.index) } ?? 0 }

    /// How many nodes there are.
    var count: Int { tree.nodes.count }

    /// The vocabulary of a node.
    func space(_ node: Int) -> FeedNamespace { spaces[node] }

    /// The plain name of an element.
    func local(_ node: Int) -> Name { locals[node] }

    /// Whether a node is this element.
    func isElement(_ node: Int, _ space: FeedNamespace, _ name: Name) -> Bool {
        locals[node] == name && spaces[node] == space && tree.nodes[node].kind == .element
    }

    /// The elements directly below a node.
    func elements(_ node: Int) -> [Int] {
        var found: [Int] = []
        var child = tree.nodes[node].firstChild
        while child >= 0 {
            if tree.nodes[Int(child)].kind == .element { found.append(Int(child)) }
            child = tree.nodes[Int(child)].next
        }
        return found
    }

    /// The elements of this name directly below a node.
    func all(_ space: FeedNamespace, _ name: Name, in node: Int) -> [Int] {
        elements(node).filter { isElement($0, space, name) }
    }

    /// The first element of this name directly below a node.
    func first(_ space: FeedNamespace, _ name: Name, in node: Int) -> Int? {
        elements(node).first { isElement($0, space, name) }
    }

    /// The first node after everything below a node.
    func end(of node: Int) -> Int {
        var here = node
        while here > 0 {
            if tree.nodes[here].next >= 0 { return Int(tree.nodes[here].next) }
            here = Int(max(0, tree.nodes[here].parent))
        }
        return count
    }

    /// All words below a node, trimmed; nil where there are none.
    func text(_ node: Int?) -> String? {
        guard let node else { return nil }
        let text = DoubleEncoding.repaired(tree.innerText(of: MarkupTree.NodeID(Int32(node))))
        let bytes = Array(text.utf8)[...].trimmed
        return bytes.isEmpty ? nil : bytes.count == text.utf8.count ? text : String(decoding: bytes, as: UTF8.self)
    }

    /// The words of the first element of this name below a node.
    func text(_ space: FeedNamespace, _ name: Name, in node: Int) -> String? { text(first(space, name, in: node)) }

    /// The value of an attribute, trimmed; nil where it is missing or empty.
    func value(_ name: Name, of node: Int) -> String? {
        guard let bytes = tree.attributeBytes(name, of: MarkupTree.NodeID(Int32(node)))?.trimmed, !bytes.isEmpty else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an attribute is there with nothing in it.
    func hasEmpty(_ name: Name, of node: Int) -> Bool {
        tree.attributeBytes(name, of: MarkupTree.NodeID(Int32(node)))?.trimmed.isEmpty ?? false
    }

    /// The address that relative ones in a node start from: the `xml:base` of all that surrounds it (XML Base, §4).
    func base(of node: Int) -> String? {
        var bases: [String] = []
        var here = node
        while here > 0 {
            if let base = value(.xmlBase, of: here) { bases.append(base) }
            here = Int(max(0, tree.nodes[here].parent))
        }
        var from: String?
        for base in bases.reversed() { from = WebPlace.absolute(base, from: from) ?? from }
        return from
    }

    /// The language that surrounds a node (XML, 2.12).
    func language(of node: Int) -> String? {
        var here = node
        while here > 0 {
            if let tag = value(.xmlLang, of: here) { return LanguageTag.cleaned(tag) }
            here = Int(max(0, tree.nodes[here].parent))
        }
        return nil
    }
}

extension WebPlace {
    /// `written` as an absolute address, taken from `from` where it is relative; nil where it cannot be known.
    static func absolute(_ written: String?, from: String?) -> String? {
        guard let text = written.map(cleaned), !text.isEmpty else { return nil }
        if let scheme = scheme(of: text) { return scheme == "http" || scheme == "https" ? text : nil }
        guard let from else { return text.hasPrefix("//") ? "https:" + text : nil }
        return resolve(text, against: from)
    }
}

/// Finds the vocabulary of each element by the declarations around it (Namespaces in XML, §6).
private struct NamespaceReading {
    /// Declarations of one element, and the place of those around it.
    private struct Scope {
        let around: Int
        var declared: [(prefix: [UInt8], space: FeedNamespace)] = []
    }

    /// Declarations of one element beyond these are passed over; real feeds have some twenty.
    private static let mostDeclarations = 64

    private var scopes = [Scope(around: -1)]

    mutating func read(_ tree: MarkupTree) -> ([FeedNamespace], [Name]) {
        var spaces = [FeedNamespace](repeating: .core, count: tree.nodes.count)
        var locals = [Name](repeating: .unknown, count: tree.nodes.count)
        var scopeOf = [Int](repeating: 0, count: tree.nodes.count)
        for index in tree.nodes.indices where tree.nodes[index].kind == .element {
            let around = scopeOf[Int(max(0, tree.nodes[index].parent))]
            scopeOf[index] = scope(of: index, in: tree, around: around)
            let name = tree.nodes[index].name.bytes
            let colon = name.firstIndex(of: UInt8(ascii: ":"))
            let local = colon.map { name[($0 + 1)...] } ?? name[...]
            locals[index] = Name(bytes: local.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
            spaces[index] = space(of: Array(name[..<(colon ?? 0)]), in: scopeOf[index])
        }
        return (spaces, locals)
    }

    private mutating func scope(of index: Int, in tree: MarkupTree, around: Int) -> Int {
        guard tree.nodes[index].attribute >= 0 else { return around }
        var own = Scope(around: around)
        for (name, value) in tree.attributes(of: MarkupTree.NodeID(Int32(index))).prefix(Self.mostDeclarations) {
            let bytes = name.bytes
            guard bytes.starts(with: "xmlns".utf8) else { continue }
            let prefix = Array(bytes.dropFirst(6))
            var space = FeedNamespace(address: value)
            if space == .other, !prefix.isEmpty {
                // Somebody's own address for a vocabulary that everybody knows by its prefix.
                let guess = FeedNamespace(prefix: String(decoding: prefix, as: UTF8.self))
                if guess != .core { space = guess }
            } else if space == .other, index == tree.root.map({ Int($0.index) }) {
                space = .core
            }
            own.declared.append((prefix, space))
        }
        guard !own.declared.isEmpty else { return around }
        scopes.append(own)
        return scopes.count - 1
    }

    private func space(of prefix: [UInt8], in scope: Int) -> FeedNamespace {
        var here = scope
        while here >= 0 {
            if let found = scopes[here].declared.first(where: { $0.prefix == prefix }) { return found.space }
            here = scopes[here].around
        }
        return prefix.isEmpty ? .core : FeedNamespace(prefix: String(decoding: prefix, as: UTF8.self))
    }
}
