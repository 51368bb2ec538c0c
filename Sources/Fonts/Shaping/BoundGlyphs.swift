import CHarfBuzz

/// The glyphs of a face whose setting hangs on more than the letter beside them: ligatures begin with them, or a rule
/// with a context may change them. All other letters can be set one by one, with the kerning of each pair.
struct BoundGlyphs: ~Copyable, @unchecked Sendable {
    private let set: OpaquePointer
    /// The glyphs that letters have, and those they are exchanged for.
    private let letters: OpaquePointer

    private init?() {
        guard let set = hb_set_create(), let letters = hb_set_create() else { return nil }
        self.set = set
        self.letters = letters
    }

    deinit {
        hb_set_destroy(set)
        hb_set_destroy(letters)
    }

    /// Whether a glyph is bound to its neighbours.
    func contains(_ glyph: UInt16) -> Bool { hb_set_has(set, hb_codepoint_t(glyph)) != 0 }

    /// Reads the lookups that Latin text in a manner goes through; nil where letters cannot be set one by one at all:
    /// kerning that moves the second letter or skips letters, tables of Apple's, variable fonts.
    ///
    /// - Parameter scalars: the characters of the texts, no marks among them: rules that need others never come about.
    static func read(
        _ font: borrowing ShapingFont,
        _ manner: borrowing ShapingManner,
        scalars: some Sequence<Unicode.Scalar>
    ) -> BoundGlyphs? {
        for tag: FontTag in ["morx", "mort", "kerx", "fvar"] where font.hasTable(tag) { return nil }
        guard let glyphs = BoundGlyphs(), let face = font.face, let plan = manner.plan(face) else { return nil }
        defer { hb_shape_plan_destroy(plan) }
        for scalar in scalars {
            if let glyph = font.glyph(for: scalar) { hb_set_add(glyphs.letters, hb_codepoint_t(glyph)) }
        }
        var substitutions = Stage("GSUB", extensionType: 7, font, plan)
        var positions = Stage("GPOS", extensionType: 9, font, plan)
        guard glyphs.addSubstitutions(&substitutions, face), glyphs.addPositions(&positions, face) else { return nil }
        return glyphs
    }

    /// A table, and which of its lookups are gone through.
    private struct Stage {
        let tag: FontTag
        var table: LayoutTable
        var lookups: [Int] = []

        init(_ tag: FontTag, extensionType: Int, _ font: borrowing ShapingFont, _ plan: OpaquePointer) {
            self.tag = tag
            table = LayoutTable(font.table(tag), extensionType: extensionType)
            guard let set = hb_set_create() else { return }
            defer { hb_set_destroy(set) }
            hb_ot_shape_plan_collect_lookups(plan, tag.value, set)
            var number = UInt32.max
            while hb_set_next(set, &number) != 0 { lookups.append(Int(number)) }
        }
    }

    private var isLetter: (Int) -> Bool {
        { [letters] glyph in hb_set_has(letters, hb_codepoint_t(clamping: glyph)) != 0 }
    }

    /// Types of GSUB: 1 single, 4 ligature; 5 and 6 with contexts; 2 multiple, 3 alternate, 8 with contexts, backwards.
    private func addSubstitutions(_ stage: inout Stage, _ face: OpaquePointer) -> Bool {
        for number in stage.lookups {
            guard let lookup = stage.table.lookup(number) else { return false }
            switch lookup.type {
            case 1: hb_ot_layout_lookup_substitute_closure(face, UInt32(number), letters)
            case 4:
                for subtable in lookup.subtables {
                    guard let starts = stage.table.ligatureStarts(subtable, among: isLetter) else { return false }
                    for start in starts { hb_set_add(set, hb_codepoint_t(clamping: start)) }
                }
            case 5, 6: addContexts(lookup, number, &stage, face)
            default: hb_ot_layout_lookup_collect_glyphs(face, stage.tag.value, UInt32(number), nil, set, nil, nil)
            }
        }
        return true
    }

    /// Types of GPOS: 1 single, 2 pairs, 4 to 6 marks; 7 and 8 with contexts; 3 cursive. A lookup of pairs that passes
    /// over base glyphs (flag 2) kerns letters that are not neighbours.
    private func addPositions(_ stage: inout Stage, _ face: OpaquePointer) -> Bool {
        for number in stage.lookups {
            guard let lookup = stage.table.lookup(number) else { return false }
            switch lookup.type {
            case 1, 4, 5, 6: continue
            case 2:
                if lookup.flags & 2 != 0 { return false }
                for subtable in lookup.subtables where stage.table.movesSecond(subtable) { return false }
            case 7, 8: addContexts(lookup, number, &stage, face)
            default: hb_ot_layout_lookup_collect_glyphs(face, stage.tag.value, UInt32(number), nil, set, nil, nil)
            }
        }
        return true
    }

    /// Types 6 of GSUB and 8 of GPOS look before and after, 5 and 7 do not.
    private func addContexts(
        _ lookup: LayoutTable.Lookup,
        _ number: Int,
        _ stage: inout Stage,
        _ face: OpaquePointer
    ) {
        let isChained = lookup.type == 6 || lookup.type == 8
        for subtable in lookup.subtables {
            guard let starts = stage.table.contextStarts(subtable, isChained: isChained, among: isLetter) else {
                hb_ot_layout_lookup_collect_glyphs(face, stage.tag.value, UInt32(number), nil, set, nil, nil)
                return
            }
            for range in starts {
                hb_set_add_range(
                    set,
                    hb_codepoint_t(clamping: range.lowerBound),
                    hb_codepoint_t(clamping: range.upperBound)
                )
            }
        }
    }
}
