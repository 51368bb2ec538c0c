import Foundation

/// An arc of an ellipse as paths write it (SVG 1.1, F.6).
struct SVGArc {
    let rx: Double
    let ry: Double
    /// Degrees by which the ellipse is turned.
    let turn: Double
    let isLarge: Bool
    let isClockwise: Bool

    /// A quarter of a circle as a cubic curve is off by 0.03 % of its radius with control points this far along the
    /// tangents: 4/3 (√2 − 1).
    static let quarter = 0.5522847498307936

    /// Adds the arc to a path as curves of at most a quarter each; a straight line where a radius is zero.
    func append(from: DrawingPoint, to: DrawingPoint, on path: inout DrawingPath) {
        guard from != to else { return }
        guard rx > 0, ry > 0 else { return path.line(to.x, to.y) }
        let (cosine, sine) = (cos(turn * .pi / 180), sin(turn * .pi / 180))
        // Half the way between the ends, in the ellipse's own axes (F.6.5.1).
        let (dx, dy) = ((from.x - to.x) / 2, (from.y - to.y) / 2)
        let (x, y) = (cosine * dx + sine * dy, cosine * dy - sine * dx)
        // Radii too small to reach are made larger (F.6.6.3).
        let excess = (x / rx) * (x / rx) + (y / ry) * (y / ry)
        let grow = excess > 1 ? excess.squareRoot() : 1
        let (rx, ry) = (rx * grow, ry * grow)
        let share = max(0, (1 - excess / (grow * grow)) / (excess / (grow * grow))).squareRoot()
        let sign: Double = isLarge == isClockwise ? -1 : 1
        let (cx, cy) = (sign * share * rx * y / ry, -sign * share * ry * x / rx)
        let begin = atan2((y - cy) / ry, (x - cx) / rx)
        var sweep = atan2((-y - cy) / ry, (-x - cx) / rx) - begin
        if isClockwise, sweep < 0 { sweep += 2 * .pi }
        if !isClockwise, sweep > 0 { sweep -= 2 * .pi }
        guard sweep.isFinite, begin.isFinite else { return path.line(to.x, to.y) }
        let middle = DrawingPoint((from.x + to.x) / 2, (from.y + to.y) / 2)
        let place = DrawingMatrix(cosine, sine, -sine, cosine, middle.x, middle.y)
        let ellipse = place * DrawingMatrix(rx, 0, 0, ry, cx, cy)
        Self.turn(from: begin, by: sweep, ellipse, end: to, on: &path)
    }

    private static func turn(
        from begin: Double,
        by sweep: Double,
        _ ellipse: DrawingMatrix,
        end: DrawingPoint,
        on path: inout DrawingPath
    ) {
        // A hair more than a quarter is still one curve: rounding must not make two of it.
        let pieces = max(1, Int((sweep.magnitude / (.pi / 2) - 1e-6).rounded(.up)))
        let step = sweep / Double(pieces)
        let reach = 4.0 / 3 * tan(step / 4)
        var angle = begin
        for piece in 1...pieces {
            let (c0, s0) = (cos(angle), sin(angle))
            angle = begin + step * Double(piece)
            let (c1, s1) = (cos(angle), sin(angle))
            path.cubic(
                ellipse(DrawingPoint(c0 - reach * s0, s0 + reach * c0)),
                ellipse(DrawingPoint(c1 + reach * s1, s1 - reach * c1)),
                piece == pieces ? end : ellipse(DrawingPoint(c1, s1))
            )
        }
    }
}
