// End tags in a body (HTML, 13.2.6.4.7).
extension TreeConstruction {
    mutating func endInBody(_ name: Name, _ rule: ElementRule) {
        switch rule {
        case .template: endTemplate()
        case .body, .html:
            guard isInScope(.body) else { return }
            mode = rule == .html ? .afterAfterBody : .afterBody
        case .block, .pre, .button, .select: endBlock(name)
        case .form: endForm()
        case .paragraph:
            if !isInScope(.p, .buttonScope) { insert(implied: .p) }
            impliedEnds(except: .p)
            pop(through: .p)
        case .li:
            guard isInScope(.li, .listScope) else { return }
            impliedEnds(except: .li)
            pop(through: .li)
        case .definition:
            guard isInScope(name) else { return }
            impliedEnds(except: name)
            pop(through: name)
        case .heading:
            guard isInScope(any: .heading) else { return }
            impliedEnds()
            pop(throughAny: .heading)
        case .anchor, .formatting, .nobr: adopt(name)
        case .object:
            guard isInScope(name) else { return }
            impliedEnds()
            pop(through: name)
            clearFormatting()
        case .lineBreak:
            reconstructFormatting()
            let kept = attributes
            attributes = []
            insertEmpty(StartTag(name: .br, rule: .lineBreak, isSelfClosing: false))
            attributes = kept
        default: endOther(name)
        }
    }

    private mutating func endBlock(_ name: Name) {
        guard isInScope(name) else { return }
        impliedEnds()
        pop(through: name)
    }

    private mutating func endForm() {
        if isInTemplate { return endBlock(.form) }
        let node = form
        form = nil
        guard let node, let place = place(of: node), isInScope(.form) else { return }
        impliedEnds()
        removeOpen(at: min(place, open.count - 1))
    }

    /// Closes the element of that name, unless one of consequence was opened in it.
    mutating func endOther(_ name: Name) {
        var index = open.count
        while index > 0 {
            index -= 1
            let element = open[index]
            if element.name == name, element.space == .html {
                impliedEnds(except: name)
                open.removeSubrange(min(index, open.count)...)
                return
            }
            if element.traits.contains(.special) { return }
        }
    }

    /// Closes a `template` and all that is open in it.
    mutating func endTemplate() {
        guard isInTemplate else { return }
        impliedEnds(thoroughly: true)
        pop(through: .template)
        clearFormatting()
        _ = templateModes.popLast()
        resetMode()
    }

    mutating func startInTemplate(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .headVoid, .rawInHead, .script, .template, .title:
            startInHead(tag)
            return true
        case .caption, .columnGroup, .tableSection: mode = .inTable
        case .column: mode = .inColumnGroup
        case .row: mode = .inTableBody
        case .cell: mode = .inRow
        default: mode = .inBody
        }
        if !templateModes.isEmpty { templateModes[templateModes.count - 1] = mode }
        return false
    }
}
