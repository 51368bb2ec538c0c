import Basics
import Documents

extension PlanDraft {
    /// The plan as it was decided.
    mutating func finished() -> PublicationPlan {
        let book = description()
        reportIncomplete()
        let planned = articles.indices.map { plan(ofArticle: $0) }
        let sections = edition.sections.indices.map(section)
        var whole = PublicationPlan(
            book: book,
            parts: parts.map { part($0, planned, sections, book) },
            contents: contents(sections),
            pictures: shelf.pictures,
            cover: cover,
            anchors: anchors,
            sections: sections
        )
        whole.references = edition.references
        var listed: Set<String> = []
        whole.missingPictures = missing.filter { listed.insert($0).inserted }
        return whole
    }

    private mutating func reportIncomplete() {
        for draft in articles where draft.article.completeness != .full && draft.article.completeness != .media {
            report(
                Diagnostic(
                    .articleIncomplete,
                    "the article is not there in full: \(draft.article.completeness.rawValue)",
                    at: draft.place
                )
            )
        }
    }

    private func plan(ofArticle index: Int) -> ArticlePlan {
        let draft = articles[index]
        let entry = material.sources[draft.source].entry
        var article = draft.article
        article.licence = article.licence ?? edition.licence
        article.body = texts[index].body
        article.notes = texts[index].notes
        let language = article.language ?? self.language
        let isRead =
            draft.kind != .advertisement && draft.kind != .page
            && (article.completeness == .full || article.completeness == .excerpt)
        let bios = article.people.compactMap { person -> BookPerson? in
            let known = Self.person(person, edition.people)
            return known.bio == nil ? nil : known
        }
        return ArticlePlan(
            id: draft.id,
            article: article,
            text: texts[index].planned,
            kind: draft.kind,
            part: entry.part,
            language: language,
            direction: article.direction ?? Direction(language: language),
            wordCount: draft.wordCount,
            minutes: isRead ? Reading.minutes(draft.wordCount, language) : nil,
            permission: entry.permission ?? edition.permission,
            bios: bios
        )
    }

    private func section(_ index: Int) -> SectionPlan {
        let section = edition.sections[index]
        return SectionPlan(
            id: sectionIDs[index],
            title: section.title,
            introduction: introductions[index].map { texts[$0].planned },
            kind: section.kind,
            articles: articles.filter { $0.section == index }.map(\.id)
        )
    }

    private func part(
        _ draft: DraftPart,
        _ planned: [ArticlePlan],
        _ sections: [SectionPlan],
        _ book: BookDescription
    ) -> Part {
        var title = book.title
        var language = book.language
        let content: Part.Content
        switch draft.content {
        case .matter(.cover): content = .cover
        case .matter(.titlePage): content = .titlePage
        case .matter(.contents): content = .contents
        case .matter(.authors): content = .authors(authors)
        case .matter(.credits): content = .credits
        case .matter(.colophon): content = .colophon
        case .matter(.note):
            title = edition.note?.title ?? title
            let text = noteText.map { texts[$0].planned } ?? PlannedText(idPrefix: draft.id, body: [])
            content = .note(EditorsNote(title: edition.note?.title, byline: edition.note?.byline, text: text))
        case .section(let index):
            title = sections[index].title ?? title
            content = .section(sections[index])
        case .articles(let indices, let layout):
            if layout == .article, let only = indices.first {
                title = label(of: only)
                language = planned[only].language
            } else if let section = draft.section {
                title = sections[section].title ?? title
            }
            content = .articles(indices.map { planned[$0] }, layout: layout)
        }
        return Part(id: draft.id, content: content, section: draft.section, title: title, language: language)
    }

    /// An article in the contents; one without a title goes by the name of its file.
    func label(of index: Int) -> String {
        let article = articles[index].article
        return article.title.isEmpty ? article.kicker ?? article.file?.stem ?? articles[index].id : article.title
    }
}
