import Basics

/// A colour, or that of the text.
enum ColourValue: Hashable {
    case solid(Colour)
    case current

    /// nil for the text's.
    var colour: Colour? {
        switch self {
        case .solid(let colour): colour
        case .current: nil
        }
    }

    /// The colour of a property that may be the text's, as it is kept.
    var painted: Colour?? { .some(colour) }

    func resolved(_ current: Colour) -> Colour { colour ?? current }
}

// Colours (CSS Color 4; `device-cmyk()` of CSS Color 5 by the naive formula).
extension TokenReader {
    mutating func colour() -> ColourValue? {
        let start = at
        let found: ColourValue?
        switch skipBlanks() {
        case .hash?:
            at += 1
            found = Colour(hexadecimal: tokens[at - 1].text).map { .solid($0) }
        case .ident?:
            at += 1
            found = Self.named(tokens[at - 1].keyword)
        case .function?:
            let called = function()
            found = called.flatMap { Self.computed($0.name, $0.arguments) }.map { .solid($0) }
        default: found = nil
        }
        if found == nil { at = start }
        return found
    }

    private static func named(_ name: String) -> ColourValue? {
        if name == "currentcolor" { return .current }
        if name == "transparent" { return .solid(.clear) }
        if let system = ["canvastext": Colour.black, "canvas": .white, "linktext": .black][name] {
            return .solid(system)
        }
        return Colour(name: name).map { .solid($0) }
    }

    private static func computed(_ name: String, _ arguments: TokenReader) -> Colour? {
        var reader = arguments
        guard let (parts, alpha) = reader.components(name == "device-cmyk" ? 4 : 3, angleFirst: name.hasPrefix("h"))
        else { return nil }
        switch name {
        case "rgb", "rgba":
            guard parts.count == 3 else { return nil }
            let scaled = parts.map { $0.isShare ? $0.value : $0.value / 255 }
            return Colour(red: scaled[0], green: scaled[1], blue: scaled[2], alpha: alpha)
        case "hsl", "hsla":
            guard parts.count == 3 else { return nil }
            return Colour(hue: parts[0].value, saturation: parts[1].part, lightness: parts[2].part, alpha: alpha)
        case "hwb":
            guard parts.count == 3 else { return nil }
            return Colour(hue: parts[0].value, whiteness: parts[1].part, blackness: parts[2].part, alpha: alpha)
        case "device-cmyk":
            guard parts.count == 4 else { return nil }
            let key = 1 - parts[3].whole
            return Colour(
                red: (1 - parts[0].whole) * key,
                green: (1 - parts[1].whole) * key,
                blue: (1 - parts[2].whole) * key,
                alpha: alpha
            )
        default: return nil
        }
    }

    /// A number of a colour.
    private struct Component {
        var value: Double
        var isShare: Bool
        /// A percentage written with its sign or, as CSS Color 4 allows, without.
        var part: Double { max(0, min(1, isShare ? value : value / 100)) }
        /// A share from 0 to 1, written as such or as a percentage.
        var whole: Double { max(0, min(1, value)) }
    }

    private mutating func components(_ count: Int, angleFirst: Bool) -> ([Component], alpha: Double)? {
        var parts: [Component] = []
        var alpha = 1.0
        while !isAtEnd {
            if takes(sign: "/") {
                guard let value = share() else { return nil }
                alpha = value
                break
            }
            if parts.count == count, takesComma() {
                guard let value = share() else { return nil }
                alpha = value
                break
            }
            if !parts.isEmpty { _ = takesComma() }
            guard let part = component(isAngle: angleFirst && parts.isEmpty) else { return nil }
            parts.append(part)
        }
        return isAtEnd ? (parts, alpha) : nil
    }

    private mutating func component(isAngle: Bool) -> Component? {
        if takes("none") { return Component(value: 0, isShare: false) }
        if isAngle, let token = take(.dimension) {
            switch token.unit {
            case .degree: return Component(value: token.number, isShare: false)
            case .gradian: return Component(value: token.number * 0.9, isShare: false)
            case .turn: return Component(value: token.number * 360, isShare: false)
            case .radian: return Component(value: token.number * 180 / Double.pi, isShare: false)
            default: return nil
            }
        }
        switch quantity() {
        case .number(let value)?: return Component(value: value, isShare: false)
        case .length(points: 0, let fraction)?: return Component(value: fraction, isShare: true)
        default: return nil
        }
    }
}

extension Colour {
    /// A colour of parts from 0 to 1, cut to that.
    init(red: Double, green: Double, blue: Double, alpha: Double) {
        func byte(_ value: Double) -> UInt8 { UInt8((max(0, min(1, value)) * 255).rounded()) }
        self.init(red: byte(red), green: byte(green), blue: byte(blue), alpha: byte(alpha))
    }

    /// A colour by hue in degrees, saturation and lightness (CSS Color 4 §7).
    init(hue: Double, saturation: Double, lightness: Double, alpha: Double) {
        func part(_ n: Double) -> Double {
            let turned = (n + hue / 30).truncatingRemainder(dividingBy: 12)
            let k = turned < 0 ? turned + 12 : turned
            return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))
        }
        self.init(red: part(0), green: part(8), blue: part(4), alpha: alpha)
    }

    /// A colour by hue, whiteness and blackness (CSS Color 4 §8).
    init(hue: Double, whiteness: Double, blackness: Double, alpha: Double) {
        let sum = whiteness + blackness
        if sum >= 1 {
            self.init(red: whiteness / sum, green: whiteness / sum, blue: whiteness / sum, alpha: alpha)
            return
        }
        let pure = Colour(hue: hue, saturation: 1, lightness: 0.5, alpha: alpha)
        func mixed(_ byte: UInt8) -> Double { Double(byte) / 255 * (1 - sum) + whiteness }
        self.init(red: mixed(pure.red), green: mixed(pure.green), blue: mixed(pure.blue), alpha: alpha)
    }

    /// A colour of 3, 4, 6 or 8 hexadecimal digits.
    init?(hexadecimal text: String) {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: digits.append(byte - 0x30)
            case 0x41...0x46: digits.append(byte - 0x41 + 10)
            case 0x61...0x66: digits.append(byte - 0x61 + 10)
            default: return nil
            }
            if digits.count > 8 { return nil }
        }
        switch digits.count {
        case 3, 4: digits = digits.flatMap { [$0, $0] }
        case 6, 8: break
        default: return nil
        }
        func byte(_ index: Int) -> UInt8 { digits[index] << 4 | digits[index + 1] }
        self.init(red: byte(0), green: byte(2), blue: byte(4), alpha: digits.count == 8 ? byte(6) : 255)
    }
}
