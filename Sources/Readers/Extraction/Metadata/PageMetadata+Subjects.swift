import Basics
import Markup

// Section, licence and keywords.
extension PageMetadata {
    /// Longer ones are no keywords but sentences.
    private static let longestTag = 80

    mutating func readSubjects(_ survey: PageSurvey, _ metas: MetaElements, _ data: LinkedData) {
        article.sectionName =
            metas.first("article:section", "og:article:section", "parsely-section", "sailthru.section", "section")
            ?? data.section
        let licence = data.licence ?? Self.licence(survey) ?? metas.first("dcterms.license", "dc.rights.license")
        article.licence = licence.map { $0.hasPrefix("//") ? "https:" + $0 : $0 }
        article.tags = Self.tags(survey, metas, data)
    }

    /// The licence that a link of the page names as its own; none where links name several.
    private static func licence(_ survey: PageSurvey) -> String? {
        var found: [String] = []
        for index in (survey.finds.links + survey.finds.properties).map({ Int($0) }) {
            guard let rel = survey.value(.rel, of: index), rel.equals("license") || rel.begins(with: "license "),
                let address = survey.text(.href, of: index), !isOfPicture(index, survey)
            else { continue }
            if !found.contains(address) { found.append(address) }
        }
        return found.count == 1 ? found[0] : nil
    }

    private static func isOfPicture(_ index: Int, _ survey: PageSurvey) -> Bool {
        var here = index
        for _ in 0..<6 where here > 0 {
            if survey.name(here) == .figure || !survey.marks[here].hints.isDisjoint(with: [.caption, .credit]) {
                return true
            }
            here = Int(survey.tree.nodes[here].parent)
        }
        return false
    }

    private static func tags(_ survey: PageSurvey, _ metas: MetaElements, _ data: LinkedData) -> [String] {
        var tags = metas.all("article:tag") + metas.all("og:article:tag")
        if tags.isEmpty { tags = data.keywords }
        if tags.isEmpty {
            tags = (metas.first("keywords", "news_keywords", "parsely-tags") ?? "").split(separator: ",").map(
                String.init
            )
        }
        if tags.isEmpty { tags = linkedTags(survey) }
        var seen: Set<String> = []
        return tags.map(\.collapsed).filter {
            !$0.isEmpty && $0.utf8.count < longestTag && seen.insert($0.lowercased()).inserted
        }
    }

    /// What links with `rel="tag"` say (microformats, rel-tag).
    private static func linkedTags(_ survey: PageSurvey) -> [String] {
        survey.finds.properties.map { Int($0) }.filter { index in
            guard survey.name(index) == .a, let rel = survey.value(.rel, of: index) else { return false }
            return rel.equals("tag") || rel.contains(" tag") || rel.begins(with: "tag ")
        }.map { survey.visibleText(of: $0, includingDropped: true) }
    }
}
