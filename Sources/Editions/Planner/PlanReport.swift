import Basics
import Documents

/// A plan as a table: an article a row, with what an editor looks at before building.
package struct PlanReport: Sendable {
    /// An article.
    package struct Row: Sendable {
        /// Its place in the book, from 1.
        package var order: Int
        /// The title of its section.
        package var section: String?
        /// What its section's articles are.
        package var kind: SectionPlan.Kind
        /// Text, video or audio.
        package var articleKind: Article.Kind
        /// Its id.
        package var id: String
        /// Its title.
        package var title: String
        /// How much of it is there.
        package var completeness: Completeness
        /// Words.
        package var words: Int
        /// Minutes to read it, where there is anything to read.
        package var minutes: Int?
        /// BCP 47 tag.
        package var language: String
        /// Pictures that it calls for.
        package var picturesWanted: Int
        /// Of those, the ones that are in the book.
        package var picturesPlaced: Int
        /// The address it came from, else its file.
        package var source: String?
        /// Permission, else licence.
        package var permission: String?
        /// What was reported of it, notices left out.
        package var problems: [String]
    }

    /// The rows in reading order.
    package var rows: [Row] = []

    /// The table of `plan` with the problems among `diagnostics`.
    package init(_ plan: PublicationPlan, diagnostics: [Diagnostic]) {
        var problems: [String: [String]] = [:]
        for diagnostic in diagnostics where diagnostic.severity > .notice {
            if let article = diagnostic.place.article { problems[article, default: []].append(diagnostic.message) }
        }
        for part in plan.parts {
            guard case .articles(let articles, _) = part.content else { continue }
            let section = part.section.flatMap { plan.sections.indices.contains($0) ? plan.sections[$0].title : nil }
            for planned in articles {
                rows.append(row(planned, section, problems[planned.article.title] ?? []))
            }
        }
    }

    private func row(_ planned: ArticlePlan, _ section: String?, _ problems: [String]) -> Row {
        let placed = planned.text.pictures.values.count { use in
            if case .included = use { return true }
            return false
        }
        return Row(
            order: rows.count + 1,
            section: section,
            kind: planned.kind,
            articleKind: planned.article.kind,
            id: planned.id,
            title: planned.article.title,
            completeness: planned.article.completeness,
            words: planned.wordCount,
            minutes: planned.minutes,
            language: planned.language,
            picturesWanted: planned.text.pictures.count,
            picturesPlaced: placed,
            source: planned.article.source ?? planned.article.file?.name,
            permission: planned.permission ?? planned.article.licence,
            problems: problems
        )
    }

    /// The table for programs.
    package var json: JSON {
        .array(
            rows.map { row in
                .members([
                    "order": .number(row.order), "section": .text(row.section), "kind": .string(row.kind.rawValue),
                    "media": row.articleKind == .text ? nil : .string(row.articleKind.rawValue),
                    "id": .string(row.id), "title": .string(row.title),
                    "completeness": .string(row.completeness.rawValue), "words": .number(row.words),
                    "minutes": .count(row.minutes), "language": .string(row.language),
                    "pictures": .members([
                        "wanted": .number(row.picturesWanted), "placed": .number(row.picturesPlaced),
                    ]),
                    "source": .text(row.source), "permission": .text(row.permission),
                    "problems": .array(row.problems.map { .string($0) }),
                ])
            }
        )
    }
}
