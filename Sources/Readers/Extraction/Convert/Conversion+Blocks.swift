import Basics
import Documents
import Markup

// Lists, quotations and code.
extension Conversion {
    mutating func list(_ index: Int, into blocks: inout [Block]) {
        var items: [[Block]] = []
        var isTight = true
        var child = survey.tree.nodes[index].firstChild
        while child >= 0 {
            let item = Int(child)
            child = survey.tree.nodes[item].next
            if survey.marks[item].isDropped || footnotes.isNote(item) { continue }
            var inner: [Block] = []
            if survey.tree.nodes[item].kind == .text {
                var run = Run()
                append(text: item, to: &run)
                flush(&run, into: &inner)
            } else if survey.name(item) == .li {
                if let id = target(of: item) { inner.append(.anchor(id)) }
                flow(item, into: &inner)
            } else if survey.marks[item].traits.contains(.block) {
                block(item, into: &inner)
            } else {
                flow(item, into: &inner)
            }
            guard !inner.isEmpty else { continue }
            if survey.name(item) == .li || items.isEmpty {
                items.append(inner)
            } else {
                items[items.count - 1] += inner
            }
            if inner.count(where: { if case .paragraph = $0 { true } else { false } }) > 1 { isTight = false }
        }
        guard !items.isEmpty else { return }
        if let figures = Self.gallery(items) {
            blocks += figures
            return
        }
        let start = survey.text(.start, of: index).flatMap { Int($0) } ?? 1
        blocks.append(.list(List(isOrdered: survey.name(index) == .ol, start: start, items: items, isTight: isTight)))
    }

    mutating func definitions(_ index: Int, into blocks: inout [Block]) {
        var all: [Definition] = []
        var child = survey.tree.nodes[index].firstChild
        var last = Name.dd
        while child >= 0 {
            let item = Int(child)
            child = survey.tree.nodes[item].next
            let name = survey.name(item)
            guard survey.tree.nodes[item].kind == .element, !survey.marks[item].isDropped, !footnotes.isNote(item)
            else { continue }
            if name == .dt, !survey.marks[item].holdsBlocks {
                var run = Run()
                inlines(of: item, into: &run)
                let items = Self.trimmed(run.items)
                guard Self.hasContent(items) else { continue }
                if last == .dt, !all.isEmpty {
                    all[all.count - 1].terms.append(items)
                } else {
                    all.append(Definition(terms: [items], explanations: []))
                }
                last = .dt
            } else {
                var inner: [Block] = []
                flow(item, into: &inner)
                guard !inner.isEmpty else { continue }
                if all.isEmpty { all.append(Definition(terms: [], explanations: [])) }
                all[all.count - 1].explanations.append(inner)
                last = .dd
            }
        }
        if all.contains(where: { !$0.terms.isEmpty }) {
            blocks.append(.definitions(all))
        } else {
            blocks += all.flatMap { $0.explanations.joined() }
        }
    }

    mutating func quotation(_ index: Int, into blocks: inout [Block]) {
        if survey.marks[index].hints.contains(.verse) {
            verse(index, into: &blocks)
            return
        }
        var inner: [Block] = []
        flow(index, into: &inner)
        guard !inner.isEmpty else { return }
        var attribution: [Inline] = []
        if inner.count > 1, case .paragraph(let items) = inner[inner.count - 1], let name = Self.attribution(items) {
            attribution = name
            inner.removeLast()
        }
        blocks.append(.quotation(Quotation(inner, attribution: attribution)))
    }

    /// The name in a last line that starts with a dash, or is all `cite`.
    static func attribution(_ items: [Inline]) -> [Inline]? {
        guard PlainText.of(items).utf8.count < 200, let first = items.first else { return nil }
        if items.count == 1, case .cite(let inner) = first { return dashed(inner) ?? inner }
        return dashed(items)
    }

    private static func dashed(_ items: [Inline]) -> [Inline]? {
        guard case .text(let text) = items.first else { return nil }
        for dash in ["—", "–", "― ", "-- ", "- "] where text.hasPrefix(dash) {
            let rest = String(text.dropFirst(dash.count).drop { $0 == " " || $0 == "\u{A0}" })
            return (rest.isEmpty ? [] : [.text(rest)]) + items.dropFirst()
        }
        return nil
    }

    /// Preformatted text, every blank kept.
    mutating func code(_ index: Int, into blocks: inout [Block]) {
        if isVerse(index) {
            blocks += versePreformatted(index)
            return
        }
        if survey.marks[index].holdsBlocks {
            flow(index, into: &blocks)
            return
        }
        var out: [UInt8] = []
        for inner in index..<Int(survey.marks[index].end) where !survey.marks[inner].isDropped {
            let node = survey.tree.nodes[inner]
            if node.kind == .text {
                out += survey.tree.bytes[node.piece.range]
            } else if node.name == .br
                || (inner != index && survey.marks[inner].traits.contains(.block) && out.last != 0x0A)
            {
                out.append(0x0A)
            }
        }
        while let last = out.last, last <= 0x20 { out.removeLast() }
        out.removeAll { $0 == 0x0D }
        // The line end after the start tag does not count (HTML, 13.1.2.5).
        if out.first == 0x0A { out.removeFirst() }
        guard out.contains(where: { $0 > 0x20 }) else { return }
        blocks.append(.code(String(decoding: out, as: UTF8.self), language: codeLanguage(index)))
    }

    /// The language of a program by the custom of highlighters: `class="language-swift"`.
    private func codeLanguage(_ index: Int) -> String? {
        for inner in index..<min(index + 3, Int(survey.marks[index].end)) {
            guard survey.tree.nodes[inner].kind == .element, let names = survey.text(.class, of: inner) else {
                continue
            }
            for name in names.split(separator: " ") {
                for prefix in ["language-", "lang-"] where name.hasPrefix(prefix) && name != prefix {
                    return String(name.dropFirst(prefix.count))
                }
            }
        }
        return nil
    }
}
