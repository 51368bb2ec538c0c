import Basics
import Documents

/// The articles that a choice takes out of those it admits, in its order, with what is to be said about it.
package struct ChosenArticles {
    /// The articles in the order of the choice: those named as they are named, the others as the source has them.
    package var articles: [Article] = []
    /// Names that fit no article, and names that fit several equally well.
    package var diagnostics: [Diagnostic] = []

    /// Nothing, and nothing to say.
    package init() {}

    /// Takes from `admitted`, which are in the order of the source.
    ///
    /// `known` are the names of what else is in the source, for hints; `place` is where the edition chooses, and
    /// `source` what it calls the source.
    package init(
        of choice: ArticleChoice,
        from admitted: [Article],
        known: [String],
        source: String,
        at place: Place
    ) {
        guard !choice.names.isEmpty else {
            articles = admitted
            if admitted.isEmpty {
                diagnostics.append(
                    Diagnostic(.choiceEmpty, "no article of \(source) is chosen by that", at: place, hint: Self.list)
                )
            }
            return
        }
        var taken: Set<Int> = []
        for name in choice.names {
            let fits = admitted.indices.compactMap { index in
                ArticleName(name).fit(admitted[index]).map { (index: index, fit: $0) }
            }
            let best = fits.map(\.fit).min()
            let meant = fits.filter { $0.fit == best }.map(\.index)
            if meant.count > 1 {
                diagnostics.append(Self.ambiguous(name, meant.map { admitted[$0] }, source, place))
            } else if let index = meant.first {
                if taken.insert(index).inserted { articles.append(admitted[index]) }
            } else {
                diagnostics.append(Self.missing(name, known, source, place))
            }
        }
        // Conditions beside names add to them.
        var others = choice
        others.names = []
        guard !others.isOpen else { return }
        articles += admitted.indices.filter { !taken.contains($0) && others.admits(admitted[$0]) }.map { admitted[$0] }
    }

    private static let list = "`digest list` shows what there is"

    private static func ambiguous(_ name: String, _ meant: [Article], _ source: String, _ place: Place) -> Diagnostic {
        let handles = meant.compactMap { article in article.number.map(String.init) ?? article.slug ?? article.source }
        return Diagnostic(
            .choiceAmbiguous,
            "“\(name)” fits \(meant.count) articles of \(source)",
            at: place,
            hint: handles.isEmpty ? "name the one by its address" : "name one of: " + handles.joined(separator: ", ")
        )
    }

    private static func missing(_ name: String, _ known: [String], _ source: String, _ place: Place) -> Diagnostic {
        let near = Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
        return Diagnostic(
            .choiceMissing,
            "there is no article “\(name)” in \(source)",
            at: place,
            hint: near ?? list
        )
    }
}
