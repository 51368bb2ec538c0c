import Basics

// Values of the font properties (CSS Fonts 4).
extension TokenReader {
    /// Names of families; of names without quotation marks the words are joined by single spaces.
    mutating func fontFamilies() -> [String]? {
        var families: [String] = []
        repeat {
            if let name = string() {
                families.append(name)
            } else if let first = take(.ident) {
                var name = Self.generic.contains(first.keyword) ? first.keyword : first.text
                while let word = identifier() { name += " " + word }
                families.append(name)
            } else {
                return nil
            }
        } while takesComma()
        return families
    }

    private static let generic: Set<String> = [
        "serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui", "ui-serif", "ui-sans-serif",
        "ui-monospace", "math",
    ]

    /// `font-size`; keywords are steps from 10 pt, `medium` in print.
    mutating func fontSize(parent: Length) -> Length? {
        let steps: KeyValuePairs<String, Double> = [
            "xx-small": 0.6, "x-small": 0.75, "small": 8.0 / 9, "medium": 1, "large": 1.2, "x-large": 1.5,
            "xx-large": 2, "xxx-large": 3,
        ]
        if let step = keyword(steps) { return Length(points: 10 * step) }
        if let factor = keyword(["larger": 1.2, "smaller": 1 / 1.2]) { return parent.scaled(by: factor) }
        guard let size = measure()?.resolved(parent) else { return nil }
        // Letters of more than three feet are hostile: sums of such lengths must not overflow.
        return min(size, Length(points: 2_592))
    }

    /// `font-style`: whether it is slanted.
    mutating func fontStyle() -> Bool? {
        guard let value = keyword(["normal": false, "italic": true, "oblique": true]) else { return nil }
        if value, skipBlanks() == .dimension, tokens[at].unit == .degree { at += 1 }
        return value
    }

    /// `font-weight`, one of the hundreds of `bolder` and `lighter` by the table of CSS Fonts 4 §2.4.
    mutating func fontWeight(parent: Int) -> Int? {
        if let value = keyword(["normal": 400, "bold": 700]) { return value }
        if takes("bolder") { return parent < 350 ? 400 : parent < 550 ? 700 : max(900, parent) }
        if takes("lighter") { return parent < 100 ? parent : parent < 550 ? 100 : parent < 750 ? 400 : 700 }
        let start = at
        if let value = number(), value >= 1, value <= 1000 { return Int(value) }
        at = start
        return nil
    }

    /// `line-height`: a factor, or what is absolute already.
    mutating func lineHeight() -> StyleDraft.LineHeight? {
        if takes("normal") { return StyleDraft.initial.lineHeight }
        let start = at
        switch quantity() {
        case .number(let factor)? where factor >= 0: return .factor(factor)
        case .length(let points, let fraction)?:
            let height = points + fraction * basis.em
            if height >= 0 { return .length(Length(points: height)) }
        default: break
        }
        at = start
        return nil
    }

    /// `font-feature-settings`.
    mutating func featureSettings() -> [FontFeature]? {
        if takes("normal") { return [] }
        var features: [FontFeature] = []
        repeat {
            guard let tag = string().flatMap(FontFeature.tag) else { return nil }
            var value = 1
            if let word = keyword(["on": 1, "off": 0]) { value = word } else if let found = integer() { value = found }
            guard let bits = UInt32(exactly: value) else { return nil }
            features.append(FontFeature(tag: tag, value: bits))
        } while takesComma()
        return features
    }
}

extension FontFeature {
    /// Four letters of ASCII as a number.
    static func tag(_ text: String) -> UInt32? {
        guard text.utf8.count == 4, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else { return nil }
        return text.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }
}

/// What words of `font-variant` say, each group apart; nil where a group is not spoken of.
struct FontVariant {
    var caps: Caps?
    var capsFeatures: [FontFeature] = []
    var figures: Set<String> = []
    var numeric: [FontFeature] = []
    var saysNumeric = false
    var hasLigatures: Bool?
    var ligatures: [FontFeature] = []
    var saysLigatures = false
    var position: [FontFeature]?

    /// Whether it speaks of one longhand alone.
    func covers(only property: Property) -> Bool {
        switch property {
        case .fontVariantCaps: !saysNumeric && !saysLigatures && position == nil
        case .fontVariantNumeric: caps == nil && !saysLigatures && position == nil
        case .fontVariantLigatures: caps == nil && !saysNumeric && position == nil
        default: caps == nil && !saysNumeric && !saysLigatures
        }
    }

    /// Sets one longhand, to `normal` where nothing was said of it.
    func set(_ property: Property, of draft: inout StyleDraft) {
        switch property {
        case .fontVariantCaps:
            draft.style.caps = caps ?? Caps.none
            draft.capsFeatures = capsFeatures
        case .fontVariantNumeric:
            draft.style.figures = kind
            draft.numericFeatures = numeric
        case .fontVariantLigatures:
            draft.style.hasLigatures = hasLigatures ?? true
            draft.ligatureFeatures = ligatures
        default: draft.positionFeatures = position ?? []
        }
    }

    private var kind: Figures {
        let isTabular = figures.contains("tabular-nums")
        if figures.contains("lining-nums") { return isTabular ? .liningTabular : .lining }
        if figures.contains("oldstyle-nums") { return isTabular ? .oldStyleTabular : .oldStyle }
        return isTabular ? .tabular : .normal
    }

    /// Takes one word; false where it is none of `font-variant`.
    mutating func take(_ word: String) -> Bool {
        switch word {
        case "small-caps", "petite-caps": caps = .small
        case "all-small-caps", "all-petite-caps": caps = .allSmall
        case "titling-caps", "unicase":
            caps = Caps.none
            capsFeatures = Self.feature(word == "unicase" ? "unic" : "titl", 1)
        case "lining-nums", "oldstyle-nums", "tabular-nums", "proportional-nums":
            figures.insert(word)
            saysNumeric = true
        case "diagonal-fractions": takeNumeric("frac")
        case "stacked-fractions": takeNumeric("afrc")
        case "ordinal": takeNumeric("ordn")
        case "slashed-zero": takeNumeric("zero")
        case "common-ligatures", "no-common-ligatures":
            hasLigatures = word == "common-ligatures"
            saysLigatures = true
        case "discretionary-ligatures", "no-discretionary-ligatures": takeLigature("dlig", word)
        case "historical-ligatures", "no-historical-ligatures": takeLigature("hlig", word)
        case "contextual", "no-contextual": takeLigature("calt", word)
        case "super": position = Self.feature("sups", 1)
        case "sub": position = Self.feature("subs", 1)
        default: return false
        }
        return true
    }

    private mutating func takeNumeric(_ tag: String) {
        numeric += Self.feature(tag, 1)
        saysNumeric = true
    }

    private mutating func takeLigature(_ tag: String, _ word: String) {
        ligatures += Self.feature(tag, word.hasPrefix("no-") ? 0 : 1)
        saysLigatures = true
    }

    private static func feature(_ tag: String, _ value: UInt32) -> [FontFeature] {
        FontFeature.tag(tag).map { [FontFeature(tag: $0, value: value)] } ?? []
    }
}

extension TokenReader {
    /// Words of `font-variant` and its longhands.
    mutating func fontVariant() -> FontVariant? {
        var variant = FontVariant()
        if takes("normal") { return variant }
        if takes("none") {
            variant.hasLigatures = false
            variant.saysLigatures = true
            return variant
        }
        var any = false
        while skipBlanks() == .ident, variant.take(tokens[at].keyword) {
            any = true
            at += 1
        }
        return any ? variant : nil
    }
}
