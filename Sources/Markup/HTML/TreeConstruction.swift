/// The tree construction of HTML (13.2.6): tags and text in, a `MarkupTree` out, whatever their order.
///
/// It differs from the standard where a reader of articles is better served: `noscript` in a body is read as its
/// elements, in a head as text; framesets are left out; elements too deep stand beside their parents.
struct TreeConstruction {
    /// What the standard calls insertion modes.
    enum Mode {
        case initial, beforeHTML, beforeHead, inHead, afterHead, inBody, inTable, inCaption, inColumnGroup, inTableBody
        case inRow, inCell, inTemplate, afterBody, afterAfterBody
    }

    /// The language of an element.
    enum Space: UInt8 {
        case html, svg, math
    }

    /// An element whose end has not been seen.
    struct OpenElement {
        let node: MarkupTree.NodeID
        /// As its tag is written, in lower case.
        let name: Name
        let space: Space
        let traits: ElementTraits
    }

    /// An entry of the list of active formatting elements; without a node it is a marker.
    struct FormattingElement {
        var node: MarkupTree.NodeID?
        var name: Name
    }

    /// A start tag.
    struct StartTag {
        var name: Name
        var rule: ElementRule
        var isSelfClosing: Bool

        /// Whether the element is never filled, or with text only.
        var isClosedSoon: Bool {
            switch rule {
            case .headVoid, .void, .mediaVoid, .lineBreak, .input, .rule, .image: true
            case .title, .script, .rawInHead, .raw, .xmp, .textarea: true
            default: false
            }
        }
    }

    /// How what follows a start tag is to be read.
    enum ContentModel {
        /// As tags and text.
        case markup
        /// As text with character references, up to the element's end tag.
        case escapableText
        /// As text, up to the element's end tag.
        case rawText
        /// As a script, whose end tag may be hidden in comments.
        case script
        /// As text up to the end.
        case plaintext
    }

    var tree = MarkupTree()
    var findings = MarkupFindings()
    let limits: MarkupLimits
    let rules = ElementRule.all
    let traits = ElementTraits.all
    var mode = Mode.initial
    var open: [OpenElement] = []
    var formatting: [FormattingElement] = []
    var templateModes: [Mode] = []
    var head: MarkupTree.NodeID?
    var form: MarkupTree.NodeID?
    /// The attributes of the start tag at hand.
    var attributes: [(name: Name, value: UnsafeBufferPointer<UInt8>)] = []
    var contentModel = ContentModel.markup
    /// Whether what is misplaced in a table is put before it.
    var fosters = false
    /// Characters met in a table between its cells.
    var tableText: [UInt8] = []
    /// A line end right after `pre` and `textarea` is no text.
    var skipsLineEnd = false
    /// Tables may stand in paragraphs: as pages without a document type are read.
    var isQuirky = true
    /// Nodes no longer stand in the arena in document order.
    var isReordered = false
    /// Start tags left out because the stack is full; as many end tags are.
    var leftOut = 0

    /// Open elements at most; browsers stop at 512 as well.
    static let openLimit = 512

    init(limits: MarkupLimits) {
        self.limits = limits
    }

    /// The element that is being filled.
    var current: OpenElement? { open.last }

    func rule(of name: Name) -> ElementRule {
        let index = Int(name.index)
        return index < rules.count ? rules[index] : .other
    }

    func traits(of name: Name) -> ElementTraits {
        let index = Int(name.index)
        return index < traits.count ? traits[index] : []
    }
}

// MARK: - Tokens

extension TreeConstruction {
    /// Takes a start tag whose attributes lie in `attributes`.
    mutating func start(_ name: Name, isSelfClosing: Bool) {
        settleText()
        guard tree.count < limits.nodes else {
            findings.cutShort = true
            return
        }
        var tag = StartTag(name: name, rule: rule(of: name), isSelfClosing: isSelfClosing)
        guard open.count < Self.openLimit || tag.isClosedSoon else {
            leftOut += 1
            findings.flattened = true
            return
        }
        if isForeign(start: tag) {
            startForeign(&tag)
        } else {
            process(&tag)
        }
    }

    /// Takes a start tag by the rules of the mode.
    mutating func process(_ tag: inout StartTag) {
        while !takes(&tag) {}
    }

    private mutating func takes(_ tag: inout StartTag) -> Bool {
        switch mode {
        case .initial, .beforeHTML, .beforeHead, .inHead, .afterHead: startBeforeBody(&tag)
        case .inBody: startInBody(&tag)
        case .inTable, .inTableBody, .inRow: startInTable(&tag)
        case .inCaption: startInCaption(&tag)
        case .inColumnGroup: startInColumnGroup(&tag)
        case .inCell: startInCell(&tag)
        case .inTemplate: startInTemplate(&tag)
        case .afterBody, .afterAfterBody: startAfterBody(&tag)
        }
    }

    /// Takes an end tag.
    mutating func end(_ name: Name) {
        settleText()
        guard tree.count < limits.nodes else { return }
        if leftOut > 0 {
            leftOut -= 1
            return
        }
        if let current, current.space != .html, endForeign(name) { return }
        process(end: name, rule(of: name))
    }

    /// Takes an end tag by the rules of the mode.
    mutating func process(end name: Name, _ rule: ElementRule) {
        while !takes(end: name, rule) {}
    }

    private mutating func takes(end name: Name, _ rule: ElementRule) -> Bool {
        switch mode {
        case .initial, .beforeHTML, .beforeHead, .inHead, .afterHead: return endBeforeBody(name, rule)
        case .inBody: endInBody(name, rule)
        case .inTable, .inTableBody, .inRow: return endInTable(name, rule)
        case .inCaption: return endInCaption(name, rule)
        case .inColumnGroup: return endInColumnGroup(name, rule)
        case .inCell: return endInCell(name, rule)
        case .inTemplate: if rule == .template { endTemplate() }
        case .afterBody, .afterAfterBody:
            if rule == .html {
                mode = .afterAfterBody
            } else {
                mode = .inBody
                return false
            }
        }
        return true
    }

    /// Takes the text of an element that has nothing else, and the element's end.
    mutating func fill(_ text: UnsafeBufferPointer<UInt8>) {
        guard !open.isEmpty else { return }
        var text = text
        if skipsLineEnd, text.first == 0x0A { text = UnsafeBufferPointer(rebasing: text.dropFirst()) }
        skipsLineEnd = false
        contentModel = .markup
        tree.appendText(text, to: holder(at: open.count - 1))
        pop()
    }

    /// Takes a comment.
    mutating func comment(_ text: UnsafeBufferPointer<UInt8>) {
        settleText()
        guard tree.count < limits.nodes else { return }
        switch mode {
        case .initial, .beforeHTML, .afterAfterBody:
            tree.append(.comment, text, to: tree.document)
            isReordered = isReordered || mode == .afterAfterBody
        case .afterBody:
            tree.append(.comment, text, to: open.first?.node ?? tree.document)
            isReordered = true
        default: place { tree, parent in tree.append(.comment, text, to: parent) }
        }
    }

    /// Takes the end of the document; the tree is whole after it.
    mutating func finish() {
        settleText()
        while isInTemplate { endTemplate() }
        ensureBody()
        if isReordered { tree.putInOrder(depth: limits.depth) }
    }
}
