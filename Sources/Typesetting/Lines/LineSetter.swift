import Basics
import Fonts
import Styling

/// Sets paragraphs in lines. One for each flow: its words are those of the flow's store.
///
/// A paragraph goes through six hands: its text is collected in atoms, itemised by direction and by where lines may end,
/// shaped, its words are given their divisions, its lines broken, and placed.
package struct LineSetter: ~Copyable {
    let typeCase: TypeCase
    var shaper: Shaper
    var book: WordBook
    var faces: FaceScales
    var search = BreakSearch()
    /// Scratch of the paragraph in hand.
    var atoms: [Atom] = []
    var runs: [RunFacts] = []
    var places: [Place] = []
    var ends: [Int32] = []
    var line = LineScratch()
    var breaker = LineBreaker()
    var breaks: [LineBreak] = []
    /// What is known of types, by number.
    var types: [TypeFacts?] = []
    /// The text has characters whose lines end by other rules than blanks and hyphens.
    var isComplex = false
    /// The text has letters that are written from the right.
    var isBidirectional = false

    /// A setter with an empty store.
    ///
    /// - Parameter lore: what the setters of a build know of words together.
    /// - Throws: `noFonts` where no text can be shaped.
    package init(_ typeCase: TypeCase, lore: WordLore = WordLore()) throws(FontError) {
        self.typeCase = typeCase
        book = WordBook(lore)
        shaper = try Shaper(typeCase)
        faces = FaceScales(typeCase)
    }

    /// The words of everything set so far. A galley takes it over when its flow is complete: copying it earlier costs
    /// all of it anew with the next word.
    package var store: GlyphStore { shaper.store }

    /// The characters that no face has, in the order they were met, each once.
    package var missing: [Unicode.Scalar] { shaper.missing }

    /// Sets a paragraph and returns its lines.
    ///
    /// Pieces go to `galley.text.pieces`, runs, rules and links to `galley.paint`, calls of notes to `galley.calls`, page
    /// references to `galley.references`. The words stay in `store` until the flow is complete.
    ///
    /// - Parameters:
    ///   - paragraph: what is set.
    ///   - shape: how wide its lines are.
    ///   - looseness: 1 or -1 for a line more or less than is best, where that looks tolerable; else the best setting
    ///     is returned.
    package mutating func set(
        _ paragraph: borrowing Paragraph,
        shape: LineShape,
        looseness: Int = 0,
        into galley: inout Galley
    ) -> [SetLine] {
        var lines: [SetLine] = []
        set(paragraph, shape: shape, looseness: looseness, into: &galley, lines: &lines)
        return lines
    }

    /// Sets a paragraph and appends its lines; without an array for each paragraph.
    package mutating func set(
        _ paragraph: borrowing Paragraph,
        shape: LineShape,
        looseness: Int,
        into galley: inout Galley,
        lines: inout [SetLine]
    ) {
        collect(paragraph)
        itemise(paragraph)
        shapeWords(paragraph)
        let measures = Measures(shape, paragraph)
        findPlaces(paragraph, measures)
        breakLines(paragraph, measures, looseness: looseness)
        place(paragraph, measures, into: &galley, lines: &lines)
    }
}

/// What is known of a type, in parts of the em.
struct TypeFacts {
    var space: Double
    var ascent: Double
    var descent: Double
    var figure: Double
    var underlinePosition: Double
    var underlineThickness: Double
    var xHeight: Double
    /// The word of the hyphen, its width, and how far it hangs out.
    var hyphen: Int32
    var hyphenWidth: Double
    var hyphenHang: Double
}

extension LineSetter {
    /// The least natural space between words in ems: narrowed by a quarter it is still wider than the 0.15 em below which
    /// poppler's programs run words together. Italics have less.
    private static let leastSpace = 0.205

    /// What is known of a type.
    mutating func facts(_ type: TypeID) -> TypeFacts {
        let index = Int(type.index)
        while types.count <= index { types.append(nil) }
        if let known = types[index] { return known }
        let metrics = typeCase.metrics(of: type)
        let em = Double(max(metrics.unitsPerEm, 1))
        let hyphen = shaper.hyphen(type: type)
        let word = shaper.store[hyphen]
        let width = Double(word.width) * faces[word.face]
        let facts = TypeFacts(
            space: metrics.space > 0 ? max(Double(metrics.space) / em, Self.leastSpace) : 0,
            ascent: Double(metrics.ascent) / em,
            descent: Double(metrics.descent) / em,
            figure: Double(metrics.figure) / em,
            underlinePosition: Double(metrics.underlinePosition) / em,
            underlineThickness: Double(metrics.underlineThickness) / em,
            xHeight: Double(metrics.xHeight) / em,
            hyphen: hyphen.index,
            hyphenWidth: width,
            hyphenHang: width * Double(MarginKerning.hyphen) / 1000
        )
        types[index] = facts
        return facts
    }
}
