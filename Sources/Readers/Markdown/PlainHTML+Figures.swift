import Basics
import Documents
import Markup

// Tables, figures and cards.
extension PlainHTML {
    private var tree: MarkupTree { html.tree }

    func table(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> Table {
        _ = try attributes(of: node, known: [])
        var table = Table(body: [])
        for part in try elements(below: node) {
            _ = try attributes(of: part, known: [])
            switch tree.name(of: part) {
            case .caption where table.head.isEmpty && table.body.isEmpty: table.caption = try line(of: part)
            case .thead: for row in try elements(below: part) { table.head.append(try self.row(row, &table)) }
            case .tbody: for row in try elements(below: part) { table.body.append(try self.row(row, &table)) }
            default: throw Unfamiliar()
            }
        }
        while table.alignments.last == .start { table.alignments.removeLast() }
        // Parsers put rows into a body that nobody wrote: the first rows are the head where they name columns.
        let heads = table.body.prefix { row in !row.isEmpty && row.allSatisfy(\.isHead) }
        if table.head.isEmpty, heads.count < table.body.count {
            table.head = Array(heads)
            table.body.removeFirst(heads.count)
        }
        return table
    }

    private func row(_ node: MarkupTree.NodeID, _ table: inout Table) throws(Unfamiliar) -> [Table.Cell] {
        guard tree.isElement(node, .tr) else { throw Unfamiliar() }
        _ = try attributes(of: node, known: [])
        var cells: [Table.Cell] = []
        var column = 0
        for cell in try elements(below: node) {
            let isHead = tree.isElement(cell, .th)
            guard isHead || tree.isElement(cell, .td) else { throw Unfamiliar() }
            let said = try attributes(of: cell, known: [.scope, .colspan, .rowspan, .style])
            let columns = try number(said[.colspan])
            if let style = said[.style] {
                let side: Table.Alignment
                switch style {
                case "text-align: center": side = .centre
                case "text-align: end": side = .end
                default: throw Unfamiliar()
                }
                while table.alignments.count <= column { table.alignments.append(.start) }
                table.alignments[column] = side
            }
            cells.append(
                Table.Cell(
                    try flow(below: cell, allowsText: true).blocks,
                    isHead: isHead,
                    columns: columns,
                    rows: try number(said[.rowspan])
                )
            )
            column += columns
        }
        return cells
    }

    /// How many columns or rows a cell covers (HTML, 4.9.11: no more than these).
    private func number(_ text: String?) throws(Unfamiliar) -> Int {
        guard let text else { return 1 }
        guard let number = Int(text), (1...65_534).contains(number) else { throw Unfamiliar() }
        return number
    }

    func figure(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> Block {
        let style = try attributes(of: node, known: [.class])[.class]
        var pictures: [Picture] = []
        var caption: MarkupTree.NodeID?
        for child in try elements(below: node) {
            guard caption == nil else { throw Unfamiliar() }
            switch tree.name(of: child) {
            case .img: pictures.append(try picture(child))
            case .figcaption:
                _ = try attributes(of: child, known: [])
                caption = child
            default: throw Unfamiliar()
            }
        }
        switch style {
        case nil:
            guard !pictures.isEmpty else { throw Unfamiliar() }
            let (words, parts) = try caption.map { node throws(Unfamiliar) in try captioned(node) } ?? ([], [:])
            guard parts.keys.allSatisfy({ $0 == "credit" }) else { throw Unfamiliar() }
            return .figure(Figure(pictures, caption: words, credit: parts["credit"]))
        case "media video", "media audio":
            guard let caption, pictures.count < 2 else { throw Unfamiliar() }
            return .media(try card(caption, isAudio: style == "media audio", poster: pictures.first))
        default: throw Unfamiliar()
        }
    }

    private func picture(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> Picture {
        guard case .picture(let picture)? = html.inlines(of: node).first else { throw Unfamiliar() }
        _ = try attributes(of: node, known: [.src, .alt, .srcset])
        return picture
    }

    /// A caption, and the parts of it that have a class of their own.
    private func captioned(_ node: MarkupTree.NodeID) throws(Unfamiliar) -> ([Inline], [String: String]) {
        var nodes = Array(tree.children(of: node)).filter { !isBlank($0) || !tree.isElement($0) }
        let elements = nodes.filter { !isBlank($0) }
        if elements.count == 1, tree.isElement(elements[0], .p) { nodes = Array(tree.children(of: elements[0])) }
        var parts: [String: String] = [:]
        var words: [MarkupTree.NodeID] = []
        for child in nodes {
            if tree.isElement(child, .span), let style = tree.attribute(.class, of: child),
                ["credit", "title", "speaker", "duration"].contains(style), parts[style] == nil
            {
                parts[style] = PlainText.of(pieces.resolved(html.inlines(of: child)))
            } else {
                words.append(child)
            }
        }
        return (try line(words), parts)
    }

    private func card(_ caption: MarkupTree.NodeID, isAudio: Bool, poster: Picture?) throws(Unfamiliar) -> Media {
        let (words, parts) = try captioned(caption)
        var media = Media(kind: isAudio ? .audio : .video)
        media.title = parts["title"]
        media.speaker = parts["speaker"]
        media.duration = parts["duration"]
        media.poster = poster
        if case .link(let inner, let address, nil)? = words.first, words.count == 1 {
            media.address = address
            let title = PlainText.of(inner)
            if title != address.collapsed { media.title = title }
        } else if !words.isEmpty {
            throw Unfamiliar()
        }
        return media
    }
}
