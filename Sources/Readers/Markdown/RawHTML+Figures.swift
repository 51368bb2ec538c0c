import Basics
import Documents
import Markup

// Figures, cards and quotations whose elements leave nothing to guess.
extension RawHTML {
    /// The blocks that an element says it is, where that is certain; nil where the converter of web pages has to judge.
    ///
    /// What is nil has not been gone through below the element: everything is converted once.
    func certainBlocks(_ node: MarkupTree.NodeID, _ pieces: inout MarkdownPieces) -> [Block]? {
        switch tree.name(of: node) {
        case .table: table(node, &pieces).map { [.table($0)] }
        case .figure: hasClass("media", node) ? [.media(media(node))] : figure(node).map { [.figure($0)] }
        case .blockquote: quotation(node, &pieces)
        case .div where hasClass("verse", node) || hasClass("poem", node): verse(node).map { [$0] }
        case .div: turned(node, &pieces)
        default: nil
        }
    }

    /// Whether an element is of a class.
    func hasClass(_ name: String, _ node: MarkupTree.NodeID) -> Bool {
        tree.attribute(.class, of: node)?.split(separator: " ").contains { $0 == name } ?? false
    }

    /// Elements below a node, blank text left out; nil where there is other text.
    private func elements(of node: MarkupTree.NodeID) -> [MarkupTree.NodeID]? {
        var elements: [MarkupTree.NodeID] = []
        for child in tree.children(of: node) {
            if tree.isElement(child) {
                elements.append(child)
            } else if tree.isText(child), tree.textBytes(of: child).contains(where: { $0 > 0x20 }) {
                return nil
            }
        }
        return elements
    }

    /// Pictures and at most one caption, and nothing else.
    private func figure(_ node: MarkupTree.NodeID) -> Figure? {
        guard let parts = elements(of: node) else { return nil }
        var figure = Figure([])
        for part in parts {
            switch tree.name(of: part) {
            case .img: if let picture = picture(part) { figure.pictures.append(picture) }
            case .figcaption where figure.caption.isEmpty && figure.credit == nil:
                (figure.caption, figure.credit) = caption(part)
            default: return nil
            }
        }
        return figure.pictures.isEmpty ? nil : figure
    }

    /// A caption, and the credit at its end.
    private func caption(_ node: MarkupTree.NodeID) -> (words: [Inline], credit: String?) {
        var words: [Inline] = []
        var credit: String?
        for child in tree.children(of: node) {
            if tree.isElement(child), hasClass("credit", child) {
                credit = tree.innerText(of: child).collapsed
                continue
            }
            let more = inlines(of: child)
            let isParagraph = tree.isElement(child, .p) || tree.isElement(child, .div)
            if isParagraph, !words.isEmpty, words.last != .text(" ") { words.append(.text(" ")) }
            words += more
        }
        return (Self.trimmed(words), credit)
    }

    /// A card for what cannot be shown: a still picture, a link or title, who speaks and how long it lasts.
    private func media(_ node: MarkupTree.NodeID) -> Media {
        var media = Media(kind: hasClass("audio", node) ? .audio : .video)
        for part in tree.descendants(of: node) where tree.isElement(part) {
            let text = tree.innerText(of: part).collapsed
            switch tree.name(of: part) {
            case .img: media.poster = media.poster ?? picture(part)
            case .a:
                guard let address = safeAddress(part) else { continue }
                media.address = address
                media.title = text.isEmpty || text == address ? nil : text
            case .span where hasClass("title", part): media.title = text
            case .span where hasClass("speaker", part): media.speaker = text
            case .span where hasClass("duration", part): media.duration = text
            default: break
            }
        }
        return media
    }

    /// A quotation whose last element is a footer, or names its source: whose words they are.
    private func quotation(_ node: MarkupTree.NodeID, _ pieces: inout MarkdownPieces) -> [Block]? {
        let children = Array(tree.children(of: node))
        guard let last = children.lastIndex(where: { tree.isElement($0) }),
            tree.isElement(children[last], .footer) || tree.isElement(children[last], .cite),
            children[(last + 1)...].allSatisfy({ !tree.isText($0) || tree.textBytes(of: $0).allSatisfy { $0 <= 0x20 } })
        else { return nil }
        var attribution = Self.trimmed(inlines(of: children[last]))
        if attribution.count == 1, case .cite(let inner) = attribution[0] { attribution = inner }
        let inner = blocks(of: Array(children[..<last]), &pieces)
        guard !inner.isEmpty else { return attribution.isEmpty ? [] : [foreign(.paragraph(attribution), node)] }
        let quotation = Quotation(inner, attribution: MarkdownConversion.withoutDash(attribution))
        return [foreign(.quotation(quotation), node)]
    }

    /// A division that says only which way it runs.
    private func turned(_ node: MarkupTree.NodeID, _ pieces: inout MarkdownPieces) -> [Block]? {
        guard tree.attribute(.lang, of: node).flatMap(LanguageTag.cleaned) == nil,
            let direction = tree.attribute(.dir, of: node).flatMap({ Direction(rawValue: $0.lowercased()) })
        else { return nil }
        let inner = blocks(of: Array(tree.children(of: node)), &pieces)
        return inner.isEmpty ? [] : [.foreign(inner, language: nil, direction: direction)]
    }

    /// A block in the language of its element, where that names one.
    func foreign(_ block: Block, _ node: MarkupTree.NodeID) -> Block {
        let language = tree.attribute(.lang, of: node).flatMap(LanguageTag.cleaned)
        let direction = tree.attribute(.dir, of: node).flatMap { Direction(rawValue: $0.lowercased()) }
        guard language != nil || direction != nil else { return block }
        return .foreign([block], language: language, direction: direction)
    }

    /// Inlines without blanks after line breaks, where nobody sees them.
    static func settled(_ inlines: [Inline]) -> [Inline] {
        guard inlines.contains(.lineBreak) else { return inlines }
        var out: [Inline] = []
        for inline in inlines {
            if out.last == .lineBreak, case .text(let text) = inline, text.hasPrefix(" ") {
                let rest = text.drop { $0 == " " }
                if !rest.isEmpty { out.append(.text(String(rest))) }
            } else {
                out.append(inline)
            }
        }
        return out
    }

    /// Inlines without the blanks at their ends.
    static func trimmed(_ inlines: [Inline]) -> [Inline] {
        var list = inlines[...]
        while list.first == .text(" ") { list.removeFirst() }
        while list.last == .text(" ") { list.removeLast() }
        if case .text(let text)? = list.first { list[list.startIndex] = .text(String(text.drop { $0 == " " })) }
        if case .text(let text)? = list.last, text.hasSuffix(" ") {
            list[list.endIndex - 1] = .text(String(text.dropLast()))
        }
        return list.filter { $0 != .text("") }
    }
}
