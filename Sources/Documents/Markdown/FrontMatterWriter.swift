import Basics

/// Writes what is known of an article as front matter in YAML: every field but text and notes. What is nil or empty is
/// left out.
struct FrontMatterWriter {
    private var text = ""

    /// The front matter with its two lines of hyphens.
    static func text(of article: Article) -> String {
        var writer = FrontMatterWriter()
        writer.describe(article)
        return "---\n\(writer.text)---\n"
    }

    private mutating func describe(_ article: Article) {
        add("title", article.title.isEmpty ? nil : article.title)
        add("standfirst", article.standfirst.isEmpty ? nil : MarkdownWriter.line(of: article.standfirst))
        add("kicker", article.kicker)
        add(article.people)
        add("date", article.published?.iso)
        add("first-published", article.firstPublished)
        add("language", article.language)
        add("direction", article.direction?.rawValue)
        add("source", article.source)
        add("slug", article.slug)
        add("number", article.number.map(String.init))
        add("guid", article.guid)
        add("withheld", article.withheld?.rawValue)
        add("site", article.siteName)
        add("section", article.sectionName)
        add("licence", article.licence)
        if !article.tags.isEmpty { text += "tags: [\(article.tags.map(YAMLText.quoted).joined(separator: ", "))]\n" }
        add("kind", article.kind == .text ? nil : article.kind.rawValue)
        // Said even where it is `full`: so nobody has to guess from the text.
        add("completeness", article.completeness.rawValue)
        if let lead = article.lead { add(lead) }
    }

    private mutating func add(_ key: String, _ value: String?, indent: String = "") {
        if let value { text += "\(indent)\(key): \(YAMLText.quoted(value))\n" }
    }

    /// Names with their roles, in the order of the byline.
    private mutating func add(_ people: [Person]) {
        guard !people.isEmpty else { return }
        text += "byline:\n"
        for person in people {
            text += "  - {name: \(YAMLText.quoted(person.name)), role: \(person.role.rawValue)}\n"
        }
    }

    private mutating func add(_ lead: Figure) {
        guard let first = lead.pictures.first else { return }
        text += "lead:\n"
        if lead.pictures.count == 1 {
            add(first, head: "  ", rest: "  ")
        } else {
            text += "  pictures:\n"
            for picture in lead.pictures { add(picture, head: "    - ", rest: "      ") }
        }
        add("caption", lead.caption.isEmpty ? nil : MarkdownWriter.line(of: lead.caption), indent: "  ")
        add("credit", lead.credit, indent: "  ")
    }

    private mutating func add(_ picture: Picture, head: String, rest: String) {
        add("picture", picture.address, indent: head)
        add("alt", picture.alternative, indent: rest)
        if !picture.others.isEmpty {
            text += "\(rest)others:\n"
            for other in picture.others { text += "\(rest)  - \(YAMLText.quoted(other))\n" }
        }
    }
}
