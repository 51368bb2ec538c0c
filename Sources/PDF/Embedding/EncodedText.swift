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
        var traits = TextCodes.WordTraits()
    }

    /// By number of the word; those that are on no page are empty.
    private(set) var words: [Word] = []
    private(set) var bytes: [UInt8] = []
    /// By glyph of the flow's store: the place of its character in its face.
    let places: [UInt16]

    /// The words of a flow that are on pages.
    init(_ flow: FlowText, traits: [TextCodes.WordTraits], places: [UInt16], fonts: [FontCodes]) {
        self.places = places
        words = Array(repeating: Word(), count: traits.count)
        var tokens = Tokens()
        for index in traits.indices where traits[index].contains(.isUsed) {
            let word = flow.store.words[index]
            let start = tokens.bytes.count
            let font = fonts[Int(word.face.index)]
            var traits = traits[index]
            if !font.isEmbedded { traits.insert(.isBox) }
            if !traits.contains(.isBox), !traits.contains(.hasRise) {
                font.write(word, flow.store, places, size: nil, to: &tokens)
            }
            words[index] = Word(
                start: Int32(start),
                count: Int32(tokens.bytes.count - start),
                face: word.face.index,
                traits: traits
            )
        }
        bytes = tokens.bytes
    }
}
