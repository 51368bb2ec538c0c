import Basics
import Documents
import Markup

/// Finds the article in the tree of a web page.
package enum Extraction {
    /// The article of a page; its body is empty where none was found.
    ///
    /// `address` is where the page stands, where something outside of it says so; `rules` are not applied.
    package static func article(
        of tree: MarkupTree,
        address: String? = nil,
        without rules: ExtractionRules = ExtractionRules()
    ) -> Article {
        var survey = PageSurvey(tree, without: rules)
        let metadata = PageMetadata(survey, address: address)
        let (openings, texts) = survey.chooseRoots()
        let roots = openings + texts
        survey.prune(roots)
        var article = metadata.article
        let place = WebPlace(page: metadata.address, base: metadata.base)
        let footnotes = Footnotes(survey, place: place, roots: roots)
        var conversion = Conversion(
            survey: survey,
            place: place,
            roots: roots,
            footnotes: footnotes,
            language: article.language,
            targets: targets(in: survey, roots, footnotes)
        )
        var opening: [Block] = []
        for root in openings { conversion.block(root, into: &opening) }
        let (blocks, notes) = conversion.convert(texts)
        let body = BoldHeadings.raised(Conversion.withoutTwins(blocks))
        let isStandfirst = BodyTidying.isStandfirst(opening)
        article.body = BodyTidying.tidied(
            isStandfirst ? body : opening + body,
            of: article,
            hasHeadline: texts.contains { survey.holdsHeadline($0) },
            without: rules
        )
        article.notes = notes
        if survey.applies(.machineText) { rescue(&article, from: metadata.text) }
        article.standfirst =
            isStandfirst
            ? BodyTidying.line(of: opening)
            : BodyTidying.standfirst(from: &article.body, description: metadata.description)
        let judged = PageCompleteness.judge(article, paid: metadata.isPaid, media: metadata.isMedia)
        article.kind = judged.kind
        article.completeness = judged.completeness
        article.lead = conversion.lead(before: texts.first, image: metadata.image, body: article.body)
        return article
    }

    /// Takes the text that a page gives to machines where it shows little of it to people: pages that scripts fill.
    private static func rescue(_ article: inout Article, from text: String?) {
        guard let text, text.utf8.count > 600, PlainText.of(article.body).utf8.count * 3 < text.utf8.count else {
            return
        }
        let lines = text.split { $0 == "\n" || $0 == "\r" }.map { String($0).collapsed }.filter { !$0.isEmpty }
        article.body = lines.map { .paragraph([.text($0)]) }
        article.notes = []
    }

    /// The ids in the article that links in it lead to; the ways back from notes do not count.
    static func targets(in survey: PageSurvey, _ roots: [Int], _ footnotes: Footnotes) -> Set<String> {
        func isKept(_ index: Int) -> Bool {
            !survey.marks[index].isDropped && roots.contains { survey.isInside(index, $0) }
        }
        var wanted: Set<String> = []
        for index in survey.anchors.links.map({ Int($0) }) where isKept(index) && !footnotes.isReturn(index) {
            if footnotes.note(calledBy: index) == nil, let address = survey.text(.href, of: index) {
                wanted.insert(WebPlace.unescaped(address.dropFirst()))
            }
        }
        guard !wanted.isEmpty else { return [] }
        var ids: Set<String> = []
        for index in survey.anchors.names.map({ Int($0) }) where isKept(index) {
            for id in [survey.text(.id, of: index), survey.text(.name, of: index)] {
                if let id, wanted.contains(id) { ids.insert(id) }
            }
        }
        return ids
    }
}
