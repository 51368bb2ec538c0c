/// Something a reader of the build report should know: what happened, where, and what to do about it.
///
/// Diagnostics are values. A stage that meets a problem it can work around reports one and goes on; only a problem
/// that leaves nothing to return is thrown.
public struct Diagnostic: Sendable, Hashable, Error {
    /// How much a diagnostic matters to the edition.
    public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
        /// Worth knowing; nothing is wrong.
        case notice
        /// The book was made, but not as the input asked.
        case warning
        /// An article, picture or the whole book could not be made.
        case error

        /// Notices before warnings before errors.
        public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

        private var rank: Int {
            switch self {
            case .notice: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    /// The stable name of the kind of problem; never renamed, never reused.
    public let code: Code
    /// How much it matters.
    public let severity: Severity
    /// Where it happened.
    public var place: Place
    /// What happened: one plain sentence, no full stop needed by the reader to understand it.
    public let message: String
    /// What to do about it, if there is something to do.
    public let hint: String?

    /// A diagnostic of the code's own severity, or a given one.
    public init(
        _ code: Code,
        _ message: String,
        at place: Place = Place(),
        hint: String? = nil,
        severity: Severity? = nil
    ) {
        self.code = code
        self.severity = severity ?? code.severity
        self.place = place
        self.message = message
        self.hint = hint
    }
}

/// Where stages send the diagnostics they meet.
public typealias Reporting = (Diagnostic) -> Void

/// Where something happened, as exactly as is known.
public struct Place: Sendable, Hashable {
    /// The file, as the user named it or as it lies below the edition's folder.
    public var file: String?
    /// Line in the file, from 1.
    public var line: Int?
    /// Column in the line in characters, from 1.
    public var column: Int?
    /// The title of the article concerned.
    public var article: String?

    /// A place; everything unknown is left out.
    public init(file: String? = nil, line: Int? = nil, column: Int? = nil, article: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.article = article
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column` and the article in quotation marks, whichever are known.
    public var description: String {
        var text = file ?? ""
        if let line { text += ":\(line)" }
        if let line, let column, line > 0 { text += ":\(column)" }
        if let article { text += (text.isEmpty ? "" : " ") + "“\(article)”" }
        return text
    }
}
