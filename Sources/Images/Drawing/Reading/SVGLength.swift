/// What percentages and font-relative units of a length refer to, in user units.
struct SVGMeasure {
    /// The viewport's size.
    var width: Double
    var height: Double
    var fontSize = SVGStyle.initialFontSize

    /// Which side a percentage is of.
    enum Side { case width, height, diagonal }

    /// The length that 100 % is.
    func whole(_ side: Side) -> Double {
        switch side {
        case .width: width
        case .height: height
        // SVG 2 §8.9: the root of the mean square.
        case .diagonal: ((width * width + height * height) / 2).squareRoot()
        }
    }

    /// A length in user units; nil where it cannot be read.
    func length(_ bytes: ArraySlice<UInt8>, of side: Side) -> Double? {
        var scanner = SVGScanner(bytes.trimmed)
        guard let length = length(&scanner, of: side), scanner.isAtEnd else { return nil }
        return length
    }

    /// The lengths of a list, percentages of one side.
    func lengths(_ bytes: ArraySlice<UInt8>, of side: Side, limit: Int) -> [Double]? {
        var scanner = SVGScanner(bytes)
        var list: [Double] = []
        scanner.skipSpace()
        while !scanner.isAtEnd {
            guard list.count < limit, let length = length(&scanner, of: side) else { return nil }
            list.append(length)
            scanner.skipComma()
        }
        return list
    }

    private func length(_ scanner: inout SVGScanner, of side: Side) -> Double? {
        guard let number = scanner.number() else { return nil }
        if scanner.take(UInt8(ascii: "%")) { return number / 100 * whole(side) }
        switch scanner.word() {
        case "", "px": return number
        case "pt": return number * 96 / 72
        case "pc": return number * 16
        case "mm": return number * 96 / 25.4
        case "cm": return number * 96 / 2.54
        case "in": return number * 96
        case "q": return number * 96 / 101.6
        case "em": return number * fontSize
        case "rem": return number * SVGStyle.initialFontSize
        case "ex", "ch": return number * fontSize / 2
        case "vw": return number / 100 * width
        case "vh": return number / 100 * height
        default: return nil
        }
    }
}
