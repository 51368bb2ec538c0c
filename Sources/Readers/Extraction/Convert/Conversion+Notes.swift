import Basics
import Documents
import Markup

// What notes say, and what stands around them.
extension Conversion {
    /// What a note says, without its number and the way back.
    mutating func note(_ index: Int) -> Note {
        var blocks: [Block] = []
        if let parts = footnotes.parts(of: index) {
            flow(parts: parts, into: &blocks)
        } else {
            flow(index, into: &blocks)
        }
        blocks.removeAll { if case .anchor = $0 { true } else { false } }
        if case .paragraph(var items) = blocks.first {
            Self.removeLabel(from: &items)
            if Self.hasContent(items) { blocks[0] = .paragraph(items) } else { blocks.removeFirst() }
        }
        if case .paragraph(var items) = blocks.last {
            Self.removeReturn(from: &items)
            if Self.hasContent(items) { blocks[blocks.count - 1] = .paragraph(items) } else { blocks.removeLast() }
        }
        return Note(blocks)
    }

    /// Whether a heading heads nothing but notes, which stand elsewhere in a book.
    func headsNotes(_ index: Int) -> Bool {
        guard !footnotes.isEmpty, let root = roots.first(where: { survey.isInside(index, $0) }) else { return false }
        var here = Int(survey.marks[index].end)
        let end = Int(survey.marks[root].end)
        var holdsNotes = false
        while here < end {
            let mark = survey.marks[here]
            if footnotes.isNote(here) {
                holdsNotes = true
                here = max(here + 1, Int(mark.end))
            } else if mark.isDropped {
                here = max(here + 1, Int(mark.end))
            } else if mark.traits.contains(.heading) {
                return holdsNotes
            } else if survey.tree.nodes[here].kind == .text, survey.hasLetters(here) {
                return false
            } else {
                here += 1
            }
        }
        return holdsNotes
    }

    /// Takes `1.`, `[1]`, `^` off the start.
    private static func removeLabel(from items: inout [Inline]) {
        while let first = items.first {
            switch first {
            case .anchor, .lineBreak: items.removeFirst()
            case .superscript(let inner) where PlainText.of(inner).utf8.count <= 5: items.removeFirst()
            case .strong(let inner) where isLabel(PlainText.of(inner)),
                .emphasis(let inner) where isLabel(PlainText.of(inner)):
                items.removeFirst()
            case .text(let text):
                let rest = withoutRoman(text).drop { "0123456789[]().:^*↑ \u{A0}".contains($0) }
                // A year or a number that starts a sentence is no label.
                let label = text.prefix(text.count - rest.count)
                guard label.count(where: \.isNumber) < 4 else { return }
                if rest.isEmpty { items.removeFirst() } else { items[0] = .text(String(rest)); return }
            default: return
            }
        }
    }

    /// A text without a small Roman number, and a stop, before it.
    private static func withoutRoman(_ text: String) -> Substring {
        let number = text.prefix { "ivxlc".contains($0) }
        let rest = text.dropFirst(number.count)
        return !number.isEmpty && (rest.first == "." || rest.first == ")") ? rest : text[...]
    }

    private static func isLabel(_ text: String) -> Bool {
        text.utf8.count <= 5 && text.allSatisfy { "0123456789[]().:^*↑ \u{A0}".contains($0) }
    }

    /// Takes an arrow off the end.
    private static func removeReturn(from items: inout [Inline]) {
        if case .superscript(let inner) = items.last, PlainText.of(inner).allSatisfy({ "↩︎↑⏎^".contains($0) }) {
            items.removeLast()
        }
        while case .lineBreak = items.last { items.removeLast() }
        guard case .text(let text) = items.last else { return }
        var kept = text[...]
        while let last = kept.last, "↩︎↑⏎^ \u{A0}\u{FE0E}".contains(last) { kept = kept.dropLast() }
        items[items.count - 1] = .text(String(kept))
    }
}
