/// What a sign does between others.
enum MathSign: Sendable {
    /// Opens or closes brackets.
    case opening, closing
    /// A comma: a blank follows.
    case separator
    /// A sum, a product, an integral.
    case large
    /// An operation between two, or a sign before one.
    case binary
    /// Between two sides, always.
    case relation
    /// Close to what stands beside it: a stroke, a prime, an exclamation mark.
    case tight
    /// A word: `lim`.
    case name
    /// Says what is not written: "applied to", "times".
    case invisible

    static func kind(_ sign: String) -> MathSign {
        guard let first = sign.unicodeScalars.first else { return .invisible }
        guard sign.unicodeScalars.count == 1 else {
            return first.properties.isAlphabetic ? .name : sign == ":=" || sign == "==" ? .relation : .binary
        }
        switch first {
        case "(", "[", "{", "⟨", "⌈", "⌊", "⟦": return .opening
        case ")", "]", "}", "⟩", "⌉", "⌋", "⟧": return .closing
        case ",", ";": return .separator
        case "\u{2061}"..."\u{2064}", "\u{200B}": return .invisible
        case "∑", "∏", "∐", "∫"..."∳", "⋀"..."⋃", "⨀"..."⨖": return .large
        case "+", "−", "±", "∓", "×", "÷", "⋅", "·", "∗", "*", "∘", "⊕"..."⊙", "∪", "∩", "∧", "∨", "∖", "∔":
            return .binary
        case "=", "<", ">", ":", "∈"..."∍", "∝", "∼"..."≋", "≌"..."⊋", "⊢"..."⊩", "←"..."⇿", "⟵"..."⟿", "∣", "∥":
            return .relation
        default: return first.properties.isAlphabetic ? .name : .tight
        }
    }
}

/// Raised and lowered characters of Unicode.
enum MathScript {
    /// Raised or lowered text by Unicode's own characters, else by signs.
    static func text(_ string: String, isRaised: Bool) -> String {
        // Primes and degrees are raised as they are.
        if isRaised, string.allSatisfy({ "′″‴⁗°∗*†".contains($0) }) { return string == "*" ? "*" : string }
        let table = isRaised ? raised : lowered
        var out = ""
        for character in string {
            guard let found = table[character] else {
                let sign = isRaised ? "^" : "_"
                return string.count == 1 ? sign + string : "\(sign)(\(string))"
            }
            out.append(found)
        }
        return out
    }

    private static let raised = table(
        "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"
    )
    private static let lowered = table("0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

    private static func table(_ from: String, _ to: String) -> [Character: Character] {
        Dictionary(zip(from, to)) { first, _ in first }
    }

    /// The combining character for a sign that stands over letters; nil for others.
    static func accent(_ sign: String) -> String? {
        switch sign {
        case "¯", "‾", "\u{304}", "\u{305}", "−", "_": "\u{305}"
        case "^", "ˆ", "\u{302}": "\u{302}"
        case "~", "˜", "∼", "\u{303}": "\u{303}"
        case "→", "⃗", "⇀": "\u{20D7}"
        case "˙", ".", "\u{307}": "\u{307}"
        case "¨", "..", "\u{308}": "\u{308}"
        case "ˇ", "\u{30C}": "\u{30C}"
        default: nil
        }
    }

    /// The letters of the number systems, which Unicode has apart.
    static func doubleStruck(_ letter: String) -> String {
        let letters = table("CHNPQRZ", "ℂℍℕℙℚℝℤ")
        return String(letter.map { letters[$0] ?? $0 })
    }
}
