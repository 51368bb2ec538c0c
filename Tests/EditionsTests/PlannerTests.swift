import Basics
import Documents
import Testing

@testable import Editions

@Suite struct PlannerTests {
    @Test func aMagazineIsPlannedWhole() {
        let proof = Self.magazine().proof()
        #expect(proof == reference("magazine", proof))
    }

    /// An issue with everything an edition may ask for.
    static func magazine() -> Desk {
        var desk = Desk(
            """
            title: The Forme
            series: {title: The Forme, volume: 3, number: 11, label: November 2026}
            date: 2026-11-01
            revision: 2
            language: en
            publisher: The Chapel Press
            editors: [The Compositor]
            licence: CC BY 4.0
            permission: by letter
            people:
              - {name: The Compositor, sort: "Compositor, The", bio: Sets type by hand.}
              - {name: Ada Klein, bio: Binds books.}
            cover: {picture: pictures/cover.png, alt: A forme}
            note: {text: "To the reader.", title: From the forme, byline: The Compositor}
            sections:
              - title: Essays
                introduction: Four essays.
                articles:
                  - path: type.md
                    byline: [Ada Klein, {name: Jean de la Tour, role: translator}]
                    part: 1 of 2
                    pictures:
                      grid.png: {alt: Lines, caption: The grid, credit: The Printer}
                      absent.png: {alt: Nothing}
                    fix: [{find: a teh b, put: the}]
                  - papier.md
              - title: The Archive
                articles: [listing.txt]
              - {title: Letters, kind: letters, articles: [letter.md]}
              - {title: Notices, kind: advertisement, articles: [ad.md]}
              - {kind: page, articles: [imprint.md]}
            """
        )
        desk.files["/e/pictures/cover.png"] = Array("PNG 800 1200".utf8)
        desk.files["/e/pictures/grid.png"] = Array("PNG 300 200".utf8)
        desk.lay("/e/type.md", typeArticle())
        desk.lay(
            "/e/papier.md",
            Article("Papier", "Ein Bogen, sechzehn Seiten.") { $0.language = "de" }
        )
        desk.lay(
            "/e/listing.txt",
            .entry("What the Ink Did"),
            .entry("[Video] The Line", .media),
            .entry("The Ampersand"),
            .entry("An Index", .stub, "")
        )
        desk.texts = [Article("The  Ampersand", "It is the Latin et."), Article("Nobody asked", "For this.")]
        desk.lay("/e/letter.md", Article("On widows", "Sir, a widow defended."))
        desk.lay("/e/ad.md", Article("Type for sale", "Forty cases.") { $0.people = [Person("The Foundry")] })
        desk.lay("/e/imprint.md", Article("Imprint", "Printed in the chapel.") { $0.people = [Person("Nobody")] })
        return desk
    }

    private static func typeArticle() -> Article {
        Article("Why Type Is Black") { article in
            article.source = "https://example.org/2026/why-type?utm_source=x"
            article.standfirst = [.text("On a "), .emphasis([.text("te")]), .text("h b grid")]
            article.body = [
                .heading(level: 2, [.text("The grid")], anchor: "the-grid"),
                .paragraph([
                    .link([.text("up")], address: "#the-grid", title: nil),
                    .link([.text("out")], address: "papier.md#nowhere", title: nil),
                    .link([.text("home")], address: "http://www.example.org/2026/why-type/#the-grid", title: nil),
                    .link([.text("web")], address: "https://example.com/a b", title: nil),
                    .link([.text("lost")], address: "gone.md", title: nil),
                    .link([.text("bad")], address: "javascript:alert(1)", title: nil), .note(0),
                ]),
                .figure(Figure([Picture(address: "pictures/grid.png")])),
                .figure(Figure([Picture(address: "gone.png", alternative: "A gone grid")])),
            ]
            article.notes = [Note([.paragraph([.text("A note.")])])]
        }
    }

    @Test func anEditionWithoutArticlesIsNoBook() {
        var desk = Desk("title: Empty\nsections: [{title: Nothing}]")
        #expect(
            desk.proof() == """
                no plan
                error [edition-004] edition.yaml: there is no article to make a book of — name articles under `articles` or `sections`

                """
        )
        desk.edition = Edition(inputs: [], title: nil, world: desk.world)
        #expect(desk.plan().plan == nil)
    }

    @Test func entriesOfAListingStandTogether() {
        var desk = Desk("title: Archive\nlanguage: en\narticles: [list.txt, essay.md, list2.txt]")
        desk.lay("/e/list.txt", .entry("One"), .entry("Two", .stub, ""), .entry("Three", .media, ""))
        desk.lay("/e/essay.md", Article("Essay", "Words."))
        desk.lay("/e/list2.txt", .entry("Four"), .entry("Five"))
        let plan = desk.plan().plan
        #expect(
            plan?.parts.map(\.id) == [
                "cover", "title-page", "contents", "listing", "essay", "listing-2", "credits", "colophon",
            ]
        )
        #expect(plan?.anchors["two"] == 3)
        #expect(plan?.articles.map(\.id) == ["one", "two", "three", "essay", "four", "five"])
    }

    @Test func textsComeInWithoutMovingAnything() {
        var desk = Desk("title: Archive\nlanguage: en\narticles: [list.txt]")
        desk.lay("/e/list.txt", .entry("One"), .entry("Cafe\u{301} de  nuit"), .entry("Three"))
        let before = desk.plan().plan?.articles.map(\.id)
        desk.texts = [Article("Café de nuit", "Whole.") { $0.source = "https://example.org/other-name" }]
        let (plan, found) = desk.plan()
        #expect(plan?.articles.map(\.id) == before)
        #expect(plan?.articles.map(\.article.completeness) == [.excerpt, .full, .excerpt])
        #expect(found.contains { $0.contains("plan-006") })
    }

    @Test func tenThousandArticlesOfOneName() {
        var desk = Desk("title: Many\nlanguage: en\narticles: [list.txt]")
        let entries = (0..<10_000).map { _ in Article("The Same", "Words.") }
        desk.files["/e/list.txt"] = [0x78]
        desk.articles["/e/list.txt"] = entries
        let plan = desk.plan().plan
        #expect(plan?.articles.count == 10_000)
        #expect(Set(plan?.articles.map(\.id) ?? []).count == 10_000)
        #expect(plan?.articles.last?.id == "the-same-10000")
    }
}
