import Basics
import Markup

extension StyledDocument {
    /// The elements, indented, each with what its style says beyond that of its parent and the initial values: what tests
    /// compare, and what shows why a page looks as it does.
    package func dump() -> String {
        var text = ""
        var here = tree.following(tree.document, below: tree.document)
        while let node = here {
            if tree.isElement(node) { text += line(of: node) }
            here = tree.following(node, below: tree.document)
        }
        return text
    }

    private func line(of node: MarkupTree.NodeID) -> String {
        var depth = 0
        var base = ComputedStyle()
        if let parent = tree.parent(of: node), tree.isElement(parent) { base = style(of: parent) }
        var above = tree.parent(of: node)
        while let found = above, tree.isElement(found) {
            depth += 1
            above = tree.parent(of: found)
        }
        let indent = String(repeating: "  ", count: depth)
        var name = tree.name(of: node).text
        if let id = tree.attribute(.id, of: node) { name += "#" + id }
        if let classes = tree.attribute(.class, of: node) {
            name += "." + classes.split(separator: " ").joined(separator: ".")
        }
        let own = style(of: node)
        var text = indent + name + own.differences(from: base) + "\n"
        guard let parts = pseudo[node.index] else { return text }
        for part in PseudoElement.allCases {
            guard let number = parts[part] else { continue }
            text += "\(indent)  ::\(part)\(styles[Int(number)].differences(from: own))\n"
        }
        return text
    }
}

extension PageStyle {
    /// The page in words: its measures, margin boxes and the place of notes.
    package func dump() -> String {
        var text = "size \(size.width.short) \(size.height.short)\n"
        text += "margin \(margin.top.short) \(margin.right.short) \(margin.bottom.short) \(margin.left.short)\n"
        if bleed != .zero { text += "bleed \(bleed.short)\n" }
        if hasCropMarks { text += "marks crop\n" }
        if background != .clear { text += "background \(background.short)\n" }
        for box in boxes { text += "\(box.place.rawValue)\(box.style.differences(from: ComputedStyle()))\n" }
        if let noteArea { text += "footnote\(noteArea.differences(from: ComputedStyle()))\n" }
        return text
    }
}

extension ComputedStyle {
    /// What differs from a parent's style, or for what is not inherited from the initial value, by names of this type.
    package func differences(from parent: ComputedStyle) -> String {
        let base = StyleDraft.initialBoxes(of: parent)
        var text = ""
        let pairs = zip(Mirror(reflecting: self).children, Mirror(reflecting: base).children)
        for (own, other) in pairs {
            let value = Self.short(own.value)
            if value != Self.short(other.value) { text += " \(own.label ?? "")=\(value)" }
        }
        return text
    }

    private static func short(_ value: Any) -> String {
        switch value {
        case let length as Length: length.short
        case let measure as Measure: measure.short
        case let colour as Colour: colour.short
        case let border as Border: border.short
        case let sides as Sides<Measure>: short([sides.top, sides.right, sides.bottom, sides.left].map(\.short))
        case let sides as Sides<Border>: short([sides.top, sides.right, sides.bottom, sides.left].map(\.short))
        case let pieces as [ContentPiece]: "[" + pieces.map(\.short).joined(separator: " ") + "]"
        case let changes as [CounterChange]: "[" + changes.map { "\($0.name) \($0.value)" }.joined(separator: " ") + "]"
        case let settings as [StringSetting]:
            "[" + settings.map { "\($0.name): " + short($0.value) }.joined(separator: " ") + "]"
        case let features as [FontFeature]: "[" + features.map(\.short).joined(separator: " ") + "]"
        case let letter as InitialLetter: "\(letter.size)/\(letter.sink)"
        case let limits as HyphenateLimits: "\(limits.word)/\(limits.before)/\(limits.after)"
        case let lines as TextDecoration:
            [lines.underline ? "under" : "", lines.overline ? "over" : "", lines.lineThrough ? "through" : ""].joined()
        case let align as VerticalAlign:
            if case .raised(let length) = align { "raised \(length.short)" } else { "\(align)" }
        default: "\(value)"
        }
    }

    /// One value where all four are the same.
    private static func short(_ sides: [String]) -> String {
        Set(sides).count == 1 ? sides[0] : sides.joined(separator: "/")
    }
}

extension ContentPiece {
    fileprivate var short: String {
        switch self {
        case .text(let text): "'\(text)'"
        case .attribute(let name): "attr(\(name))"
        case .counter(let name, let marker): "counter(\(name), \(marker))"
        case .counters(let name, let between, let marker): "counters(\(name), '\(between)', \(marker))"
        case .string(let name, let policy): "string(\(name), \(policy))"
        case .targetCounter(let attribute, let counter, let marker):
            "target-counter(\(attribute), \(counter), \(marker))"
        case .targetText(let attribute): "target-text(\(attribute))"
        case .code(let attribute): "-digest-code(attr(\(attribute)))"
        case .leader(let text): "leader('\(text)')"
        case .ownText: "content()"
        case .openQuote: "open-quote"
        case .closeQuote: "close-quote"
        }
    }
}

extension Length {
    fileprivate var short: String {
        let text = "\(points)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Measure {
    fileprivate var short: String {
        switch self {
        case .auto: "auto"
        case .length(let length): length.short
        case .fraction(let part): "\((part * 100_000).rounded() / 1000)%"
        case .sum(let part, let length): "\((part * 100_000).rounded() / 1000)%+\(length.short)"
        case .minContent: "min-content"
        case .maxContent: "max-content"
        }
    }
}

extension Colour {
    fileprivate var short: String {
        func two(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
        return "#" + two(red) + two(green) + two(blue) + (alpha == 255 ? "" : two(alpha))
    }
}

extension Border {
    fileprivate var short: String { style == .none ? "none" : "\(width.short) \(style) \(colour.short)" }
}

extension FontFeature {
    fileprivate var short: String {
        let letters = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: tag >> UInt32($0)) }
        return String(decoding: letters, as: UTF8.self) + "=\(value)"
    }
}

extension StyleDraft {
    /// What a child of a style has before any rule.
    fileprivate static func initialBoxes(of parent: ComputedStyle) -> ComputedStyle {
        var draft = StyleDraft()
        draft.style = parent
        return StyleDraft(inheriting: draft).style
    }
}
