import Basics
import Documents
import Markup

/// Finds who made an article.
struct PageByline {
    /// A page that shows fewer letters is filled by scripts: what it tells machines cannot be looked up on it.
    private static let fewestLetters = 400

    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    let head: PageHead
    let site: SiteNames

    /// The people, in the order of the byline.
    ///
    /// Machines are told best how a name is written, but often of one author only, of the site, or of whoever put the
    /// page there: a name counts that is printed on the page, and the site's own only where the byline says so.
    func find() -> [Person] {
        let text = PrintedText(survey)
        let printed = PrintedBylines(survey: survey, head: head, site: site, text: text)
        let near = printed.inHead()
        var told: [String] = []
        for names in [data.authors, metaNames()] where told.isEmpty {
            told = Byline.people(names).filter { isMeant($0, text, near) }
        }
        if told.isEmpty { return (near.isEmpty ? elsewhere(printed, text) : near).map { Person($0) } }
        return chosen(told, near).map { Person($0) }
    }

    /// The names that are printed somewhere on the page, from the surest sign to the least.
    private func elsewhere(_ printed: PrintedBylines, _ text: PrintedText) -> [String] {
        for find in [printed.properties, printed.relations, printed.classes, printed.lines] {
            let names = Byline.people(find()).filter { !site.contains($0) && text.contains($0) }
            if !names.isEmpty { return names }
        }
        return []
    }

    /// What machines are told, or what is printed near the headline.
    private func chosen(_ told: [String], _ near: [String]) -> [String] {
        guard !near.isEmpty else { return told }
        let keys = Set(near.map(PageTitle.letters))
        let isFuller =
            survey.applies(.fullerByline) && near.count > told.count && near.count < 8
            && told.allSatisfy { keys.contains(PageTitle.letters($0)) } && near.allSatisfy(Byline.isName)
        if isFuller { return near }
        // A full name in print is better than a short one, an account's or an office's.
        let isShort = !told.contains(where: Byline.isName) && near.allSatisfy(Byline.isName)
        return isShort && survey.applies(.fullName) ? near : told
    }

    /// Whether a name that machines are told is the author's.
    private func isMeant(_ name: String, _ text: PrintedText, _ near: [String]) -> Bool {
        let key = PageTitle.letters(name)
        if near.contains(where: { PageTitle.letters($0) == key }) { return true }
        if survey.applies(.printedNames), text.count > Self.fewestLetters, !text.contains(name) { return false }
        return !survey.applies(.siteIsNoPerson) || !site.contains(name) && !Byline.isOffice(name)
    }

    private func metaNames() -> [String] {
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
            "dc:creator", "dc.contributor", "article:author_name", "citation_author", "cxenseparse:author", "og:author",
            "twitter:creator:name", "rbauthors", "article.author",
        ] {
            let values = metas.all(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            if values.count > 1, values.allSatisfy({ $0.split(separator: ",").count == 2 }) {
                return values.map(Self.turned)
            }
            if !values.isEmpty { return values }
        }
        return []
    }

    /// `Dean, Cy` as libraries write names, turned round.
    private static func turned(_ name: String) -> String {
        let parts = name.split(separator: ",").map { String($0).collapsed }
        return parts[1] + " " + parts[0]
    }
}
