import Basics
import Documents
import Markup

// Runs of text and what stands in them.
extension Conversion {
    /// Converts the content of an element that stands in a line.
    mutating func inlines(of node: Int, into run: inout Run) {
        var child = survey.tree.nodes[node].firstChild
        while child >= 0 {
            let index = Int(child)
            child = survey.tree.nodes[index].next
            if survey.marks[index].isDropped {
                if hasFormulaScripts, let math = formula(script: index) { add(.math(math), to: &run) }
                continue
            }
            if isLeftOut(index), footnotes.note(calledBy: index) == nil { continue }
            if survey.tree.nodes[index].kind == .text {
                append(text: index, to: &run)
            } else {
                inline(index, into: &run)
            }
        }
    }

    /// Appends a text, runs of blanks made one.
    mutating func append(text index: Int, to run: inout Run) {
        let bytes = survey.tree.bytes[survey.tree.nodes[index].piece.range]
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte > 0x20 && byte != 0x7F {
                out.append(byte)
                run.afterBlank = false
            } else if !run.afterBlank {
                out.append(0x20)
                run.afterBlank = true
            }
        }
        guard !out.isEmpty else { return }
        let text = String(decoding: out, as: UTF8.self)
        if case .text(let before) = run.items.last {
            run.items[run.items.count - 1] = .text(before + text)
        } else {
            run.items.append(.text(text))
        }
    }

    /// Converts one element that stands in a line.
    mutating func inline(_ index: Int, into run: inout Run) {
        if let note = footnotes.note(calledBy: index) {
            call(note, into: &run)
            return
        }
        if hasFormulaScripts, isTypesetFormula(index) {
            if let math = formula(below: index) { add(.math(math), to: &run) }
            return
        }
        let name = survey.name(index)
        switch name {
        case .br:
            if case .text(let text) = run.items.last, text.hasSuffix(" ") {
                run.items[run.items.count - 1] = .text(String(text.dropLast()))
            }
            run.items.append(.lineBreak)
            run.afterBlank = true
        case .wbr: break
        case .img, .picture, .ampImage: picture(index, into: &run)
        case .video, .audio, .iframe, .embed, .object: break
        case .math: if let math = formula(index, isBlock: false) { add(.math(math), to: &run) }
        case .a: link(index, into: &run)
        case .ruby: ruby(index, into: &run)
        case .code, .samp, .kbd, .var:
            let text = survey.visibleText(of: index)
            if !text.isEmpty { add(.code(text), to: &run) }
        default: wrapped(index, name, into: &run)
        }
    }

    func add(_ inline: Inline, to run: inout Run) {
        run.items.append(inline)
        run.afterBlank = false
    }

    private mutating func wrapped(_ index: Int, _ name: Name, into run: inout Run) {
        anchor(of: index, to: &run)
        var inner = Run(afterBlank: run.afterBlank)
        inlines(of: index, into: &inner)
        run.afterBlank = inner.afterBlank
        guard !inner.isEmpty else { return }
        if !Self.hasContent(inner.items) {
            for item in inner.items { run.items.append(item) }
            return
        }
        if let other = foreignLanguage(of: index) {
            inner.items = [.foreign(inner.items, language: other.language, direction: other.direction)]
        }
        switch name {
        case .em, .i, .dfn: run.items.append(.emphasis(inner.items))
        case .strong, .b: run.items.append(.strong(inner.items))
        case .cite: run.items.append(.cite(inner.items))
        case .q: run.items.append(.quotation(inner.items))
        case .sup:
            // The call of a note is raised by itself.
            let isCall = inner.items.allSatisfy {
                if case .note = $0 { true } else if case .anchor = $0 { true } else { false }
            }
            if isCall { run.items += inner.items } else { run.items.append(.superscript(inner.items)) }
        case .sub: run.items.append(.subscript(inner.items))
        case .s, .del: run.items.append(.deleted(inner.items))
        case .ins: run.items.append(.inserted(inner.items))
        case .mark: run.items.append(.marked(inner.items))
        case .abbr: run.items.append(.abbreviation(inner.items, meaning: survey.text(.title, of: index)))
        default: Self.join(inner.items, to: &run.items)
        }
    }

    /// Appends items, joining text to text.
    static func join(_ items: [Inline], to all: inout [Inline]) {
        for item in items {
            if case .text(let text) = item, case .text(let before) = all.last {
                all[all.count - 1] = .text(before + text)
            } else {
                all.append(item)
            }
        }
    }

    /// Whether there is anything to see.
    static func hasContent(_ items: [Inline]) -> Bool {
        items.contains { item in
            switch item {
            case .text(let text): text.utf8.contains { $0 > 0x20 } && text != "\u{A0}"
            case .emphasis, .strong, .superscript, .subscript, .smallCapitals, .deleted, .inserted, .marked,
                .quotation, .cite, .link, .abbreviation, .foreign:
                hasContent(item.inner ?? [])
            case .code, .picture, .note, .math: true
            case .lineBreak, .anchor: false
            }
        }
    }

    /// Items without blanks and line breaks at their ends.
    static func trimmed(_ items: [Inline]) -> [Inline] {
        var items = items
        while let last = items.last {
            if case .lineBreak = last {
                items.removeLast()
            } else if case .text(let text) = last, text.utf8.last == 0x20 {
                items.removeLast()
                let kept = String(text.dropLast())
                if !kept.isEmpty { items.append(.text(kept)) }
            } else {
                break
            }
        }
        while case .lineBreak = items.first { items.removeFirst() }
        return items
    }
}
