import CHarfBuzz

/// The families that stand beside the text face for other scripts: Noto's serifs, whose weight is near that of a book
/// face. fontconfig, left alone, takes any sans that covers the characters.
enum ScriptFaces {
    /// The families to look for, the preferred first, for a script in a text of a language.
    static func families(for script: Script, language: String) -> [String] {
        if script.breaksAnywhere || script == Script(HB_SCRIPT_HANGUL) { return [eastAsian(script, language)] }
        return named.first { $0.script == script }.map { [$0.family] } ?? ["Noto Serif"]
    }

    /// Which of East Asia's forms a text wants: kana and hangul say it themselves, Han follows the language.
    private static func eastAsian(_ script: Script, _ language: String) -> String {
        let lower = language.lowercased()
        if script == Script(HB_SCRIPT_HIRAGANA) || script == Script(HB_SCRIPT_KATAKANA) || lower.hasPrefix("ja") {
            return "Noto Serif CJK JP"
        }
        if script == Script(HB_SCRIPT_HANGUL) || lower.hasPrefix("ko") { return "Noto Serif CJK KR" }
        switch FontLanguage.tag(lower) {
        case "zh-hk": return "Noto Serif CJK HK"
        case "zh-tw": return "Noto Serif CJK TC"
        default: return "Noto Serif CJK SC"
        }
    }

    private static let named: [(script: Script, family: String)] = [
        (HB_SCRIPT_ARABIC, "Noto Naskh Arabic"), (HB_SCRIPT_HEBREW, "Noto Serif Hebrew"),
        (HB_SCRIPT_ARMENIAN, "Noto Serif Armenian"), (HB_SCRIPT_GEORGIAN, "Noto Serif Georgian"),
        (HB_SCRIPT_DEVANAGARI, "Noto Serif Devanagari"), (HB_SCRIPT_BENGALI, "Noto Serif Bengali"),
        (HB_SCRIPT_GURMUKHI, "Noto Serif Gurmukhi"), (HB_SCRIPT_GUJARATI, "Noto Serif Gujarati"),
        (HB_SCRIPT_TAMIL, "Noto Serif Tamil"), (HB_SCRIPT_TELUGU, "Noto Serif Telugu"),
        (HB_SCRIPT_KANNADA, "Noto Serif Kannada"), (HB_SCRIPT_MALAYALAM, "Noto Serif Malayalam"),
        (HB_SCRIPT_SINHALA, "Noto Serif Sinhala"), (HB_SCRIPT_THAI, "Noto Serif Thai"),
        (HB_SCRIPT_LAO, "Noto Serif Lao"), (HB_SCRIPT_MYANMAR, "Noto Serif Myanmar"),
        (HB_SCRIPT_KHMER, "Noto Serif Khmer"), (HB_SCRIPT_ETHIOPIC, "Noto Serif Ethiopic"),
        (HB_SCRIPT_TIBETAN, "Noto Serif Tibetan"),
    ].map { (Script($0.0), $0.1) }
}

/// Languages as fontconfig names them.
enum FontLanguage {
    /// The name fontconfig has for a language of BCP 47: it tells the Chinese apart by territory, not by script.
    static func tag(_ language: String) -> String {
        let lower = language.lowercased()
        guard lower == "zh" || lower.hasPrefix("zh-") else { return lower }
        let parts = lower.split(separator: "-")
        if parts.contains("hk") || parts.contains("mo") { return "zh-hk" }
        return parts.contains("hant") || parts.contains("tw") ? "zh-tw" : "zh-cn"
    }
}
