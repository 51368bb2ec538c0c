import Basics

// `inherit`, `initial`, `unset`, `revert`: a property's value taken from another style.
extension StyleComputation {
    mutating func copy(_ property: Property, from source: StyleDraft) {
        switch property {
        case .fontFamily: draft.style.fontFamilies = source.style.fontFamilies
        case .fontSize: draft.style.fontSize = source.style.fontSize
        case .fontStyle: draft.style.isItalic = source.style.isItalic
        case .fontWeight: draft.style.fontWeight = source.style.fontWeight
        case .fontVariantCaps:
            draft.style.caps = source.style.caps
            draft.capsFeatures = source.capsFeatures
        case .fontVariantNumeric:
            draft.style.figures = source.style.figures
            draft.numericFeatures = source.numericFeatures
        case .fontVariantLigatures:
            draft.style.hasLigatures = source.style.hasLigatures
            draft.ligatureFeatures = source.ligatureFeatures
        case .fontVariantPosition: draft.positionFeatures = source.positionFeatures
        case .fontFeatureSettings: draft.featureSettings = source.featureSettings
        case .fontKerning: draft.style.hasKerning = source.style.hasKerning
        case .colour: draft.style.colour = source.style.colour
        case .direction: draft.style.direction = source.style.direction
        case .lineHeight: draft.lineHeight = source.lineHeight
        default: copyLines(property, from: source)
        }
    }

    private mutating func copyLines(_ property: Property, from source: StyleDraft) {
        switch property {
        case .letterSpacing: draft.style.letterSpacing = source.style.letterSpacing
        case .wordSpacing: draft.style.wordSpacing = source.style.wordSpacing
        case .textAlign: draft.style.align = source.style.align
        case .textAlignLast: draft.style.alignLast = source.style.alignLast
        case .textIndent: draft.style.textIndent = source.style.textIndent
        case .textTransform: draft.style.transform = source.style.transform
        case .textWrap:
            draft.style.isBalanced = source.style.isBalanced
            draft.wrapsText = source.wrapsText
        case .textDecorationLine: draft.style.decoration = source.style.decoration
        case .verticalAlign: draft.style.verticalAlign = source.style.verticalAlign
        case .whiteSpace: draft.style.whiteSpace = source.style.whiteSpace
        case .wordBreak: draft.breaksAll = source.breaksAll
        case .overflowWrap: draft.breaksLongWords = source.breaksLongWords
        case .hyphens: draft.style.hyphens = source.style.hyphens
        case .hyphenateLimitChars: draft.style.hyphenateLimits = source.style.hyphenateLimits
        case .hangingPunctuation: draft.style.hangsPunctuation = source.style.hangsPunctuation
        case .initialLetter: draft.style.initialLetter = source.style.initialLetter
        default: copyBoxes(property, from: source)
        }
    }

    private mutating func copyBoxes(_ property: Property, from source: StyleDraft) {
        switch property {
        case .display: draft.style.display = source.style.display
        case .float: draft.style.float = source.style.float
        case .clear: draft.style.clears = source.style.clears
        case .marginTop: draft.style.margin.top = source.style.margin.top
        case .marginRight: draft.style.margin.right = source.style.margin.right
        case .marginBottom: draft.style.margin.bottom = source.style.margin.bottom
        case .marginLeft: draft.style.margin.left = source.style.margin.left
        case .paddingTop: draft.style.padding.top = source.style.padding.top
        case .paddingRight: draft.style.padding.right = source.style.padding.right
        case .paddingBottom: draft.style.padding.bottom = source.style.padding.bottom
        case .paddingLeft: draft.style.padding.left = source.style.padding.left
        case .width: draft.style.width = source.style.width
        case .height: draft.style.height = source.style.height
        case .minWidth: draft.style.minWidth = source.style.minWidth
        case .minHeight: draft.style.minHeight = source.style.minHeight
        case .maxWidth: draft.style.maxWidth = source.style.maxWidth
        case .maxHeight: draft.style.maxHeight = source.style.maxHeight
        case .boxSizing: draft.style.sizesBorderBox = source.style.sizesBorderBox
        case .opacity: draft.style.opacity = source.style.opacity
        case .visibility: draft.style.isVisible = source.style.isVisible
        case .backgroundColour: draft.background = source.background
        default: copyBorders(property, from: source)
        }
    }

    private mutating func copyBorders(_ property: Property, from source: StyleDraft) {
        switch property {
        case .borderTopWidth: draft.borderWidth.top = source.borderWidth.top
        case .borderRightWidth: draft.borderWidth.right = source.borderWidth.right
        case .borderBottomWidth: draft.borderWidth.bottom = source.borderWidth.bottom
        case .borderLeftWidth: draft.borderWidth.left = source.borderWidth.left
        case .borderTopStyle: draft.borderStyle.top = source.borderStyle.top
        case .borderRightStyle: draft.borderStyle.right = source.borderStyle.right
        case .borderBottomStyle: draft.borderStyle.bottom = source.borderStyle.bottom
        case .borderLeftStyle: draft.borderStyle.left = source.borderStyle.left
        case .borderTopColour: draft.borderColour.top = source.borderColour.top
        case .borderRightColour: draft.borderColour.right = source.borderColour.right
        case .borderBottomColour: draft.borderColour.bottom = source.borderColour.bottom
        case .borderLeftColour: draft.borderColour.left = source.borderColour.left
        default: copyTables(property, from: source)
        }
    }

    private mutating func copyTables(_ property: Property, from source: StyleDraft) {
        switch property {
        case .listStyleType: draft.style.listMarker = source.style.listMarker
        case .listStylePosition: draft.style.listMarkerInside = source.style.listMarkerInside
        case .captionSide: draft.style.captionBelow = source.style.captionBelow
        case .borderCollapse: draft.style.collapsesBorders = source.style.collapsesBorders
        case .borderSpacing: draft.style.borderSpacing = source.style.borderSpacing
        case .tableLayout: draft.style.tableLayoutFixed = source.style.tableLayoutFixed
        case .columnCount: draft.columnCount = source.columnCount
        case .columnWidth: draft.columnWidth = source.columnWidth
        case .columnGap: draft.style.columnGap = source.style.columnGap
        case .columnRuleWidth: draft.ruleWidth = source.ruleWidth
        case .columnRuleStyle: draft.ruleStyle = source.ruleStyle
        case .columnRuleColour: draft.ruleColour = source.ruleColour
        case .columnSpan: draft.style.spansColumns = source.style.spansColumns
        case .columnFill: draft.style.fillsColumns = source.style.fillsColumns
        default: copyPages(property, from: source)
        }
    }

    private mutating func copyPages(_ property: Property, from source: StyleDraft) {
        switch property {
        case .breakBefore: draft.style.breakBefore = source.style.breakBefore
        case .breakAfter: draft.style.breakAfter = source.style.breakAfter
        case .breakInside: draft.style.avoidsBreakInside = source.style.avoidsBreakInside
        case .orphans: draft.style.orphans = source.style.orphans
        case .widows: draft.style.widows = source.style.widows
        case .page: draft.style.page = source.style.page
        case .digestNotes: draft.style.setsNotesAtFoot = source.style.setsNotesAtFoot
        case .digestFigure: draft.style.placement = source.style.placement
        case .digestGrid: draft.style.keepsGrid = source.style.keepsGrid
        case .content: draft.style.content = source.style.content
        case .quotes: draft.style.quotes = source.style.quotes
        case .stringSet: draft.style.stringSet = source.style.stringSet
        case .counterReset: draft.style.counterReset = source.style.counterReset
        case .counterSet: draft.style.counterSet = source.style.counterSet
        case .counterIncrement: draft.style.counterIncrement = source.style.counterIncrement
        default: break
        }
    }
}
