import Basics
import Markup

/// The `meta` elements of a page by name; the first of a name counts, lists are kept.
struct MetaElements {
    private var values: [(key: String, value: String)] = []

    init(_ survey: PageSurvey) {
        for index in survey.finds.metas.map({ Int($0) }) {
            guard let content = survey.text(.content, of: index) else { continue }
            guard
                let key = survey.text(.property, of: index) ?? survey.text(.name, of: index) ?? survey.text(
                    .itemprop,
                    of: index
                )
                    ?? survey.text(.httpEquiv, of: index)
            else { continue }
            let text = EntityText.decoded(content)
            guard !text.isEmpty else { continue }
            for one in key.lowercased().split(separator: " ") { values.append((String(one), text)) }
        }
    }

    /// The first value of the first of these names that has one.
    func first(_ names: String...) -> String? {
        for name in names { if let found = values.first(where: { $0.key == name }) { return found.value } }
        return nil
    }

    /// All values of a name.
    func all(_ name: String) -> [String] { values.filter { $0.key == name }.map(\.value) }
}
