import Testing

@testable import Documents

@Suite struct PlainTextTests {
    private let blocks: [Block] = [
        .heading(level: 2, [.text("Of  ink")], anchor: "ink"),
        .paragraph([
            .text("Black "), .emphasis([.text("and")]), .lineBreak, .link([.text("red")], address: "#x", title: nil),
            .note(0),
        ]),
        .list(List(isOrdered: false, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]])),
        .table(
            Table(body: [
                [.init([.paragraph([.text("a")])]), .init([.paragraph([.text("b")]), .paragraph([.text("c")])])]
            ])
        ),
        .figure(Figure([Picture(address: "x.jpg")], caption: [.text("A press")], credit: "R. P.")),
        .code("let a\nlet b", language: nil), .thoughtBreak,
    ]

    @Test func linesAndCells() {
        #expect(PlainText.of(blocks) == "Of ink\nBlack and red\none\ntwo\na\tb c\nA press\nR. P.\nlet a\nlet b\n")
    }

    @Test func standfirstAndNotesBelongToTheText() {
        var article = Article()
        article.standfirst = [.text("First.")]
        article.body = [.paragraph([.text("Then.")])]
        article.notes = [Note([.paragraph([.text("Last.")])])]
        #expect(article.plainText == "First.\nThen.\nLast.\n")
    }

    @Test(arguments: [
        ("", 0), ("one", 1), ("one two\nthree", 3), ("—  – … «»", 0), ("don't well-known", 2), ("纸坊 and 紙", 4),
        ("한국어 단어", 2),
        ("a\u{A0}b\u{2009}c", 3), ("1,000 $5", 2), ("かな", 2),
    ]) func words(text: String, expected: Int) {
        #expect(WordCount.words(in: text) == expected)
    }
}
