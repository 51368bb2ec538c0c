import Basics
import Documents

extension PublicationPlan {
    /// The whole plan as indented lines: the form in which tests compare plans. Paths are shown from `folder`.
    package func dump(from folder: Path = Path("/")) -> String {
        var lines = PlanLines()
        lines.describe(book)
        lines.nested("parts") { for part in parts { $0.describe(part) } }
        lines.nested("contents") { for entry in contents { $0.describe(entry) } }
        lines.nested("pictures") { for picture in pictures { $0.describe(picture, folder) } }
        lines.line("cover", Self.text(of: cover))
        lines.nested("anchors") {
            for (id, part) in anchors.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
                $0.line("#\(id)", parts.indices.contains(part) ? parts[part].id : "?")
            }
        }
        return lines.text
    }

    private static func text(of cover: CoverPlan) -> String {
        switch cover {
        case .none: "none"
        case .picture(let index, let alternative, let credit):
            ["picture \(index)", alternative.map { "“\($0)”" }, credit].compactMap { $0 }.joined(separator: " ")
        case .typographic(let teasers): "typographic" + teasers.map { " “\($0)”" }.joined()
        }
    }
}

/// Writes the lines of a dump; what is empty or unknown has no line.
private struct PlanLines {
    private(set) var text = ""
    private var level = 0

    mutating func describe(_ book: BookDescription) {
        line("identifier", book.identifier)
        line("title", book.title)
        if book.titleSortKey != book.title { line("sort", book.titleSortKey) }
        line("subtitle", book.subtitle)
        line("language", "\(book.language) \(book.direction.rawValue)")
        if let series = book.series {
            let parts = [series.volume, series.number, series.label, series.issn].map { $0 ?? "-" }
            line("series", "\(series.title) | " + parts.joined(separator: " | "))
        }
        line("date", book.date?.iso)
        line("modified", Timestamp.iso(book.modified))
        line("revision", book.revision.map(String.init))
        line("publisher", book.publisher)
        line("description", book.description)
        line("subjects", book.subjects.joined(separator: ", "))
        for person in book.people { describe("person", person) }
        for person in book.contributors { describe("contributor", person) }
        line("rights", book.rights)
        for source in book.sources { line("source", source) }
        line("words", "\(book.wordCount) in \(book.minutes) min")
    }

    private mutating func describe(_ label: String, _ person: BookPerson) {
        line(
            label,
            "\(person.name) | \(person.sortKey) | \(person.role.rawValue)" + (person.bio.map { " | \($0)" } ?? "")
        )
    }

    mutating func describe(_ part: Part) {
        let section = part.section.map { " in section \($0)" } ?? ""
        nested("\(part.id) [\(part.language)] “\(part.title)”\(section)") { lines in
            switch part.content {
            case .cover, .titlePage, .contents, .credits, .colophon: break
            case .authors(let entries):
                for entry in entries { lines.line(entry.name, entry.articles.joined(separator: " ")) }
            case .note(let note):
                lines.line("title", note.title)
                lines.line("byline", note.byline)
                lines.describe(note.text)
            case .section(let section):
                lines.line("kind", section.kind.rawValue)
                lines.line("articles", section.articles.joined(separator: " "))
                if let introduction = section.introduction { lines.describe(introduction) }
            case .articles(let articles, let layout):
                lines.line("layout", layout.rawValue)
                for article in articles { lines.describe(article) }
            }
        }
    }

    private mutating func describe(_ plan: ArticlePlan) {
        let article = plan.article
        nested("#\(plan.id) “\(article.title)” \(plan.kind.rawValue) \(article.completeness.rawValue)") { lines in
            lines.line("language", "\(plan.language) \(plan.direction.rawValue)")
            let minutes = plan.minutes.map { " in \($0) min" } ?? ""
            lines.line("words", "\(plan.wordCount)\(minutes)")
            for person in article.people { lines.line("by", "\(person.name) (\(person.role.rawValue))") }
            lines.line("kicker", article.kicker)
            lines.line("standfirst", PlainText.of(article.standfirst))
            lines.line("published", article.published?.iso)
            lines.line("first published", article.firstPublished)
            lines.line("source", article.source)
            lines.line("licence", article.licence)
            lines.line("permission", plan.permission)
            if let part = plan.part { lines.line("part", "\(part.number) of \(part.of)") }
            for bio in plan.bios { lines.line("bio", "\(bio.name): \(bio.bio ?? "")") }
            lines.describe(plan.text)
        }
    }

    private mutating func describe(_ text: PlannedText) {
        line("prefix", text.idPrefix)
        nested("text") { lines in
            for row in (text.body.map(\.dump).joined()).split(separator: "\n") { lines.row(String(row)) }
        }
        for (address, use) in text.pictures.sorted(by: { $0.key < $1.key }) {
            line("picture <\(address)>", Self.of(use))
        }
        for (address, link) in text.links.sorted(by: { $0.key < $1.key }) { line("link <\(address)>", link) }
    }

    private static func of(_ use: PictureUse) -> String {
        switch use {
        case .missing(let alternative): return "missing" + (alternative.map { " “\($0)”" } ?? "")
        case .included(let index, let alternative, let caption, let credit):
            var text = "\(index) "
            switch alternative {
            case .text(let words): text += "“\(words)”"
            case .caption(let words): text += "caption “\(words)”"
            case .decoration: text += "decoration"
            case .undescribed: text += "undescribed"
            }
            if let caption { text += " caption: \(PlainText.of(caption))" }
            if let credit { text += " credit: \(credit)" }
            return text
        }
    }

    mutating func describe(_ entry: ContentsEntry) {
        var head = "#\(entry.target)" + (entry.label.map { " “\($0)”" } ?? "")
        switch entry.kind {
        case .matter(let matter): head += " \(matter.rawValue)"
        case .section: head += " section"
        case .article: head += " \(entry.articleKind.rawValue) \(entry.completeness.rawValue)"
        }
        nested(head + (entry.language.map { " [\($0)]" } ?? "")) { for child in entry.children { $0.describe(child) } }
    }

    mutating func describe(_ picture: PlannedPicture, _ folder: Path) {
        let size = "\(picture.width.map(String.init) ?? "?")×\(picture.height.map(String.init) ?? "?")"
        let source =
            switch picture.source {
            case .file(let path): path.relative(to: folder) ?? path.text
            case .bytes: "in memory"
            }
        row("\(picture.id).\(picture.suffix) \(picture.mediaType) \(size) \(picture.size) bytes, \(source)")
    }

    mutating func nested(_ head: String, _ body: (inout PlanLines) -> Void) {
        row(head)
        level += 1
        body(&self)
        level -= 1
    }

    mutating func line(_ label: String, _ value: String?) {
        if let value, !value.isEmpty { row("\(label): \(value)") }
    }

    mutating func row(_ row: String) { text += String(repeating: "  ", count: level) + row + "\n" }
}
