import Basics
import Testing

/// What no page was made for: it is set all the same, nothing of it is lost or off the page, and no word of it is said
/// more than once.
@Suite struct BadPrintTests {
    private static let head = "---\ntitle: Trouble\nlang: en\nsource: https://example.org/trouble\n---\n\n"

    private func check(_ text: String, files: [String: String] = [:]) throws -> PrintedBook {
        let book = try PrintedBook(markdown: Self.head + text, files: files)
        let layout = book.layout
        let expected = Outline(of: try book.styledDocuments()) { id in
            layout.destinations[id].map { layout.pages[$0.page].folio.label } ?? ""
        }
        #expect(Outline.difference(expected.settled(), Outline(of: layout).settled()) == "")
        #expect(book.strays() == [])
        #expect(Set(book.diagnostics).count == book.diagnostics.count)
        return book
    }

    @Test func charactersNobodyHasAreKeptAndNamedOnce() throws {
        let book = try check("A sign \u{E123} of our own, and \u{E123} again, and \u{F8FE}.\n\n\u{E123}\n")
        let missing = book.diagnostics.filter { $0.code == .glyphMissing }
        #expect(missing.count == 1)
        #expect(missing.first?.message.contains("U+E123, U+F8FE") == true)
    }

    @Test func aTableOfFortyColumns() throws {
        let columns = 0..<40
        let rows = [columns.map { "head \($0)" }, columns.map { _ in "---" }, columns.map { "cell number \($0)" }]
        _ = try check(rows.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n") + "\n")
    }

    @Test func aTableWithACellTallerThanThePage() throws {
        let words = (0..<2000).map { "word\($0)" }.joined(separator: " ")
        _ = try check("| a | b |\n| --- | --- |\n| \(words) | short |\n| next | row |\n")
    }

    @Test func aWordOfFiveThousandLetters() throws {
        let word = String((0..<5000).map { Character(Unicode.Scalar(UInt8(97 + $0 % 26))) })
        _ = try check("Before \(word) after.\n\n# \(word)\n\n| \(word) | b |\n| --- | --- |\n| c | d |\n")
    }

    @Test(arguments: [(100, 100_000), (100_000, 100), (1, 1), (100_000, 100_000)])
    func picturesOfAnySize(width: Int, height: Int) throws {
        let drawing =
            "<svg xmlns='http://www.w3.org/2000/svg' width='\(width)' height='\(height)'><path d='M0 0h9v9z'/></svg>"
        _ = try check(
            "Before.\n\n![A tower](tower.svg)\n\nAfter ![inline](tower.svg) it.\n",
            files: ["tower.svg": drawing]
        )
    }

    @Test func notesWithoutEnd() throws {
        let calls = (1...600).map { "Word[^\($0)]" }.joined(separator: " ")
        let notes = (1...600).map { "[^\($0)]: Note number \($0) says something, and a little more than that." }
        _ = try check(calls + "\n\n" + notes.joined(separator: "\n\n") + "\n")
    }

    @Test func aNoteLongerThanAPage() throws {
        let words = (0..<3000).map { "w\($0)" }.joined(separator: " ")
        _ = try check("A call.[^1] And more text.\n\n[^1]: \(words)\n")
    }

    @Test func deepNesting() throws {
        let quotations = String(repeating: "> ", count: 90) + "Deep down.\n\n"
        let lists = (0..<60).map { String(repeating: "  ", count: $0) + "- level \($0)\n" }.joined()
        _ = try check(quotations + lists)
    }

    @Test func aHundredThousandWords() throws {
        let sentence =
            "The compositor lifts a line from the stick and sets it down upon the stone among its neighbours. "
        let paragraph = String(repeating: sentence, count: 12) + "\n\n"
        let book = try check(String(repeating: paragraph, count: 490))
        #expect(book.layout.pages.count > 200)
    }

    @Test func headingsWithNothingBelow() throws {
        _ = try check((1...200).map { "## Heading \($0)\n\n" }.joined())
    }

    @Test func onlyPictures() throws {
        let drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><path d='M0 0h9v9z'/></svg>"
        _ = try check((1...30).map { "![Leaf \($0)](leaf.svg)\n\n" }.joined(), files: ["leaf.svg": drawing])
    }

    @Test(arguments: ["", "&nbsp;\n", "***\n", "\u{200B}\n", "\u{AD}\n", "| | |\n|-|-|\n| | |\n"])
    func nextToNothing(text: String) throws {
        let book = try check(text)
        #expect(!book.layout.pages.isEmpty)
    }

    /// Words of many scripts, each once and in order.
    @Test func scriptsOfTheWorld() throws {
        _ = try check(
            """
            Latin and **bold**, Ελληνικά με τόνους, Кириллица и «кавычки», עברית עם ניקוד שָׁלוֹם, العربية كلمات كثيرة.

            中文的段落没有空格，但是可以在任何地方换行。日本語の段落も同じです。「括弧」は行頭に来ません。

            हिन्दी में शब्द अलग होते हैं, และภาษาไทยไม่เว้นวรรคระหว่างคำ, 한국어 문장.

            """
        )
    }
}
