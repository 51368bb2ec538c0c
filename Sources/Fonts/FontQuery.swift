import CFontconfig

/// Owns a fontconfig pattern: one question.
struct FontQuery: ~Copyable {
    private let pattern: OpaquePointer

    init?(_ families: [String], _ weight: Int, _ isItalic: Bool, _ language: String, _ text: String) {
        guard let pattern = FcPatternCreate() else { return nil }
        self.pattern = pattern
        for family in families + ["serif"] { FcPatternAddString(pattern, FC_FAMILY, family) }
        FcPatternAddInteger(pattern, FC_WEIGHT, FcWeightFromOpenType(Int32(clamping: min(max(weight, 1), 1000))))
        FcPatternAddInteger(pattern, FC_SLANT, isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
        FcPatternAddBool(pattern, FC_SCALABLE, 1)
        FcPatternAddBool(pattern, FC_COLOR, 0)
        // The language of the text, never of the machine, which fontconfig would take otherwise.
        FcPatternAddString(pattern, FC_LANG, FontLanguage.tag(language))
        if !text.isEmpty, let characters = FcCharSetCreate() {
            for scalar in text.unicodeScalars { FcCharSetAddChar(characters, scalar.value) }
            FcPatternAddCharSet(pattern, FC_CHARSET, characters)
            FcCharSetDestroy(characters)
        }
        FcConfigSubstitute(nil, pattern, FcMatchPattern)
        FcDefaultSubstitute(pattern)
    }

    deinit { FcPatternDestroy(pattern) }

    func match() -> (file: String, index: Int, families: [String])? {
        var result = FcResultNoMatch
        guard let font = FcFontMatch(nil, pattern, &result) else { return nil }
        defer { FcPatternDestroy(font) }
        guard let file = Self.text(font, FC_FILE, 0) else { return nil }
        var index: Int32 = 0
        FcPatternGetInteger(font, FC_INDEX, 0, &index)
        let families = (0..<16).lazy.map { Self.text(font, FC_FAMILY, $0) }.prefix { $0 != nil }.compactMap { $0 }
        return (file, Int(index), Array(families))
    }

    private static func text(_ pattern: OpaquePointer, _ object: String, _ index: Int32) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, object, index, &text) == FcResultMatch, let text else { return nil }
        return String(cString: text)
    }
}
