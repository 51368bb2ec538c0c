/// Shaped words, each distinct one once: what a flow of text is set with, and what the exporter encodes.
///
/// Words belong to the store they were made in; a layout has one store for each flow, so that flows may be set side by
/// side on several threads.
package struct GlyphStore: Sendable {
    /// A stretch of text without word spaces, in one face.
    package struct Word: Sendable, Hashable {
        package var face: FaceID
        /// Its text was written from the right; its glyphs stand in visual order, from the left.
        package var isRightToLeft: Bool
        /// Whether the face, and every other, lacks a character: a box is drawn for it (`Glyph.id` 0).
        package var lacksGlyphs: Bool
        package var glyphStart: UInt32
        package var glyphCount: UInt16
        package var textCount: UInt16
        package var textStart: UInt32
        /// The sum of its advances, in units of the face.
        package var width: Int32

        /// A word.
        package init(
            face: FaceID,
            isRightToLeft: Bool,
            lacksGlyphs: Bool,
            glyphStart: UInt32,
            glyphCount: UInt16,
            textStart: UInt32,
            textCount: UInt16,
            width: Int32
        ) {
            self.face = face
            self.isRightToLeft = isRightToLeft
            self.lacksGlyphs = lacksGlyphs
            self.glyphStart = glyphStart
            self.glyphCount = glyphCount
            self.textStart = textStart
            self.textCount = textCount
            self.width = width
        }

        /// Its glyphs in `GlyphStore.glyphs`.
        @inlinable package var glyphs: Range<Int> { Int(glyphStart)..<Int(glyphStart) + Int(glyphCount) }
        /// Its text in `GlyphStore.text`.
        @inlinable package var text: Range<Int> { Int(textStart)..<Int(textStart) + Int(textCount) }
    }

    package var words: [Word] = []
    package var glyphs: [Glyph] = []
    /// The text of all words, UTF-8.
    package var text: [UInt8] = []

    /// A store without words.
    package init() {}

    /// The word with this number.
    @inlinable package subscript(_ word: WordID) -> Word { words[Int(word.index)] }
}
