import CHarfBuzz

/// Owns HarfBuzz's font over a file. HarfBuzz's objects are immutable once made so and may be shared by threads.
struct ShapingFont: ~Copyable, @unchecked Sendable {
    let font: OpaquePointer
    let unitsPerEm: Int32

    /// A face of a file, mapped; the named instance of a variable font in the upper 16 bits of the index.
    init?(file: String, index: Int, variations: String) {
        guard let blob = hb_blob_create_from_file_or_fail(file) else { return nil }
        self.init(taking: blob, index: index, variations: variations)
    }

    /// A face of bytes, which are copied.
    init?(bytes: [UInt8], index: Int) {
        let blob = bytes.withUnsafeBytes { bytes in
            hb_blob_create_or_fail(
                bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                UInt32(clamping: bytes.count),
                HB_MEMORY_MODE_DUPLICATE,
                nil,
                nil
            )
        }
        guard let blob else { return nil }
        self.init(taking: blob, index: index, variations: "")
    }

    private init?(taking blob: OpaquePointer, index: Int, variations: String) {
        defer { hb_blob_destroy(blob) }
        let number = UInt32(truncatingIfNeeded: index & 0xFFFF)
        guard number < hb_face_count(blob), let face = hb_face_create(blob, number) else { return nil }
        defer { hb_face_destroy(face) }
        hb_face_make_immutable(face)
        guard hb_face_get_glyph_count(face) > 0, let font = hb_font_create(face) else { return nil }
        let instance = index >> 16
        // 0x8000 is fontconfig's number of a variable font without a name for where it stands.
        if instance > 0, instance < 0x8000 { hb_font_set_var_named_instance(font, UInt32(instance - 1)) }
        let places = Self.places(variations)
        if instance >= 0x8000, !places.isEmpty { hb_font_set_variations(font, places, UInt32(places.count)) }
        unitsPerEm = Int32(clamping: max(hb_face_get_upem(face), 1))
        hb_font_make_immutable(font)
        self.font = font
    }

    deinit { hb_font_destroy(font) }

    /// `wght=450,wdth=100` as places on axes.
    private static func places(_ variations: String) -> [hb_variation_t] {
        variations.split(separator: ",").compactMap { text in
            var place = hb_variation_t()
            return hb_variation_from_string(String(text), -1, &place) != 0 ? place : nil
        }
    }

    /// The face without the choices of an instance.
    var face: OpaquePointer? { hb_font_get_face(font) }

    /// A value of OS/2, hhea or post, in units of the face; HarfBuzz makes one up where the font has none.
    func metric(_ tag: hb_ot_metrics_tag_t) -> Int32 {
        var value: hb_position_t = 0
        hb_ot_metrics_get_position_with_fallback(font, tag, &value)
        return value
    }

    func glyph(for scalar: Unicode.Scalar) -> UInt16? {
        var glyph: hb_codepoint_t = 0
        guard hb_font_get_nominal_glyph(font, scalar.value, &glyph) != 0 else { return nil }
        return UInt16(exactly: glyph)
    }

    func advance(of glyph: UInt16) -> Int32 { hb_font_get_glyph_h_advance(font, hb_codepoint_t(glyph)) }
}

extension ShapingFont {
    /// Whether a glyph is a letter by itself, as far as the font says (GDEF): no ligature and no mark.
    func isBase(_ glyph: UInt16) -> Bool {
        let kind = hb_ot_layout_get_glyph_class(face, hb_codepoint_t(glyph))
        return kind == HB_OT_LAYOUT_GLYPH_CLASS_BASE_GLYPH || kind == HB_OT_LAYOUT_GLYPH_CLASS_UNCLASSIFIED
    }
}

/// How a text is shaped besides its face and script: its language, and features turned on or off.
struct ShapingManner: @unchecked Sendable {
    /// Interned by HarfBuzz for the life of the process.
    fileprivate let language: OpaquePointer?
    fileprivate let features: [hb_feature_t]

    init(language: String, features: [TypeSpec.Feature]) {
        self.language = hb_language_from_string(language, -1)
        self.features = features.map { hb_feature_t(tag: $0.tag, value: $0.value, start: 0, end: UInt32.max) }
    }
}

extension ShapingManner {
    /// HarfBuzz's plan for Latin text in this manner, to be destroyed by the caller.
    func plan(_ face: OpaquePointer) -> OpaquePointer? {
        var properties = hb_segment_properties_t()
        properties.direction = HB_DIRECTION_LTR
        properties.script = HB_SCRIPT_LATIN
        properties.language = language
        return features.withUnsafeBufferPointer {
            hb_shape_plan_create_cached(face, &properties, $0.baseAddress, UInt32($0.count), nil)
        }
    }
}

/// Owns HarfBuzz's buffer: a text before, its glyphs after shaping. For one thread at a time.
struct ShapingBuffer: ~Copyable, @unchecked Sendable {
    private let buffer: OpaquePointer

    init?() {
        guard let buffer = hb_buffer_create() else { return nil }
        self.buffer = buffer
    }

    deinit { hb_buffer_destroy(buffer) }

    /// Shapes a part of a text, whose joining letters see their neighbours outside it. The glyphs' clusters are offsets
    /// in the text; characters that are never shown leave none.
    func shape(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        in font: borrowing ShapingFont,
        _ script: Script,
        isRightToLeft: Bool,
        _ manner: borrowing ShapingManner
    ) {
        hb_buffer_clear_contents(buffer)
        // Marks keep clusters of their own, ligatures the first of theirs: each glyph knows its text.
        hb_buffer_set_cluster_level(buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS)
        hb_buffer_set_flags(buffer, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES)
        text.withMemoryRebound(to: CChar.self) { text in
            hb_buffer_add_utf8(
                buffer,
                text.baseAddress,
                Int32(clamping: text.count),
                UInt32(range.lowerBound),
                Int32(clamping: range.count)
            )
        }
        hb_buffer_set_script(buffer, script.value)
        hb_buffer_set_direction(buffer, isRightToLeft ? HB_DIRECTION_RTL : HB_DIRECTION_LTR)
        hb_buffer_set_language(buffer, manner.language)
        manner.features.withUnsafeBufferPointer { hb_shape(font.font, buffer, $0.baseAddress, UInt32($0.count)) }
    }

    /// The glyphs in visual order, and where each stands.
    func withGlyphs<R>(
        _ body: (UnsafeBufferPointer<hb_glyph_info_t>, UnsafeBufferPointer<hb_glyph_position_t>) -> R
    ) -> R {
        var count: UInt32 = 0
        let infos = hb_buffer_get_glyph_infos(buffer, &count)
        let glyphs = UnsafeBufferPointer(start: infos, count: infos == nil ? 0 : Int(count))
        let positions = hb_buffer_get_glyph_positions(buffer, &count)
        return body(glyphs, UnsafeBufferPointer(start: positions, count: positions == nil ? 0 : Int(count)))
    }
}
