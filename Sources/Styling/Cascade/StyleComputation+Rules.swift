import Basics

// Borders, the rules between columns, and backgrounds.
extension StyleComputation {
    mutating func setRules(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .borderTopWidth: Self.put(reader.whole { $0.ruleWidth() }, &draft.borderWidth.top)
        case .borderRightWidth: Self.put(reader.whole { $0.ruleWidth() }, &draft.borderWidth.right)
        case .borderBottomWidth: Self.put(reader.whole { $0.ruleWidth() }, &draft.borderWidth.bottom)
        case .borderLeftWidth: Self.put(reader.whole { $0.ruleWidth() }, &draft.borderWidth.left)
        case .borderTopStyle: Self.put(reader.whole { $0.ruleStyle() }, &draft.borderStyle.top)
        case .borderRightStyle: Self.put(reader.whole { $0.ruleStyle() }, &draft.borderStyle.right)
        case .borderBottomStyle: Self.put(reader.whole { $0.ruleStyle() }, &draft.borderStyle.bottom)
        case .borderLeftStyle: Self.put(reader.whole { $0.ruleStyle() }, &draft.borderStyle.left)
        case .borderTopColour: Self.put(reader.whole { $0.colour()?.painted }, &draft.borderColour.top)
        case .borderRightColour: Self.put(reader.whole { $0.colour()?.painted }, &draft.borderColour.right)
        case .borderBottomColour: Self.put(reader.whole { $0.colour()?.painted }, &draft.borderColour.bottom)
        case .borderLeftColour: Self.put(reader.whole { $0.colour()?.painted }, &draft.borderColour.left)
        case .columnRuleWidth: Self.put(reader.whole { $0.ruleWidth() }, &draft.ruleWidth)
        case .columnRuleStyle: Self.put(reader.whole { $0.ruleStyle() }, &draft.ruleStyle)
        case .columnRuleColour: Self.put(reader.whole { $0.colour()?.painted }, &draft.ruleColour)
        default: Self.put(reader.whole { $0.colour()?.painted }, &draft.background)
        }
    }

    /// Sets width, style and colour of some sides at once, whatever of them is given.
    mutating func setBorder(_ sides: [Shorthand], _ reader: inout TokenReader) -> Bool {
        guard let rule = reader.whole({ $0.rule() }) else { return false }
        for side in sides {
            draft.borderWidth.set(side, rule.width)
            draft.borderStyle.set(side, rule.style)
            draft.borderColour.set(side, rule.colour)
        }
        return true
    }
}

extension Sides {
    /// Sets the side that a shorthand names.
    fileprivate mutating func set(_ side: Shorthand, _ value: Value) {
        switch side {
        case .borderTop: top = value
        case .borderRight: right = value
        case .borderBottom: bottom = value
        default: left = value
        }
    }
}

/// What a shorthand of a rule says, with the initial value of what it does not.
struct RuleValue {
    var width = StyleDraft.mediumRule
    var style = Border.Style.none
    /// nil is `currentColor`.
    var colour: Colour?
}

extension TokenReader {
    mutating func ruleWidth() -> Length? {
        if let word = keyword(["thin": 0.75, "medium": 2.25, "thick": 3.75]) { return Length(points: word) }
        return length()
    }

    mutating func ruleStyle() -> Border.Style? {
        keyword([
            "none": Border.Style.none, "hidden": Border.Style.none, "solid": .solid, "double": .double,
            "dashed": .dashed, "dotted": .dotted, "groove": .solid, "ridge": .solid, "inset": .solid, "outset": .solid,
        ])
    }

    /// Width, style and colour in any order, each at most once.
    mutating func rule() -> RuleValue? {
        var rule = RuleValue()
        var seen = (width: false, style: false, colour: false)
        while !isAtEnd {
            if !seen.style, let style = ruleStyle() {
                rule.style = style
                seen.style = true
            } else if !seen.width, let width = ruleWidth() {
                rule.width = width
                seen.width = true
            } else if !seen.colour, let colour = colour() {
                rule.colour = colour.colour
                seen.colour = true
            } else {
                return nil
            }
        }
        return seen.width || seen.style || seen.colour ? rule : nil
    }
}
