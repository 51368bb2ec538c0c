extension SVGStyle {
    /// Takes a declared value over; what cannot be read leaves the style as it is. `measure` holds the viewport, and
    /// the size of the font that lengths refer to.
    mutating func declare(_ declaration: SVGDeclaration, parent: SVGStyle, _ measure: SVGMeasure) {
        let value = declaration.value
        if value.equals("inherit") { return inherit(declaration.property, parent) }
        switch declaration.property {
        case .color: if let read = SVGColour.read(value) { colour = read }
        case .fill, .stroke:
            if value.starts(with: "context-".utf8) { own.obstacle = "a marker that takes its line's colour" }
            guard let read = Self.paint(value) else { return }
            if declaration.property == .fill { fill = read } else { stroke = read }
        case .fillOpacity: if let read = Self.share(value) { fillOpacity = read }
        case .strokeOpacity: if let read = Self.share(value) { strokeOpacity = read }
        case .fillRule: fillRule = value.equals("evenodd") ? .evenOdd : .nonZero
        case .clipRule: clipRule = value.equals("evenodd") ? .evenOdd : .nonZero
        case .strokeWidth, .strokeDasharray, .strokeDashoffset, .strokeLinecap, .strokeLinejoin, .strokeMiterlimit:
            declareLine(declaration.property, value, measure)
        case .visibility: isVisible = !(value.equals("hidden") || value.equals("collapse"))
        case .paintOrder: strokesFirst = value.starts(with: "stroke".utf8)
        case .marker, .markerStart, .markerMid, .markerEnd: declareMarker(declaration.property, value)
        case .imageRendering: isPixelated = value.equals("pixelated") || value.equals("crisp-edges")
        case .fontFamily, .fontSize, .fontStyle, .fontWeight, .fontVariant, .font, .textAnchor, .letterSpacing,
            .wordSpacing, .textDecoration, .baselineShift, .dominantBaseline, .alignmentBaseline, .writingMode,
            .direction, .whiteSpace:
            declareText(declaration.property, value, parent, measure)
        case .opacity, .display, .overflow, .mask, .filter, .clipPath, .stopColor, .stopOpacity, .vectorEffect,
            .mixBlendMode, .isolation, .transform:
            declareOwn(declaration.property, value)
        }
    }

    private mutating func inherit(_ property: SVGProperty, _ parent: SVGStyle) {
        switch property {
        case .color: colour = parent.colour
        case .fill: fill = parent.fill
        case .stroke: stroke = parent.stroke
        case .fillOpacity: fillOpacity = parent.fillOpacity
        case .strokeOpacity: strokeOpacity = parent.strokeOpacity
        case .strokeWidth: strokeWidth = parent.strokeWidth
        case .fontSize: fontSize = parent.fontSize
        case .opacity: own.opacity = parent.own.opacity
        case .display: own.isShown = parent.own.isShown
        case .clipPath: own.clipPath = parent.own.clipPath
        case .stopColor: own.stopColour = parent.own.stopColour
        case .stopOpacity: own.stopOpacity = parent.own.stopOpacity
        // A child starts with its parent's value; only where a sheet has set another before would it be wrong.
        default: break
        }
    }

    private mutating func declareLine(_ property: SVGProperty, _ value: ArraySlice<UInt8>, _ measure: SVGMeasure) {
        switch property {
        case .strokeWidth: if let read = measure.length(value, of: .diagonal), read >= 0 { strokeWidth = read }
        case .strokeDashoffset: if let read = measure.length(value, of: .diagonal) { dashOffset = read }
        case .strokeDasharray:
            // 64 dashes: maps' lines have four to eight.
            let read = measure.lengths(value, of: .diagonal, limit: 64) ?? []
            dashes = read.contains { $0 < 0 } || read.reduce(0, +) <= 0 ? [] : read
        case .strokeLinecap: cap = value.equals("round") ? .round : value.equals("square") ? .square : .butt
        case .strokeLinejoin: join = value.equals("round") ? .round : value.equals("bevel") ? .bevel : .miter
        default: if let read = Self.number(value), read >= 1 { miterLimit = read }
        }
    }

    private mutating func declareMarker(_ property: SVGProperty, _ value: ArraySlice<UInt8>) {
        let id = Self.reference(value)
        if property == .markerStart || property == .marker { markers.start = id }
        if property == .markerMid || property == .marker { markers.middle = id }
        if property == .markerEnd || property == .marker { markers.end = id }
    }

    private mutating func declareOwn(_ property: SVGProperty, _ value: ArraySlice<UInt8>) {
        switch property {
        case .opacity: if let read = Self.share(value) { own.opacity = read }
        case .display: own.isShown = !value.equals("none")
        case .overflow: own.overflows = value.equals("visible") || value.equals("auto")
        case .clipPath:
            own.clipPath = Self.reference(value)
            if own.clipPath == nil, !value.equals("none") { own.obstacle = "a clip-path that is a shape" }
        case .mask: if !value.equals("none") { own.obstacle = "a mask" }
        case .filter: if !value.equals("none") { own.obstacle = "a filter" }
        case .mixBlendMode: if !value.equals("normal") { own.obstacle = "a blend mode" }
        case .transform: if !value.equals("none") { own.obstacle = "a transform in a style sheet" }
        case .vectorEffect: own.keepsStrokeWidth = value.equals("non-scaling-stroke")
        case .stopColor:
            if value.equals("currentColor") || value.equals("currentcolor") { own.stopColour = colour }
            if let read = SVGColour.read(value) { own.stopColour = read }
        case .stopOpacity: if let read = Self.share(value) { own.stopOpacity = read }
        default: break
        }
    }

    /// A number that stands alone.
    static func number(_ value: ArraySlice<UInt8>) -> Double? {
        var scanner = SVGScanner(value)
        guard let number = scanner.number(), scanner.isAtEnd else { return nil }
        return number
    }

    /// A share from 0 to 1, as number or percentage.
    static func share(_ value: ArraySlice<UInt8>) -> Double? {
        var scanner = SVGScanner(value)
        guard var number = scanner.number() else { return nil }
        if scanner.take(UInt8(ascii: "%")) { number /= 100 }
        return scanner.isAtEnd ? min(1, max(0, number)) : nil
    }

    /// The id in `url(#id)`.
    static func reference(_ value: ArraySlice<UInt8>) -> String? {
        guard value.starts(with: "url(".utf8), let end = value.firstIndex(of: UInt8(ascii: ")")) else { return nil }
        let inside = value[(value.startIndex + 4)..<end].filter { !SVGScanner.isSpace($0) && $0 != 0x22 && $0 != 0x27 }
        return inside.first == UInt8(ascii: "#") ? String(decoding: inside.dropFirst(), as: UTF8.self) : nil
    }

    private static func paint(_ value: ArraySlice<UInt8>) -> Paint? {
        if value.equals("none") { return Paint.none }
        if value.equals("currentColor") || value.equals("currentcolor") { return .currentColour }
        if let id = reference(value), let end = value.firstIndex(of: UInt8(ascii: ")")) {
            let rest = value[(end + 1)...].trimmed
            return .reference(id, fallback: rest.starts(with: "url(".utf8) ? .none : paint(rest) ?? .none)
        }
        return SVGColour.read(value).map { .colour($0) }
    }
}
