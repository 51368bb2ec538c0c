/// A stretch of a paragraph that is measured as one: a word, a blank, an object.
///
/// Lines end between atoms, or inside words at their divisions.
struct Atom {
    enum Kind: UInt8 {
        /// Letters and signs without blanks; `word` and `count` are its words in the store.
        case word
        /// A blank that lines may end at.
        case blank
        /// A blank that keeps its neighbours together.
        case fixedBlank
        /// A blank that goes on to the next tabulator stop.
        case tab
        /// Nothing, where a line may end (U+200B).
        case opening
        /// `word` is an index into `Paragraph.objects`.
        case object
        /// `word` is an index into `Paragraph.fillings`.
        case leader, reference
        /// A line ends here (U+2028, and the end of the text).
        case end
    }

    var kind: Kind
    /// The bidirectional level: odd is written from the right.
    var level: UInt8 = 0
    /// A line may end after it though no blank follows.
    var mayEnd = false
    /// Signs that no line begins with (“ ! ”, “ – ”), and signs that none ends with (“ « ”).
    var clings = false
    var opens = false
    /// Characters of the Chinese and Japanese kind, which may be set apart from each other.
    var isWide = false
    /// Index into `Paragraph.runs`.
    var run: Int32
    /// Its bytes in `Paragraph.text`.
    var start: Int32
    var end: Int32
    /// The first word in the store, or an index, as `kind` says; -1 where nothing is shown.
    var word: Int32 = -1
    /// How many words of the store it is.
    var count: Int32 = 0
    /// The natural width in thousandths of a point.
    var width = 0.0

    init(_ kind: Kind, run: Int32, _ start: Int, _ end: Int) {
        self.kind = kind
        self.run = run
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
    }

    /// Whether it is white and vanishes at a line's end.
    var isBlank: Bool { kind == .blank || kind == .tab || kind == .opening }
}

/// What is asked of a run again and again, in thousandths of a point.
struct RunFacts {
    var type: UInt16 = 0
    /// The size of the type.
    var size = 0.0
    /// The natural width of a blank.
    var space = 0.0
    var letterSpacing = 0.0
    /// Above and below the line's base line, the run's rise counted in.
    var ascent = 0.0
    var descent = 0.0
    /// The hyphen at a line's end: its word, its width, and how far it hangs out.
    var hyphen: Int32 = 0
    var hyphenWidth = 0.0
    var hyphenHang = 0.0
    /// How its words are divided: an index into `WordBook.manners`.
    var manner: Int32 = 0
    var wraps = true
    /// A call of a note: never parted from what stands before.
    var isCall = false
    /// A thing among the letters, or what fills a line.
    var isText = true
}

/// A place where a line may end.
struct Place {
    enum Kind: UInt8 {
        /// At a blank, or between characters.
        case plain
        /// After a sign that is there anyhow: a hyphen, which counts among hyphens.
        case sign
        /// A hyphen is added.
        case hyphen
        /// Where no line should end; only for what is wider than the measure.
        case forced
        /// The line must end.
        case end
    }

    /// What stands before, from the start of the paragraph: natural width, blanks, glyphs that may be scaled.
    var width: Double
    var blanks: Double
    var glyphs: Double
    /// The same where the next line begins: what vanishes at the line's end is between.
    var nextWidth: Double
    var nextBlanks: Double
    /// What a line that ends here has more: a hyphen, less what hangs out.
    var tail: Double = 0
    /// What the next line has less at its start.
    var head: Double = 0
    /// How ill a line end looks here by itself.
    var cost: Double
    var kind: Kind
    /// A filling before it takes the rest of the line.
    var hasFilling = false
    /// The word before and the word after, to tell whether lines begin or end alike; -1 for short ones and parts.
    var wordBefore: Int32 = -1
    var wordAfter: Int32 = -1
    /// Where the line ends: the atom after its last one, or the one that is divided, and the bytes that stay of it.
    var endAtom: Int32
    var endOffset: Int32 = 0
    /// Where the next line begins.
    var nextAtom: Int32
    var nextOffset: Int32 = 0
}
