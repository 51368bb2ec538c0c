import Basics
import Documents
import Markup

/// Finds the article in the tree of a web page.
package enum Extraction {
    /// The article of a page; its body is empty where none was found.
    package static func article(of tree: MarkupTree, address: String? = nil) -> Article {
        var survey = PageSurvey(tree)
        let metadata = PageMetadata(survey, address: address)
        let roots = survey.chooseRoots()
        survey.prune(roots)
        var article = metadata.article
        let place = WebPlace(page: metadata.address, base: metadata.base)
        let footnotes = Footnotes(survey, roots: roots)
        var conversion = Conversion(
            survey: survey, place: place, footnotes: footnotes, language: article.language, targets: targets(in: survey, roots))
        let (body, notes) = conversion.convert(roots)
        article.body = BodyTidying.tidied(body, of: article)
        article.notes = notes
        return article
    }

    package static func trace(of tree: MarkupTree, find: String) -> String {
        var survey = PageSurvey(tree)
        var out = "all prose \(survey.marks[0].prose) text \(survey.marks[0].text)\n"
        func path(_ i: Int) -> String {
            var parts: [String] = []
            var here = i
            while here > 0 {
                let m = survey.marks[here]
                parts.append("\(survey.name(here).text).\(survey.text(.class, of: here) ?? "")#\(survey.text(.id, of: here) ?? "")\(m.isDropped ? "!DROPPED" : "")[v\(m.value) t\(m.text) p\(m.prose) l\(m.linked) own\(m.own)]")
                here = Int(survey.tree.nodes[here].parent)
            }
            return parts.reversed().joined(separator: "\n   > ")
        }
        let roots = survey.chooseRoots()
        for r in roots { out += "ROOT \(r) " + path(r) + "\n" }
        survey.prune(roots)
        for i in survey.marks.indices where survey.tree.nodes[i].kind == .text && survey.tree.text(of: .init(Int32(i))).collapsed.contains(find) {
            out += "FOUND " + path(Int(survey.tree.nodes[i].parent)) + "\n"
        }
        return out
    }

    package static func probes(of tree: MarkupTree) -> [(String, String)] {
        PageMetadata(PageSurvey(tree), address: nil).probes
    }

    /// The ids that links in the article lead to.
    private static func targets(in survey: PageSurvey, _ roots: [Int]) -> Set<String> {
        var ids: Set<String> = []
        for index in survey.anchors.links.map({ Int($0) })
        where !survey.marks[index].isDropped && roots.contains(where: { survey.isInside(index, $0) }) {
            if let address = survey.text(.href, of: index) { ids.insert(String(address.dropFirst())) }
        }
        return ids
    }
}
