extension LineEnds {
    /// How ill a line end looks after `text`, in the measure of the squared difference of a line's length from the
    /// mean (1 is a line of no length); below zero where it looks well. Values were found by looking at covers.
    static func cost(after text: String, before next: Character?) -> Double {
        guard let last = text.last else { return 0 }
        if ":.;?!—–：。；？！，、".contains(last) { return -0.06 }
        if last == "," || last == "،" { return -0.03 }
        if last == "-" || last == "‐" || last == "/" { return 0.08 }
        if let next, let before = kind(last), let after = kind(next) { return insideText(before, after, last) }
        guard text.firstScript != nil else { return 0 }
        // Articles, prepositions and conjunctions belong to what follows them.
        switch text.count(where: { $0.isLetter || $0.isNumber }) {
        case ...2: return 0.14
        case 3: return 0.07
        default: return 0
        }
    }

    private enum Kind { case han, kana, latin }

    private static func kind(_ character: Character) -> Kind? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0x3041...0x30FF: return .kana
        default: return Script(of: scalar).breaksAnywhere ? .han : character.isLetter ? .latin : nil
        }
    }

    /// Without a dictionary any line end inside Chinese or Japanese may cut a word, so that a short title rather stays
    /// on one line. Japanese phrases mostly end in kana before a Han character; Chinese ones after the particle 的.
    private static func insideText(_ before: Kind, _ after: Kind, _ last: Character) -> Double {
        if before == .kana && after == .han { return 0.05 }
        if before != after && before != .han { return 0.1 }
        return last == "的" ? 0.1 : 0.8
    }
}
