import Basics
import Documents
import Testing

@testable import Readers

/// Pages made to cost more than they are long: each is read in time that grows with its length, and loses no text.
@Suite struct ConversionHostileTests {
    private static let words = "The compositor stood all day, and counted what he set, and was paid by what he counted."

    private static func nested(_ start: String, _ end: String, times: Int = 150) -> String {
        String(repeating: start, count: times) + words + String(repeating: end, count: times)
    }

    private static func rows(_ count: Int, _ row: (Int) -> String) -> String { (0..<count).map(row).joined() }

    private func article(_ body: String, head: String = "") -> Article? {
        let page =
            "<html><head><title>Hostile</title>\(head)</head><body><article><p>\(Self.words)</p>\(body)</article>"
        return ReadingFixtures.read(Array(page.utf8), as: PageReader(), name: "page.html").articles.first
    }

    @Test(arguments: [
        nested("<div class=poem>", "</div>"), nested("<pre class=verse>", "</pre>"),
        nested("<figure>", "<figcaption>x</figcaption></figure>"),
        nested("<blockquote class=twitter-tweet>", "</blockquote>"),
        nested("<a href='/x'><div>", "</div></a>"), nested("<ruby>", "<rt>r</rt></ruby>"),
        nested("<span class=sidenote>", "</span>"), nested("<div class=caption>", "</div>"),
        nested("<h2><div>", "</div></h2>"), nested("<object>", "</object>"), nested("<li><img src=a.png>", "</li>"),
        nested("<span>a<br><br>", "</span>"), nested("<table><tr><td>", "</td></tr></table>", times: 40),
    ]) func depth(body: String) {
        #expect(article(body)?.plainText.contains(Self.words) ?? false)
    }

    @Test(arguments: [
        rows(1500) { "<a href='#n\($0)'>\($0 % 100)</a>" } + "<p>" + rows(1500) { "<a id='n\($0)'></a>" } + "</p>",
        rows(1000) { _ in "<a href='#fn1'><sup>1</sup></a> " }
            + "<p id=fn1>" + rows(1000) { _ in "<a href='#r'>b</a> x " }
            + "</p>",
        rows(1000) { "<p><b>Line \($0)</b></p>" }, rows(1000) { _ in "<p>a<br> <br>b</p>" },
        rows(1000) { "<sup class=footnote>\($0 % 9)</sup><span class=footnote>a note that is long enough</span> " },
        "<p>" + rows(2000) { _ in "<i>a<br><br>" },
        rows(2000) { "<img src='a\($0).png' alt=a><noscript><img src=b.png></noscript>" },
        rows(1000) { _ in "<img style='background:var(--x)' src='data:,'>" },
        rows(1000) { _ in "<div data-src=x></div>" },
    ]) func breadth(body: String) {
        let sheet = "<style>" + String(repeating: "--a:url(", count: 5000) + "</style>"
        #expect(article(body, head: sheet)?.plainText.contains("compositor") ?? false)
    }

    @Test(arguments: [
        "{", "}", "\\frac", "\\left", "\\left\\{", "^", "x_", "\\sqrt[", "\\text{", "\\begin{", "\\", "\\right",
    ])
    func formulas(piece: String) {
        let tex = String(repeating: piece, count: 3000)
        let body = "<p>\(Self.words) <script type='math/tex'>\(tex)</script></p>"
        let found = article(body)
        #expect(found?.plainText.contains(Self.words) ?? false)
        #expect(
            TeXFormula.markup(String(repeating: piece, count: 20_000), isBlock: false) == nil || piece.utf8.count == 1
        )
    }

    @Test(arguments: [
        ("x^2", "<msup><mi>x</mi><mrow><mn>2</mn></mrow></msup>"), ("a<b", "<mi>a</mi><mo>&lt;</mo><mi>b</mi>"),
        ("\\left(\\alpha\\right)", "<mo>(</mo><mi>α</mi><mo>)</mo>"),
        ("\\unknown", "<mtext>\\unknown</mtext>"),
        ("1.5\\,m", "<mn>1.5</mn><mspace width=\"0.167em\"></mspace><mi>m</mi>"),
        ("\\sqrt{2}", "<msqrt><mrow><mn>2</mn></mrow></msqrt>"),
        ("\\mathbb R", "<mstyle mathvariant=\"double-struck\"><mi>R</mi></mstyle>"),
    ]) func signs(tex: String, expected: String) {
        let xml = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\">\(expected)</math>"
        #expect(TeXFormula.markup(tex, isBlock: false)?.xml == xml)
    }
}
