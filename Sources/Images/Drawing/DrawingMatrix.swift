/// A point of a drawing; x to the right, y down.
package struct DrawingPoint: Sendable, Hashable {
    package var x: Double
    package var y: Double

    /// A point.
    @inlinable package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// An affine map, as SVG's `matrix(a b c d e f)` and PDF's `cm` write it: x′ = ax + cy + e, y′ = bx + dy + f.
package struct DrawingMatrix: Sendable, Hashable {
    package var a: Double
    package var b: Double
    package var c: Double
    package var d: Double
    package var e: Double
    package var f: Double

    /// A map by its six numbers.
    package init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
        (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
    }

    /// What leaves every point where it is.
    package static let identity = DrawingMatrix(1, 0, 0, 1, 0, 0)

    /// A move.
    package static func translation(_ x: Double, _ y: Double) -> DrawingMatrix { DrawingMatrix(1, 0, 0, 1, x, y) }

    /// A change of size.
    package static func scale(_ x: Double, _ y: Double) -> DrawingMatrix { DrawingMatrix(x, 0, 0, y, 0, 0) }

    /// The map that does `inner` first, then `outer`.
    package static func * (outer: DrawingMatrix, inner: DrawingMatrix) -> DrawingMatrix {
        DrawingMatrix(
            outer.a * inner.a + outer.c * inner.b,
            outer.b * inner.a + outer.d * inner.b,
            outer.a * inner.c + outer.c * inner.d,
            outer.b * inner.c + outer.d * inner.d,
            outer.a * inner.e + outer.c * inner.f + outer.e,
            outer.b * inner.e + outer.d * inner.f + outer.f
        )
    }

    /// Where a point goes.
    package func callAsFunction(_ point: DrawingPoint) -> DrawingPoint {
        DrawingPoint(a * point.x + c * point.y + e, b * point.x + d * point.y + f)
    }

    /// How areas grow; negative where the map mirrors.
    package var determinant: Double { a * d - b * c }

    /// How lengths grow on average; exact where the map is a similarity.
    package var meanScale: Double { determinant.magnitude.squareRoot() }

    /// Whether circles stay circles, so that a stroke is as wide in every direction after it.
    package var isSimilarity: Bool {
        let tolerance = 1e-6 * (a * a + b * b + c * c + d * d)
        return (a * c + b * d).magnitude <= tolerance && (a * a + b * b - c * c - d * d).magnitude <= tolerance
    }

    /// Whether the map can be used: finite, of sizes that a page can hold, and not flat.
    package var isUsable: Bool {
        let limit = 1e9
        let parts = [a, b, c, d, e, f]
        return parts.allSatisfy { $0.magnitude < limit } && determinant.magnitude > 1e-12
    }
}

/// A box with sides along the axes.
package struct DrawingBox: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    /// A box by its upper left corner and its size.
    package init(x: Double, y: Double, width: Double, height: Double) {
        (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }

    /// The map from the unit square onto the box.
    var fromUnitSquare: DrawingMatrix { DrawingMatrix(width, 0, 0, height, x, y) }
}
