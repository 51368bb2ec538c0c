import Basics
import Documents

/// The keys of the edition file. Adding one is adding a line.
enum EditionKeys {
    static let edition = KeyTable<Edition>(
        subject: "an edition",
        keys: [
            // Read before everything else, by `EditionReader`.
            EditionKey("extends") { _, _, _ in },
            .text("title") { $0.title = $1 },
            .text("subtitle") { $0.subtitle = $1 },
            EditionKey("series") { edition, node, issues in
                var series = Series(title: "")
                EditionKeys.series.decode(node, into: &series, &issues)
                edition.series = series
            },
            .date("date") { $0.date = $1 },
            .text("identifier") { $0.identifier = $1 },
            .number("revision") { $0.revision = $1 },
            .language("language") { $0.language = $1 },
            .text("publisher") { $0.publisher = $1 },
            .text("description") { $0.description = $1.collapsed },
            .texts("subjects") { $0.subjects = $1 },
            EditionKey("people") { edition, node, issues in
                edition.people = node.items.compactMap { knownPerson($0, &issues) }
            },
            .texts("editors") { $0.editors = $1 },
            .texts("authors") { $0.authors = $1 },
            .texts("translators") { $0.translators = $1 },
            .text("rights") { $0.rights = $1 },
            .text("licence") { $0.licence = $1 },
            .text("permission") { $0.permission = $1 },
            EditionKey("cover") { $0.cover = cover($1, &$2) ?? $0.cover },
            EditionKey("note") { $0.note = note($1, &$2) },
            .text("style") { $0.style = $1 },
            .texts("formats") { $0.formats = $1 },
            .oneOf("page-list") { $0.pageList = $1 as PageList },
            .oneOf("references") { $0.references = $1 as References },
            .files("texts") { $0.texts = $1 },
            EditionKey("sources") { $0.namedSources = sources($1, &$2) },
            .files("pictures") { $0.pictures = $1 },
            EditionKey("sections") { edition, node, issues in
                edition.sections += node.items.map { section($0, &issues) }
            },
            EditionKey("articles") { edition, node, issues in
                var section = EditionSection()
                section.place = node.place
                section.articles = articles(node, &issues)
                edition.sections.append(section)
            },
        ]
    )

    static let series = KeyTable<Series>(
        subject: "a series",
        keys: [
            .text("title") { $0.title = $1 }, .text("volume") { $0.volume = $1 }, .text("number") { $0.number = $1 },
            .text("label") { $0.label = $1 }, .text("issn") { $0.issn = $1 },
        ]
    )

    static let person = KeyTable<KnownPerson>(
        subject: "one of the people",
        keys: [
            .text("name") { $0.name = $1 }, .text("sort") { $0.sort = $1 }, .text("bio") { $0.bio = $1.collapsed },
        ]
    )

    static let note = KeyTable<NoteEntry>(
        subject: "a note",
        keys: [
            .file("file") { $0.file = $1 }, .text("text") { $0.text = $1 }, .text("title") { $0.title = $1 },
            .text("byline") { $0.byline = $1 },
        ]
    )

    private static func knownPerson(_ node: YAMLNode, _ issues: inout EditionIssues) -> KnownPerson? {
        var known = KnownPerson()
        person.decode(node, into: &known, &issues)
        guard known.name.isEmpty else { return known }
        if case .map = node.content { issues.badValue(node, "one of the people has no `name`") }
        return nil
    }

    private static func note(_ node: YAMLNode, _ issues: inout EditionIssues) -> NoteEntry? {
        var entry = NoteEntry()
        entry.place = node.place
        entry.folder = node.file.path.parent
        if case .scalar(let text, _) = node.content {
            entry.text = text
            return text.trimmed.isEmpty ? nil : entry
        }
        note.decode(node, into: &entry, &issues)
        if (entry.text == nil) == (entry.file == nil), case .map = node.content {
            issues.badValue(node, "a note has either `text` or `file`")
            return nil
        }
        return entry
    }
}

extension EditionKeys {
    private struct CoverFields {
        var picture: FileName?
        var alternative: String?
        var credit: String?
        var teasers: [String] = []
    }

    private static let coverFields = KeyTable<CoverFields>(
        subject: "a cover",
        keys: [
            .file("picture") { $0.picture = $1 }, .text("alt") { $0.alternative = $1 },
            .text("credit") { $0.credit = $1 }, .texts("teasers") { $0.teasers = $1 },
        ]
    )

    private static func cover(_ node: YAMLNode, _ issues: inout EditionIssues) -> CoverEntry? {
        if case .scalar(let text, _) = node.content {
            if text.trimmed == "none" { return CoverEntry.none }
            return node.fileName("cover", &issues).map { .picture($0, alternative: nil, credit: nil, teasers: []) }
        }
        var fields = CoverFields()
        coverFields.decode(node, into: &fields, &issues)
        guard let picture = fields.picture else { return .typographic(teasers: fields.teasers) }
        return .picture(
            picture,
            alternative: fields.alternative,
            credit: fields.credit,
            teasers: fields.teasers
        )
    }
}
