import Basics
import Testing

@testable import Typesetting

@Suite struct PageBreakingTests {
    @Test func `a page holds the lines it has room for`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 20)
        test.section()
        let pages = try test.words()
        #expect(pages.map(\.count) == [10, 10])
        #expect(pages[0].first == "a.1 7")
        #expect(pages[1].last == "a.20 97")
    }

    @Test func `no line stands alone`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 9)
        test.paragraph("b", lines: 5)
        test.section()
        let pages = try test.words()
        #expect(pages.map(\.count) == [9, 5])
        #expect(try test.layout().concessions.orphans == 0)
    }

    @Test func `a lone line is conceded where a page holds nothing else`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 3)
        test.section()
        let pages = try test.words(height: 20)
        #expect(pages.joined().count == 3)
        let set = try test.set(height: 20)
        #expect(set.plan.concessions.widows + set.plan.concessions.orphans == 1)
    }

    @Test func `facing pages end level`() throws {
        // The left page can hold ten lines or nine, the right one nine: both get nine.
        var test = TestGalley()
        test.paragraph("a", lines: 12)
        test.paragraph("b", lines: 6)
        test.paragraph("c", lines: 12)
        test.section()
        let counts = try test.words(startsLeft: true).map(\.count)
        #expect(counts[0] == counts[1])
        #expect(counts.reduce(0, +) == 30)
    }

    @Test func `a heading goes to the next page with its text`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 7)
        test.heading("H")
        test.paragraph("b", lines: 4)
        test.section()
        let pages = try test.words()
        #expect(pages[0].count == 7)
        #expect(pages[1].first == "H 12")
        #expect(pages[1][1] == "b.1 27")
    }

    @Test func `lines return to the grid`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 2)
        test.heading("H", height: 13, above: 9, below: 6)
        test.paragraph("b", lines: 2)
        test.section()
        #expect(try test.words()[0] == ["a.1 7", "a.2 17", "H 41", "b.1 57", "b.2 67"])
    }

    @Test func `what is taller than a page is made smaller`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 2)
        test.items.append(test.box("tall", height: 400, baseline: 400, isOnGrid: false))
        test.paragraph("b", lines: 2)
        test.section()
        #expect(try test.words().joined().map { $0.split(separator: " ")[0] } == ["a.1", "a.2", "tall", "b.1", "b.2"])
    }

    @Test func `a text that asks for a right page leaves a left one empty`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 2)
        test.section()
        test.paragraph("b", lines: 2)
        test.section(start: .right)
        let set = try test.set()
        #expect(set.plan.pages.map(\.isBlank) == [false, true, false])
        #expect(set.plan.pages.map(\.isLeft) == [false, true, false])
        #expect(set.layout.pages[1].start == nil)
    }

    @Test func `nothing is lost whatever comes`() throws {
        for seed in UInt64(1)...60 {
            var random = TestRandom(seed: seed)
            var test = TestGalley.random(&random)
            test.section()
            let height = Double(20 + random.below(150))
            let found = try test.words(height: height).joined().map { $0.split(separator: " ")[0] }.sorted()
            #expect(found.count == test.words, "seed \(seed)")
            #expect(Set(found).count == test.words, "seed \(seed)")
        }
    }

    @Test func `an article of a quarter of a million words is broken as a whole`() {
        var random = TestRandom(seed: 3)
        var test = TestGalley()
        while test.words < 25_000 {
            if random.below(9) == 0 { test.heading("h") }
            test.paragraph("p", lines: 1 + random.below(9))
        }
        test.section()
        let height = Length(points: 360).units
        let rows = FlowRows(test.galley) { _ in height }
        let plans = PageBreaker.plans(rows, rooms: [PageRoom(height)], startsLeft: [true, false])
        for plan in plans {
            var row = 0
            for page in plan.pages {
                #expect(page.parts.count == 1)
                for case .column(let column) in page.parts {
                    #expect(column.rows.lowerBound == row)
                    row = column.rows.upperBound
                }
            }
            #expect(row == rows.rows.count)
            #expect(plan.concessions.widows + plan.concessions.orphans == 0)
        }
        #expect(plans.map { $0.pages[0].isLeft } == [true, false])
    }
}
