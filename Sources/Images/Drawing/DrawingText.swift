/// A line of text in a drawing: pieces that follow each other from one place. Which glyphs they are is not known here.
package struct DrawingText: Sendable, Hashable {
    /// Which part of the line lies at its place.
    package enum Anchor: Sendable, Hashable { case start, middle, end }

    /// Letters set alike.
    package struct Run: Sendable, Hashable {
        /// The text; white space is settled.
        package var string: String
        package var font: DrawingFont
        /// Size in the coordinates of the text.
        package var size: Double
        /// Added after every letter and every word space.
        package var letterSpacing = 0.0
        package var wordSpacing = 0.0
        /// How far the run begins beside where the one before ends, and below the line's base.
        package var dx = 0.0
        package var dy = 0.0
        /// How far its letters stand above the line's base, which stays where it is.
        package var rise = 0.0
        /// Nil for both: the run takes room, but is not seen.
        package var fill: DrawingFill?
        package var stroke: DrawingStroke?
        package var isUnderlined = false
        package var isStruckThrough = false
    }

    /// The pieces in logical order.
    package var runs: [Run]
    /// The place of the line's base.
    package var origin: DrawingPoint
    package var anchor: Anchor
    package var isRightToLeft: Bool
    /// The length that the whole line is to have (`textLength`).
    package var length: Double?
    /// Whether letters are made wider to reach `length`, not only the gaps between them.
    package var stretchesGlyphs = false
    /// From the text's coordinates to the drawing's.
    package var matrix: DrawingMatrix
}

/// The font that a piece of text wishes for.
package struct DrawingFont: Sendable, Hashable {
    /// Names as CSS lists them, best first, generic names (`serif`) among them.
    package var families: [String] = []
    /// 1…1000; 400 is regular, 700 bold.
    package var weight = 400
    package var isItalic = false
    package var isSmallCaps = false
    /// The language of the text, where it is said.
    package var language: String?

    /// A font as nobody asked for one.
    package init() {}
}

extension DrawingText {
    /// What a run measures when its font has set it, in the coordinates of the text.
    package struct Measure: Sendable, Hashable {
        /// From its start to its end, without `letterSpacing` and `wordSpacing`.
        package var advance: Double
        /// Letters that spacing is added after.
        package var letters: Int
        /// Word spaces among them.
        package var spaces: Int

        /// A measure.
        package init(advance: Double, letters: Int, spaces: Int) {
            (self.advance, self.letters, self.spaces) = (advance, letters, spaces)
        }
    }

    /// Where a run goes when all are measured.
    package struct Place: Sendable, Hashable {
        /// The left end of its base line, in the coordinates of the text.
        package var x: Double
        package var y: Double
        /// The room it takes.
        package var width: Double
        /// What comes after every letter, `length` worked in.
        package var letterSpacing: Double
        /// How much wider its letters are made; 1 unless `stretchesGlyphs`.
        package var stretch: Double
    }

    /// The places of all runs, in their order; `measure` sets each once.
    package func places(_ measure: (Run) -> Measure) -> [Place] {
        let measures = runs.map(measure)
        var widths = zip(runs, measures).map { run, found in
            found.advance + run.letterSpacing * Double(found.letters) + run.wordSpacing * Double(found.spaces)
        }
        let shifts = runs.reduce(0) { $0 + $1.dx }
        let natural = widths.reduce(shifts, +)
        var (added, stretch) = (0.0, 1.0)
        if let length, natural > 0 {
            let letters = measures.reduce(0) { $0 + $1.letters }
            if stretchesGlyphs {
                stretch = length / natural
                widths = widths.map { $0 * stretch }
            } else if letters > 1 {
                added = (length - natural) / Double(letters - 1)
                widths = zip(widths, measures).map { $0 + added * Double($1.letters) }
            }
        }
        let total = widths.reduce(shifts * stretch, +) - added
        return placed(measures.indices.map { (widths[$0], runs[$0].letterSpacing + added) }, total, stretch)
    }

    private func placed(_ runs: [(width: Double, spacing: Double)], _ total: Double, _ stretch: Double) -> [Place] {
        let share: Double =
            switch anchor {
            case .start: 0
            case .middle: 0.5
            case .end: 1
            }
        let sign: Double = isRightToLeft ? -1 : 1
        var x = origin.x - sign * share * total
        var y = origin.y
        return zip(self.runs, runs).map { run, found in
            x += run.dx * stretch
            y += run.dy
            defer { x += sign * found.width }
            let left = isRightToLeft ? x - found.width : x
            return Place(x: left, y: y - run.rise, width: found.width, letterSpacing: found.spacing, stretch: stretch)
        }
    }
}
