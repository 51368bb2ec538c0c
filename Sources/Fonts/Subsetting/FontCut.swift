import CHarfBuzz

/// Owns HarfBuzz's input of a subset: what is kept of a face.
struct FontCut: ~Copyable {
    private let input: OpaquePointer

    init?() {
        guard let input = hb_subset_input_create_or_fail() else { return nil }
        self.input = input
    }

    deinit { hb_subset_input_destroy(input) }

    func keep(glyphs: [UInt16]) {
        let set = hb_subset_input_glyph_set(input)
        hb_set_add(set, 0)
        for glyph in glyphs { hb_set_add(set, hb_codepoint_t(glyph)) }
    }

    func keep(scalars: some Sequence<Unicode.Scalar>) {
        let set = hb_subset_input_unicode_set(input)
        for scalar in scalars { hb_set_add(set, scalar.value) }
    }

    func keep(features: [FontTag]) {
        let set = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG)
        for tag in features { hb_set_add(set, tag.value) }
    }

    func keep(names: [UInt32]) {
        let set = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID)
        hb_set_clear(set)
        for name in names { hb_set_add(set, name) }
    }

    func drop(_ tables: [FontTag]) {
        let set = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG)
        for tag in tables { hb_set_add(set, tag.value) }
    }

    func set(flags: [hb_subset_flags_t]) { hb_subset_input_set_flags(input, flags.reduce(0) { $0 | $1.rawValue }) }

    /// The file and the map from old to new glyphs; nil where HarfBuzz cannot. A variable font is frozen at the
    /// instance the font stands at.
    func cut(_ font: borrowing ShapingFont) -> ([UInt8], [UInt16: UInt16])? {
        guard let face = font.face, freeze(font, face), let plan = hb_subset_plan_create_or_fail(face, input) else {
            return nil
        }
        defer { hb_subset_plan_destroy(plan) }
        guard let subset = hb_subset_plan_execute_or_fail(plan) else { return nil }
        defer { hb_face_destroy(subset) }
        guard let blob = hb_face_reference_blob(subset) else { return nil }
        defer { hb_blob_destroy(blob) }
        var map: [UInt16: UInt16] = [:]
        let mapping = hb_subset_plan_old_to_new_glyph_mapping(plan)
        for old in 0..<hb_codepoint_t(min(font.glyphCount, Int(UInt16.max) + 1)) where hb_map_has(mapping, old) != 0 {
            guard let old = UInt16(exactly: old), let new = UInt16(exactly: hb_map_get(mapping, hb_codepoint_t(old)))
            else { continue }
            map[old] = new
        }
        return (ShapingFont.bytes(of: blob), map)
    }

    /// Pins every axis of a variable font; false where it cannot be done.
    private func freeze(_ font: borrowing ShapingFont, _ face: OpaquePointer) -> Bool {
        font.axes.allSatisfy { hb_subset_input_pin_axis_location(input, face, $0.tag, $0.value) != 0 }
    }
}

extension ShapingFont {
    /// How many glyphs the face has.
    var glyphCount: Int { Int(hb_face_get_glyph_count(face)) }

    /// The whole file.
    var bytes: [UInt8] {
        guard let blob = hb_face_reference_blob(face) else { return [] }
        defer { hb_blob_destroy(blob) }
        return Self.bytes(of: blob)
    }

    static func bytes(of blob: OpaquePointer) -> [UInt8] {
        var count: UInt32 = 0
        guard let data = hb_blob_get_data(blob, &count) else { return [] }
        return Array(UnsafeRawBufferPointer(start: data, count: Int(count)))
    }

    /// A table; empty where there is none.
    func table(_ tag: FontTag) -> [UInt8] {
        guard let blob = hb_face_reference_table(face, tag.value) else { return [] }
        defer { hb_blob_destroy(blob) }
        return Self.bytes(of: blob)
    }

    func hasTable(_ tag: FontTag) -> Bool {
        guard let blob = hb_face_reference_table(face, tag.value) else { return false }
        defer { hb_blob_destroy(blob) }
        return hb_blob_get_length(blob) > 0
    }

    /// A text of the table `name`, in English; empty where there is none.
    func name(_ id: UInt32) -> String {
        var text = [CChar](repeating: 0, count: 256)
        var count = UInt32(text.count)
        hb_ot_name_get_utf8(face, id, hb_language_from_string("en", -1), &count, &text)
        return String(decoding: text.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The axes of a variable font and where on each the font stands; empty for any other.
    var axes: [(tag: UInt32, value: Float)] {
        var count = hb_ot_var_get_axis_count(face)
        guard count > 0, count <= 64 else { return [] }
        var infos = [hb_ot_var_axis_info_t](repeating: hb_ot_var_axis_info_t(), count: Int(count))
        hb_ot_var_get_axis_infos(face, 0, &count, &infos)
        var length: UInt32 = 0
        let coordinates = hb_font_get_var_coords_design(font, &length)
        return infos.prefix(Int(count)).enumerated().map { place, info in
            guard let coordinates, place < Int(length) else { return (info.tag, info.default_value) }
            return (info.tag, coordinates[place])
        }
    }
}
