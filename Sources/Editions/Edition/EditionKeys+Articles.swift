import Basics
import Documents

extension EditionKeys {
    private static let sectionKeys = KeyTable<EditionSection>(
        subject: "a section",
        keys: [
            .text("title") { $0.title = $1 },
            .text("introduction") { $0.introduction = $1 },
            EditionKey("kind") { section, node, issues in
                guard let text = node.text("kind", &issues) else { return }
                if let kind = SectionPlan.Kind(rawValue: text) {
                    section.kind = kind
                } else {
                    let names = SectionPlan.Kind.allCases.map(\.rawValue)
                    let near = Spelling.nearest(to: text, among: names).map { "did you mean `\($0)`?" }
                    issues.badValue(
                        node,
                        "`kind` cannot be “\(text)”",
                        hint: near ?? "it may be: " + names.joined(separator: ", ")
                    )
                }
            },
            EditionKey("articles") { $0.articles = articles($1, &$2) },
        ]
    )

    static func section(_ node: YAMLNode, _ issues: inout EditionIssues) -> EditionSection {
        var section = EditionSection()
        section.place = node.place
        section.folder = node.file.path.parent
        sectionKeys.decode(node, into: &section, &issues)
        return section
    }

    static func articles(_ node: YAMLNode, _ issues: inout EditionIssues) -> [ArticleEntry] {
        node.items.compactMap { item in
            if case .scalar = item.content { return item.fileName("articles", &issues).map(ArticleEntry.init) }
            // An empty name marks an entry whose `path` has not been met.
            var entry = ArticleEntry(FileName("", folder: item.file.path.parent, place: item.place))
            articleKeys.decode(item, into: &entry, &issues)
            if entry.path.text.isEmpty {
                if case .map = item.content {
                    issues.badValue(item, "an article has no `path`", hint: "or name one of `sources` with `from`")
                }
                return nil
            }
            return entry
        }
    }

    private static let articleKeys = KeyTable<ArticleEntry>(
        subject: "an article",
        keys: [
            .file("path") { $0.path = $1 },
            EditionKey("from") { entry, node, issues in
                guard let name = node.text("from", &issues), !name.isEmpty else { return }
                entry.path = FileName(name, folder: node.file.path.parent, place: node.place)
                entry.isNamed = true
            },
            .text("as") { $0.format = $1 },
        ] + choiceKeys(\.choice) + [
            .text("title") { $0.title = $1.collapsed },
            .text("standfirst") { $0.standfirst = $1 },
            .text("kicker") { $0.kicker = $1.collapsed },
            EditionKey("byline") { entry, node, issues in
                entry.people = node.items.compactMap { bylinePerson($0, &issues) }
            },
            .date("date") { $0.date = $1 },
            EditionKey("first-published") { $0.firstPublished = firstPublished($1, &$2) },
            .language("language") { $0.language = $1 },
            .text("source") { $0.source = $1 },
            .text("licence") { $0.licence = $1 },
            .text("permission") { $0.permission = $1 },
            EditionKey("part") { $0.part = part($1, &$2) },
            EditionKey("pictures") { $0.pictures = pictures($1, &$2) },
            EditionKey("fix") { entry, node, issues in
                entry.fixes = node.items.compactMap { fix($0, &issues) }
            },
        ]
    )

    private static let personKeys = KeyTable<Person>(
        subject: "one of a byline",
        keys: [
            .text("name") { $0.name = $1 },
            EditionKey("role") { person, node, issues in
                guard let text = node.text("role", &issues) else { return }
                if let role = Person.Role(rawValue: text) {
                    person.role = role
                } else {
                    issues.badValue(
                        node,
                        "`role` cannot be “\(text)”",
                        hint: "it may be: " + Person.Role.allCases.map(\.rawValue).joined(separator: ", ")
                    )
                }
            },
        ]
    )

    private static func bylinePerson(_ node: YAMLNode, _ issues: inout EditionIssues) -> Person? {
        if case .scalar(let name, _) = node.content { return name.trimmed.isEmpty ? nil : Person(name.trimmed) }
        var person = Person("")
        personKeys.decode(node, into: &person, &issues)
        return person.name.isEmpty ? nil : person
    }

    private struct FirstPublication {
        var date: CalendarDate?
        var journal: String?
    }

    private static let firstPublicationKeys = KeyTable<FirstPublication>(
        subject: "`first-published`",
        keys: [.date("date") { $0.date = $1 }, .text("in") { $0.journal = $1 }]
    )

    private static func firstPublished(_ node: YAMLNode, _ issues: inout EditionIssues) -> String? {
        if case .scalar(let text, _) = node.content { return text.trimmed.isEmpty ? nil : text.trimmed }
        var first = FirstPublication()
        firstPublicationKeys.decode(node, into: &first, &issues)
        let parts = [first.journal, first.date?.iso].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// `2 of 4`, `2/4`.
    private static func part(_ node: YAMLNode, _ issues: inout EditionIssues) -> (number: Int, of: Int)? {
        guard let text = node.text("part", &issues) else { return nil }
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count == 2, (1...numbers[1]).contains(numbers[0]) else {
            issues.badValue(node, "`part` is not a part of a whole: “\(text)”", hint: "write: 2 of 4")
            return nil
        }
        return (numbers[0], numbers[1])
    }

    private static let pictureKeys = KeyTable<PictureEntry>(
        subject: "a picture",
        keys: [
            // An empty text is meant: the picture is decoration.
            EditionKey("alt") { $0.alternative = $1.text("alt", &$2)?.collapsed },
            .text("caption") { $0.caption = $1 },
            .text("credit") { $0.credit = $1.collapsed },
        ]
    )

    private static func pictures(_ node: YAMLNode, _ issues: inout EditionIssues) -> [PictureEntry] {
        guard case .map(let entries) = node.content else {
            issues.wrongType(node, "pictures", takes: "names of pictures, each with alt, caption or credit")
            return []
        }
        return entries.map { named in
            var entry = PictureEntry(name: named.key, place: named.place)
            pictureKeys.decode(named.value, into: &entry, &issues)
            return entry
        }
    }

    private static let fixKeys = KeyTable<Fix>(
        subject: "a correction",
        keys: [.text("find") { $0.find = $1.collapsed }, .text("put") { $0.put = $1.collapsed }]
    )

    private static func fix(_ node: YAMLNode, _ issues: inout EditionIssues) -> Fix? {
        var fix = Fix(place: node.place)
        fixKeys.decode(node, into: &fix, &issues)
        guard fix.find.isEmpty else { return fix }
        if case .map = node.content { issues.badValue(node, "a correction has no `find`") }
        return nil
    }
}
