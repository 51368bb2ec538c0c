/// A property that sets several others.
package enum Shorthand: String, Sendable, Hashable, CaseIterable {
    case all
    case margin, padding, border, font, columns, background
    case fontVariant = "font-variant"
    case borderTop = "border-top"
    case borderRight = "border-right"
    case borderBottom = "border-bottom"
    case borderLeft = "border-left"
    case borderWidth = "border-width"
    case borderStyle = "border-style"
    case borderColour = "border-color"
    case listStyle = "list-style"
    case columnRule = "column-rule"
    case textDecoration = "text-decoration"
    case marginInline = "margin-inline"
    case marginBlock = "margin-block"
    case paddingInline = "padding-inline"
    case paddingBlock = "padding-block"
    case borderInline = "border-inline"
    case borderBlock = "border-block"

    /// What it sets where its value is one keyword for all, such as `inherit`.
    var longhands: [Property] {
        switch self {
        case .all: Property.allCases.filter { $0 != .direction && !$0.isOfPages }
        case .margin: [.marginTop, .marginRight, .marginBottom, .marginLeft]
        case .padding: [.paddingTop, .paddingRight, .paddingBottom, .paddingLeft]
        case .border: Self.borderWidth.longhands + Self.borderStyle.longhands + Self.borderColour.longhands
        case .font:
            [.fontStyle, .fontWeight, .fontSize, .fontFamily, .fontKerning, .fontFeatureSettings]
                + Self.fontVariant.longhands + [.lineHeight]
        case .fontVariant: [.fontVariantCaps, .fontVariantNumeric, .fontVariantLigatures, .fontVariantPosition]
        case .columns: [.columnCount, .columnWidth]
        case .background: [.backgroundColour]
        case .borderTop: [.borderTopWidth, .borderTopStyle, .borderTopColour]
        case .borderRight: [.borderRightWidth, .borderRightStyle, .borderRightColour]
        case .borderBottom: [.borderBottomWidth, .borderBottomStyle, .borderBottomColour]
        case .borderLeft: [.borderLeftWidth, .borderLeftStyle, .borderLeftColour]
        case .borderWidth: [.borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth]
        case .borderStyle: [.borderTopStyle, .borderRightStyle, .borderBottomStyle, .borderLeftStyle]
        case .borderColour: [.borderTopColour, .borderRightColour, .borderBottomColour, .borderLeftColour]
        case .listStyle: [.listStyleType, .listStylePosition]
        case .columnRule: [.columnRuleWidth, .columnRuleStyle, .columnRuleColour]
        case .textDecoration: [.textDecorationLine]
        case .marginInline: [.marginLeft, .marginRight]
        case .marginBlock: [.marginTop, .marginBottom]
        case .paddingInline: [.paddingLeft, .paddingRight]
        case .paddingBlock: [.paddingTop, .paddingBottom]
        case .borderInline: Self.borderLeft.longhands + Self.borderRight.longhands
        case .borderBlock: Self.borderTop.longhands + Self.borderBottom.longhands
        }
    }
}
