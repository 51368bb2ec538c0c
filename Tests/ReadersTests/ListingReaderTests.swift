import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct ListingReaderTests {
    @Test(arguments: ReadingFixtures.names("listings")) func fixture(name: String) throws {
        let path = "\(ReadingFixtures.folder)/listings/\(name)"
        let bytes = try Fixtures.bytes(path)
        let dump = ReadingFixtures.dump(bytes, as: ListingReader(), name: name)
        #expect(References.text(at: path + ".expected", updatingTo: dump) == dump)
    }

    @Test(arguments: ReadingFixtures.names("listings")) func everyFixtureIsTakenForAListing(name: String) throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/listings/\(name)")
        let input = Input(path: Path("/f/\(name)"), shown: name, bytes: bytes)
        #expect(ReaderRegistry.reader(for: input)?.format == "listing")
    }

    @Test func lineEndsDoNotMatter() throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/listings/plain.txt")
        let text = String(decoding: bytes, as: UTF8.self)
        let plain = ReadingFixtures.dump(bytes, as: ListingReader(), name: "plain.txt")
        for end in ["\r\n", "\r"] {
            let other = Array(text.replacing("\n", with: end).utf8)
            #expect(ReadingFixtures.dump(other, as: ListingReader(), name: "plain.txt") == plain)
        }
    }

    /// One listing in the shapes it may be copied in.
    @Test(arguments: ["plain.txt", "heading.txt", "mixed-stubs.txt", "read-more.txt"], ListingShapes.all)
    func shapesOfOneListing(name: String, shape: ListingShapes) throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/listings/\(name)")
        let expected = ReadingFixtures.read(bytes, as: ListingReader(), name: name).articles
        let other = shape.reshaped(String(decoding: bytes, as: UTF8.self), titles: Set(expected.map(\.title)))
        let found = ReadingFixtures.read(Array(other.utf8), as: ListingReader(), name: name).articles
        #expect(found.map(\.title) == expected.map(\.title))
        #expect(found.map { PlainText.of($0.body).collapsed } == expected.map { PlainText.of($0.body).collapsed })
    }

    @Test func proseIsNoListing() {
        let paragraph = String(
            repeating: "The page was set again by hand, and nobody saw why it had been broken. ",
            count: 8
        )
        let text = (0..<12).map { _ in paragraph }.joined(separator: "\n\n")
        let input = Input(path: Path("/f/a.txt"), shown: "a.txt", bytes: Array(text.utf8))
        #expect(ReaderRegistry.reader(for: input)?.format == "markdown")
    }

    @Test func seedListing() throws {
        guard let shared = Fixtures.shared else {
            print("skipped: no ../shared")
            return
        }
        let bytes = try Fixtures.bytes(shared + "/seed/listing.txt")
        let (articles, report) = ReadingFixtures.read(bytes, as: ListingReader(), name: "listing.txt")
        #expect(report.isEmpty)
        #expect(articles.count == 12)
        let text = String(decoding: bytes, as: UTF8.self)
        for article in articles { #expect(text.contains(article.title)) }
        #expect(articles.map(\.completeness.rawValue).filter { $0 == "media" }.count == 2)
        #expect(articles.filter { $0.completeness == .excerpt }.count == 10)
        #expect(articles.allSatisfy { $0.body.count == 1 })
        #expect(articles.count { PlainText.of($0.body).collapsed.hasSuffix("[…]") } == 1)
    }

    @Test(arguments: [
        [UInt8](repeating: 0x0A, count: 20_000), Array(String(repeating: "a\n", count: 20_000).utf8),
        Array(String(repeating: "[", count: 1 << 18).utf8), Array(String(repeating: "1. a\n\n", count: 5_000).utf8),
        [0xFF, 0xFE, 0x41, 0x0A, 0x0A, 0xC3], Array(String(repeating: "… Read more ", count: 5_000).utf8),
    ]) func hostile(bytes: [UInt8]) {
        let (articles, _) = ReadingFixtures.read(bytes, as: ListingReader(), name: "hostile.txt")
        #expect(articles.count <= 200_000)
    }
}
