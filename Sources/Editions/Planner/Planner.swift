import Basics
import Documents

/// What a plan is made of: the edition and everything that was read for it.
package struct PlanMaterial: Sendable {
    /// The edition.
    package var edition: Edition
    /// Its sources, in order.
    package var sources: [ArticleSource]
    /// The articles of each source, in the order of its files.
    package var articles: [[Article]]
    /// The full texts that listing entries may be given.
    package var texts: [Article]
    /// A folder that the user admits pictures from.
    package var root: String?

    /// Material.
    package init(
        edition: Edition,
        sources: [ArticleSource],
        articles: [[Article]],
        texts: [Article] = [],
        root: String? = nil
    ) {
        self.edition = edition
        self.sources = sources
        self.articles = articles
        self.texts = texts
        self.root = root
    }
}

/// Decides what a publication holds, in which order, and what everything in it is called.
package enum Planner {
    /// The plan of `material`; nil, and an error reported, where it has no articles or a correction cannot be made: the
    /// editor would print what he believes to be corrected.
    ///
    /// What the plan has to work around is reported in the order of the edition. Time grows with the text; of pictures
    /// the first bytes are read.
    package static func plan(
        _ material: PlanMaterial,
        world: World,
        tools: PlanningTools,
        reporting: Reporting
    ) -> PublicationPlan? {
        var draft = PlanDraft(material, world: world, tools: tools)
        draft.collect()
        guard !draft.articles.isEmpty else {
            draft.report(
                Diagnostic(
                    .editionWithoutArticles,
                    "there is no article to make a book of",
                    at: Place(file: material.edition.file?.shown),
                    hint: "name articles under `articles` or `sections`"
                )
            )
            draft.diagnostics.forEach(reporting)
            return nil
        }
        guard !draft.diagnostics.contains(where: { $0.severity == .error }) else {
            draft.diagnostics.forEach(reporting)
            return nil
        }
        draft.name()
        draft.speak()
        draft.arrange()
        draft.gather()
        draft.answerLinks()
        draft.anchor()
        draft.link()
        draft.illustrate()
        let plan = draft.finished()
        draft.diagnostics.forEach(reporting)
        return plan
    }
}
