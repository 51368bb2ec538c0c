import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

/// Every saved page below Fixtures/pages, and what an article is made of it.
@Suite struct ExtractionPagesTests {
    static let folder = Fixtures.folder("Readers") + "/pages"
    static let pages = Fixtures.names(in: folder).filter { $0.hasSuffix(".html") }

    @Test(arguments: pages) func page(name: String) throws {
        let path = Path(Self.folder + "/" + name)
        let input = Input(path: path, shown: name, bytes: try Fixtures.bytes(path.text))
        var text = ""
        try PageReader().read(input, reporting: { text += "! \($0.code.rawValue) \($0.message)\n" }) { article in
            text += article.dump
        }
        #expect(!text.contains("javascript") && !text.contains("onclick") && !text.contains("steal()"))
        #expect(References.text(at: Self.folder + "/" + path.stem + ".txt", updatingTo: text) == text)
    }
}

@Suite struct PageReaderTests {
    private func input(_ bytes: [UInt8], name: String = "page.html") -> Input {
        Input(path: Path("/in/" + name), shown: name, bytes: bytes)
    }

    private func article(_ html: String) throws -> Article? {
        var found: Article?
        try PageReader().read(input(Array(html.utf8)), reporting: { _ in }) { found = $0 }
        return found
    }

    @Test(arguments: [
        ("<!DOCTYPE html><p>x", "a.txt", 100), ("  <HTML>", "a", 100), ("plain words", "a.html", 20),
        ("plain words", "a.txt", 0),
        ("<p>a<p>b<p>c", "a.html", 80), ("<p>a<p>b<p>c", "a.md", 30), ("", "a.html", 0),
        ("<?xml version='1.0'?><html xmlns='x'>", "a", 95), ("<?xml version='1.0'?><rss>", "a.html", 0),
    ]) func confidence(text: String, name: String, expected: Int) {
        #expect(PageReader().confidence(in: input(Array(text.utf8), name: name)) == expected)
    }

    @Test func binaryIsRefused() {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        #expect(PageReader().confidence(in: input(bytes)) == 0)
        #expect(throws: Diagnostic.self) { try PageReader().read(input(bytes), reporting: { _ in }) { _ in } }
    }

    @Test func nothingToReadIsReported() throws {
        var codes: [Diagnostic.Code] = []
        var count = 0
        try PageReader().read(input(Array("<html></html>".utf8)), reporting: { codes.append($0.code) }) { _ in
            count += 1
        }
        #expect(codes == [.pageWithoutArticle] && count == 0)
    }

    @Test func tenThousandNestedElementsLoseNoText() throws {
        let words = "A line of type, set in the depth of the case, and longer than sixty letters, so that it counts."
        let html =
            String(repeating: "<div>", count: 10_000) + "<p>\(words)</p>" + String(repeating: "</div>", count: 10_000)
        #expect(try article("<title>Deep</title>" + html)?.plainText == words + "\n")
    }

    @Test func unclosedElementsAreBounded() throws {
        let html = "<title>Open</title>" + String(repeating: "<b><i><a href='#x'><span class='a'>word ", count: 20_000)
        #expect(try article(html) != nil)
    }

    @Test func oneLongLineIsRead() throws {
        let line = String(repeating: "The same sentence, printed again and again. ", count: 100_000)
        #expect(try article("<title>Long</title><p>\(line)</p>")?.plainText.utf8.count == line.utf8.count)
    }

    @Test func bytesThatAreNoUTF8AndNULAreRead() throws {
        var bytes = Array(
            "<title>Odd</title><p>Ink and paper, \u{0}lead and wood, and whatever else a printer may be asked to carry "
                .utf8
        )
        bytes += [0xFF, 0xFE, 0x80] + Array("home.</p>".utf8)
        var text = ""
        try PageReader(encoding: "utf-8").read(input(bytes), reporting: { _ in }) { text = $0.plainText }
        #expect(text.hasPrefix("Ink and paper, lead") && text.contains("home."))
    }

    @Test func savedFromCommentGivesTheAddress() throws {
        let html =
            "<!-- saved from url=(0026)https://press.example/a/b -->"
            + "<title>T</title><p>See <a href='c'>the page</a> that follows this one, for what was left out of it here.</p>"
        let found = try article(html)
        #expect(found?.source == "https://press.example/a/b")
        #expect(found?.dump.contains("<https://press.example/a/c>") ?? false)
    }
}
