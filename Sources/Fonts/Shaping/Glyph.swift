/// A glyph of a shaped word, and the text it stands for.
package struct Glyph: Sendable, Hashable {
    /// Its number in the face.
    package var id: UInt16
    /// Where in the word's text the characters begin that it stands for, in bytes of UTF-8.
    package var textStart: UInt16
    /// How many bytes of the text it stands for; 0 for the further glyphs of a cluster.
    package var textLength: UInt8
    /// How far the next glyph stands, in units of the face: its own width and the kerning after it.
    package var advance: Int16
    /// How far it is moved to the right, in units of the face.
    package var xOffset: Int16
    /// How far it is moved up, in units of the face.
    package var yOffset: Int16

    /// A glyph.
    @inlinable package init(
        id: UInt16,
        textStart: UInt16,
        textLength: UInt8,
        advance: Int16,
        xOffset: Int16 = 0,
        yOffset: Int16 = 0
    ) {
        self.id = id
        self.textStart = textStart
        self.textLength = textLength
        self.advance = advance
        self.xOffset = xOffset
        self.yOffset = yOffset
    }
}

/// A face among those of a `TypeCase`.
package struct FaceID: Sendable, Hashable {
    package var index: UInt16
    @inlinable package init(_ index: UInt16) { self.index = index }
}

/// Families, cut, features and language among those of a `TypeCase`: what decides which glyphs a text gets.
package struct TypeID: Sendable, Hashable {
    package var index: UInt16
    @inlinable package init(_ index: UInt16) { self.index = index }
}

/// A shaped word of a `GlyphStore`.
package struct WordID: Sendable, Hashable {
    package var index: Int32
    @inlinable package init(_ index: Int32) { self.index = index }
}
