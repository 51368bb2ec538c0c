import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct WordPressReaderTests {
    private static let folder = "\(ReadingFixtures.folder)/WordPress"

    static func bytes(_ name: String) throws -> [UInt8] { try Fixtures.bytes("\(folder)/\(name)") }

    /// What the reader makes of a fixture, asked for `wanting`, with other parts beside it.
    static func read(
        _ name: String,
        with others: [String] = [],
        wanting: (Article) -> Bool = { $0.withheld == nil }
    ) throws -> (articles: [Article], report: [Diagnostic]) {
        var input = Input(path: Path("/f/\(name)"), shown: name, bytes: try bytes(name))
        input.companions = try others.map { Input(path: Path("/f/\($0)"), shown: $0, bytes: try bytes($0)) }
        return read(input, wanting: wanting)
    }

    static func read(
        _ input: Input,
        wanting: (Article) -> Bool = { $0.withheld == nil }
    ) -> (articles: [Article], report: [Diagnostic]) {
        let collected = Collected()
        do throws(Diagnostic) {
            try WordPressReader().read(input, wanting: wanting, reporting: { collected.report.append($0) }) {
                collected.articles.append($0)
            }
        } catch {
            collected.report.append(error)
        }
        return (collected.articles, collected.report)
    }

    private final class Collected {
        var articles: [Article] = []
        var report: [Diagnostic] = []
    }

    @Test(arguments: ReadingFixtures.names("WordPress")) func fixture(name: String) throws {
        let actual = ReadingFixtures.dump(try Self.bytes(name), as: WordPressReader(), name: name)
        #expect(actual == References.text(at: "\(Self.folder)/\(name).expected", updatingTo: actual))
    }

    @Test(arguments: ReadingFixtures.names("WordPress")) func recognised(name: String) throws {
        let input = Input(path: Path("/f/export.xml"), shown: name, bytes: try Self.bytes(name))
        #expect(ReaderRegistry.reader(for: input)?.format == "wordpress")
    }

    @Test(arguments: [
        "<rss version=\"2.0\"><channel><title>A feed</title><item><title>x</title></item></channel></rss>",
        "<!DOCTYPE html><html><p>xmlns:wp is a prefix</html>", "# wp:post_id", "<item>",
    ]) func notTakenForAnExport(text: String) {
        let input = Input(path: Path("/f/a.xml"), shown: "a.xml", bytes: Array(text.utf8))
        #expect(WordPressReader().confidence(in: input) == 0)
    }

    /// The files of a split export know each other's authors and attachments.
    @Test func partsAreJoined() throws {
        let (articles, _) = try Self.read("parts-1.xml", with: ["parts-2.xml"])
        let article = try #require(articles.first)
        #expect(articles.count == 1)
        #expect(article.people == [Person("Cy Dean")])
        #expect(article.lead?.pictures.first?.address == "https://lantern.example/wp-content/uploads/2026/03/two.jpg")
        #expect(article.body.contains { if case .figure = $0 { true } else { false } })
        let alone = try Self.read("parts-1.xml").articles
        #expect(alone.first?.people == [] && alone.first?.lead == nil)
    }

    @Test func whatIsWithheldIsReadWhenAskedFor() throws {
        let (articles, report) = try Self.read("withheld.xml", wanting: { $0.number ?? 0 > 1 })
        #expect(
            articles.map(\.withheld) == [
                .draft, .draft, .future, .private, .trash, .draft, .draft, .draft, .password,
            ]
        )
        #expect(articles.allSatisfy { !$0.body.isEmpty && $0.completeness == .full })
        #expect(report.map(\.code) == [.wordPressLeftOut])
    }

    /// The question comes before the work: with everything but the text.
    @Test func wantingIsAskedWithoutText() throws {
        var asked: [Article] = []
        let (articles, _) = try Self.read(
            "fields.xml",
            wanting: {
                asked.append($0)
                return $0.slug == "ships"
            }
        )
        #expect(asked.count == 13 && asked.allSatisfy { $0.body.isEmpty && $0.notes.isEmpty })
        #expect(articles.map(\.slug) == ["ships"])
        let (all, _) = try Self.read("fields.xml")
        #expect(all.count == 13 && all.first { $0.slug == "ships" } == articles.first)
    }

    /// However the bytes arrive, the parts are the same.
    @Test(arguments: ["fields.xml", "blocks.xml", "damaged.xml", "leaks.xml", "version-1.0.xml"], [1, 3, 64, 1000])
    func piecesOfAnySize(name: String, size: Int) throws {
        func parts(_ bytes: [UInt8], _ size: Int) -> [String] {
            var cutter = ExportCutter()
            var found: [String] = []
            func note(_ part: ExportCutter.Part) {
                let name = String(decoding: part.name, as: UTF8.self)
                found.append("\(name) \(part.line) " + String(decoding: part.bytes[part.content], as: UTF8.self))
            }
            var index = 0
            while index < bytes.count {
                let end = min(bytes.count, index + size)
                cutter.take(Array(bytes[index..<end]), each: note)
                index = end
            }
            cutter.take([], each: note)
            return found
        }
        let bytes = try Self.bytes(name)
        #expect(parts(bytes, size) == parts(bytes, bytes.count))
    }

    /// What an export holds beside the posts of a site, and posts that are not for everybody, are found nowhere.
    @Test func nothingLeaks() throws {
        let (articles, report) = try Self.read("leaks.xml")
        let outputs =
            articles.map(\.dump) + articles.map(\.plainText) + articles.map { "\($0)" }
            + report.flatMap { [$0.message, $0.hint ?? "", "\($0.place)", "\($0)"] }
        #expect(articles.map(\.slug) == ["shown"])
        #expect(!report.isEmpty)
        for output in outputs {
            #expect(!output.contains("LEAK"), "\(output)")
            #expect(!output.contains("203.0.113.77"))
        }
    }

    /// Even an article that is asked for by name gives away nothing but itself.
    @Test func nothingLeaksOfWhatIsAskedFor() throws {
        let (articles, report) = try Self.read("leaks.xml", wanting: { $0.slug == "LEAKslugdraft" })
        let allowed = [
            "LEAKtitledraft", "LEAKtextdraft", "LEAKexcerptdraft", "LEAKslugdraft", "LEAKtagdraft", "LEAKcodedraft",
        ]
        #expect(articles.count == 1)
        for output in articles.map({ "\($0)" }) + report.map({ "\($0)" }) {
            let rest = allowed.reduce(output) { $0.replacing($1, with: "") }
            #expect(!rest.contains("LEAK"), "\(rest)")
        }
    }
}
