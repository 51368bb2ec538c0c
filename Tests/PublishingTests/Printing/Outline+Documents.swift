import Markup
import Styling
import Typesetting

extension Outline {
    /// The blocks of documents as XHTML and the sheets have them: what is hidden is not there, notes that go to the foot
    /// of the page follow their calls.
    ///
    /// `page` says what a reference to the page of an id prints.
    init(of documents: [StyledDocument], page: @escaping (String) -> String) {
        for document in documents {
            var walk = DocumentWalk(document, outline: self, page: page)
            walk.run()
            self = walk.outline
        }
    }
}

/// One document on its way into an outline.
private struct DocumentWalk {
    private let document: StyledDocument
    private let tree: MarkupTree
    private let page: (String) -> String
    private var notes: [String: MarkupTree.NodeID] = [:]
    private var noteSections: Set<Int32> = []
    private var called: Set<Int32> = []
    var outline: Outline

    /// What is around the text: whether text stands directly in the block, and whether a paragraph was begun for it.
    private struct Holder {
        var takesText = false
        var hasParagraph = false
    }
    private var holders: [Holder] = []

    private static let takingText = NameSet("p h1 h2 h3 h4 h5 h6 dt dd th td caption figcaption pre li summary")
    private static let plain = NameSet("div header footer main address center form fieldset details hgroup body")

    init(_ document: StyledDocument, outline: Outline, page: @escaping (String) -> String) {
        self.document = document
        self.outline = outline
        self.page = page
        tree = document.tree
    }

    mutating func run() {
        collectNotes()
        guard let root = tree.root, let body = tree.children(of: root).first(where: { tree.isElement($0, .body) })
        else {
            return
        }
        block(body)
    }

    /// The bodies that calls lead to, below elements whose notes go to the foot.
    private mutating func collectNotes() {
        var targets: Set<String> = []
        for node in tree.descendants(of: tree.document) where isCall(node) {
            if let href = tree.attribute(.href, of: node) { targets.insert(String(href.dropFirst())) }
        }
        for node in tree.descendants(of: tree.document) where tree.isElement(node) {
            guard document.style(of: node).setsNotesAtFoot else { continue }
            for body in tree.descendants(of: node) where tree.isElement(body) {
                guard let id = tree.attribute(.id, of: body), targets.contains(id), notes[id] == nil else { continue }
                notes[id] = body
                noteSections.insert(node.index)
            }
        }
    }

    private func isCall(_ node: MarkupTree.NodeID) -> Bool {
        guard tree.isElement(node, .a) else { return false }
        let says = (tree.attribute(.role, of: node) ?? "") + " " + (tree.attribute(.epubType, of: node) ?? "")
        return says.split(separator: " ").contains { $0 == "doc-noteref" || $0 == "noteref" }
    }

    private mutating func children(of node: MarkupTree.NodeID) {
        if let before = document.pseudo[node.index]?.before { generated(before, of: node) }
        for child in tree.children(of: node) {
            if tree.isText(child) {
                text(child, in: node)
            } else if tree.isElement(child) {
                element(child)
            }
        }
        if let after = document.pseudo[node.index]?.after { generated(after, of: node) }
    }

    private mutating func text(_ node: MarkupTree.NodeID, in parent: MarkupTree.NodeID) {
        let words = tree.text(of: node)
        let isBlank = words.allSatisfy(\.isWhitespace)
        if !isBlank { hold() }
        guard !isBlank || holders.last?.takesText == true || holders.last?.hasParagraph == true else { return }
        outline.add(document.style(of: parent).transform == .uppercase ? words.uppercased() : words)
    }

    /// Begins a paragraph where text stands in a block that takes none.
    private mutating func hold() {
        guard let last = holders.indices.last, !holders[last].takesText, !holders[last].hasParagraph else { return }
        holders[last].hasParagraph = true
        outline.begin(.p)
    }

    private mutating func release() {
        guard let last = holders.indices.last, holders[last].hasParagraph else { return }
        holders[last].hasParagraph = false
        outline.end()
    }

    private mutating func element(_ node: MarkupTree.NodeID) {
        let name = tree.name(of: node)
        let display = document.style(of: node).display
        if display == .none || NameSet("head script style template").contains(name) { return }
        if let id = tree.attribute(.id, of: node), notes[id] == node { return }
        if noteSections.contains(node.index), isEmptied(node) { return }
        if name == .img || name == .svg || name == .math { return shown(node, name) }
        if name == .br { return outline.add(" ") }
        switch display {
        case .inline, .inlineBlock, .inlineTable, .contents: inline(node)
        default: block(node)
        }
    }

    /// Whether nothing but headings is left of a section of notes.
    private func isEmptied(_ section: MarkupTree.NodeID) -> Bool {
        let headings = NameSet("h1 h2 h3 h4 h5 h6 hr")
        var here = tree.following(section, below: section)
        while let node = here {
            let isNote = tree.attribute(.id, of: node).map { notes[$0] == node } ?? false
            let isHeading = tree.isElement(node) && headings.contains(tree.name(of: node))
            if tree.isText(node), !tree.text(of: node).allSatisfy(\.isWhitespace) { return false }
            here = tree.following(node, below: section, skippingChildren: isNote || isHeading)
        }
        return true
    }

    private mutating func shown(_ node: MarkupTree.NodeID, _ name: Name) {
        var alternative = tree.attribute(.alt, of: node)
        if name == .math { alternative = tree.attribute(Name("alttext"), of: node) ?? tree.innerText(of: node) }
        if name == .svg {
            let title = tree.children(of: node).first { tree.isElement($0, .title) }.map { tree.innerText(of: $0) }
            alternative = tree.attribute(.ariaLabel, of: node) ?? title
        }
        if name == .img, tree.attribute(.src, of: node)?.hasPrefix("resource:") != true {
            guard let alternative, !alternative.isEmpty else { return }
            hold()
            return outline.add(alternative)
        }
        if alternative?.isEmpty == true { return }
        // A picture needs no paragraph around it.
        if name == .math { hold() }
        outline.begin(name == .svg ? .img : name, alternative: alternative ?? "")
        outline.end()
    }

    private mutating func inline(_ node: MarkupTree.NodeID) {
        if isArrowBack(node) { return }
        children(of: node)
        guard isCall(node), let href = tree.attribute(.href, of: node), let body = notes[String(href.dropFirst())],
            called.insert(body.index).inserted
        else { return }
        hold()
        holders.append(Holder())
        block(body)
        holders.removeLast()
    }

    /// A link back to a call that is nothing but an arrow.
    private func isArrowBack(_ node: MarkupTree.NodeID) -> Bool {
        let says = (tree.attribute(.role, of: node) ?? "") + " " + (tree.attribute(.epubType, of: node) ?? "")
        guard says.contains("backlink"), !notes.isEmpty else { return false }
        return !tree.innerText(of: node).contains { $0.isLetter || $0.isNumber }
    }

    private mutating func block(_ node: MarkupTree.NodeID) {
        release()
        let name = tree.name(of: node)
        let isBlock = Outline.names.contains(name)
        let inherits = !isBlock && !Self.plain.contains(name) && (holders.last?.takesText ?? false)
        if isBlock { outline.begin(name) }
        holders.append(Holder(takesText: Self.takingText.contains(name) || inherits))
        children(of: node)
        release()
        holders.removeLast()
        if isBlock { outline.end() }
    }

    private mutating func generated(_ style: UInt32, of node: MarkupTree.NodeID) {
        let style = document.styles[Int(style)]
        // What is drawn in place of a rule is decoration.
        guard style.display != .none, !tree.isElement(node, .hr), let content = style.content else { return }
        for piece in content {
            var words = ""
            switch piece {
            case .text(let text): words = text
            case .attribute(let name): words = tree.attribute(Name(name), of: node) ?? ""
            case .targetCounter(let name, _, _):
                words = tree.attribute(Name(name), of: node).map { " " + page(String($0.dropFirst())) } ?? ""
            case .ownText: words = tree.innerText(of: node)
            case .counter, .counters, .string, .targetText, .code, .leader, .openQuote, .closeQuote: continue
            }
            if !words.allSatisfy(\.isWhitespace) { hold() }
            outline.add(words)
        }
    }
}
