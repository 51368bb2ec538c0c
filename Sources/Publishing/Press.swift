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
        do {
            let selection = try select(order, reporting: { report.diagnostics.append($0) })
            let texts = try read(selection, order, progress, isCancelled) { report.diagnostics.append($0) }
            progress(.planning)
            let plan = try plan(selection, texts, root: order.root) { report.diagnostics.append($0) }
            report.summary = BuildReport.Summary(of: plan)
            try demand(order.requirements, of: plan) { report.diagnostics.append($0) }
            let publication = try render(plan, selection, order) { report.diagnostics.append($0) }
            let job = Job(order: order, progress: progress, isCancelled: isCancelled)
            report.products = try write(publication, job) { report.diagnostics.append($0) }
        } catch {
            report.products = []
            if let diagnostic = Self.diagnostic(for: error) { report.diagnostics.append(diagnostic) }
        }
        return report
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
