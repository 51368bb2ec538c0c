import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// Feeds and outlines as articles; adding a case is adding a file.
struct FeedReaderTests {
    @Test(arguments: ReadingFixtures.names("Feeds"))
    func reads(_ name: String) throws { try compare("Feeds", name, FeedReader()) }

    @Test(arguments: ReadingFixtures.names("Outlines"))
    func readsOutlines(_ name: String) throws { try compare("Outlines", name, OutlineReader()) }

    private func compare(_ folder: String, _ name: String, _ reader: any ArticleReader) throws {
        let path = "\(ReadingFixtures.folder)/\(folder)/\(name)"
        let actual = ReadingFixtures.dump(try Fixtures.bytes(path), as: reader, name: name)
        #expect(actual == References.text(at: path + ".expected", updatingTo: actual))
    }

    @Test(arguments: ReadingFixtures.names("Feeds") + ReadingFixtures.names("Outlines"))
    func isKnownByItsContent(_ name: String) throws {
        let folder = name.hasSuffix(".opml") ? "Outlines" : "Feeds"
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/\(folder)/\(name)")
        let input = Input(path: Path("/f/a.txt"), shown: "a.txt", bytes: bytes)
        let wanted = name == "home-page.xml" ? "page" : folder == "Outlines" ? "opml" : "feed"
        #expect(ReaderRegistry.reader(for: input)?.format == wanted)
    }

    /// What a site withholds lies in its export; a feed reader that took it for a feed would publish it.
    @Test func refusesExports() {
        let text = """
            <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><wp:wxr_version>1.2</wp:wxr_version>
            <item><title>Secret</title><wp:status>private</wp:status></item></channel></rss>
            """
        let (articles, report) = ReadingFixtures.read(Array(text.utf8), as: FeedReader(), name: "a.xml")
        #expect(articles.isEmpty && report.map(\.code) == [.feedIsNone])
    }

    /// An entry that is not wanted is not read further; what is asked has everything but the text.
    @Test func asksBeforeItReads() throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/Feeds/rss-20.xml")
        var asked: [Article] = []
        var found: [Article] = []
        try FeedReader().read(
            Input(path: Path("/f/a.xml"), shown: "a.xml", bytes: bytes),
            wanting: {
                asked.append($0)
                return $0.slug == "beginning"
            },
            reporting: { _ in }
        ) { found.append($0) }
        #expect(asked.count == 6 && asked.allSatisfy { $0.body.isEmpty && !$0.title.isEmpty })
        #expect(found.map(\.title) == ["A beginning"])
    }

    @Test func noAddressOfMailIsKept() throws {
        for name in ReadingFixtures.names("Feeds") {
            let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/Feeds/\(name)")
            #expect(!ReadingFixtures.dump(bytes, as: FeedReader(), name: name).contains("@"), "\(name)")
        }
    }

    @Test(
        arguments: [
            ("Sun, 01 Nov 2026 08:00:00 GMT", "2026-11-01"), ("1 Nov 26 08:00 EDT", "2026-11-01"),
            ("Fri, 31 Dec 99 23:59:59 -0500", "1999-12-31"), ("2026-11-01T23:30:00-05:00", "2026-11-01"),
            ("2026-11-01", "2026-11-01"), ("2026-11", "2026-11"), ("2026", "2026"), ("20261101T080000Z", "2026-11-01"),
            ("2026-305", "2026-11-01"), ("2024-060", "2024-02-29"), ("2026/1/9 14:33:00", "2026-01-09"),
            ("Sun Nov  1 08:00:00 2026", "2026-11-01"), ("Sun Nov  1 08:00:00 GMT 2026", "2026-11-01"),
            ("November 1st, 2026", "2026-11-01"), ("1. November 2026", "2026-11-01"),
            ("So, 1 Dez 2026 8:00", "2026-12-01"),
            ("mar., 29 mai 2004 12:53:00", "2004-05-29"), ("domingo, 1 de noviembre de 2026", "2026-11-01"),
            ("1 ноября 2026 г.", "2026-11-01"), ("2026年11月1日", "2026-11-01"), ("1.11.2026 08:00", "2026-11-01"),
            ("Thursday, 1-Oct-26 08:00:00 UTC", "2026-10-01"), ("yesterday", nil), ("32 Nov 2026", nil),
            ("0000-00-00 00:00:00", nil), ("", nil),
        ] as [(String, String?)]
    )
    func readsDates(_ text: String, _ day: String?) { #expect(FeedDate.day(in: text)?.iso == day) }

    @Test(arguments: [
        ("nobody@example.org (Ann Bell)", ["Ann Bell"]), ("Ann Bell <ann@example.org>", ["Ann Bell"]),
        ("Ann Bell (ann@example.org)", ["Ann Bell"]), ("ann@example.org", []), ("mailto:ann@example.org", []),
        ("Ann Bell, ann@example.org", ["Ann Bell"]), ("Ann Bell and Bo Carr", ["Ann Bell", "Bo Carr"]),
        ("https://ann.example/", []), ("(Ann Bell)", ["Ann Bell"]), ("admin", []), ("Di Elm", ["Di Elm"]),
        ("Bell, Ann", ["Bell, Ann"]),
        ("Ann Bell, Bo Carr", ["Ann Bell", "Bo Carr"]),
    ])
    func readsNames(_ text: String, _ names: [String]) { #expect(FeedPerson.names([text]) == names) }
}
