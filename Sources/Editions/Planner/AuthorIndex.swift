import Basics
import Documents

extension PlanDraft {
    /// Authors from whom on they are looked up in an index; two or three are seen in the contents.
    private static let fewestAuthors = 4

    /// The authors by their names as sorted, each with what they wrote; none where they are few.
    func authorIndex() -> [AuthorEntry] {
        var works: [String: [String]] = [:]
        var keys: [String: String] = [:]
        for draft in articles where draft.kind != .advertisement && draft.kind != .page {
            for person in draft.article.people where person.role == .author {
                works[person.name, default: []].append(draft.id)
                if keys[person.name] == nil { keys[person.name] = Self.person(person, edition.people).sortKey }
            }
        }
        guard keys.count >= Self.fewestAuthors else { return [] }
        let sorted = keys.sorted { left, right in
            let (one, other) = (left.value.lowercased(), right.value.lowercased())
            return (one, left.key) < (other, right.key)
        }
        return sorted.map { AuthorEntry(name: $0.value, articles: works[$0.key] ?? []) }
    }
}
