import CBreaks

/// What the rules of line breaking must know of the text so far: the class of the last character, marks on it aside,
/// and what of its past still matters.
struct BreakState: Hashable {
    /// The class of the last character that is no mark.
    var last: BreakClass
    /// Where `last` is a space: the class before the row of spaces that still decides (LB8, LB14 to LB17); else AL.
    var beforeSpaces = BreakClass.al
    /// Whether `last` is a hyphen that begins a line (LB20a).
    var isLineStart = false
    /// Whether a number goes on through `last` (LB25).
    var isNumber = false
    /// Whether the break before the opening mark of a number (PR OP NU) or the full stop after a space (SP IS NU) is
    /// undecided; and whether it is made when the number does not come.
    var pending = Pending.none

    enum Pending: UInt8 {
        case none
        /// Broken there unless a number follows.
        case unlessNumber
        /// The same, with a full stop after the opening mark.
        case unlessNumberAfterStop
        /// Broken there if a number follows.
        case ifNumber
    }
}

/// A class of UAX #14, as `cbreaks_class` has it.
enum BreakClass: UInt8, CaseIterable {
    case other, al, nu, sp, cm, `is`, ex, qu, op, cl, cp, hy, hh, ba, bb, b2, sy, gl, wj, zw, pr, po, `in`, ns, cb, bk
    case cr, lf

    /// The class of a scalar.
    init(of scalar: UInt32) {
        self = BreakClass(rawValue: UInt8(truncatingIfNeeded: cbreaks_class_of(scalar).rawValue)) ?? .other
    }

    /// Whether the line ends after it whatever follows, but for a line feed after a carriage return.
    var endsLine: Bool { self == .bk || self == .cr || self == .lf }
}
