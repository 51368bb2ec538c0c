import Basics
import Foundation
import Markup

/// Finds the title of an article among what a page calls it.
struct PageTitle {
    private static let separators = [
        " | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • ", " / ", " « ", " ‹ ", " › ", " ~ ", " :: ", "| ", " |",
        " > ",
    ]

    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    /// The name of the site and its host, whichever are known.
    let siteNames: [String]

    /// The title in plain words.
    func find() -> String {
        let written =
            survey.finds.titles.first { isInHead(Int($0)) }.map {
                survey.visibleText(of: Int($0), includingDropped: true)
            } ?? ""
        let page = EntityText.decoded(written)
        let shared = metas.first(
            "og:title",
            "twitter:title",
            "dc.title",
            "dcterms.title",
            "headline",
            "parsely-title",
            "sailthru.title"
        )
        let heads = headings()
        // A heading that the page's title repeats is the title as printed.
        for known in [shared, data.headline, page.isEmpty ? nil : page].compactMap({ $0 }) {
            let words = Self.letters(known)
            if let same = heads.first(where: { Self.letters($0) == words }) { return same }
        }
        // A page with one headline means it, whatever it tells those who share it.
        let first = firstHeads()
        if first.count == 1, let only = first.first, Self.letters(only).utf8.count > 12 { return only }
        let known = shared ?? data.headline ?? page
        let stripped = withoutSite(known)
        for head in heads where isPart(head, of: known) || isPart(head, of: page) { return head }
        if let headline = data.headline, isPart(headline, of: known) { return headline }
        if let only = heads.first, heads.count == 1, stripped.isEmpty || isSite(known) { return only }
        if !stripped.isEmpty, !isSite(stripped) { return stripped }
        return heads.first ?? stripped
    }

    private func isInHead(_ index: Int) -> Bool {
        let above = Int(max(0, survey.tree.nodes[index].parent))
        return survey.name(above) != .svg && survey.name(above) != .symbol
    }

    /// The headings of the highest kind on the page, outside of what was dropped.
    private func headings() -> [String] {
        var found: [String] = []
        for name in [Name.h1, .h2] {
            for index in survey.finds.headings.map({ Int($0) }) where survey.name(index) == name {
                if name == .h2, survey.marks[index].isDropped { continue }
                let text = survey.visibleText(of: index, includingDropped: survey.marks[index].isDropped)
                if !text.isEmpty, text.utf8.count < 400, !isSite(text) { found.append(text) }
            }
        }
        return found
    }

    /// The headlines of the first level that were not dropped.
    private func firstHeads() -> [String] {
        survey.finds.headings.map { Int($0) }.filter { survey.name($0) == .h1 && !survey.marks[$0].isDropped }
            .map { survey.visibleText(of: $0) }.filter { !$0.isEmpty && !isSite($0) }
    }

    static func letters(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }

    /// Whether a heading is a piece of the page's title, cut off by a separator, and most of it.
    private func isPart(_ head: String, of known: String) -> Bool {
        let mine = Self.letters(head)
        let whole = Self.letters(known)
        guard mine.utf8.count >= 10, mine.utf8.count * 10 >= whole.utf8.count * 4 else { return false }
        return whole.hasPrefix(mine) || whole.hasSuffix(mine)
    }

    /// Whether a text is only the name of the site.
    private func isSite(_ text: String) -> Bool {
        let mine = Self.letters(text)
        return siteNames.contains { Self.letters($0) == mine }
    }

    /// A title without the site's name before or after it.
    func withoutSite(_ title: String) -> String {
        var title = title
        for _ in 0..<3 {
            guard let cut = cutOnce(title) else { break }
            title = cut
        }
        return title
    }

    private func cutOnce(_ title: String) -> String? {
        var last: (at: Range<String.Index>, separator: String)?
        for separator in Self.separators {
            guard let at = title.range(of: separator, options: .backwards) else { continue }
            if last == nil || at.lowerBound > last?.at.lowerBound ?? title.startIndex { last = (at, separator) }
        }
        if let last {
            let tail = String(title[last.at.upperBound...])
            let head = String(title[..<last.at.lowerBound])
            if isLikeSite(tail), !head.isEmpty { return head.collapsed }
            // Without a known name: a short last piece after a bar.
            if last.separator.contains("|"), Self.words(head) >= 3, Self.words(tail) <= 4 { return head.collapsed }
        }
        for separator in Self.separators {
            guard let at = title.range(of: separator) else { continue }
            let head = String(title[..<at.lowerBound])
            let tail = String(title[at.upperBound...])
            if isLikeSite(head), !tail.isEmpty { return tail.collapsed }
        }
        return nil
    }

    private static func words(_ text: String) -> Int { text.split(separator: " ").count }

    /// Whether a piece of a title names the site.
    private func isLikeSite(_ piece: String) -> Bool {
        let mine = Self.letters(piece)
        guard mine.utf8.count >= 2 else { return false }
        return siteNames.contains { name in
            let site = Self.letters(name)
            return site == mine || mine.utf8.count >= 4 && site.contains(mine)
                || site.utf8.count >= 4 && mine.contains(site) && mine.utf8.count < 4 * site.utf8.count
        }
    }
}
