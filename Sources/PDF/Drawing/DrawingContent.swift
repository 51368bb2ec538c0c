import Images

/// The content stream of a drawing (ISO 32000-2, 8.5 and 8.6) under construction, in the drawing's coordinates. State is
/// written where it changes.
struct DrawingContent {
    var tokens = Tokens()
    let fonts: DrawingFonts?
    private var state = State()
    private var saved: [State] = []
    /// From the drawing's coordinates to those the stream begins in, which patterns are bound to (8.7.3.1).
    private let flip: DrawingMatrix

    /// What was set.
    private struct State {
        var fill: DrawingPaint? = .colour(.black)
        var stroke: DrawingPaint? = .colour(.black)
        var graphics = DrawingResources.State(fillOpacity: 1000, strokeOpacity: 1000)
        var width = 1.0
        var cap = DrawingStroke.Cap.butt
        var join = DrawingStroke.Join.miter
        var miterLimit = 10.0
        var dashes: [Double] = []
        var dashOffset = 0.0
    }

    /// A stream that begins with the state that is taken for granted: a form inherits the page's.
    init(flip: DrawingMatrix, _ fonts: DrawingFonts?) {
        self.flip = flip
        self.fonts = fonts
        tokens.append("0 g 0 G 1 w 0 J 0 j 10 M[]0 d 0 Tw 100 Tz 0 Ts\n")
    }

    // MARK: - Nesting

    mutating func save() {
        saved.append(state)
        tokens.word("q")
        tokens.append("\n")
    }

    mutating func end() {
        state = saved.popLast() ?? State()
        tokens.word("Q")
        tokens.append("\n")
    }

    /// Cuts off what lies outside of the paths, until the end.
    mutating func begin(_ clips: [DrawingClip]) {
        save()
        for clip in clips {
            write(clip.path)
            tokens.append(clip.rule == .evenOdd ? "W* n\n" : "W n\n")
        }
    }

    /// Further coordinates, until the end.
    mutating func begin(_ matrix: DrawingMatrix) {
        save()
        tokens.write(matrix)
        tokens.append(" cm\n")
    }

    // MARK: - Painting

    /// Fills and strokes a shape. `mask` is the group that says how much of it is seen.
    mutating func draw(_ shape: DrawingShape, mask: Reference? = nil, _ resources: inout DrawingResources) {
        let isInOwn = shape.matrix != .identity
        set(shape.fill, shape.stroke, mask: mask, &resources)
        if isInOwn { begin(shape.matrix) }
        if let stroke = shape.stroke { set(stroke) }
        write(shape.path)
        tokens.append(Self.operation(shape))
        if isInOwn { end() }
    }

    private static func operation(_ shape: DrawingShape) -> StaticString {
        switch (shape.fill?.rule, shape.stroke != nil) {
        case (.nonZero, true): "B\n"
        case (.evenOdd, true): "B*\n"
        case (.nonZero, false): "f\n"
        case (.evenOdd, false): "f*\n"
        case (nil, _): "S\n"
        }
    }

    /// Draws a picture; `matrix` leads from the unit square, y down.
    mutating func draw(
        _ name: String,
        _ matrix: DrawingMatrix,
        _ opacity: Double,
        _ resources: inout DrawingResources
    ) {
        set(Self.graphics(opacity, opacity, nil), &resources)
        begin(matrix * DrawingMatrix(1, 0, 0, -1, 0, 1))
        show(name)
        end()
    }

    /// Draws a group.
    mutating func draw(group name: String, _ opacity: Double, _ resources: inout DrawingResources) {
        set(Self.graphics(opacity, opacity, nil), &resources)
        show(name)
    }

    private mutating func show(_ name: String) {
        tokens.append("/")
        tokens.append(named: name)
        tokens.append(" Do\n")
    }

    /// Writes a path: a rectangle in one operator where it is one.
    mutating func write(_ path: DrawingPath) {
        if let box = path.uprightBox {
            for part in [box.x, box.y, box.width, box.height] { tokens.coordinate(part) }
            tokens.append(" re\n")
            return
        }
        var at = 0
        for verb in path.verbs {
            for point in path.points[at..<(at + verb.pointCount)] {
                tokens.coordinate(point.x)
                tokens.coordinate(point.y)
            }
            at += verb.pointCount
            switch verb {
            case .move: tokens.append(" m\n")
            case .line: tokens.append(" l\n")
            case .cubic: tokens.append(" c\n")
            case .close: tokens.append("h\n")
            }
        }
    }

    // MARK: - State

    private static func graphics(_ fill: Double, _ stroke: Double, _ mask: Reference?) -> DrawingResources.State {
        DrawingResources.State(
            fillOpacity: Int((fill * 1000).rounded()),
            strokeOpacity: Int((stroke * 1000).rounded()),
            mask: mask
        )
    }

    private mutating func set(_ graphics: DrawingResources.State, _ resources: inout DrawingResources) {
        guard graphics != state.graphics else { return }
        state.graphics = graphics
        tokens.append("/")
        tokens.append(named: resources.state(graphics))
        tokens.append(" gs\n")
    }

    /// Sets paints and opacities. Must stand before any further coordinates: a mask lies in those it is set in.
    mutating func set(
        _ fill: DrawingFill?,
        _ stroke: DrawingStroke?,
        mask: Reference? = nil,
        _ resources: inout DrawingResources
    ) {
        let opacity = (fill.map { $0.opacity * $0.paint.share }, stroke.map { $0.opacity * $0.paint.share })
        set(Self.graphics(opacity.0 ?? opacity.1 ?? 1, opacity.1 ?? opacity.0 ?? 1, mask), &resources)
        if let paint = fill?.paint, paint != state.fill {
            state.fill = paint
            write(paint, isStroke: false, &resources)
        }
        if let paint = stroke?.paint, paint != state.stroke {
            state.stroke = paint
            write(paint, isStroke: true, &resources)
        }
    }

    private mutating func write(_ paint: DrawingPaint, isStroke: Bool, _ resources: inout DrawingResources) {
        switch paint {
        case .colour(.grey(let grey)):
            tokens.real(grey, places: 3)
            tokens.append(isStroke ? " G\n" : " g\n")
        case .colour(let colour):
            tokens.write(colour, isGrey: false)
            tokens.append(isStroke ? " RG\n" : " rg\n")
        case .gradient(var gradient):
            gradient.matrix = flip * gradient.matrix
            tokens.append(isStroke ? "/Pattern CS/" : "/Pattern cs/")
            tokens.append(named: resources.pattern(gradient))
            tokens.append(isStroke ? " SCN\n" : " scn\n")
        }
    }

    /// Sets how lines are drawn.
    mutating func set(_ stroke: DrawingStroke) {
        if stroke.width != state.width {
            state.width = stroke.width
            tokens.real(stroke.width, places: 4)
            tokens.append(" w\n")
        }
        if stroke.cap != state.cap {
            state.cap = stroke.cap
            tokens.integer(stroke.cap.rawValue)
            tokens.append(" J\n")
        }
        if stroke.join != state.join {
            state.join = stroke.join
            tokens.integer(stroke.join.rawValue)
            tokens.append(" j\n")
        }
        if stroke.join == .miter, stroke.miterLimit != state.miterLimit {
            state.miterLimit = stroke.miterLimit
            tokens.real(stroke.miterLimit, places: 3)
            tokens.append(" M\n")
        }
        guard stroke.dashes != state.dashes || stroke.dashOffset != state.dashOffset else { return }
        state.dashes = stroke.dashes
        state.dashOffset = stroke.dashOffset
        tokens.array { for dash in stroke.dashes { $0.real(dash, places: 3) } }
        tokens.real(stroke.dashes.isEmpty ? 0 : stroke.dashOffset, places: 3)
        tokens.append(" d\n")
    }
}

extension DrawingStroke {
    /// The stroke with all lengths larger.
    func scaled(by factor: Double) -> DrawingStroke {
        var stroke = self
        stroke.width *= factor
        stroke.dashOffset *= factor
        stroke.dashes = dashes.map { $0 * factor }
        return stroke
    }
}

extension DrawingPaint {
    /// The opacity that a gradient's stops have in common; 1 for colours, and where a mask has it.
    fileprivate var share: Double {
        guard case .gradient(let gradient) = self else { return 1 }
        return gradient.evenOpacity ?? 1
    }
}

extension DrawingPath {
    /// The box that the path is, where it is a closed rectangle along the axes that begins at its upper left.
    fileprivate var uprightBox: DrawingBox? {
        guard verbs == [.move, .line, .line, .line, .close] else { return nil }
        let (a, b, c, d) = (points[0], points[1], points[2], points[3])
        guard a.y == b.y, b.x == c.x, c.y == d.y, d.x == a.x else { return nil }
        return DrawingBox(x: a.x, y: a.y, width: b.x - a.x, height: d.y - a.y)
    }
}
