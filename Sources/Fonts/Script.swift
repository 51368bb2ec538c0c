import CHarfBuzz

/// The script of a character, by Unicode.
package struct Script: Hashable, Sendable {
    let value: hb_script_t

    init(_ value: hb_script_t) { self.value = value }

    init(of scalar: Unicode.Scalar) { value = hb_unicode_script(hb_unicode_funcs_get_default(), scalar.value) }

    init(ofValue scalar: UInt32) { value = hb_unicode_script(hb_unicode_funcs_get_default(), scalar) }

    /// Latin, for texts of figures and signs alone.
    package static let latin = Script(HB_SCRIPT_LATIN)

    package static func == (left: Script, right: Script) -> Bool { left.value.rawValue == right.value.rawValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(value.rawValue) }

    /// Its four letters (ISO 15924), big-endian.
    package var tag: UInt32 { value.rawValue }

    /// Whether the character takes the script of its neighbours: signs, figures, marks.
    var isShared: Bool {
        [HB_SCRIPT_COMMON, HB_SCRIPT_INHERITED, HB_SCRIPT_UNKNOWN].contains { $0.rawValue == value.rawValue }
    }

    /// Whether it is written from the right.
    package var isRightToLeft: Bool { hb_script_get_horizontal_direction(value).rawValue == HB_DIRECTION_RTL.rawValue }

    /// Whether lines of it may end after any character: the Han script, kana, bopomofo and Yi. Korean breaks at
    /// spaces in titles.
    var breaksAnywhere: Bool {
        [HB_SCRIPT_HAN, HB_SCRIPT_HIRAGANA, HB_SCRIPT_KATAKANA, HB_SCRIPT_BOPOMOFO, HB_SCRIPT_YI]
            .contains { $0.rawValue == value.rawValue }
    }
}

extension StringProtocol {
    /// The first script of the text that is not shared by all; nil where there is none.
    var firstScript: Script? { unicodeScalars.lazy.map(Script.init(of:)).first { !$0.isShared } }

    /// Whether the text's first letter belongs to a script written from the right.
    package var isRightToLeft: Bool { firstScript?.isRightToLeft ?? false }
}
