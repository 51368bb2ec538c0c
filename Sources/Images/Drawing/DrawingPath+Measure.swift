extension DrawingPath {
    /// The smallest box around the lines and curves; nil for nothing. Strokes are not counted in.
    package var bounds: DrawingBox? {
        guard let first = points.first else { return nil }
        var (low, high) = (first, first)
        func reach(_ point: DrawingPoint) {
            low.x = min(low.x, point.x)
            low.y = min(low.y, point.y)
            high.x = max(high.x, point.x)
            high.y = max(high.y, point.y)
        }
        var at = 0
        for verb in verbs {
            if verb == .cubic, at > 0 {
                let curve = (points[at - 1], points[at], points[at + 1], points[at + 2])
                for t in Self.turns(curve.0.x, curve.1.x, curve.2.x, curve.3.x) { reach(Self.point(curve, at: t)) }
                for t in Self.turns(curve.0.y, curve.1.y, curve.2.y, curve.3.y) { reach(Self.point(curve, at: t)) }
                reach(curve.3)
            } else if verb != .close {
                reach(points[at])
            }
            at += verb.pointCount
        }
        return DrawingBox(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }

    /// The length of the lines and of the polygons around the curves: never less than the real length.
    var reach: Double {
        var length = 0.0
        for index in points.indices.dropFirst() {
            let (from, to) = (points[index - 1], points[index])
            length += (to.x - from.x).magnitude + (to.y - from.y).magnitude
        }
        return length
    }

    /// Twice the area inside, positive where the path runs clockwise as the eye sees it; curves count by their
    /// polygons. Nil where the path has several pieces, whose sum says nothing.
    var doubledArea: Double? {
        guard verbs.dropFirst().allSatisfy({ $0 != .move }), let first = points.first else { return nil }
        var area = 0.0
        var last = first
        for point in points.dropFirst() + [first] {
            area += last.x * point.y - point.x * last.y
            last = point
        }
        return area
    }

    /// A path of one piece run through the other way round, closed.
    var reversed: DrawingPath {
        var path = DrawingPath()
        guard let last = points.last else { return path }
        path.move(last.x, last.y)
        var at = points.count - 1
        for verb in verbs.reversed() {
            switch verb {
            case .line:
                at -= 1
                path.line(points[at].x, points[at].y)
            case .cubic:
                path.cubic(points[at - 1], points[at - 2], points[at - 3])
                at -= 3
            case .move, .close: break
            }
        }
        path.close()
        return path
    }

    /// Where a coordinate of a curve turns round, strictly inside of it.
    private static func turns(_ p0: Double, _ p1: Double, _ p2: Double, _ p3: Double) -> [Double] {
        let a = p3 - 3 * p2 + 3 * p1 - p0
        let b = 2 * (p2 - 2 * p1 + p0)
        let c = p1 - p0
        var found: [Double] = []
        if a.magnitude < 1e-12 {
            if b.magnitude > 1e-12 { found = [-c / b] }
        } else {
            let root = b * b - 4 * a * c
            if root >= 0 { found = [(-b + root.squareRoot()) / (2 * a), (-b - root.squareRoot()) / (2 * a)] }
        }
        return found.filter { $0 > 0 && $0 < 1 }
    }

    private static func point(
        _ curve: (DrawingPoint, DrawingPoint, DrawingPoint, DrawingPoint),
        at t: Double
    ) -> DrawingPoint {
        let u = 1 - t
        let (w0, w1, w2, w3) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
        return DrawingPoint(
            w0 * curve.0.x + w1 * curve.1.x + w2 * curve.2.x + w3 * curve.3.x,
            w0 * curve.0.y + w1 * curve.1.y + w2 * curve.2.y + w3 * curve.3.y
        )
    }
}
