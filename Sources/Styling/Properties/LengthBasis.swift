/// What relative units refer to, in points.
struct LengthBasis: Sendable, Hashable {
    /// The size of the letters of the element (for `font-size`, of its parent).
    var em = 10.0
    /// The size of the letters of the root.
    var rem = 10.0
    /// The line height of the element.
    var lineHeight = 13.0
    /// The line height of the root.
    var rootLineHeight = 13.0
    /// The width of the page's text, what `vw` is a hundredth of (CSS Paged Media 3).
    var pageWidth = 262.0
    /// The height of the page's text.
    var pageHeight = 468.0

    /// Points of one of a unit; nil for what is no length.
    ///
    /// `ex`, `ch` and `cap` are taken as parts of the size, as CSS has it where fonts are not at hand.
    func points(of unit: Unit) -> Double? {
        switch unit {
        case .px: 0.75
        case .pt: 1
        case .pc: 12
        case .inch: 72
        case .cm: 72 / 2.54
        case .mm: 72 / 25.4
        case .q: 72 / 101.6
        case .em, .ideograph: em
        case .rem: rem
        case .ex, .ch: em / 2
        case .capHeight: em * 0.7
        case .lh: lineHeight
        case .rlh: rootLineHeight
        case .vw, .vi: pageWidth / 100
        case .vh, .vb: pageHeight / 100
        case .vmin: min(pageWidth, pageHeight) / 100
        case .vmax: max(pageWidth, pageHeight) / 100
        default: nil
        }
    }
}
