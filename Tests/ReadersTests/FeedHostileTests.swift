import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// Damaged and hostile feeds: whatever comes, nothing breaks and nothing grows.
struct FeedHostileTests {
    /// Mutants of each fixture: all fixtures together some thousand.
    private static let mutants = 150
    private static let tokens = [
        "<item>", "</item>", "<entry>", "</channel>", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE x [", "&amp;", "&#0;",
        "&lt;p&gt;", "xml:base=\"../\"", "xmlns=\"http://www.w3.org/1999/xhtml\"", "<title>", "\"", "{", "}", "[", ",",
        "\\ud800", "\0", "<content:encoded>", "<svg>", "<link href=\"//\"/>", "&#x10FFFF;",
    ]

    @Test(arguments: ReadingFixtures.names("Feeds") + ReadingFixtures.names("Outlines"))
    func survives(_ name: String) throws {
        let folder = name.hasSuffix(".opml") ? "Outlines" : "Feeds"
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/\(folder)/\(name)")
        let reader: any ArticleReader = folder == "Feeds" ? FeedReader() : OutlineReader()
        for (index, mutant) in Mutation(of: bytes, count: Self.mutants, seed: 11, tokens: Self.tokens).enumerated() {
            let input = Input(path: Path("/f/\(name)"), shown: name, bytes: mutant)
            _ = reader.confidence(in: input)
            let (articles, _) = ReadingFixtures.read(mutant, as: reader, name: name)
            #expect(articles.count <= mutant.count / 4, "mutant \(index)")
            #expect(articles.allSatisfy { !$0.title.isEmpty }, "mutant \(index)")
        }
    }

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        "<rss>" + times("<a>", 100_000), "<rss>" + times("<![CDATA[", 50_000), "<rss>" + times("<a b='", 50_000),
        "<rss>" + times("<!--", 50_000), "<rss>" + times("&", 200_000),
        "<rss>" + times("<a>", 5000) + times("</b>", 100_000),
        "<rss><item>" + times("<description>", 50_000), "<rss>" + times("<item>", 50_000),
        "<rss><x " + times("a=1 ", 50_000) + ">", "<!DOCTYPE a [" + times("<!ENTITY a 'b'>", 50_000) + "]><rss/>",
        "<rss>" + times("<?", 50_000), "<feed xmlns='atom'>" + times("<entry><content type='xhtml'><div>", 300),
        "<rss><item><description>" + times("&lt;div&gt;", 20_000), "<!DOCTYPE a" + times("\"", 50_001) + "<rss/>",
        "<feed xmlns:a='atom' " + (0..<5000).map { "xmlns:p\($0)='u'" }.joined(separator: " ") + "><q:z/></feed>",
    ])
    func bounded(_ source: String) {
        let (articles, _) = ReadingFixtures.read(Array(source.utf8), as: FeedReader(), name: "a.xml")
        #expect(articles.count <= 50_000)
    }

    @Test(arguments: [
        "{\"items\": " + times("[", 100_000), "{\"items\":[" + times("{\"content_html\":", 50_000),
        "{\"version\":\"jsonfeed.org/version\",\"items\":[" + times("{},", 50_000) + "]}",
    ])
    func boundedJSON(_ source: String) {
        let (articles, _) = ReadingFixtures.read(Array(source.utf8), as: FeedReader(), name: "a.json")
        #expect(articles.count <= 50_000)
    }
}
