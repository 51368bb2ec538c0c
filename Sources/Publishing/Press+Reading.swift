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
    /// Reads every file of the selection, once; one that cannot be read costs itself alone.
    func read(
        _ selection: Selection,
        _ order: BuildOrder,
        _ progress: @escaping @Sendable (BuildProgress) -> Void,
        _ isCancelled: () -> Bool,
        reporting: Reporting
    ) throws -> ReadArticles {
        let (jobs, bySource) = ReadingJob.jobs(of: selection)
        var outcomes: [ReadingOutcome] = []
        outcomes.reserveCapacity(jobs.count)
        let world = self.world
        try OrderedWork.run(
            count: jobs.count,
            cores: order.cores,
            worker: { { index in ReadingOutcome(of: jobs[index], in: world) } },
            take: { index, outcome in
                if isCancelled() { throw CancellationError() }
                outcome.diagnostics.forEach(reporting)
                outcomes.append(outcome)
                progress(
                    .reading(
                        done: index + 1,
                        of: jobs.count,
                        name: outcome.articles.first?.first?.title ?? jobs[index].file.shown
                    )
                )
            }
        )
        var hasErrors = outcomes.contains { $0.diagnostics.contains { $0.severity == .error } }
        let articles = selection.sources.indices.map { index in
            let chosen = chosen(by: selection.sources[index], index, bySource[index], jobs, outcomes)
            for diagnostic in chosen.diagnostics {
                hasErrors = hasErrors || diagnostic.severity == .error
                reporting(diagnostic)
            }
            return chosen.articles
        }
        let texts = zip(jobs, outcomes).flatMap { job, outcome in
            job.choices.indices.filter { job.choices[$0].source == nil }.flatMap { outcome.articles[$0] }
        }
        return ReadArticles(articles: articles, texts: texts, hasErrors: hasErrors)
    }

    /// What a source gives: the articles of its files that its entry chooses, in the entry's order.
    private func chosen(
        by source: ArticleSource,
        _ index: Int,
        _ mine: [Int],
        _ jobs: [ReadingJob],
        _ outcomes: [ReadingOutcome]
    ) -> ChosenArticles {
        let admitted = mine.flatMap { job in
            jobs[job].choices.indices.filter { jobs[job].choices[$0].source == index }
                .flatMap { outcomes[job].articles[$0] }
        }
        let choice = source.entry.choice
        let place = source.entry.path.place
        guard choice.isOpen else {
            // Where no file could be read that is said already.
            if admitted.isEmpty, mine.allSatisfy({ !outcomes[$0].diagnostics.isEmpty && outcomes[$0].names.isEmpty }) {
                return ChosenArticles()
            }
            let names = mine.flatMap { outcomes[$0].names }
            return ChosenArticles(of: choice, from: admitted, known: names, source: source.shown, at: place)
        }
        var chosen = ChosenArticles()
        chosen.articles = admitted
        let unchosen = mine.reduce(0) { $0 + outcomes[$1].unchosen }
        if unchosen > 0 {
            chosen.diagnostics.append(
                Diagnostic(
                    .choiceNeeded,
                    "\(source.shown) holds \(unchosen) articles, and none of them is chosen",
                    at: place,
                    hint: "name them, as `digest list` shows them, or take in all: --all, in an edition `all: yes`"
                )
            )
        }
        return chosen
    }
}
