import Basics
import Documents

// The parts of a document that stand on lines of their own.
extension MarkdownConversion {
    /// What `parent` holds, after `start` and up to `end` where they are given, as blocks.
    mutating func blocks(
        of parent: MarkdownNode,
        after start: MarkdownNode? = nil,
        upTo end: MarkdownNode? = nil,
        depth: Int
    ) -> [Block] {
        guard depth < Self.deepestBlock else { return leaves(of: parent) }
        var out: [Block] = []
        var child = start.map(\.next) ?? parent.firstChild
        while let node = child, node != end {
            child = node.next
            line = max(1, node.line)
            switch node.kind {
            case .paragraph:
                if let caption = tableCaption(node), case .table(var table) = out.last {
                    table.caption = caption
                    out[out.count - 1] = .table(table)
                } else if var figure = figure(node) {
                    if figure.caption.isEmpty, let next = child, let caption = emphasisedOnly(next) {
                        figure.caption = caption
                        child = next.next
                    }
                    out.append(.figure(figure))
                } else {
                    out += paragraph(node)
                }
            case .html: out += html(node, following: &child, depth: depth)
            default: if let block = block(node, depth: depth) { out.append(block) }
            }
        }
        return out
    }

    private mutating func paragraph(_ node: MarkdownNode) -> [Block] {
        let content = inlines(of: node)
        if content.isEmpty { return [] }
        // Three asterisks in one sign.
        if content == [.text("⁂")] { return [.thoughtBreak] }
        // A formula alone in its paragraph stands on a line of its own, as a picture does.
        if content.count == 1, case .math(let formula) = content[0] {
            return [.math(MathMarkup(xml: formula.xml, alternative: formula.alternative, isBlock: true))]
        }
        return [.paragraph(content)]
    }

    mutating func block(_ node: MarkdownNode, depth: Int) -> Block? {
        switch node.kind {
        case .heading:
            let content = inlines(of: node)
            return content.isEmpty ? nil : .heading(level: node.level, content, anchor: nil)
        case .thematicBreak: return .thoughtBreak
        case .quotation: return quotation(node, depth: depth)
        case .list: return list(node, depth: depth)
        case .table: return table(node)
        case .code: return code(node)
        default: return nil
        }
    }

    private mutating func list(_ node: MarkdownNode, depth: Int) -> Block {
        var items: [[Block]] = []
        var child = node.firstChild
        while let item = child {
            var inner = blocks(of: item, depth: depth + 1)
            Self.drawBox(&inner)
            items.append(inner)
            child = item.next
        }
        let start = node.isOrdered ? node.start : 1
        return .list(List(isOrdered: node.isOrdered, start: start, items: items, isTight: node.isTight))
    }

    /// The box of a task, `[ ]` or `[x]` at the start of an item, as a sign.
    private static func drawBox(_ item: inout [Block]) {
        guard case .paragraph(var inlines) = item.first, case .text(let text) = inlines.first, text.utf8.count > 3
        else {
            return
        }
        let sign: String
        switch text.prefix(4) {
        case "[ ] ": sign = "\u{2610}"
        case "[x] ", "[X] ": sign = "\u{2611}"
        default: return
        }
        inlines[0] = .text(sign + text.dropFirst(3))
        item[0] = .paragraph(inlines)
    }

    private mutating func code(_ node: MarkdownNode) -> Block {
        let info = node.fenceInfo.split(separator: " ", maxSplits: 1).first.map(String.init)
        var text = node.literal
        if info == "verse" { return .verse(stanzas(of: text)) }
        if text.utf8.last == 0x0A { text.removeLast() }
        return .code(text, language: info)
    }

    private mutating func table(_ node: MarkdownNode) -> Block {
        var table = Table(body: [])
        let letters = node.alignments
        if letters.contains(where: { $0 != 0 }) {
            table.alignments = letters.map { letter in
                switch letter {
                case UInt8(ascii: "c"): .centre
                case UInt8(ascii: "r"): .end
                default: .start
                }
            }
        }
        var row = node.firstChild
        while let here = row {
            let isHead = here.kind == .tableHead
            line = max(1, here.line)
            var cells: [Table.Cell] = []
            var cell = here.firstChild
            while let found = cell {
                let content = inlines(of: found)
                cells.append(Table.Cell(content.isEmpty ? [] : [.paragraph(content)], isHead: isHead))
                cell = found.next
            }
            if isHead { table.head.append(cells) } else { table.body.append(cells) }
            row = here.next
        }
        // A head of empty cells is how Markdown writes a table without one.
        if table.head.allSatisfy({ row in row.allSatisfy(\.blocks.isEmpty) }) { table.head = [] }
        return .table(table)
    }

    /// The blocks below a node that lies too deep, side by side; found without recursion.
    private mutating func leaves(of top: MarkdownNode) -> [Block] {
        var out: [Block] = []
        var node = top.following(below: top)
        while let here = node {
            let kind = here.kind
            let descends = kind.holdsBlocks
            if !descends {
                line = max(1, here.line)
                if kind == .paragraph {
                    out += paragraph(here)
                } else if let block = block(here, depth: 0) {
                    out.append(block)
                }
            }
            node = here.following(below: top, skippingChildren: !descends || kind == .table)
        }
        return out
    }
}
