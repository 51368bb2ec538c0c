import Basics
import Editions

/// The pictures of a selection that are not where they could be taken from.
public struct MissingPictures: Sendable {
    /// Where on the web they are, in reading order, each once.
    public var addresses: [String] = []
    /// Whether there is no plan, so that nothing is known.
    public var isFailed = true
    /// Everything met on the way but those pictures.
    public var diagnostics: [Diagnostic] = []
}

extension Press {
    /// The addresses of the pictures that a build of `order` would lack: for a program that fetches them, like
    /// `wget -x -i`, into a folder that the edition then names under `pictures`.
    public func missingPictures(_ order: BuildOrder) -> MissingPictures {
        var missing = MissingPictures()
        do {
            let selection = try select(order, reporting: { missing.diagnostics.append($0) })
            let texts = try read(selection, order, { _ in }, { false }) { missing.diagnostics.append($0) }
            let plan = try plan(selection, texts, root: order.root) { diagnostic in
                if diagnostic.code != .pictureRemote { missing.diagnostics.append(diagnostic) }
            }
            missing.addresses = plan.missingPictures
            missing.isFailed = false
        } catch {
            if let diagnostic = Self.diagnostic(for: error) { missing.diagnostics.append(diagnostic) }
        }
        return missing
    }
}
