import Fonts

/// What content streams need of a face: the codes and widths of its characters.
struct FontCodes: Sendable {
    /// The name of the font among the resources: its rank by first use.
    let rank: Int
    let unitsPerEm: Int
    /// By place of the character: its code.
    let codes: [UInt32]
    /// By place of the character: its width in hundred-thousandths of an em, as `W` gives it.
    let widths: [Int32]
    /// The width of the space, as `W` gives it; nil where the face has none.
    let space: Int?
    /// Whether there is a font file: a face that may not or cannot be embedded is shown as boxes.
    let isEmbedded: Bool

    /// A face and its font file.
    init(_ characters: [CharacterCodes.Character], font: EmbeddedFont?, rank: Int, unitsPerEm: Int) {
        self.rank = rank
        isEmbedded = font != nil
        self.unitsPerEm = font?.tables.unitsPerEm ?? max(1, unitsPerEm)
        codes = characters.map(\.code)
        widths = characters.map { character in
            guard let font else { return 0 }
            return Int32(font.hundredThousandths(font.tables.advance(Int(font.glyph(character.glyph)))))
        }
        space = characters.firstIndex { $0.text == TextKeys.space }.map { [widths] in Int(widths[$0]) }
    }

    /// Writes a word, from the left end of its place to the right. Where glyphs are raised, the size it is set in must
    /// be known, in thousandths of a point.
    ///
    /// Words that are written from the right are shown from the right too, by steps back, so that the content reads as
    /// it was written; `visually` shows them from the left, for letter-spaced ones, whose steps depend on the spacing.
    /// So are those with glyphs that have no width (points, the alif of lam-alif in some fonts): stepping back to those,
    /// poppler takes the word to pieces, while it turns whole words itself.
    func write(
        _ word: GlyphStore.Word,
        _ text: EncodedText.Source,
        size: Int? = nil,
        visually: Bool = false,
        to tokens: inout Tokens
    ) {
        if word.isRightToLeft, !visually, !word.glyphs.contains(where: { hasNoWidth(text.places[$0]) }) {
            write(backwards: word.glyphs, text, size: size, to: &tokens)
        } else {
            write(glyphs: word.glyphs, text, size: size, to: &tokens)
        }
    }

    private func hasNoWidth(_ place: UInt16) -> Bool { Int(place) < widths.count && widths[Int(place)] == 0 }

    /// Writes glyphs from left to right with the numbers between them.
    func write(glyphs: Range<Int>, _ text: EncodedText.Source, size: Int?, to tokens: inout Tokens) {
        var pen = Pen()
        for index in glyphs {
            show(index, text, size, &pen, to: &tokens)
            pen.units += Int(text.store.glyphs[index].advance)
        }
        finish(&pen, to: &tokens)
    }

    /// Writes glyphs from right to left: to the right end, and back before each glyph.
    private func write(backwards glyphs: Range<Int>, _ text: EncodedText.Source, size: Int?, to tokens: inout Tokens) {
        var pen = Pen()
        let width = glyphs.reduce(0) { $0 + Int(text.store.glyphs[$1].advance) }
        pen.units = width
        for index in glyphs.reversed() {
            pen.units -= Int(text.store.glyphs[index].advance)
            show(index, text, size, &pen, to: &tokens)
        }
        pen.units = width
        finish(&pen, to: &tokens)
    }

    /// Where the next glyph is wanted and where it would be shown.
    private struct Pen {
        /// Wanted, in units of the face.
        var units = 0
        /// Where it would be shown, in hundred-thousandths of an em.
        var shown = 0
        /// How far glyphs are raised, in units of the face.
        var rise = 0
    }

    @inline(__always)
    private func show(
        _ index: Int,
        _ text: EncodedText.Source,
        _ size: Int?,
        _ pen: inout Pen,
        to tokens: inout Tokens
    ) {
        let glyph = text.store.glyphs[index]
        let place = Int(text.places[index])
        guard place < codes.count else { return }
        move(&pen, by: Int(glyph.xOffset), in: &tokens)
        if let size, Int(glyph.yOffset) != pen.rise {
            pen.rise = Int(glyph.yOffset)
            tokens.append(")]TJ ")
            tokens.append(fixed: pen.rise * size / unitsPerEm, places: 3)
            tokens.append(" Ts[(")
        }
        Self.append(code: codes[place], to: &tokens)
        pen.shown += Int(widths[place])
    }

    private func finish(_ pen: inout Pen, to tokens: inout Tokens) {
        if pen.rise != 0 { tokens.append(")]TJ 0 Ts[(") }
        move(&pen, by: 0, in: &tokens)
    }

    /// A number of TJ, in thousandths to the left, where what is shown is half a thousandth or more from where it is
    /// wanted.
    @inline(__always)
    private func move(_ pen: inout Pen, by offset: Int, in tokens: inout Tokens) {
        let distance = (pen.units + offset) * 100_000 / unitsPerEm - pen.shown
        guard distance >= 50 || distance <= -50 else { return }
        let number = (distance + (distance > 0 ? 50 : -50)) / 100
        tokens.append(")")
        tokens.append(integer: -number)
        tokens.append("(")
        pen.shown += number * 100
    }

    /// A code as bytes inside parentheses.
    @inline(__always)
    private static func append(code: UInt32, to tokens: inout Tokens) {
        if code > 0xFFFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 16)) }
        if code > 0xFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 8)) }
        tokens.append(escaped: UInt8(truncatingIfNeeded: code))
    }
}
