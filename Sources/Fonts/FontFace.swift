import CHarfBuzz

/// One face of a font file: shared, never changed after it was opened, used from any thread.
package final class FontFace: Sendable {
    /// The file, as fontconfig names it.
    package let file: String
    /// Which face of the file, from 0; the named instance of a variable font in the upper 16 bits.
    package let index: Int
    /// Where on its axes a variable font stands, as in CSS's `font-variation-settings`; else empty.
    package let variations: String
    /// The family's name in the file.
    package let family: String
    /// The cut that was asked for.
    package let style: FontStyle
    /// Units of the face to 1 em, at least 1.
    package let unitsPerEm: Int32
    /// Height of capitals, of 1 em.
    package let capHeight: Double
    /// How far letters reach above the base line, of 1 em, as the font declares it.
    package let ascent: Double
    /// How far letters reach below the base line, of 1 em and above zero, as the font declares it.
    package let descent: Double
    let font: ShapingFont

    /// Opens a face; nil where the file cannot be read or holds no such face. The file is mapped, not copied.
    convenience init?(_ found: FoundFont, family: String, style: FontStyle) {
        self.init(file: found.file, index: found.index, variations: found.variations, family: family, style: style)
    }

    /// As above, out of what fontconfig says of a font.
    convenience init?(file: String, index: Int, variations: String = "", family: String, style: FontStyle) {
        guard let font = ShapingFont(file: file, index: index, variations: variations) else { return nil }
        self.init(font, file: file, index: index, variations: variations, family: family, style: style)
    }

    /// A face of a font in memory; nil where the bytes are none.
    convenience init?(bytes: [UInt8], index: Int = 0, family: String, style: FontStyle = .regular) {
        guard let font = ShapingFont(bytes: bytes, index: index) else { return nil }
        self.init(font, file: "", index: index, variations: "", family: family, style: style)
    }

    private init(
        _ font: consuming ShapingFont,
        file: String,
        index: Int,
        variations: String,
        family: String,
        style: FontStyle
    ) {
        self.file = file
        self.index = index
        self.variations = variations
        self.family = family
        self.style = style
        let unit = 1 / Double(font.unitsPerEm)
        unitsPerEm = font.unitsPerEm
        capHeight = Double(font.metric(HB_OT_METRICS_TAG_CAP_HEIGHT)) * unit
        ascent = Double(font.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)) * unit
        descent = -Double(font.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)) * unit
        self.font = font
    }

    /// Whether the face has a glyph for a character.
    package func covers(_ scalar: Unicode.Scalar) -> Bool { font.glyph(for: scalar) != nil }

    /// The glyph a character has by itself, before any feature; nil where the face has none.
    package func glyph(for scalar: Unicode.Scalar) -> UInt16? { font.glyph(for: scalar) }

    /// The width of a glyph, in units of the face (`hmtx`, and `HVAR` of a variable font).
    package func advance(of glyph: UInt16) -> Int32 { font.advance(of: glyph) }

    /// The width of a run of one script, shaped, of 1 em.
    func width(ofRun text: Substring, script: Script, language: String) -> Double {
        guard let buffer = ShapingBuffer() else { return 0 }
        let bytes = Array(text.utf8)
        let manner = ShapingManner(language: language, features: [])
        let units = bytes.withUnsafeBufferPointer { bytes in
            buffer.shape(bytes, 0..<bytes.count, in: font, script, isRightToLeft: script.isRightToLeft, manner)
            return buffer.withGlyphs { _, positions in positions.reduce(0) { $0 + Int($1.x_advance) } }
        }
        return Double(units) / Double(unitsPerEm)
    }
}
