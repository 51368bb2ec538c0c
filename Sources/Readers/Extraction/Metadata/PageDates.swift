import Basics
import Markup

/// Finds the day of publication.
struct PageDates {
    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    let head: PageHead
    let address: String?
    let language: String?

    /// The day: as printed beside the headline, else as machines are told, else from the least sure sources.
    ///
    /// Machines write days in their own time zone, or of the day when a page was made or moved; people read the day
    /// beside the headline. A day printed there as that of a change does not count against one that is told.
    func find() -> CalendarDate? {
        let told = told()
        let printed = survey.applies(.printedDate) ? inHead() : nil
        if let printed, told == nil || !printed.isChange { return printed.date }
        if let told { return beforeMove(told) ?? told }
        return times() ?? classes() ?? (survey.applies(.addressDate) ? address.flatMap(Self.date(inAddress:)) : nil)
            ?? labelled() ?? (survey.applies(.textDate) ? text() : nil)
    }

    /// The date in the address where it is long before the one that is told: a page that was moved is dated anew.
    private func beforeMove(_ told: CalendarDate) -> CalendarDate? {
        guard survey.applies(.addressDate), let written = address.flatMap(Self.date(inAddress:)),
            told.secondsSince1970 - written.secondsSince1970 > Self.longestDelay
        else { return nil }
        return written
    }

    /// Two months, in seconds: later changes of an article keep its date.
    private static let longestDelay = 60 * 86_400

    private var monthFirst: Bool { language.map { $0 == "en" || $0.hasPrefix("en-US") } ?? false }

    func read(_ text: String?) -> CalendarDate? {
        guard let text, !text.isEmpty else { return nil }
        return PrintedDate.first(in: text, monthFirst: monthFirst)
    }

    /// What the page tells machines.
    private func told() -> CalendarDate? {
        let surest = metas.first(
            "article:published_time",
            "og:article:published_time",
            "article:published",
            "og:published_time",
            "datepublished"
        )
        if let date = read(surest) ?? read(data.published) { return date }
        if let date = property("datePublished") ?? property("dateCreated") { return date }
        return read(
            metas.first(
                "sailthru.date",
                "parsely-pub-date",
                "pubdate",
                "sw-pubdate",
                "publish-date",
                "publish_date",
                "publication_date",
                "publicationdate",
                "dc.date.issued",
                "dcterms.issued",
                "dcterms.created",
                "dc.date.created",
                "dc.date",
                "dcterms.date",
                "date",
                "article.published",
                "cxenseparse:recs:publishtime",
                "ptime",
                "originalpublicationdate",
                "created",
                "citation_publication_date",
                "citation_date",
                "article_date_original",
                "displaydate",
                "rnews:datepublished"
            )
        )
    }

    private func property(_ name: StaticString) -> CalendarDate? {
        for index in survey.finds.properties.map({ Int($0) }) {
            guard let value = survey.value(.itemprop, of: index), value.equals(name) else { continue }
            let text =
                survey.text(.content, of: index) ?? survey.text(.datetime, of: index)
                ?? survey.visibleText(of: index, includingDropped: true)
            if let date = read(text) { return date }
        }
        return nil
    }

    /// Words beside the date of a line that says no more than when, where and by whom.
    private static let mostWords = 14

    /// The date beside the headline: below it before above it, one that is not said to be of a change before others.
    private func inHead() -> (date: CalendarDate, isChange: Bool)? {
        var change: CalendarDate?
        for line in head.lines.filter({ !$0.isAbove }) + head.lines.filter({ $0.isAbove }).reversed() {
            guard Self.digits(line.text) > 2, let text = dateline(line.text), !DateWords.tellAnother(in: text),
                let date = read(text)
            else { continue }
            if !DateWords.tellChange(in: text), !survey.marks[line.block].hints.contains(.modified) {
                return (date, false)
            }
            if change == nil { change = date }
        }
        return change.map { ($0, true) }
    }

    /// A line where it is short; its beginning where that is a date, as in reports: `29.11.2026 – The printers met …`.
    private func dateline(_ text: String) -> String? {
        if text.split(separator: " ").count <= Self.mostWords { return text }
        guard let first = text.first, first.isNumber else { return nil }
        return String(text.prefix(Self.longestDate))
    }

    /// Letters of a date at the head of a longer line.
    private static let longestDate = 20

    /// The first `time` that is not about a change, outside of what was dropped if there is one.
    private func times() -> CalendarDate? {
        var fallback: CalendarDate?
        for index in survey.finds.times.map({ Int($0) }) {
            let above = Int(max(0, survey.tree.nodes[index].parent))
            if survey.marks[index].hints.contains(.modified)
                || survey.marks[above].hints.contains(.modified) && !survey.marks[above].hints.contains(.date)
            {
                continue
            }
            if let property = survey.value(.itemprop, of: index), property.equals("dateModified") { continue }
            guard !isOfComments(index),
                let date = read(
                    survey.text(.datetime, of: index) ?? survey.visibleText(of: index, includingDropped: true)
                )
            else { continue }
            // Beside a link to another article it is that one's date.
            let isOfTeaser = survey.applies(.teaserDates) && survey.marks[above].linked > Self.shortestTeaser
            if !survey.marks[index].isDropped, !isOfTeaser { return date }
            if fallback == nil { fallback = date }
        }
        return fallback
    }

    /// The first date in an element whose class speaks of dates.
    private func classes() -> CalendarDate? {
        for wantsKept in [true, false] {
            for index in survey.finds.properties.map({ Int($0) }) {
                let mark = survey.marks[index]
                guard mark.hints.contains(.date) || mark.hints.contains(.byline), mark.isDropped != wantsKept,
                    mark.end - Int32(index) < 60, !isOfComments(index)
                else { continue }
                let text = survey.visibleText(of: index, includingDropped: true)
                guard text.utf8.count < 200, Self.digits(text) > 2,
                    !mark.hints.contains(.modified) || mark.hints.contains(.date)
                else { continue }
                if let date = read(text) { return date }
            }
        }
        return nil
    }

    private func isOfComments(_ index: Int) -> Bool {
        guard survey.applies(.commentDates) else { return false }
        var here = index
        for _ in 0..<8 where here > 0 {
            if survey.marks[here].hints.contains(.comments) { return true }
            here = Int(survey.tree.nodes[here].parent)
        }
        return false
    }

    /// A link of more letters beside a date leads to the article that the date is of.
    private static let shortestTeaser = 15

    private static func digits(_ text: String) -> Int { text.utf8.count { (0x30...0x39).contains($0) } }
}
