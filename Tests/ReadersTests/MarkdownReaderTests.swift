import Basics
import Documents
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Readers

@Suite struct MarkdownReaderTests {
    @Test(arguments: ReadingFixtures.names("markdown")) func fixture(name: String) throws {
        let path = "\(ReadingFixtures.folder)/markdown/\(name)"
        let bytes = try Fixtures.bytes(path)
        let dump = ReadingFixtures.dump(bytes, as: MarkdownReader(), name: name)
        #expect(References.text(at: path + ".expected", updatingTo: dump) == dump)
    }

    @Test(arguments: ReadingFixtures.names("markdown")) func everyFixtureIsTakenForMarkdown(name: String) throws {
        let bytes = try Fixtures.bytes("\(ReadingFixtures.folder)/markdown/\(name)")
        let input = Input(path: Path("/f/\(name)"), shown: name, bytes: bytes)
        #expect(ReaderRegistry.reader(for: input)?.format == "markdown")
    }

    private func article(_ text: String, name: String = "a.md") -> (article: Article, report: [Diagnostic]) {
        let (articles, report) = ReadingFixtures.read(Array(text.utf8), as: MarkdownReader(), name: name)
        return (articles.first ?? Article(), report)
    }

    @Test(arguments: [
        ("03-the-craft_of-type.md", "The craft of type"), ("1984.md", "1984"), ("Über uns.md", "Über uns"),
    ]) func titlesFromNames(name: String, title: String) {
        #expect(article("Text.", name: name).article.title == title)
    }

    @Test(arguments: [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "<a href=\"java\tscript:alert(1)\">x</a>",
        "<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "<p onclick=\"alert(1)\">x</p>",
        "<svg onload=alert(1)></svg>", "<iframe src=\"https://example.org/alert(1)\"></iframe>",
        "x <script>alert(1)</script> y", "![x](javascript:alert(1))", "<object data=\"alert(1)\"></object>",
        "<style>alert(1)</style>", "<a href=\"data:text/html,alert(1)\">x</a>", "[x](vbscript:alert(1))",
        "<math><mtext><script>alert(1)</script></mtext></math>", "<form action=\"javascript:alert(1)\"><p>x</p></form>",
    ]) func nothingRuns(source: String) {
        #expect(!article(source).article.dump.contains("alert"))
    }

    @Test func notesAreNumberedByTheirFirstCall() {
        let (article, report) = article(
            "A[^b] b[^a] c[^b] d[^none].\n\n[^a]: First.\n\n[^b]: Second, see[^c].\n\n[^c]: Third.\n"
        )
        #expect(article.dump.contains("p A{note 0} b{note 1} c{note 0} d[^none]."))
        #expect(article.notes.map { PlainText.of($0.blocks) } == ["Second, see.\n", "First.\n", "Third.\n"])
        #expect(report.map(\.code) == [.noteUndefined])
    }

    @Test func brokenUTF8IsReadWithAReport() {
        let (articles, report) = ReadingFixtures.read(
            Array("# T\n\nOne\n".utf8) + [0xC3, 0x28, 0x0A],
            as: MarkdownReader(),
            name: "a.md"
        )
        #expect(articles.count == 1)
        #expect(report.map(\.code) == [.fileBrokenUTF8])
        #expect(report.first?.place.line == 4)
    }

    @Test func textOutsideFiles() {
        let (blocks, notes) = MarkdownText.blocks("# One\n\nTwo[^1].\n\n### Three\n\n[^1]: Four.\n")
        #expect(blocks.map(\.dump).joined() == "h2 One\np Two{note 0}.\nh3 Three\n")
        #expect(notes.count == 1)
    }

    /// cmark-gfm shares tables between its parsers; texts with and without bare addresses were read differently when
    /// several threads met.
    @Test func threadsDoNotDisturbEachOther() {
        let texts = (0..<64).map { number in
            number % 2 == 0
                ? "See https://example.org/\(number) there.\n" : String(repeating: "Words, *and* more. ", count: 40)
        }
        let alone = texts.map { article($0).article.dump }
        let together = Mutex([String](repeating: "", count: texts.count * 8))
        DispatchQueue.concurrentPerform(iterations: texts.count * 8) { index in
            let dump = article(texts[index % texts.count]).article.dump
            together.withLock { $0[index] = dump }
        }
        let found = together.withLock { $0 }
        for (index, dump) in found.enumerated() { #expect(dump == alone[index % texts.count]) }
    }
}
