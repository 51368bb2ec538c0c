import Basics

/// The values that all properties of an element have once sheets, cascade and inheritance have spoken.
///
/// Lengths are absolute; percentages stay percentages where what they refer to is known in layout only. Elements of the
/// same style share one value (`StyledDocument.styles`). The table of properties in the documentation says which are
/// read in print.
package struct ComputedStyle: Sendable, Hashable {
    // MARK: Text (inherited)

    /// Families, the preferred first; generic ones as CSS names them (`serif`, `sans-serif`, `monospace`).
    package var fontFamilies: [String] = ["serif"]
    package var fontSize = Length(points: 10)
    /// 100 to 900.
    package var fontWeight = 400
    package var isItalic = false
    package var caps = Caps.none
    package var figures = Figures.normal
    /// Features of `font-feature-settings`, by tag and value.
    package var fontFeatures: [FontFeature] = []
    /// `font-variant-ligatures: none` turns them off.
    package var hasLigatures = true
    package var hasKerning = true
    package var colour = Colour.black
    /// `line-height` resolved for this element's size; a factor is inherited as a factor by the cascade.
    package var lineHeight = Length(points: 13)
    package var letterSpacing = Length.zero
    package var wordSpacing = Length.zero
    package var align = TextAlign.start
    package var alignLast = TextAlign.auto
    package var textIndent = Measure.length(.zero)
    package var transform = TextTransform.none
    package var whiteSpace = WhiteSpace.normal
    package var hyphens = Hyphens.manual
    /// `hyphenate-limit-chars`: letters of the word, before and after; 0 where the language decides.
    package var hyphenateLimits = HyphenateLimits()
    /// `overflow-wrap`: whether a word longer than the line may be divided anywhere.
    package var breaksWords = false
    /// `text-wrap: balance`.
    package var isBalanced = false
    /// `hanging-punctuation` other than none: marks hang into the margin and lines are set with protrusion.
    package var hangsPunctuation = false
    package var direction = Direction.leftToRight
    package var orphans = 2
    package var widows = 2
    package var listMarker = ListMarker.disc
    package var listMarkerInside = false
    package var isVisible = true
    package var quotes: [String] = []
    package var captionBelow = false
    package var collapsesBorders = false
    package var borderSpacing = Length.zero

    // MARK: Boxes (not inherited)

    package var display = Display.inline
    package var float = Float.none
    package var clears = false
    package var margin = Sides(Measure.length(.zero))
    package var padding = Sides(Measure.length(.zero))
    package var border = Sides(Border.none)
    package var background = Colour.clear
    package var width = Measure.auto
    package var height = Measure.auto
    package var minWidth = Measure.length(.zero)
    package var maxWidth = Measure.auto
    package var minHeight = Measure.length(.zero)
    package var maxHeight = Measure.auto
    /// `box-sizing: border-box`.
    package var sizesBorderBox = false
    package var verticalAlign = VerticalAlign.baseline
    package var decoration = TextDecoration()
    package var opacity = 1.0
    package var breakBefore = Break.auto
    package var breakAfter = Break.auto
    package var avoidsBreakInside = false
    /// `page`: the named page the element wants, `auto` resolved to that of its parent; empty for none.
    package var page = ""
    package var columnCount = 1
    package var columnGap = Measure.auto
    package var columnRule = Border.none
    /// `column-span: all`.
    package var spansColumns = false
    /// `column-fill: auto`: columns are filled one after the other, not levelled.
    package var fillsColumns = false
    /// `initial-letter` of `::first-letter`: how many lines the letter is tall (0: none), and how many it sinks.
    package var initialLetter = InitialLetter()
    /// `-digest-notes: foot`: the bodies of the notes below go to the foot of the pages of their calls.
    package var setsNotesAtFoot = false
    /// `-digest-figure: float`: may move to the head or foot of a page near its mention.
    package var placement = Placement.inFlow
    /// `-digest-grid: none`: the lines of this block need not stand on the grid of the page.
    package var keepsGrid = true
    package var tableLayoutFixed = false
    /// `content` of `::before`, `::after`, `::marker` and margin boxes; nil is `normal`.
    package var content: [ContentPiece]?
    /// `string-set`: names and what they are set to.
    package var stringSet: [StringSetting] = []
    package var counterReset: [CounterChange] = []
    package var counterIncrement: [CounterChange] = []
    /// `counter-set`, after increments; `value` of a list item is one.
    package var counterSet: [CounterChange] = []

    /// The initial values.
    package init() {}
}
