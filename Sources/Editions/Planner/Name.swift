import Basics

extension PlanDraft {
    /// Gives sections and articles their ids, in the order of the edition.
    mutating func name() {
        sectionIDs = edition.sections.map { section in
            pool.take("section-" + (section.title.flatMap(Slug.of) ?? "untitled"))
        }
        var met: [ArticleIdentity: String] = [:]
        for index in articles.indices {
            let identity = articles[index].identity
            articles[index].id = pool.take(identity.name)
            if let first = met[identity] {
                report(
                    Diagnostic(
                        .articleTwice,
                        "the article is in the book twice: as `\(first)` and `\(articles[index].id)`",
                        at: articles[index].place,
                        severity: .notice
                    )
                )
            } else {
                met[identity] = articles[index].id
            }
        }
    }
}
