extension SVGStyle {
    mutating func declareText(
        _ property: SVGProperty,
        _ value: ArraySlice<UInt8>,
        _ parent: SVGStyle,
        _ measure: SVGMeasure
    ) {
        switch property {
        case .fontFamily: font.families = Self.families(value)
        case .fontSize: if let read = Self.fontSize(value, parent.fontSize, measure) { fontSize = read }
        case .fontStyle: font.isItalic = value.equals("italic") || value.starts(with: "oblique".utf8)
        case .fontWeight: if let read = Self.weight(value, parent.font.weight) { font.weight = read }
        case .fontVariant: font.isSmallCaps = value.starts(with: "small-caps".utf8)
        case .font: declareFont(value, parent, measure)
        case .textAnchor: anchor = value.equals("middle") ? .middle : value.equals("end") ? .end : .start
        case .letterSpacing: letterSpacing = measure.length(value, of: .width) ?? 0
        case .wordSpacing: wordSpacing = measure.length(value, of: .width) ?? 0
        case .direction: isRightToLeft = value.equals("rtl")
        case .whiteSpace: keepsSpace = value.starts(with: "pre".utf8)
        case .textDecoration:
            let words = value.split(whereSeparator: SVGScanner.isSpace)
            if words.contains(where: { $0.equals("underline") }) { isUnderlined = true }
            if words.contains(where: { $0.equals("line-through") }) { isStruckThrough = true }
        case .writingMode:
            let across = ["horizontal-tb", "lr", "lr-tb", "rl", "rl-tb"] as [StaticString]
            if !across.contains(where: { value.equals($0) }) { own.obstacle = "vertical text" }
        case .baselineShift: own.baselineShift = Self.shift(value, measure)
        default: if let read = Self.baseline(value) { baseline = read }
        }
    }

    private static func families(_ value: ArraySlice<UInt8>) -> [String] {
        // 16 families: lists for every system have eight.
        value.split(separator: UInt8(ascii: ",")).prefix(16).compactMap { piece in
            let name = piece.trimmed.filter { $0 != 0x22 && $0 != 0x27 }
            return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
        }
    }

    private static func fontSize(_ value: ArraySlice<UInt8>, _ parent: Double, _ measure: SVGMeasure) -> Double? {
        // CSS Fonts 4 §2.5: the table of absolute sizes.
        let words: [(StaticString, Double)] = [
            ("xx-small", 9), ("x-small", 10), ("small", 13), ("medium", 16), ("large", 18), ("x-large", 24),
            ("xx-large", 32), ("larger", parent * 1.2), ("smaller", parent / 1.2),
        ]
        if let size = words.first(where: { value.equals($0.0) }) { return size.1 }
        if value.last == UInt8(ascii: "%") { return number(value.dropLast()).map { max(0, $0) / 100 * parent } }
        var measure = measure
        measure.fontSize = parent
        return measure.length(value, of: .height).flatMap { $0 >= 0 ? $0 : nil }
    }

    private static func weight(_ value: ArraySlice<UInt8>, _ parent: Int) -> Int? {
        if value.equals("normal") { return 400 }
        if value.equals("bold") { return 700 }
        if value.equals("bolder") { return parent < 400 ? 400 : parent < 600 ? 700 : 900 }
        if value.equals("lighter") { return parent < 600 ? 100 : parent < 800 ? 400 : 700 }
        return number(value).flatMap { (1...1000).contains($0) ? Int($0) : nil }
    }

    /// The shorthand: style, variant and weight in any order, size, a line height that counts for nothing, families.
    private mutating func declareFont(_ value: ArraySlice<UInt8>, _ parent: SVGStyle, _ measure: SVGMeasure) {
        font.isItalic = false
        font.isSmallCaps = false
        font.weight = 400
        var rest = value
        while true {
            let word = rest.prefix { !SVGScanner.isSpace($0) }
            guard !word.isEmpty else { return }
            rest = rest[word.endIndex...].trimmed
            let size = word.prefix { $0 != UInt8(ascii: "/") }
            if word.equals("italic") || word.equals("oblique") {
                font.isItalic = true
            } else if word.equals("small-caps") {
                font.isSmallCaps = true
            } else if let weight = Self.weight(word, parent.font.weight) {
                font.weight = weight
            } else if let size = Self.fontSize(size, parent.fontSize, measure) {
                fontSize = size
                font.families = Self.families(rest)
                return
            } else if !word.equals("normal") {
                return
            }
        }
    }

    private static func shift(_ value: ArraySlice<UInt8>, _ measure: SVGMeasure) -> Double {
        // How far browsers shift: a fifth down, a third up.
        if value.equals("sub") { return -0.2 }
        if value.equals("super") { return 0.33 }
        if value.last == UInt8(ascii: "%") { return (number(value.dropLast()) ?? 0) / 100 }
        guard measure.fontSize > 0 else { return 0 }
        return (measure.length(value, of: .height) ?? 0) / measure.fontSize
    }

    private static func baseline(_ value: ArraySlice<UInt8>) -> Baseline? {
        if value.equals("middle") { return .middle }
        if value.equals("central") || value.equals("center") { return .central }
        if value.equals("hanging") { return .hanging }
        if value.equals("text-before-edge") || value.equals("text-top") || value.equals("before-edge") { return .top }
        if value.equals("text-after-edge") || value.equals("text-bottom") || value.equals("after-edge") {
            return .bottom
        }
        if value.equals("auto") || value.equals("alphabetic") || value.equals("baseline") { return .alphabetic }
        return nil
    }
}
