import CHarfBuzz

/// Which characters a face has, asked of a table and not of the font.
struct Coverage: Sendable {
    /// One bit for each character of the basic plane.
    private let basic: [UInt64]
    /// The characters beyond it, in ascending ranges.
    private let beyond: [ClosedRange<UInt32>]
    /// Whether it has every character of ASCII that is seen, so that the commonest texts need no look.
    let hasASCII: Bool

    init(of face: FontFace) {
        var basic = [UInt64](repeating: 0, count: 0x1_0000 / 64)
        var beyond: [ClosedRange<UInt32>] = []
        if let set = hb_set_create() {
            hb_face_collect_unicodes(face.font.face, set)
            var first: hb_codepoint_t = 0
            var last = UInt32.max
            while hb_set_next_range(set, &first, &last) != 0 {
                for scalar in first...last where scalar < 0x1_0000 { basic[Int(scalar >> 6)] |= 1 << (scalar & 63) }
                if last >= 0x1_0000 { beyond.append(max(first, 0x1_0000)...last) }
            }
            hb_set_destroy(set)
        }
        self.basic = basic
        self.beyond = beyond
        hasASCII = (0x21...0x7E).allSatisfy { basic[$0 >> 6] & 1 << UInt64($0 & 63) != 0 }
    }

    /// Whether the face has a glyph for the character.
    func has(_ scalar: UInt32) -> Bool {
        if scalar < 0x1_0000 { return basic[Int(scalar >> 6)] & 1 << UInt64(scalar & 63) != 0 }
        return beyond.contains { $0.contains(scalar) }
    }

    /// Whether the face shows a character and its marks: each by itself, put together, or taken apart, as HarfBuzz
    /// does; spaces of a fixed width and the hyphen that does not break are made of others.
    func shows(_ cluster: some Sequence<UInt32>) -> Bool {
        let functions = hb_unicode_funcs_get_default()
        var before: UInt32 = 0
        var lacking = false
        for scalar in cluster where !Invisibles.contains(scalar) {
            if lacking {
                // The character before was lacking by itself: the mark may make a known one of it.
                var whole: hb_codepoint_t = 0
                guard hb_unicode_compose(functions, before, scalar, &whole) != 0, has(whole) else { return false }
                (before, lacking) = (whole, false)
                continue
            }
            if has(scalar) || hasLike(scalar) {
                before = scalar
                continue
            }
            var first: hb_codepoint_t = 0
            var second: hb_codepoint_t = 0
            var whole: hb_codepoint_t = 0
            if hb_unicode_decompose(functions, scalar, &first, &second) != 0, has(first), second == 0 || has(second) {
                before = scalar
            } else if before != 0, hb_unicode_compose(functions, before, scalar, &whole) != 0, has(whole) {
                before = whole
            } else {
                (before, lacking) = (scalar, true)
            }
        }
        return !lacking
    }

    private func hasLike(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: has(0x20)
        case 0x2011: has(0x2010)
        default: false
        }
    }
}

/// Characters nothing is drawn for: joiners, selectors, signs of direction, the soft hyphen, controls.
enum Invisibles {
    static func contains(_ scalar: UInt32) -> Bool {
        if scalar < 0x300 { return scalar < 0x20 || (0x7F...0x9F).contains(scalar) || scalar == 0xAD }
        return Unicode.Scalar(scalar).map { $0.properties.isDefaultIgnorableCodePoint } ?? true
    }
}
