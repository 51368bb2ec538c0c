import Fonts
import Typesetting

/// The words of one flow as bytes of content streams, each distinct word once.
///
/// A word's bytes go between `(` and `)` inside an array of TJ. Where glyphs do not stand as the font's own widths put
/// them, the string is closed for a number and opened again: `A)80(V`.
struct EncodedText: Sendable {
    /// A word.
    struct Word: Sendable {
        var start: Int32 = 0
        var count: Int32 = 0
        var face: UInt16 = 0
        var traits = TextCodes.WordTraits().rawValue
    }

    /// By number of the word; those that are on no page are empty.
    private(set) var words: [Word] = []
    private(set) var bytes: [UInt8] = []

    /// Encodes the words of a flow that are on pages.
    init(_ flow: FlowText, number: Int, codes: TextCodes, fonts: [EmbeddedFont?]) {
        let traits = codes.traits[number]
        words = Array(repeating: Word(), count: traits.count)
        var tokens = Tokens()
        for index in traits.indices where traits[index].contains(.isUsed) {
            let word = flow.store.words[index]
            let start = tokens.bytes.count
            let font = fonts.indices.contains(Int(word.face.index)) ? fonts[Int(word.face.index)] : nil
            if let font, !traits[index].contains(.isBox) {
                let encoder = WordEncoder(
                    word: word,
                    store: flow.store,
                    places: codes.places[number],
                    characters: codes.faces[Int(word.face.index)].characters,
                    font: font
                )
                encoder.write(traits[index], to: &tokens)
            }
            words[index] = Word(
                start: Int32(start),
                count: Int32(tokens.bytes.count - start),
                face: word.face.index,
                traits: traits[index].union(font == nil ? .isBox : []).rawValue
            )
        }
        bytes = tokens.bytes
    }
}

/// Writes one word as content.
struct WordEncoder {
    let word: GlyphStore.Word
    let store: GlyphStore
    let places: [UInt16]
    let characters: [CharacterCodes.Character]
    let font: EmbeddedFont

    /// Writes the word, its position from the left end of its place. Rises are written in the unit of the font size 1,
    /// which is right only for words without any; see `PageContent`.
    func write(_ traits: TextCodes.WordTraits, size: Int? = nil, to tokens: inout Tokens) {
        if traits.contains(.hasRise), size == nil { return }
        if traits.contains(.needsActualText) {
            tokens.append(")]TJ/Span<</ActualText")
            tokens.text(String(decoding: store.text[word.text], as: UTF8.self))
            tokens.append(">>BDC[(")
        }
        writeGlyphs(size: size, to: &tokens)
        if traits.contains(.needsActualText) { tokens.append(")]TJ EMC[(") }
    }

    /// The glyphs with the numbers between them, all positions in hundred-thousandths of an em.
    private func writeGlyphs(size: Int?, to tokens: inout Tokens) {
        let unitsPerEm = font.tables.unitsPerEm
        var (pen, shown, rise) = (0, 0, 0)
        for index in word.glyphs {
            let glyph = store.glyphs[index]
            let wanted = (pen + Int(glyph.xOffset)) * 100_000 / unitsPerEm
            Self.move(from: &shown, to: wanted, in: &tokens)
            if let size, Int(glyph.yOffset) != rise {
                rise = Int(glyph.yOffset)
                tokens.append(")]TJ ")
                tokens.append(fixed: rise * size / unitsPerEm, places: 3)
                tokens.append(" Ts[(")
            }
            let character = characters[Int(places[index])]
            Self.append(code: character.code, to: &tokens)
            shown += font.hundredThousandths(font.tables.advance(Int(font.glyph(character.glyph))))
            pen += Int(glyph.advance)
        }
        if rise != 0 { tokens.append(")]TJ 0 Ts[(") }
        Self.move(from: &shown, to: Int(word.width) * 100_000 / unitsPerEm, in: &tokens)
    }

    /// A number of TJ, in thousandths to the left, where what is shown is half a thousandth or more from what is wanted.
    @inline(__always)
    private static func move(from shown: inout Int, to wanted: Int, in tokens: inout Tokens) {
        let distance = wanted - shown
        guard distance >= 50 || distance <= -50 else { return }
        let number = (distance + (distance > 0 ? 50 : -50)) / 100
        tokens.append(")")
        tokens.append(integer: -number)
        tokens.append("(")
        shown += number * 100
    }

    /// A code as bytes inside parentheses.
    @inline(__always)
    static func append(code: UInt32, to tokens: inout Tokens) {
        if code > 0xFFFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 16)) }
        if code > 0xFF { tokens.append(escaped: UInt8(truncatingIfNeeded: code >> 8)) }
        tokens.append(escaped: UInt8(truncatingIfNeeded: code))
    }
}
