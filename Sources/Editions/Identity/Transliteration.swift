import Foundation

/// Letters of other scripts in the plain Latin letters that file names and ids are made of. Not for reading aloud:
/// the same text must give the same letters for ever, so no table of the system is asked.
enum Transliteration {
    /// `text` in ASCII letters and digits and whatever else it has; letters that have no equivalent here are left out,
    /// and counted.
    static func ascii(_ text: String) -> (bytes: [UInt8], lost: Int) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return (Array(text.utf8), 0) }
        var bytes: [UInt8] = []
        var lost = 0
        for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
            if scalar.isASCII {
                bytes.append(UInt8(scalar.value))
            } else if let letters = table[scalar] ?? table[lowercased(scalar)] {
                bytes += letters
            } else if let base = base(of: scalar) {
                bytes += base
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                lost += 1
            } else if !isMark(scalar) {
                bytes.append(UInt8(ascii: " "))
            }
        }
        return (bytes, lost)
    }

    /// The letter under the accents.
    private static func base(of scalar: Unicode.Scalar) -> [UInt8]? {
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        guard let first = parts.first, first != scalar else { return nil }
        if first.isASCII { return [UInt8(first.value)] }
        return table[first] ?? table[lowercased(first)]
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: true
        default: scalar == "’" || scalar == "‘" || scalar == "ʼ"
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first ?? scalar : scalar
    }

    private static let table: [Unicode.Scalar: [UInt8]] = {
        var table: [Unicode.Scalar: [UInt8]] = [:]
        for row in [latin, greek, cyrillic, hebrew, arabic] {
            for pair in row.split(separator: " ") {
                let parts = pair.split(separator: "=", omittingEmptySubsequences: false)
                if let letter = parts[0].unicodeScalars.first { table[letter] = Array(parts[1].utf8) }
            }
        }
        return table
    }()

    private static let latin =
        "ä=ae ö=oe ü=ue ß=ss æ=ae œ=oe ø=oe å=aa đ=d ð=d þ=th ł=l ı=i ħ=h ŋ=ng ŧ=t ĸ=k ſ=s ə=e ﬁ=fi ﬂ=fl"
    private static let greek =
        "α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o"
    private static let cyrillic =
        "а=a б=b в=v г=g д=d е=e ё=e ж=zh з=z и=i й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch "
        + "ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya і=i ї=yi є=ye ґ=g ў=u ј=j љ=lj њ=nj ћ=c ђ=dj џ=dz ѕ=dz ѓ=g ќ=k"
    private static let hebrew =
        "א=a ב=b ג=g ד=d ה=h ו=v ז=z ח=ch ט=t י=y כ=k ך=k ל=l מ=m ם=m נ=n ן=n ס=s ע=a פ=p ף=p צ=ts ץ=ts ק=q ר=r "
        + "ש=sh ת=t"
    private static let arabic =
        "ا=a أ=a إ=i آ=a ء= ب=b ت=t ث=th ج=j ح=h خ=kh د=d ذ=dh ر=r ز=z س=s ش=sh ص=s ض=d ط=t ظ=z ع=a غ=gh ف=f ق=q "
        + "ك=k ل=l م=m ن=n ه=h ة=a و=w ؤ=w ي=y ئ=y ى=a پ=p چ=ch ژ=zh گ=g ک=k ی=y"
}
