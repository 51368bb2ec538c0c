/// A colour as it is printed: what is grey stays grey, so that black text needs one ink. Values are 0…1.
package enum DrawingColour: Sendable, Hashable {
    /// 0 is black.
    case grey(Double)
    /// sRGB.
    case rgb(Double, Double, Double)

    /// Black.
    package static let black = DrawingColour.grey(0)

    /// A colour of sRGB, grey where all three agree.
    package init(red: Double, green: Double, blue: Double) {
        self = red == green && green == blue ? .grey(red) : .rgb(red, green, blue)
    }

    /// Red, green and blue.
    package var components: (red: Double, green: Double, blue: Double) {
        switch self {
        case .grey(let grey): (grey, grey, grey)
        case .rgb(let red, let green, let blue): (red, green, blue)
        }
    }
}

/// What areas and lines are painted with.
package enum DrawingPaint: Sendable, Hashable {
    /// One colour.
    case colour(DrawingColour)
    /// Colours that pass into each other.
    case gradient(DrawingGradient)
}

/// A gradient. Beyond its ends it goes on with the colours of its ends.
package struct DrawingGradient: Sendable, Hashable {
    /// A colour at a share of the way.
    package struct Stop: Sendable, Hashable {
        /// 0…1, never less than that of the stop before.
        package var offset: Double
        package var colour: DrawingColour
        /// 0…1.
        package var opacity: Double
    }

    /// Along what the colours pass.
    package enum Course: Sendable, Hashable {
        /// From one point to another.
        case linear(from: DrawingPoint, to: DrawingPoint)
        /// From a circle around `focus` to one around `centre`.
        case radial(focus: DrawingPoint, focusRadius: Double, centre: DrawingPoint, radius: Double)
    }

    package var course: Course
    /// Two or more.
    package var stops: [Stop]
    /// From the course's coordinates to those of the drawing.
    package var matrix: DrawingMatrix

    /// The opacity that all stops have; nil where it changes on the way.
    package var evenOpacity: Double? {
        guard let first = stops.first, stops.allSatisfy({ $0.opacity == first.opacity }) else { return nil }
        return first.opacity
    }

    /// Whether every colour is grey.
    package var isGrey: Bool {
        stops.allSatisfy { if case .grey = $0.colour { true } else { false } }
    }
}

/// Which points lie inside a path that crosses itself.
package enum DrawingFillRule: Sendable, Hashable { case nonZero, evenOdd }

/// How an area is filled.
package struct DrawingFill: Sendable, Hashable {
    package var paint: DrawingPaint
    /// 0…1; counts beside the opacity of a gradient's stops.
    package var opacity: Double
    package var rule: DrawingFillRule
}

/// How a line is drawn. Lengths are in the coordinates of the path.
package struct DrawingStroke: Sendable, Hashable {
    /// The ends of lines.
    package enum Cap: Int, Sendable, Hashable { case butt, round, square }
    /// The corners of lines.
    package enum Join: Int, Sendable, Hashable { case miter, round, bevel }

    package var paint: DrawingPaint
    /// 0…1.
    package var opacity: Double
    /// Above zero.
    package var width: Double
    package var cap: Cap
    package var join: Join
    /// How far a corner may stick out, in widths; 1 or more.
    package var miterLimit: Double
    /// Lengths of dashes and gaps in turn; empty for a whole line. Their sum is above zero.
    package var dashes: [Double]
    /// Where in the dashes the line begins.
    package var dashOffset: Double
}
