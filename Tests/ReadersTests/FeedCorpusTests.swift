import Basics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Readers

/// The feeds of others that lie beside the repository; the fixtures here test the same without them.
struct FeedCorpusTests {
    private static let corpus = Fixtures.shared.map { "\($0)/corpus/feeds" }
    private static let folders = ["real", "feedkit", "json-feed", "wellformed", "illformed"]

    @Test(.enabled(if: Fixtures.shared != nil, "skipped: no ../shared"))
    func everyEntryIsAnArticle() throws {
        for name in try Self.files("real") + Self.files("feedkit") {
            let bytes = try Fixtures.bytes(name)
            let input = Input(path: Path(name), shown: name, bytes: bytes)
            guard FeedReader().confidence(in: input) > 0 else { continue }
            let (articles, _) = ReadingFixtures.read(bytes, as: FeedReader(), name: name)
            if bytes.first != UInt8(ascii: "{") { #expect(articles.count == Self.tags(in: bytes), "\(name)") }
            for article in articles { #expect(!article.title.isEmpty, "\(name)") }
        }
    }

    /// `FEED_DUMP=FILE` writes what the readers make of every file, for `Benchmarks/feeds.py`.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["FEED_DUMP"] != nil, "skipped: FEED_DUMP is not set"))
    func dump() throws {
        let environment = ProcessInfo.processInfo.environment
        guard let path = environment["FEED_DUMP"] else { return }
        var files: [JSON.Member] = []
        for folder in Self.folders {
            for name in try Self.files(folder) {
                let short = "\(folder)/\((name as NSString).lastPathComponent)"
                files.append(JSON.Member(name: short, value: Self.json(try Fixtures.bytes(name), name)))
            }
        }
        try JSON.object(files).written(indented: true).write(toFile: path, atomically: true, encoding: .utf8)
    }

    private static func files(_ folder: String) throws -> [String] {
        guard let corpus else { return [] }
        return Fixtures.names(in: "\(corpus)/\(folder)").map { "\(corpus)/\(folder)/\($0)" }
    }

    /// Start tags of entries in bytes.
    private static func tags(in bytes: [UInt8]) -> Int {
        let text = String(decoding: bytes, as: UTF8.self)
        return ["<item>", "<item ", "<entry>", "<entry "].map { text.components(separatedBy: $0).count - 1 }
            .reduce(0, +)
    }

    private static func json(_ bytes: [UInt8], _ name: String) -> JSON {
        let input = Input(path: Path(name), shown: name, bytes: bytes)
        let reader = ReaderRegistry.reader(for: input)
        guard let reader, ["feed", "opml"].contains(reader.format) else {
            return .members(["format": .text(reader?.format)])
        }
        let head = try? Feed.opened(input, reporting: { _ in }).head
        let (articles, report) = ReadingFixtures.read(bytes, as: reader, name: name)
        return .members([
            "format": .string(reader.format), "title": .text(head?.title), "subtitle": .text(head?.subtitle),
            "address": .text(head?.address), "updated": .text(head?.updated?.iso),
            "report": .array(report.map { .string("\($0.code.rawValue) \($0.message)") }),
            "articles": .array(articles.map(json)),
        ])
    }

    private static func json(_ article: Article) -> JSON {
        .members([
            "title": .string(article.title), "people": .array(article.people.map { .string($0.name) }),
            "published": .text(article.published?.iso), "language": .text(article.language),
            "source": .text(article.source), "guid": .text(article.guid),
            "tags": .array(article.tags.map { .string($0) }), "site": .text(article.siteName),
            "licence": .text(article.licence), "completeness": .string(article.completeness.rawValue),
            "text": .string(PlainText.of(article.body)), "dump": .string(article.dump),
        ])
    }
}
