import Basics
import Testing

@testable import Typesetting

@Suite struct ImpositionTests {
    private let a5 = Size(width: Length(points: 419.528), height: Length(points: 595.276))

    /// The pages of each side from the left, counted from 1; 0 for blanks.
    private func pages(_ imposition: Imposition) -> [[Int]] {
        let middle = imposition.sheet.width / 2
        return imposition.sides.map { side in
            [true, false].map { isLeft in
                (side.placements.first { ($0.origin.x < middle - Length(points: 20)) == isLeft }?.page ?? -1) + 1
            }
        }
    }

    @Test func `fourteen pages make four sheets with two blanks at the end`() {
        let booklet = Imposition(pages: 14, size: a5)
        #expect(pages(booklet) == [[0, 1], [2, 0], [14, 3], [4, 13], [12, 5], [6, 11], [10, 7], [8, 9]])
        #expect(booklet.scale == 1)
        #expect(booklet.sides.map(\.sheet) == [0, 0, 1, 1, 2, 2, 3, 3])
    }

    @Test func `every page is printed once`() {
        for count in 0..<70 {
            for sheets in [nil, 1, 2, 4, 5] {
                let booklet = Imposition(pages: count, size: a5, options: .init(sheetsPerSignature: sheets))
                #expect(booklet.sides.flatMap { $0.placements.map(\.page) }.sorted() == Array(0..<count))
                #expect(booklet.sides.count % 2 == 0)
            }
        }
    }

    @Test func `signatures are as even as can be`() {
        let booklet = Imposition(pages: 40, size: a5, options: .init(sheetsPerSignature: 4))
        #expect(booklet.sides.filter { !$0.isBack }.map(\.signature) == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2])
        #expect(pages(booklet)[8] == [28, 17])
    }

    @Test func `inner sheets have their pages nearer the fold`() {
        let booklet = Imposition(pages: 16, size: a5, options: .init(paper: Length(points: 0.5)))
        let inner = booklet.sides[6].placements
        #expect(inner[0].origin.x.points == 1.5)
        #expect(abs(inner[1].origin.x.points - 418.028) < 0.001)
    }

    @Test func `pages larger than half the sheet are printed smaller`() {
        let sheet = Size(width: Length(points: 841.89), height: Length(points: 595.276))
        let a4 = Size(width: Length(points: 595.276), height: Length(points: 841.89))
        let booklet = Imposition(pages: 4, size: a4, options: .init(sheet: sheet))
        #expect(abs(booklet.scale - 0.7) < 0.02)
        let narrow = Imposition(pages: 4, size: a5, options: .init(sheet: sheet, pageMargin: .zero))
        #expect(narrow.scale < 0.97)
        #expect(narrow.sides[0].placements.allSatisfy { $0.origin.y.points >= 14.17 })
    }

    @Test func `a book read from the right is bound there`() {
        let booklet = Imposition(pages: 8, size: a5, options: .init(isRightToLeft: true))
        #expect(pages(booklet)[0] == [1, 8])
        #expect(pages(booklet)[1] == [7, 2])
    }
}
