/// A token of a style sheet (CSS Syntax 3 §4). Comments are none.
struct Token: Sendable, Hashable {
    /// What a token is.
    enum Kind: UInt8, Sendable {
        case ident, function, atKeyword, hash, string, badString, address, badAddress, delimiter
        case number, percentage, dimension, blank, commentOpen, commentClose, colon, semicolon, comma
        case openSquare, closeSquare, openRound, closeRound, openCurly, closeCurly
    }

    var kind: Kind
    /// The sign of a delimiter where it is ASCII.
    var sign: UInt8 = 0
    /// Of a number: written without a fraction; of a hash: that it is an identifier.
    var isPlain = false
    /// Of a dimension.
    var unit = Unit.none
    /// Of numbers, percentages (50 for 50 %) and dimensions.
    var number = 0.0
    /// Name, value of a string or address, as written and with escapes resolved.
    var text = ""
    /// `text` in lower case, for what is compared without regard to case.
    var keyword = ""
    /// Where it begins in the sheet, in bytes.
    var start: UInt32 = 0
    /// Where it ends.
    var end: UInt32 = 0

    init(_ kind: Kind) { self.kind = kind }

    /// The kind that closes what this token opens.
    var closing: Kind? {
        switch kind {
        case .openRound, .function: .closeRound
        case .openSquare: .closeSquare
        case .openCurly: .closeCurly
        default: nil
        }
    }
}

/// A unit of CSS Values 4.
enum Unit: String, Sendable, Hashable {
    case none = ""
    case px, pt, pc, cm, mm, q, em, rem, ex, ch, lh, rlh, vw, vh, vmin, vmax, vi, vb
    case inch = "in"
    case capHeight = "cap"
    case ideograph = "ic"
    case degree = "deg"
    case gradian = "grad"
    case radian = "rad"
    case turn
    case dotsPerPixel = "dppx"
    case dotsPerInch = "dpi"
    case dotsPerCentimetre = "dpcm"
    case timesResolution = "x"
    /// Any other, which no property of print reads.
    case unknown = "?"

    /// The unit with this name in lower case; the small, large and dynamic kinds of `vw` are all the page's.
    init(name: String) {
        if let unit = Unit(rawValue: name) {
            self = unit
        } else if let first = name.utf8.first, name.utf8.count > 2, "sld".utf8.contains(first),
            let unit = Unit(rawValue: String(name.dropFirst())), unit.rawValue.hasPrefix("v")
        {
            self = unit
        } else {
            self = .unknown
        }
    }
}
