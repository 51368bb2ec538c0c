import CHarfBuzz

/// One face of a font file: shared, never changed after it was opened, used from any thread.
package final class FontFace: Sendable {
    /// The file, as fontconfig names it.
    package let file: String
    /// Which face of the file, from 0; the named instance of a variable font in the upper 16 bits.
    package let index: Int
    /// The family's name in the file.
    package let family: String
    /// The cut that was asked for.
    package let style: FontStyle
    /// Height of capitals, of 1 em.
    package let capHeight: Double
    /// How far letters reach above the base line, of 1 em, as the font declares it.
    package let ascent: Double
    /// How far letters reach below the base line, of 1 em and above zero, as the font declares it.
    package let descent: Double
    private let font: ShapingFont

    /// Opens a face; nil where the file cannot be read or holds no such face. The file is mapped, not copied.
    init?(file: String, index: Int, family: String, style: FontStyle) {
        guard let font = ShapingFont(file: file, index: index) else { return nil }
        self.file = file
        self.index = index
        self.family = family
        self.style = style
        capHeight = font.metric(HB_OT_METRICS_TAG_CAP_HEIGHT)
        ascent = font.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER)
        descent = -font.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER)
        self.font = font
    }

    /// Whether the face has a glyph for a character.
    package func covers(_ scalar: Unicode.Scalar) -> Bool { font.covers(scalar) }

    /// The width of a run of one script, shaped, of 1 em.
    func width(ofRun text: Substring, script: Script, language: String) -> Double {
        font.width(text, script: script, language: language)
    }
}

/// Owns HarfBuzz's font over a mapped file. HarfBuzz's objects are immutable once made so and may be shared.
private struct ShapingFont: ~Copyable, @unchecked Sendable {
    private let font: OpaquePointer
    private let unitsPerEm: Double

    init?(file: String, index: Int) {
        guard let blob = hb_blob_create_from_file_or_fail(file) else { return nil }
        defer { hb_blob_destroy(blob) }
        let number = UInt32(truncatingIfNeeded: index & 0xFFFF)
        guard number < hb_face_count(blob), let face = hb_face_create(blob, number) else { return nil }
        defer { hb_face_destroy(face) }
        hb_face_make_immutable(face)
        guard let font = hb_font_create(face) else { return nil }
        if index >> 16 > 0 { hb_font_set_var_named_instance(font, UInt32(truncatingIfNeeded: index >> 16 - 1)) }
        unitsPerEm = Double(max(hb_face_get_upem(face), 1))
        hb_font_make_immutable(font)
        self.font = font
    }

    deinit { hb_font_destroy(font) }

    func metric(_ tag: hb_ot_metrics_tag_t) -> Double {
        var value: hb_position_t = 0
        hb_ot_metrics_get_position_with_fallback(font, tag, &value)
        return Double(value) / unitsPerEm
    }

    func covers(_ scalar: Unicode.Scalar) -> Bool {
        var glyph: hb_codepoint_t = 0
        return hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0
    }

    func width(_ text: Substring, script: Script, language: String) -> Double {
        guard let buffer = hb_buffer_create() else { return 0 }
        defer { hb_buffer_destroy(buffer) }
        let bytes = Array(text.utf8)
        bytes.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                hb_buffer_add_utf8(
                    buffer,
                    characters.baseAddress,
                    Int32(characters.count),
                    0,
                    Int32(characters.count)
                )
            }
        }
        hb_buffer_set_script(buffer, script.value)
        hb_buffer_set_direction(buffer, script.isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
        hb_shape(font, buffer, nil, 0)
        var count: UInt32 = 0
        guard let positions = hb_buffer_get_glyph_positions(buffer, &count) else { return 0 }
        var units = 0
        for index in 0..<Int(count) { units += Int(positions[index].x_advance) }
        return Double(units) / unitsPerEm
    }
}
