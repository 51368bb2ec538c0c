import Basics

// Blocks: one function a kind.
extension HTMLWriter {
    mutating func blocks(_ blocks: [Block]) {
        for block in blocks { self.block(block) }
    }

    mutating func block(_ block: Block) {
        switch block {
        case .paragraph(let inlines): line("p", inlines)
        case .heading(let level, let inlines, let anchor): heading(level, inlines, anchor)
        case .list(let list): self.list(list)
        case .definitions(let definitions): self.definitions(definitions)
        case .quotation(let quotation): self.quotation(quotation)
        case .code(let text, let language): code(text, language)
        case .verse(let stanzas): verse(stanzas)
        case .table(let table): self.table(table)
        case .figure(let figure): self.figure(figure)
        case .media(let media): self.media(media)
        case .thoughtBreak:
            openBlock("hr")
            breakLine()
        case .aside(let inner):
            openBlock("aside")
            container("aside", inner)
        case .foreign(let inner, let language, let direction):
            openBlock("div", ("lang", language), ("dir", direction?.rawValue))
            container("div", inner)
        case .math(let math):
            openBlock("div", ("class", "formula"))
            append(math)
            closeBlock("div")
        case .anchor(let id):
            openBlock("div", ("id", id))
            closeBlock("div")
        }
    }

    /// An element that holds a run, on a line of its own.
    mutating func line(_ name: StaticString, _ content: [Inline]) {
        openBlock(name)
        inlines(content)
        closeBlock(name)
    }

    /// Blocks and the end of the element around them.
    private mutating func container(_ name: StaticString, _ inner: [Block]) {
        breakLine()
        blocks(inner)
        breakLine()
        closeBlock(name)
    }

    private mutating func heading(_ level: Int, _ content: [Inline], _ anchor: String?) {
        let names: [StaticString] = ["h1", "h2", "h3", "h4", "h5", "h6"]
        let name = names[min(max(level, 1), names.count) - 1]
        openBlock(name, ("id", anchor))
        inlines(content)
        closeBlock(name)
    }

    private mutating func list(_ list: List) {
        let style = isInMarkdown ? list.spacing(marked: list.isTight ? hasPairs(list) : list.hasParagraphs) : nil
        if list.isOrdered {
            openBlock("ol", ("start", list.start == 1 ? nil : String(list.start)), ("class", style))
        } else {
            openBlock("ul", ("class", style))
        }
        for item in list.items {
            openBlock("li")
            items(item, isTight: list.isTight)
            closeBlock("li")
        }
        breakLine()
        if list.isOrdered { closeBlock("ol") } else { closeBlock("ul") }
    }

    /// Whether paragraphs follow each other in an item, which then have their tags in a tight list too.
    private func hasPairs(_ list: List) -> Bool {
        list.items.contains { item in zip(item, item.dropFirst()).contains { $0.isParagraph && $1.isParagraph } }
    }

    /// What an item or a cell holds: a tight one's paragraph is bare where no other could be taken for its end.
    mutating func items(_ item: [Block], isTight: Bool) {
        for (index, block) in item.enumerated() {
            if isTight, case .paragraph(let content) = block,
                !(index > 0 && item[index - 1].isParagraph),
                !(index + 1 < item.count && item[index + 1].isParagraph)
            {
                if index > 0 { breakLine() }
                inlines(content)
            } else {
                self.block(block)
            }
        }
    }

    private mutating func definitions(_ definitions: [Definition]) {
        openBlock("dl")
        for definition in definitions {
            for term in definition.terms { line("dt", term) }
            for explanation in definition.explanations {
                openBlock("dd")
                items(explanation, isTight: true)
                closeBlock("dd")
            }
        }
        breakLine()
        closeBlock("dl")
    }

    private mutating func quotation(_ quotation: Quotation) {
        openBlock("blockquote")
        breakLine()
        blocks(quotation.blocks)
        if !quotation.attribution.isEmpty {
            openBlock("footer")
            open("cite")
            inlines(quotation.attribution)
            close("cite")
            closeBlock("footer")
        }
        closeBlock("blockquote")
    }

    private mutating func code(_ text: String, _ language: String?) {
        openBlock("pre")
        open("code", ("class", language.map { "language-" + $0 }))
        append(text: text)
        if !text.isEmpty { out.append(0x0A) }
        close("code")
        closeBlock("pre")
    }

    private mutating func verse(_ stanzas: [[[Inline]]]) {
        openBlock("div", ("class", "verse"))
        for stanza in stanzas {
            openBlock("p")
            for (index, line) in stanza.enumerated() {
                if index > 0 { inlines([.lineBreak]) }
                inlines(line)
            }
            closeBlock("p")
        }
        breakLine()
        closeBlock("div")
    }
}

extension List {
    /// Whether an item holds a paragraph.
    var hasParagraphs: Bool { items.joined().contains(where: \.isParagraph) }

    /// How closely the items stand, as a class, where the tags do not show it: a list is loose whose items hold tags of
    /// paragraphs (`marked`).
    func spacing(marked: Bool) -> String? { isTight == marked ? (isTight ? "tight" : "loose") : nil }
}

extension Block {
    /// Whether the block is running text.
    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
