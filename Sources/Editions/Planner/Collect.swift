import Basics
import Documents

extension PlanDraft {
    /// Attaches full texts, applies what the edition overrides, and puts the articles in order.
    mutating func collect() {
        var texts = FullTexts(material.texts)
        let overrides = Overrides(line: tools.line)
        var found: [Diagnostic] = []
        let reporting: Reporting = { found.append($0) }
        for (index, source) in material.sources.enumerated() where index < material.articles.count {
            let shown = Dictionary(source.files.map { ($0.path, $0.shown) }, uniquingKeysWith: { first, _ in first })
            let read = material.articles[index]
            // Identities come before everything that may change: neither texts nor overrides move an id.
            let identities = read.map { ArticleIdentity($0, titled: read.count == 1 ? source.entry.title : nil) }
            let whole = read.map { texts.attached(to: $0, reporting) }
            let changed = overrides.applied(to: whole, of: source.entry, reporting)
            for (position, article) in changed.enumerated() {
                articles.append(
                    DraftArticle(
                        article: article,
                        source: index,
                        section: source.section,
                        kind: edition.sections[source.section].kind,
                        identity: identities[position],
                        isListed: read[position].line != nil,
                        shown: article.file.map { shown[$0] ?? $0.name }
                    )
                )
            }
        }
        texts.reportUnused(reporting)
        diagnostics += found
    }
}
