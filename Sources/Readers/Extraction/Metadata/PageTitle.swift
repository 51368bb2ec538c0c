import Basics
import Markup

/// Finds the title of an article among what a page calls it, where it is printed, and the kicker printed with it.
struct PageTitle {
    /// What was found.
    struct Found {
        /// The title in plain words.
        var text = ""
        /// The heading that it is printed as; -1 where it is none.
        var heading = -1
        /// The words that stand before the title inside its heading.
        var kicker: String?
    }

    /// Shorter headings say too little to be taken for a title on their own.
    private static let fewestLetters = 9
    /// The same for headings that are links: short ones lead home.
    private static let fewestInLinks = 12

    /// A heading of the page.
    struct Heading {
        let index: Int
        let text: String
    }

    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    let site: SiteNames
    /// What the `title` element says.
    let page: String
    /// What machines are told who share the page.
    let shared: String?
    /// The headings of the two highest levels, the highest first; those of the site's name left out.
    let heads: [Heading]

    init(survey: PageSurvey, metas: MetaElements, data: LinkedData, site: SiteNames) {
        self.survey = survey
        self.metas = metas
        self.data = data
        let element = survey.finds.titles.lazy.map { Int($0) }.first { index in
            let above = Int(max(0, survey.tree.nodes[index].parent))
            return survey.name(above) != .svg && survey.name(above) != .symbol
        }
        page = element.map { EntityText.decoded(survey.visibleText(of: $0, includingDropped: true)) } ?? ""
        shared = metas.first(
            "dc:title",
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "headline",
            "parsely-title",
            "sailthru.title"
        )
        let all = Self.headings(survey)
        let signboards = Self.signboards(all, survey, page)
        let names = signboards.reduce(site) { $0.adding($1) }
        self.site = names
        heads = all.filter { !names.isName($0.text) }
    }

    /// The title as printed where the page prints what it tells machines; else what it tells machines.
    func find() -> Found {
        var found = choose()
        found.text = Self.plain(found.text)
        found.kicker = found.kicker.map(Self.plain)
        if found.heading < 0, let same = heads.first(where: { Self.letters($0.text) == Self.letters(found.text) }) {
            found.heading = same.index
        }
        return found
    }

    private func choose() -> Found {
        let told = [shared, data.headline, page.isEmpty ? nil : page].compactMap { $0 }
        // A heading that the page's title repeats is the title as printed.
        if survey.applies(.printedTitle) {
            for known in told {
                let words = Self.letters(known)
                if let same = heads.first(where: { Self.letters($0.text) == words }) { return found(same) }
            }
        }
        if survey.applies(.kickerInHeading), let split = split(by: told) { return split }
        if survey.applies(.onlyHeadline), let only = onlyHeadline { return found(only) }
        return known(shared ?? data.headline ?? page)
    }

    /// A page with one headline means it, whatever it tells those who share it.
    private var onlyHeadline: Heading? {
        let first = heads.filter { survey.name($0.index) == .h1 && !survey.marks[$0.index].isDropped }
        guard first.count == 1, let only = first.first else { return nil }
        let fewest = Self.isLink(only, survey) ? Self.fewestInLinks : Self.fewestLetters
        return Self.letters(only.text).utf8.count > fewest ? only : nil
    }

    /// The title where machines are told of `known`: the heading that is most of it, or it without the site's name.
    private func known(_ known: String) -> Found {
        let stripped = survey.applies(.siteSuffix) ? withoutSite(known) : known
        let part =
            heads.first { begins($0.text, known) || begins($0.text, page) }
            ?? heads.first { ends($0.text, known) || ends($0.text, page) }
        if let part { return found(part) }
        if let headline = data.headline, begins(headline, known) || ends(headline, known) {
            return Found(text: headline)
        }
        if let only = heads.first, heads.count == 1, stripped.isEmpty || site.isName(known) { return found(only) }
        if !stripped.isEmpty, !site.isName(stripped) { return Found(text: stripped) }
        return heads.first.map(found) ?? Found(text: stripped)
    }

    private func found(_ heading: Heading) -> Found { Found(text: heading.text, heading: heading.index) }

    /// The headings of the two highest levels, outside of what was dropped for the second.
    private static func headings(_ survey: PageSurvey) -> [Heading] {
        var found: [Heading] = []
        for name in [Name.h1, .h2] {
            for index in survey.finds.headings.map({ Int($0) }) where survey.name(index) == name {
                if name == .h2, survey.marks[index].isDropped { continue }
                let text = survey.visibleText(of: index, includingDropped: survey.marks[index].isDropped)
                if !text.isEmpty, text.utf8.count < 400 { found.append(Heading(index: index, text: text)) }
            }
        }
        return found
    }

    /// Headings that are a link and end the page's title after a separator: the name of the site on every page.
    private static func signboards(_ all: [Heading], _ survey: PageSurvey, _ page: String) -> [String] {
        let title = letters(page)
        guard survey.applies(.signboards), all.contains(where: { letters($0.text) != title }) else { return [] }
        return all.filter { heading in
            let mine = letters(heading.text)
            return isLink(heading, survey) && mine.utf8.count > 3 && mine != title && title.hasSuffix(mine)
        }.map(\.text)
    }

    /// Whether a heading is one link.
    private static func isLink(_ heading: Heading, _ survey: PageSurvey) -> Bool {
        let mark = survey.marks[heading.index]
        if mark.own > 0, mark.ownLinked * 10 > mark.own * 8 { return true }
        var child = survey.tree.nodes[heading.index].firstChild
        while child >= 0, survey.tree.nodes[Int(child)].kind != .element { child = survey.tree.nodes[Int(child)].next }
        return child >= 0 && survey.name(Int(child)) == .a
    }

    /// Whether a heading is the beginning of what is known, and a good part of it.
    private func begins(_ head: String, _ known: String) -> Bool {
        let (mine, whole) = (Self.letters(head), Self.letters(known))
        return mine.utf8.count >= 10 && mine.utf8.count * 10 >= whole.utf8.count * 4 && whole.hasPrefix(mine)
    }

    private func ends(_ head: String, _ known: String) -> Bool {
        let (mine, whole) = (Self.letters(head), Self.letters(known))
        return mine.utf8.count >= 10 && mine.utf8.count * 10 >= whole.utf8.count * 4 && whole.hasSuffix(mine)
    }

    /// Letters and digits in small letters, to compare what is written with other signs or blanks.
    static func letters(_ text: String) -> String {
        var letters: [UInt8] = []
        PrintedText.append(text.utf8, to: &letters)
        return String(decoding: letters, as: UTF8.self)
    }

    /// A text without the places where a word may be broken, and with plain blanks.
    private static func plain(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars where scalar != "\u{AD}" && scalar != "\u{200B}" {
            out.unicodeScalars.append(scalar == "\u{A0}" ? " " : scalar)
        }
        return out.collapsed
    }
}
