import Basics
import Documents
import TestSupport
import Testing

@testable import Readers

@Suite struct MarkdownHostileTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(arguments: [
        times(">", 10_000) + " deep", times("> ", 10_000) + "deep\n" + times("x\n", 1000), times("- ", 10_000) + "deep",
        times("[", 1 << 20), times("*a ", 20_000), times("**a _b ", 10_000), times("<div>\n\n", 20_000),
        times("<b>", 20_000), times("<span lang=de>", 20_000) + "deep", times("[a](", 10_000), times("![", 40_000),
        times("`", 60_000), times("a](", 20_000), times("|a", 20_000) + "\n" + times("|-", 20_000),
        times("1. ", 5_000) + "deep", times("<!--", 20_000), times("&", 100_000), "---\n" + times("a: b\n", 20_000),
        "---\na: &a [x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c]\ne: [*d,*d,*d,*d]\n---\ntext",
        "---\n" + times("[", 30_000) + "\n---\ntext", times("www.", 20_000), times("a@", 20_000),
        times("```verse\n", 10_000), times("> <div>\n", 10_000), times("<a href='", 10_000),
        "|" + times("a|", 500) + "\n|" + times("-|", 500) + "\n" + times("|x\n", 20_000), times("|x", 20_000),
    ]) func bounded(source: String) {
        let (articles, _) = ReadingFixtures.read(Array(source.utf8), as: MarkdownReader(), name: "a.md")
        #expect(articles.count == 1)
        #expect(articles.allSatisfy { depth($0.body) <= 200 })
    }

    @Test func tenThousandNotes() {
        let calls = (0..<10_000).map { "[^n\($0)]" }.joined(separator: " ")
        let notes = (0..<10_000).map { "[^n\($0)]: Note \($0).\n" }.joined(separator: "\n")
        let (articles, report) = ReadingFixtures.read(
            Array((calls + "\n\n" + notes).utf8),
            as: MarkdownReader(),
            name: "a.md"
        )
        #expect(report.isEmpty)
        #expect(articles.first?.notes.count == 10_000)
        #expect(articles.first?.notes.last == Note([.paragraph([.text("Note 9999.")])]))
    }

    @Test func deepTextIsNotLost() {
        let text = (0..<300).map { Self.times("> ", $0) + "w\($0)" }.joined(separator: "\n\n")
        let (articles, _) = ReadingFixtures.read(Array(text.utf8), as: MarkdownReader(), name: "a.md")
        let words = PlainText.of(articles.first?.body ?? []).split(separator: "\n")
        #expect(words == (0..<300).map { Substring("w\($0)") })
    }

    @Test func aHugeFileIsRefused() {
        let bytes = [UInt8](repeating: 0x61, count: (64 << 20) + 1)
        let (articles, report) = ReadingFixtures.read(bytes, as: MarkdownReader(), name: "a.md")
        #expect(articles.isEmpty && report.map(\.code) == [.fileTooLarge])
    }

    /// Two million marks of Markdown would be half a gigabyte of nodes.
    @Test func tooMuchMarkupIsRefused() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 4 << 20)
        let (articles, report) = ReadingFixtures.read(bytes, as: MarkdownReader(), name: "a.md")
        #expect(articles.isEmpty && report.map(\.code) == [.fileTooLarge])
    }

    private func depth(_ blocks: [Block]) -> Int {
        blocks.map { block in
            switch block {
            case .quotation(let quotation): depth(quotation.blocks) + 1
            case .list(let list): (list.items.map { depth($0) }.max() ?? 0) + 1
            case .paragraph(let inlines), .heading(_, let inlines, _): depth(inlines) + 1
            case .aside(let blocks), .foreign(let blocks, _, _): depth(blocks) + 1
            default: 1
            }
        }.max() ?? 0
    }

    private func depth(_ inlines: [Inline]) -> Int {
        inlines.map { inline in
            switch inline {
            case .emphasis(let inner), .strong(let inner), .link(let inner, _, _), .foreign(let inner, _, _),
                .deleted(let inner):
                depth(inner) + 1
            default: 1
            }
        }.max() ?? 0
    }
}
