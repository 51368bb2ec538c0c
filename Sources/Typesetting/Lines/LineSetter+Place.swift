import Basics
import Fonts
import Styling

/// Sixth: lines with everything at its place.
extension LineSetter {
    /// Appends the lines of the paragraph, and to the galley what they draw.
    mutating func place(
        _ paragraph: borrowing Paragraph,
        _ measures: Measures,
        into galley: inout Galley,
        lines: inout [SetLine]
    ) {
        var bounds = Bounds(startAtom: 0, startOffset: 0, place: Place.none, hang: -firstHang(measures))
        var segment = 0
        var isDivided = false
        for number in ends.indices {
            bounds.place = places[Int(ends[number])]
            let isEmptyEnd = number > 0 && number == ends.count - 1 && bounds.startAtom >= atoms.count - 1
            // The text's own end ends no line of its own where it stands right after a forced one.
            if isEmptyEnd, bounds.startOffset == 0 { break }
            gather(bounds, paragraph, measures)
            reorder()
            // A line that ends where the text has no blank, but must: what is copied or heard has one there.
            let isBroken = bounds.place.kind == .end && number < ends.count - 1
            var set = setLine(number, bounds, paragraph, measures, isBroken, into: &galley)
            set.source = source(of: set.text.lowerBound, isDivided, paragraph, &segment)
            lines.append(set)
            bounds.startAtom = Int(bounds.place.nextAtom)
            bounds.startOffset = Int(bounds.place.nextOffset)
            bounds.hang = -bounds.place.head
            isDivided = bounds.place.kind == .hyphen || bounds.place.kind == .forced && bounds.startOffset > 0
        }
    }

    /// One line: how it fills its measure, then what it draws.
    private mutating func setLine(
        _ number: Int,
        _ bounds: Bounds,
        _ paragraph: borrowing Paragraph,
        _ measures: Measures,
        _ isBroken: Bool,
        into galley: inout Galley
    ) -> SetLine {
        let place = bounds.place
        let isRightToLeft = paragraph.direction == .rightToLeft
        let indent = number == 0 ? measures.indent : 0
        let hyphen = place.kind == .hyphen ? runs[Int(atoms[Int(place.endAtom)].run)].hyphenWidth : 0
        let hangRight = hyphen - place.tail
        let slack = measures.measure(number) - indent - (line.width - bounds.hang - hangRight)
        var fitting = LineFitting(
            line,
            slack: slack,
            isLast: place.kind == .end,
            measures,
            share: search.costs.share
        )
        let inset = measures.full - measures.measure(number)
        fitting.x = isRightToLeft ? 0 : inset + indent - bounds.hang
        let stretched =
            line.glyphs * Double(fitting.scale - 1000) / 1000 + (line.blanks + line.elastic) * (fitting.blanks - 1)
            + fitting.filling
        let rest = slack - stretched
        fitting.x += shift(rest, paragraph, isLast: place.kind == .end)
        var set = SetLine(
            paint: Int32(galley.paint.count)..<Int32(galley.paint.count),
            calls: Int32(galley.calls.count)..<Int32(galley.calls.count),
            ascent: .zero,
            descent: .zero,
            text: textRange(bounds),
            source: nil,
            endsInHyphen: place.kind == .hyphen
        )
        paint(fitting, paragraph, endsInSpace: isBroken && !isRightToLeft, into: &galley)
        draw(paragraph, into: &galley)
        set.paint = set.paint.lowerBound..<Int32(galley.paint.count)
        set.calls = set.calls.lowerBound..<Int32(galley.calls.count)
        measureHeight(&set, paragraph)
        return set
    }

    /// How far a line that does not fill its measure is moved to the right.
    private func shift(_ rest: Double, _ paragraph: borrowing Paragraph, isLast: Bool) -> Double {
        var align = paragraph.align
        if isLast, paragraph.alignLast != .auto { align = paragraph.alignLast }
        let isRightToLeft = paragraph.direction == .rightToLeft
        // What is too wide sticks out where lines end.
        if rest < 0 { return isRightToLeft ? rest : 0 }
        switch align {
        case .centre: return rest / 2
        case .right: return rest
        case .left: return 0
        case .end: return isRightToLeft ? 0 : rest
        case .auto, .start, .justify: return isRightToLeft ? rest : 0
        }
    }

    /// The bytes of a line: up to where the next one begins.
    private func textRange(_ bounds: Bounds) -> Range<Int32> {
        func byte(_ atom: Int, _ offset: Int) -> Int32 {
            guard atom < atoms.count else { return atoms.last?.end ?? 0 }
            return atoms[atom].start + Int32(offset)
        }
        let start = byte(bounds.startAtom, bounds.startOffset)
        let end = byte(Int(bounds.place.nextAtom), Int(bounds.place.nextOffset))
        return start..<max(start, end)
    }

    /// Where the text at an offset comes from.
    private func source(
        of offset: Int32,
        _ isInsideWord: Bool,
        _ paragraph: borrowing Paragraph,
        _ segment: inout Int
    ) -> SourcePosition? {
        guard segment < paragraph.segments.count else { return nil }
        while segment + 1 < paragraph.segments.count, paragraph.segments[segment + 1].start <= offset { segment += 1 }
        let found = paragraph.segments[segment]
        return SourcePosition(
            document: paragraph.document,
            node: found.node,
            offset: found.offset + max(offset - found.start, 0),
            isInsideWord: isInsideWord
        )
    }

    /// The highest and the lowest of what is in the line; an empty line is as high as its run.
    private func measureHeight(_ set: inout SetLine, _ paragraph: borrowing Paragraph) {
        var ascent = -Double.infinity
        var descent = -Double.infinity
        var last: Int32 = -1
        for item in line.items {
            if item.kind == .object {
                let object = paragraph.objects[Int(item.word)]
                let rise = Double(paragraph.runs[Int(item.run)].rise.units)
                ascent = max(ascent, Double(object.ascent.units) + rise)
                descent = max(descent, Double(object.descent.units) - rise)
            } else if item.run != last {
                ascent = max(ascent, runs[Int(item.run)].ascent)
                descent = max(descent, runs[Int(item.run)].descent)
                last = item.run
            }
        }
        if line.items.isEmpty, let run = runs.first {
            ascent = run.ascent
            descent = run.descent
        }
        set.ascent = Length(units: ascent.isFinite ? Int(ascent.rounded()) : 0)
        set.descent = Length(units: descent.isFinite ? Int(descent.rounded()) : 0)
    }
}

extension Place {
    /// No place: before a search.
    static let none = Place(
        width: 0,
        blanks: 0,
        glyphs: 0,
        nextWidth: 0,
        nextBlanks: 0,
        cost: 0,
        kind: .end,
        endAtom: 0,
        nextAtom: 0
    )
}
