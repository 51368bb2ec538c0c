import Basics
import Fonts

extension LineSetter: LineSetting {
    package mutating func type(of specification: TypeSpec) -> TypeID { typeCase.id(of: specification) }

    package mutating func metrics(of type: TypeID) -> FaceMetrics { typeCase.metrics(of: type) }

    /// The widest stretch between two places where lines may end, and the widest between forced ends.
    package mutating func widths(of paragraph: borrowing Paragraph) -> LineWidths {
        collect(paragraph)
        itemise(paragraph)
        shapeWords(paragraph)
        // So wide that no word is broken by force.
        findPlaces(paragraph, Measures(LineShape(width: Length(points: 1e8)), paragraph))
        var least = 0.0
        var natural = 0.0
        var stretchStart = 0.0
        var lineStart = 0.0
        for place in places {
            var width = place.width - stretchStart
            if place.kind == .hyphen { width += runs[Int(atoms[Int(place.endAtom)].run)].hyphenWidth }
            least = max(least, width)
            stretchStart = place.nextWidth
            if place.kind == .end {
                natural = max(natural, place.width - lineStart)
                lineStart = place.nextWidth
            }
        }
        // Lines are broken in fractions of a unit: one more than is needed never breaks what fits.
        return LineWidths(
            least: Length(units: Int(least.rounded(.up)) + 1),
            natural: Length(units: Int(natural.rounded(.up)) + 1)
        )
    }

    package mutating func complete(_ galley: inout Galley) { galley.text.store = store }
}
