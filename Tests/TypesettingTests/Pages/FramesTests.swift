import Basics
import Testing

@testable import Typesetting

@Suite struct FramesTests {
    @Test func `a frame is open where it is cut`() throws {
        var test = TestGalley()
        test.galley.decorations.append(
            Decoration(
                left: .zero,
                width: Length(points: 100),
                border: Edges(
                    top: Length(points: 1),
                    right: .zero,
                    bottom: Length(points: 2),
                    left: .zero
                ),
                colours: [.black, .black, .black, .black],
                background: .clear
            )
        )
        test.paragraph("a", lines: 5)
        test.items += [.penalty(0), .space(Length(points: 5)), .open(0), .fixed(Length(points: 5))]
        test.paragraph("b", lines: 8)
        test.items += [.fixed(Length(points: 5)), .close(0), .space(Length(points: 5))]
        test.paragraph("c", lines: 2)
        test.section()
        let layout = try test.layout()
        let rules = layout.pages.map { page in
            page.items.compactMap { item -> Rectangle? in
                if case .rule(let rule) = item { rule.frame } else { nil }
            }
        }
        #expect(rules[0].map(\.origin.y.points) == [75])
        #expect(rules[0].map(\.size.height.points) == [1])
        #expect(rules[1].map(\.size.height.points) == [2])
        #expect(rules[1].map(\.bottom.points) == [65])
    }

    @Test func `the head of a table is set again as an artifact`() throws {
        var test = TestGalley()
        test.items.append(.beginRepeat(1))
        test.items.append(test.box("head", isOnGrid: false))
        for row in 1...15 {
            test.items.append(.penalty(0))
            test.items.append(test.box("row\(row)", isOnGrid: false))
        }
        test.items.append(.endRepeat)
        test.paragraph("a", lines: 3)
        test.section()
        let words = try test.words()
        #expect(words[0].count == 10)
        #expect(words[1].prefix(2) == ["head 7", "row10 17"])
        #expect(try test.layout().dump().contains("‘head’ artifact"))
        #expect(words[1].suffix(1) == ["a.3 97"])
    }
}
