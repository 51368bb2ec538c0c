import Basics
import Markup
import Styling

// What sheets put into the text: `::before`, `::after`, counters, quotation marks, leaders, page references, strings.
extension GalleySetter where Setter: ~Copyable {
    /// Sets the content of a pseudo-element, in the line or as a block of its own.
    mutating func generate(_ style: UInt32, of node: Int32, in around: Surroundings) {
        guard let content = document.styles[Int(style)].content, document.styles[Int(style)].display != .none else {
            return
        }
        if facts[Int(style)].contains(.hasCounters) { count(style, at: treeDepth(of: node) + 1) }
        var inner = around
        inner.style = style
        if facts[Int(style)].contains(.hasDecoration) { inner.decoration.join(document.styles[Int(style)].decoration) }
        if facts[Int(style)].contains(.isTranslucent) { inner.opacity *= document.styles[Int(style)].opacity }
        switch document.styles[Int(style)].display {
        case .inline, .inlineBlock, .contents, .inlineTable, .none:
            if facts[Int(style)].contains(.hasRise) { inner.rise += rise(style, in: around.style) }
            write(content, of: node, in: inner)
        default: generateBlock(content, style, of: node, in: inner)
        }
    }

    private mutating func generateBlock(
        _ content: [ContentPiece],
        _ style: UInt32,
        of node: Int32,
        in around: Surroundings
    ) {
        flushParagraph()
        let saved = block
        var around = around
        let frame = frame(of: style, facts[Int(style)], around)
        stack.margin(frame.marginTop)
        let decoration = facts[Int(style)].contains(.hasFrame) && !isMeasuring ? open(style, frame, around) : -1
        stack.fixedAbove(frame.border.top + frame.paddingTop)
        around.left = frame.left
        around.width = frame.width
        block = LineBlock(style: style, left: frame.left, width: frame.width)
        write(content, of: node, in: around)
        flushParagraph()
        stack.fixedBelow(frame.border.bottom + frame.paddingBottom)
        if decoration >= 0 { close(decoration) }
        stack.margin(frame.marginBottom)
        block = saved
    }

    private mutating func write(_ content: [ContentPiece], of node: Int32, in around: Surroundings) {
        for piece in content {
            switch piece {
            case .leader(let text):
                guard !text.isEmpty, !inline.isEmpty else { continue }
                var leader = around
                leader.isArtifact = true
                let run = run(leader)
                inline.addFilling(leader: text, target: "", run: run)
            case .targetCounter(let name, let counter, _):
                guard let target = attribute(Name(name), of: node), target.hasPrefix("#"), counter == "page" else {
                    continue
                }
                let run = run(around)
                inline.addFilling(leader: "", target: String(target.dropFirst()), run: run)
            case .code(let name):
                if let address = attribute(Name(name), of: node) { writeCode(of: address, around) }
            default:
                let text = plainText([piece], of: node)
                guard !text.isEmpty else { continue }
                beginRun(around)
                inline.addGenerated(Self.lined(text))
            }
        }
    }

    /// Line feeds of `content` end lines.
    private static func lined(_ text: String) -> [UInt8] {
        text.utf8.contains(0x0A)
            ? text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\u{2028}").utf8.map {
                $0
            }
            : Array(text.utf8)
    }

    /// Content as text; what only a page knows is nothing.
    mutating func plainText(_ content: [ContentPiece], of node: Int32) -> String {
        content.reduce(into: "") { text, piece in
            switch piece {
            case .text(let piece): text += piece
            case .attribute(let name): text += attribute(Name(name), of: node) ?? ""
            case .counter(let name, let marker): text += number(counters.values(name).last ?? 0, marker)
            case .counters(let name, let separator, let marker):
                text += counters.values(name).map { number($0, marker) }.joined(separator: separator)
            case .targetText(let name):
                guard let target = attribute(Name(name), of: node), target.hasPrefix("#") else { break }
                text += self.text(ofID: String(target.dropFirst()))
            case .ownText: text += collapsedText(of: node)
            case .openQuote: text += quote(opens: true, node)
            case .closeQuote: text += quote(opens: false, node)
            case .string, .leader, .targetCounter, .code: break
            }
        }
    }

    private func number(_ value: Int, _ marker: ListMarker) -> String {
        switch marker {
        case .none: ""
        case .disc, .circle, .square, .text: ListNumber.marker(value, marker)
        default: ListNumber.text(value, marker)
        }
    }

    private mutating func quote(opens: Bool, _ node: Int32) -> String {
        let quotes = document.styles[Int(document.styleOf[Int(node)])].quotes
        if !opens { quoteDepth = max(0, quoteDepth - 1) }
        defer { if opens { quoteDepth += 1 } }
        guard quotes.count >= 2 else { return opens ? "\u{201C}" : "\u{201D}" }
        let pair = min(quoteDepth, quotes.count / 2 - 1) * 2
        return quotes[opens ? pair : pair + 1]
    }

    private func text(ofID id: String) -> String {
        for index in document.tree.nodes.indices {
            let node = MarkupTree.NodeID(Int32(index))
            if document.tree.kind(of: node) == .element, document.tree.attribute(.id, of: node) == id {
                return collapsedText(of: Int32(index))
            }
        }
        return ""
    }

    /// All text of an element on one line.
    func collapsedText(of node: Int32) -> String {
        document.tree.innerText(of: MarkupTree.NodeID(node))
            .split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }.joined(separator: " ")
    }
}

// MARK: - Counters and strings

extension GalleySetter where Setter: ~Copyable {
    /// Applies the counters of an element.
    mutating func count(_ style: UInt32, at depth: Int) {
        guard !isMeasuring else { return }
        counters.apply(
            reset: document.styles[Int(style)].counterReset,
            increment: document.styles[Int(style)].counterIncrement,
            set: document.styles[Int(style)].counterSet,
            depth: depth
        )
    }

    func treeDepth(of node: Int32) -> Int {
        var depth = 0
        var here = document.tree.nodes[Int(node)].parent
        while here >= 0 {
            depth += 1
            here = document.tree.nodes[Int(here)].parent
        }
        return depth
    }

    /// Sets the named strings of an element (CSS GCPM 3, 1.1).
    mutating func setStrings(_ node: Int32, _ style: UInt32) {
        guard !isMeasuring else { return }
        for setting in document.styles[Int(style)].stringSet {
            galley.strings.append((setting.name, plainText(setting.value, of: node)))
            stack.mark(.string(Int32(galley.strings.count - 1)))
        }
    }
}
