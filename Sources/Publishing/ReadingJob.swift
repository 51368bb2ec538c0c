import Basics
import Documents
import Editions
import Readers

/// A file to be read, once, for every source that takes something from it.
struct ReadingJob: Sendable {
    /// The file.
    let file: EditionFile
    /// The format, where somebody settles it.
    let format: String?
    /// The other parts of its source.
    let companions: [Path]
    /// What is wanted of it, by the index of the source; nil: the full texts of listings.
    var choices: [(source: Int?, choice: ArticleChoice)] = []

    /// What tells jobs apart.
    struct Key: Hashable {
        let path: Path
        let format: String?
        let companions: [Path]
    }

    /// The jobs of a selection, in the order in which its sources name their files, the texts last; and, for every
    /// source, which jobs read its files.
    static func jobs(of selection: Selection) -> (jobs: [ReadingJob], bySource: [[Int]]) {
        var jobs: [ReadingJob] = []
        var known: [Key: Int] = [:]
        func add(_ file: EditionFile, _ format: String?, _ companions: [Path], _ source: Int?, _ choice: ArticleChoice)
            -> Int
        {
            let key = Key(path: file.path, format: format, companions: companions)
            let index = known[key] ?? jobs.count
            if index == jobs.count {
                known[key] = index
                jobs.append(ReadingJob(file: file, format: format, companions: companions))
            }
            jobs[index].choices.append((source, choice))
            return index
        }
        let bySource = selection.sources.enumerated().map { index, source in
            source.files.map { file in
                let others = source.isJoined ? source.files.map(\.path).filter { $0 != file.path } : []
                return add(file, source.format, others, index, source.entry.choice)
            }
        }
        var everything = ArticleChoice()
        everything.isAll = true
        for file in selection.texts { _ = add(file, nil, [], nil, everything) }
        return (jobs, bySource)
    }
}

/// What one file gave.
struct ReadingOutcome: Sendable {
    /// For each choice of the job, the articles that it admits, in the order of the file.
    var articles: [[Article]]
    /// The names of everything that the source shows to the public, for hints.
    var names: [String] = []
    /// How many articles a collection holds of which nothing was chosen.
    var unchosen = 0
    /// What was met on the way.
    var diagnostics: [Diagnostic] = []

    /// More names help nobody who has mistyped one.
    private static let mostNames = 20_000

    /// Reads the file of `job`.
    init(of job: ReadingJob, in world: World) {
        articles = job.choices.map { _ in [] }
        do {
            let isOnly = try read(job, in: world, takingOnly: false)
            // A collection of one article leaves no choice.
            if isOnly { _ = try read(job, in: world, takingOnly: true) }
        } catch {
            diagnostics.append(error)
        }
    }

    /// Reads what is chosen; true where nothing was, and the collection holds a single article.
    private mutating func read(_ job: ReadingJob, in world: World, takingOnly: Bool) throws(Diagnostic) -> Bool {
        var isOpen = job.choices.map { $0.choice.isOpen }
        let wantsNames = job.choices.contains { !$0.choice.names.isEmpty }
        var isCollection = false
        var seen = 0
        var names: [String] = []
        var found: [Diagnostic] = []
        var admitted = articles
        try ReaderRegistry.read(
            job.file.path,
            shown: job.file.shown,
            as: job.format,
            companions: job.companions,
            in: world,
            wanting: { article in
                if article.withheld == nil, article.body.isEmpty { seen += 1 }
                if wantsNames, article.withheld == nil, names.count < Self.mostNames {
                    names += [article.slug, article.title].compactMap { $0 }.filter { !$0.isEmpty }
                }
                return job.choices.indices.contains { index in
                    isOpen[index] ? article.withheld == nil : job.choices[index].choice.admits(article)
                }
            },
            reporting: { found.append($0) },
            deciding: { reader throws(Diagnostic) in
                isCollection = reader.isCollection
                // Nothing of a collection is taken that nobody chose.
                if isCollection, !takingOnly { isOpen = isOpen.map { _ in false } }
            },
            each: { article throws(Diagnostic) in
                for index in job.choices.indices {
                    let isWanted =
                        isOpen[index] ? article.withheld == nil : job.choices[index].choice.admits(article)
                    if isWanted { admitted[index].append(article) }
                }
            }
        )
        articles = admitted
        self.names = names
        diagnostics = found
        let nobodyChose = isCollection && job.choices.contains { $0.choice.isOpen }
        unchosen = nobodyChose && !takingOnly && seen != 1 ? seen : 0
        return nobodyChose && !takingOnly && seen == 1
    }
}
