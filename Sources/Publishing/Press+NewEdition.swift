import Basics
import Editions

/// What became of `digest new`.
public struct NewEditionOutcome: Sendable {
    /// The file that was written; nil where none was.
    public var path: Path?
    /// Everything met on the way.
    public var diagnostics: [Diagnostic] = []
}

extension Press {
    /// Writes an edition file to begin with, raised from the last issue where one is named. An existing file is never
    /// overwritten.
    public func newEdition(_ file: String, after last: String?) -> NewEditionOutcome {
        var outcome = NewEditionOutcome()
        let path = world.absolute(file)
        guard world.files.status(path) == nil else {
            outcome.diagnostics.append(
                Diagnostic(
                    .fileNotWritten,
                    "the file exists already",
                    at: Place(file: file),
                    hint: "choose another name, or move it away"
                )
            )
            return outcome
        }
        var previous: Edition?
        if let last {
            previous = EditionReader.read(
                world.absolute(last),
                shown: last,
                world: world,
                reporting: { outcome.diagnostics.append($0) }
            )
            guard previous != nil else { return outcome }
        }
        do {
            try world.files.replace(
                path,
                with: Array(NewEdition.text(after: previous, now: world.now, in: path.parent).utf8)
            )
            outcome.path = path
        } catch {
            if let diagnostic = Self.diagnostic(for: error) { outcome.diagnostics.append(diagnostic) }
        }
        return outcome
    }
}
