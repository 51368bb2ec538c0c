import Basics
import Documents

/// The text of an edition file to begin with: every key that most editions want, each with what it is for.
package enum NewEdition {
    /// An edition file for the issue after `last`, or, without one, for a first issue dated `today`.
    ///
    /// Number and date are raised by one, the label where it is the name of a month; people, series, publisher, rights
    /// and language are taken over; articles, note and cover are not.
    package static func text(after last: Edition?, today: CalendarDate) -> String {
        var page = EditionPage()
        let edition = last ?? first(today)
        page.note("An edition: what goes into the book, in which order. Build it: digest build THIS-FILE")
        page.line("title", edition.title ?? (last == nil ? "The title" : nil))
        page.line("subtitle", edition.subtitle)
        write(edition.series, of: edition, isNext: last != nil, to: &page)
        page.line(
            "date", (last == nil ? edition.date : edition.date.map(nextMonth))?.iso,
            "YYYY-MM-DD; the book's identifier stays when texts are corrected: raise `revision` then")
        page.comment("revision: 1")
        page.line("language", edition.language, "BCP 47")
        if edition.language == nil { page.comment("language: en", "BCP 47; without it the articles' majority decides") }
        page.line("publisher", edition.publisher)
        page.comment("description: One paragraph for the catalogue.")
        page.list("subjects", edition.subjects)
        page.people(edition.people)
        page.list("editors", edition.editors)
        page.list("authors", edition.authors)
        page.list("translators", edition.translators)
        page.line("rights", edition.rights)
        page.line("licence", edition.licence, "of every article that names none of its own")
        page.line("permission", edition.permission, "of every article that names none of its own")
        page.line("style", edition.style)
        page.blank()
        page.comment("cover: {picture: cover.jpg, alt: What it shows, credit: Who made it}", "else made from the title")
        page.comment("note: {file: note.md, byline: The editor}", "printed before the articles")
        page.comment("texts: [texts/]", "where full texts of a listing's entries are looked for, by exact title")
        page.blank()
        page.sections(last?.sections ?? [])
        return page.text
    }

    private static func first(_ today: CalendarDate) -> Edition {
        var edition = Edition()
        edition.date = today
        return edition
    }

    private static func write(_ series: Series?, of edition: Edition, isNext: Bool, to page: inout EditionPage) {
        guard let series else {
            page.comment("series: {title: The series, volume: 1, number: 1, label: January 2026}", "for an issue")
            return
        }
        page.open("series")
        page.line("  title", series.title.isEmpty ? nil : series.title)
        page.line("  volume", series.volume, "raise it yourself when a volume is full")
        let number = series.number.flatMap { Int($0) }.map { String($0 + 1) }
        page.line("  number", number)
        if number == nil, let old = series.number { page.comment("  number: …", "the last one was “\(old)”") }
        let label = series.label.flatMap { label in
            edition.date.flatMap { MonthNames.next(after: label, dated: $0, language: edition.language ?? "en") }
        }
        page.line("  label", label)
        if label == nil, let old = series.label { page.comment("  label: …", "the last one was “\(old)”") }
        page.line("  issn", series.issn)
    }

    /// The same day a month later, or the last day of a shorter month.
    private static func nextMonth(_ date: CalendarDate) -> CalendarDate {
        guard let month = date.month else { return CalendarDate(year: date.year + 1) ?? date }
        let year = month == 12 ? date.year + 1 : date.year
        let next = month % 12 + 1
        guard let day = date.day else { return CalendarDate(year: year, month: next) ?? date }
        for day in stride(from: day, through: 1, by: -1) {
            if let found = CalendarDate(year: year, month: next, day: day) { return found }
        }
        return date
    }
}

/// Lines of an edition file; texts are quoted where YAML would read something else into them.
struct EditionPage {
    private(set) var text = ""

    mutating func note(_ words: String) { text += "# \(words)\n" }

    mutating func blank() { text += "\n" }

    mutating func open(_ key: String) { text += key + ":\n" }

    mutating func line(_ key: String, _ value: String?, _ remark: String? = nil) {
        guard let value, !value.isEmpty else { return }
        add("\(key): \(YAMLText.quoted(value))", remark)
    }

    mutating func comment(_ line: String, _ remark: String? = nil) {
        let indent = line.prefix { $0 == " " }
        add(indent + "# " + line.dropFirst(indent.count), remark)
    }

    mutating func list(_ key: String, _ values: [String]) {
        if !values.isEmpty { text += "\(key): [\(values.map(YAMLText.quoted).joined(separator: ", "))]\n" }
    }

    mutating func people(_ people: [KnownPerson]) {
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

    /// The sections of the last issue with room for new articles.
    mutating func sections(_ sections: [EditionSection]) {
        let titled = sections.filter { $0.title != nil }
        guard !titled.isEmpty else {
            open("articles")
            text += "  - articles/            # files (.md, saved .html pages, .txt listings), folders, globs, in order\n"
            return comment("  - {path: one.md, title: …, byline: …, pictures: {a.jpg: {alt: …}}}", "and what to override")
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

/// Text as YAML writes it.
enum YAMLText {
    /// `text` plain where it reads back as itself, else in double quotation marks (YAML 1.2 §7.3).
    static func quoted(_ text: String) -> String {
        if isPlain(text) { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, text == text.trimmed, !Array("-?:,[]{}#&*!|>'\"%@`~".utf8).contains(first),
            !["null", "Null", "NULL"].contains(text)
        else { return false }
        return !text.utf8.contains { $0 < 0x20 || Array(",[]{}".utf8).contains($0) } && !text.contains(": ")
            && !text.contains(" #") && !text.hasSuffix(":")
    }
}
