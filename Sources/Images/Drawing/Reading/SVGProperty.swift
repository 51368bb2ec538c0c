import Markup

/// The properties of style that drawings are made by; each may stand in a sheet, in `style`, or as an attribute.
enum SVGProperty: String, CaseIterable, Sendable {
    case color, opacity, display, visibility, overflow, mask, filter, font, direction, isolation
    case fill, fillOpacity = "fill-opacity", fillRule = "fill-rule"
    case stroke, strokeOpacity = "stroke-opacity", strokeWidth = "stroke-width", strokeLinecap = "stroke-linecap"
    case strokeLinejoin = "stroke-linejoin", strokeMiterlimit = "stroke-miterlimit"
    case strokeDasharray = "stroke-dasharray", strokeDashoffset = "stroke-dashoffset"
    case vectorEffect = "vector-effect", paintOrder = "paint-order", mixBlendMode = "mix-blend-mode"
    case clipPath = "clip-path", clipRule = "clip-rule"
    case stopColor = "stop-color", stopOpacity = "stop-opacity"
    case marker, markerStart = "marker-start", markerMid = "marker-mid", markerEnd = "marker-end"
    case fontFamily = "font-family", fontSize = "font-size", fontStyle = "font-style", fontWeight = "font-weight"
    case fontVariant = "font-variant"
    case textAnchor = "text-anchor", letterSpacing = "letter-spacing", wordSpacing = "word-spacing"
    case textDecoration = "text-decoration", baselineShift = "baseline-shift", whiteSpace = "white-space"
    case dominantBaseline = "dominant-baseline", alignmentBaseline = "alignment-baseline"
    case writingMode = "writing-mode", imageRendering = "image-rendering", transform

    /// The property of this name.
    static func named(_ name: Name) -> SVGProperty? {
        let index = Int(name.index)
        return index < table.count ? table[index] : nil
    }

    /// By the numbers of their names.
    private static let table: [SVGProperty?] = {
        var table: [SVGProperty?] = []
        for property in allCases {
            let index = Int(Name(property.rawValue).index)
            if index >= table.count { table += [SVGProperty?](repeating: nil, count: index + 1 - table.count) }
            table[index] = property
        }
        return table
    }()

    /// Properties that others are computed from, and so are declared first.
    var isBasis: Bool { self == .fontSize || self == .font || self == .color }
}

/// What a sheet or an element says of a property.
struct SVGDeclaration: Sendable {
    let property: SVGProperty
    /// The value without `!important`, trimmed.
    let value: ArraySlice<UInt8>
    let isImportant: Bool
}

extension SVGDeclaration {
    /// The declarations between braces, or of a `style` attribute; what is not known is left out.
    static func list(_ bytes: ArraySlice<UInt8>) -> [SVGDeclaration] {
        var list: [SVGDeclaration] = []
        for piece in bytes.split(separator: UInt8(ascii: ";")) {
            guard let colon = piece.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = String(decoding: piece[..<colon].trimmed, as: UTF8.self).lowercased()
            guard let property = names[name] else { continue }
            var value = piece[(colon + 1)...].trimmed
            var isImportant = false
            if let mark = value.lastIndex(of: UInt8(ascii: "!")), value[(mark + 1)...].trimmed.equals("important") {
                value = value[..<mark].trimmed
                isImportant = true
            }
            list.append(SVGDeclaration(property: property, value: value, isImportant: isImportant))
        }
        return list
    }

    private static let names = Dictionary(uniqueKeysWithValues: SVGProperty.allCases.map { ($0.rawValue, $0) })
}
