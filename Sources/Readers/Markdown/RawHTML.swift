import Basics
import Documents
import Markup

/// The runs of raw HTML in a Markdown file as inlines, by an allow-list: what is not in it leaves its words behind, or
/// nothing where it has none to read.
struct RawHTML {
    /// Elements whose content is no text.
    static let silent = NameSet(
        """
        script style template noscript iframe object embed head title svg canvas video audio select textarea button form \
        input applet frameset
        """
    )

    let tree: MarkupTree

    /// The HTML of a tree.
    init(_ tree: MarkupTree) { self.tree = tree }

    /// Everything as inlines.
    var inlines: [Inline] { inlines(below: tree.document) }

    private func inlines(below node: MarkupTree.NodeID) -> [Inline] { tree.children(of: node).flatMap(inlines(of:)) }

    /// A node and what it holds as inlines.
    func inlines(of node: MarkupTree.NodeID) -> [Inline] {
        switch tree.kind(of: node) {
        case .text: [.text(Self.withSpaces(tree.textBytes(of: node)))]
        case .element: element(node)
        case .document, .comment, .instruction: []
        }
    }

    /// A text whose runs of blanks are one space each.
    private static func withSpaces(_ bytes: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            let isBlank = byte <= 0x20
            if !isBlank { out.append(byte) } else if out.last != 0x20 { out.append(0x20) }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private func element(_ node: MarkupTree.NodeID) -> [Inline] {
        let name = tree.name(of: node)
        if name == .math { return formula(node, isBlock: false).map { [.math($0)] } ?? [] }
        if Self.silent.contains(name) { return [] }
        if name == .br { return [.lineBreak] }
        if name == .img { return picture(node).map { [.picture($0)] } ?? [] }
        let inner = inlines(below: node)
        var content = inner.isEmpty ? [] : styled(name, node, inner)
        let language = tree.attribute(.lang, of: node).flatMap(LanguageTag.cleaned)
        let direction = tree.attribute(.dir, of: node).flatMap { Direction(rawValue: $0.lowercased()) }
        if language != nil || direction != nil, !content.isEmpty {
            content = [.foreign(content, language: language, direction: direction)]
        }
        let id = tree.attribute(.id, of: node) ?? (name == .a ? tree.attribute(.name, of: node) : nil)
        if let id, !id.isEmpty { content.insert(.anchor(id), at: 0) }
        return content
    }

    private func styled(_ name: Name, _ node: MarkupTree.NodeID, _ content: [Inline]) -> [Inline] {
        switch name {
        case .em, .i, .var, .dfn: [.emphasis(content)]
        case .strong, .b: [.strong(content)]
        case .q: [.quotation(content)]
        case .cite: [.cite(content)]
        case .abbr: [.abbreviation(content, meaning: tree.attribute(.title, of: node))]
        case .sup: [.superscript(content)]
        case .sub: [.subscript(content)]
        case .mark: [.marked(content)]
        case .u, .ins: [.inserted(content)]
        case .del, .s: [.deleted(content)]
        case .code, .kbd, .samp: [.code(tree.innerText(of: node))]
        case .a: link(node, content)
        case .span where isSmallCapitals(node): [.smallCapitals(content)]
        default: content
        }
    }

    private func isSmallCapitals(_ node: MarkupTree.NodeID) -> Bool {
        let classes = tree.attribute(.class, of: node)?.split(separator: " ") ?? []
        if classes.contains(where: { ["small-caps", "smallcaps", "sc"].contains($0) }) { return true }
        return tree.attribute(.style, of: node)?.contains("small-caps") ?? false
    }

    private func link(_ node: MarkupTree.NodeID, _ content: [Inline]) -> [Inline] {
        guard let address = safeAddress(node) else { return content }
        return [.link(content, address: address, title: tree.attribute(.title, of: node))]
    }

    /// The address that a link may lead to.
    func safeAddress(_ node: MarkupTree.NodeID) -> String? {
        guard let address = tree.attribute(.href, of: node).map(LinkAddress.cleaned), !address.isEmpty,
            LinkAddress.isSafe(address)
        else { return nil }
        return address
    }

    /// The picture of an `img`; the addresses in its `srcset` are further ones.
    func picture(_ node: MarkupTree.NodeID) -> Picture? {
        guard let address = tree.attribute(.src, of: node).map(LinkAddress.cleaned), !address.isEmpty,
            LinkAddress.isSafePicture(address)
        else { return nil }
        var picture = Picture(address: address, alternative: tree.attribute(.alt, of: node))
        for candidate in (tree.attribute(.srcset, of: node) ?? "").split(separator: ", ").prefix(Self.mostOthers) {
            let other = LinkAddress.cleaned(String(candidate.drop { $0 <= " " }.prefix { $0 > " " }))
            guard !other.isEmpty, other != address, LinkAddress.isSafePicture(other) else { continue }
            picture.others.append(other)
        }
        return picture
    }

    /// More addresses of one picture are of no use.
    private static let mostOthers = 64

    /// A formula, cleared of all that is not MathML.
    func formula(_ node: MarkupTree.NodeID, isBlock: Bool) -> MathMarkup? {
        let writer = FormulaWriter(tree: tree)
        guard let xml = writer.xml(Int(node.index)) else { return nil }
        let words = tree.attribute(Name("alttext"), of: node) ?? writer.tex(Int(node.index))
        return MathMarkup(xml: xml, alternative: words?.collapsed, isBlock: isBlock)
    }
}
