import Basics
import Documents

/// The text of an edition file to begin with: every key that most editions want, each with what it is for.
package enum NewEdition {
    /// An edition file for the issue after `last`, or, without one, for a first issue of the day of `now`, in seconds
    /// since 1970.
    ///
    /// Number and date are raised by one, the label where it is the name of a month; people, series, publisher, rights
    /// and language are taken over; articles, note and cover are not. `folder` is where the new file will lie, so that
    /// it finds the file that it extends; nil: beside the last one.
    package static func text(after last: Edition?, now: Int, in folder: Path? = nil) -> String {
        let edition = last ?? first(CalendarDate(secondsSince1970: now))
        // What a house file says every month is not said again.
        var page = EditionPage(keys: edition.extended == nil ? nil : edition.ownKeys)
        page.note("An edition: what goes into the book, in which order. Build it: digest build THIS-FILE")
        page.line("extends", extended(by: edition, from: folder))
        page.line("title", edition.title ?? (last == nil ? "The title" : nil))
        page.line("subtitle", edition.subtitle)
        write(edition.series, of: edition, to: &page)
        page.line(
            "date",
            (last == nil ? edition.date : edition.date.map(nextMonth))?.iso,
            "YYYY-MM-DD; the book's identifier stays when texts are corrected: raise `revision` then"
        )
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
        page.list("formats", edition.formats)
        if edition.formats.isEmpty {
            page.comment("formats: [epub, pdf]", "with a PDF both share their page numbers; page-list: none parts them")
        }
        page.comment("references: pages", "or paragraphs: numbers in the text, for those who cite a place")
        page.blank()
        page.comment("cover: {picture: cover.jpg, alt: What it shows, credit: Who made it}", "else made from the title")
        page.comment("note: {file: note.md, byline: The editor}", "printed before the articles")
        page.comment("texts: [texts/]", "where full texts of a listing's entries are looked for, by exact title")
        page.sources(edition.namedSources) { path(to: $0, from: folder ?? edition.file?.path.parent) }
        let pictures = edition.pictures.map { path(to: $0, from: folder ?? edition.file?.path.parent) }
        page.list("pictures", pictures)
        if pictures.isEmpty {
            page.comment("pictures: [pictures/]", "where pictures are looked for that do not lie where they should")
        }
        page.blank()
        page.sections(last?.sections ?? [])
        return page.text
    }

    /// The file that `edition` extends, as seen from `folder`.
    private static func extended(by edition: Edition, from folder: Path?) -> String? {
        guard let name = edition.extended, let folder, let home = edition.file?.path.parent, home != folder else {
            return edition.extended
        }
        return path(to: home.appending(name), from: folder)
    }

    /// The name of a file or folder as an edition in `folder` writes it.
    private static func path(to name: FileName, from folder: Path?) -> String {
        guard let folder, folder != name.folder, !name.text.hasPrefix("/") else { return name.text }
        return path(to: name.path, from: folder)
    }

    private static func path(to path: Path, from folder: Path) -> String {
        var common = folder
        var steps = ""
        while !path.isInside(common), common.text != "/" {
            common = common.parent
            steps += "../"
        }
        return path.relative(to: common).map { steps + $0 } ?? path.text
    }

    private static func first(_ today: CalendarDate) -> Edition {
        var edition = Edition()
        edition.date = today
        return edition
    }

    private static func write(_ series: Series?, of edition: Edition, to page: inout EditionPage) {
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
