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

    /// The first font, from the one that suits best, that `open` makes something of.
    ///
    /// fontconfig also knows formats no document embeds (Type 1, bitmaps) and files that are damaged; then the next
    /// best are tried, as many as `FontQuery.tries`.
    func first<T>(_ open: (FoundFont) -> T?) -> T? {
        var result = FcResultNoMatch
        guard let best = FcFontMatch(nil, pattern, &result) else { return nil }
        defer { FcPatternDestroy(best) }
        if let opened = FoundFont(best).flatMap(open) { return opened }
        // Sorting costs some milliseconds; it is done only here.
        guard let set = FcFontSort(nil, pattern, 0, nil, &result) else { return nil }
        defer { FcFontSetDestroy(set) }
        for index in 0..<min(Int(set.pointee.nfont), Self.tries) {
            guard let candidate = set.pointee.fonts[index],
                let font = FcFontRenderPrepare(nil, pattern, candidate)
            else { continue }
            defer { FcPatternDestroy(font) }
            if let opened = FoundFont(font).flatMap(open) { return opened }
        }
        return nil
    }

    /// Beyond so many fonts the likeness to what was asked for is gone.
    private static let tries = 64
}

/// A font that fontconfig names.
struct FoundFont {
    let file: String
    let index: Int
    let families: [String]
    /// Where on its axes a variable font stands, as in `font-variation-settings`: `wght=450,wdth=100`; else empty.
    let variations: String

    /// Nil for formats other than OpenType's.
    init?(_ pattern: OpaquePointer) {
        guard let file = Self.text(pattern, FC_FILE, 0),
            ["TrueType", "CFF"].contains(Self.text(pattern, FC_FONTFORMAT, 0) ?? "")
        else { return nil }
        var index: Int32 = 0
        FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
        self.file = file
        self.index = Int(index)
        variations = Self.text(pattern, FC_FONT_VARIATIONS, 0) ?? ""
        families = Array(
            (0..<16).lazy.map { Self.text(pattern, FC_FAMILY, $0) }.prefix { $0 != nil }.compactMap { $0 }
        )
    }

    private static func text(_ pattern: OpaquePointer, _ object: String, _ index: Int32) -> String? {
        var text: UnsafeMutablePointer<FcChar8>?
        guard FcPatternGetString(pattern, object, index, &text) == FcResultMatch, let text else { return nil }
        return String(cString: text)
    }
}
