import Basics
import Documents

// Boxes that Obsidian and GitHub write as quotations: `> [!note] Title`.
extension MarkdownConversion {
    /// A quotation whose first line begins with `[!kind]` as a box, its title in bold letters; one of the kind `quote` as
    /// a quotation with the title for its attribution. Nil for every other quotation.
    mutating func callout(_ node: MarkdownNode, depth: Int) -> Block? {
        guard let first = node.firstChild, first.kind == .paragraph, let mark = Self.calloutMark(first) else {
            return nil
        }
        line = max(1, first.line)
        var end: MarkdownNode? = mark.rest
        while let here = end, here.kind != .softBreak, here.kind != .lineBreak { end = here.next }
        var title = inlines(from: mark.rest, to: end, depth: 0)
        if !mark.words.isEmpty { title.insert(.text(mark.words), at: 0) }
        if case .text(let text) = title.last, text.hasSuffix(" ") {
            title[title.count - 1] = .text(String(text.dropLast()))
        }
        var inner: [Block] = []
        if let end {
            let rest = inlines(from: end.next, to: nil, depth: 0)
            if !rest.isEmpty { inner.append(.paragraph(rest)) }
        }
        inner += blocks(of: node, after: first, depth: depth + 1)
        if mark.kind == "quote" || mark.kind == "cite" {
            return .quotation(Quotation(inner, attribution: title))
        }
        return .aside((title.isEmpty ? [] : [.paragraph([.strong(title)])]) + inner)
    }

    /// The kind of a box, the words of its title in the same node, and the node after these. cmark leaves the brackets
    /// as texts of their own.
    private static func calloutMark(_ paragraph: MarkdownNode) -> (kind: String, words: String, rest: MarkdownNode?)? {
        var text = ""
        var node = paragraph.firstChild
        while let here = node, here.kind == .text, text.utf8.count < 100 {
            text += here.literal
            node = here.next
            if text.utf8.count > 1, !text.hasPrefix("[!") { return nil }
            if text.contains("]") { break }
        }
        guard text.hasPrefix("[!"), let close = text.firstIndex(of: "]") else { return nil }
        let kind = text.dropFirst(2)[..<close].prefix { $0 != "|" }
        guard !kind.isEmpty, kind.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "_" }) else { return nil }
        var words = text[text.index(after: close)...]
        // A sign says whether the box is open at first.
        if let sign = words.first, sign == "-" || sign == "+" { words = words.dropFirst() }
        return (kind.lowercased(), String(words.drop { $0 == " " }), node)
    }
}
