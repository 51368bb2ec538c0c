import Markup

/// One pass over an `svg` element that takes out everything not on the lists of `SVGVocabulary`.
struct SVGCleaning {
    /// The prefix of SVG's own names with its colon, or nothing.
    let prefix: String
    /// The prefix of XLink's names, without colon.
    let xlink: String
    /// The names of what was taken out.
    private(set) var removed: Set<String> = []

    init(prefix: String, xlink: String) {
        self.prefix = prefix
        self.xlink = xlink
    }

    /// Cleans `root` and all below it. Prefixes go: the file gets one namespace, and XLink's.
    mutating func clean(_ root: MarkupTree.NodeID, _ tree: inout MarkupTree) {
        tree.rename(root, .svg)
        cleanAttributes(root, &tree)
        var here = tree.following(root, below: root)
        while let node = here {
            switch judge(node, tree) {
            case .keep(let name):
                tree.rename(node, name)
                cleanAttributes(node, &tree)
                let isEmpty = Self.shells.contains(name) && tree.attribute(.xlinkHref, of: node) == nil
                here = tree.following(node, below: root, skippingChildren: isEmpty)
                if isEmpty { tree.remove(node) }
            case .unwrap:
                let following = tree.firstChild(of: node) ?? tree.following(node, below: root, skippingChildren: true)
                tree.unwrap(node)
                here = following
            case .drop:
                here = tree.following(node, below: root, skippingChildren: true)
                tree.remove(node)
            case .leave: here = tree.following(node, below: root)
            }
        }
    }

    /// Elements that are nothing without what they refer to.
    private static let shells = NameSet("use image feImage tref")

    private enum Verdict { case keep(Name), unwrap, drop, leave }

    private mutating func judge(_ node: MarkupTree.NodeID, _ tree: MarkupTree) -> Verdict {
        switch tree.kind(of: node) {
        case .text: return .leave
        case .comment, .instruction, .document: return .drop
        case .element: break
        }
        let text = tree.name(of: node).text
        // A prefixed file has no bare names of SVG, and a bare one no prefixed names.
        let isOwn = prefix.isEmpty ? !text.utf8.contains(UInt8(ascii: ":")) : text.hasPrefix(prefix)
        let name = Name(String(text.dropFirst(isOwn ? prefix.count : 0)))
        if isOwn, SVGVocabulary.unwrapped.contains(name) { return .unwrap }
        if isOwn, SVGVocabulary.elements.contains(name) {
            if name != .style || SVGReferences.isHarmless(style: tree.innerText(of: node)) { return .keep(name) }
        }
        removed.insert(text)
        return .drop
    }

    private mutating func cleanAttributes(_ node: MarkupTree.NodeID, _ tree: inout MarkupTree) {
        let showsPicture = tree.isElement(node, .image) || tree.isElement(node, .feImage)
        for (name, value) in tree.attributes(of: node) {
            let text = name.text
            if text == "href" || text == "\(xlink):href" || text == "xlink:href" {
                if name != .xlinkHref { tree.removeAttribute(name, of: node) }
                if SVGReferences.isInside(value, ofPicture: showsPicture) {
                    tree.setAttribute(.xlinkHref, value.filter { !$0.isWhitespace }, of: node)
                } else {
                    tree.removeAttribute(name, of: node)
                    removed.insert(text)
                }
            } else if !SVGVocabulary.attributes.contains(name) || !SVGReferences.isHarmless(style: value) {
                tree.removeAttribute(name, of: node)
                if !text.hasPrefix("xmlns") { removed.insert(text) }
            }
        }
    }
}
