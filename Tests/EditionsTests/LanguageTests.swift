import Basics
import Documents
import Testing

@testable import Editions

@Suite struct LanguageTests {
    private func plan(_ edition: String?, _ articles: [(String?, Int)], guess: String? = nil) -> (String?, [String]) {
        var desk = Desk("title: T\n" + (edition.map { "language: \($0)\n" } ?? "") + "articles: [a.txt]")
        desk.language = { _ in guess }
        desk.files["/e/a.txt"] = [0x78]
        desk.articles["/e/a.txt"] = articles.enumerated().map { index, given in
            Article("A\(index)", String(repeating: "word ", count: given.1)) { $0.language = given.0 }
        }
        let (plan, found) = desk.plan()
        return (plan?.book.language, found.filter { $0.contains("plan-00") })
    }

    @Test(
        arguments: [
            (nil, [("en", 10), ("de", 30)], "de"), (nil, [("en-GB", 10), ("en-US", 10), ("de", 15)], "en"),
            (nil, [("en-GB", 10)], "en-GB"), ("fr", [("en", 10)], "fr"), (nil, [("nonsense!", 10)], "und"),
            (nil, [("de", 5), ("fr", 5)], "de"),
        ] as [(String?, [(String?, Int)], String)]
    )
    func ofTheBook(edition: String?, articles: [(String?, Int)], language: String) {
        #expect(plan(edition, articles).0 == language)
    }

    @Test func guessesAndIgnoranceAreReported() {
        #expect(
            plan(nil, [(nil, 5)], guess: "de").1.first?.hasPrefix(
                "notice [plan-001] edition.yaml: the book's language is taken to be `de`"
            ) == true
        )
        #expect(plan(nil, [(nil, 5)]).1.first?.hasPrefix("warning [plan-002] edition.yaml: nothing says") == true)
        #expect(plan("en", [(nil, 5)]).1.isEmpty)
    }

    @Test(arguments: [("en", "en-GB"), ("de", "de"), (nil, "en-GB")] as [(String?, String)])
    func guessesKnowNoRegions(guess: String?, language: String) {
        var desk = Desk("title: T\nlanguage: en-GB\narticles: [a.md]")
        desk.language = { _ in guess }
        desk.lay("/e/a.md", Article("A", "words"))
        #expect(desk.plan().plan?.articles.first?.language == language)
    }

    @Test func wordsAreCountedAsInPlainText() {
        let line: [Inline] = [.text("one tw"), .emphasis([.text("o—x ")]), .lineBreak, .code("a b"), .text("c 資本 d")]
        let cell = Table.Cell([.paragraph(line)])
        let blocks: [Block] = [
            .heading(level: 2, line, anchor: nil), .paragraph(line),
            .list(List(isOrdered: false, items: [[.paragraph(line)]])),
            .table(Table(caption: line, head: [[cell, cell]], body: [[cell]])), .code("x y\nz", language: nil),
            .quotation(Quotation([.paragraph(line)], attribution: line)), .verse([[line, line]]),
            .figure(Figure([], caption: line, credit: "Two words")), .media(Media(kind: .video, title: "A film")),
            .definitions([Definition(terms: [line], explanations: [[.paragraph(line)]])]), .aside([.paragraph(line)]),
        ]
        #expect(WordCount.words(in: blocks) == WordCount.words(in: PlainText.of(blocks)))
    }

    @Test(arguments: [
        ("ar", Direction.rightToLeft), ("he-IL", .rightToLeft), ("en", .leftToRight), ("az-Arab", .rightToLeft),
        ("ar-Latn", .leftToRight), ("und", .leftToRight),
    ]) func directions(tag: String, direction: Direction) { #expect(Direction(language: tag) == direction) }

    @Test(
        arguments: [(0, "en", nil), (1, "en", 1), (230, "en", 1), (575, "en", 3), (1000, "zh-Hant", 2)]
            as [(Int, String, Int?)]
    )
    func minutes(words: Int, language: String, minutes: Int?) { #expect(Reading.minutes(words, language) == minutes) }
}
