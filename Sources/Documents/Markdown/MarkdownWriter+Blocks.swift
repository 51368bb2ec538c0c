import Basics

// Blocks as lines.
extension MarkdownWriter {
    /// An empty comment keeps apart what Markdown would take together.
    static let separator = "<!-- -->"

    /// Blocks with empty lines between them.
    func blocks(_ blocks: [Block]) -> [String] {
        var out: [String] = []
        var before: Block?
        var isOtherMarker = false
        for block in blocks {
            isOtherMarker = before.map { $0.isList(like: block) && !isOtherMarker } ?? false
            let lines = lines(of: block, isOtherMarker: isOtherMarker)
            guard !lines.isEmpty else { continue }
            if !out.isEmpty { out.append("") }
            if let before, belongs(block, to: before) { out += [Self.separator, ""] }
            out += lines
            before = block
        }
        return out
    }

    /// Whether a paragraph would be taken for the caption of what stands before it.
    private func belongs(_ block: Block, to before: Block) -> Bool {
        guard case .paragraph(let inlines) = block else { return false }
        switch before {
        case .figure: if case .emphasis = inlines.joined.first, inlines.joined.count == 1 { return true }
        case .table: if case .text(let text) = inlines.joined.first { return text.hasPrefix(":") }
        default: break
        }
        return false
    }

    /// A block as lines; `isOtherMarker` where a list follows a list.
    func lines(of block: Block, isOtherMarker: Bool = false) -> [String] {
        switch block {
        case .paragraph(let inlines): return paragraph(inlines)
        case .heading(let level, let inlines, nil): return heading(level, inlines)
        case .list(let list): return self.list(list, isOtherMarker: isOtherMarker) ?? tags(block)
        case .quotation(let quotation): return self.quotation(quotation) ?? tags(block)
        case .code(let text, let language): return code(text, language) ?? tags(block)
        case .verse(let stanzas): return verse(stanzas) ?? tags(block)
        case .table(let table): return self.table(table) ?? tags(block)
        case .figure(let figure): return self.figure(figure) ?? tags(block)
        case .thoughtBreak: return ["* * *"]
        case .heading, .definitions, .media, .aside, .foreign, .math, .anchor: return tags(block)
        }
    }

    /// The lines of a run.
    func split(_ text: String) -> [String] {
        text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private func paragraph(_ inlines: [Inline]) -> [String] {
        let inlines = inlines.joined
        // Three asterisks in one sign are a break, a formula alone is one on its own line.
        if inlines == [.text("⁂")] { return tags(.paragraph(inlines)) }
        if inlines.count == 1, case .math = inlines[0] { return tags(.paragraph(inlines)) }
        var text = MarkdownLine.text(inlines, .paragraph, noteCount: noteCount, isBetweenTags: isInTags)
        // Pictures alone would be a figure, a tag alone a block.
        if !inlines.isEmpty, inlines.allSatisfy(\.isPictureOrBlank) { text += Self.separator }
        return split(text)
    }

    private func heading(_ level: Int, _ inlines: [Inline]) -> [String] {
        var text = MarkdownLine.text(inlines, .oneLine, noteCount: noteCount, isBetweenTags: isInTags)
        if text.isEmpty { return [] }
        // Number signs at the end would be taken for an ornament.
        if text.hasSuffix("#") { text = text.dropLast() + "\\#" }
        return [String(repeating: "#", count: min(max(level, 2), 6)) + " " + text]
    }

    /// A quotation whose last paragraph begins with a dash where it has an attribution, and only there.
    private func quotation(_ quotation: Quotation) -> [String]? {
        var inner = blocks(quotation.blocks)
        if !quotation.attribution.isEmpty {
            let text = MarkdownLine.text(quotation.attribution, .oneLine, noteCount: noteCount, isBetweenTags: isInTags)
            guard !inner.isEmpty, !text.isEmpty, case .text(let words)? = quotation.attribution.joined.first,
                let first = words.unicodeScalars.first, !Self.isDash(first), !first.isMarkdownBlank
            else { return nil }
            inner += ["", "— " + text]
        } else if case .paragraph(let inlines)? = quotation.blocks.last, Self.hasDash(inlines) {
            inner += ["", Self.separator]
        }
        return inner.isEmpty ? [">"] : inner.map { $0.isEmpty ? ">" : "> " + $0 }
    }

    private static func isDash(_ scalar: Unicode.Scalar) -> Bool { ["—", "–", "―", "-"].contains(scalar) }

    /// Whether a line of the paragraph begins with a dash.
    private static func hasDash(_ inlines: [Inline]) -> Bool {
        inlines.split(separator: .lineBreak).contains { line in
            guard case .text(let text)? = Array(line).joined.first else { return false }
            return text.unicodeScalars.first { !$0.isMarkdownBlank }.map(isDash) ?? false
        }
    }

    private func code(_ text: String, _ language: String?) -> [String]? {
        let language = language ?? ""
        let isPlain = language.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"`\\&~{".utf8.contains($0) }
        guard isPlain, language != "verse", !text.utf8.contains(0x0D) else { return nil }
        let lines = text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let longest = lines.map { line in line.drop { $0 == " " }.utf8.prefix { $0 == UInt8(ascii: "`") }.count }.max()
        let fence = String(repeating: "`", count: max(3, (longest ?? 0) + 1))
        return [fence + language] + lines + [fence]
    }

    /// Verse between fences; between tags where a line calls a note, is empty, or is broken in itself.
    private func verse(_ stanzas: [[[Inline]]]) -> [String]? {
        var lines: [String] = []
        for (index, stanza) in stanzas.enumerated() {
            if index > 0 { lines.append("") }
            guard !stanza.isEmpty else { return nil }
            for line in stanza {
                let text = MarkdownLine.text(line, .oneLine, noteCount: noteCount, isBetweenTags: isInTags)
                let isEmpty = text.utf8.allSatisfy { $0 <= 0x20 }
                if isEmpty || text.hasPrefix("`") || Inline.callNotes(line) || line.contains(.lineBreak) { return nil }
                lines.append(text)
            }
        }
        return lines.isEmpty ? nil : ["```verse"] + lines + ["```"]
    }
}

extension Block {
    /// Whether both are lists of the same kind, which would become one.
    fileprivate func isList(like other: Block) -> Bool {
        if case .list(let one) = self, case .list(let two) = other { return one.isOrdered == two.isOrdered }
        return false
    }
}

extension Inline {
    /// What a paragraph of nothing else would be a figure.
    fileprivate var isPictureOrBlank: Bool {
        switch self {
        case .picture, .lineBreak: true
        case .text(let text): text.utf8.allSatisfy { $0 == 0x20 }
        case .link(let inner, _, _): inner.count == 1 && inner.allSatisfy(\.isPictureOrBlank)
        default: false
        }
    }
}
