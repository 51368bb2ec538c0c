import Markup

/// The basic shapes as paths (SVG 2 §10).
enum SVGOutline {
    /// Points of one polygon; more are refused with the whole drawing.
    static func points(_ bytes: ArraySlice<UInt8>?, isClosed: Bool, limit: Int) -> DrawingPath? {
        var path = DrawingPath()
        guard let bytes else { return path }
        var scanner = SVGScanner(bytes)
        scanner.skipSpace()
        while let x = scanner.number() {
            scanner.skipComma()
            guard let y = scanner.number() else { break }
            scanner.skipComma()
            if path.isEmpty { path.move(x, y) } else { path.line(x, y) }
            if path.verbs.count > limit { return nil }
        }
        if isClosed { path.close() }
        return path
    }

    /// An ellipse, from its right, clockwise as the eye sees it.
    static func ellipse(_ x: Double, _ y: Double, _ rx: Double, _ ry: Double) -> DrawingPath {
        var path = DrawingPath()
        guard rx > 0, ry > 0 else { return path }
        let (kx, ky) = (rx * SVGArc.quarter, ry * SVGArc.quarter)
        path.move(x + rx, y)
        path.cubic(DrawingPoint(x + rx, y + ky), DrawingPoint(x + kx, y + ry), DrawingPoint(x, y + ry))
        path.cubic(DrawingPoint(x - kx, y + ry), DrawingPoint(x - rx, y + ky), DrawingPoint(x - rx, y))
        path.cubic(DrawingPoint(x - rx, y - ky), DrawingPoint(x - kx, y - ry), DrawingPoint(x, y - ry))
        path.cubic(DrawingPoint(x + kx, y - ry), DrawingPoint(x + rx, y - ky), DrawingPoint(x + rx, y))
        path.close()
        return path
    }

    /// A rectangle with corners rounded by radii of at most half its sides.
    static func rectangle(_ box: DrawingBox, rx: Double, ry: Double) -> DrawingPath {
        guard box.width > 0, box.height > 0 else { return DrawingPath() }
        let (rx, ry) = (min(rx, box.width / 2), min(ry, box.height / 2))
        guard rx > 0, ry > 0 else { return .rectangle(box) }
        let (left, top, right, bottom) = (box.x, box.y, box.x + box.width, box.y + box.height)
        let (kx, ky) = (rx * (1 - SVGArc.quarter), ry * (1 - SVGArc.quarter))
        var path = DrawingPath()
        func corner(_ first: DrawingPoint, _ second: DrawingPoint, _ end: DrawingPoint) {
            path.cubic(first, second, end)
        }
        path.move(left + rx, top)
        path.line(right - rx, top)
        corner(DrawingPoint(right - kx, top), DrawingPoint(right, top + ky), DrawingPoint(right, top + ry))
        path.line(right, bottom - ry)
        corner(DrawingPoint(right, bottom - ky), DrawingPoint(right - kx, bottom), DrawingPoint(right - rx, bottom))
        path.line(left + rx, bottom)
        corner(DrawingPoint(left + kx, bottom), DrawingPoint(left, bottom - ky), DrawingPoint(left, bottom - ry))
        path.line(left, top + ry)
        corner(DrawingPoint(left, top + ky), DrawingPoint(left + kx, top), DrawingPoint(left + rx, top))
        path.close()
        return path
    }
}
