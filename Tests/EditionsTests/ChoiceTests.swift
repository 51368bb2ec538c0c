import Basics
import Documents
import Testing

@testable import Editions

/// What an edition may call an article of a source, and what it then gets.
@Suite struct ChoiceTests {
    private static let articles: [Article] = [
        article("The Partition") {
            $0.slug = "partition"
            $0.number = 12
            $0.source = "https://www.example.org/2026/10/partition/"
            $0.guid = "https://example.org/?p=12"
            $0.tags = ["Water", "mills"]
            $0.sectionName = "Reports"
            $0.people = [Person("Ada Quill")]
            $0.published = CalendarDate(year: 2026, month: 10, day: 31)
        },
        article("“Ink”, a Draft") {
            $0.slug = "ink"
            $0.number = 13
            $0.withheld = .draft
            $0.tags = ["water"]
        },
        article("12") {
            $0.slug = "twelve"
            $0.number = 14
            $0.source = "https://example.org/2025/01/zw%C3%B6lf"
            $0.published = CalendarDate(year: 2025, month: 1, day: 2)
        },
        article("Twice") { $0.number = 15 },
        article("Twice") { $0.number = 16 },
    ]

    private static func article(_ title: String, _ change: (inout Article) -> Void) -> Article {
        var article = Article()
        article.title = title
        change(&article)
        return article
    }

    private func chosen(_ change: (inout ArticleChoice) -> Void) -> ChosenArticles {
        var choice = ArticleChoice()
        change(&choice)
        return ChosenArticles(
            of: choice,
            from: Self.articles.filter(choice.admits),
            known: ["partition", "The Partition", "twelve"],
            source: "`site`",
            at: Place(file: "e.yaml", line: 7)
        )
    }

    private func numbers(_ change: (inout ArticleChoice) -> Void) -> [Int] {
        chosen(change).articles.compactMap(\.number)
    }

    @Test(arguments: [
        ("partition", 12), ("https://example.org/2026/10/partition", 12), ("/2026/10/partition", 12),
        ("2026/10/partition/", 12), ("http://www.example.org/2026/10/partition/?utm_source=x#top", 12),
        ("The Partition", 12), ("https://example.org/?p=12", 12), ("13", 13), ("“Ink”, a Draft", 13),
        ("\"Ink\", a Draft", 13), ("/2025/01/zwölf", 14), ("twelve", 14), ("16", 16),
        // A number is meant before a title of figures.
        ("12", 12),
    ]) func oneNameIsOneArticle(name: String, number: Int) {
        #expect(numbers { $0.names = [name] } == [number])
    }

    @Test func theOrderIsThatOfTheNames() {
        #expect(numbers { $0.names = ["16", "twelve", "partition", "14"] } == [16, 14, 12])
    }

    @Test(arguments: [
        ("partiton", "edition-011 there is no article “partiton” in `site`: did you mean “partition”?"),
        ("xyz", "edition-011 there is no article “xyz” in `site`: `digest list` shows what there is"),
        ("Twice", "edition-012 “Twice” fits 2 articles of `site`: name one of: 15, 16"),
        ("/2026/10", "edition-011 there is no article “/2026/10” in `site`: `digest list` shows what there is"),
    ]) func whatNamesNothingIsSaid(name: String, said: String) {
        let found = chosen { $0.names = [name] }
        #expect(found.articles.isEmpty)
        #expect(found.diagnostics.map { "\($0.code.rawValue) \($0.message): \($0.hint ?? "")" } == [said])
        #expect(found.diagnostics.first?.place.line == 7)
    }

    @Test func whatIsWithheldIsTakenByNameAlone() {
        #expect(numbers { $0.isAll = true } == [12, 14, 15, 16])
        #expect(numbers { $0.tags = ["water"] } == [12])
        #expect(numbers { $0.names = ["ink"] } == [13])
        #expect(ArticleChoice().isOpen && !ArticleChoice().admits(Self.articles[0]))
    }

    @Test func conditionsNarrowAndNamesAdd() {
        #expect(numbers { $0.sections = ["reports"] } == [12])
        #expect(numbers { $0.authors = ["ada  quill"] } == [12])
        #expect(numbers { $0.after = CalendarDate(year: 2025) } == [12, 14])
        #expect(numbers { $0.after = CalendarDate(year: 2025, month: 2) } == [12])
        #expect(numbers { $0.before = CalendarDate(year: 2026, month: 10) } == [12, 14])
        #expect(numbers { $0.before = CalendarDate(year: 2026, month: 10, day: 30) } == [14])
        #expect(
            numbers {
                $0.isAll = true
                $0.tags = ["mills"]
            } == [12]
        )
        #expect(
            numbers {
                $0.names = ["16"]
                $0.tags = ["mills"]
            } == [16, 12]
        )
        #expect(chosen { $0.tags = ["nothing"] }.diagnostics.map(\.code) == [.choiceEmpty])
    }

    @Test func anUnknownSourceIsNamed() {
        let desk = Desk("title: T\nsources: {site: a.xml}\narticles: [{from: sit}]")
        let found = desk.plan().found
        #expect(
            found.first?.contains("[edition-015]") == true && found.first?.hasSuffix("did you mean `site`?") == true
        )
    }
}
