import Markup
import Packing

/// Why a foreign book could not be opened.
package enum BindingError: Error, Hashable, Sendable {
    /// The archive, or an entry of it, cannot be read.
    case archive(ZipError)
    /// A document that every book needs is not there: its path.
    case missing(String)
    /// A document is not well-formed XML: its path and what is wrong.
    case notXML(String, MarkupError)
    /// A document is XML, but not what it should be: its path and what it lacks.
    case incomplete(String, String)
}

extension BindingError {
    /// What is wrong, in a sentence for the reader of a report.
    package var message: String {
        switch self {
        case .archive(let error): error.message
        case .missing(let path): "the book has no file \(path)"
        case .notXML(let path, let error): "\(path), line \(error.line): \(error.message)"
        case .incomplete(let path, let what): "\(path) lacks \(what)"
        }
    }
}

/// What a document of the binding may cost: the largest known, of scholarly editions, have two or three megabytes.
enum BindingLimits {
    static let markup: MarkupLimits = {
        var limits = MarkupLimits()
        limits.bytes = 16 << 20
        return limits
    }()
}
