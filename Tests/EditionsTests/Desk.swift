import Basics
import Documents
import TestSupport

@testable import Editions

/// A desk to plan on: files in memory, articles as values, tools that need no other room.
struct Desk {
    var edition = Edition()
    var files = MemoryFiles()
    /// By file, absolute: the articles that a reader would have made of it.
    var articles: [String: [Article]] = [:]
    var texts: [Article] = []
    var root: String?
    var now = 1_700_000_000
    var language: @Sendable (String) -> String? = { _ in nil }

    /// A desk with the edition of a YAML text at `/e/edition.yaml`.
    init(_ yaml: String) {
        files["/e/edition.yaml"] = Array(yaml.utf8)
        let read = EditionReader.read(Path("/e/edition.yaml"), shown: "edition.yaml", world: world) { found in
            Issue.note(found)
        }
        if let read { edition = read }
    }

    var world: World { World(files: files, currentFolder: Path("/e"), now: now) }

    /// Puts an article where a reader would have found it.
    mutating func lay(_ path: String, _ articles: Article...) {
        let isListing = articles.count > 1
        files[path] = Array("article".utf8)
        self.articles[path] = articles.enumerated().map { index, article in
            var article = article
            article.file = Path(path)
            if isListing { article.line = 1 + 4 * index }
            return article
        }
    }

    /// The plan, and what was reported on the way, a line each.
    func plan() -> (plan: PublicationPlan?, found: [String]) {
        var found: [String] = []
        let reporting: Reporting = { found.append($0.line) }
        let sources = edition.sources(in: world, reporting: reporting)
        let read = sources.map { $0.files.flatMap { articles[$0.path.text] ?? [] } }
        let material = PlanMaterial(edition: edition, sources: sources, articles: read, texts: texts, root: root)
        let plan = Planner.plan(material, world: world, tools: tools, reporting: reporting)
        return (plan, found)
    }

    /// The plan as lines, then what was reported.
    func proof() -> String {
        let (plan, found) = plan()
        return (plan?.dump() ?? "no plan\n") + found.map { $0 + "\n" }.joined()
    }

    private var tools: PlanningTools {
        PlanningTools(
            markdown: { text in
                let paragraphs = text.split(separator: "\n\n").map { Block.paragraph([.text(String($0).collapsed)]) }
                return (paragraphs, [])
            },
            language: language,
            picture: Self.facts,
            cleanedSVG: { bytes in String(decoding: bytes, as: UTF8.self).hasSuffix("script") ? nil : bytes }
        )
    }

    /// Test pictures say what they are: `PNG 300 200 …`, `AVIF 10 10`.
    private static let facts: @Sendable ([UInt8]) -> PictureFacts? = { bytes in
        let words = String(decoding: bytes.prefix(40), as: UTF8.self).split(separator: " ")
        guard words.count > 2, let width = Int(words[1]), let height = Int(words[2]) else { return nil }
        let format = words[0].lowercased()
        return PictureFacts(
            mediaType: "image/" + format,
            suffix: format,
            width: width,
            height: height,
            isUsable: format != "avif",
            isTooLarge: width * height > 1_000_000
        )
    }
}

/// What went wrong while a desk was laid.
private enum Issue {
    static func note(_ diagnostic: Diagnostic) { print("laying the desk: \(diagnostic.line)") }
}

extension Article {
    /// An article of paragraphs.
    init(_ title: String, _ paragraphs: String..., with change: (inout Article) -> Void = { _ in }) {
        self.init()
        self.title = title
        body = paragraphs.map { .paragraph([.text($0)]) }
        change(&self)
    }

    /// An entry of a listing.
    static func entry(_ title: String, _ completeness: Completeness = .excerpt, _ text: String = "So it begins […]")
        -> Article
    {
        Article(title, text) { $0.completeness = completeness }
    }
}

/// Compares with `Fixtures/Plans/<name>.txt`.
func reference(_ name: String, _ actual: String) -> String {
    References.text(at: Fixtures.folder("Editions") + "/Plans/\(name).txt", updatingTo: actual)
}
