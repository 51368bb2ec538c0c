import Documents

extension PlanDraft {
    /// The contents: the note, the sections with their articles, credits and colophon. Advertisements stay out.
    func contents(_ sections: [SectionPlan]) -> [ContentsEntry] {
        var entries: [ContentsEntry] = []
        if let note = edition.note {
            entries.append(ContentsEntry(kind: .matter(.note), target: "note", label: note.title))
        }
        for (index, section) in sections.enumerated() where section.kind != .advertisement {
            let members = articles.indices.filter { articles[$0].section == index }.map(entry)
            if let title = section.title, !members.isEmpty {
                entries.append(
                    ContentsEntry(kind: .section, target: section.id, label: title, children: members)
                )
            } else {
                entries += members
            }
        }
        let matter: [ContentsEntry.Matter] = authors.isEmpty ? [.credits, .colophon] : [.authors, .credits, .colophon]
        return entries + matter.map { ContentsEntry(kind: .matter($0), target: $0.id, label: nil) }
    }

    private func entry(_ index: Int) -> ContentsEntry {
        let draft = articles[index]
        return ContentsEntry(
            kind: .article,
            target: draft.id,
            label: label(of: index),
            language: draft.article.language == language ? nil : draft.article.language,
            completeness: draft.article.completeness,
            articleKind: draft.article.kind
        )
    }
}
