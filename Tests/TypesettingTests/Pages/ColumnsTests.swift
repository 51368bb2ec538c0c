import Basics
import Testing

@testable import Typesetting

@Suite struct ColumnsTests {
    /// How many lines each column of each page has, told by their x.
    private func columns(_ test: TestGalley, height: Double = 100) throws -> [[Int]] {
        let layout = try test.layout(height: height)
        return layout.pages.map { page in
            var counts: [Int: Int] = [:]
            for case .text(let run) in page.items { counts[run.origin.x.units, default: 0] += 1 }
            return counts.sorted { $0.key < $1.key }.map(\.value)
        }
    }

    @Test func `columns are filled one after the other and end level`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 30)
        test.section(columns: 2)
        #expect(try columns(test) == [[10, 10], [5, 5]])
    }

    @Test(arguments: [(7, [4, 3]), (8, [4, 4]), (5, [3, 2]), (20, [10, 10])])
    func `the left column has the odd line`(_ lines: Int, _ expected: [Int]) throws {
        var test = TestGalley()
        test.paragraph("a", lines: lines)
        test.section(columns: 2)
        #expect(try columns(test) == [expected])
    }

    @Test func `three columns`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 10)
        test.section(columns: 3)
        #expect(try columns(test) == [[4, 3, 3]])
    }

    @Test func `a title stands above columns, and a note across below them`() throws {
        var test = TestGalley()
        test.heading("Title", height: 25, above: 0, below: 0)
        test.items.removeLast(2)
        test.items.append(.space(Length(points: 5)))
        test.section()
        test.paragraph("a", lines: 8)
        test.section(columns: 2)
        test.paragraph("b", lines: 2)
        test.section()
        let words = try test.words()
        #expect(words.count == 1)
        #expect(words[0].prefix(3) == ["Title 12", "a.1 37", "a.2 47"])
        #expect(words[0].suffix(2) == ["b.1 77", "b.2 87"])
        #expect(words[0][5] == "a.5 37")
    }

    @Test func `columns that are not to end level are filled`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 13)
        test.section(columns: 2, isLevelled: false)
        #expect(try columns(test) == [[10, 3]])
    }

    @Test func `a section may ask for the next column`() throws {
        var test = TestGalley()
        test.paragraph("a", lines: 3)
        test.section(columns: 2, isLevelled: false)
        test.paragraph("b", lines: 4)
        test.section(columns: 2, start: .column, isLevelled: false)
        #expect(try columns(test) == [[3, 4]])
    }

    @Test func `nothing is lost in columns`() throws {
        for seed in UInt64(1)...60 {
            var random = TestRandom(seed: seed &* 77)
            var test = TestGalley()
            var parts = 1 + random.below(4)
            while parts > 0 {
                test.addRandom(&random)
                test.section(columns: 1 + random.below(3), isLevelled: random.below(2) == 0)
                parts -= 1
            }
            let found = try test.words(height: Double(30 + random.below(150))).joined()
            #expect(found.count == test.words, "seed \(seed)")
        }
    }
}
