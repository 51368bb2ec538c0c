import Markup

extension DrawingReader {
    /// A `text` with its `tspan`s.
    mutating func drawText(
        _ node: MarkupTree.NodeID,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        var letters = SVGLetters()
        try collect(node, into: &letters, rise: 0, opacity: 1, matrix, measure)
        letters.dropTrailingSpace()
        try spend(elements: letters.list.count)
        var lines = SVGLineMaking.lines(letters, matrix)
        if lines.count == 1, let wanted = length(.textLength, node, measure, .width), wanted > 0 {
            lines[0].length = wanted
            lines[0].stretchesGlyphs = attribute(.lengthAdjust, node).map { $0.equals("spacingAndGlyphs") } == true
        }
        operations += lines.map { .text($0) }
    }

    /// Takes the letters below `node`, whose style is the innermost.
    private mutating func collect(
        _ node: MarkupTree.NodeID,
        into letters: inout SVGLetters,
        rise: Double,
        opacity: Double,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) {
        var measure = measure
        measure.fontSize = style.fontSize
        let rise = rise + style.own.baselineShift * style.fontSize
        try letters.open(places(of: node, measure))
        defer { letters.close() }
        let format = try format(rise, opacity, matrix, measure)
        letters.formats.append(format)
        let own = letters.formats.count - 1
        for child in tree.children(of: node) {
            if tree.isText(child) {
                letters.add(tree.textBytes(of: child), format: own)
            } else if tree.isElement(child) {
                try spend(elements: 1)
                let name = tree.name(of: child)
                if name == .textPath { throw .unsupported("text along a path") }
                if name == .tref { throw .unsupported("text taken from elsewhere") }
                guard name == .tspan || name == .a else { continue }
                guard styles.count <= limits.depth else { throw .tooLarge("elements inside one another") }
                let inner = try cascade(child, below: style, measure)
                if let obstacle = inner.own.obstacle { throw .unsupported(obstacle) }
                guard inner.own.isShown else { continue }
                styles.append(inner)
                defer { styles.removeLast() }
                try collect(child, into: &letters, rise: rise, opacity: opacity * inner.own.opacity, matrix, measure)
            }
        }
    }

    private func places(
        of node: MarkupTree.NodeID,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> SVGLetters.Places {
        func list(_ name: Name, _ side: SVGMeasure.Side) throws(DrawingObstacle) -> [Double] {
            guard let value = attribute(name, node) else { return [] }
            // Numbers for every letter of a page: more are no text.
            return measure.lengths(value, of: side, limit: 20_000) ?? []
        }
        if let turns = attribute(.rotate, node), let angles = turns.numbers(limit: 20_000),
            angles.contains(where: { $0 != 0 })
        {
            throw .unsupported("letters that are turned one by one")
        }
        return SVGLetters.Places(
            x: try list(.x, .width),
            y: try list(.y, .height),
            dx: try list(.dx, .width),
            dy: try list(.dy, .height)
        )
    }

    private mutating func format(
        _ rise: Double,
        _ opacity: Double,
        _ matrix: DrawingMatrix,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> SVGLetters.Format {
        let style = style
        var format = SVGLetters.Format(style: style, rise: rise - style.baseline.shift * style.fontSize)
        if style.isVisible {
            format.fill = try fill(style, nil, matrix, measure)
            format.stroke = try stroke(style, nil, matrix, measure)
            // That of the text itself is laid on by its group; letters of a `tspan` do not cover each other.
            format.fill?.opacity *= opacity
            format.stroke?.opacity *= opacity
        }
        return format
    }
}

extension Name {
    static let textLength = Name("textLength")
    static let lengthAdjust = Name("lengthAdjust")
    static let textPath = Name("textPath")
    static let tref = Name("tref")
    static let tspan = Name("tspan")
    static let rotate = Name("rotate")
    static let dx = Name("dx")
    static let dy = Name("dy")
}
