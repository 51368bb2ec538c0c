import Basics
import Documents
import Markup

/// Finds who made an article.
struct PageByline {
    let survey: PageSurvey
    let metas: MetaElements
    let data: LinkedData
    let siteNames: [String]

    /// The people, in the order of the byline.
    func find() -> [Person] {
        for (_, names) in candidates() where !names.isEmpty { return names.map { Person($0) } }
        return []
    }

    /// Names with their source, best first.
    func candidates() -> [(String, [String])] {
        var found: [(String, [String])] = []
        func add(_ source: String, _ names: [String]) {
            let cleaned = BylineText.people(names)
            if !cleaned.isEmpty { found.append((source, cleaned)) }
        }
        add("data", data.authors)
        add("meta", metaNames())
        add("itemprop", properties())
        add("rel", relations())
        add("class", classes())
        return found
    }

    private func metaNames() -> [String] {
        for name in ["author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator", "dc.contributor", "article:author_name", "citation_author", "cxenseparse:author", "og:author", "twitter:creator:name", "rbauthors", "article.author"] {
            let values = metas.all(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            if !values.isEmpty { return values }
        }
        return []
    }

    private func properties() -> [String] {
        var names: [String] = []
        for index in survey.finds.properties.map({ Int($0) }) {
            guard let value = survey.value(.itemprop, of: index), value.equals("author") || value.equals("creator") else { continue }
            if survey.marks[index].hints.contains(.comments) { continue }
            var text = survey.text(.content, of: index)
            for inner in (index + 1)..<max(index + 1, Int(survey.marks[index].end)) {
                if let property = survey.value(.itemprop, of: inner), property.equals("name") {
                    text = survey.text(.content, of: inner) ?? survey.visibleText(of: inner, includingDropped: true)
                    break
                }
            }
            let name = text ?? survey.visibleText(of: index, includingDropped: true)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names
    }

    private func relations() -> [String] {
        var names: [String] = []
        for index in survey.finds.properties.map({ Int($0) }) {
            guard survey.name(index) == .a, let value = survey.value(.rel, of: index), value.contains("author") else { continue }
            let name = survey.visibleText(of: index, includingDropped: true)
            if !name.isEmpty, !names.contains(name) { names.append(name) }
            if names.count == 1, survey.marks[index].isDropped { continue }
        }
        return Array(names.prefix(4))
    }

    /// The first element near the head of the article whose class speaks of its author.
    private func classes() -> [String] {
        for wantsKept in [true, false] {
            for index in survey.finds.properties.map({ Int($0) }) {
                let mark = survey.marks[index]
                guard mark.hints.contains(.byline), mark.isDropped != wantsKept, mark.hints.isDisjoint(with: [.comments]),
                    mark.end - Int32(index) < 80
                else { continue }
                let text = survey.visibleText(of: index, includingDropped: true)
                guard (3...150).contains(text.utf8.count) else { continue }
                if !BylineText.people([text]).isEmpty { return [text] }
            }
        }
        return []
    }
}
