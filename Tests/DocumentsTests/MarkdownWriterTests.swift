import Testing

@testable import Documents

@Suite struct MarkdownWriterTests {
    /// What looks like Markdown is escaped, and nothing else.
    @Test(
        arguments: [
            ("snake_case and 2 + 2 = 4, 50 % (or so); it's a \"leaf\": yes! A | B.", nil), ("*a*", "\\*a\\*"),
            ("_a_", "\\_a\\_"), ("# a", "\\# a"), ("a # b", nil), ("1. a", "1\\. a"),
            ("1986. A year", "1986\\. A year"),
            ("- a", "\\- a"), ("-a", nil), ("+ a", "\\+ a"), ("> a", "\\> a"), ("a > b", nil), ("a < b", nil),
            ("<b>", "\\<b>"), ("AT&T", nil), ("&amp;", "\\&amp;"), ("[a](b)", "\\[a](b)"), ("a`b", "a\\`b"),
            ("~a", "\\~a"), ("a\\b", nil), ("a\\*", "a\\\\\\*"), ("http://a.b", "http\\://a.b"),
            ("www.a.b", "www\\.a.b"),
            ("a@b.cd", "a<!-- -->@b.cd"), (" a ", "&#32;a&#32;"), ("{{ a }}", "{\\{ a }}"), ("{% a %}", "\\{% a %}"),
            ("==a==", "\\=\\=a=\\="), ("%%a%%", "%\\%a%\\%"), ("[[a]]", "\\[\\[a]]"), ("a ^b", "a \\^b"),
        ] as [(String, String?)]
    )
    func escapes(text: String, expected: String?) {
        #expect(MarkdownWriter.line(of: [.text(text)]) == expected ?? text)
    }

    @Test func signsStandWhereTheyAreTakenForSuch() {
        let leaf: [Inline] = [.text("leaf")]
        #expect(MarkdownWriter.line(of: [.text("a "), .emphasis(leaf), .text(".")]) == "a *leaf*.")
        #expect(MarkdownWriter.line(of: [.text("a"), .emphasis(leaf), .text("s")]) == "a*leaf*s")
        #expect(
            MarkdownWriter.line(of: [.text("a"), .strong([.text("«leaf»")]), .text("s")]) == "a<strong>«leaf»</strong>s"
        )
        #expect(MarkdownWriter.line(of: [.emphasis([.text("leaf ")]), .text("b")]) == "<em>leaf </em>b")
        #expect(MarkdownWriter.line(of: [.emphasis(leaf), .strong(leaf)]) == "<em>leaf</em>**leaf**")
        #expect(
            MarkdownWriter.line(of: [.text("Oh!"), .link(leaf, address: "a b", title: nil)]) == "Oh\\![leaf](<a b>)"
        )
    }

    @Test func anArticleBeginsWithItsFrontMatter() {
        var article = Article()
        article.title = "Ink: a study"
        article.people = [Person("Ann Bell"), Person("Bo, Carr", role: .translator)]
        article.tags = ["a, b", "c"]
        article.body = [
            .paragraph([.text("Black"), .note(0), .text(".")]),
            .list(List(isOrdered: false, items: [[.paragraph([.text("one")])], [.paragraph([.text("two")])]])),
        ]
        article.notes = [Note([.paragraph([.text("Or nearly.")])])]
        let expected = """
            ---
            title: "Ink: a study"
            byline:
              - {name: Ann Bell, role: author}
              - {name: "Bo, Carr", role: translator}
            tags: ["a, b", c]
            completeness: full
            ---

            Black[^1].

            - one
            - two

            [^1]: Or nearly.

            """
        #expect(MarkdownWriter.file(of: article) == expected)
    }
}
