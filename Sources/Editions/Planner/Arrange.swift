import Basics
import Documents

extension PlanDraft {
    /// Puts the parts in order: cover, title page, contents, note, sections with their articles, authors, credits, colophon.
    mutating func arrange() {
        decideCover()
        if case .none = cover {} else { addMatter(.cover) }
        addMatter(.titlePage)
        addMatter(.contents)
        if edition.note != nil { addMatter(.note) }
        partOfArticle = articles.map { _ in 0 }
        for section in edition.sections.indices { arrange(section) }
        authors = authorIndex()
        if !authors.isEmpty { addMatter(.authors) }
        addMatter(.credits)
        addMatter(.colophon)
        for (index, part) in parts.enumerated() { anchors[part.id] = index }
        for (index, part) in partOfArticle.enumerated() { anchors[articles[index].id] = part }
    }

    private mutating func arrange(_ section: Int) {
        let members = articles.indices.filter { articles[$0].section == section }
        guard !members.isEmpty else { return }
        // Advertisements stand where the edition puts them, but no page announces them.
        if edition.sections[section].title != nil, edition.sections[section].kind != .advertisement {
            parts.append(DraftPart(id: sectionIDs[section], content: .section(section), section: section))
        }
        var run: [Int] = []
        for index in members {
            if articles[index].isEntry {
                run.append(index)
            } else {
                add(run, in: section)
                run = []
                add([index], in: section)
            }
        }
        add(run, in: section)
    }

    /// One article, or entries of a listing that stand together.
    private mutating func add(_ run: [Int], in section: Int) {
        guard let first = run.first else { return }
        for index in run { partOfArticle[index] = parts.count }
        if run.count == 1 {
            parts.append(DraftPart(id: articles[first].id, content: .articles(run, .article), section: section))
        } else {
            let id = pool.take(edition.sections[section].title.flatMap(Slug.of) ?? "listing")
            parts.append(DraftPart(id: id, content: .articles(run, .listing), section: section))
        }
    }

    private mutating func addMatter(_ matter: ContentsEntry.Matter) {
        parts.append(DraftPart(id: matter.id, content: .matter(matter)))
    }

    /// A picture that is not there leaves the cover to be made from the title.
    private mutating func decideCover() {
        switch edition.cover {
        case .none: cover = .none
        case .typographic(let teasers): cover = .typographic(teasers: teasers)
        case .picture(let name, let alternative, let credit, let teasers):
            let place = place(in: name.folder)
            switch shelf.place([name.text], from: place) {
            case .success(let index):
                cover = .picture(index, alternative: alternative, credit: credit)
            case .failure(let rejection):
                report(rejection.failure.diagnostic(of: name.text, at: name.place))
                cover = .typographic(teasers: teasers)
            }
        }
    }
}

extension ContentsEntry.Matter {
    /// The id of the part, which is also the stem of its file.
    var id: String {
        switch self {
        case .cover: "cover"
        case .titlePage: "title-page"
        case .contents: "contents"
        case .note: "note"
        case .authors: "authors"
        case .credits: "credits"
        case .colophon: "colophon"
        }
    }
}
