import Basics
import Testing

@testable import Typesetting

@Suite struct NotesAtFootTests {
    @Test func `a note stands at the foot of the page of its call`() throws {
        var test = TestGalley()
        let note = test.note("n", lines: 2)
        test.paragraph("a", lines: 12, calls: [3: [note]])
        test.section()
        let pages = try test.words()
        // Sixteen points of note and a gap of seven and a half leave seven lines.
        #expect(pages[0].count == 9)
        #expect(pages[0][6] == "a.7 67")
        #expect(pages[0].suffix(2) == ["n.1 90", "n.2 98"])
        #expect(pages[1].first == "a.8 7")
    }

    @Test func `a note called in the last line stays with it, or the line goes`() throws {
        var test = TestGalley()
        let note = test.note("n", lines: 3)
        test.paragraph("a", lines: 10, calls: [10: [note]])
        test.section()
        let pages = try test.words()
        #expect(pages.count == 2)
        let page = try #require(pages.firstIndex { $0.contains { $0.hasPrefix("a.10 ") } })
        #expect(pages[page].contains { $0.hasPrefix("n.1 ") })
        #expect(pages.joined().count == 13)
    }

    @Test func `a long note goes on on the next page with two lines on each`() throws {
        var test = TestGalley()
        let note = test.note("n", lines: 12)
        test.paragraph("a", lines: 16, calls: [6: [note]])
        test.section()
        let pages = try test.words()
        let call = try #require(pages.firstIndex { $0.contains { $0.hasPrefix("a.6 ") } })
        let here = pages[call].filter { $0.hasPrefix("n.") }.count
        let after = pages[call + 1].filter { $0.hasPrefix("n.") }.count
        #expect(here >= 2)
        #expect(after == 0 || after >= 2)
        #expect(here + after == 12)
    }

    @Test func `a note longer than pages goes on until it is set`() throws {
        var test = TestGalley()
        let note = test.note("n", lines: 60)
        test.paragraph("a", lines: 2, calls: [1: [note]])
        test.section()
        let pages = try test.words()
        #expect(pages.joined().filter { $0.hasPrefix("n.") }.count == 60)
        #expect(pages.allSatisfy { !$0.isEmpty })
    }

    @Test func `columns have their own notes`() throws {
        var test = TestGalley()
        let first = test.note("n", lines: 1)
        let second = test.note("m", lines: 2)
        test.paragraph("a", lines: 10, calls: [2: [first], 9: [second]])
        test.section(columns: 2)
        let items = try test.layout().dump()
        #expect(items.contains("text 20 118 8 ‘n.1’"))
        #expect(items.contains("text 75 110 8 ‘m.1’"))
        #expect(items.contains("text 75 118 8 ‘m.2’"))
    }
}
