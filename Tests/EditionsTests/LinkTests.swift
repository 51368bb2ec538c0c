import Basics
import Documents
import Testing

@testable import Editions

@Suite struct LinkTests {
    /// Where links of `/e/x/a.md`, or of a saved page in its place, lead.
    private func resolve(_ address: String, isPage: Bool = false) -> LinkTargets.Answer {
        var one = Article("One") { $0.source = "https://example.org/2026/one/" }
        one.file = Path("/e/x/a.md")
        var two = Article("Two") { $0.source = "http://www.Example.org/two?id=2&utm_medium=x" }
        two.file = Path("/e/x/z y.md")
        let drafts = [one, two].map {
            DraftArticle(
                article: $0,
                source: 0,
                section: 0,
                kind: .articles,
                identity: ArticleIdentity($0, titled: nil),
                isListed: false,
                shown: nil,
                id: $0.title.lowercased()
            )
        }
        let texts = drafts.map { draft in
            DraftText(
                prefix: draft.id,
                body: [],
                notes: [],
                place: PicturePlace(folder: Path("/e/x"), stem: "a"),
                source: draft.article.source,
                isPage: isPage,
                shown: Place(),
                anchors: ["h é": draft.id + "-h"]
            )
        }
        return LinkTargets(drafts).resolve(address, from: 0, among: texts)
    }

    @Test(arguments: [
        ("#h é", "#one-h"), ("#h%20%C3%A9", "#one-h"), ("z%20y.md", "#two"), ("z y.md#h é", "#two-h"),
        ("./../x/z y.md#gone", "#two"), ("a.md#h é", "#one-h"), ("https://example.org/two?id=2", "#two"),
        ("HTTP://example.org:80/2026/one#h é", "#one-h"), ("//example.org/2026/one", "#one"),
        ("https://example.org/two?id=3", "https://example.org/two?id=3"),
        ("https://other.org/ü x", "https://other.org/ü%20x"),
        ("//other.org/x", "https://other.org/x"), ("mailto:a@b.org", "mailto:a@b.org"), ("tel:+49", "tel:+49"),
    ]) func leads(address: String, link: String) { #expect(resolve(address) == .link(link)) }

    @Test(arguments: ["#gone", "gone.md", "../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "?p=1", "z y"])
    func isBroken(address: String) { #expect(resolve(address) == .broken) }

    @Test(arguments: [
        "", "javascript:alert(1)", "data:text/html,x", "http://", "https:///x", "http://%20/", "mailto:", "vbscript:x",
        "http://..", "jAvAsCrIpT:x",
    ])
    func isNone(address: String) { #expect(resolve(address) == .none) }

    @Test(arguments: [
        ("../two?id=2", "https://example.org/2026/two?id=2"), ("/two?id=2", "#two"),
        ("next/", "https://example.org/2026/one/next/"),
        ("?p=1#x", "https://example.org/2026/one/?p=1#x"), ("../../../..", "https://example.org/"),
        ("z%20y.md", "#two"),
    ]) func pagesStandOnTheWeb(address: String, link: String) { #expect(resolve(address, isPage: true) == .link(link)) }

    @Test func headingsThatOthersLeadToGetTheirAnchors() {
        var desk = Desk("title: T\nlanguage: en\narticles: [a.md, b.md]")
        let line: [Inline] = [
            .link([.text("x")], address: "b.md#the-%E2%82%AC-tear--test", title: nil),
            .link([.text("y")], address: "b.md#the--tear-test", title: nil),
        ]
        desk.lay("/e/a.md", Article("A") { $0.body = [.paragraph(line)] })
        let heading = Block.heading(level: 2, [.text("The € "), .emphasis([.text("Tear Test")])], anchor: nil)
        desk.lay("/e/b.md", Article("B") { $0.body = [heading, heading] })
        let plan = desk.plan().plan
        #expect(plan?.articles[0].text.links["b.md#the--tear-test"] == "#b-the--tear-test")
        #expect(plan?.articles[0].text.links["b.md#the-%E2%82%AC-tear--test"] == "#b")
        #expect(plan?.articles[1].text.body.first?.dump == "h2#the--tear-test The € {em Tear Test}\n")
        #expect(plan?.articles[1].text.body.last == heading)
    }
}
