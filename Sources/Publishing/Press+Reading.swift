import Basics
import Documents
import Editions
import Readers

/// The articles that were read for a selection.
struct ReadArticles: Sendable {
    /// By source, in the order of its files.
    var articles: [[Article]]
    /// Full texts for the entries of listings.
    var texts: [Article]
    /// Whether a file could not be read.
    var hasErrors: Bool
}

// The second stage: bytes into articles, several files at once, in the order of the edition.
extension Press {
    /// What one file gave.
    private struct Outcome: Sendable {
        var articles: [Article] = []
        var diagnostics: [Diagnostic] = []
    }

    /// Reads every file of the selection; one that cannot be read costs itself alone.
    func read(
        _ selection: Selection,
        _ order: BuildOrder,
        _ progress: @escaping @Sendable (BuildProgress) -> Void,
        _ isCancelled: () -> Bool,
        reporting: Reporting
    ) throws -> ReadArticles {
        let files = selection.sources.flatMap(\.files) + selection.texts
        var outcomes: [Outcome] = []
        outcomes.reserveCapacity(files.count)
        let world = self.world
        try OrderedWork.run(
            count: files.count,
            cores: order.cores,
            worker: { { index in Self.outcome(of: files[index], in: world) } },
            take: { index, outcome in
                if isCancelled() { throw CancellationError() }
                outcome.diagnostics.forEach(reporting)
                outcomes.append(outcome)
                progress(
                    .reading(
                        done: index + 1,
                        of: files.count,
                        name: outcome.articles.first?.title ?? files[index].shown
                    )
                )
            }
        )
        var rest = outcomes[...]
        let articles = selection.sources.map { source in
            let mine = rest.prefix(source.files.count)
            rest = rest.dropFirst(source.files.count)
            return mine.flatMap(\.articles)
        }
        let hasErrors = outcomes.contains { $0.diagnostics.contains { $0.severity == .error } }
        return ReadArticles(articles: articles, texts: rest.flatMap(\.articles), hasErrors: hasErrors)
    }

    private static func outcome(of file: EditionFile, in world: World) -> Outcome {
        var outcome = Outcome()
        do {
            outcome.articles = try ReaderRegistry.articles(
                file.path,
                shown: file.shown,
                in: world,
                reporting: { outcome.diagnostics.append($0) }
            )
        } catch {
            outcome.diagnostics.append(error)
        }
        return outcome
    }
}
