import Testing

@testable import Images

/// Where the pieces of a line of text go, every letter ten wide.
@Suite struct DrawingTextTests {
    static func line(_ strings: [String], _ anchor: DrawingText.Anchor = .start, rtl: Bool = false) -> DrawingText {
        DrawingText(
            runs: strings.map { DrawingText.Run(string: $0, font: DrawingFont(), size: 10) },
            origin: DrawingPoint(100, 50),
            anchor: anchor,
            isRightToLeft: rtl,
            matrix: .identity
        )
    }

    static func measure(_ run: DrawingText.Run) -> DrawingText.Measure {
        let letters = run.string.count
        let spaces = run.string.count { $0 == " " }
        return DrawingText.Measure(advance: Double(10 * letters), letters: letters, spaces: spaces)
    }

    @Test func runsFollowEachOther() {
        var line = Self.line(["ab", "cde"])
        line.runs[1].dx = 5
        line.runs[1].dy = -3
        line.runs[1].rise = 2
        let places = line.places(Self.measure)
        #expect(places.map(\.x) == [100, 125])
        #expect(places.map(\.y) == [50, 45])
    }

    @Test func anchorsCountTheWholeLine() {
        #expect(Self.line(["ab", "cde"], .middle).places(Self.measure).map(\.x) == [75, 95])
        #expect(Self.line(["ab", "cde"], .end).places(Self.measure).map(\.x) == [50, 70])
        #expect(Self.line(["ab", "cde"], rtl: true).places(Self.measure).map(\.x) == [80, 50])
        #expect(Self.line(["ab", "cde"], .end, rtl: true).places(Self.measure).map(\.x) == [130, 100])
    }

    @Test func spacingCounts() {
        var line = Self.line(["a b", "c"])
        line.runs[0].letterSpacing = 1
        line.runs[0].wordSpacing = 4
        #expect(line.places(Self.measure).map(\.x) == [100, 137])
    }

    @Test func lengthIsReached() {
        var line = Self.line(["ab", "cd"])
        line.length = 70
        let spaced = line.places(Self.measure)
        #expect(spaced.map(\.letterSpacing) == [10, 10] && spaced.map(\.x) == [100, 140])
        line.stretchesGlyphs = true
        let stretched = line.places(Self.measure)
        #expect(stretched.map(\.stretch) == [1.75, 1.75] && stretched.map(\.x) == [100, 135])
    }
}
