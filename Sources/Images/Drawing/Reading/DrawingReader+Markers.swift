import Foundation
import Markup

extension DrawingReader {
    /// Sets the markers of a line's start, corners and end (SVG 1.1 §11.6).
    mutating func drawMarkers(
        _ path: DrawingPath,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        let (markers, width) = (style.markers, style.strokeWidth)
        let corners = SVGCorner.all(of: path)
        for (index, corner) in corners.enumerated() {
            let isStart = index == 0
            let id = isStart ? markers.start : index == corners.count - 1 ? markers.end : markers.middle
            guard let id, let node = ids[id], tree.isElement(node, .markerElement), !using.contains(node) else {
                continue
            }
            using.append(node)
            defer { using.removeLast() }
            try drawMarker(node, at: corner, isStart, width, matrix, measure)
        }
    }

    private mutating func drawMarker(
        _ node: MarkupTree.NodeID,
        at corner: SVGCorner,
        _ isStart: Bool,
        _ strokeWidth: Double,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        try spend(elements: 1)
        let style = try styleInPlace(node, measure)
        if let obstacle = style.own.obstacle { throw .unsupported(obstacle) }
        let isByUser = attribute(.markerUnits, node).map { $0.trimmed.equals("userSpaceOnUse") } == true
        let unit = isByUser ? 1 : strokeWidth
        let width = length(.markerWidth, node, measure, .width) ?? 3
        let height = length(.markerHeight, node, measure, .height) ?? 3
        guard width > 0, height > 0, unit > 0 else { return }
        let frame = DrawingBox(x: 0, y: 0, width: width, height: height)
        let box = attribute(.viewBox, node).flatMap { SVGViewBox($0) }
        let fitted = box?.fitted(into: frame, attribute(.preserveAspectRatio, node)).matrix ?? .identity
        let refX = length(.refX, node, measure, .width) ?? 0
        let refY = length(.refY, node, measure, .height) ?? 0
        let place = matrix * .translation(corner.point.x, corner.point.y) * turn(node, corner, isStart)
        let inner = place * .scale(unit * fitted.a, unit * fitted.d) * .translation(-refX, -refY)
        guard inner.isUsable else { return }
        styles.append(style)
        defer { styles.removeLast() }
        guard styles.count <= limits.depth else { throw .tooLarge("elements inside one another") }
        let before = operations.count
        let isCut = !style.own.overflows
        if isCut {
            let edge = box.map(\.box) ?? frame
            let path = DrawingPath.rectangle(edge).mapped(inner)
            operations.append(.beginClip([DrawingClip(path: path, rule: .nonZero)]))
        }
        var measure = measure
        (measure.width, measure.height) = (box?.box.width ?? width, box?.box.height ?? height)
        try drawChildren(node, inner, measure)
        if isCut { closeClip(at: before) }
    }

    private func turn(_ node: MarkupTree.NodeID, _ corner: SVGCorner, _ isStart: Bool) -> DrawingMatrix {
        guard let orient = attribute(.orient, node)?.trimmed else { return .identity }
        var angle = 0.0
        if orient.starts(with: "auto".utf8) {
            angle = corner.angle
            if isStart, orient.equals("auto-start-reverse") { angle += .pi }
        } else {
            var scanner = SVGScanner(orient)
            angle = (scanner.number() ?? 0) * .pi / 180
        }
        return DrawingMatrix(cos(angle), sin(angle), -sin(angle), cos(angle), 0, 0)
    }
}

/// A place where pieces of a path meet.
struct SVGCorner {
    let point: DrawingPoint
    /// The direction half way between that of the piece before and that of the piece behind, in radians.
    var angle: Double

    /// The corners of a path, its first and last point among them.
    static func all(of path: DrawingPath) -> [SVGCorner] {
        var corners: [SVGCorner] = []
        var arriving: Double?
        var begin = (corner: 0, point: DrawingPoint(0, 0))
        var at = 0
        func angle(_ from: DrawingPoint, _ to: DrawingPoint) -> Double? {
            from == to ? nil : atan2(to.y - from.y, to.x - from.x)
        }
        func leave(_ direction: Double?) {
            guard let direction, let last = corners.indices.last else { return }
            corners[last].angle = arriving.map { between($0, direction) } ?? direction
        }
        func arrive(_ point: DrawingPoint, _ direction: Double?) {
            arriving = direction ?? arriving
            corners.append(SVGCorner(point: point, angle: arriving ?? 0))
        }
        for verb in path.verbs {
            let here = corners.last?.point ?? DrawingPoint(0, 0)
            switch verb {
            case .move:
                begin = (corners.count, path.points[at])
                arriving = nil
                corners.append(SVGCorner(point: path.points[at], angle: 0))
            case .line:
                leave(angle(here, path.points[at]))
                arrive(path.points[at], angle(here, path.points[at]))
            case .cubic:
                let (first, second, end) = (path.points[at], path.points[at + 1], path.points[at + 2])
                leave(angle(here, first) ?? angle(here, second) ?? angle(here, end))
                arrive(end, angle(second, end) ?? angle(first, end) ?? angle(here, end))
            case .close:
                let direction = angle(here, begin.point)
                leave(direction)
                arrive(begin.point, direction)
                if let arriving, begin.corner < corners.count - 1 {
                    let joined = between(arriving, corners[begin.corner].angle)
                    corners[begin.corner].angle = joined
                    corners[corners.count - 1].angle = joined
                }
            }
            at += verb.pointCount
        }
        return corners
    }

    private static func between(_ one: Double, _ other: Double) -> Double {
        atan2(sin(one) + sin(other), cos(one) + cos(other))
    }
}

extension Name {
    static let markerElement = Name("marker")
    static let markerUnits = Name("markerUnits")
    static let markerWidth = Name("markerWidth")
    static let markerHeight = Name("markerHeight")
    static let refX = Name("refX")
    static let refY = Name("refY")
    static let orient = Name("orient")
}
