import Basics

/// Writes a publication in one format.
package protocol PublicationWriter: Sendable {
    /// The name of the format, as `--format` names it: `epub`, `xhtml`.
    var format: String { get }

    /// Writes `publication` to `target`, whole or not at all.
    ///
    /// `beforePlacing` runs when everything is written and nothing is in its place yet; what it throws leaves
    /// `target` as it was. So several editions come into their places together.
    func write(
        _ publication: Publication,
        to target: Path,
        with job: WritingJob,
        beforePlacing: () throws -> Void
    ) throws
}

extension PublicationWriter {
    /// Writes `publication` to `target`, whole or not at all.
    package func write(_ publication: Publication, to target: Path, with job: WritingJob) throws {
        try write(publication, to: target, with: job, beforePlacing: {})
    }
}

/// What a writer works with besides the publication.
package struct WritingJob: Sendable {
    /// Files and clock.
    package let world: World
    /// How many threads may work at once.
    package let cores: Int
    /// Told after each document: how many of how many are written.
    package let progress: @Sendable (Int, Int) -> Void
    /// Asked now and then; true stops the work by `CancellationError`.
    package let isCancelled: @Sendable () -> Bool

    /// A job.
    package init(
        world: World,
        cores: Int,
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) {
        self.world = world
        self.cores = cores
        self.progress = progress
        self.isCancelled = isCancelled
    }
}
