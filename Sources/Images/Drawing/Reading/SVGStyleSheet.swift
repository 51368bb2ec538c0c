import Markup

/// The rules of an SVG's `style` elements: selectors of tags, classes and ids, alone or one inside another.
struct SVGStyleSheet: Sendable {
    /// A rule for one selector.
    struct Rule: Sendable {
        let selector: SVGSelector
        let declarations: [SVGDeclaration]
        let order: Int
    }

    /// Rules taken; a drawing has some dozens, exported ones some hundred.
    private static let limit = 4_000

    /// Rules by what their last part asks for, so that an element meets few.
    private var byKey: [SVGSelector.Key: [Rule]] = [:]
    private var count = 0

    /// The rules of all `style` elements below `root`.
    init(_ tree: MarkupTree, _ root: MarkupTree.NodeID) {
        for node in tree.descendants(of: root) where tree.isElement(node, .style) {
            add(Array(tree.innerText(of: node).utf8)[...])
        }
    }

    var isEmpty: Bool { count == 0 }

    /// Adds a sheet. At-rules and what cannot be read are passed over with their blocks.
    private mutating func add(_ text: ArraySlice<UInt8>) {
        let bytes = Self.withoutComments(text)
        var at = bytes.startIndex
        while at < bytes.endIndex, count < Self.limit {
            guard let open = bytes[at...].firstIndex(where: { $0 == 0x7B || $0 == 0x3B }) else { return }
            let head = bytes[at..<open].trimmed
            guard bytes[open] == 0x7B else {  // `@import …;`
                at = open + 1
                continue
            }
            let close = Self.end(of: open, in: bytes)
            if head.first != UInt8(ascii: "@") { add(head, SVGDeclaration.list(bytes[(open + 1)..<close])) }
            at = min(close + 1, bytes.endIndex)
        }
    }

    private mutating func add(_ selectors: ArraySlice<UInt8>, _ declarations: [SVGDeclaration]) {
        guard !declarations.isEmpty else { return }
        for text in selectors.split(separator: UInt8(ascii: ",")) where count < Self.limit {
            guard let selector = SVGSelector(text.trimmed) else { continue }
            let rule = Rule(selector: selector, declarations: declarations, order: count)
            byKey[selector.key, default: []].append(rule)
            count += 1
        }
    }

    /// The brace that closes the one at `open`; the end where none does.
    private static func end(of open: Int, in bytes: ArraySlice<UInt8>) -> Int {
        var depth = 0
        for at in open..<bytes.endIndex {
            if bytes[at] == 0x7B { depth += 1 }
            if bytes[at] == 0x7D { depth -= 1 }
            if depth == 0 { return at }
        }
        return bytes.endIndex
    }

    private static func withoutComments(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var out: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at...].starts(with: "/*".utf8) {
                at += 2
                while at < bytes.endIndex, !bytes[at...].starts(with: "*/".utf8) { at += 1 }
                at = min(at + 2, bytes.endIndex)
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out[...]
    }

    /// What the sheets say of an element, the strongest last.
    func declarations(for node: MarkupTree.NodeID, in tree: MarkupTree, work: inout Int) -> [SVGDeclaration] {
        guard count > 0 else { return [] }
        var found: [Rule] = []
        for key in SVGSelector.keys(of: node, in: tree) {
            for rule in byKey[key] ?? [] {
                work += 1
                if rule.selector.matches(node, in: tree, work: &work) { found.append(rule) }
            }
        }
        if found.count > 1 {
            found.sort { ($0.selector.weight, $0.order) < ($1.selector.weight, $1.order) }
        }
        return found.flatMap(\.declarations)
    }
}
