/// The style of an element after the cascade. What comes first is inherited.
struct SVGStyle: Sendable {
    /// `medium` (CSS Fonts 4 §2.5), in pixels.
    static let initialFontSize = 16.0

    /// What an area or a line is painted with, before references are followed.
    enum Paint: Sendable, Hashable {
        case none
        case colour(SVGColour)
        case currentColour
        /// A gradient or pattern by its id, and what is taken where there is none.
        indirect case reference(String, fallback: Paint)
    }

    var colour = SVGColour.black
    var fill = Paint.colour(.black)
    var fillOpacity = 1.0
    var fillRule = DrawingFillRule.nonZero
    var clipRule = DrawingFillRule.nonZero
    var stroke = Paint.none
    var strokeOpacity = 1.0
    var strokeWidth = 1.0
    var cap = DrawingStroke.Cap.butt
    var join = DrawingStroke.Join.miter
    var miterLimit = 4.0
    var dashes: [Double] = []
    var dashOffset = 0.0
    var isVisible = true
    var strokesFirst = false
    var markers = Markers()
    var font = DrawingFont()
    var fontSize = initialFontSize
    var anchor = DrawingText.Anchor.start
    var isRightToLeft = false
    var letterSpacing = 0.0
    var wordSpacing = 0.0
    var keepsSpace = false
    var baseline = Baseline.alphabetic
    var isPixelated = false
    /// Lines drawn under and through text: propagated rather than inherited (CSS Text Decoration 3 §2).
    var isUnderlined = false
    var isStruckThrough = false

    /// What is each element's own.
    var own = Own()

    /// Ids of the markers of a line's start, its corners and its end.
    struct Markers: Sendable, Hashable {
        var start: String?
        var middle: String?
        var end: String?

        var isEmpty: Bool { start == nil && middle == nil && end == nil }
    }

    /// Which line of the letters lies at the text's place.
    enum Baseline: Sendable, Hashable {
        case alphabetic, middle, central, hanging, top, bottom

        /// How far the letters' base lies below, in sizes: the middles of small and of all letters, the top of
        /// Devanagari's and of all letters, their bottom. Measured on Vollkorn and Noto Serif, which agree to 0.03.
        var shift: Double {
            switch self {
            case .alphabetic: 0
            case .middle: 0.25
            case .central: 0.35
            case .hanging: 0.75
            case .top: 0.95
            case .bottom: -0.25
            }
        }
    }

    /// What is not inherited.
    struct Own: Sendable {
        var opacity = 1.0
        var isShown = true
        var overflows = false
        var clipPath: String?
        var stopColour = SVGColour.black
        var stopOpacity = 1.0
        var keepsStrokeWidth = false
        /// The baseline's shift in sizes of the font, up.
        var baselineShift = 0.0
        /// What vectors cannot say, in words.
        var obstacle: String?
    }

    /// The style that a child starts with.
    var inherited: SVGStyle {
        var style = self
        style.own = Own()
        return style
    }
}
