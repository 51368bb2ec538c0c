import Basics
import Documents
import Markup

/// Raw HTML in Markdown that says what things are and nothing else: `HTMLWriter`'s. It is read as it stands, without the
/// guesses that a web page needs, so that an article that was written as Markdown is the same again.
struct PlainHTML {
    /// Thrown at anything else: such HTML is left to the converter of web pages.
    struct Unfamiliar: Error {}

    let html: RawHTML
    let pieces: MarkdownPieces

    private var tree: MarkupTree { html.tree }

    /// The blocks, with the Markdown between tags in its place; nil where the HTML is not wholly of this kind.
    static func blocks(_ html: RawHTML, _ pieces: MarkdownPieces) -> [Block]? {
        let reading = PlainHTML(html: html, pieces: pieces)
        var top = html.tree.document
        // The parser puts what a page has around what it is given.
        while let only = reading.onlyElement(below: top), [.html, .body].contains(html.tree.name(of: only)) {
            top = only
        }
        guard let flow = try? reading.flow(below: top, allowsText: false), !flow.blocks.isEmpty else { return nil }
        return flow.blocks
    }

    /// The only element below a node, beside an empty head.
    private func onlyElement(below node: MarkupTree.NodeID) -> MarkupTree.NodeID? {
        var found: MarkupTree.NodeID?
        for child in tree.children(of: node) where !isBlank(child) {
            if tree.isElement(child, .head), tree.firstChild(of: child) == nil { continue }
            guard found == nil, tree.isElement(child) else { return nil }
            found = child
        }
        return found
    }

    /// What stands below a node: blocks, and text between them as paragraphs where it may hold any. `hasParagraphs` is
    /// whether some were written as such.
    func flow(below node: MarkupTree.NodeID, allowsText: Bool) throws(Unfamiliar) -> (
        blocks: [Block], hasParagraphs: Bool
    ) {
        var blocks: [Block] = []
        var run: [MarkupTree.NodeID] = []
        var hasParagraphs = false
        func flush() throws(Unfamiliar) {
            defer { run = [] }
            guard !run.allSatisfy(isBlank) else { return }
            guard allowsText else { throw Unfamiliar() }
            blocks += paragraph(run)
        }
        for child in tree.children(of: node) {
            guard tree.isElement(child), Self.blockNames.contains(tree.name(of: child)) else {
                run.append(child)
                continue
            }
            try flush()
            if tree.isElement(child, .p) { hasParagraphs = true }
            blocks += try element(child)
        }
        try flush()
        return (blocks, hasParagraphs)
    }

    private static let blockNames = NameSet(
        """
        address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form \
        h1 h2 h3 h4 h5 h6 head header hr html li main nav noscript ol p pre script section style table tbody td template \
        tfoot th thead tr ul video audio iframe object embed
        """
    )

    /// A run of text as a paragraph; as blocks where a token of Markdown stands for them.
    func paragraph(_ nodes: [MarkupTree.NodeID]) -> [Block] {
        let inlines = nodes.flatMap(html.inlines(of:))
        if let blocks = pieces.resolvedParagraph(inlines) { return blocks }
        let line = Self.trimmed(pieces.resolved(inlines).joined)
        return line.isEmpty ? [] : [.paragraph(line)]
    }

    /// The one line that an element holds, be it between tags of a paragraph.
    func line(of node: MarkupTree.NodeID) throws(Unfamiliar) -> [Inline] {
        var nodes = Array(tree.children(of: node))
        if let only = onlyElement(below: node), tree.isElement(only, .p) { nodes = Array(tree.children(of: only)) }
        return try line(nodes)
    }

    func line(_ nodes: [MarkupTree.NodeID]) throws(Unfamiliar) -> [Inline] {
        for node in nodes where tree.isElement(node) && Self.blockNames.contains(tree.name(of: node)) {
            throw Unfamiliar()
        }
        return Self.trimmed(pieces.resolved(nodes.flatMap(html.inlines(of:))).joined)
    }

    /// A line without the blanks of the source at its ends, and after forced line ends.
    static func trimmed(_ line: [Inline]) -> [Inline] { RawHTML.trimmed(RawHTML.settled(line)) }

    func isBlank(_ node: MarkupTree.NodeID) -> Bool {
        switch tree.kind(of: node) {
        case .text: tree.textBytes(of: node).allSatisfy { $0 <= 0x20 }
        case .comment: true
        default: false
        }
    }

    /// The attributes of an element, all of which must be known.
    func attributes(of node: MarkupTree.NodeID, known: Set<Name>) throws(Unfamiliar) -> [Name: String] {
        var found: [Name: String] = [:]
        for (name, value) in tree.attributes(of: node) {
            guard known.contains(name) else { throw Unfamiliar() }
            found[name] = value
        }
        return found
    }

    /// The elements below a node, between which nothing stands.
    func elements(below node: MarkupTree.NodeID) throws(Unfamiliar) -> [MarkupTree.NodeID] {
        var found: [MarkupTree.NodeID] = []
        for child in tree.children(of: node) where !isBlank(child) {
            guard tree.isElement(child) else { throw Unfamiliar() }
            found.append(child)
        }
        return found
    }
}
