import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// What Markdown has no words for is written as raw HTML and must come back the same.
@Suite struct RawHTMLTests {
    private static let math = MathMarkup(
        xml: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>",
        alternative: nil,
        isBlock: false
    )

    private static func words(_ text: String) -> [Inline] { [.text(text)] }
    private static func line(_ text: String) -> Block { .paragraph([.text(text)]) }

    private static let runs: [Inline] = [
        .emphasis(words("a")), .strong(words("a")), .code("a <b>"),
        .link(words("a"), address: "b.md#c", title: "d \"e\""),
        .link([.emphasis(words("a"))], address: "https://forme.example/?a=b&c", title: nil),
        .picture(Picture(address: "a b.png", alternative: "c")), .picture(Picture(address: "a.png", alternative: "")),
        .picture(Picture(address: "a.png")), .lineBreak,
        .superscript(words("a")), .subscript(words("a")),
        .smallCapitals([.text("a "), .emphasis(words("b"))]), .deleted(words("a")), .inserted(words("a")),
        .marked(words("a")), .quotation(words("a")), .cite(words("a")), .abbreviation(words("a"), meaning: "b & c"),
        .abbreviation(words("a"), meaning: nil), .foreign(words("a"), language: "de", direction: nil),
        .foreign(words("a"), language: "ar", direction: .rightToLeft),
        .foreign(words("a"), language: nil, direction: .leftToRight), .math(math), .anchor("a"),
        .emphasis([.strong([.foreign([.cite(words("a"))], language: "la", direction: nil)])]),
    ]

    @Test(arguments: runs) func run(inline: Inline) {
        // Blanks beside a line break are none.
        let space = inline == .lineBreak ? "" : " "
        let content: [Inline] = [.text("x" + space), inline, .text(space + "y")]
        for html in [
            "x\(space)" + HTMLWriter.fragment(of: [inline]) + "\(space)y",
            "<p>" + HTMLWriter.fragment(of: content) + "</p>",
        ] {
            let found = MarkdownText.blocks(html).blocks
            #expect(found.map(\.dump).joined() == Block.paragraph(content).dump)
        }
    }

    private static let blocks: [Block] = [
        line("a"), .paragraph([.picture(Picture(address: "a.png")), .text(" b")]),
        .heading(level: 2, words("a"), anchor: nil), .heading(level: 2, [.emphasis(words("a"))], anchor: "b"),
        .list(List(isOrdered: false, items: [[line("a")], [line("b")]])),
        .list(List(isOrdered: true, start: 4, items: [[line("a")], [line("b")]])),
        .list(List(isOrdered: false, items: [[line("a"), line("b")], [line("c")]], isTight: false)),
        .list(
            List(
                isOrdered: false,
                items: [[line("a"), .list(List(isOrdered: true, items: [[line("b")]]))], [line("c")]]
            )
        ),
        .definitions([
            Definition(
                terms: [words("a"), [.emphasis(words("b"))]],
                explanations: [[line("c")], [line("d"), line("e")]]
            ),
            Definition(terms: [words("f")], explanations: [[.list(List(isOrdered: false, items: [[line("g")]]))]]),
        ]),
        .quotation(Quotation([line("a"), line("b")])),
        .quotation(Quotation([line("a")], attribution: [.text("b, "), .cite(words("c"))])),
        .quotation(Quotation([.quotation(Quotation([line("a")]))], attribution: [.emphasis(words("b"))])),
        .code("a\n  b <c>\n\nd\n\te", language: "swift"), .code("a", language: nil),
        .verse([[words("a"), [.emphasis(words("b"))]], [words("c"), words("d")]]), .verse([[words("a"), words("b")]]),
        .verse([[words("a")]]), .verse([[words("a")], [words("b")]]), .verse([[[.text("\u{A0}\u{A0}a")], words("b")]]),
        .table(
            Table(
                caption: [.text("a "), .emphasis(words("b"))],
                head: [[Table.Cell([line("c")], isHead: true), Table.Cell([line("d")], isHead: true)]],
                body: [
                    [Table.Cell([line("e")], isHead: true), Table.Cell([line("f")])],
                    [Table.Cell([line("g")], columns: 2)],
                    [Table.Cell([line("h")], rows: 2), Table.Cell([])], [Table.Cell([line("i"), line("j")])],
                ],
                alignments: [.start, .end]
            )
        ),
        .table(Table(body: [[Table.Cell([line("a")]), Table.Cell([line("b")])]], alignments: [.centre, .centre])),
        .table(Table(body: [[Table.Cell([line("a")])]])),
        .table(
            Table(
                head: [[Table.Cell([line("a")], isHead: true)], [Table.Cell([line("b")], isHead: true)]],
                body: [[Table.Cell([.list(List(isOrdered: false, items: [[line("c")]]))])]]
            )
        ),
        .figure(Figure([Picture(address: "a.png", alternative: "b")])),
        .figure(Figure([Picture(address: "a.png"), Picture(address: "b.png", alternative: "")], caption: words("c"))),
        .figure(
            Figure([Picture(address: "a.png")], caption: [.text("b "), .link(words("c"), address: "d", title: nil)])
        ),
        .figure(Figure([Picture(address: "a.png")], caption: [.text("b")], credit: "c & d")),
        .figure(Figure([Picture(address: "a.png")], credit: "c")),
        .media(Media(kind: .video, address: "https://forme.example/a", title: "b", speaker: "c", duration: "24 min")),
        .media(Media(kind: .audio, address: "a.mp3")), .media(Media(kind: .video, title: "b")),
        .media(Media(kind: .audio, speaker: "c")), .media(Media(kind: .video)),
        .media(Media(kind: .video, address: "b", poster: Picture(address: "a.jpg", alternative: "c"))),
        .thoughtBreak, .aside([line("a"), .list(List(isOrdered: false, items: [[line("b")]]))]),
        .aside([.heading(level: 2, words("a"), anchor: nil), line("b")]),
        .foreign([line("a"), line("b")], language: "de", direction: nil),
        .foreign([line("a")], language: "he", direction: .rightToLeft),
        .foreign([line("a")], language: nil, direction: .rightToLeft),
        .foreign([.quotation(Quotation([line("a")], attribution: words("b")))], language: "fr", direction: nil),
        .math(MathMarkup(xml: math.xml, alternative: nil, isBlock: true)), .anchor("a"),
        .aside([
            .figure(Figure([Picture(address: "a.png")], caption: words("b"), credit: "c")), .thoughtBreak, line("d"),
        ]),
        .quotation(Quotation([.verse([[words("a"), words("b")]])], attribution: words("c"))),
        .list(List(isOrdered: false, items: [[.figure(Figure([Picture(address: "a.png")]))], [line("b")]])),
    ]

    @Test(arguments: blocks) func block(block: Block) {
        let html = HTMLWriter.fragment(of: [block])
        let found = MarkdownText.blocks(html.replacing("\n\n", with: "\n&#10;")).blocks
        #expect(found.map(\.dump).joined() == block.dump)
        // Between others it is the same.
        let more = MarkdownText.blocks("before\n\n" + html.replacing("\n\n", with: "\n&#10;") + "\nafter\n").blocks
        #expect(more.map(\.dump).joined() == Self.line("before").dump + block.dump + Self.line("after").dump)
    }

    /// What authors write, read for what it means.
    @Test(arguments: [
        (
            "<figure><img src=\"a.png\" srcset=\"b.png 2x, https://forme.example/c,d.png 3x\"></figure>",
            "figure\n  picture <a.png> or <b.png> or <https://forme.example/c,d.png>\n"
        ),
        ("<table><tr><td>\n\n*a*\n\n</td></tr></table>", "table\n  row\n    td\n      p {em a}\n"),
        ("<blockquote>\n\na\n\n<footer>— <em>b</em></footer>\n\n</blockquote>", "quotation\n  p a\n  — {em b}\n"),
        ("<blockquote lang=\"de\"><p>a</p><cite>b</cite></blockquote>", "foreign de\n  quotation\n    p a\n    — b\n"),
        (
            "<figure>\n\n![a](b.png)\n\n<figcaption>\n\n*c*\n\nd\n\n</figcaption>\n</figure>",
            "figure\n  picture <b.png> “a”\n  caption {em c} d\n"
        ),
        ("<div class=\"verse\">\na\n<em>b</em>\n\nc\n</div>", "stanza\n  / a\n  / {em b}\nstanza\n  / c\n"),
        ("<div dir=\"rtl\">\n\n- a\n\n</div>", "foreign - rtl\n  list\n    -\n      p a\n"),
        (
            "<p>x <math><mi>a</mi><mo>&lt;</mo></math></p>",
            "p x {math <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>a</mi><mo>&lt;</mo></math>}\n"
        ),
        (
            "x <math><mi>a</mi><mo>&lt;</mo></math>",
            "p x {math <math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>a</mi><mo>&lt;</mo></math>}\n"
        ),
        ("<figure class=\"media video\"><figcaption><a href=\"javascript:x\">a</a></figcaption></figure>", "video\n"),
        (
            "<table id=\"t\"><tr><th>a</th></tr><tr><td>b</td></tr></table>",
            "anchor t\ntable\n  head row\n    th\n      p a\n  row\n    td\n      p b\n"
        ),
    ]) func authors(html: String, expected: String) {
        #expect(MarkdownText.blocks(html).blocks.map(\.dump).joined() == expected)
    }
}
