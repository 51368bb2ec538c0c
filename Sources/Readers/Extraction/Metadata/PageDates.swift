import Basics
import Markup

/// Finds the day of publication.
struct PageDates {
    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    let address: String?
    let language: String?

    /// The day, from the surest source to the least.
    func find() -> CalendarDate? {
        guard let told = told() else {
            return classes() ?? times() ?? address.flatMap(DateScanner.date(inAddress:)) ?? text()
        }
        // Machines write days in their own time zone; people printed the day of theirs.
        guard let printed = times() ?? classes(), printed != told, isBeside(printed, told), text() == printed else {
            return told
        }
        return printed
    }

    private func isBeside(_ one: CalendarDate, _ other: CalendarDate) -> Bool {
        abs(one.secondsSince1970 - other.secondsSince1970) == 86_400
    }

    private var monthFirst: Bool { language.map { $0 == "en" || $0.hasPrefix("en-US") } ?? false }

    private func read(_ text: String?) -> CalendarDate? {
        guard let text, !text.isEmpty else { return nil }
        return DateScanner.date(in: text, monthFirst: monthFirst)
    }

    /// What the page tells machines.
    private func told() -> CalendarDate? {
        read(
            metas.first(
                "article:published_time",
                "og:article:published_time",
                "article:published",
                "og:published_time",
                "datepublished"
            )
        )
            ?? read(data.published) ?? property("datePublished") ?? property("dateCreated")
            ?? read(
                metas.first(
                    "sailthru.date",
                    "parsely-pub-date",
                    "pubdate",
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
            guard
                let date = read(
                    survey.text(.datetime, of: index) ?? survey.visibleText(of: index, includingDropped: true)
                )
            else { continue }
            if !survey.marks[index].isDropped { return date }
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
                    mark.end - Int32(index) < 60
                else { continue }
                guard digits(in: index) > 2, !mark.hints.contains(.modified) else { continue }
                let text = survey.visibleText(of: index, includingDropped: true)
                guard text.utf8.count < 200 else { continue }
                if let date = read(text) { return date }
            }
        }
        return nil
    }

    /// The first date in a short text of the page.
    private func text() -> CalendarDate? {
        for index in 1..<max(1, survey.marks.count) {
            let mark = survey.marks[index]
            guard mark.own > 7, mark.own < 120, !mark.isDropped, mark.end - Int32(index) < 40 else { continue }
            guard digits(in: index) > 2, let date = read(survey.visibleText(of: index)) else { continue }
            return date
        }
        for index in 1..<max(1, survey.marks.count) where survey.tree.nodes[index].kind == .text {
            let bytes = survey.tree.bytes[survey.tree.nodes[index].piece.range]
            let above = Int(max(0, survey.tree.nodes[index].parent))
            guard (8...400).contains(bytes.count), !survey.marks[above].traits.contains(.dropped),
                bytes.count(where: { (0x30...0x39).contains($0) }) > 4,
                let date = read(String(decoding: bytes.prefix(120), as: UTF8.self))
            else { continue }
            return date
        }
        return nil
    }

    /// How many digits stand in the text below an element.
    private func digits(in index: Int) -> Int {
        var count = 0
        for inner in index..<Int(survey.marks[index].end) where survey.tree.nodes[inner].kind == .text {
            for byte in survey.tree.bytes[survey.tree.nodes[inner].piece.range] where (0x30...0x39).contains(byte) {
                count += 1
            }
        }
        return count
    }
}
