import Basics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Readers

/// An article written as Markdown and read back is the same article.
@Suite struct RoundTripTests {
    /// The articles of files, by the names of these.
    static func articles(_ paths: [String]) -> [(name: String, article: Article)] {
        paths.flatMap { path -> [(name: String, article: Article)] in
            let articles = try? ReaderRegistry.articles(
                Path(path),
                shown: path,
                in: World(files: RealFiles(), currentFolder: Path("/"), now: 0),
                reporting: { _ in }
            )
            return (articles ?? []).map { ((path as NSString).lastPathComponent, $0) }
        }
    }

    /// What reading makes of a written article.
    static func reread(_ text: String) throws -> Article {
        var found: [Article] = []
        let input = Input(path: Path("/desk/article.md"), shown: "article.md", bytes: Array(text.utf8))
        try MarkdownReader().read(input, wanting: { _ in true }, reporting: { _ in }) { found.append($0) }
        return try #require(found.first)
    }

    /// The first line in which an article differs from what is read back, with the one before it; nil where it is the
    /// same.
    static func difference(_ article: Article) throws -> String? {
        let before = article.settled
        var after = try reread(MarkdownWriter.file(of: article)).settled
        if before.slug == nil { after.slug = nil }
        if before == after { return nil }
        let (old, new) = (before.dump.split(separator: "\n"), after.dump.split(separator: "\n"))
        let place = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        if old == new { return Self.hidden(before, after) }
        return "- \(place < old.count ? String(old[place]) : "")\n+ \(place < new.count ? String(new[place]) : "")"
    }

    /// The first part that differs although its dump does not.
    private static func hidden(_ before: Article, _ after: Article) -> String {
        for (one, other) in zip(
            before.body + before.notes.flatMap(\.blocks),
            after.body + after.notes.flatMap(\.blocks)
        )
        where one != other {
            return "- \(String(reflecting: one))\n+ \(String(reflecting: other))"
        }
        var (one, other) = (before, after)
        (one.body, other.body, one.notes, other.notes) = ([], [], [], [])
        return "- \(String(reflecting: one))\n+ \(String(reflecting: other))"
    }

    private static func paths(_ folder: String, _ suffixes: [String]) -> [String] {
        Fixtures.names(in: folder).filter { name in suffixes.contains { name.hasSuffix($0) } }.map { "\(folder)/\($0)" }
    }

    private static let own =
        paths("\(Fixtures.folder("Readers"))/pages", [".html"])
        + paths("\(Fixtures.folder("Readers"))/markdown", [".md"])
        + paths("\(Fixtures.folder("Readers"))/listings", [".txt"])
        + paths("\(Fixtures.folder("Publishing"))/saved", [".html"])
        + paths("\(Fixtures.repository)/Examples/forme/articles", [".md", ".html", ".txt"])

    @Test(arguments: own) func ownArticlesAreTheSame(path: String) throws {
        for (name, article) in Self.articles([path]) {
            let difference = try Self.difference(article)
            #expect(difference == nil, "\(name): \(article.title)")
        }
    }

    /// Everything the model has, with texts that are full of signs.
    @Test func whateverAnArticleHoldsIsTheSame() throws {
        var differences: [String] = []
        for seed in 1...Self.madeArticles {
            var making = ArticleMaking(seed: UInt64(seed))
            let article = making.article()
            guard let difference = try Self.difference(article) else { continue }
            let text = Self.areDifferencesShown ? MarkdownWriter.file(of: article) : ""
            differences.append("\(seed)\n\(difference)\n\(text)")
        }
        if Self.areDifferencesShown {
            print("made: \(differences.count) of \(Self.madeArticles) differ\n" + differences.joined(separator: "\n"))
        }
        #expect(differences.isEmpty, "\(differences.count) of \(Self.madeArticles)")
    }

    /// `SHOW_DIFFERENCES=1 swift test` prints what differs.
    private static let areDifferencesShown = ProcessInfo.processInfo.environment["SHOW_DIFFERENCES"] != nil

    /// A second or two of the run.
    private static let madeArticles = 2000

    /// The articles of the pages in a folder, most of which are packed.
    private static func pages(_ folder: String) throws -> [(name: String, article: Article)] {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: place) }
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        let command = "cp '\(folder)'/*.html '\(folder)'/*.html.gz '\(place)' 2>/dev/null; gzip -qd '\(place)'/*.gz"
        process.arguments = ["-c", command]
        try process.run()
        process.waitUntilExit()
        return articles(paths(place, [".html"]))
    }

    static let corpora = ["mozilla", "scrapinghub", "trafilatura"]

    @Test(.enabled(if: Fixtures.shared != nil, "skipped: no ../shared"), arguments: corpora)
    func pagesOfTheCorporaAreTheSame(corpus: String) throws {
        let folder = "\(Fixtures.shared ?? "")/corpus/articles/\(corpus)"
        var differences: [String] = []
        var count = 0
        for (name, article) in try Self.pages(folder) {
            count += 1
            if let difference = try Self.difference(article) { differences.append("\(name)\n\(difference)") }
        }
        if Self.areDifferencesShown {
            print("\(corpus): \(count - differences.count) of \(count)\n" + differences.joined(separator: "\n"))
        }
        #expect(differences.isEmpty, "\(differences.count) of \(count)")
    }
}
