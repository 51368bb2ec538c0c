/// Where the dictionary of a language lies, and what is usual in the language where the dictionary is silent.
enum HyphenationFile {
    /// The largest file that is read, in bytes: German, the largest known, has 1.1 MB. Bounds the trie at 64 MB.
    static let largest = 4 << 20

    /// Where Debian and what follows it keep the dictionaries of the `hyphen-*` packages, and where a local
    /// installation does.
    private static let folders = ["/usr/share/hyphen", "/usr/local/share/hyphen"]

    /// The paths to try for a tag of BCP 47, the best first; none for a tag that is no tag.
    static func candidates(language tag: String) -> [String] {
        names(language: tag).flatMap { name in folders.map { "\($0)/hyph_\(name).dic" } }
    }

    /// The names of dictionaries for a tag: language with region, as the tag has them; the usual region; the language.
    static func names(language tag: String) -> [String] {
        let parts = tag.split(whereSeparator: { $0 == "-" || $0 == "_" })
        // A private or grandfathered tag (x-…, i-…) names no language.
        guard let first = parts.first, (2...3).contains(first.utf8.count), isPlain(tag) else { return [] }
        let language = first.lowercased()
        let rest = parts.dropFirst().prefix { $0.utf8.count > 1 }
        let script = rest.first { $0.utf8.count == 4 && !$0.utf8.contains { $0 < 0x41 } }?.capitalizedASCII
        let region = rest.first { $0.utf8.count == 2 || $0.utf8.count == 3 && $0.utf8.allSatisfy { $0 < 0x3A } }?
            .uppercased()
        var names: [String] = []
        if language == "sr", script == "Latn" { return ["sr-Latn_RS"] }
        if let region { names.append("\(language)_\(region)") }
        if language == "en", let region, !americanRegions.contains(region) { names.append("en_GB") }
        if let usual = usualRegions[language] { names.append(usual) }
        names.append(language)
        return names
    }

    private static func isPlain(_ tag: String) -> Bool {
        // RFC 5646 asks for room for 35 characters.
        tag.utf8.count <= 35
            && tag.utf8.allSatisfy { byte in
                byte == 0x2D || byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & ~0x20)
            }
    }

    /// Where English is spelled and divided as in the United States.
    private static let americanRegions: Set<String> = ["US", "CA", "PH", "PR", "LR", "GU", "VI", "AS", "UM", "MP"]

    /// The dictionary of a language that is given without a region, or with one that has none of its own.
    private static let usualRegions = [
        "af": "af_ZA", "as": "as_IN", "be": "be_BY", "bg": "bg_BG", "bn": "bn_IN", "ca": "ca_ES", "cs": "cs_CZ",
        "da": "da_DK", "de": "de_DE", "el": "el_GR", "en": "en_US", "es": "es_ES", "et": "et_EE", "fr": "fr",
        "gl": "gl_ES", "gu": "gu_IN", "hi": "hi_IN", "hr": "hr_HR", "hu": "hu_HU", "id": "id_ID", "is": "is_IS",
        "it": "it_IT", "kn": "kn_IN", "lt": "lt_LT", "lv": "lv_LV", "ml": "ml_IN", "mn": "mn_MN", "mr": "mr_IN",
        "nb": "nb_NO", "nl": "nl_NL", "nn": "nn_NO", "no": "nb_NO", "or": "or_IN", "pa": "pa_IN", "pl": "pl_PL",
        "pt": "pt_PT", "ro": "ro_RO", "ru": "ru_RU", "sk": "sk_SK", "sl": "sl_SI", "sr": "sr_RS", "sv": "sv_SE",
        "ta": "ta_IN", "te": "te_IN", "th": "th_TH", "uk": "uk_UA", "zu": "zu_ZA",
    ]

    /// The fewest letters before and after a hyphen where the dictionary gives none: two, and three after it where
    /// TeX's patterns of the language ask for them (hyph-utf8).
    static func minima(language tag: String) -> (left: Int, right: Int) {
        let language = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
        return (2, ["cs", "pt", "sk", "th"].contains(language) ? 3 : 2)
    }
}

extension Substring {
    /// The text with its first letter a capital and the others small.
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
