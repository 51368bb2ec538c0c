// What comes before and after the body (HTML, 13.2.6.4.1 to 13.2.6.4.6, 13.2.6.4.19 to 22).
extension TreeConstruction {
    /// Takes the document type: whether the page was written for browsers of old.
    mutating func documentType(name: [UInt8], publicID: [UInt8]?, systemID: [UInt8]?) {
        guard mode == .initial else { return }
        isQuirky = DocumentType.isQuirky(name: name, publicID: publicID, systemID: systemID)
        mode = .beforeHTML
    }

    /// Does what stands next on the way to the body where nothing in the document does it.
    mutating func stepTowardsBody() {
        switch mode {
        case .initial: mode = .beforeHTML
        case .beforeHTML:
            insert(implied: .html)
            mode = .beforeHead
        case .beforeHead:
            head = insert(implied: .head)
            mode = .inHead
        case .inHead:
            pop()
            mode = .afterHead
        default:
            insert(implied: .body)
            mode = .inBody
        }
    }

    /// Makes the elements that every document has.
    mutating func ensureBody() {
        while [.initial, .beforeHTML, .beforeHead, .inHead, .afterHead].contains(mode) { stepTowardsBody() }
    }

    mutating func startBeforeBody(_ tag: inout StartTag) -> Bool {
        switch (mode, tag.rule) {
        case (.initial, _): break
        case (.beforeHTML, .html):
            insert(tag)
            mode = .beforeHead
            return true
        case (.beforeHTML, _): break
        case (_, .html):
            mergeAttributes(into: 0)
            return true
        case (.beforeHead, .head):
            head = insert(tag)
            mode = .inHead
            return true
        case (.beforeHead, _): break
        case (_, .head): return true
        case (.inHead, .noscript):
            contentModel = .rawText
            insert(tag)
            return true
        case (.inHead, .headVoid), (.inHead, .rawInHead), (.inHead, .title), (.inHead, .script), (.inHead, .template):
            startInHead(tag)
            return true
        case (.afterHead, .body):
            insert(tag)
            mode = .inBody
            return true
        case (.afterHead, .headVoid), (.afterHead, .rawInHead), (.afterHead, .title), (.afterHead, .script),
            (.afterHead, .template):
            startInLateHead(tag)
            return true
        default: break
        }
        stepTowardsBody()
        return false
    }

    /// Takes what may stand in a head, wherever it stands.
    mutating func startInHead(_ tag: StartTag) {
        switch tag.rule {
        case .headVoid: return insertEmpty(tag)
        case .title: contentModel = .escapableText
        case .script: contentModel = .script
        case .template:
            insert(tag)
            markFormatting()
            mode = .inTemplate
            templateModes.append(.inTemplate)
            return
        default: contentModel = .rawText
        }
        insert(tag)
    }

    /// Puts what stands after a head into it.
    private mutating func startInLateHead(_ tag: StartTag) {
        guard let head else { return startInHead(tag) }
        if tree.next(of: head) != nil { isReordered = true }
        open.append(OpenElement(node: head, name: .head, space: .html, traits: traits(of: .head)))
        let place = open.count - 1
        startInHead(tag)
        removeOpen(at: place)
    }

    mutating func endBeforeBody(_ name: Name, _ rule: ElementRule) -> Bool {
        if mode == .initial {
            mode = .beforeHTML
            return false
        }
        if rule == .template, mode == .inHead || mode == .afterHead {
            endTemplate()
            return true
        }
        // The end of what was read as text.
        if mode == .inHead || mode == .afterHead, let current, current.name == name, current.name != .head,
            current.name != .html
        {
            pop()
            return true
        }
        if mode == .inHead, rule == .head {
            pop()
            mode = .afterHead
            return true
        }
        guard rule == .body || rule == .html || rule == .lineBreak || rule == .head && mode != .afterHead else {
            return true
        }
        stepTowardsBody()
        return false
    }

    mutating func startAfterBody(_ tag: inout StartTag) -> Bool {
        if tag.rule == .html {
            mergeAttributes(into: 0)
            return true
        }
        mode = .inBody
        return false
    }
}
