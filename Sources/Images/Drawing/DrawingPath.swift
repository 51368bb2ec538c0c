/// Lines and curves: what is filled, stroked or clipped by. Verbs and points lie in two flat arrays.
package struct DrawingPath: Sendable, Hashable {
    /// A step of the pen.
    package enum Verb: UInt8, Sendable, Hashable {
        /// Begins a piece; one point.
        case move
        /// A straight line; one point.
        case line
        /// A cubic Bézier curve; two control points and the end.
        case cubic
        /// A straight line back to where the piece began; no point.
        case close

        /// Points that the step takes from `points`.
        package var pointCount: Int {
            switch self {
            case .move, .line: 1
            case .cubic: 3
            case .close: 0
            }
        }
    }

    /// The steps in order; the first is a move.
    package private(set) var verbs: [Verb] = []
    /// The points of all steps.
    package private(set) var points: [DrawingPoint] = []

    /// A path of nothing.
    package init() {}

    /// Whether there is nothing to draw.
    package var isEmpty: Bool { verbs.isEmpty }

    /// Begins a piece.
    package mutating func move(_ x: Double, _ y: Double) {
        // A move after a move draws nothing: the first is forgotten.
        if verbs.last == .move {
            points[points.count - 1] = DrawingPoint(x, y)
            return
        }
        verbs.append(.move)
        points.append(DrawingPoint(x, y))
    }

    /// A straight line.
    package mutating func line(_ x: Double, _ y: Double) {
        verbs.append(.line)
        points.append(DrawingPoint(x, y))
    }

    /// A curve with two control points.
    package mutating func cubic(_ first: DrawingPoint, _ second: DrawingPoint, _ end: DrawingPoint) {
        verbs.append(.cubic)
        points.append(first)
        points.append(second)
        points.append(end)
    }

    /// A line back to where the piece began.
    package mutating func close() {
        if let last = verbs.last, last != .close { verbs.append(.close) }
    }

    /// All of another path after this one.
    package mutating func append(_ other: DrawingPath) {
        verbs += other.verbs
        points += other.points
    }

    /// The path with every point mapped.
    package func mapped(_ matrix: DrawingMatrix) -> DrawingPath {
        guard matrix != .identity else { return self }
        var path = self
        for index in path.points.indices { path.points[index] = matrix(path.points[index]) }
        return path
    }

    /// A rectangle, clockwise as the eye sees it.
    package static func rectangle(_ box: DrawingBox) -> DrawingPath {
        var path = DrawingPath()
        path.move(box.x, box.y)
        path.line(box.x + box.width, box.y)
        path.line(box.x + box.width, box.y + box.height)
        path.line(box.x, box.y + box.height)
        path.close()
        return path
    }
}
