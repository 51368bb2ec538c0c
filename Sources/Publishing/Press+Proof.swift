import Basics
import Editions

/// A plan as a table, before anything is built.
public struct Proof: Sendable {
    /// An article of the plan.
    public struct Row: Sendable {
        /// The section's title.
        public let section: String?
        /// Article, letter, advertisement…, and how much of it is there.
        public let kind: String
        /// The title.
        public let title: String
        /// Words.
        public let words: Int
        /// Minutes to read it.
        public let minutes: Int?
        /// The language.
        public let language: String
        /// Pictures placed, and called for.
        public let pictures: (placed: Int, wanted: Int)
        /// Where it is from.
        public let source: String?
        /// Under whose permission or which licence it is printed.
        public let permission: String?
        /// How many problems the report has for it.
        public let problems: Int
    }

    /// What is in the plan, in numbers.
    public var summary = BuildReport.Summary()
    /// The articles in order.
    public var rows: [Row] = []
    /// Everything met on the way.
    public var diagnostics: [Diagnostic] = []
    /// Whether there is no plan.
    public var isFailed: Bool { rows.isEmpty }
}

extension Proof {
    /// The plan for programs.
    package var json: JSON {
        .members([
            "title": .string(summary.title), "language": .string(summary.language),
            "identifier": .string(summary.identifier), "words": .number(summary.words),
            "minutes": .number(summary.minutes),
            "articles": .array(
                rows.enumerated().map { index, row in
                    .members([
                        "order": .number(index + 1), "section": .text(row.section), "kind": .string(row.kind),
                        "title": .string(row.title), "words": .number(row.words), "minutes": .count(row.minutes),
                        "language": .string(row.language), "picturesWanted": .number(row.pictures.wanted),
                        "picturesPlaced": .number(row.pictures.placed), "source": .text(row.source),
                        "permission": .text(row.permission), "problems": .number(row.problems),
                    ])
                }
            ),
            "diagnostics": .array(diagnostics.map(\.json)),
        ])
    }
}

extension Press {
    /// What a build of `order` would hold; nothing is written.
    public func proof(_ order: BuildOrder) -> Proof {
        var proof = Proof()
        do {
            let selection = try select(order, reporting: { proof.diagnostics.append($0) })
            let texts = try read(selection, order, { _ in }, { false }) { proof.diagnostics.append($0) }
            let plan = try plan(selection, texts, root: order.root) { proof.diagnostics.append($0) }
            proof.summary = BuildReport.Summary(of: plan)
            proof.rows = PlanReport(plan, diagnostics: proof.diagnostics).rows.map(Proof.Row.init)
        } catch {
            if let diagnostic = Self.diagnostic(for: error) { proof.diagnostics.append(diagnostic) }
        }
        return proof
    }
}
