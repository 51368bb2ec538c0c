/// The `d` of a path (SVG 1.1 §8.3). What follows an error is not drawn, what comes before it is.
struct SVGPathData {
    private var scanner: SVGScanner
    private(set) var path = DrawingPath()
    private var here = DrawingPoint(0, 0)
    private var start = DrawingPoint(0, 0)
    /// The last control point, mirrored by the smooth curves: `isCubic` says of which kind.
    private var control: (point: DrawingPoint, isCubic: Bool)?
    private var isOpen = false

    /// Reads path data of at most `limit` steps; nil where there are more.
    static func read(_ bytes: ArraySlice<UInt8>, limit: Int) -> DrawingPath? {
        var reader = SVGPathData(scanner: SVGScanner(bytes))
        while reader.takeStep() { if reader.path.verbs.count > limit { return nil } }
        return reader.path
    }

    private init(scanner: SVGScanner) { self.scanner = scanner }

    private var command = UInt8(ascii: " ")
    private var isRelative: Bool { command >= UInt8(ascii: "a") }

    /// One command with one set of its numbers; false at the end or at an error.
    private mutating func takeStep() -> Bool {
        scanner.skipComma()
        guard let byte = scanner.next else { return false }
        if SVGScanner.isLetter(byte) {
            _ = scanner.takeAny()
            command = byte
            scanner.skipSpace()
        } else if command == UInt8(ascii: "M") {
            command = UInt8(ascii: "L")
        } else if command == UInt8(ascii: "m") {
            command = UInt8(ascii: "l")
        } else if command | 0x20 == UInt8(ascii: "z") || command == UInt8(ascii: " ") {
            return false
        }
        if path.isEmpty, command | 0x20 != UInt8(ascii: "m") { return false }
        return step()
    }

    private mutating func step() -> Bool {
        switch command | 0x20 {
        case UInt8(ascii: "m"):
            guard let point = point() else { return false }
            path.move(point.x, point.y)
            (here, start, control, isOpen) = (point, point, nil, true)
        case UInt8(ascii: "l"):
            guard let point = point() else { return false }
            line(to: point)
        case UInt8(ascii: "h"):
            guard let x = scanner.number() else { return false }
            line(to: DrawingPoint(isRelative ? here.x + x : x, here.y))
        case UInt8(ascii: "v"):
            guard let y = scanner.number() else { return false }
            line(to: DrawingPoint(here.x, isRelative ? here.y + y : y))
        case UInt8(ascii: "c"), UInt8(ascii: "s"), UInt8(ascii: "q"), UInt8(ascii: "t"): return curve()
        case UInt8(ascii: "a"): return arc()
        case UInt8(ascii: "z"):
            path.close()
            (here, control, isOpen) = (start, nil, false)
        default: return false
        }
        return true
    }

    private mutating func point() -> DrawingPoint? {
        guard let x = scanner.number() else { return nil }
        scanner.skipComma()
        guard let y = scanner.number() else { return nil }
        scanner.skipComma()
        return isRelative ? DrawingPoint(here.x + x, here.y + y) : DrawingPoint(x, y)
    }

    /// After a close the pen stands at the start of the piece, and a new one begins there.
    private mutating func reopen() {
        if !isOpen { path.move(here.x, here.y) }
        isOpen = true
    }

    private mutating func line(to point: DrawingPoint) {
        reopen()
        path.line(point.x, point.y)
        (here, control) = (point, nil)
    }

    private mutating func curve() -> Bool {
        let kind = command | 0x20
        let isCubic = kind == UInt8(ascii: "c") || kind == UInt8(ascii: "s")
        var first = here
        if kind == UInt8(ascii: "c") || kind == UInt8(ascii: "q") {
            guard let point = point() else { return false }
            first = point
        } else if let control, control.isCubic == isCubic {
            first = DrawingPoint(2 * here.x - control.point.x, 2 * here.y - control.point.y)
        }
        var second = first
        if isCubic {
            guard let point = point() else { return false }
            second = point
        }
        guard let end = point() else { return false }
        reopen()
        if isCubic {
            path.cubic(first, second, end)
        } else {
            path.cubic(Self.between(here, first), Self.between(end, first), end)
        }
        (here, control) = (end, (second, isCubic))
        return true
    }

    /// A quadratic curve is the cubic whose control points lie two thirds of the way to its own.
    private static func between(_ end: DrawingPoint, _ control: DrawingPoint) -> DrawingPoint {
        DrawingPoint(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3)
    }

    private mutating func arc() -> Bool {
        guard let rx = scanner.number() else { return false }
        scanner.skipComma()
        guard let ry = scanner.number() else { return false }
        scanner.skipComma()
        guard let turn = scanner.number() else { return false }
        scanner.skipComma()
        guard let isLarge = scanner.flag() else { return false }
        scanner.skipComma()
        guard let isClockwise = scanner.flag() else { return false }
        scanner.skipComma()
        guard let end = point() else { return false }
        reopen()
        let arc = SVGArc(rx: rx.magnitude, ry: ry.magnitude, turn: turn, isLarge: isLarge, isClockwise: isClockwise)
        arc.append(from: here, to: end, on: &path)
        (here, control) = (end, nil)
        return true
    }
}
