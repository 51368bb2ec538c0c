import Basics
import Documents

/// Sets converted blocks in order: no headline twice, no heading without text, headings from level 2.
enum BodyTidying {
    /// The body as an article keeps it; `rules` are not applied.
    ///
    /// With `hasHeadline`, the first heading of the first level is the headline, whatever it says.
    static func tidied(
        _ blocks: [Block],
        of article: Article,
        hasHeadline: Bool,
        without rules: ExtractionRules
    ) -> [Block] {
        var blocks = blocks
        if !rules.contains(.repeatedHeadline) { blocks = withoutHeadline(blocks, article.title, hasHeadline) }
        blocks = withoutKicker(blocks, article.kicker)
        if !rules.contains(.creditLines) { blocks = withCredits(blocks) }
        if !rules.contains(.repeatedCaptions) { blocks = withoutRepeats(blocks) }
        if !rules.contains(.leftoverLabels) { blocks = withoutLeftovers(blocks) }
        if !rules.contains(.emptyTail) { blocks = withoutEmptyTail(blocks) }
        if !rules.contains(.biographyTail) { blocks = withoutBiography(blocks, article.people) }
        return levelled(blocks)
    }

    /// Drops the headline where it is repeated before the text.
    private static func withoutHeadline(_ blocks: [Block], _ title: String, _ hasHeadline: Bool) -> [Block] {
        var blocks = blocks
        let wanted = words(title)
        for index in blocks.indices.prefix(4) {
            let items: [Inline]
            switch blocks[index] {
            case .heading(let level, let inner, _):
                if level == 1, hasHeadline || isPart(words(PlainText.of(inner)), of: wanted) {
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

    /// Drops captions that were read before, and a second paragraph before the text that says the same as the first.
    private static func withoutRepeats(_ blocks: [Block]) -> [Block] {
        var seen: Set<String> = []
        var first = ""
        var out: [Block] = []
        for block in blocks {
            switch block {
            case .figure(var figure) where !figure.caption.isEmpty:
                if !seen.insert(PlainText.of(figure.caption)).inserted { figure.caption = [] }
                out.append(.figure(figure))
            case .paragraph(let items) where out.count < 4:
                let text = PlainText.of(items)
                if (30..<300).contains(text.utf8.count), text == first { continue }
                if first.isEmpty { first = text }
                out.append(block)
            default: out.append(block)
            }
        }
        return out
    }

    /// Drops paragraphs that are no more than a label: what it was the label of is gone.
    private static func withoutLeftovers(_ blocks: [Block]) -> [Block] {
        let labels = Labels()
        return blocks.filter { block in
            guard case .paragraph(let items) = block else { return true }
            let text = PlainText.of(items)
            return text.utf8.count > 24 || labels.kind(of: Array(text.lowercased().utf8)) == nil
        }
    }

    /// Whether one of two texts is part of the other, or empty.
    private static func isPart(_ text: String, of other: String) -> Bool {
        text.isEmpty || other.contains(text) || text.contains(other)
    }

    /// Letters and digits of a text in lower case: what is compared where signs and blanks may differ.
    static func words(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case 0x41...0x5A: bytes.append(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
            // Punctuation, and signs of Latin-1.
            case 0...0xBF, 0x2000...0x206F, 0x3000...0x303F: continue
            default: bytes += Array(scalar.properties.lowercaseMapping.utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Drops last paragraphs that start with the author's full name: they say who that is.
    private static func withoutBiography(_ blocks: [Block], _ people: [Person]) -> [Block] {
        let names = people.map(\.name).filter { $0.contains(" ") }
        guard !names.isEmpty, blocks.count > 4 else { return blocks }
        var blocks = blocks
        for index in blocks.indices.suffix(3).reversed() {
            guard case .paragraph(let items) = blocks[index] else { continue }
            let text = PlainText.of(items)
            guard text.utf8.count < 600, names.contains(where: { text.lowercased().hasPrefix($0.lowercased() + " ") })
            else { continue }
            blocks.remove(at: index)
        }
        return withoutEmptyTail(blocks)
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
