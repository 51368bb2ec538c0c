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
    func write(
        _ word: GlyphStore.Word,
        _ store: GlyphStore,
        _ places: [UInt16],
        size: Int?,
        to tokens: inout Tokens
    ) {
        write(glyphs: word.glyphs, store, places, size: size, to: &tokens)
    }

    /// Writes glyphs with the numbers between them. All positions are in hundred-thousandths of an em.
    func write(glyphs: Range<Int>, _ store: GlyphStore, _ places: [UInt16], size: Int?, to tokens: inout Tokens) {
        var (pen, shown, rise) = (0, 0, 0)
        for index in glyphs {
            let glyph = store.glyphs[index]
            move(from: &shown, to: pen + Int(glyph.xOffset), in: &tokens)
            if let size, Int(glyph.yOffset) != rise {
                rise = Int(glyph.yOffset)
                tokens.append(")]TJ ")
                tokens.append(fixed: rise * size / unitsPerEm, places: 3)
                tokens.append(" Ts[(")
            }
            let place = Int(places[index])
            guard place < codes.count else { continue }
            Self.append(code: codes[place], to: &tokens)
            shown += Int(widths[place])
            pen += Int(glyph.advance)
        }
        if rise != 0 { tokens.append(")]TJ 0 Ts[(") }
        move(from: &shown, to: pen, in: &tokens)
    }

    /// A number of TJ, in thousandths to the left, where what is shown is half a thousandth or more from where it is
    /// wanted, in units of the face.
    @inline(__always)
    private func move(from shown: inout Int, to units: Int, in tokens: inout Tokens) {
        let distance = units * 100_000 / unitsPerEm - shown
        guard distance >= 50 || distance <= -50 else { return }
        let number = (distance + (distance > 0 ? 50 : -50)) / 100
        tokens.append(")")
        tokens.append(integer: -number)
        tokens.append("(")
        shown += number * 100
    }

    /// A code as bytes inside parentheses.
    @inline(__always)
    private static func append(code: UInt32, to tokens: inout Tokens) {
        if code > 0xFFFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 16)) }
        if code > 0xFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 8)) }
        tokens.append(escaped: UInt8(truncatingIfNeeded: code))
    }
}
