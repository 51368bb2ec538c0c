import Basics
import Publishing
import TestSupport
import Testing

/// What stands on the pages against what the documents say: blocks, words, order.
@Suite struct PrintedWordsTests {
    /// The outline of a book's documents and that of its pages.
    private func outlines(_ book: PrintedBook) throws -> (expected: [Outline.Line], found: [Outline.Line]) {
        let layout = book.layout
        let expected = Outline(of: try book.styledDocuments()) { id in
            layout.destinations[id].map { layout.pages[$0.page].folio.label } ?? ""
        }
        return (expected.settled(), Outline(of: layout).settled())
    }

    private static let sample = Result {
        try PrintedBook(
            BuildOrder(
                inputs: ["\(Fixtures.repository)/Examples/forme/edition.yaml"],
                formats: [.epub, .pdf],
                cores: 2
            ),
            in: .real()
        )
    }

    /// Headings, items, cells, figures with their alternatives, notes after their calls: the same tree.
    @Test func theTagsOfTheSampleAreItsBlocks() throws {
        let (expected, found) = try outlines(try Self.sample.get())
        func bare(_ lines: [Outline.Line]) -> [Outline.Line] {
            lines.map {
                var line = $0; line.text = ""; return line
            }
        }
        #expect(Outline.difference(bare(expected), bare(found)) == "")
        #expect(expected.count > 500)
    }

    /// Every word once and in reading order.
    @Test func theWordsOfTheSampleAreOnItsPages() throws {
        let (expected, found) = try outlines(try Self.sample.get())
        let different = zip(expected, found).filter { $0.text != $1.text }
        for (one, other) in different.prefix(5) {
            Issue.record("\(one.name): \(Outline.parting(one.text, other.text))")
        }
        #expect(different.isEmpty)
    }

    @Test func nothingOfTheSampleIsOffItsPage() throws {
        #expect(try Self.sample.get().strays() == [])
    }
}
