import Basics
import Documents

extension PlanDraft {
    /// Makes texts of the articles, the note and the introductions, and gathers what they refer to.
    mutating func gather() {
        texts = articles.map(text)
        if let note = edition.note { noteText = addNote(note) }
        for (index, section) in edition.sections.enumerated() {
            guard let introduction = section.introduction, section.title != nil else { continue }
            let place = place(in: section.folder)
            introductions[index] = add(introduction, prefix: sectionIDs[index], place, at: section.place)
        }
        for index in texts.indices {
            texts[index].references = TextReferences(of: texts[index])
        }
    }

    /// Formats whose relative addresses start at the file; those of every other start at its place on the web.
    private static let localFormats: Set<String> = ["md", "markdown", "mdown", "mkd", "txt", "text"]

    /// A place in a folder of the edition's own.
    func place(in folder: Path, stem: String = "") -> PicturePlace {
        PicturePlace(folder: folder, stem: stem, libraries: edition.pictures.map(\.path))
    }

    private func text(of draft: DraftArticle) -> DraftText {
        let article = draft.article
        var place = place(in: article.file?.parent ?? Path("/"), stem: article.file?.stem ?? "")
        place.libraries = material.sources[draft.source].pictures + place.libraries
        return DraftText(
            prefix: draft.id,
            standfirst: article.standfirst,
            body: article.body,
            notes: article.notes,
            lead: article.lead,
            place: place,
            source: article.source,
            isPage: !Self.localFormats.contains(article.file?.suffix ?? ""),
            shown: draft.place
        )
    }

    private mutating func addNote(_ note: NoteEntry) -> Int? {
        let prefix = ContentsEntry.Matter.note.id
        guard let file = note.file else {
            return add(note.text ?? "", prefix: prefix, place(in: note.folder), at: note.place)
        }
        let place = place(in: file.path.parent, stem: file.path.stem)
        do {
            // A note is some pages; a megabyte is a book.
            let bytes = try world.files.read(file.path, limit: 1 << 20)
            let text = String(decoding: bytes, as: UTF8.self)
            return add(text, prefix: prefix, place, at: Place(file: file.text))
        } catch {
            var diagnostic = error.diagnostic(shown: file.text)
            diagnostic.place = file.place
            report(diagnostic)
            return add("", prefix: prefix, place, at: note.place)
        }
    }

    private mutating func add(_ markdown: String, prefix: String, _ place: PicturePlace, at shown: Place) -> Int {
        let (blocks, notes) = tools.markdown(markdown)
        texts.append(DraftText(prefix: prefix, body: blocks, notes: notes, place: place, shown: shown))
        return texts.count - 1
    }
}

/// What a text refers to, in reading order.
struct TextReferences {
    /// Pictures with the caption that stands by each.
    var pictures: [(picture: Picture, caption: [Inline])] = []
    var links: [String] = []
    var anchors: [String] = []
    var formulas: [MathMarkup] = []

    init() {}

    /// What `text` refers to: its lead, its standfirst, its blocks, its notes.
    init(of text: DraftText) {
        if let lead = text.lead { visit(lead) }
        visit(text.standfirst)
        visit(text.body)
        for note in text.notes { visit(note.blocks) }
    }

    private mutating func visit(_ blocks: [Block]) {
        for block in blocks { visit(block) }
    }

    private mutating func visit(_ block: Block) {
        switch block {
        case .paragraph(let inlines): visit(inlines)
        case .heading(_, let inlines, let anchor):
            if let anchor { anchors.append(anchor) }
            visit(inlines)
        case .list(let list): for item in list.items { visit(item) }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { visit(term) }
                for explanation in definition.explanations { visit(explanation) }
            }
        case .quotation(let quotation):
            visit(quotation.blocks)
            visit(quotation.attribution)
        case .verse(let stanzas): for line in stanzas.joined() { visit(line) }
        case .table(let table):
            visit(table.caption)
            for cell in (table.head + table.body).joined() { visit(cell.blocks) }
        case .figure(let figure): visit(figure)
        case .media(let media):
            if let poster = media.poster { pictures.append((poster, media.title.map { [.text($0)] } ?? [])) }
            if let address = media.address { links.append(address) }
        case .aside(let inner), .foreign(let inner, _, _): visit(inner)
        case .anchor(let name): anchors.append(name)
        case .math(let formula): formulas.append(formula)
        case .code, .thoughtBreak: break
        }
    }

    private mutating func visit(_ figure: Figure) {
        for picture in figure.pictures { pictures.append((picture, figure.caption)) }
        visit(figure.caption)
    }

    private mutating func visit(_ inlines: [Inline]) {
        for run in inlines {
            switch run {
            case .text, .code, .note, .lineBreak: break
            case .math(let formula): formulas.append(formula)
            case .picture(let picture): pictures.append((picture, []))
            case .anchor(let name): anchors.append(name)
            case .link(let inner, let address, _):
                links.append(address)
                visit(inner)
            default: visit(run.inner)
            }
        }
    }
}
