import Basics
import Editions
import Rendering

/// The whole pipeline as a library: a selection of articles goes in, a book comes out.
///
/// A press is a value; any number of builds may run at once, each with an order of its own. Nothing but `world` is
/// read or written.
public struct Press: Sendable {
    /// Files and clock.
    public let world: World

    /// A press in this world.
    public init(world: World) {
        self.world = world
    }

    /// Builds what `order` asks for.
    ///
    /// A problem of one article costs that article and is in the report; a build that cannot be done at all has a
    /// report without products, and leaves every file as it was.
    /// - Parameters:
    ///   - progress: Told how far the build is, from any thread.
    ///   - isCancelled: Asked now and then; true ends the build without a product.
    public func build(
        _ order: BuildOrder,
        progress: @escaping @Sendable (BuildProgress) -> Void = { _ in },
        isCancelled: @escaping @Sendable () -> Bool = { false }
    ) -> BuildReport {
        var report = BuildReport()
        let job = Job(order: order, progress: progress, isCancelled: isCancelled)
        do {
            report.products = try order.namesBook ? reset(job, &report) : press(job, &report)
        } catch {
            report.products = []
            if let diagnostic = Self.diagnostic(for: error) { report.diagnostics.append(diagnostic) }
        }
        return report
    }

    /// From articles: read, planned, rendered, written.
    private func press(_ job: Job, _ report: inout BuildReport) throws -> [BuildReport.Product] {
        let order = job.order
        var diagnostics: [Diagnostic] = []
        defer { report.diagnostics += diagnostics }
        let selection = try select(order, reporting: { diagnostics.append($0) })
        let texts = try read(selection, order, job.progress, job.isCancelled) { diagnostics.append($0) }
        job.progress(.planning)
        let plan = try plan(selection, texts, root: order.root) { diagnostics.append($0) }
        report.summary = BuildReport.Summary(of: plan)
        try demand(order.requirements, of: plan) { diagnostics.append($0) }
        let wishes = PrintWishes(selection.edition, order) { diagnostics.append($0) }
        var publication = try render(plan, selection, order, wishes) { diagnostics.append($0) }
        if order.embedsFonts { publication = try embeddingFonts(publication) { diagnostics.append($0) } }
        return try write(publication, wishes, job) { diagnostics.append($0) }
    }

    /// From a finished book, which is set anew as it stands.
    private func reset(_ job: Job, _ report: inout BuildReport) throws -> [BuildReport.Product] {
        var diagnostics: [Diagnostic] = []
        defer { report.diagnostics += diagnostics }
        let shown = job.order.inputs.first ?? ""
        let publication = try BookReset.publication(world.absolute(shown), shown: shown, world: world) {
            diagnostics.append($0)
        }
        report.summary.title = publication.book.title
        report.summary.language = publication.book.language
        report.summary.identifier = publication.book.identifier
        return try write(publication, PrintWishes(book: job.order), job) { diagnostics.append($0) }
    }

    /// What a user is told of an error that ended a build; nil where everything is said already.
    static func diagnostic(for error: any Error) -> Diagnostic? {
        switch error {
        case is Stopped: nil
        case let diagnostic as Diagnostic: diagnostic
        case let file as FileError: file.diagnostic(shown: file.path.text)
        case is CancellationError: Diagnostic(.cancelled, "the build was cancelled; nothing was written")
        default: Diagnostic(.fileNotWritten, "the book could not be written: \(error)")
        }
    }
}

/// Ends a build whose problems are all reported.
struct Stopped: Error {}

/// What the writing of one build goes by.
struct Job: Sendable {
    let order: BuildOrder
    let progress: @Sendable (BuildProgress) -> Void
    let isCancelled: @Sendable () -> Bool
}
