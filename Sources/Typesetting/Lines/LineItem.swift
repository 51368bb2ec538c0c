/// A part of a line: a word or what a line's end left of it, a blank, an object.
struct LineItem {
    enum Kind: UInt8 {
        case word
        /// A blank inside the line, and the one that a line ends with, which takes no room.
        case blank, fixedBlank, lastBlank
        case tab, object, leader, reference
    }

    var kind: Kind
    var level: UInt8
    var isWide = false
    /// Index into `Paragraph.runs`.
    var run: Int32
    /// The first word in the store and how many there are; an index for objects and fillings.
    var word: Int32
    var count: Int32
    /// The natural width of its glyphs, and what letter-spacing adds, in thousandths of a point.
    var width: Double
    var spacing = 0.0
    /// How many of its glyphs' gaps may be widened in text without blanks.
    var gaps = 0.0
}

/// Scratch of the line in hand.
struct LineScratch {
    /// In the order they are written, and in the order they are seen.
    var items: [LineItem] = []
    var order: [Int32] = []
    /// Which stretches of the line belong to which run, from where to where.
    var stretches: [(run: Int32, start: Double, end: Double)] = []
    /// What the items measure together.
    var width = 0.0
    var blanks = 0.0
    /// What stands for blanks between wide characters.
    var elastic = 0.0
    var glyphs = 0.0
    var hasFilling = false

    mutating func clear() {
        items.removeAll(keepingCapacity: true)
        stretches.removeAll(keepingCapacity: true)
        width = 0
        blanks = 0
        elastic = 0
        glyphs = 0
        hasFilling = false
    }
}

/// How the items of a line are drawn so that it has its width.
struct LineFitting {
    /// In thousandths: of glyphs.
    var scale = 1000
    /// Blanks are this many times as wide as by nature.
    var blanks = 1.0
    /// The left end of the line.
    var x = 0.0
    /// What a leader takes besides its natural width.
    var filling = 0.0

    /// Scales are whole fives: readers see no finer, and files repeat them.
    private static let step = 5
    /// A line whose blanks would be wider is left ragged, blanks a little wide; in a narrow column, of less than so
    /// many ems, and where glyphs keep their width, ragged lines would be so many that wide blanks are the lesser evil.
    private static let mostBlank = 2.0
    private static let mostBlankNarrow = 2.75
    private static let narrow = 24.0
    private static let raggedBlank = 1.25
    /// A last line that wants no more than this part of its blanks is filled.
    private static let lastFill = 0.06

    /// Fits a line that wants `slack` of its measure.
    init(_ line: borrowing LineScratch, slack: Double, isLast: Bool, _ measures: Measures, share: Double) {
        if line.hasFilling {
            filling = max(slack, 0)
            return
        }
        guard measures.fill == .justified else { return }
        let natural = line.blanks + line.elastic
        if isLast, !measures.fillsLast, slack > line.glyphs * 0.002 + natural * Self.lastFill { return }
        guard natural > 0 || line.glyphs > 0 else { return }
        let strain = Strain(
            slack,
            blanks: natural,
            glyphs: line.glyphs,
            expansion: measures.expansion,
            share: share
        )
        if line.glyphs > 0, measures.expansion > 0 { chooseScale(line.glyphs, natural, slack, strain, measures) }
        let rest = slack - line.glyphs * Double(scale - 1000) / 1000
        guard natural > 0 else { return }
        blanks = max(1 + rest / natural, 1 - BreakCosts.mostShrink)
        let isNarrow = measures.full < Self.narrow * measures.em || measures.expansion == 0
        let most = isNarrow ? Self.mostBlankNarrow : Self.mostBlank
        if blanks > most {
            blanks = Self.raggedBlank
            scale = 1000
        }
    }

    /// The step nearest to what is wanted; the next narrower one where blanks would be too narrow.
    private mutating func chooseScale(
        _ glyphs: Double,
        _ natural: Double,
        _ slack: Double,
        _ strain: Strain,
        _ measures: Measures
    ) {
        let wanted = strain.glyphs / glyphs * 1000
        let most = Int((measures.expansion * 1000).rounded()) / Self.step * Self.step
        var steps = Int((wanted / Double(Self.step)).rounded())
        if slack < 0 {
            let least = -natural * BreakCosts.mostShrink
            while slack - glyphs * Double(steps * Self.step) / 1000 < least, steps * Self.step > -most { steps -= 1 }
        }
        scale = 1000 + max(-most, min(most, steps * Self.step))
    }
}
