/// A drawing as vectors: paths, texts and pictures in the order they are painted, in points from the upper left corner.
///
/// Transforms are worked into the coordinates; what is inherited, referred to and styled is resolved. Only what PDF can
/// say is here, so that a writer needs no decisions.
package struct Drawing: Sendable, Hashable {
    /// Width in points (1/72 inch; a CSS pixel is 0.75).
    package var width: Double
    /// Height in points.
    package var height: Double
    /// What is painted. Beginnings and ends of clips and groups are nested rightly.
    package var operations: [DrawingOperation]

    /// A drawing.
    package init(width: Double, height: Double, operations: [DrawingOperation]) {
        self.width = width
        self.height = height
        self.operations = operations
    }
}

/// A step of painting.
package enum DrawingOperation: Sendable, Hashable {
    case shape(DrawingShape)
    case text(DrawingText)
    case image(DrawingImage)
    /// Until the matching end only what lies inside all of these paths is painted.
    case beginClip([DrawingClip])
    case endClip
    /// Until the matching end everything is painted as if on glass, which is laid down with this opacity (below 1).
    case beginGroup(opacity: Double)
    case endGroup
}

/// A path that is filled, then stroked.
package struct DrawingShape: Sendable, Hashable {
    /// The path in the coordinates of `matrix`.
    package var path: DrawingPath
    package var fill: DrawingFill?
    package var stroke: DrawingStroke?
    /// From path and stroke to the drawing: the identity, unless the stroke is wider in one direction than in another.
    package var matrix: DrawingMatrix
}

/// A path that cuts off what lies outside.
package struct DrawingClip: Sendable, Hashable {
    /// The path in the drawing's coordinates.
    package var path: DrawingPath
    package var rule: DrawingFillRule
}

/// A picture of pixels inside a drawing.
package struct DrawingImage: Sendable, Hashable {
    /// The file: PNG, JPEG, GIF or WebP.
    package var bytes: [UInt8]
    /// From the unit square, whose y runs down, to the drawing.
    package var matrix: DrawingMatrix
    /// 0…1.
    package var opacity: Double
    /// Whether pixels are to stay visible as squares when it is enlarged (`image-rendering: pixelated`).
    package var isPixelated: Bool
}

/// Why an SVG cannot become vectors. The caller draws it as pixels instead.
package enum DrawingObstacle: Error, Hashable, Sendable {
    /// The tree is no SVG.
    case notSVG
    /// It uses what a drawing cannot hold: the feature, in words for a report ("a filter").
    case unsupported(String)
    /// It is larger than measure: what there is too much of.
    case tooLarge(String)
}
