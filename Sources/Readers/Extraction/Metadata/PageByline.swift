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
        // What machines are told is often the site itself; what is printed is meant.
        let all = candidates().map { source, names in
            (source, source == "class" || source == "rel" ? names : names.filter { !isSite($0) })
        }.filter { !$0.1.isEmpty }
        guard let first = all.first else { return [] }
        // Machines are often told of one author where the page names all.
        let fuller = all.dropFirst().first { other in
            other.0 != "rel" && other.1.count > first.1.count && other.1.count < 6
                && first.1.allSatisfy { name in other.1.contains { PageTitle.letters($0) == PageTitle.letters(name) } }
                && other.1.allSatisfy(BylineText.isName)
        }
        return (fuller ?? first).1.map { Person($0) }
    }

    /// Whether a name is the site's: nobody is named then.
    private func isSite(_ name: String) -> Bool {
        let mine = PageTitle.letters(name)
        if ["gmbh", "ag", "ltd", "inc", "llc"].contains(where: { name.lowercased().hasSuffix(" " + $0) })
            || name.hasSuffix(" e.V.") || name.hasSuffix(" e. V.")
        {
            return true
        }
        return siteNames.contains { site in
            let its = PageTitle.letters(site)
            return its == mine
                || mine.utf8.count > 4 && (its.hasPrefix(mine) || mine.hasPrefix(its) && its.utf8.count > 4)
        }
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
        if found.isEmpty { add("text", texts()) }
        return found
    }

    /// A short line that starts as bylines do.
    private func texts() -> [String] {
        for index in 1..<max(1, survey.marks.count) {
            let mark = survey.marks[index]
            guard mark.own > 5, mark.own < 70, !mark.isDropped, mark.end - Int32(index) < 30,
                survey.startsAsByline(index)
            else { continue }
            let text = survey.visibleText(of: index)
            if BylineText.isByline(text) { return [BylineText.withoutLabel(text)] }
        }
        return []
    }

    private func metaNames() -> [String] {
        for name in [
            "author", "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
            "dc.contributor", "article:author_name", "citation_author", "cxenseparse:author", "og:author",
            "twitter:creator:name", "rbauthors", "article.author",
        ] {
            let values = metas.all(name).filter { !$0.contains("://") && !$0.hasPrefix("@") }
            if !values.isEmpty { return values }
        }
        return []
    }

    private func properties() -> [String] {
        var names: [String] = []
        for index in survey.finds.properties.map({ Int($0) }) {
            guard let value = survey.value(.itemprop, of: index), value.equals("author") || value.equals("creator")
            else { continue }
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
        var first = 0
        for index in survey.finds.properties.map({ Int($0) }) {
            guard survey.name(index) == .a, let value = survey.value(.rel, of: index), value.contains("author") else {
                continue
            }
            let name = survey.visibleText(of: index, includingDropped: true)
            guard !name.isEmpty, !names.contains(name) else { continue }
            // Further ones belong to the first only where they stand beside it.
            if names.isEmpty { first = index } else if index - first > 12 { break }
            names.append(name)
        }
        return names
    }

    /// The first element near the head of the article whose class speaks of its author.
    private func classes() -> [String] {
        for wantsKept in [true, false] {
            for index in survey.finds.properties.map({ Int($0) }) {
                let mark = survey.marks[index]
                guard mark.hints.contains(.byline), mark.isDropped != wantsKept,
                    mark.hints.isDisjoint(with: [.comments]),
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

extension PageSurvey {
    /// Whether the first word below an element is one that bylines start with.
    func startsAsByline(_ index: Int) -> Bool {
        for inner in index..<Int(marks[index].end) where tree.nodes[inner].kind == .text {
            let bytes = tree.bytes[tree.nodes[inner].piece.range].trimmed
            if bytes.isEmpty { continue }
            let word = bytes.prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
            return word.count < 16
                && BylineText.firstWords.contains(word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 })
        }
        return false
    }
}
