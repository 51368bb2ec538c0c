import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// What pages say of themselves, damaged and by the smallest of pages.
@Suite struct PageMetadataTests {
    private static let pages = [
        "agency.html", "chinese-title.html", "kicker-above.html", "kicker-inside.html", "news.html", "signboard.html",
        "unprinted.html",
    ]
    private static let tokens = [
        "<h1>", "</h1>", "<h1><a href='/'>", "<span class=\"author\">", "<time datetime=\"9999-99-99\">", "By ", "von ",
        "|", " - ", "(", ")", "<meta name=\"author\" content=\"\">", "<title>", "{\"@type\":\"Article\",",
        "\"author\":[",
        "\u{E2}", "\u{C2}", "<table>", "2026-02-31", "originally published in ",
    ]

    @Test(arguments: pages) func mutants(name: String) throws {
        let original = try Fixtures.bytes(ExtractionPagesTests.folder + "/" + name)
        for mutant in Mutation(of: original, count: 40, seed: 11, tokens: Self.tokens) {
            let (articles, _) = ReadingFixtures.read(mutant, as: PageReader(), name: name)
            for article in articles {
                #expect(article.kicker != "" && article.slug != "" && article.firstPublished != "")
                #expect(article.people.allSatisfy { !$0.name.isEmpty })
                #expect(article.title.utf8.count < 2 * mutant.count + 100)
            }
        }
    }

    private func article(_ html: String) -> Article? {
        ReadingFixtures.read(Array(html.utf8), as: PageReader(address: "https://a.example/x/y"), name: "x").articles
            .first
    }

    /// Text enough for an article.
    private static let text =
        "<p>\(String(repeating: "Type is set, read, corrected and put away again, day by day, in this shop. ", count: 8))</p>"

    @Test func aRuleCanBeSwitchedOff() throws {
        let bytes = try Fixtures.bytes(ExtractionPagesTests.folder + "/unprinted.html")
        let all = ReadingFixtures.read(bytes, as: PageReader(), name: "x").articles.first
        let rules = ExtractionRules([.printedNames])
        let fewer = ReadingFixtures.read(bytes, as: PageReader(without: rules), name: "x").articles.first
        #expect(all?.people.isEmpty == true && fewer?.people == [Person("ccarter77")])
    }

    @Test(arguments: [
        ("<p>By Ida Quill</p>", ["Ida Quill"]), ("<p>Author</p><p>Ida Quill</p>", ["Ida Quill"]),
        (
            "<p><a rel=author href=/i>Ida Quill</a> and <a rel=author href=/t>Tom Reed</a></p>",
            ["Ida Quill", "Tom Reed"]
        ),
        ("<div class=byline>Words: <b>Ida Quill</b></div>", ["Words: Ida Quill"]),
        ("<figure><img src=a.jpg><figcaption class=author>Tom Reed</figcaption></figure>", []),
        ("<blockquote>Well set. <span class=author>Tom Reed</span></blockquote>", []),
    ]) func bylines(html: String, names: [String]) {
        let people = article("<title>Setting type</title><h1>Setting type</h1>\(html)\(Self.text)")?.people ?? []
        #expect(people.map(\.name) == names)
    }

    @Test(arguments: [
        ("<p>4 March 2026</p>", "2026-03-04"), ("<p>Updated 4 March 2026</p>", "2026-01-01"),
        ("<p>Published 4 March 2026, updated 6 May 2026</p>", "2026-03-04"),
        ("<p>Joined 4 March 2011</p>", "2026-01-01"),
        ("<table><tr><td>4 March 1811</td></tr></table>", "2026-01-01"),
        (
            "<p>4 March 2026 – The printers met in the hall by the river, and stayed there until the morning came.</p>",
            "2026-03-04"
        ),
    ]) func datesBesideTheHeadline(html: String, date: String) {
        let head = "<title>Setting type</title><meta name=date content=2026-01-01><h1>Setting type</h1>"
        #expect(article(head + html + Self.text)?.published?.iso == date)
    }
}
