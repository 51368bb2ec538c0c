import Documents
import Editions

extension BuildReport.Summary {
    /// What is in `plan`.
    init(of plan: PublicationPlan) {
        let articles = plan.articles
        self.init()
        title = plan.book.title
        language = plan.book.language
        identifier = plan.book.identifier
        self.articles = Completeness.allCases.map { kind in
            (kind.rawValue, articles.count { $0.article.completeness == kind })
        }
        words = plan.book.wordCount
        minutes = plan.book.minutes
        let uses = articles.flatMap { $0.text.pictures.values }
        picturesWanted = uses.count
        picturesPlaced = uses.count { use in
            if case .included = use { return true }
            return false
        }
    }
}

extension Proof.Row {
    /// A row of the planner's table.
    init(_ row: PlanReport.Row) {
        var kinds = [row.kind.rawValue]
        if row.completeness != .full { kinds.append(row.completeness.rawValue) }
        self.init(
            section: row.section,
            kind: kinds.joined(separator: ", "),
            title: row.title,
            words: row.words,
            minutes: row.minutes,
            language: row.language,
            pictures: (row.picturesPlaced, row.picturesWanted),
            source: row.source,
            permission: row.permission,
            problems: row.problems.count
        )
    }
}
