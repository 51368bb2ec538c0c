import Basics
import Documents
import Markup

// Verse: blocks whose class says so, line by line.
extension Conversion {
    /// Longer lines are prose.
    private static let longestVerse = 120

    /// Whether a preformatted text says that it is verse.
    func isVerse(_ index: Int) -> Bool {
        if survey.marks[index].hints.contains(.verse) { return true }
        // `wp-block-verse`: the words of builders' classes are no hints.
        return survey.value(.class, of: index)?.contains("verse") ?? false
    }

    /// The content of an element that says it is verse: as lines, or as it is where they are as long as prose.
    mutating func verse(_ index: Int, into all: inout [Block]) {
        var blocks: [Block] = []
        flow(index, into: &blocks)
        if let stanzas = Self.stanzas(of: blocks) { all.append(.verse(stanzas)) } else { all += blocks }
    }

    private static func stanzas(of blocks: [Block]) -> [[[Inline]]]? {
        var stanzas: [[[Inline]]] = []
        // Lines in blocks of their own, not yet ended by a stanza.
        var single: [[Inline]] = []
        for block in blocks + [.thoughtBreak] {
            var whole: [[[Inline]]] = []
            switch block {
            case .verse(let inner): whole = inner
            case .paragraph(let items):
                let lines = lines(of: items)
                if lines.count == 1 {
                    single += lines
                    continue
                }
                whole = [lines]
            case .anchor: continue
            case .thoughtBreak: break
            default: return nil
            }
            if !single.isEmpty { stanzas.append(single) }
            single = []
            stanzas += whole
        }
        let lines = stanzas.joined()
        return lines.count > 1 && lines.allSatisfy { PlainText.of($0).utf8.count < longestVerse } ? stanzas : nil
    }

    /// Verse whose line ends are those of the source.
    mutating func versePreformatted(_ index: Int) -> [Block] {
        var stanzas: [[[Inline]]] = [[]]
        var line = Run()
        func end(_ line: inout Run) {
            let items = Self.trimmed(line.items)
            line = Run()
            if Self.hasContent(items) {
                stanzas[stanzas.count - 1].append(items)
            } else if !(stanzas.last ?? []).isEmpty {
                stanzas.append([])
            }
        }
        preformatted(index) { inline in
            if case .lineBreak = inline { end(&line) } else { Self.join([inline], to: &line.items) }
        }
        end(&line)
        stanzas.removeAll(where: \.isEmpty)
        return stanzas.isEmpty ? [] : [.verse(stanzas)]
    }

    /// Hands over what stands in preformatted text: each end of a line as a break, each element in the line whole.
    private mutating func preformatted(_ index: Int, each: (Inline) -> Void) {
        var child = survey.tree.nodes[index].firstChild
        while child >= 0 {
            let inner = Int(child)
            child = survey.tree.nodes[inner].next
            if survey.marks[inner].isDropped { continue }
            if survey.tree.nodes[inner].kind == .text {
                let bytes = survey.tree.bytes[survey.tree.nodes[inner].piece.range]
                for (number, row) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
                    if number > 0 { each(.lineBreak) }
                    let text = String(decoding: row, as: UTF8.self).replacing("\t", with: " ")
                    if !text.isEmpty { each(.text(number > 0 ? String(text.drop { $0 == " " }) : text)) }
                }
            } else if survey.name(inner) == .br {
                each(.lineBreak)
            } else if survey.marks[inner].traits.contains(.block)
                || survey.tree.nodes[inner].firstChild >= 0
                    && survey.visibleText(of: inner).isEmpty
            {
                preformatted(inner, each: each)
                if survey.marks[inner].traits.contains(.block) { each(.lineBreak) }
            } else {
                var run = Run(afterBlank: false)
                inline(inner, into: &run)
                run.items.forEach(each)
            }
        }
    }

    private static func lines(of items: [Inline]) -> [[Inline]] {
        items.split { if case .lineBreak = $0 { true } else { false } }.map { line in
            var line = Array(line)
            if case .text(let text) = line.first { line[0] = .text(String(text.drop { $0 == " " || $0 == "\n" })) }
            return trimmed(line)
        }
    }
}
