import Basics
import Documents

extension Edition {
    /// The edition as lines: the form in which tests compare editions. Folders are shown from `folder`.
    package func dump(from folder: Path) -> String {
        var lines = EditionLines(folder: folder)
        lines.describe(self)
        return lines.text
    }
}

private struct EditionLines {
    let folder: Path
    private(set) var text = ""

    init(folder: Path) { self.folder = folder }

    mutating func describe(_ edition: Edition) {
        line("title", edition.title)
        line("subtitle", edition.subtitle)
        if let series = edition.series {
            let parts = [series.volume, series.number, series.label, series.issn].map { $0 ?? "-" }
            line("series", "\(series.title) | " + parts.joined(separator: " | "))
        }
        line("date", edition.date?.iso)
        line("identifier", edition.identifier)
        line("revision", edition.revision.map(String.init))
        line("language", edition.language)
        line("publisher", edition.publisher)
        line("description", edition.description)
        line("subjects", edition.subjects.joined(separator: " | "))
        for person in edition.people { line("person", [person.name, person.sort, person.bio].joined) }
        line("editors", edition.editors.joined(separator: " | "))
        line("authors", edition.authors.joined(separator: " | "))
        line("translators", edition.translators.joined(separator: " | "))
        line("rights", edition.rights)
        line("licence", edition.licence)
        line("permission", edition.permission)
        line("cover", cover(edition.cover))
        if let note = edition.note {
            line("note", [note.title, note.byline, note.file.map(name), note.text.map { "“\($0.trimmed)”" }].joined)
        }
        line("style", edition.style)
        line("formats", edition.formats.joined(separator: " | "))
        line("page list", edition.pageList?.rawValue)
        if edition.references != .none { line("references", edition.references.rawValue) }
        for text in edition.texts { line("texts", name(text)) }
        line("pictures", edition.pictures.map(name).joined(separator: " | "))
        for source in edition.namedSources {
            line("source \(source.name)", source.files.map(name).joined(separator: " | "))
            line("  pictures", source.pictures.map(name).joined(separator: " | "))
            line("  as", source.format)
        }
        for section in edition.sections { describe(section) }
    }

    private mutating func describe(_ section: EditionSection) {
        line("section", "\(section.title ?? "-") \(section.kind.rawValue)")
        line("  introduction", section.introduction?.trimmed)
        for entry in section.articles {
            line("  article", entry.isNamed ? "from \(entry.path.text)" : name(entry.path))
            line("    as", entry.format)
            describe(entry.choice)
            line("    title", entry.title)
            line("    standfirst", entry.standfirst)
            line("    kicker", entry.kicker)
            for person in entry.people { line("    by", "\(person.name) (\(person.role.rawValue))") }
            line("    date", entry.date?.iso)
            line("    first published", entry.firstPublished)
            line("    language", entry.language)
            line("    source", entry.source)
            line("    licence", entry.licence)
            line("    permission", entry.permission)
            if let part = entry.part { line("    part", "\(part.number) of \(part.of)") }
            for picture in entry.pictures {
                line("    picture \(picture.name)", [picture.alternative, picture.caption, picture.credit].joined)
            }
            for fix in entry.fixes { line("    fix", "“\(fix.find)” → “\(fix.put)”") }
        }
    }

    private mutating func describe(_ choice: ArticleChoice) {
        line("    names", choice.names.joined(separator: " | "))
        if choice.isAll { line("    all", "yes") }
        line("    tag", choice.tags.joined(separator: " | "))
        line("    author", choice.authors.joined(separator: " | "))
        line("    in", choice.sections.joined(separator: " | "))
        line("    after", choice.after?.iso)
        line("    before", choice.before?.iso)
    }

    private func cover(_ cover: CoverEntry) -> String {
        switch cover {
        case .none: "none"
        case .typographic(let teasers): "typographic" + teasers.map { " “\($0)”" }.joined()
        case .picture(let file, let alternative, let credit, let teasers):
            name(file) + " " + [alternative, credit].joined + teasers.map { " “\($0)”" }.joined()
        }
    }

    private func name(_ file: FileName) -> String { file.path.relative(to: folder) ?? file.text }

    private mutating func line(_ label: String, _ value: String?) {
        if let value, !value.isEmpty { text += "\(label): \(value)\n" }
    }
}

extension [String?] {
    fileprivate var joined: String { map { $0 ?? "-" }.joined(separator: " | ") }
}
