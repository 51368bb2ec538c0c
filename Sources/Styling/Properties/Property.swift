/// A property of CSS that print reads. The table in the README is printed from this list.
package enum Property: String, Sendable, Hashable, CaseIterable {
    // Letters
    case fontFamily = "font-family"
    case fontSize = "font-size"
    case fontStyle = "font-style"
    case fontWeight = "font-weight"
    case fontVariantCaps = "font-variant-caps"
    case fontVariantNumeric = "font-variant-numeric"
    case fontVariantLigatures = "font-variant-ligatures"
    case fontVariantPosition = "font-variant-position"
    case fontFeatureSettings = "font-feature-settings"
    case fontKerning = "font-kerning"
    case colour = "color"
    case direction
    // Lines
    case lineHeight = "line-height"
    case letterSpacing = "letter-spacing"
    case wordSpacing = "word-spacing"
    case textAlign = "text-align"
    case textAlignLast = "text-align-last"
    case textIndent = "text-indent"
    case textTransform = "text-transform"
    case textWrap = "text-wrap"
    case textDecorationLine = "text-decoration-line"
    case verticalAlign = "vertical-align"
    case whiteSpace = "white-space"
    case wordBreak = "word-break"
    case overflowWrap = "overflow-wrap"
    case hyphens
    case hyphenateLimitChars = "hyphenate-limit-chars"
    case hangingPunctuation = "hanging-punctuation"
    case initialLetter = "initial-letter"
    // Boxes
    case display
    case float
    case clear
    case marginTop = "margin-top"
    case marginRight = "margin-right"
    case marginBottom = "margin-bottom"
    case marginLeft = "margin-left"
    case paddingTop = "padding-top"
    case paddingRight = "padding-right"
    case paddingBottom = "padding-bottom"
    case paddingLeft = "padding-left"
    case borderTopWidth = "border-top-width"
    case borderRightWidth = "border-right-width"
    case borderBottomWidth = "border-bottom-width"
    case borderLeftWidth = "border-left-width"
    case borderTopStyle = "border-top-style"
    case borderRightStyle = "border-right-style"
    case borderBottomStyle = "border-bottom-style"
    case borderLeftStyle = "border-left-style"
    case borderTopColour = "border-top-color"
    case borderRightColour = "border-right-color"
    case borderBottomColour = "border-bottom-color"
    case borderLeftColour = "border-left-color"
    case backgroundColour = "background-color"
    case width
    case height
    case minWidth = "min-width"
    case minHeight = "min-height"
    case maxWidth = "max-width"
    case maxHeight = "max-height"
    case boxSizing = "box-sizing"
    case opacity
    case visibility
    // Lists and tables
    case listStyleType = "list-style-type"
    case listStylePosition = "list-style-position"
    case captionSide = "caption-side"
    case borderCollapse = "border-collapse"
    case borderSpacing = "border-spacing"
    case tableLayout = "table-layout"
    // Columns and pages
    case columnCount = "column-count"
    case columnWidth = "column-width"
    case columnGap = "column-gap"
    case columnRuleWidth = "column-rule-width"
    case columnRuleStyle = "column-rule-style"
    case columnRuleColour = "column-rule-color"
    case columnSpan = "column-span"
    case columnFill = "column-fill"
    case breakBefore = "break-before"
    case breakAfter = "break-after"
    case breakInside = "break-inside"
    case orphans
    case widows
    case page
    case digestNotes = "-digest-notes"
    case digestFigure = "-digest-figure"
    case digestGrid = "-digest-grid"
    // Generated content
    case content
    case quotes
    case stringSet = "string-set"
    case counterReset = "counter-reset"
    case counterSet = "counter-set"
    case counterIncrement = "counter-increment"
    // Of pages alone
    case size
    case marks
    case bleed

    /// The name in sheets.
    package var name: String { rawValue }

    /// Whether a child takes the value of its parent where no rule says otherwise.
    package var isInherited: Bool {
        switch self {
        case .fontFamily, .fontSize, .fontStyle, .fontWeight, .fontVariantCaps, .fontVariantNumeric,
            .fontVariantLigatures, .fontVariantPosition, .fontFeatureSettings, .fontKerning, .colour, .direction,
            .lineHeight, .letterSpacing, .wordSpacing, .textAlign, .textAlignLast, .textIndent, .textTransform,
            .textWrap, .whiteSpace, .wordBreak, .overflowWrap, .hyphens, .hyphenateLimitChars, .hangingPunctuation,
            .visibility, .listStyleType, .listStylePosition, .captionSide, .borderCollapse, .borderSpacing, .orphans,
            .widows, .quotes, .page:
            true
        default: false
        }
    }

    /// Whether only `@page` rules have it.
    package var isOfPages: Bool { self == .size || self == .marks || self == .bleed }
}
