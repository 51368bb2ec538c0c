/// What the faults of a line cost, so that the sum over a paragraph tells how it looks. 1 is what a line costs whose
/// word spaces are stretched by half.
struct BreakCosts {
    /// Each line, so that of two settings alike the shorter is taken.
    var line: Double = 0.02
    /// Spaces off their natural width, by the square of the strain.
    var square: Double = 0.5
    /// The same by its sixth power: what a reader sees is the one bad line.
    var steep: Double = 2
    /// Narrow spaces hurt more than wide ones.
    var shrink: Double = 1.2
    /// Glyphs wholly widened or narrowed.
    var expansion: Double = 0.05
    /// The change from line to line in glyph width and word space.
    var change: Double = 0.05
    /// A hyphen at a line's end, the second in a row, and one before the last line.
    var hyphen: Double = 0.6
    var ladder: Double = 1
    var lastHyphen: Double = 1
    /// A last line shorter than an eighth of the measure, and less for one somewhat longer.
    var runt: Double = 3
    /// Lines one under the other that begin or end with the same word.
    var stack: Double = 0.3
    /// The share of a line's want of width that its glyphs take over before its spaces.
    var share = 1.0
    /// The highest strain of spaces the first search allows.
    var limit: Double = 1.6
    /// A line's want of width in ragged text, by the square of its part of the measure.
    var ragged: Double = 4
    /// Each line of ragged text: fewer lines come first.
    var raggedLine: Double = 4
    /// How much dearer each line may be for a paragraph that is set a line longer or shorter.
    var tolerance: Double = 0.6
    /// A division where no line should end, and a line that sticks out.
    var forced: Double = 10_000
    var overfull: Double = 1_000_000

    /// How much a space may be narrowed: a quarter (issue 4), at which words still stand apart.
    static let mostShrink = 0.25
    /// The strain of a space that is stretched by half is 1, as TeX counts; that of one narrowed by a third as well.
    static let stretchUnit = 0.5
    static let shrinkUnit = 1.0 / 3
}
