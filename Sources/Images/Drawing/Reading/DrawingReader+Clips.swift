import Markup

extension DrawingReader {
    /// The paths that a `clipPath` cuts an element by, in the drawing's coordinates: all of them count. An empty path
    /// among them cuts everything away.
    mutating func clips(
        _ clipper: MarkupTree.NodeID,
        of node: MarkupTree.NodeID,
        _ kind: Kind,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> [DrawingClip] {
        guard tree.isElement(clipper, .clipPath) else { return [] }
        guard !using.contains(clipper), using.count < 20 else { throw .tooLarge("a clip that uses itself") }
        using.append(clipper)
        defer { using.removeLast() }
        try spend(elements: 1)
        var (space, measure) = (matrix, measure)
        if attribute(.clipPathUnits, clipper).map({ $0.trimmed.equals("objectBoundingBox") }) == true {
            let box = try box(of: node, kind, measure)
            guard box.width > 0, box.height > 0 else { return [DrawingClip(path: DrawingPath(), rule: .nonZero)] }
            space = matrix * box.fromUnitSquare
            (measure.width, measure.height) = (1, 1)
        }
        if let own = attribute(.transform, clipper).flatMap(SVGTransform.read) { space = space * own }
        let style = try styleInPlace(clipper, measure)
        if let obstacle = style.own.obstacle { throw .unsupported(obstacle) }
        var clips = [try union(of: clipper, style, space, measure)]
        if let id = style.own.clipPath, let further = ids[id] {
            clips += try self.clips(further, of: node, kind, matrix, measure)
        }
        return clips
    }

    /// The area of all children of a clip path together.
    private mutating func union(
        of clipper: MarkupTree.NodeID,
        _ style: SVGStyle,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingClip {
        var parts: [DrawingClip] = []
        for child in tree.children(of: clipper) where tree.isElement(child) {
            if let part = try part(child, style, matrix, measure), !part.path.isEmpty { parts.append(part) }
        }
        guard parts.count > 1 else { return parts.first ?? DrawingClip(path: DrawingPath(), rule: .nonZero) }
        // Pieces that run the same way round add up under the nonzero rule; others would cut holes into each other.
        var joined = DrawingPath()
        for part in parts {
            guard part.rule == .nonZero || !part.path.verbs.dropFirst().contains(.move),
                let area = part.path.doubledArea
            else { throw .unsupported("a clip of several shapes with holes") }
            joined.append(area < 0 ? part.path.reversed : part.path)
        }
        return DrawingClip(path: joined, rule: .nonZero)
    }

    /// One child of a clip path; nil where it is not shown.
    private mutating func part(
        _ child: MarkupTree.NodeID,
        _ parent: SVGStyle,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingClip? {
        guard let kind = Kind.of(tree.name(of: child)) else { return nil }
        try spend(elements: 1)
        let style = try cascade(child, below: parent, measure)
        guard style.own.isShown, style.isVisible else { return nil }
        if let obstacle = style.own.obstacle { throw .unsupported(obstacle) }
        if style.own.clipPath != nil { throw .unsupported("a clip whose shapes are clipped") }
        var space = matrix
        if let own = attribute(.transform, child).flatMap(SVGTransform.read) { space = space * own }
        switch kind {
        case .rectangle, .circle, .ellipse, .line, .polyline, .polygon, .path:
            guard space.isUsable else { return nil }
            let path = try outline(child, kind, measure).mapped(space)
            return DrawingClip(path: path.bounds == nil ? DrawingPath() : path, rule: style.clipRule)
        case .reference:
            guard let target = target(of: child), !using.contains(target) else { return nil }
            using.append(target)
            defer { using.removeLast() }
            let x = length(.x, child, measure, .width) ?? 0
            let y = length(.y, child, measure, .height) ?? 0
            return try part(target, style, space * .translation(x, y), measure)
        case .text: throw .unsupported("a clip by letters")
        case .group, .frame, .choice, .image: return nil
        }
    }

    /// The box around an element, in its own coordinates.
    private mutating func box(
        of node: MarkupTree.NodeID,
        _ kind: Kind,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> DrawingBox {
        switch kind {
        case .rectangle, .circle, .ellipse, .line, .polyline, .polygon, .path:
            return try outline(node, kind, measure).bounds ?? DrawingBox(x: 0, y: 0, width: 0, height: 0)
        case .image:
            return DrawingBox(
                x: length(.x, node, measure, .width) ?? 0,
                y: length(.y, node, measure, .height) ?? 0,
                width: length(.width, node, measure, .width) ?? 0,
                height: length(.height, node, measure, .height) ?? 0
            )
        case .group, .frame, .reference, .choice, .text: throw .unsupported("a clip sized by a group or text")
        }
    }
}

extension Name {
    static let clipPath = Name("clipPath")
    static let clipPathUnits = Name("clipPathUnits")
}
