import Basics

/// Lines of an edition file; texts are quoted where YAML would read something else into them.
struct EditionPage {
    private(set) var text = ""
    /// The keys that are written; nil: all.
    private let keys: Set<String>?

    init(keys: Set<String>?) { self.keys = keys }

    private func has(_ key: String) -> Bool {
        // Keys inside others are indented; the first is never in the house file alone.
        key.hasPrefix(" ") || key == "extends" || keys?.contains(key) ?? true
    }

    mutating func note(_ words: String) { text += "# \(words)\n" }

    mutating func blank() { text += "\n" }

    mutating func open(_ key: String) { text += key + ":\n" }

    mutating func line(_ key: String, _ value: String?, _ remark: String? = nil) {
        guard let value, !value.isEmpty, has(key) else { return }
        add("\(key): \(YAMLText.quoted(value))", remark)
    }

    mutating func comment(_ line: String, _ remark: String? = nil) {
        let indent = line.prefix { $0 == " " }
        add(indent + "# " + line.dropFirst(indent.count), remark)
    }

    mutating func list(_ key: String, _ values: [String]) {
        if !values.isEmpty, has(key) { text += "\(key): [\(values.map(YAMLText.quoted).joined(separator: ", "))]\n" }
    }

    mutating func people(_ people: [KnownPerson]) {
        guard has("people") else { return }
        guard !people.isEmpty else {
            return comment("people: [{name: A Writer, sort: \"Writer, A\", bio: One sentence.}]", "looked up by name")
        }
        open("people")
        for person in people {
            line("  - name", person.name)
            line("    sort", person.sort)
            line("    bio", person.bio)
        }
    }

    /// The named sources of the last issue, which is where the articles of the next one come from as well.
    mutating func sources(_ sources: [SourceEntry], _ name: (FileName) -> String) {
        guard has("sources") else { return }
        guard !sources.isEmpty else {
            return comment("sources: {site: {file: export.xml, pictures: uploads/}}", "then: - site: the-slug")
        }
        open("sources")
        for source in sources {
            open("  " + YAMLText.quoted(source.name))
            list("    files", source.files.map(name))
            list("    pictures", source.pictures.map(name))
            line("    as", source.format)
        }
    }

    /// The sections of the last issue with room for new articles.
    mutating func sections(_ sections: [EditionSection]) {
        let titled = sections.filter { $0.title != nil }
        guard !titled.isEmpty else {
            open("articles")
            text +=
                "  - articles/            # files (.md, saved .html pages, .txt listings), folders, globs, in order\n"
            return comment(
                "  - {path: one.md, title: …, byline: …, pictures: {a.jpg: {alt: …}}}",
                "and what to override"
            )
        }
        open("sections")
        for section in titled {
            line("  - title", section.title)
            if section.kind != .articles { line("    kind", section.kind.rawValue) }
            add("    articles: []", "files, folders, globs, in order")
        }
    }

    private mutating func add(_ line: String, _ remark: String?) {
        guard let remark else {
            text += line + "\n"
            return
        }
        // Remarks stand in a column where the line leaves room.
        let width = line.unicodeScalars.count
        text += line + String(repeating: " ", count: max(2, 44 - width)) + "# \(remark)\n"
    }
}
