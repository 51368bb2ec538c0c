import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct MarkdownDialectTests {
    private func dump(_ text: String) -> String {
        let (blocks, notes) = MarkdownText.blocks(text)
        return (blocks + notes.flatMap(\.blocks)).map(\.dump).joined()
    }

    /// What looks like a tag, a link or a mark and is none.
    @Test(arguments: [
        "A {brace} and {{braces}} in $\\frac{{a}}{b}$.", "{{ other }}", "{{<", "{{< >}}", "{%", "{% %}", "{", "[[",
        "[[a",
        "[[a]", "![[", "%%", "a %% b", "==", "a == b", "==a", "=== a ===", "x ^2", "^", "2^10 and ^", "{: open",
        "{#not-a-heading}", "f(x){y}", "a{b=c}", "{\"json\": 1}", "if (a==b && c==d) {", "50%%", "[[a\nb]]",
        "`{{< figure src=x >}}`", "`` {% include ` x %} ``", "\\{{< figure >}}",
    ]) func staysAsItIs(source: String) {
        let shown = source.replacing("\\{", with: "{").replacing("\n", with: " ")
        let expected = shown.first == "`" ? shown.filter { _ in true } : shown
        let found = PlainText.of(MarkdownText.blocks(source).blocks)
        if source.first == "`" {
            #expect(found.contains(source.contains("figure") ? "{{< figure src=x >}}" : "{% include ` x %}"))
        } else if !source.contains("\\f") {
            #expect(found == expected + "\n")
        } else {
            #expect(found.contains("{{braces}}") && found.contains("{{a}}{b}"))
        }
    }

    @Test(arguments: [
        ("{{< figure src=\"a.jpg\" >}}", "figure\n  picture <a.jpg>\n"),
        ("{{< figure src=\"javascript:x\" >}}", ""),
        ("{{< youtube \"a<b\" >}}", "video\n  address https://www.youtube.com/watch?v=ab\n"),
        ("a {{< figure src=\"a.jpg\" >}} b", "p a\nfigure\n  picture <a.jpg>\np b\n"),
        ("# {{< figure src=\"a.jpg\" >}}", "h2 {picture <a.jpg>}\n"),
        ("*{{< figure src=\"a.jpg\" >}}*", "p {em {picture <a.jpg>}}\n"),
        ("<div>\n\n{{< figure src=\"a.jpg\" >}}\n\n</div>", "figure\n  picture <a.jpg>\n"),
        ("text[^1]\n\n[^1]: {{< figure src=\"a.jpg\" >}}", "p text{note 0}\nfigure\n  picture <a.jpg>\n"),
        ("~~~\n{{< x >}}\n~~~\n{{< br >}}a", "code\n  | {{< x >}}\np {br}a\n"),
        ("> ~~~\n> {{< x >}}\n\n==a==", "quotation\n  code\n    | {{< x >}}\np {mark a}\n"),
        ("1. ~~~\n   ==x==\n   ~~~\n2. ==a==", "ordered\n  -\n    code\n      | ==x==\n  -\n    p {mark a}\n"),
        ("    ==x==\n\n==a==", "code\n  | ==x==\np {mark a}\n"),
        ("- a\n\n    ==b==", "list loose\n  -\n    p a\n    p {mark b}\n"),
        ("[[a]] and [[b|c]]", "p {link <a.md> a} and {link <b.md> c}\n"),
        ("[[a b#C d]]", "p {link <a%20b.md#c-d> a b, C d}\n"),
        ("> [!note]", "aside\n"), ("> [!note] A `b`\n> c", "aside\n  p {strong A {code b}}\n  p c\n"),
        ("> [!a b] c", "quotation\n  p [!a b] c\n"),
        ("a {{< x >}}\n\n[TOC]\n\nb", "p a\np b\n"), ("- [ ] a\n- [x] b", "list\n  -\n    p ☐ a\n  -\n    p ☑ b\n"),
        ("## A {#b}\n\n[c](#b)", "h2 A {anchor b}\np {link <#b> c}\n"), ("A {.b}\n===", "h2 A\n"),
    ]) func becomes(source: String, expected: String) {
        #expect(dump(source) == expected)
    }

    @Test func lineNumbersSurvive() {
        var report: [Diagnostic] = []
        _ = MarkdownText.blocks("a\n{: .x}\n\nb\n{: .y}\n\nc[^none]\n", reporting: { report.append($0) })
        #expect(report.map(\.place.line) == [7])
    }

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// Texts that would take for ever if anything were looked for again and again.
    @Test(arguments: [
        times("{", 60_000), times("{{<", 20_000), times("{{< a \"", 10_000) + ">}}", times("{% raw %}", 8_000),
        times("[[", 30_000), times("==a ", 20_000), times("%% ", 20_000), times("{{ a", 20_000),
        times("<code>", 10_000),
        times("`a``b```", 8_000), times("{: .a}\n", 8_000), times("* a\n{:toc}\n", 8_000), times("{#a}", 20_000),
        times("# a {#b}\n", 8_000), times("{{< highlight >}}", 4_000) + "{{< /highlight >}}", times("x ^ab\n", 10_000),
        times("> [!note] ", 10_000), times("![[a.png]]", 8_000), times("[[a]]\n[b]: c\n", 8_000),
        times("{{< a >}}{{< /a >}}", 8_000), times("{% comment %}", 5_000), times("{::comment}", 5_000),
        times("{{< figure src=a >}}", 8_000), times("- ", 20_000) + "{{< figure src=a >}}", times("> > ```\n", 8_000),
    ]) func bounded(source: String) {
        #expect(MarkdownText.blocks(source).notes.isEmpty)
    }

    private static let mutants = 120

    /// Every fixture, damaged: read without an end, a crash, or anything that runs.
    @Test(arguments: ReadingFixtures.names("markdown")) func mutants(name: String) throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/markdown/\(name)")
        let tokens = [
            "{{< ", " >}}", "{{% ", " %}}", "{% ", " %}", "{: ", "}", "[[", "]]", "![[", "%%", "==", "> [!note] ",
            "```\n",
            "---\n", "+++\n", "a = \"\"\"", "[a.b]\n", "{\"a\": ", "<div>\n", "</div>\n", "<table><td>", "[^1]",
            "\n[^1]: ",
            "`", "\n\n", "    ", "- ", "| a | b |\n| - | - |\n", "<figure>", "<math>", "\u{FFFF0}b0\u{FFFF1}",
            "lead: {",
        ]
        for mutant in Mutation(of: bytes, count: Self.mutants, seed: 1117, tokens: tokens) {
            let (articles, report) = ReadingFixtures.read(mutant, as: MarkdownReader(), name: name)
            #expect(articles.count <= 1 && report.count < 2_000)
            let dump = articles.first?.dump ?? ""
            #expect(!dump.contains("<javascript:") && !dump.unicodeScalars.contains("\u{FFFF0}"))
        }
    }
}
