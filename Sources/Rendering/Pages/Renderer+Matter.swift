import Basics
import Documents
import Editions
import Markup

// Cover, title page, credits and colophon.
extension Renderer {
    /// The cover's page: its picture, or its words where there is none.
    func coverPage(_ part: Part) throws -> MarkupTree {
        let picture = cover.map { pictures[$0] }
        var alternative = words.text(.coverOf, ["title": plan.book.title])
        var credit: String?
        if case .picture(_, let given, let by) = plan.cover {
            credit = by
            if let given, !given.isEmpty { alternative = given }
        }
        let record = page(part).adding([
            "picture": .words(cover.map { "resource:\($0)" }),
            "width": .words(picture?.width.map(String.init)), "height": .words(picture?.height.map(String.init)),
            "alternative": .text(alternative), "bookTitle": .text(plan.book.title),
            "subtitle": .words(plan.book.subtitle), "credit": .words(credit),
        ])
        return try filled(.cover, record)
    }

    /// The title page.
    func titlePage(_ part: Part) throws -> MarkupTree {
        let book = plan.book
        let record = page(part).adding([
            "bookTitle": .text(book.title),
            "series": .words(book.series.flatMap { $0.title == book.title ? nil : $0.title }),
            "issue": .words(issueLine(book)), "subtitle": .words(book.subtitle),
            "people": .words(Byline.text(of: book.people.map { Person($0.name, role: $0.role) }, words)),
            "publisher": .words(book.publisher),
            "date": .words(book.series?.label == nil ? book.date.map(words.date) : nil),
            "datetime": .words(book.date?.iso), "rights": .words(book.rights),
            "description": .words(book.description),
        ])
        return try filled(.titlePage, record)
    }

    /// `Volume 3 · No. 11 · November 2026`, as much of it as is known.
    func issueLine(_ book: BookDescription) -> String? {
        guard let series = book.series else { return nil }
        let parts = [
            series.volume.map { words.text(.volume, ["n": $0]) }, series.number.map { words.text(.number, ["n": $0]) },
            series.label,
        ].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Who wrote what.
    func authorsPage(_ part: Part, _ authors: [AuthorEntry]) throws -> MarkupTree {
        let entries = authors.map { author -> TemplateRecord in
            let works = author.articles.compactMap { index.articles[$0] }.map { work -> TemplateRecord in
                let own = work.language == plan.book.language ? nil : work.language
                return [
                    "target": .text(work.id), "entryTitle": .text(title(of: work)), "entryLanguage": .words(own),
                    "entryDirection": .words(work.direction == plan.book.direction ? nil : work.direction.rawValue),
                ]
            }
            return ["person": .text(author.name), "works": .records(works)]
        }
        let record = page(part).adding(["heading": .text(words[.authors]), "entries": .records(entries)])
        return try filled(.authors, record)
    }

    /// Where each article is from, and under which terms it is printed.
    func creditsPage(_ part: Part) throws -> MarkupTree {
        let entries = plan.articles.filter { $0.kind != .advertisement && $0.kind != .page }.map(creditRecord)
        let record = page(part).adding(["heading": .text(words[.credits]), "entries": .records(entries)])
        return try filled(.credits, record)
    }

    private func creditRecord(_ plan: ArticlePlan) -> TemplateRecord {
        let article = plan.article
        let address = article.source.flatMap(WebAddress.safe)
        let own = plan.language == self.plan.book.language ? nil : plan.language
        return [
            "target": .text(plan.id), "entryTitle": .text(title(of: plan)), "titleLanguage": .words(own),
            "byline": .words(Byline.text(of: article.people, words)), "sourceLabel": .text(words[.source]),
            "source": .words(address), "sourceText": .words(address.flatMap { Self.place(of: article, at: $0) }),
            "date": .words(article.published.map(words.date)), "datetime": .words(article.published?.iso),
            "licence": .words(article.licence), "licenceLabel": .text(words[.licence]),
            "permission": .words(plan.permission), "permissionLabel": .text(words[.permission]),
            "firstPublished": .words(article.firstPublished.map(words.firstPublished)),
        ]
    }

    /// How the book was made: only what somebody gave or digest knows of itself.
    func colophon(_ part: Part) throws -> MarkupTree {
        let book = plan.book
        var facts: [(WordKey, String?)] = []
        facts.append((.publisher, book.publisher))
        facts.append((.date, book.series?.label ?? book.date.map(words.date)))
        facts.append((.issn, book.series?.issn))
        facts.append((.identifier, book.identifier))
        facts.append((.revision, book.revision.map(String.init)))
        if book.wordCount > 0 {
            let minutes = book.minutes > 0 ? " · " + words.count(.minutes, book.minutes) : ""
            facts.append((.extent, words.count(.wordCount, book.wordCount) + minutes))
        }
        facts.append((.style, style.isEmpty ? nil : style))
        let records = facts.compactMap { key, value -> TemplateRecord? in
            guard let value, !value.isEmpty else { return nil }
            return ["label": .text(words[key]), "value": .text(value)]
        }
        let record = page(part).adding([
            "heading": .text(words[.colophon]), "facts": .records(records), "rights": .words(book.rights),
            "madeWith": .text(words.text(.madeWith, ["name": "digest"])),
        ])
        return try filled(.colophon, record)
    }
}
