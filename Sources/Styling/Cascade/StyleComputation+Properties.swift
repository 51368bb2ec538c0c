import Basics

// What each property does with its value: letters and lines. Boxes and the rest are beside.
extension StyleComputation {
    /// Puts a value where it belongs; false where there is none.
    static func put<Value>(_ value: Value?, _ place: inout Value) -> Bool {
        guard let value else { return false }
        place = value
        return true
    }

    /// Reads the value of one property and sets it; false, and nothing set, where it cannot be read.
    mutating func set(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .fontFamily, .fontSize, .fontStyle, .fontWeight, .fontVariantCaps, .fontVariantNumeric,
            .fontVariantLigatures, .fontVariantPosition, .fontFeatureSettings, .fontKerning, .colour, .direction:
            setLetters(property, &reader)
        case .lineHeight, .letterSpacing, .wordSpacing, .textAlign, .textAlignLast, .textIndent, .textTransform,
            .textWrap, .textDecorationLine, .verticalAlign, .whiteSpace, .wordBreak, .overflowWrap, .hyphens,
            .hyphenateLimitChars, .hangingPunctuation, .initialLetter:
            setLines(property, &reader)
        case .content, .quotes, .stringSet, .counterReset, .counterSet, .counterIncrement, .listStyleType:
            setGenerated(property, &reader)
        case .borderTopWidth, .borderRightWidth, .borderBottomWidth, .borderLeftWidth, .borderTopStyle,
            .borderRightStyle, .borderBottomStyle, .borderLeftStyle, .borderTopColour, .borderRightColour,
            .borderBottomColour, .borderLeftColour, .columnRuleWidth, .columnRuleStyle, .columnRuleColour,
            .backgroundColour:
            setRules(property, &reader)
        case .size, .marks, .bleed: false
        default: setBoxes(property, &reader)
        }
    }

    private mutating func setLetters(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .fontFamily: return Self.put(reader.whole { $0.fontFamilies() }, &draft.style.fontFamilies)
        case .fontSize:
            let before = parent.style.fontSize
            return Self.put(reader.whole { $0.fontSize(parent: before) }, &draft.style.fontSize)
        case .fontStyle: return Self.put(reader.whole { $0.fontStyle() }, &draft.style.isItalic)
        case .fontWeight:
            let before = parent.style.fontWeight
            return Self.put(reader.whole { $0.fontWeight(parent: before) }, &draft.style.fontWeight)
        case .fontVariantCaps, .fontVariantNumeric, .fontVariantLigatures, .fontVariantPosition:
            guard let variant = reader.whole({ $0.fontVariant() }), variant.covers(only: property) else { return false }
            variant.set(property, of: &draft)
            return true
        case .fontFeatureSettings: return Self.put(reader.whole { $0.featureSettings() }, &draft.featureSettings)
        case .fontKerning:
            let value = reader.whole { $0.keyword(["auto": true, "normal": true, "none": false]) }
            return Self.put(value, &draft.style.hasKerning)
        case .colour:
            guard let value = reader.whole({ $0.colour() }) else { return false }
            draft.style.colour = value.resolved(parent.style.colour)
            return true
        default:
            let value = reader.whole { $0.keyword(["ltr": Direction.leftToRight, "rtl": .rightToLeft]) }
            return Self.put(value, &draft.style.direction)
        }
    }

    private mutating func setLines(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .lineHeight: return Self.put(reader.whole { $0.lineHeight() }, &draft.lineHeight)
        case .letterSpacing: return Self.put(reader.whole { $0.spacing() }, &draft.style.letterSpacing)
        case .wordSpacing: return Self.put(reader.whole { $0.spacing() }, &draft.style.wordSpacing)
        case .textAlign:
            let before = parent.style
            guard let (align, last) = reader.whole({ $0.textAlign(parent: before) }) else { return false }
            draft.style.align = align
            if let last { draft.style.alignLast = last }
            return true
        case .textAlignLast: return Self.put(reader.whole { $0.alignment(of: true) }, &draft.style.alignLast)
        case .textIndent:
            return Self.put(reader.whole { $0.measure(allowingNegative: true) }, &draft.style.textIndent)
        case .textTransform: return Self.put(reader.whole { $0.textTransform() }, &draft.style.transform)
        case .textWrap: return setWrap(&reader)
        case .textDecorationLine: return Self.put(reader.whole { $0.decorationLine() }, &draft.style.decoration)
        case .verticalAlign: return Self.put(reader.whole { $0.verticalAlign() }, &draft.style.verticalAlign)
        case .whiteSpace: return Self.put(reader.whole { $0.whiteSpace() }, &draft.style.whiteSpace)
        case .hyphens:
            let value = reader.whole { $0.keyword(["none": Hyphens.none, "manual": .manual, "auto": .auto]) }
            return Self.put(value, &draft.style.hyphens)
        case .hyphenateLimitChars: return Self.put(reader.whole { $0.hyphenateLimits() }, &draft.style.hyphenateLimits)
        case .hangingPunctuation: return Self.put(reader.whole { $0.hanging() }, &draft.style.hangsPunctuation)
        case .initialLetter: return Self.put(reader.whole { $0.initialLetter() }, &draft.style.initialLetter)
        default: return setBreaking(property, &reader)
        }
    }

    private mutating func setWrap(_ reader: inout TokenReader) -> Bool {
        enum Wrap { case plain, no, balance }
        let value: Wrap? = reader.whole {
            $0.keyword([
                "wrap": .plain, "auto": .plain, "pretty": .plain, "stable": .plain, "nowrap": .no, "balance": .balance,
            ])
        }
        guard let value else { return false }
        draft.style.isBalanced = value == .balance
        draft.wrapsText = value != .no
        return true
    }

    private mutating func setBreaking(_ property: Property, _ reader: inout TokenReader) -> Bool {
        if property == .overflowWrap {
            let value = reader.whole { $0.keyword(["normal": false, "anywhere": true, "break-word": true]) }
            return Self.put(value, &draft.breaksLongWords)
        }
        let value = reader.whole {
            $0.keyword([
                "normal": false, "keep-all": false, "auto-phrase": false, "break-all": true, "break-word": true,
            ])
        }
        return Self.put(value, &draft.breaksAll)
    }
}
