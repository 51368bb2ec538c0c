import Documents
import Markup

// Blocks: one function a kind.
extension BodyWriter {
    /// Builds blocks one after the other.
    mutating func blocks(_ blocks: [Block], in parent: MarkupTree.NodeID) {
        for (index, block) in blocks.enumerated() {
            let last = tree.lastChild(of: parent)
            if case .figure(let figure) = block {
                let around = [index - 1, index + 1].filter(blocks.indices.contains)
                self.figure(figure, beside: around.map { blocks[$0] }, in: parent)
            } else {
                self.block(block, in: parent)
            }
            if tree.lastChild(of: parent) != last { breakLine(in: parent) }
        }
    }

    private mutating func block(_ block: Block, in parent: MarkupTree.NodeID) {
        switch block {
        case .paragraph(let inlines): paragraph(inlines, in: parent)
        case .heading(let level, let inlines, let anchor): heading(level, inlines, anchor, in: parent)
        case .list(let list): self.list(list, in: parent)
        case .definitions(let definitions): self.definitions(definitions, in: parent)
        case .quotation(let quotation): self.quotation(quotation, in: parent)
        case .code(let text, let language): code(text, language, in: parent)
        case .verse(let stanzas): verse(stanzas, in: parent)
        case .table(let table): self.table(table, in: parent)
        case .figure(let figure): self.figure(figure, in: parent)
        case .media(let media): self.media(media, in: parent)
        case .thoughtBreak: _ = self.block(.hr, in: parent, class: "break")
        case .aside(let inner):
            let aside = self.block(.aside, in: parent, class: "aside")
            breakLine(in: aside)
            blocks(inner, in: aside)
        case .foreign(let inner, let language, let direction):
            let foreign = self.block(.div, in: parent)
            mark(foreign, language: language, direction: direction)
            speaking(language) { $0.blocks(inner, in: foreign) }
        case .math(let math):
            let formula = self.block(.div, in: parent, class: "formula")
            self.math(math, in: formula)
        case .anchor(let anchor):
            waiting.append(setting.text.id(ofAnchor: anchor))
        }
    }

    private mutating func paragraph(_ inlines: [Inline], in parent: MarkupTree.NodeID) {
        let paragraph = block(.p, in: parent)
        self.inlines(inlines, in: paragraph)
    }

    /// Levels follow each other without a gap, whatever the source counted: a heading is one below the nearest one
    /// above it that the source ranks higher.
    private mutating func heading(
        _ level: Int,
        _ inlines: [Inline],
        _ anchor: String?,
        in parent: MarkupTree.NodeID
    ) {
        while let last = headings.last, last >= level { headings.removeLast() }
        let names: [Name] = [.h1, .h2, .h3, .h4, .h5, .h6]
        let name = names[min(setting.level + headings.count, names.count) - 1]
        headings.append(level)
        if let anchor { waiting.insert(setting.text.id(ofAnchor: anchor), at: 0) }
        guard !inlines.isEmpty else { return }
        let heading = block(name, in: parent)
        self.inlines(inlines, in: heading)
    }

    private mutating func quotation(_ quotation: Quotation, in parent: MarkupTree.NodeID) {
        let quote = block(.blockquote, in: parent)
        breakLine(in: quote)
        blocks(quotation.blocks, in: quote)
        guard !quotation.attribution.isEmpty else { return }
        let footer = element(.footer, in: quote, class: "attribution")
        let around = words.around(.attribution, "name")
        tree.appendText(around.before, to: footer)
        inlines(quotation.attribution, in: footer)
        tree.appendText(around.after, to: footer)
        breakLine(in: quote)
    }

    private mutating func code(_ text: String, _ language: String?, in parent: MarkupTree.NodeID) {
        let pre = block(.pre, in: parent)
        let code = element(.code, in: pre)
        if let language, let name = Self.className(language) { tree.setAttribute(.class, "language-" + name, of: code) }
        tree.appendText(text, to: code)
    }

    /// A programming language as part of a class: `swift`, `c++`; nothing where a blank would make two classes.
    private static func className(_ text: String) -> String? {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        return isPlain && !text.isEmpty && text.utf8.count <= 30 ? text : nil
    }

    /// Lines are spans with breaks between them: readers without styles keep the lines, with styles a line that is
    /// too long is turned over with an indent and the breaks are hidden.
    private mutating func verse(_ stanzas: [[[Inline]]], in parent: MarkupTree.NodeID) {
        let verse = block(.div, in: parent, class: "verse")
        breakLine(in: verse)
        for stanza in stanzas {
            let paragraph = element(.p, in: verse, class: "stanza")
            for (index, line) in stanza.enumerated() {
                if index > 0 { _ = element(.br, in: paragraph) }
                inlines(line, in: element(.span, in: paragraph, class: "line"))
            }
            breakLine(in: verse)
        }
    }

    /// The mark after the last word: in the last paragraph where the text ends with one, else on a line of its own.
    mutating func endmark(in parent: MarkupTree.NodeID) {
        var last = tree.lastChild(of: parent)
        while let node = last, !tree.isElement(node) { last = tree.previous(of: node) }
        let place: MarkupTree.NodeID
        if let last, tree.isElement(last, .p) {
            place = last
            tree.appendText("\u{A0}", to: place)
        } else {
            place = element(.p, in: parent, class: "end")
        }
        let mark = element(.span, in: place, class: "endmark")
        tree.setAttribute(.ariaHidden, "true", of: mark)
        tree.appendText("■", to: mark)
    }
}
