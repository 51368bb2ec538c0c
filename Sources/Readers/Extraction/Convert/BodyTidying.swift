import Basics
import Documents

/// Sets converted blocks in order: no headline twice, no heading without text, headings from level 2.
enum BodyTidying {
    /// The body as an article keeps it.
    static func tidied(_ blocks: [Block], of article: Article) -> [Block] {
        var blocks = withCredits(withoutHeadline(blocks, article.title))
        blocks = withoutBiography(withoutEmptyTail(blocks), article.people)
        return levelled(blocks)
    }

    /// Beginnings of lines that say who made a picture.
    private static let credits = [
        "photo", "foto", "image", "bild", "credit", "picture", "quelle", "crédit", "crédito", "©", "(c)", "source", "fuente", "fot.", "zdj", "fotó",
        "grafik", "illustration", "abbildung", "reuters", "getty images", "istock", "shutterstock", "thinkstock", "ap photo", "imago",
    ]

    /// Gives figures the lines beside them that are captions or credits by their words.
    private static func withCredits(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        for block in blocks {
            guard case .paragraph(let items) = block, case .figure(var figure) = out.last else {
                out.append(block)
                continue
            }
            let text = PlainText.of(items)
            let bare = text.lowercased().drop { $0 == "(" || $0 == "[" }
            if text.utf8.count < 120, figure.credit == nil, credits.contains(where: { starts(bare, with: $0) }) {
                figure.credit = text
            } else if text.utf8.count < 320, figure.caption.isEmpty, text.last == ")", names(text) {
                figure.caption = items
            } else {
                out.append(block)
                continue
            }
            out[out.count - 1] = .figure(figure)
        }
        return out
    }

    /// Whether a line starts with a label of a credit: the word is followed by a sign or a name, not by a sentence.
    private static func starts(_ text: Substring, with label: String) -> Bool {
        guard text.hasPrefix(label) else { return false }
        guard let next = text.dropFirst(label.count).first(where: { !$0.isLetter }) else { return true }
        return ":/|.©)".contains(next) || text.utf8.count < 60 && text.last != "."
    }

    /// Whether a line ends with whose picture it is, in brackets.
    private static func names(_ text: String) -> Bool {
        guard let at = text.lastIndex(of: "(") else { return false }
        let inner = text[at...].dropFirst().lowercased()
        return credits.contains { inner.hasPrefix($0) } || inner.contains("getty") || inner.contains("ap photo") || inner.contains("reuters")
    }

    /// Drops the headline where it is repeated before the text.
    private static func withoutHeadline(_ blocks: [Block], _ title: String) -> [Block] {
        var blocks = blocks
        let wanted = words(title)
        for index in blocks.indices.prefix(4) {
            let items: [Inline]
            switch blocks[index] {
            case .heading(let level, let inner, _):
                if level == 1 {
                    blocks.remove(at: index)
                    return blocks
                }
                items = inner
            case .paragraph(let inner): items = inner
            default: continue
            }
            // Longer texts are no headline; letters need not be compared then.
            let plain = PlainText.of(items)
            guard plain.utf8.count < 2 * title.utf8.count + 20 else { continue }
            let text = words(plain)
            if !text.isEmpty, text == wanted {
                blocks.remove(at: index)
                return blocks
            }
        }
        return blocks
    }

    /// Whether what stands before the text is one paragraph or heading of moderate length.
    static func isStandfirst(_ blocks: [Block]) -> Bool {
        let items = line(of: blocks)
        return !items.isEmpty && (20...600).contains(PlainText.of(items).utf8.count)
    }

    /// The content of the one line in `blocks`; nothing where there are several.
    static func line(of blocks: [Block]) -> [Inline] {
        let lines = blocks.filter { if case .anchor = $0 { false } else { true } }
        guard lines.count == 1 else { return [] }
        switch lines[0] {
        case .paragraph(let items), .heading(_, let items, _): return items
        default: return []
        }
    }

    /// Takes the standfirst off the body: the first paragraph where it is what the page describes itself with, or what
    /// stands before the text in a heading of its own.
    static func standfirst(from body: inout [Block], description: String?) -> [Inline] {
        guard body.count > 2 else { return [] }
        for index in body.indices.prefix(3) {
            let items: [Inline]
            switch body[index] {
            case .figure, .anchor, .media: continue
            case .paragraph(let inner): items = inner
            case .heading(_, let inner, _):
                guard index + 1 < body.count, case .paragraph = body[index + 1], PlainText.of(inner).utf8.count > 60 else { return [] }
                items = inner
            default: return []
            }
            let text = PlainText.of(items)
            guard (30...500).contains(text.utf8.count), let description, Self.words(text) == Self.words(description) else { return [] }
            body.remove(at: index)
            return items
        }
        return []
    }

    /// Whether there is any picture.
    static func hasPicture(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block {
            case .figure: true
            case .aside(let inner), .foreign(let inner, _, _): hasPicture(inner)
            default: false
            }
        }
    }

    private static func words(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Drops last paragraphs that start with the author's full name: they say who that is.
    private static func withoutBiography(_ blocks: [Block], _ people: [Person]) -> [Block] {
        let names = people.map(\.name).filter { $0.contains(" ") }
        var blocks = blocks
        for _ in 0..<2 {
            guard blocks.count > 4, case .paragraph(let items) = blocks[blocks.count - 1] else { break }
            let text = PlainText.of(items)
            guard text.utf8.count < 600, names.contains(where: { text.lowercased().hasPrefix($0.lowercased() + " ") }) else { break }
            blocks = withoutEmptyTail(blocks.dropLast())
        }
        return blocks
    }

    /// Drops headings and breaks at the end, and headings directly before one of the same or a higher level.
    private static func withoutEmptyTail(_ blocks: [Block]) -> [Block] {
        var blocks = blocks
        while let last = blocks.last {
            switch last {
            case .heading, .thoughtBreak: blocks.removeLast()
            default: return blocks
            }
        }
        return blocks
    }

    /// Headings so that the highest is of level 2 and none is skipped upwards.
    private static func levelled(_ blocks: [Block]) -> [Block] {
        var used = Set<Int>()
        collect(blocks, &used)
        let order = used.sorted()
        guard !order.isEmpty else { return blocks }
        var map: [Int: Int] = [:]
        for (index, level) in order.enumerated() { map[level] = min(6, index + 2) }
        return blocks.map { mapped($0, map) }
    }

    private static func collect(_ blocks: [Block], _ used: inout Set<Int>) {
        for block in blocks {
            switch block {
            case .heading(let level, _, _): used.insert(level)
            case .aside(let inner), .foreign(let inner, _, _): collect(inner, &used)
            case .quotation(let quotation): collect(quotation.blocks, &used)
            default: continue
            }
        }
    }

    private static func mapped(_ block: Block, _ map: [Int: Int]) -> Block {
        switch block {
        case .heading(let level, let items, let anchor): return .heading(level: map[level] ?? 6, items, anchor: anchor)
        case .aside(let inner): return .aside(inner.map { mapped($0, map) })
        case .foreign(let inner, let language, let direction):
            return .foreign(inner.map { mapped($0, map) }, language: language, direction: direction)
        case .quotation(var quotation):
            quotation.blocks = quotation.blocks.map { mapped($0, map) }
            return .quotation(quotation)
        default: return block
        }
    }
}
