import Documents

/// Makes headings of the lines that are no headings by name: paragraphs wholly bold, each with text under it.
enum BoldHeadings {
    /// Fewer of a kind may be stressed sentences, unless they are as short as headings mostly are.
    private static let fewest = 3
    /// Two lines are headings where neither has more bytes than this.
    private static let shortest = 60
    /// Longer lines are paragraphs that their writer stressed, in bytes.
    private static let longest = 110

    /// The blocks with such lines as headings, below the headings that there are.
    static func raised(_ blocks: [Block]) -> [Block] {
        let lines = blocks.indices.filter { isHeading($0, in: blocks) }
        guard lines.count >= fewest || lines.count == 2 && lines.allSatisfy({ isTitle($0, in: blocks) }) else {
            return blocks
        }
        // Most of an interview's bold lines are questions.
        let questions = lines.count { line(blocks[$0]).map { $0.contains("?") } ?? false }
        guard questions * 2 <= lines.count else { return blocks }
        let level = blocks.reduce(1) { level, block in
            if case .heading(let other, _, _) = block { max(level, other) } else { level }
        }
        var out = blocks
        for index in lines {
            guard case .paragraph(let items) = blocks[index] else { continue }
            out[index] = .heading(level: min(6, level + 1), trimmed(unbolded(items)), anchor: nil)
        }
        return out
    }

    /// Whether a line is short and stands between paragraphs of some length.
    private static func isTitle(_ index: Int, in blocks: [Block]) -> Bool {
        guard index > 0, let text = line(blocks[index]), text.utf8.count <= shortest,
            case .paragraph(let before) = blocks[index - 1], case .paragraph(let after) = blocks[index + 1]
        else { return false }
        return PlainText.of(before).utf8.count > shortest && PlainText.of(after).utf8.count > shortest
    }

    private static func isHeading(_ index: Int, in blocks: [Block]) -> Bool {
        // The first line of all is a byline or a standfirst.
        guard index > 0, let text = line(blocks[index]), text.utf8.count <= longest, let last = text.last,
            !".,;:!".contains(last) || text.hasSuffix("..."), text.contains(where: \.isLetter)
        else { return false }
        // Something is said under it, and it stands not in a row of bold lines.
        guard index + 1 < blocks.count else { return false }
        switch blocks[index + 1] {
        case .heading, .thoughtBreak, .anchor: return false
        case .paragraph: return line(blocks[index + 1]) == nil
        default: return true
        }
    }

    /// The text of a paragraph that is all bold and one line.
    private static func line(_ block: Block) -> String? {
        guard case .paragraph(let items) = block, isBold(items) else { return nil }
        let text = PlainText.of(items)
        return text.isEmpty ? nil : text
    }

    private static func isBold(_ items: [Inline]) -> Bool {
        var isBold = false
        for item in items {
            switch item {
            case .strong(let inner):
                if inner.contains(where: { if case .lineBreak = $0 { true } else { false } }) { return false }
                isBold = true
            case .emphasis(let inner), .link(let inner, _, _):
                guard Self.isBold(inner) else { return false }
                isBold = true
            case .text(let text):
                // A zero-width space or the like is no text.
                guard text.allSatisfy({ $0 == " " || $0 == "\u{A0}" || $0 == "\u{200B}" }) else { return false }
            case .anchor, .note: continue
            default: return false
            }
        }
        return isBold
    }

    private static func trimmed(_ items: [Inline]) -> [Inline] {
        var items = items
        while case .text(let text) = items.last {
            let kept = String(text.reversed().drop { " \u{A0}\u{200B}".contains($0) }.reversed())
            items.removeLast()
            if !kept.isEmpty { return items + [.text(kept)] }
        }
        return items
    }

    private static func unbolded(_ items: [Inline]) -> [Inline] {
        items.flatMap { item -> [Inline] in
            switch item {
            case .strong(let inner): inner
            case .emphasis(let inner): [.emphasis(unbolded(inner))]
            case .link(let inner, let address, let title): [.link(unbolded(inner), address: address, title: title)]
            default: [item]
            }
        }
    }
}
