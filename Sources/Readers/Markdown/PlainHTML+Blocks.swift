import Basics
import Documents
import Markup

// One function an element.
extension PlainHTML {
    private var tree: MarkupTree { html.tree }

    /// A block element.
    func element(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> [Block] {
        let name = tree.name(of: node)
        switch name {
        case .p:
            _ = try attributes(of: node, known: [])
            let children = Array(tree.children(of: node))
            // Pictures alone are a figure to the converter of pages.
            guard !children.allSatisfy({ isBlank($0) || tree.isElement($0, .img) }) else { throw Unfamiliar() }
            _ = try line(children)
            return paragraph(children)
        case .h2, .h3, .h4, .h5, .h6:
            let id = try attributes(of: node, known: [.id])[.id]
            let level = name.bytes.last.map { Int($0) - 0x30 } ?? 2
            return [.heading(level: level, try line(of: node), anchor: id)]
        case .ul, .ol: return [.list(try list(node, isOrdered: name == .ol))]
        case .dl: return [.definitions(try definitions(node))]
        case .blockquote: return [.quotation(try quotation(node))]
        case .pre: return [try code(node)]
        case .table: return [.table(try table(node))]
        case .figure: return [try figure(node)]
        case .hr: return [.thoughtBreak]
        case .aside:
            _ = try attributes(of: node, known: [])
            return [.aside(try flow(below: node, allowsText: false).blocks)]
        case .div: return try division(node)
        default: throw Unfamiliar()
        }
    }

    private func list(_ node: MarkupTree.NodeID, isOrdered: Bool) throws(Unfamiliar) -> List {
        let said = try attributes(of: node, known: isOrdered ? [.start, .class] : [.class])
        guard ["tight", "loose", nil].contains(said[.class]) else { throw Unfamiliar() }
        var list = List(isOrdered: isOrdered, start: said[.start].flatMap { Int($0) } ?? 1, items: [])
        for item in try elements(below: node) {
            guard tree.isElement(item, .li) else { throw Unfamiliar() }
            _ = try attributes(of: item, known: [])
            let (blocks, hasParagraphs) = try flow(below: item, allowsText: true)
            list.items.append(blocks)
            if hasParagraphs { list.isTight = false }
        }
        if let spacing = said[.class] { list.isTight = spacing == "tight" }
        return list
    }

    private func definitions(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> [Definition] {
        _ = try attributes(of: node, known: [])
        var all: [Definition] = []
        for item in try elements(below: node) {
            _ = try attributes(of: item, known: [])
            switch tree.name(of: item) {
            case .dt:
                let term = try line(of: item)
                if let last = all.last, last.explanations.isEmpty {
                    all[all.count - 1].terms.append(term)
                } else {
                    all.append(Definition(terms: [term], explanations: []))
                }
            case .dd:
                let blocks = try flow(below: item, allowsText: true).blocks
                if all.isEmpty { all.append(Definition(terms: [], explanations: [])) }
                all[all.count - 1].explanations.append(blocks)
            default: throw Unfamiliar()
            }
        }
        return all
    }

    private func quotation(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> Quotation {
        _ = try attributes(of: node, known: [])
        var attribution: [Inline] = []
        var children = Array(tree.children(of: node)).filter { !isBlank($0) }
        if let last = children.last, tree.isElement(last, .footer) {
            _ = try attributes(of: last, known: [])
            guard case .cite(let inner)? = try line(of: last).first else { throw Unfamiliar() }
            attribution = inner
            children.removeLast()
        }
        var blocks: [Block] = []
        for child in children {
            guard tree.isElement(child) else { throw Unfamiliar() }
            blocks += try element(child)
        }
        return Quotation(blocks, attribution: attribution)
    }

    private func code(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> Block {
        _ = try attributes(of: node, known: [])
        let inner = try elements(below: node)
        guard inner.count == 1, tree.isElement(inner[0], .code) else { throw Unfamiliar() }
        let style = try attributes(of: inner[0], known: [.class])[.class]
        guard style?.hasPrefix("language-") ?? true else { throw Unfamiliar() }
        var text: [UInt8] = []
        for child in tree.children(of: inner[0]) {
            guard tree.isText(child) else { throw Unfamiliar() }
            text += tree.textBytes(of: child)
        }
        if text.last == 0x0A { text.removeLast() }
        return .code(String(decoding: text, as: UTF8.self), language: style.map { String($0.dropFirst(9)) })
    }

    /// A division: a place, verse, a formula, or blocks of another language.
    private func division(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> [Block] {
        let said = try attributes(of: node, known: [.id, .lang, .dir, .class])
        if let id = said[.id], said.count == 1, tree.children(of: node).allSatisfy(isBlank) { return [.anchor(id)] }
        switch said[.class] {
        case "verse" where said.count == 1: return [.verse(try stanzas(node))]
        case "formula" where said.count == 1:
            let inner = try line(of: node)
            guard inner.count == 1, case .math(let math) = inner[0] else { throw Unfamiliar() }
            return [.math(MathMarkup(xml: math.xml, alternative: math.alternative, isBlock: true))]
        case nil where said[.id] == nil && !said.isEmpty:
            return [
                .foreign(
                    try flow(below: node, allowsText: false).blocks,
                    language: said[.lang].flatMap(LanguageTag.cleaned),
                    direction: said[.dir].flatMap { Direction(rawValue: $0) }
                )
            ]
        default: throw Unfamiliar()
        }
    }

    private func stanzas(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> [[[Inline]]] {
        var stanzas: [[[Inline]]] = []
        for paragraph in try elements(below: node) {
            guard tree.isElement(paragraph, .p) else { throw Unfamiliar() }
            _ = try attributes(of: paragraph, known: [])
            let line = try line(Array(tree.children(of: paragraph)))
            let lines = line.split(separator: .lineBreak, omittingEmptySubsequences: false)
            stanzas.append(lines.map { Self.trimmed(Array($0)) })
        }
        return stanzas
    }
}
