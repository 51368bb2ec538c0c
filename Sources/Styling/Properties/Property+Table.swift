// What the documentation says of each property.
extension Property {
    /// The initial value as sheets write it.
    package var initial: String {
        switch self {
        case .fontFamily: "serif"
        case .fontSize: "medium (10pt)"
        case .fontStyle, .fontVariantCaps, .fontVariantNumeric, .fontVariantLigatures, .fontVariantPosition,
            .fontFeatureSettings, .letterSpacing, .wordSpacing, .whiteSpace, .wordBreak, .overflowWrap,
            .initialLetter, .columnGap, .content:
            "normal"
        case .fontWeight: "400"
        case .fontKerning, .textAlignLast, .hyphenateLimitChars, .width, .height, .maxWidth, .maxHeight,
            .tableLayout, .columnCount, .columnWidth, .breakBefore, .breakAfter, .breakInside, .page, .quotes,
            .digestGrid:
            "auto"
        case .colour: "black"
        case .direction: "ltr"
        case .lineHeight: "normal (1.3)"
        case .textAlign: "start"
        case .textTransform, .textDecorationLine, .hangingPunctuation, .float, .clear, .borderTopStyle,
            .borderRightStyle, .borderBottomStyle, .borderLeftStyle, .columnRuleStyle, .columnSpan, .digestNotes,
            .stringSet, .counterReset, .counterSet, .counterIncrement, .marks:
            "none"
        case .textWrap: "wrap"
        case .verticalAlign: "baseline"
        case .hyphens: "manual"
        case .display: "inline"
        case .borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth, .columnRuleWidth:
            "medium (2.25pt)"
        case .borderTopColour, .borderRightColour, .borderBottomColour, .borderLeftColour, .columnRuleColour:
            "currentColor"
        case .backgroundColour: "transparent"
        case .boxSizing: "content-box"
        case .opacity: "1"
        case .visibility: "visible"
        case .listStyleType: "disc"
        case .listStylePosition: "outside"
        case .captionSide: "top"
        case .borderCollapse: "separate"
        case .columnFill: "balance"
        case .orphans, .widows: "2"
        case .digestFigure: "flow"
        case .size: "A5"
        default: "0"
        }
    }

    /// The values that are read, in the notation of the standards, shortened.
    package var values: String {
        switch self {
        case .fontFamily: "names"
        case .fontSize: "length, %, `xx-small` … `xxx-large`, `larger`, `smaller`"
        case .fontStyle: "`normal`, `italic`, `oblique`"
        case .fontWeight: "1–1000, `normal`, `bold`, `bolder`, `lighter`"
        case .fontVariantCaps: "`normal`, `small-caps`, `all-small-caps`; petite ones as small"
        case .fontVariantNumeric: "lining, old-style, tabular, fractions, ordinals, slashed zero"
        case .fontVariantLigatures: "`none`, common, discretionary, historical, contextual"
        case .fontVariantPosition: "`normal`, `sub`, `super`"
        case .fontFeatureSettings: "tags with values"
        case .fontKerning: "`auto`, `normal`, `none`"
        case .colour, .backgroundColour, .borderTopColour, .borderRightColour, .borderBottomColour,
            .borderLeftColour, .columnRuleColour:
            "names, `#hex`, `rgb()`, `hsl()`, `hwb()`, `device-cmyk()`, `currentColor`"
        case .direction: "`ltr`, `rtl`"
        case .lineHeight: "factor, length, %, `normal`"
        case .letterSpacing, .wordSpacing: "`normal`, length"
        case .textAlign, .textAlignLast: "`start`, `end`, `left`, `right`, `center`, `justify`"
        case .textIndent, .paddingTop, .paddingRight, .paddingBottom, .paddingLeft: "length, %"
        case .textTransform: "`none`, `uppercase`, `lowercase`, `capitalize`"
        case .textWrap: "`wrap`, `nowrap`, `balance`; `pretty` is always so"
        case .textDecorationLine: "`none`, `underline`, `overline`, `line-through`"
        case .verticalAlign: "keywords, length, % of the line height"
        case .whiteSpace: "`normal`, `pre`, `nowrap`, `pre-wrap`, `pre-line`"
        case .wordBreak: "`normal`, `keep-all`, `break-all`, `break-word`"
        case .overflowWrap: "`normal`, `anywhere`, `break-word`"
        case .hyphens: "`none`, `manual`, `auto`"
        case .hyphenateLimitChars: "one to three of number, `auto`"
        case .hangingPunctuation: "`none`, `first`, `last`, `allow-end`, `force-end`"
        case .initialLetter: "size, sink, `drop`, `raise`"
        default: boxValues
        }
    }

    private var boxValues: String {
        switch self {
        case .display:
            "`none`, `contents`, `inline`, `block`, `inline-block`, `flow-root`, `list-item`, those of tables"
        case .float: "`none`, `left`, `right`, `inline-start`, `inline-end`"
        case .clear: "`none`, `left`, `right`, `both`: all clear both sides"
        case .marginTop, .marginRight, .marginBottom, .marginLeft: "length, %, `auto`"
        case .borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth, .columnRuleWidth:
            "length, `thin`, `medium`, `thick`"
        case .borderTopStyle, .borderRightStyle, .borderBottomStyle, .borderLeftStyle, .columnRuleStyle:
            "`none`, `solid`, `double`, `dashed`, `dotted`; others as solid"
        case .width, .height, .minWidth, .minHeight, .maxWidth, .maxHeight:
            "length, %, `auto` or `none`, `min-content`, `max-content`"
        case .boxSizing: "`content-box`, `border-box`"
        case .opacity: "number, %"
        case .visibility: "`visible`, `hidden`, `collapse`"
        case .listStyleType: "keywords, string"
        case .listStylePosition: "`outside`, `inside`"
        case .captionSide: "`top`, `bottom`"
        case .borderCollapse: "`separate`, `collapse`"
        case .borderSpacing, .bleed: "length"
        case .tableLayout: "`auto`, `fixed`"
        case .columnCount: "number, `auto`"
        case .columnWidth, .columnGap: "length, `auto`, `normal`"
        case .columnSpan: "`none`, `all`"
        case .columnFill: "`balance`, `auto`"
        case .breakBefore, .breakAfter: "`auto`, `avoid`, `page`, `column`, `left`, `right`, `recto`, `verso`"
        case .breakInside: "`auto`, `avoid`"
        case .orphans, .widows: "number"
        case .page: "name, `auto`"
        case .digestNotes: "`none`, `foot`: notes below go to the foot of the page of their call"
        case .digestFigure: "`flow`, `float` in the column, `page` over all columns"
        case .digestGrid: "`auto`, `none`: lines need not stand on the grid"
        case .content:
            "strings, `attr()`, `counter()`, `counters()`, `string()`, `target-counter()`, `target-text()`, `leader()`, quotes"
        case .quotes: "strings in pairs, `auto`, `none`"
        case .stringSet: "name and content, also `content()`"
        case .counterReset, .counterSet, .counterIncrement: "names with numbers"
        case .size: "`A3`–`A6`, `B4`, `B5`, `letter`, `legal`, `ledger`, `digest`, lengths, `portrait`, `landscape`"
        case .marks: "`none`, `crop`"
        default: ""
        }
    }

    /// The shorthands, as the README lists them.
    package static var shorthands: String { Shorthand.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ") }

    /// The section of the README: a table of all properties.
    package static var table: String {
        var text = "| property | inherited | initial | values read |\n| --- | --- | --- | --- |\n"
        for property in allCases {
            let inherited = property.isInherited ? "yes" : property.isOfPages ? "`@page`" : "no"
            text += "| `\(property.name)` | \(inherited) | \(property.initial) | \(property.values) |\n"
        }
        return text
    }
}
