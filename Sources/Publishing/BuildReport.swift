import Basics

/// What a build made and what it met on the way.
public struct BuildReport: Sendable {
    /// A file or folder that was made.
    public struct Product: Sendable, Hashable {
        /// The format.
        public let format: BuildOrder.Format
        /// Where it lies, absolute.
        public let path: Path
        /// Its bytes, all files of a folder together.
        public let size: Int
        /// How it is to be used, where that is not plain.
        public var advice: String?
    }

    /// What is in the publication, in numbers.
    public struct Summary: Sendable, Hashable {
        /// The title.
        public var title = ""
        /// The language.
        public var language = ""
        /// The identifier.
        public var identifier = ""
        /// Articles by how much of them is there: full, excerpt, stub, media.
        public var articles: [(completeness: String, count: Int)] = []
        /// Words of all articles but advertisements.
        public var words = 0
        /// Minutes to read them.
        public var minutes = 0
        /// Pictures that the articles call for, each place counted.
        public var picturesWanted = 0
        /// Of those, the ones that are in the publication.
        public var picturesPlaced = 0

        /// Whether two summaries say the same.
        public static func == (left: Summary, right: Summary) -> Bool { left.key == right.key }

        /// Hashes what is compared.
        public func hash(into hasher: inout Hasher) { hasher.combine(key) }

        private var key: [String] {
            [title, language, identifier, "\(words) \(minutes) \(picturesWanted) \(picturesPlaced)"]
                + articles.map { "\($0.completeness) \($0.count)" }
        }
    }

    /// What was made; empty where the build failed.
    public var products: [Product] = []
    /// What is in it.
    public var summary = Summary()
    /// Everything met on the way, in the order of the edition.
    public var diagnostics: [Diagnostic] = []
    /// Whether the build ended without a product.
    public var isFailed: Bool { products.isEmpty }

    /// A report on nothing.
    public init() {}

    /// Whether anything but notices was met.
    public var hasProblems: Bool { diagnostics.contains { $0.severity > .notice } }
}

extension BuildReport {
    /// The report for programs: the same facts as the text for people.
    package var json: JSON {
        .members([
            "title": .string(summary.title), "language": .string(summary.language),
            "identifier": .string(summary.identifier),
            "articles": .object(
                summary.articles.map { JSON.Member(name: $0.completeness, value: .number($0.count)) }
            ),
            "words": .number(summary.words), "minutes": .number(summary.minutes),
            "pictures": .members([
                "wanted": .number(summary.picturesWanted), "placed": .number(summary.picturesPlaced),
            ]),
            "products": .array(
                products.map { product in
                    .members([
                        "format": .string(product.format.rawValue), "path": .string(product.path.text),
                        "bytes": .number(product.size),
                    ])
                }
            ),
            "diagnostics": .array(diagnostics.map(\.json)),
        ])
    }
}
