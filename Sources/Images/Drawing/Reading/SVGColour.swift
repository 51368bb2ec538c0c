/// A colour as style sheets write it, with its opacity.
struct SVGColour: Sendable, Hashable {
    var colour: DrawingColour
    /// 0…1.
    var opacity = 1.0

    static let black = SVGColour(colour: .black)

    /// A colour of CSS (Color 3): a name, `#rgb`, `#rrggbb` and both with opacity, `rgb()`, `hsl()`; nil for everything
    /// else, `currentColor` among it.
    static func read(_ bytes: ArraySlice<UInt8>) -> SVGColour? {
        var scanner = SVGScanner(bytes.trimmed)
        if scanner.take(UInt8(ascii: "#")) {
            return hex(bytes.trimmed.dropFirst().prefix { !SVGScanner.isSpace($0) })
        }
        let name = scanner.word()
        guard scanner.take(UInt8(ascii: "(")) else {
            if name == "transparent" { return SVGColour(colour: .black, opacity: 0) }
            return SVGColourNames.value(name).map { packed($0) }
        }
        guard let inside = scanner.text(before: UInt8(ascii: ")")) else { return nil }
        switch name {
        case "rgb", "rgba": return rgb(inside)
        case "hsl", "hsla": return hsl(inside)
        default: return nil
        }
    }

    private static func packed(_ value: UInt32) -> SVGColour {
        func part(_ shift: UInt32) -> Double { Double(value >> shift & 0xFF) / 255 }
        return SVGColour(colour: DrawingColour(red: part(16), green: part(8), blue: part(0)))
    }

    private static func hex(_ digits: ArraySlice<UInt8>) -> SVGColour? {
        var value: UInt32 = 0
        guard [3, 4, 6, 8].contains(digits.count) else { return nil }
        for digit in digits {
            let number: UInt8
            switch digit {
            case 0x30...0x39: number = digit - 0x30
            case 0x41...0x46, 0x61...0x66: number = (digit | 0x20) - 0x57
            default: return nil
            }
            value = value << 4 | UInt32(number)
            if digits.count < 6 { value = value << 4 | UInt32(number) }
        }
        guard digits.count == 4 || digits.count == 8 else { return packed(value) }
        var colour = packed(value >> 8)
        colour.opacity = Double(value & 0xFF) / 255
        return colour
    }

    /// The parts of a function: numbers and whether they were percentages; commas, blanks or a slash between them.
    private static func parts(_ bytes: ArraySlice<UInt8>) -> [(value: Double, isPercentage: Bool)]? {
        var scanner = SVGScanner(bytes)
        var parts: [(Double, Bool)] = []
        scanner.skipSpace()
        while !scanner.isAtEnd, parts.count < 5 {
            guard let number = scanner.number() else { return nil }
            let isPercentage = scanner.take(UInt8(ascii: "%"))
            if !isPercentage, scanner.next.map(SVGScanner.isLetter) == true, scanner.word() != "deg" { return nil }
            parts.append((number, isPercentage))
            scanner.skipComma()
            if scanner.take(UInt8(ascii: "/")) { scanner.skipSpace() }
        }
        return parts.count == 3 || parts.count == 4 ? parts : nil
    }

    private static func clamped(_ value: Double) -> Double { min(1, max(0, value)) }

    private static func alpha(_ parts: [(value: Double, isPercentage: Bool)]) -> Double {
        parts.count < 4 ? 1 : clamped(parts[3].isPercentage ? parts[3].value / 100 : parts[3].value)
    }

    private static func rgb(_ bytes: ArraySlice<UInt8>) -> SVGColour? {
        guard let parts = parts(bytes) else { return nil }
        let c = parts.prefix(3).map { clamped($0.value / ($0.isPercentage ? 100 : 255)) }
        return SVGColour(colour: DrawingColour(red: c[0], green: c[1], blue: c[2]), opacity: alpha(parts))
    }

    private static func hsl(_ bytes: ArraySlice<UInt8>) -> SVGColour? {
        guard let parts = parts(bytes), parts[0].value.magnitude < 1e6 else { return nil }
        let hue = parts[0].value.truncatingRemainder(dividingBy: 360) + (parts[0].value < 0 ? 360 : 0)
        let (saturation, lightness) = (clamped(parts[1].value / 100), clamped(parts[2].value / 100))
        // CSS Color 4 §7.1.
        func channel(_ n: Double) -> Double {
            let k = (n + hue / 30).truncatingRemainder(dividingBy: 12)
            return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(k - 3, 9 - k, 1))
        }
        let colour = DrawingColour(red: channel(0), green: channel(8), blue: channel(4))
        return SVGColour(colour: colour, opacity: alpha(parts))
    }
}
