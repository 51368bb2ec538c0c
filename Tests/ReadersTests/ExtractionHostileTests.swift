import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// Damaged pages: whatever is missing, doubled or misplaced costs text at most, never the run.
@Suite struct ExtractionHostileTests {
    /// Pieces of pages in places where they do not belong.
    private static let tokens = [
        "<div>", "</div>", "<p>", "</p>", "<article>", "</article>", "<h1>", "<h2 id=\"related\">", "<table><tr><td>",
        "</table>", "<ul><li>", "</ul>", "<figure>", "<figcaption>", "<a href=\"#a\">", "</a>", "<pre>", "<svg>",
        "<math>", "<noscript>", "<template>", "<select>", "<!--", "-->", "<script>", "</script>", "<body hidden>",
        " class=\"entry-content sidebar\"", " style=\"display:none\"", " itemprop=\"", " id=\"", "&#0;", "&nbsp;",
        "<br>", "<sup><a href=\"#n\">1</a></sup>", "<p>Related articles</p>", "<p>Comments</p>", "\u{FEFF}",
        "<base href=\"//",
    ]

    @Test(arguments: ExtractionPagesTests.pages) func mutants(name: String) throws {
        let original = try Fixtures.bytes(ExtractionPagesTests.folder + "/" + name)
        let seed = name.utf8.reduce(UInt64(7)) { $0 &* 31 &+ UInt64($1) }
        for bytes in Mutation(of: original, count: 75, seed: seed, tokens: Self.tokens) {
            let input = Input(path: Path("/in/" + name), shown: name, bytes: bytes)
            var letters = 0
            try? PageReader(address: "https://press.example/a/b").read(input, reporting: { _ in }) { article in
                letters = article.plainText.utf8.count
            }
            // Text may be repeated once, as a standfirst or a caption, but does not grow out of nothing.
            #expect(letters <= 4 * bytes.count + 64)
        }
    }

    @Test func anyRuleMayBeSwitchedOff() throws {
        let last = try #require(ExtractionRule.allCases.last)
        #expect(ExtractionRules([last]).contains(last) && !ExtractionRules([last]).contains(.hiddenElements))
        #expect(Set(ExtractionRule.allCases.map(\.rawValue)).count == ExtractionRule.allCases.count)
        for name in ExtractionPagesTests.pages {
            let bytes = try Fixtures.bytes(ExtractionPagesTests.folder + "/" + name)
            let input = Input(path: Path("/in/" + name), shown: name, bytes: bytes)
            for rule in ExtractionRule.allCases {
                try PageReader(without: ExtractionRules([rule])).read(input, reporting: { _ in }) { _ in }
            }
            try PageReader(without: ExtractionRules(ExtractionRule.allCases)).read(input, reporting: { _ in }) { _ in }
        }
    }

    @Test func aRuleSwitchedOffIsNotApplied() throws {
        let html = "<title>T</title><p hidden>Hidden ink, which wants a candle.</p><p>Ink that is seen by day.</p>"
        let input = Input(path: Path("/in/a.html"), shown: "a.html", bytes: Array(html.utf8))
        func text(_ rules: ExtractionRules) throws -> String {
            var text = ""
            try PageReader(without: rules).read(input, reporting: { _ in }) { text = $0.plainText }
            return text
        }
        #expect(try !text(ExtractionRules()).contains("candle"))
        #expect(try text(ExtractionRules([.hiddenElements])).contains("candle"))
    }
}
