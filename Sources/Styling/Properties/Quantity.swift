import Basics

/// A number, or a length with a part that is a share of something (CSS Values 4 §10).
enum Quantity: Hashable {
    case number(Double)
    /// Points, and a fraction of what percentages of the property refer to.
    case length(points: Double, fraction: Double)

    /// A percentage alone.
    static func fraction(_ value: Double) -> Quantity { .length(points: 0, fraction: value) }

    func scaled(by factor: Double) -> Quantity {
        switch self {
        case .number(let value): .number(value * factor)
        case .length(let points, let fraction): .length(points: points * factor, fraction: fraction * factor)
        }
    }

    func added(_ other: Quantity) -> Quantity? {
        switch (self, other) {
        case (.number(let one), .number(let two)): .number(one + two)
        case (.length(let one, let first), .length(let two, let second)):
            .length(points: one + two, fraction: first + second)
        default: nil
        }
    }

    /// The quantity with shares taken of `whole` points: what `min()` and its like compare.
    func comparable(_ whole: Double) -> (value: Double, isNumber: Bool) {
        switch self {
        case .number(let value): (value, true)
        case .length(let points, let fraction): (points + fraction * whole, false)
        }
    }

    /// The quantity as a measure; numbers are none, but zero.
    var measure: Measure? {
        switch self {
        case .number(let value): value == 0 ? .length(.zero) : nil
        case .length(let points, let fraction):
            if fraction == 0 {
                .length(Length(points: points))
            } else if points == 0 {
                .fraction(fraction)
            } else {
                .sum(fraction, Length(points: points))
            }
        }
    }

    /// The quantity as a length alone.
    var length: Length? {
        guard case .length(let length) = measure else { return nil }
        return length
    }
}

// Numbers and lengths in values.
extension TokenReader {
    /// The following number, percentage, length or computation of these.
    mutating func quantity() -> Quantity? {
        let start = at
        if let found = plainQuantity() ?? computed() { return found }
        at = start
        return nil
    }

    private mutating func plainQuantity() -> Quantity? {
        guard let kind = skipBlanks() else { return nil }
        let token = tokens[at]
        switch kind {
        case .number:
            at += 1
            return .number(token.number)
        case .percentage:
            at += 1
            return .fraction(token.number / 100)
        case .dimension:
            guard let factor = basis.points(of: token.unit) else { return nil }
            at += 1
            return .length(points: token.number * factor, fraction: 0)
        default: return nil
        }
    }

    private mutating func computed() -> Quantity? {
        guard let (name, arguments) = function() else { return nil }
        var inside = arguments
        switch name {
        case "calc", "-webkit-calc": return inside.whole { $0.sum() }
        case "min", "max": return inside.list().flatMap { pick($0, least: name == "min") }
        case "clamp":
            guard let parts = inside.list(), parts.count == 3, let upper = pick([parts[1], parts[2]], least: true)
            else { return nil }
            return pick([parts[0], upper], least: false)
        case "abs": return inside.whole { $0.sum() }.map { $0.comparable(0).value < 0 ? $0.scaled(by: -1) : $0 }
        default: return nil
        }
    }

    /// Quantities between commas.
    private mutating func list() -> [Quantity]? {
        var parts: [Quantity] = []
        repeat {
            guard let part = sum() else { return nil }
            parts.append(part)
        } while takesComma()
        return isAtEnd ? parts : nil
    }

    /// The least or greatest. Where a percentage stands beside a length it is taken of the width of the page's text,
    /// since a measure cannot hold a choice.
    private func pick(_ parts: [Quantity], least: Bool) -> Quantity? {
        let values = parts.map { $0.comparable(basis.pageWidth) }
        guard let first = values.first, values.allSatisfy({ $0.isNumber == first.isNumber }) else { return nil }
        let shares = parts.allSatisfy {
            if case .length(let points, let fraction) = $0 { points == 0 && fraction != 0 } else { false }
        }
        let best = values.dropFirst().reduce(first.value) { least ? min($0, $1.value) : max($0, $1.value) }
        if shares { return parts.first { $0.comparable(basis.pageWidth).value == best } }
        return first.isNumber ? .number(best) : .length(points: best, fraction: 0)
    }

    private mutating func sum() -> Quantity? {
        guard var total = product() else { return nil }
        while true {
            let isMinus: Bool
            if takes(sign: "+") { isMinus = false } else if takes(sign: "-") { isMinus = true } else { return total }
            guard let part = product(), let next = total.added(isMinus ? part.scaled(by: -1) : part) else { return nil }
            total = next
        }
    }

    private mutating func product() -> Quantity? {
        guard var total = operand() else { return nil }
        while true {
            if takes(sign: "*") {
                guard let factor = operand() else { return nil }
                switch (total, factor) {
                case (.number(let value), _): total = factor.scaled(by: value)
                case (_, .number(let value)): total = total.scaled(by: value)
                default: return nil
                }
            } else if takes(sign: "/") {
                guard case .number(let divisor)? = operand(), divisor != 0 else { return nil }
                total = total.scaled(by: 1 / divisor)
            } else {
                return total
            }
        }
    }

    private mutating func operand() -> Quantity? {
        guard take(.openRound) != nil else { return quantity() }
        guard depth < Self.deepest else { return nil }
        var inside = block()
        return inside.whole { $0.sum() }
    }
}

// What properties want of quantities.
extension TokenReader {
    /// The following number.
    mutating func number() -> Double? {
        let start = at
        if case .number(let value)? = quantity() { return value }
        at = start
        return nil
    }

    /// The following whole number.
    mutating func integer() -> Int? {
        let start = at
        if let value = number(), value == value.rounded() { return Int(value) }
        at = start
        return nil
    }

    /// The following length without a percentage.
    mutating func length(allowingNegative: Bool = false) -> Length? {
        let start = at
        if let length = quantity()?.length, allowingNegative || length >= .zero { return length }
        at = start
        return nil
    }

    /// The following length or percentage.
    mutating func measure(allowingNegative: Bool = false) -> Measure? {
        let start = at
        if let quantity = quantity(), let measure = quantity.measure,
            allowingNegative || quantity.comparable(basis.pageWidth).value >= 0
        {
            return measure
        }
        at = start
        return nil
    }

    /// The following number from 0 to 1 or percentage of it, kept within.
    mutating func share() -> Double? {
        let start = at
        switch quantity() {
        case .number(let value)?: return max(0, min(1, value))
        case .length(points: 0, let fraction)?: return max(0, min(1, fraction))
        default:
            at = start
            return nil
        }
    }
}
