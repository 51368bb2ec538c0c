import Basics
import Testing

@testable import Typesetting

@Suite struct FiguresTests {
    private func figure(_ test: inout TestGalley, height: Double, spansPage: Bool = false) {
        let box = test.box("figure\(test.galley.floats.count)", height: height, baseline: 5, isOnGrid: false)
        test.galley.floats.append(
            GalleyFloat(spansPage: spansPage, items: [box], height: Length(points: height))
        )
        test.items.append(.float(Int32(test.galley.floats.count - 1)))
    }

    @Test func `a figure stands at the foot of an opening page`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 3)
        figure(&test, height: 30)
        test.paragraph("b", lines: 12)
        test.section()
        let words = try test.words()
        #expect(words[0].last == "figure0 75")
        #expect(words[0].count == 7)
        #expect(words.joined().count == 16)
    }

    @Test func `a figure without room goes to the head of the next page`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 8)
        figure(&test, height: 60)
        test.paragraph("b", lines: 12)
        test.section()
        let words = try test.words()
        #expect(words[1].first == "figure0 5")
        #expect(words[0].count == 10)
    }

    @Test func `a figure over all columns`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 25)
        figure(&test, height: 30, spansPage: true)
        test.paragraph("b", lines: 12)
        test.section(columns: 2)
        let words = try test.words()
        #expect(words[1].first == "figure0 5")
        #expect(words.joined().count == 38)
    }

    @Test func `a figure taller than the page is made smaller`() throws {
        var test = TestGalley()
        figure(&test, height: 600)
        test.paragraph("a", lines: 5)
        test.section()
        #expect(try test.words().joined().count == 6)
    }
}
