/// The standard structure types that digest writes (ISO 32000-1, 14.8.4; ISO 32000-2, 14.8.4.4 and annex L).
enum StructureType: String, Sendable, CaseIterable {
    case document = "Document"
    case sect = "Sect"
    case art = "Art"
    case div = "Div"
    case aside = "Aside"
    case blockQuote = "BlockQuote"
    case caption = "Caption"
    case h1 = "H1"
    case h2 = "H2"
    case h3 = "H3"
    case h4 = "H4"
    case h5 = "H5"
    case h6 = "H6"
    case paragraph = "P"
    case list = "L"
    case item = "LI"
    case label = "Lbl"
    case itemBody = "LBody"
    case table = "Table"
    case tableHead = "THead"
    case tableBody = "TBody"
    case tableFoot = "TFoot"
    case row = "TR"
    case headCell = "TH"
    case cell = "TD"
    case span = "Span"
    case emphasis = "Em"
    case strong = "Strong"
    case quote = "Quote"
    case code = "Code"
    case link = "Link"
    case note = "Note"
    case footnote = "FENote"
    case figure = "Figure"
    case formula = "Formula"

    /// A heading of level 1 to 6.
    static func heading(_ level: Int) -> StructureType { [.h1, .h2, .h3, .h4, .h5, .h6][min(6, max(1, level)) - 1] }

    /// Whether PDF 2.0 has the type in its own namespace; the others belong to that of PDF 1.7, which needs no name.
    var isOfPDF2: Bool {
        switch self {
        case .art, .blockQuote, .quote, .code, .note: false
        default: true
        }
    }

    /// Whether it groups others and holds no text itself (ISO TS 32005): text straight inside gets a paragraph.
    var isGrouping: Bool {
        switch self {
        case .document, .sect, .art, .div, .aside, .blockQuote, .footnote: true
        default: false
        }
    }

    /// Whether it is part of a line of text.
    var isInline: Bool {
        switch self {
        case .span, .emphasis, .strong, .quote, .code, .link, .note, .footnote: true
        default: false
        }
    }

    /// Whether it is a heading.
    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }
}
