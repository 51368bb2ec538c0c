import Basics
import Documents
import Markup

// Blocks of raw HTML. Their structure is read by the converter of web pages, which is told nothing it could mistake for
// a sign of clutter: an author's own HTML is meant as it stands. Runs of text go through `RawHTML` and stand in the
// tree as tokens.
extension RawHTML {
    /// Everything as blocks; tokens for runs are made in `pieces`.
    func blocks(_ pieces: inout MarkdownPieces) -> [Block] {
        blocks(of: Array(tree.children(of: tree.document)), &pieces)
    }

    /// Nodes that stand beside each other as blocks.
    func blocks(of nodes: [MarkupTree.NodeID], _ pieces: inout MarkdownPieces) -> [Block] {
        var copy = BlockCopy(self, pieces)
        copy.copy(nodes, to: copy.out.document)
        pieces = copy.pieces
        let survey = PageSurvey(copy.out)
        // No language of the whole: every language that is named is marked.
        var conversion = Conversion(
            survey: survey,
            place: WebPlace(page: nil, base: nil),
            footnotes: Footnotes(),
            language: "zxx",
            targets: copy.ids
        )
        return conversion.convert([Int(survey.finds.body)]).body
    }
}

/// A copy of a tree with what the author means by it, and no more: blocks, pictures, and tokens for runs.
private struct BlockCopy {
    /// Attributes that say something of blocks and pictures.
    private static let kept: Set<Name> = [
        .lang, .xmlLang, .dir, .colspan, .rowspan, .start, .src, .alt, .srcset, .title, .scope, .id, Name("align"),
    ]
    /// Elements that are no blocks but are read as such.
    private static let players = NameSet("video audio iframe embed object")
    private static let pictures = NameSet("img picture source br wbr")
    /// Elements that are copied with all that is in them.
    private static let whole = NameSet("pre math video audio iframe embed object picture")
    /// Parts of pages, in which no author means clutter.
    private static let surrounds = NameSet("nav footer form header fieldset")

    let html: RawHTML
    var out = MarkupTree()
    var pieces: MarkdownPieces
    var ids: Set<String> = []

    init(_ html: RawHTML, _ pieces: MarkdownPieces) {
        self.html = html
        self.pieces = pieces
    }

    private var tree: MarkupTree { html.tree }

    /// Copies nodes and what lies below them, in the order of the document, as those who read the copy expect.
    mutating func copy(_ nodes: [MarkupTree.NodeID], to parent: MarkupTree.NodeID) {
        var run: [MarkupTree.NodeID] = []
        for child in nodes {
            let name = tree.name(of: child)
            if tree.isElement(child), name == .br || isBlock(child, name) {
                flush(&run, to: parent)
                element(child, name, to: parent)
            } else if tree.isText(child) || tree.isElement(child) {
                run.append(child)
            }
        }
        flush(&run, to: parent)
    }

    private mutating func element(_ node: MarkupTree.NodeID, _ name: Name, to parent: MarkupTree.NodeID) {
        if [.script, .style, .template, .svg, .head].contains(name) { return }
        if let blocks = html.certainBlocks(node, &pieces) {
            let anchor = tree.attribute(.id, of: node).map { [Block.anchor($0)] } ?? []
            if !blocks.isEmpty {
                out.appendText(pieces.token(for: anchor + blocks), to: out.appendElement(.p, to: parent))
            }
            return
        }
        let isInline = !isNamedBlock(name) && name != .math
        let copy = out.appendElement(isInline || Self.surrounds.contains(name) ? .div : name, to: parent)
        attributes(of: node, to: copy, all: name == .math)
        if Self.whole.contains(name) {
            copyAll(below: node, to: copy, isFormula: name == .math)
        } else {
            self.copy(Array(tree.children(of: node)), to: copy)
        }
    }

    private mutating func attributes(of node: MarkupTree.NodeID, to copy: MarkupTree.NodeID, all: Bool = false) {
        for (name, value) in tree.attributes(of: node) {
            if name == .class {
                let words = value.split(separator: " ")
                let said = words.filter {
                    ["verse", "poem"].contains($0) || $0.hasPrefix("language-") || $0 == "credit"
                }
                if !said.isEmpty { out.setAttribute(.class, said.joined(separator: " "), of: copy) }
            } else if all || Self.kept.contains(name) {
                if name == .id { ids.insert(value) }
                out.setAttribute(name, value, of: copy)
            }
        }
    }

    private mutating func copyAll(below node: MarkupTree.NodeID, to parent: MarkupTree.NodeID, isFormula: Bool = false)
    {
        for child in tree.children(of: node) {
            if tree.isText(child) {
                out.appendText(tree.textBytes(of: child), to: parent)
            } else if tree.isElement(child) {
                let copy = out.appendElement(tree.name(of: child), to: parent)
                attributes(of: child, to: copy, all: isFormula)
                copyAll(below: child, to: copy, isFormula: isFormula)
            }
        }
    }

    /// A run of text as a token; a run of pictures as pictures, which the converter makes figures of.
    private mutating func flush(_ run: inout [MarkupTree.NodeID], to parent: MarkupTree.NodeID) {
        defer { run = [] }
        guard !run.isEmpty else { return }
        if run.allSatisfy(isPicture) {
            for node in run where tree.isElement(node) {
                let copy = out.appendElement(tree.name(of: node), to: parent)
                attributes(of: node, to: copy)
                copyAll(below: node, to: copy)
            }
            return
        }
        let inlines = RawHTML.settled(run.flatMap(html.inlines(of:)))
        let (text, lead, tail) = Self.trimmed(inlines)
        if lead { out.appendText(" ", to: parent) }
        if !text.isEmpty { out.appendText(pieces.token(for: text), to: parent) }
        if tail { out.appendText(" ", to: parent) }
    }

    /// Inlines without the blanks at their ends, and whether there were any.
    private static func trimmed(_ inlines: [Inline]) -> (inlines: [Inline], lead: Bool, tail: Bool) {
        var list = inlines[...]
        var (lead, tail) = (false, false)
        if case .text(let text) = list.first, text.hasPrefix(" ") {
            lead = true
            list[list.startIndex] = .text(String(text.dropFirst()))
        }
        if case .text(let text) = list.last, text.hasSuffix(" ") {
            tail = true
            list[list.endIndex - 1] = .text(String(text.dropLast()))
        }
        return (list.filter { $0 != .text("") }, lead, tail)
    }

    /// Whether a node is a picture, a link around one, or blank.
    private func isPicture(_ node: MarkupTree.NodeID) -> Bool {
        if tree.isText(node) { return tree.textBytes(of: node).allSatisfy { $0 <= 0x20 } }
        let name = tree.name(of: node)
        if name == .img || name == .picture { return true }
        guard name == .a, tree.firstChild(of: node) != nil else { return false }
        return tree.children(of: node).allSatisfy(isPicture)
    }

    private func isNamedBlock(_ name: Name) -> Bool {
        let traits = Int(name.index) < ElementTraits.table.count ? ElementTraits.table[Int(name.index)] : []
        return traits.contains(.block) || name == .br || Self.players.contains(name)
    }

    /// Whether an element stands on lines of its own, by its name or by what it holds.
    private func isBlock(_ node: MarkupTree.NodeID, _ name: Name) -> Bool {
        if isNamedBlock(name) || name == .math && tree.attribute(Name("display"), of: node) == "block" { return true }
        return tree.descendants(of: node).contains {
            tree.isElement($0) && isNamedBlock(tree.name(of: $0)) && tree.name(of: $0) != .br
        }
    }
}
