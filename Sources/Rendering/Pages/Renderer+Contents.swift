import Basics
import Documents
import Editions
import Markup

// The contents page, the sections' own pages, and the editor's note.
extension Renderer {
    /// The contents: sections with their articles, each with byline, reading time and a line of what it says.
    func contentsPage(_ part: Part) throws -> MarkupTree {
        var groups: [TemplateRecord] = []
        var loose: [TemplateRecord] = []
        func closeLoose() {
            if !loose.isEmpty { groups.append(group(title: nil, target: nil, kind: "loose", entries: loose)) }
            loose = []
        }
        for entry in plan.contents {
            switch entry.kind {
            case .matter(.cover), .matter(.titlePage), .matter(.contents): continue
            case .matter(let matter): loose.append(matterRecord(entry, matter))
            case .article: loose.append(entryRecord(entry))
            case .section:
                closeLoose()
                let title = entry.label ?? entry.children.first?.label ?? ""
                let entries = entry.children.map(entryRecord)
                groups.append(group(title: title, target: entry.target, kind: "section", entries: entries))
            }
        }
        closeLoose()
        let heading = words[.contents]
        return try filled(.contents, page(part).adding(["heading": .text(heading), "groups": .records(groups)]))
    }

    private func group(title: String?, target: String?, kind: String, entries: [TemplateRecord]) -> TemplateRecord {
        [
            "groupTitle": .words(title), "groupTarget": .words(target), "groupKind": .text(kind),
            "entries": .records(entries),
        ]
    }

    private func entryRecord(_ entry: ContentsEntry) -> TemplateRecord {
        guard let article = index.articles[entry.target] else {
            return record(target: entry.target, title: entry.label ?? "", language: entry.language)
        }
        return entryRecord(article)
    }

    private func entryRecord(_ plan: ArticlePlan) -> TemplateRecord {
        // The page is the book's: its bylines are in the book's words, titles and excerpts in the article's language.
        let own = plan.language == self.plan.book.language ? nil : plan.language
        return record(
            target: plan.id,
            title: title(of: plan),
            language: own,
            direction: plan.direction == self.plan.book.direction ? nil : plan.direction,
            byline: Byline.text(of: plan.article.people, words),
            excerpt: Excerpt.of(plan.article),
            minutes: minutes(of: plan, words),
            mark: mark(of: plan, words)
        )
    }

    private func matterRecord(_ entry: ContentsEntry, _ matter: ContentsEntry.Matter) -> TemplateRecord {
        var byline: String?
        for part in plan.parts {
            if matter == .note, case .note(let note) = part.content { byline = note.byline }
        }
        return record(
            target: entry.target,
            title: entry.label ?? name(of: matter),
            language: entry.language,
            byline: byline.map { Byline.text(of: [Person($0)], words) ?? $0 },
            isQuiet: matter != .note
        )
    }

    private func record(
        target: String,
        title: String,
        language: String?,
        direction: Direction? = nil,
        byline: String? = nil,
        excerpt: String? = nil,
        minutes: String? = nil,
        mark: String? = nil,
        isQuiet: Bool = false
    ) -> TemplateRecord {
        [
            "target": .text(target), "entryTitle": .text(title), "entryLanguage": .words(language),
            "entryDirection": .words(direction?.rawValue), "byline": .words(byline), "excerpt": .words(excerpt),
            "minutes": .words(minutes), "mark": .words(mark), "quiet": .flag(isQuiet),
        ]
    }

    /// What the book's language calls a part of the book.
    func name(of matter: ContentsEntry.Matter) -> String {
        switch matter {
        case .cover: words[.cover]
        case .titlePage: words[.titlePage]
        case .contents: words[.contents]
        case .note: words[.note]
        case .authors: words[.authors]
        case .credits: words[.credits]
        case .colophon: words[.colophon]
        }
    }

    /// A section's own page: its title, its introduction, its articles.
    func sectionPage(_ part: Part, _ section: SectionPlan) throws -> MarkupTree {
        let entries = section.articles.compactMap { index.articles[$0] }.map(entryRecord)
        let introduction = section.introduction
        let record = page(part).adding([
            "heading": .text(section.title ?? part.title),
            "introduction": .flag(introduction.map { !$0.body.isEmpty } ?? false),
            "hasNotes": .flag(introduction.map { !$0.notes.isEmpty } ?? false),
            "entries": section.kind == .advertisement ? .records([]) : .records(entries),
        ])
        return try filled(.section, record, introduction) { name in
            guard let introduction else { return nil }
            let setting = TextSetting(text: introduction, words: words)
            return name == "introduction" ? .body(setting) : name == "notes" ? .notes(setting) : nil
        }
    }

    /// The editor's note.
    func notePage(_ part: Part, _ note: EditorsNote) throws -> MarkupTree {
        let title = note.title ?? words[.note]
        let record = page(part).adding([
            "label": note.title == nil ? .nothing : .text(words[.note]), "byline": .words(note.byline),
            "hasNotes": .flag(!note.text.notes.isEmpty),
        ])
        let setting = TextSetting(text: note.text, words: words(for: part.language))
        return try filled(.note, TemplateRecord(title: title, of: record), note.text) { name in
            name == "body" ? .body(setting) : name == "notes" ? .notes(setting) : nil
        }
    }
}

extension TemplateRecord {
    /// `record` with another title.
    init(title: String, of record: TemplateRecord) {
        self = (["title": .text(title)] as TemplateRecord).adding(record)
    }
}
