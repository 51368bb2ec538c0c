import Documents
import Markup

// Runs of text.
extension BodyWriter {
    /// Builds runs one after the other.
    mutating func inlines(_ inlines: [Inline], in parent: MarkupTree.NodeID) {
        for inline in inlines { self.inline(inline, in: parent) }
    }

    private mutating func inline(_ inline: Inline, in parent: MarkupTree.NodeID) {
        switch inline {
        case .text(let text): tree.appendText(text, to: parent)
        case .emphasis(let inner): wrapped(inner, .em, in: parent)
        case .strong(let inner): wrapped(inner, .strong, in: parent)
        case .code(let text): tree.appendText(text, to: element(.code, in: parent))
        case .link(let inner, let address, let title): link(inner, address, title, in: parent)
        case .picture(let picture): inlinePicture(picture, in: parent)
        case .note(let index): noteCall(index, in: parent)
        case .lineBreak: _ = element(.br, in: parent)
        case .superscript(let inner): wrapped(inner, .sup, in: parent)
        case .subscript(let inner): wrapped(inner, .sub, in: parent)
        case .smallCapitals(let inner): inlines(inner, in: element(.span, in: parent, class: "small-caps"))
        case .deleted(let inner): wrapped(inner, .del, in: parent)
        case .inserted(let inner): wrapped(inner, .ins, in: parent)
        case .marked(let inner): wrapped(inner, .mark, in: parent)
        case .quotation(let inner): quoted(inner, in: parent)
        case .cite(let inner): wrapped(inner, .cite, in: parent)
        case .abbreviation(let inner, let meaning): abbreviation(inner, meaning, in: parent)
        case .foreign(let inner, let language, let direction):
            let span = element(.span, in: parent)
            mark(span, language: language, direction: direction)
            speaking(language) { $0.inlines(inner, in: span) }
        case .math(let math): self.math(math, in: parent)
        case .anchor(let anchor):
            setID(setting.text.id(ofAnchor: anchor), of: element(.span, in: parent))
        }
    }

    private mutating func wrapped(_ inner: [Inline], _ name: Name, in parent: MarkupTree.NodeID) {
        let node = element(name, in: parent)
        inlines(inner, in: node)
    }

    private mutating func abbreviation(_ inner: [Inline], _ meaning: String?, in parent: MarkupTree.NodeID) {
        let node = element(.abbr, in: parent)
        if let meaning, !meaning.isEmpty { tree.setAttribute(.title, meaning, of: node) }
        inlines(inner, in: node)
    }

    /// The marks are characters of the text: readers disagree on which ones `q` should get.
    private mutating func quoted(_ inner: [Inline], in parent: MarkupTree.NodeID) {
        let isInner = quotationDepth % 2 == 1
        let span = element(.span, in: parent, class: "quotation")
        tree.appendText(words[isInner ? .quoteInnerOpen : .quoteOpen], to: span)
        quotationDepth += 1
        inlines(inner, in: span)
        quotationDepth -= 1
        tree.appendText(words[isInner ? .quoteInnerClose : .quoteClose], to: span)
    }

    /// A link where the plan knows its target and there is something to press; else its text alone.
    private mutating func link(
        _ inner: [Inline],
        _ address: String,
        _ title: String?,
        in parent: MarkupTree.NodeID
    ) {
        guard !isInLink, hasSubstance(inner), let target = target(of: address) else {
            inlines(inner, in: parent)
            return
        }
        let link = element(.a, in: parent)
        tree.setAttribute(.href, target, of: link)
        if let title, !title.isEmpty { tree.setAttribute(.title, title, of: link) }
        isInLink = true
        inlines(inner, in: link)
        isInLink = false
        let calls = deferredCalls
        deferredCalls = []
        for call in calls { noteCall(call, in: parent) }
    }

    /// Where an address leads, by the plan.
    func target(of address: String) -> String? {
        guard let target = setting.text.links[address] else { return nil }
        return target.hasPrefix("#") ? target : WebAddress.safe(target)
    }

    /// Whether there is anything in a link to see or hear.
    private func hasSubstance(_ inlines: [Inline]) -> Bool {
        if !PlainText.of(inlines).isEmpty { return true }
        return inlines.contains { inline in
            switch inline {
            case .picture(let picture): !(picture.alternative ?? " ").isEmpty
            case .math: true
            case .emphasis(let inner), .strong(let inner), .cite(let inner), .marked(let inner),
                .smallCapitals(let inner), .foreign(let inner, _, _), .quotation(let inner):
                hasSubstance(inner)
            case .text, .code, .link, .note, .lineBreak, .superscript, .subscript, .deleted, .inserted,
                .abbreviation, .anchor:
                false
            }
        }
    }

    /// A formula: its own tree, or its alternative where that cannot be read.
    mutating func math(_ math: MathMarkup, in parent: MarkupTree.NodeID) {
        guard let formula = math.root else {
            if let text = math.alternative {
                tree.appendText(text, to: element(.span, in: parent, class: "formula-text"))
            }
            return
        }
        let copy = tree.appendCopy(of: formula.node, in: formula.tree, to: parent)
        if let text = math.alternative, !text.isEmpty, tree.attributeBytes(.alttext, of: copy) == nil {
            tree.setAttribute(.alttext, text, of: copy)
        }
    }
}
