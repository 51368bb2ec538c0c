import Basics

// Shorthands set all their longhands, to the initial value where nothing is said of one.
extension StyleComputation {
    mutating func set(_ shorthand: Shorthand, _ reader: inout TokenReader) -> Bool {
        switch shorthand {
        case .all: false
        case .font: setFont(&reader)
        case .fontVariant: setFontVariant(&reader)
        case .margin: Self.put(reader.whole { $0.sides { $0.margin() } }, &draft.style.margin)
        case .padding: Self.put(reader.whole { $0.sides { $0.measure() } }, &draft.style.padding)
        case .borderWidth: Self.put(reader.whole { $0.sides { $0.ruleWidth() } }, &draft.borderWidth)
        case .borderStyle: Self.put(reader.whole { $0.sides { $0.ruleStyle() } }, &draft.borderStyle)
        case .borderColour: Self.put(reader.whole { $0.sides { $0.colour().map { $0.colour } } }, &draft.borderColour)
        case .border: setBorder([.borderTop, .borderRight, .borderBottom, .borderLeft], &reader)
        case .borderTop, .borderRight, .borderBottom, .borderLeft: setBorder([shorthand], &reader)
        case .borderInline: setBorder([.borderLeft, .borderRight], &reader)
        case .borderBlock: setBorder([.borderTop, .borderBottom], &reader)
        default: setPairs(shorthand, &reader)
        }
    }

    private mutating func setPairs(_ shorthand: Shorthand, _ reader: inout TokenReader) -> Bool {
        switch shorthand {
        case .marginInline, .marginBlock:
            guard let (first, second) = reader.whole({ $0.pair { $0.margin() } }) else { return false }
            if shorthand == .marginBlock {
                draft.style.margin.top = first
                draft.style.margin.bottom = second
            } else {
                draft.style.margin.setInline(first, second, draft.style.direction)
            }
        case .paddingInline, .paddingBlock:
            guard let (first, second) = reader.whole({ $0.pair { $0.measure() } }) else { return false }
            if shorthand == .paddingBlock {
                draft.style.padding.top = first
                draft.style.padding.bottom = second
            } else {
                draft.style.padding.setInline(first, second, draft.style.direction)
            }
        case .listStyle:
            guard let (marker, isInside) = reader.whole({ $0.listStyle() }) else { return false }
            draft.style.listMarker = marker
            draft.style.listMarkerInside = isInside
        case .columns:
            guard let (count, width) = reader.whole({ $0.columns() }) else { return false }
            draft.columnCount = count
            draft.columnWidth = width
        case .columnRule:
            guard let rule = reader.whole({ $0.rule() }) else { return false }
            draft.ruleWidth = rule.width
            draft.ruleStyle = rule.style
            draft.ruleColour = rule.colour
        case .textDecoration: return Self.put(reader.whole { $0.textDecoration() }, &draft.style.decoration)
        case .background: return Self.put(reader.whole { $0.background() }, &draft.background)
        default: return false
        }
        return true
    }

    private mutating func setFontVariant(_ reader: inout TokenReader) -> Bool {
        guard let variant = reader.whole({ $0.fontVariant() }) else { return false }
        for property in Shorthand.fontVariant.longhands { variant.set(property, of: &draft) }
        return true
    }

    /// `font`: style, variant and weight in any order, size, perhaps the line height, families.
    private mutating func setFont(_ reader: inout TokenReader) -> Bool {
        let before = parent.style
        guard let font = reader.whole({ $0.font(parent: before) }) else { return false }
        if phase == .lines {
            draft.lineHeight = font.lineHeight
            return true
        }
        for property in Shorthand.fontVariant.longhands { font.variant.set(property, of: &draft) }
        draft.style.isItalic = font.isItalic
        draft.style.fontWeight = font.weight
        draft.style.fontSize = font.size
        draft.style.fontFamilies = font.families
        draft.style.hasKerning = true
        draft.featureSettings = []
        return true
    }
}

extension Sides {
    fileprivate mutating func setInline(_ start: Value, _ end: Value, _ direction: Direction) {
        left = direction == .leftToRight ? start : end
        right = direction == .leftToRight ? end : start
    }
}

/// What `font` says.
struct FontValue {
    var isItalic = false
    var weight = 400
    var variant = FontVariant()
    var size = Length.zero
    var lineHeight = StyleDraft.initial.lineHeight
    var families: [String] = []
}

extension TokenReader {
    /// One to four values: all; vertical and horizontal; top, horizontal, bottom; top, right, bottom, left.
    mutating func sides<Value: Sendable & Hashable>(_ read: (inout TokenReader) -> Value?) -> Sides<Value>? {
        guard let top = read(&self) else { return nil }
        var sides = Sides(top)
        guard !isAtEnd else { return sides }
        guard let right = read(&self) else { return nil }
        sides.right = right
        sides.left = right
        guard !isAtEnd else { return sides }
        guard let bottom = read(&self) else { return nil }
        sides.bottom = bottom
        guard !isAtEnd else { return sides }
        guard let left = read(&self) else { return nil }
        sides.left = left
        return sides
    }

    mutating func pair<Value>(_ read: (inout TokenReader) -> Value?) -> (Value, Value)? {
        guard let first = read(&self) else { return nil }
        if isAtEnd { return (first, first) }
        return read(&self).map { (first, $0) }
    }

    mutating func listStyle() -> (ListMarker, Bool)? {
        var marker: ListMarker?
        var isInside: Bool?
        while !isAtEnd {
            if isInside == nil, let value = keyword(["inside": true, "outside": false]) {
                isInside = value
            } else if take(.address) != nil || function("url") != nil {
                continue
            } else if marker == nil, let value = listMarker() {
                marker = value
            } else if !takes("none") {
                return nil
            }
        }
        return (marker ?? .disc, isInside ?? false)
    }

    mutating func columns() -> (Int?, Length?)? {
        var count: Int?
        var width: Length?
        while !isAtEnd {
            if takes("auto") { continue }
            if width == nil, let value = length(), value > .zero {
                width = value
            } else if count == nil, case .some(let value?) = columnCount() {
                count = value
            } else {
                return nil
            }
        }
        return (count, width)
    }

    /// `text-decoration`: the lines; style, colour and thickness are passed over.
    mutating func textDecoration() -> TextDecoration? {
        var decoration = TextDecoration()
        var any = false
        while !isAtEnd {
            if decoration.take(&self) || takes("none") || takes("auto") || takes("from-font") || takes("wavy")
                || ruleStyle() != nil || colour() != nil || length() != nil
            {
                any = true
            } else {
                return nil
            }
        }
        return any ? decoration : nil
    }

    /// `background`: the colour; pictures and their places are passed over. nil within for `currentColor`.
    mutating func background() -> Colour?? {
        var found: Colour? = .clear
        guard !isAtEnd else { return nil }
        while !isAtEnd {
            if let colour = colour() { found = colour.colour } else { at += 1 }
        }
        return .some(found)
    }

    private static let systemFonts: Set<String> = [
        "caption", "icon", "menu", "message-box", "small-caption", "status-bar",
    ]

    mutating func font(parent: ComputedStyle) -> FontValue? {
        var font = FontValue()
        let beginning = at
        // The fonts of menus and the like are none of a book.
        if let system = keyword(), Self.systemFonts.contains(system) { return nil }
        at = beginning
        for _ in 0..<4 {
            let start = at
            if takes("normal") { continue }
            if let isItalic = fontStyle() { font.isItalic = isItalic; continue }
            if takes("small-caps") { _ = font.variant.take("small-caps"); continue }
            // A number alone is a weight, one with a unit the size.
            if skipBlanks() == .ident || kind == .number, let weight = fontWeight(parent: parent.fontWeight) {
                font.weight = weight
                continue
            }
            at = start
            break
        }
        guard let size = fontSize(parent: parent.fontSize) else { return nil }
        font.size = size
        if takes(sign: "/") {
            guard let height = lineHeight() else { return nil }
            font.lineHeight = height
        }
        guard let families = fontFamilies() else { return nil }
        font.families = families
        return font
    }
}
