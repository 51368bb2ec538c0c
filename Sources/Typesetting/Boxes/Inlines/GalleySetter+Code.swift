import Basics
import Styling

// Text whose blanks and lines are kept: each line of the source is set on its own, turned over with an indent.
extension GalleySetter where Setter: ~Copyable {
    /// Whether the lines of the block in hand are those of its source.
    var keepsBlanks: Bool { !document.styles[Int(block.style)].whiteSpace.collapses }

    /// Sets the paragraph in hand line by line.
    mutating func setCode() {
        inline.dropLastBreak()
        // A turned-over line begins two letters to the right; in a column too narrow for that, where all lines do.
        let em = document.styles[Int(block.style)].fontSize.scaled(by: typeScale)
        let hang = em * 4 < block.width ? em : .zero
        let shape = LineShape(width: block.width - hang)
        var start = 0
        while start <= inline.paragraph.text.count {
            let end = inline.lineEnd(from: start)
            setCodeLine(start..<end, shape, indent: -hang)
            // U+2028 has three bytes.
            start = end + 3
        }
        placeLines(nil, shape, hang: hang)
        endParagraph()
    }

    private mutating func setCodeLine(_ range: Range<Int>, _ shape: LineShape, indent: Length) {
        let first = setLines.count
        guard !range.isEmpty else {
            let paint = Int32(galley.paint.count)
            let calls = Int32(galley.calls.count)
            let offset = Int32(range.lowerBound)
            setLines.append(
                SetLine(
                    paint: paint..<paint,
                    calls: calls..<calls,
                    ascent: .zero,
                    descent: .zero,
                    text: offset..<offset,
                    source: nil,
                    endsInHyphen: false
                )
            )
            return
        }
        var line = inline.part(range)
        line.indent = indent
        let paint = Int32(galley.paint.count)
        lines.set(line, shape: shape, looseness: 0, into: &galley, lines: &setLines)
        endWithSpace(paint)
        let shift = Int32(range.lowerBound)
        for index in first..<setLines.count {
            let text = setLines[index].text
            setLines[index].text = text.lowerBound + shift..<text.upperBound + shift
        }
    }
}

extension InlineText {
    /// Takes the end of the last line away: it begins no other one.
    mutating func dropLastBreak() {
        guard paragraph.text.count >= 3, paragraph.text.suffix(3) == [0xE2, 0x80, 0xA8] else { return }
        paragraph.text.removeLast(3)
        let end = Int32(paragraph.text.count)
        paragraph.runs.removeAll { $0.range.lowerBound >= end }
        closeRun()
    }

    /// The end of the line that begins here.
    func lineEnd(from start: Int) -> Int {
        let text = paragraph.text
        var index = start
        while index < text.count {
            if text[index] == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0xA8 {
                return index
            }
            index += 1
        }
        return index
    }

    /// The first of so many places from which on something holds.
    private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(middle) { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// A part of the paragraph as one of its own.
    func part(_ range: Range<Int>) -> Paragraph {
        var part = paragraph
        let (start, end) = (Int32(range.lowerBound), Int32(range.upperBound))
        part.text = Array(paragraph.text[range])
        part.runs = []
        let firstRun = Self.first(paragraph.runs.count) { paragraph.runs[$0].range.upperBound > start }
        for var run in paragraph.runs[firstRun...] {
            guard run.range.lowerBound < end else { break }
            run.range = max(run.range.lowerBound, start) - start..<min(run.range.upperBound, end) - start
            part.runs.append(run)
        }
        part.segments = []
        let next = Self.first(paragraph.segments.count) { paragraph.segments[$0].start > start }
        for var segment in paragraph.segments[max(0, next - 1)...] {
            guard segment.start < end else { break }
            segment.offset += max(0, start - segment.start)
            segment.start = max(0, segment.start - start)
            part.segments.append(segment)
        }
        part.fillings = paragraph.fillings.compactMap { filling in
            guard filling.offset >= start, filling.offset < end else { return nil }
            var filling = filling
            filling.offset -= start
            return filling
        }
        return part
    }
}
