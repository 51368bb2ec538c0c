import Markup

extension Drawing {
    /// Reads a cleaned SVG (`SVGPicture.sanitised`) as vectors.
    package static func read(
        svg bytes: [UInt8],
        limits: DrawingLimits = DrawingLimits()
    ) throws(DrawingObstacle) -> Drawing {
        var bounds = MarkupLimits()
        bounds.depth = 100
        bounds.nodes = 200_000
        guard let tree = try? XMLParser.parse(bytes, limits: bounds), let root = tree.root else { throw .notSVG }
        return try read(tree, root, limits: limits)
    }

    /// Reads a cleaned `svg` element of any document (`SVGPicture.sanitise`) as vectors.
    ///
    /// Throws what it uses that vectors here cannot say: masks, filters, patterns, blend modes, text along paths. Work
    /// is bounded by `limits`, whatever the references repeat.
    package static func read(
        _ tree: MarkupTree,
        _ root: MarkupTree.NodeID,
        limits: DrawingLimits = DrawingLimits()
    ) throws(DrawingObstacle) -> Drawing {
        guard tree.isElement(root, .svg) else { throw .notSVG }
        var reader = DrawingReader(tree, root, limits)
        return try reader.read(root)
    }
}

/// What a drawing may cost before it is refused.
package struct DrawingLimits: Sendable {
    /// Steps of paths: written out these are some ten megabytes, and a page of pixels is smaller.
    package var steps = 400_000
    /// Elements and letters drawn, what is used many times counted as often.
    package var elements = 100_000
    /// Comparisons of selectors.
    package var work = 5_000_000
    /// Elements inside one another, followed references among them. The walk recurses once or twice a level, and
    /// threads have half a megabyte of stack.
    package var depth = 120

    /// The usual limits.
    package init() {}
}

/// Walks an SVG and writes down what is painted.
struct DrawingReader {
    let tree: MarkupTree
    let limits: DrawingLimits
    let sheet: SVGStyleSheet
    let ids: [String: MarkupTree.NodeID]
    var operations: [DrawingOperation] = []
    /// The styles of the open elements, outermost first.
    var styles: [SVGStyle] = [SVGStyle()]
    /// What is being used, so that nothing uses itself.
    var using: [MarkupTree.NodeID] = []
    var stops: [MarkupTree.NodeID: [DrawingGradient.Stop]] = [:]
    private var steps = 0
    private var elements = 0
    private var work = 0

    init(_ tree: MarkupTree, _ root: MarkupTree.NodeID, _ limits: DrawingLimits) {
        self.tree = tree
        self.limits = limits
        sheet = SVGStyleSheet(tree, root)
        var ids: [String: MarkupTree.NodeID] = [:]
        for node in tree.descendants(of: root) {
            if let id = tree.attribute(.id, of: node), ids[id] == nil { ids[id] = node }
        }
        self.ids = ids
    }

    /// The whole drawing.
    mutating func read(_ root: MarkupTree.NodeID) throws(DrawingObstacle) -> Drawing {
        func text(_ name: Name) -> String? { tree.attribute(name, of: root) }
        let size = SVGHeader.size(width: text(.width), height: text(.height), viewBox: text(.viewBox))
        let (width, height) = (min(size.width, 1e6), min(size.height, 1e6))
        let sheet = DrawingBox(x: 0, y: 0, width: width, height: height)
        var measure = SVGMeasure(width: width, height: height)
        var matrix = DrawingMatrix.scale(Self.pixel, Self.pixel)
        if let box = attribute(.viewBox, root).flatMap({ SVGViewBox($0) }) {
            matrix = matrix * box.fitted(into: sheet, attribute(.preserveAspectRatio, root)).matrix
            (measure.width, measure.height) = (box.box.width, box.box.height)
        }
        if matrix.isUsable { try enter(root, matrix, measure, as: .group) }
        return Drawing(width: width * Self.pixel, height: height * Self.pixel, operations: operations)
    }

    /// A CSS pixel in points.
    static let pixel = 0.75

    /// The innermost style.
    var style: SVGStyle { styles.last ?? SVGStyle() }

    func attribute(_ name: Name, _ node: MarkupTree.NodeID) -> ArraySlice<UInt8>? {
        tree.attributeBytes(name, of: node)
    }

    /// A length of an attribute, nil where it has none that can be read.
    func length(
        _ name: Name,
        _ node: MarkupTree.NodeID,
        _ measure: SVGMeasure,
        _ side: SVGMeasure.Side
    ) -> Double? {
        attribute(name, node).flatMap { measure.length($0, of: side) }
    }

    /// The element that an `xlink:href` names.
    func target(of node: MarkupTree.NodeID) -> MarkupTree.NodeID? {
        guard let address = attribute(.xlinkHref, node) ?? attribute(.href, node), address.first == 0x23 else {
            return nil
        }
        return ids[String(decoding: address.dropFirst(), as: UTF8.self)]
    }

    mutating func spend(elements count: Int) throws(DrawingObstacle) {
        elements += count
        guard elements <= limits.elements else { throw .tooLarge("elements") }
    }

    mutating func spend(steps count: Int) throws(DrawingObstacle) {
        steps += count
        guard steps <= limits.steps else { throw .tooLarge("lines and curves") }
    }

    /// Steps that are left.
    var stepsLeft: Int { limits.steps - steps }

    /// The style of an element below one of `parent`.
    mutating func cascade(
        _ node: MarkupTree.NodeID,
        below parent: SVGStyle,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> SVGStyle {
        var list: [SVGDeclaration] = []
        for attribute in tree.attributePieces(of: node) {
            guard let property = SVGProperty.named(attribute.name), property != .transform else { continue }
            list.append(SVGDeclaration(property: property, value: attribute.value.trimmed, isImportant: false))
        }
        list += sheet.declarations(for: node, in: tree, work: &work)
        guard work <= limits.work else { throw .tooLarge("rules of style") }
        if let own = attribute(.style, node) { list += SVGDeclaration.list(own) }
        if list.contains(where: \.isImportant) {
            list = list.filter { !$0.isImportant } + list.filter(\.isImportant)
        }
        var style = parent.inherited
        var measure = measure
        measure.fontSize = parent.fontSize
        for declaration in list where declaration.property.isBasis {
            style.declare(declaration, parent: parent, measure)
        }
        measure.fontSize = style.fontSize
        for declaration in list where !declaration.property.isBasis {
            style.declare(declaration, parent: parent, measure)
        }
        if let space = attribute(.xmlSpace, node) { style.keepsSpace = space.equals("preserve") }
        if let language = tree.attribute(.xmlLang, of: node) ?? tree.attribute(.lang, of: node) {
            style.font.language = language
        }
        return style
    }

    /// The style of an element in its own place, whoever refers to it.
    mutating func styleInPlace(
        _ node: MarkupTree.NodeID,
        _ measure: SVGMeasure
    ) throws(DrawingObstacle) -> SVGStyle {
        var chain = [node]
        while let last = chain.last, let above = tree.parent(of: last), tree.isElement(above) { chain.append(above) }
        var style = SVGStyle()
        for element in chain.reversed() { style = try cascade(element, below: style, measure) }
        return style
    }
}

extension MarkupTree {
    /// The attributes of an element without a String for each.
    func attributePieces(of node: NodeID) -> [(name: Name, value: ArraySlice<UInt8>)] {
        var list: [(Name, ArraySlice<UInt8>)] = []
        var index = nodes[Int(node.index)].attribute
        while index >= 0 {
            let found = attributes[Int(index)]
            list.append((found.name, bytes[found.value.range]))
            index = found.next
        }
        return list
    }
}

extension Name {
    static let xmlSpace = Name("xml:space")
    static let preserveAspectRatio = Name("preserveAspectRatio")
    static let transform = Name("transform")
}
