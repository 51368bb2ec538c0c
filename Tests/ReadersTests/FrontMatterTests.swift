import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct FrontMatterTests {
    private func article(_ text: String, name: String = "a.md") -> Article {
        ReadingFixtures.read(Array(text.utf8), as: MarkdownReader(), name: name).articles.first ?? Article()
    }

    private func entries(toml: String) throws -> [FrontMatter.Entry] {
        try FrontMatter(Array(toml.utf8)[...], in: .toml, firstLine: 1).entries
    }

    @Test(arguments: [
        ("a = \"x\\ty\"", "x\ty"), ("a = 'x\\ty'", "x\\ty"), ("a = \"\"\"\nx\ny\"\"\"", "x\ny"),
        ("a = \"\"\"x\\\n   y\"\"\"", "xy"), ("a = '''\n'x'''''", "'x''"), ("a = \"\"", ""), ("a = 1_000", "1000"),
        ("a = true # no", "true"), ("a = 2026-11-01 08:00:00", "2026-11-01 08:00:00"), ("a = -1.5e3", "-1.5e3"),
        ("a = 1979-05-27T07:32:00Z", "1979-05-27T07:32:00Z"), ("a=\"\\U0001F600\"", "😀"), ("\"a\" = '#'", "#"),
        ("a = 0xFF", "0xFF"), ("a = 07:32:00", "07:32:00"), ("a = \"\"\"\"x\"\"\"\"", "\"x\""),
        ("\r\na = 'b'\r\n", "b"),
    ]) func tomlValues(source: String, value: String) throws {
        let entries = try entries(toml: source)
        #expect(entries.map(\.key) == ["a"] && entries.map(\.value) == [.text(value)])
    }

    @Test func tomlTables() throws {
        let found = try entries(
            toml: """
                a.b = 1
                a.c.d = [[1, 2], [{x = "y"}]]
                [t]
                k = 1
                [t.u]
                k = 2
                [[l]]
                k = 3
                [l.m]
                k = 4
                [[l]]
                k = 5
                [t.u.v]
                """
        )
        func text(_ key: String, _ value: String, _ line: Int) -> FrontMatter.Entry {
            FrontMatter.Entry(key: key, value: .text(value), line: line)
        }
        func map(_ key: String, _ line: Int, _ entries: [FrontMatter.Entry]) -> FrontMatter.Entry {
            FrontMatter.Entry(key: key, value: .map(entries), line: line)
        }
        let lists: FrontMatter.Value = .list([.list([.text("1"), .text("2")]), .list([.map([text("x", "y", 2)])])])
        let expected = [
            map("a", 1, [text("b", "1", 1), map("c", 2, [FrontMatter.Entry(key: "d", value: lists, line: 2)])]),
            map("t", 3, [text("k", "1", 4), map("u", 5, [text("k", "2", 6), map("v", 13, [])])]),
            FrontMatter.Entry(
                key: "l",
                value: .list([
                    .map([text("k", "3", 8), map("m", 9, [text("k", "4", 10)])]), .map([text("k", "5", 12)]),
                ]),
                line: 7
            ),
        ]
        #expect(found == expected)
    }

    @Test(arguments: [
        ("a = 1\na = 2", 2), ("a = 'x\n'", 1), ("a = \"\"\"\n\n", 1), ("a", 1), ("a =", 1), ("\n[a", 2),
        ("a = [1 2]", 1),
        ("a = {b = 1", 1), ("[a]\n[a]", 2), ("a = 1\n[a]", 2), ("a = 1\na.b = 2", 2), ("a = {}\na.b = 2", 2),
        ("a = \"\\x\"", 1), ("a = \"\\ud800\"", 1), ("a = 1 b = 2", 1), ("= 1", 1), ("[[a]]\n[a]", 2), ("a = \\", 1),
        ("a = [[[[[[[[[1]]]]]]]]]", 1), ("a.b.c.d.e.f.g.h = 1", 1),
    ]) func brokenTOML(source: String, line: Int) {
        let failure = #expect(throws: FrontMatter.Failure.self) { try entries(toml: source) }
        #expect(failure?.line == line)
    }

    /// A file that is JSON from end to end is none of Markdown, nor is a template.
    @Test(arguments: [
        "{\"version\": \"1\", \"items\": []}", "{\"a\": 1}\n{\"a\": 2}\n", "{% include x %}\n\ntext",
        "{: .no_toc}\ntext",
        "{\"never\": \"closed\"\n\ntext", "{\"a\": 1} and more\n\ntext", "+++ a\n+++\n", "+++\n\ntext", "---\n\ntext",
    ]) func noFrontMatter(source: String) {
        #expect(FrontMatter.extent(in: Array(source.utf8)) == nil)
    }

    @Test(arguments: [
        ("published: false", Withheld.draft), ("draft: true", .draft), ("draft: yes", .draft),
        ("status: private", .private),
        ("withheld: future", .future), ("password: secret", .password), ("private: true", .private),
        ("publish: no", .draft), ("status: Draft", .draft),
    ]) func withheld(source: String, reason: Withheld) {
        let text = "---\n\(source)\nunknown: 1\n---\n\nText[^1].\n"
        var asked: [Withheld?] = []
        var report: [Diagnostic] = []
        let input = Input(path: Path("/f/a.md"), shown: "a.md", bytes: Array(text.utf8))
        func read(_ wanted: Bool) -> Int {
            var count = 0
            try? MarkdownReader().read(
                input,
                wanting: {
                    asked.append($0.withheld); return wanted
                },
                reporting: { report.append($0) },
                each: { _ in count += 1 }
            )
            return count
        }
        #expect(read(false) == 0 && report.isEmpty)
        #expect(read(true) == 1 && !report.isEmpty)
        #expect(asked == [reason, reason])
    }

    @Test(arguments: ["date: 2999-01-01", "draft: false", "published: true", "published: 2999-01-01", "status: done"])
    func notWithheld(source: String) {
        #expect(article("---\n\(source)\n---\n\nText.\n").withheld == nil)
    }

    @Test(arguments: [
        ("2026-11-02-the-long-dash.md", "the-long-dash", "2026-11-02", "The long dash"),
        ("2026-11-02.md", "2026-11-02", "2026-11-02", "2026 11 02"), ("2026-13-02-x.md", "2026-13-02-x", nil, "X"),
        ("the-press/index.md", "the-press", nil, "The press"),
        ("2026-11-02-press/index.de.md", "press", "2026-11-02", "Press"), ("20261102.md", "20261102", nil, "20261102"),
    ]) func names(name: String, slug: String, date: String?, title: String) {
        let article = article("Text.", name: name)
        #expect(article.slug == slug)
        #expect(article.published?.iso == date)
        #expect(article.title == title)
        #expect(article.language == (name.contains(".de.") ? "de" : nil))
    }

    @Test(arguments: [
        ("url: https://forme.example/a", "https://forme.example/a", "x"),
        ("url: /2026/10/partition/", nil, "partition"),
        ("permalink: /essays/press.html", nil, "press"), ("permalink: /:year/:title/", nil, "x"),
        ("url: /a/\nslug: b", nil, "b"), ("slug: b\nurl: /a/", nil, "b"),
        ("source: https://forme.example/b\nurl: https://forme.example/a", "https://forme.example/b", "x"),
        ("url: https://forme.example/a\ncanonical: https://forme.example/c", "https://forme.example/c", "x"),
    ]) func addresses(source: String, address: String?, slug: String) {
        let article = article("---\n\(source)\n---\n\nText.\n", name: "x.md")
        #expect(article.source == address)
        #expect(article.slug == slug)
    }
}
