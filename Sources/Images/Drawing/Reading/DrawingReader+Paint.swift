import Markup

extension DrawingReader {
    /// What a paint is after references are followed, with its opacity; nil for none.
    ///
    /// `path` is what is painted, in its own coordinates; nil for text, whose size is not known here.
    mutating func paint(
        _ paint: SVGStyle.Paint,
        _ style: SVGStyle,
        _ path: DrawingPath?,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> (paint: DrawingPaint, opacity: Double)? {
        switch paint {
        case .none: return nil
        case .colour(let found): return (.colour(found.colour), found.opacity)
        case .currentColour: return (.colour(style.colour.colour), style.colour.opacity)
        case .reference(let id, let fallback):
            guard let node = ids[id] else { return try self.paint(fallback, style, path, matrix, measure) }
            if tree.isElement(node, .linearGradient) || tree.isElement(node, .radialGradient) {
                return try gradient(node, path, matrix, measure)
            }
            if tree.isElement(node, .pattern) { throw .unsupported("a pattern") }
            return try self.paint(fallback, style, path, matrix, measure)
        }
    }

    private mutating func gradient(
        _ node: MarkupTree.NodeID,
        _ path: DrawingPath?,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> (paint: DrawingPaint, opacity: Double)? {
        let chain = chain(from: node)
        let stops = try stops(chain, measure)
        guard let last = stops.last else { return nil }
        guard stops.count > 1 else { return (.colour(last.colour), last.opacity) }
        func value(_ name: Name) -> ArraySlice<UInt8>? {
            for element in chain { if let found = attribute(name, element) { return found } }
            return nil
        }
        if let spread = value(.spreadMethod), !spread.trimmed.equals("pad") {
            throw .unsupported("a gradient that repeats")
        }
        var space = matrix
        var measure = measure
        if value(.gradientUnits).map({ $0.trimmed.equals("userSpaceOnUse") }) != true {
            guard let path else { throw .unsupported("a gradient over text") }
            guard let box = path.bounds, box.width > 0, box.height > 0 else { return nil }
            space = matrix * box.fromUnitSquare
            (measure.width, measure.height) = (1, 1)
        }
        if let own = value(.gradientTransform).flatMap(SVGTransform.read) { space = space * own }
        func length(_ name: Name, _ side: SVGMeasure.Side, _ share: Double) -> Double {
            value(name).flatMap { measure.length($0, of: side) } ?? share * measure.whole(side)
        }
        let course =
            tree.isElement(node, .linearGradient)
            ? DrawingGradient.Course.linear(
                from: DrawingPoint(length(.x1, .width, 0), length(.y1, .height, 0)),
                to: DrawingPoint(length(.x2, .width, 1), length(.y2, .height, 0))
            ) : Self.circles(length, hasFocus: (value(.fx) != nil, value(.fy) != nil))
        guard space.isUsable, !course.isPoint else { return (.colour(last.colour), last.opacity) }
        return (.gradient(DrawingGradient(course: course, stops: stops, matrix: space)), 1)
    }

    /// The two circles of a radial gradient; a focus outside the outer circle is moved onto it (SVG 1.1 §13.2.3).
    private static func circles(
        _ length: (Name, SVGMeasure.Side, Double) -> Double,
        hasFocus: (Bool, Bool)
    ) -> DrawingGradient.Course {
        let centre = DrawingPoint(length(.cx, .width, 0.5), length(.cy, .height, 0.5))
        let radius = max(0, length(.r, .diagonal, 0.5))
        var focus = DrawingPoint(
            hasFocus.0 ? length(.fx, .width, 0.5) : centre.x,
            hasFocus.1 ? length(.fy, .height, 0.5) : centre.y
        )
        let (dx, dy) = (focus.x - centre.x, focus.y - centre.y)
        let distance = (dx * dx + dy * dy).squareRoot()
        // Just inside: at the very edge the cone that PDF draws has no inside (ISO 32000-1, 8.7.4.5.4).
        let most = radius * 0.999
        if distance > most, distance > 0 {
            focus = DrawingPoint(centre.x + dx * most / distance, centre.y + dy * most / distance)
        }
        let inner = min(max(0, length(.fr, .diagonal, 0)), most)
        return .radial(focus: focus, focusRadius: inner, centre: centre, radius: radius)
    }

    /// A gradient and those it takes from, nearest first.
    private func chain(from node: MarkupTree.NodeID) -> [MarkupTree.NodeID] {
        var chain = [node]
        // Drawing programs keep stops in one gradient and their place in another: two, seldom three.
        while chain.count < 10, let next = chain.last.flatMap(target), !chain.contains(next) { chain.append(next) }
        return chain
    }

    private mutating func stops(
        _ chain: [MarkupTree.NodeID],
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> [DrawingGradient.Stop] {
        for element in chain {
            if let known = stops[element] { return known }
            let nodes = tree.children(of: element).filter { tree.isElement($0, .stop) }
            guard !nodes.isEmpty else { continue }
            try spend(elements: nodes.count)
            let parent = try styleInPlace(element, measure)
            var list: [DrawingGradient.Stop] = []
            for node in nodes {
                let own = try cascade(node, below: parent, measure).own
                let offset = attribute(.offset, node).flatMap { SVGStyle.share($0.trimmed) } ?? 0
                let stop = DrawingGradient.Stop(
                    offset: max(offset, list.last?.offset ?? 0),
                    colour: own.stopColour.colour,
                    opacity: own.stopColour.opacity * own.stopOpacity
                )
                list.append(stop)
            }
            stops[element] = list
            return list
        }
        return []
    }
}

extension DrawingGradient.Course {
    /// Whether it has no length.
    fileprivate var isPoint: Bool {
        switch self {
        case .linear(let from, let to): from == to
        case .radial(_, _, _, let radius): radius <= 0
        }
    }
}

extension Name {
    static let linearGradient = Name("linearGradient")
    static let radialGradient = Name("radialGradient")
    static let pattern = Name("pattern")
    static let stop = Name("stop")
    static let offset = Name("offset")
    static let spreadMethod = Name("spreadMethod")
    static let gradientUnits = Name("gradientUnits")
    static let gradientTransform = Name("gradientTransform")
    static let fx = Name("fx")
    static let fy = Name("fy")
    static let fr = Name("fr")
}
