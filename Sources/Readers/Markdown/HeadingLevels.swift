import Basics
import Documents

/// Brings the headings of a text into the order that a book wants: the highest is of level 2, none jumps.
enum HeadingLevels {
    /// The lowest level that XHTML knows.
    private static let lowest = 6

    /// `blocks` with every heading, also inside quotations and lists, on its level.
    static func normalised(_ blocks: [Block]) -> [Block] {
        var open: [Int] = []
        return blocks.map { normalised($0, &open) }
    }

    private static func normalised(_ blocks: [Block], _ open: inout [Int]) -> [Block] {
        blocks.map { normalised($0, &open) }
    }

    private static func normalised(_ block: Block, _ open: inout [Int]) -> Block {
        switch block {
        case .heading(let level, let inlines, let anchor):
            while let last = open.last, last >= level { open.removeLast() }
            open.append(level)
            return .heading(level: min(open.count + 1, lowest), inlines, anchor: anchor)
        case .quotation(var quotation):
            quotation.blocks = normalised(quotation.blocks, &open)
            return .quotation(quotation)
        case .list(var list):
            list.items = list.items.map { normalised($0, &open) }
            return .list(list)
        case .aside(let blocks): return .aside(normalised(blocks, &open))
        case .foreign(let blocks, let language, let direction):
            return .foreign(normalised(blocks, &open), language: language, direction: direction)
        case .paragraph, .definitions, .code, .verse, .table, .figure, .media, .thoughtBreak, .math, .anchor:
            return block
        }
    }

    /// `blocks` with anchors on the headings that links of the text lead to: a heading is named by its words, in small
    /// letters and with hyphens for spaces, as the web sites that show Markdown do.
    static func anchored(_ blocks: [Block], targets: Set<String>) -> [Block] {
        guard !targets.isEmpty else { return blocks }
        // A place that the text names itself is the one that is meant.
        var seen = Set(blocks.compactMap { block in if case .anchor(let name) = block { name } else { nil } })
        return blocks.map { block in
            guard case .heading(let level, let inlines, nil) = block else { return block }
            let name = slug(PlainText.of(inlines))
            guard targets.contains(name), seen.insert(name).inserted else { return block }
            return .heading(level: level, inlines, anchor: name)
        }
    }

    /// The name that web sites give a heading of these words.
    static func slug(_ text: String) -> String {
        var out = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar == " " || scalar == "-" {
                out += "-"
            } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}
