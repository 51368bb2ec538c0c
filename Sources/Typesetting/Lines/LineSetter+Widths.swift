import Basics
import Fonts
import Styling

/// What tables and boxes ask before they set a paragraph.
extension LineSetter: LineSetting {
    package mutating func type(of specification: TypeSpec) -> TypeID { typeCase.id(of: specification) }

    package mutating func metrics(of type: TypeID) -> FaceMetrics { typeCase.metrics(of: type) }

    package mutating func complete(_ galley: inout Galley) { galley.text.store = shaper.store }

    package mutating func widths(of paragraph: borrowing Paragraph) -> LineWidths {
        collect(paragraph)
        itemise(paragraph)
        shapeWords(paragraph)
        // No stretch is wider than this, so that no place is forced.
        let measures = Measures(LineShape(width: Length(units: Int.max / 4)), paragraph)
        findPlaces(paragraph, measures)
        var least = 0.0
        var natural = 0.0
        var lineStart = -measures.indent
        var start = lineStart
        for place in places {
            least = max(least, place.width + max(place.tail, 0) - start)
            start = place.nextWidth
            guard place.kind == .end else { continue }
            natural = max(natural, place.width - lineStart)
            lineStart = place.nextWidth
        }
        return LineWidths(
            least: Length(units: Int(least.rounded(.up))),
            natural: Length(units: Int(natural.rounded(.up)))
        )
    }
}

/// A text of one line: a running head, a folio, the number of a list's item.
package struct ShortLine: Sendable {
    /// What it draws, from its left end on the base line.
    package var runs: [TextRun]
    package var width: Length
    /// Above and below the base line.
    package var ascent: Length
    package var descent: Length
}

extension LineSetter {
    /// Sets a text in one line however long it is; its pieces go to `pieces`, its words to `store`.
    ///
    /// - Parameters:
    ///   - text: UTF-8; blanks as they are set.
    ///   - letterSpacing: between letters, for small capitals.
    package mutating func setShort(
        _ text: String,
        type: TypeID,
        size: Length,
        letterSpacing: Length = .zero,
        colour: Colour = .black,
        tag: Tag,
        direction: Direction = .leftToRight,
        into pieces: inout [RunPiece]
    ) -> ShortLine {
        var paragraph = Paragraph()
        paragraph.text = Array(text.utf8)
        var run = Paragraph.Run(range: 0..<Int32(paragraph.text.count), type: type, size: size, tag: tag)
        run.letterSpacing = letterSpacing
        run.colour = colour
        run.wraps = false
        paragraph.runs = [run]
        paragraph.direction = direction
        paragraph.align = .left
        var galley = Galley()
        swap(&galley.text.pieces, &pieces)
        defer { swap(&galley.text.pieces, &pieces) }
        let width = widths(of: paragraph).natural
        let lines = set(paragraph, shape: LineShape(width: max(width, Length(units: 1))), into: &galley)
        var short = ShortLine(runs: [], width: width, ascent: .zero, descent: .zero)
        for item in galley.paint {
            if case .text(let run) = item { short.runs.append(run) }
        }
        for line in lines {
            short.ascent = max(short.ascent, line.ascent)
            short.descent = max(short.descent, line.descent)
        }
        return short
    }
}
