import Basics
import Testing

@testable import Styling

@Suite struct PageTests {
    private func page(_ sheet: String, _ kind: PageKind = PageKind()) -> PageStyle {
        Stylist([.author(sheet)]).page(kind)
    }

    @Test(arguments: [
        ("A4", 595.276, 841.89), ("A5 landscape", 595.276, 419.528), ("digest", 396, 612), ("letter", 612, 792),
        ("100pt", 100, 100), ("landscape", 595.276, 419.528), ("4in 3in portrait", 216, 288), ("B5", 498.898, 708.661),
        ("auto", 419.528, 595.276), ("landscape 4in", 288, 288),
    ])
    func `sizes have names and lengths`(size: String, width: Double, height: Double) {
        let found = page("@page { size: \(size) }").size
        #expect(found == Size(width: Length(points: width), height: Length(points: height)))
    }

    @Test func `names are stronger than kinds, kinds than sides`() {
        let sheet = """
            @page opening:first { margin-top: 4pt } @page :first { margin-top: 3pt } @page :left { margin-top: 2pt }
            @page opening { margin-bottom: 7pt; @bottom-left { content: "x" } } @page { margin: 1pt; bleed: 3mm; marks: crop cross }
            @page :blank { @bottom-left { content: none } }
            """
        #expect(page(sheet).margin.top.points == 1)
        #expect(page(sheet).bleed.points == 8.504)
        #expect(page(sheet).hasCropMarks)
        #expect(page(sheet, PageKind(isLeft: true)).margin.top.points == 2)
        #expect(page(sheet, PageKind(isLeft: true, isFirst: true)).margin.top.points == 3)
        #expect(page(sheet, PageKind(name: "opening", isFirst: true)).margin.top.points == 4)
        #expect(page(sheet, PageKind(name: "opening")).margin.bottom.points == 7)
        #expect(page(sheet, PageKind(name: "opening")).boxes.map(\.place) == [.bottomLeft])
        #expect(page(sheet, PageKind(name: "opening", isBlank: true)).boxes.map(\.place) == [.bottomLeft])
        #expect(page(sheet, PageKind(name: "other")).margin.top.points == 1)
        #expect(Stylist([.author(sheet)]).pageNames == ["opening"])
    }

    @Test func `boxes inherit from the page, and the page from the root`() throws {
        let sheet = """
            html { font: 10pt/13pt "Vollkorn"; color: #333 }
            @page { size: 300pt 500pt; margin: 10% 5%; font-size: 8pt; @top-left { content: string(article) counter(page, lower-roman); letter-spacing: .1em } @top-center { margin: 0 } @footnote { border-top: .5pt solid; padding-top: 3pt } }
            """
        let found = page(sheet)
        #expect(
            found.margin
                == Edges(
                    top: Length(points: 50),
                    right: Length(points: 15),
                    bottom: Length(points: 50),
                    left: Length(points: 15)
                )
        )
        let box = try #require(found.boxes.first)
        #expect(found.boxes.count == 1)
        #expect(box.style.fontFamilies == ["Vollkorn"])
        #expect(box.style.fontSize.points == 8)
        #expect(box.style.letterSpacing.points == 0.8)
        #expect(box.style.align == .left)
        #expect(box.style.content == [.string("article", .first), .counter("page", .lowerRoman)])
        #expect(found.noteArea?.border.top.width.points == 0.5)
        #expect(found.noteArea?.padding.top == .length(Length(points: 3)))
    }

    @Test func `fonts of sheets are noted`() {
        let sheet =
            "@font-face { font-family: \"A B\"; font-weight: bold; src: local('x'), url(a.woff2) format('woff2'), url('b.ttf') }"
        let face = FontFaceRule(family: "A B", sources: ["a.woff2", "b.ttf"], weight: 700, isItalic: false)
        #expect(Stylist([.author(sheet)]).fontFaces == [face])
    }
}
