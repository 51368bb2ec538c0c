import Markup

extension DrawingReader {
    /// What an element does when it is drawn.
    enum Kind {
        case group, frame, reference, choice, rectangle, circle, ellipse, line, polyline, polygon, path, text, image

        private static let table: [Name: Kind] = [
            Name("g"): .group, Name("a"): .group, Name("svg"): .frame, Name("use"): .reference,
            Name("switch"): .choice, Name("rect"): .rectangle, Name("circle"): .circle, Name("ellipse"): .ellipse,
            Name("line"): .line, Name("polyline"): .polyline, Name("polygon"): .polygon, Name("path"): .path,
            Name("text"): .text, Name("image"): .image,
        ]

        /// Nil for what is only referred to, and for what is no drawing at all.
        static func of(_ name: Name) -> Kind? { table[name] }
    }

    /// Draws an element; `matrix` leads from its parent's coordinates to the drawing.
    mutating func draw(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        guard tree.isElement(node), let kind = Kind.of(tree.name(of: node)) else { return }
        try enter(node, matrix, measure, as: kind)
    }

    /// Opens what an element asks for around itself, draws it, and closes it again.
    mutating func enter(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure,
        as kind: Kind
    ) throws(DrawingObstacle) {
        try spend(elements: 1)
        guard styles.count <= limits.depth else { throw .tooLarge("elements inside one another") }
        let style = try cascade(node, below: style, measure)
        guard style.own.isShown, style.own.opacity > 0 else { return }
        if let obstacle = style.own.obstacle { throw .unsupported(obstacle) }
        var (matrix, measure) = (matrix, measure)
        measure.fontSize = style.fontSize
        if let own = attribute(.transform, node).flatMap(SVGTransform.read) {
            matrix = matrix * own
            guard matrix.isUsable else { return }
        }
        styles.append(style)
        defer { styles.removeLast() }
        let before = operations.count
        if let id = style.own.clipPath, let clipper = ids[id] {
            let clips = try clips(clipper, of: node, kind, matrix, measure)
            // A clip of nothing leaves nothing of the element.
            guard !clips.contains(where: \.path.isEmpty) else { return }
            operations.append(.beginClip(clips))
        }
        let inside = operations.count
        if style.own.opacity < 1 { operations.append(.beginGroup(opacity: style.own.opacity)) }
        try drawInside(node, matrix, measure, as: kind)
        if style.own.opacity < 1 { closeGroup(at: inside, style.own.opacity) }
        if inside > before { closeClip(at: before) }
    }

    private mutating func drawInside(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure,
        as kind: Kind
    ) throws(DrawingObstacle) {
        switch kind {
        case .group: try drawChildren(node, matrix, measure)
        case .frame: try drawFrame(node, matrix, measure, sizedBy: node)
        case .reference: try drawUse(node, matrix, measure)
        case .choice: try drawChoice(node, matrix, measure)
        case .text: try drawText(node, matrix, measure)
        case .image: try drawImage(node, matrix, measure)
        case .rectangle, .circle, .ellipse, .line, .polyline, .polygon, .path:
            try drawShape(outline(node, kind, measure), matrix, measure, kind)
        }
    }

    mutating func drawChildren(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        var child = tree.firstChild(of: node)
        while let found = child {
            try draw(found, matrix, measure)
            child = tree.next(of: found)
        }
    }

    /// An `svg` inside another, or a symbol: a viewport of its own. `user` is the element whose width and height count.
    mutating func drawFrame(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure,
        sizedBy user: MarkupTree.NodeID
    ) throws(DrawingObstacle) {
        let isOwn = user == node
        let width = length(.width, user, measure, .width) ?? length(.width, node, measure, .width) ?? measure.width
        let height =
            length(.height, user, measure, .height) ?? length(.height, node, measure, .height) ?? measure.height
        let x = length(.x, isOwn ? user : node, measure, .width) ?? 0
        let y = length(.y, isOwn ? user : node, measure, .height) ?? 0
        guard width > 0, height > 0 else { return }
        let frame = DrawingBox(x: x, y: y, width: width, height: height)
        var inner = DrawingMatrix.translation(x, y)
        var measure = measure
        (measure.width, measure.height) = (width, height)
        if let box = attribute(.viewBox, node).flatMap({ SVGViewBox($0) }) {
            inner = box.fitted(into: frame, attribute(.preserveAspectRatio, node)).matrix
            (measure.width, measure.height) = (box.box.width, box.box.height)
        }
        guard (matrix * inner).isUsable else { return }
        let before = operations.count
        let isCut = !style.own.overflows
        if isCut {
            let path = DrawingPath.rectangle(frame).mapped(matrix)
            operations.append(.beginClip([DrawingClip(path: path, rule: .nonZero)]))
        }
        try drawChildren(node, matrix * inner, measure)
        if isCut { closeClip(at: before) }
    }

    private mutating func drawUse(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        guard let target = target(of: node) else { return }
        guard !using.contains(target) else { throw .tooLarge("an element that uses itself") }
        using.append(target)
        defer { using.removeLast() }
        let x = length(.x, node, measure, .width) ?? 0
        let y = length(.y, node, measure, .height) ?? 0
        let moved = matrix * .translation(x, y)
        guard tree.isElement(target, .symbol) || tree.isElement(target, .svg) else {
            return try draw(target, moved, measure)
        }
        let style = try cascade(target, below: style, measure)
        guard style.own.isShown else { return }
        if let obstacle = style.own.obstacle { throw .unsupported(obstacle) }
        styles.append(style)
        defer { styles.removeLast() }
        try drawFrame(target, moved, measure, sizedBy: node)
    }

    /// The first child whose conditions hold: of extensions none is known, of languages every one.
    private mutating func drawChoice(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        for child in tree.children(of: node) where tree.isElement(child) {
            if let wanted = attribute(.requiredExtensions, child), !wanted.trimmed.isEmpty { continue }
            return try draw(child, matrix, measure)
        }
    }

    // MARK: - Closing

    /// Ends a clip that began at `start`, or forgets it where nothing was painted in it.
    mutating func closeClip(at start: Int) {
        if operations.count == start + 1 {
            operations.removeLast()
        } else {
            operations.append(.endClip)
        }
    }

    /// Ends a group that began at `start`. One thing alone needs no group: it takes the opacity itself.
    mutating func closeGroup(at start: Int, _ opacity: Double) {
        let painted = operations.indices.dropFirst(start + 1).filter { operations[$0].isPainting }
        let isNested = operations[(start + 1)...].contains { if case .beginGroup = $0 { true } else { false } }
        if painted.isEmpty {
            operations.removeSubrange(start...)
        } else if painted.count == 1, !isNested, let faded = operations[painted[0]].faded(opacity) {
            operations[painted[0]] = faded
            operations.remove(at: start)
        } else {
            operations.append(.endGroup)
        }
    }
}

extension DrawingOperation {
    /// Whether it leaves a mark.
    var isPainting: Bool {
        switch self {
        case .shape, .text, .image: true
        case .beginClip, .endClip, .beginGroup, .endGroup: false
        }
    }

    /// The operation with less opacity; nil where parts of it would shine through others.
    fileprivate func faded(_ opacity: Double) -> DrawingOperation? {
        switch self {
        case .shape(var shape):
            guard shape.fill == nil || shape.stroke == nil else { return nil }
            shape.fill?.opacity *= opacity
            shape.stroke?.opacity *= opacity
            return .shape(shape)
        case .image(var image):
            image.opacity *= opacity
            return .image(image)
        case .text(var text):
            for index in text.runs.indices {
                guard text.runs[index].fill == nil || text.runs[index].stroke == nil else { return nil }
                text.runs[index].fill?.opacity *= opacity
                text.runs[index].stroke?.opacity *= opacity
            }
            return .text(text)
        case .beginClip, .endClip, .beginGroup, .endGroup: return nil
        }
    }
}

extension Name {
    static let symbol = Name("symbol")
    static let x = Name("x")
    static let y = Name("y")
    static let requiredExtensions = Name("requiredExtensions")
}
