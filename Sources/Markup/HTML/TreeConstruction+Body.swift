// Start tags in a body (HTML, 13.2.6.4.7).
extension TreeConstruction {
    mutating func startInBody(_ tag: inout StartTag) -> Bool {
        switch tag.rule {
        case .other, .noscript:
            reconstructFormatting()
            insert(tag)
        case .html: mergeAttributes(into: 0)
        case .body: if open.count > 1, open[1].name == .body { mergeAttributes(into: 1) }
        case .headVoid, .rawInHead, .script, .template, .title: startInHead(tag)
        case .block, .paragraph, .heading, .pre, .plaintext, .rule, .xmp, .form, .li, .definition: startBlock(tag)
        case .anchor, .formatting, .nobr: startFormatting(tag)
        case .button, .object, .select, .option, .optionGroup, .input, .textarea: startControl(tag)
        case .tableStart:
            if !isQuirky { closeParagraph() }
            insert(tag)
            mode = .inTable
        case .lineBreak, .void:
            reconstructFormatting()
            insertEmpty(tag)
        case .image:
            reconstructFormatting()
            tag.name = .img
            insertEmpty(tag)
        case .mediaVoid: insertEmpty(tag)
        case .raw:
            if tag.name == .iframe { reconstructFormatting() }
            contentModel = .rawText
            insert(tag)
        case .ruby, .rubyText: startRuby(tag)
        case .math, .svg:
            reconstructFormatting()
            insertForeign(tag, tag.rule == .svg ? .svg : .math)
        case .caption, .column, .columnGroup, .tableSection, .row, .cell, .head, .frameset: break
        }
        return true
    }

    private mutating func startBlock(_ tag: StartTag) {
        switch tag.rule {
        case .li: closeItem { $0 == .li }
        case .definition: closeItem { $0 == .dd || $0 == .dt }
        case .form: if form != nil, !isInTemplate { return }
        default: break
        }
        closeParagraph()
        switch tag.rule {
        case .heading:
            if let current, current.space == .html, rule(of: current.name) == .heading { pop() }
            insert(tag)
        case .rule:
            if isInScope(.select) { impliedEnds() }
            insertEmpty(tag)
        case .xmp:
            reconstructFormatting()
            contentModel = .rawText
            insert(tag)
        case .plaintext:
            contentModel = .plaintext
            insert(tag)
        case .pre:
            insert(tag)
            skipsLineEnd = true
        case .form:
            let node = insert(tag)
            if !isInTemplate { form = node }
        default: insert(tag)
        }
    }

    /// Closes an open item of the list that the tag is in.
    private mutating func closeItem(_ isItem: (Name) -> Bool) {
        for element in open.reversed() where element.space == .html || element.traits.contains(.special) {
            if element.space == .html, isItem(element.name) {
                impliedEnds(except: element.name)
                pop(through: element.name)
                return
            }
            let isPassed = element.name == .address || element.name == .div || element.name == .p
            if element.traits.contains(.special), !isPassed { return }
        }
    }

    private mutating func startFormatting(_ tag: StartTag) {
        if tag.rule == .anchor, let entry = activeFormatting(.a), let node = formatting[entry].node {
            adopt(.a)
            formatting.removeAll { $0.node == node }
            if let place = place(of: node) { removeOpen(at: place) }
        }
        reconstructFormatting()
        if tag.rule == .nobr, isInScope(tag.name) {
            adopt(tag.name)
            reconstructFormatting()
        }
        let node = insert(tag)
        if tag.rule != .anchor || !isPlace { noteFormatting(node, tag.name) }
    }

    /// Whether the `a` at hand marks a place. The standard opens one that is never closed anew in every paragraph that
    /// follows; a place is one, and its text is no link.
    private var isPlace: Bool {
        var marks = false
        for (name, _) in attributes {
            if name == .href { return false }
            if name == .name || name == .id { marks = true }
        }
        return marks
    }

    private mutating func startControl(_ tag: StartTag) {
        switch tag.rule {
        case .button where isInScope(.button):
            impliedEnds()
            pop(through: .button)
        case .select where isInScope(.select): return pop(through: .select)
        case .input where isInScope(.select): pop(through: .select)
        case .option, .optionGroup:
            if isInScope(.select) {
                impliedEnds(except: tag.rule == .option ? Name("optgroup") : nil)
            } else if isCurrent(.option) {
                pop()
            }
        default: break
        }
        if tag.rule != .textarea { reconstructFormatting() }
        switch tag.rule {
        case .input: return insertEmpty(tag)
        case .textarea:
            contentModel = .escapableText
            skipsLineEnd = true
        default: break
        }
        insert(tag)
        if tag.rule == .object { markFormatting() }
    }

    private mutating func startRuby(_ tag: StartTag) {
        if isInScope(.ruby) { impliedEnds(except: tag.rule == .rubyText ? Name("rtc") : nil) }
        insert(tag)
    }
}
