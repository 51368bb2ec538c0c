/// What the faults of a line cost, so that the sum over a paragraph tells how it looks. 1 is what a line costs, by the
/// square alone, whose blanks are stretched by half.
///
/// The figures were found by setting the six English texts, a German and a French one that issue 4 measures type by: of
/// the settings whose blanks vary by no more than 15 %, the one with the fewest hyphens.
struct BreakCosts {
    /// Each line, so that of two settings alike the shorter is taken.
    var line = 0.02
    /// Blanks off their best width: by the square of the strain, which keeps the colour even; by its cube and its
    /// sixth power, because what a reader sees is the one bad line.
    var square = 1.0
    var cubic = 1.0
    var steep = 0.5
    /// From here on a line is called loose, and costs this besides.
    var edge = 0.94
    var step = 2.0
    /// Narrow blanks hurt more than wide ones.
    var shrink = 1.2
    /// Glyphs wholly widened or narrowed: of two settings alike, the one closer to the face's own.
    var expansion = 0.02
    /// The change from line to line in glyph width and blanks, by its square.
    var change = 0.02
    /// A hyphen at a line's end, the second in a row, and one before the last line.
    var hyphen = 2.4
    var ladder = 1.0
    var lastHyphen = 2.0
    /// The third hyphen in a row, where nothing else is left.
    var longLadder = 500.0
    /// A last line shorter than an eighth of the measure, and less for one somewhat longer.
    var runt = 5.0
    /// Lines one under the other that begin or end with the same word.
    var stack = 0.3
    /// The share of a line's want of width that its glyphs take over before its blanks: all of it, since 2 % of a glyph
    /// is not seen and 30 % of a blank is.
    var share = 1.0
    /// The highest strain the first search allows; a second one, for paragraphs that have no such setting, allows all.
    var limit = 1.6
    /// A line's want of width in ragged text, by the square of its part of the measure.
    var ragged = 4.0
    /// Each line of ragged text: fewer lines come first.
    var raggedLine = 4.0
    /// How much dearer each line may be for a paragraph that is set a line longer or shorter.
    var tolerance = 1.0
    /// A division where no line should end, and a line that sticks out.
    var forced = 10_000.0
    var overfull = 1_000_000.0

    /// How much a blank may be narrowed: a quarter (issue 4), at which words still stand apart.
    static let mostShrink = 0.25
    /// The best blank of a full line, a little wider than the natural one: there is more room to narrow it.
    static let ideal = 1.03
    /// The strain of a blank that is stretched by half is 1, as TeX counts; that of one narrowed by a third as well.
    static let stretchUnit = 0.5
    static let shrinkUnit = 1.0 / 3
    /// The natural blank of text that is refined, in parts of the em, where the face's own is less: from a fifth, as
    /// Vollkorn has it, nothing can be taken away; a quarter is what Bringhurst calls the norm (Elements, 2.1.1).
    static let leastBlank = 0.25
}
