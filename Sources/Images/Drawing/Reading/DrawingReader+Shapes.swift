import Markup

extension DrawingReader {
    /// The path of a basic shape in its own coordinates.
    mutating func outline(
        _ node: MarkupTree.NodeID,
        _ kind: Kind,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingPath {
        func across(_ name: Name) -> Double { length(name, node, measure, .width) ?? 0 }
        func down(_ name: Name) -> Double { length(name, node, measure, .height) ?? 0 }
        let limit = stepsLeft
        var path: DrawingPath? = DrawingPath()
        switch kind {
        case .rectangle:
            let box = DrawingBox(x: across(.x), y: down(.y), width: across(.width), height: down(.height))
            let (rx, ry) = (length(.rx, node, measure, .width), length(.ry, node, measure, .height))
            path = SVGOutline.rectangle(box, rx: max(0, rx ?? ry ?? 0), ry: max(0, ry ?? rx ?? 0))
        case .circle:
            let radius = length(.r, node, measure, .diagonal) ?? 0
            path = SVGOutline.ellipse(across(.cx), down(.cy), radius, radius)
        case .ellipse:
            let (rx, ry) = (length(.rx, node, measure, .width), length(.ry, node, measure, .height))
            path = SVGOutline.ellipse(across(.cx), down(.cy), rx ?? ry ?? 0, ry ?? rx ?? 0)
        case .line:
            path?.move(across(.x1), down(.y1))
            path?.line(across(.x2), down(.y2))
        case .polyline, .polygon:
            path = SVGOutline.points(attribute(.points, node), isClosed: kind == .polygon, limit: limit)
        case .path: path = attribute(.d, node).map { SVGPathData.read($0, limit: limit) } ?? DrawingPath()
        case .group, .frame, .reference, .choice, .text, .image: break
        }
        guard let path else { throw .tooLarge("lines and curves") }
        try spend(steps: path.verbs.count)
        return path
    }

    /// Paints a path by the style at hand, and sets its markers.
    mutating func drawShape(
        _ path: DrawingPath,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure,
        _ kind: Kind
    ) throws(DrawingObstacle) {
        let style = style
        guard !path.isEmpty, path.verbs != [.move] else { return }
        if style.isVisible {
            let fill = kind == .line ? nil : try fill(style, path, matrix, measure)
            let stroke = try stroke(style, path, matrix, measure)
            paint(path, fill, stroke, matrix, strokesFirst: style.strokesFirst)
        }
        switch kind {
        case .path, .line, .polyline, .polygon:
            if !style.markers.isEmpty { try drawMarkers(path, matrix, measure) }
        default: break
        }
    }

    /// The fill that a style asks for; nil for none.
    mutating func fill(
        _ style: SVGStyle,
        _ path: DrawingPath?,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingFill? {
        guard let found = try paint(style.fill, style, path, matrix, measure) else { return nil }
        let opacity = found.opacity * style.fillOpacity
        return opacity > 0 ? DrawingFill(paint: found.paint, opacity: opacity, rule: style.fillRule) : nil
    }

    /// The stroke that a style asks for, lengths in the shape's own coordinates; nil for none.
    mutating func stroke(
        _ style: SVGStyle,
        _ path: DrawingPath?,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingStroke? {
        guard style.strokeWidth > 0, let found = try paint(style.stroke, style, path, matrix, measure) else {
            return nil
        }
        let opacity = found.opacity * style.strokeOpacity
        guard opacity > 0 else { return nil }
        var stroke = DrawingStroke(
            paint: found.paint,
            opacity: opacity,
            width: style.strokeWidth,
            cap: style.cap,
            join: style.join,
            miterLimit: style.miterLimit,
            dashes: style.dashes,
            dashOffset: style.dashOffset
        )
        if style.own.keepsStrokeWidth { stroke.scale(by: Self.pixel / max(matrix.meanScale, 1e-9)) }
        let dash = stroke.dashes.reduce(0, +)
        // A viewer makes a shape of every dash: a million of them stop it.
        if dash > 0, let path, path.reach / dash > 20_000 { stroke.dashes = [] }
        return stroke
    }

    /// Puts a shape into the drawing's coordinates and writes it down: as one operation, or fill and stroke apart where
    /// one shines through or the order is turned round.
    private mutating func paint(
        _ path: DrawingPath,
        _ fill: DrawingFill?,
        _ stroke: DrawingStroke?,
        _ matrix: DrawingMatrix,
        strokesFirst: Bool
    ) {
        guard fill != nil || stroke != nil else { return }
        var shape = DrawingShape(path: path, fill: fill, stroke: stroke, matrix: matrix)
        if stroke == nil || matrix.isSimilarity {
            shape.path = path.mapped(matrix)
            shape.stroke?.scale(by: matrix.meanScale)
            shape.matrix = .identity
        }
        guard let fill, let stroke, strokesFirst || fill.shinesThrough || stroke.shinesThrough else {
            return operations.append(.shape(shape))
        }
        var (filled, stroked) = (shape, shape)
        filled.stroke = nil
        stroked.fill = nil
        operations += strokesFirst ? [.shape(stroked), .shape(filled)] : [.shape(filled), .shape(stroked)]
    }
}

extension DrawingPaint {
    /// Whether the gradient has stops that are not opaque.
    fileprivate var shinesThrough: Bool {
        switch self {
        case .colour: false
        case .gradient(let gradient): gradient.evenOpacity != 1
        }
    }
}

extension DrawingFill {
    fileprivate var shinesThrough: Bool { opacity < 1 || paint.shinesThrough }
}

extension DrawingStroke {
    fileprivate var shinesThrough: Bool { opacity < 1 || paint.shinesThrough }

    /// Makes all lengths larger.
    mutating func scale(by factor: Double) {
        width *= factor
        dashOffset *= factor
        for index in dashes.indices { dashes[index] *= factor }
    }
}

extension Name {
    static let rx = Name("rx")
    static let ry = Name("ry")
    static let r = Name("r")
    static let cx = Name("cx")
    static let cy = Name("cy")
    static let x1 = Name("x1")
    static let x2 = Name("x2")
    static let y1 = Name("y1")
    static let y2 = Name("y2")
    static let points = Name("points")
    static let d = Name("d")
}
