import Basics
import Documents

/// Sets converted blocks in order: no headline twice, no heading without text, headings from level 2.
enum BodyTidying {
    /// The body as an article keeps it; `rules` are not applied.
    static func tidied(_ blocks: [Block], of article: Article, without rules: ExtractionRules) -> [Block] {
        var blocks = blocks
        if !rules.contains(.repeatedHeadline) { blocks = withoutHeadline(blocks, article.title) }
        if !rules.contains(.creditLines) { blocks = withCredits(blocks) }
        if !rules.contains(.scraps) { blocks = withoutScraps(blocks) }
        if !rules.contains(.emptyTail) { blocks = withoutEmptyTail(blocks) }
        if !rules.contains(.biographyTail) { blocks = withoutBiography(blocks, article.people) }
        return levelled(blocks)
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

    static func words(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    /// Scraps in a row from this many on are the lettering of a chart or map.
    private static let fewestScraps = 8

    /// Drops rows of very short paragraphs that end no sentence: charts whose lettering was text.
    private static func withoutScraps(_ blocks: [Block]) -> [Block] {
        var out: [Block] = []
        var row: [Block] = []
        for block in blocks {
            if isScrap(block) {
                row.append(block)
                continue
            }
            if row.count < fewestScraps { out += row }
            row = []
            out.append(block)
        }
        return row.count < fewestScraps ? out + row : out
    }

    private static func isScrap(_ block: Block) -> Bool {
        guard case .paragraph(let items) = block else { return false }
        let text = PlainText.of(items)
        guard text.utf8.count <= 16, let last = text.last else { return false }
        return !".!?…:;,»”\"'".contains(last)
    }

    /// Drops last paragraphs that start with the author's full name: they say who that is.
    private static func withoutBiography(_ blocks: [Block], _ people: [Person]) -> [Block] {
        let names = people.map(\.name).filter { $0.contains(" ") }
        var blocks = blocks
        for _ in 0..<2 {
            guard blocks.count > 4, case .paragraph(let items) = blocks[blocks.count - 1] else { break }
            let text = PlainText.of(items)
            guard text.utf8.count < 600, names.contains(where: { text.lowercased().hasPrefix($0.lowercased() + " ") })
            else { break }
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
