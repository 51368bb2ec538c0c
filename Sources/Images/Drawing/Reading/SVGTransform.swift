import Foundation

/// The `transform` attribute (SVG 1.1 §7.6).
enum SVGTransform {
    /// Functions in one attribute; drawing programs write one to three.
    private static let limit = 200

    /// The map that a list of functions makes, in the order written; nil where one cannot be read, so that the
    /// attribute counts for nothing.
    static func read(_ bytes: ArraySlice<UInt8>) -> DrawingMatrix? {
        var scanner = SVGScanner(bytes)
        var matrix = DrawingMatrix.identity
        scanner.skipComma()
        for _ in 0..<limit where !scanner.isAtEnd {
            let name = scanner.word()
            scanner.skipSpace()
            guard scanner.take(UInt8(ascii: "(")), let inside = scanner.text(before: UInt8(ascii: ")")),
                let numbers = inside.numbers(limit: 7), let step = function(name, numbers)
            else { return nil }
            matrix = matrix * step
            scanner.skipComma()
        }
        return scanner.isAtEnd ? matrix : nil
    }

    private static func function(_ name: String, _ n: [Double]) -> DrawingMatrix? {
        switch (name, n.count) {
        case ("matrix", 6): return DrawingMatrix(n[0], n[1], n[2], n[3], n[4], n[5])
        case ("translate", 1): return .translation(n[0], 0)
        case ("translate", 2): return .translation(n[0], n[1])
        case ("scale", 1): return .scale(n[0], n[0])
        case ("scale", 2): return .scale(n[0], n[1])
        case ("rotate", 1): return rotation(n[0])
        case ("rotate", 3): return .translation(n[1], n[2]) * rotation(n[0]) * .translation(-n[1], -n[2])
        case ("skewx", 1): return DrawingMatrix(1, 0, tan(radians(n[0])), 1, 0, 0)
        case ("skewy", 1): return DrawingMatrix(1, tan(radians(n[0])), 0, 1, 0, 0)
        default: return nil
        }
    }

    private static func rotation(_ degrees: Double) -> DrawingMatrix {
        // Quarter turns are exact: the sine of π is not zero in binary numbers.
        let quarters = degrees / 90
        if quarters == quarters.rounded(), quarters.magnitude < 1e6 {
            let turn = [(1.0, 0.0), (0, 1), (-1, 0), (0, -1)][((Int(quarters) % 4) + 4) % 4]
            return DrawingMatrix(turn.0, turn.1, -turn.1, turn.0, 0, 0)
        }
        let angle = radians(degrees)
        return DrawingMatrix(cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0)
    }

    private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }
}
