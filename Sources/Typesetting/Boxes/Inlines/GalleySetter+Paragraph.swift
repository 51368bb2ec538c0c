import Basics
import Styling

// From gathered text to lines, and from lines to boxes.
extension GalleySetter where Setter: ~Copyable {
    /// Sets the paragraph gathered so far, if there is one.
    mutating func flushParagraph() {
        inline.dropBlank()
        guard !inline.isEmpty else {
            takeAnchorsOfNothing()
            anonymous = -1
            return
        }
        if isMeasuring {
            measureParagraph()
            return endParagraph()
        }
        applySection()
        if setPictureAlone() { return endParagraph() }
        describeParagraph()
        setLines.removeAll(keepingCapacity: true)
        if keepsBlanks { return setCode() }
        let initial = block.isFirst && block.firstLetter != nil ? takeInitial() : nil
        let shape = lineShape(initial)
        if initial == nil { keepWithBeside() }
        lines.set(inline.paragraph, shape: shape, looseness: 0, into: &galley, lines: &setLines)
        placeLines(initial, shape)
        endParagraph()
    }

    mutating func endParagraph() {
        inline.reset()
        block.isFirst = false
        anonymous = -1
    }

    /// Elements with an id in which there is nothing belong to what comes next.
    private mutating func takeAnchorsOfNothing() {
        for anchor in inline.anchors { stack.mark(.anchor(anchor.anchor)) }
        inline.reset()
    }

    /// Gives the paragraph what its block says of lines.
    mutating func describeParagraph() {
        let style = Int(block.style)
        inline.paragraph.languages = languages
        inline.paragraph.document = documentIndex
        inline.paragraph.align = block.align ?? document.styles[style].align
        inline.paragraph.alignLast = document.styles[style].alignLast
        inline.paragraph.direction = document.styles[style].direction
        let indent = document.styles[style].textIndent.resolved(block.width) ?? .zero
        // No more than half of the line, whatever the sheet says.
        inline.paragraph.indent = block.isFirst ? max(-block.width, min(indent, block.width / 2)) : .zero
        inline.paragraph.leading = document.styles[style].lineHeight.scaled(by: typeScale)
        inline.paragraph.hyphenateLimits = document.styles[style].hyphenateLimits
        inline.paragraph.breaksWords = document.styles[style].breaksWords || breaksAllWords
        inline.paragraph.isBalanced = document.styles[style].isBalanced
        inline.paragraph.isRefined = document.styles[style].hangsPunctuation
    }

    private mutating func lineShape(_ initial: SetInitial?) -> LineShape {
        if let initial { return LineShape(width: block.width, insetLines: initial.lines, inset: initial.inset) }
        if let beside, depth == beside.depth {
            return LineShape(
                width: block.width,
                insetLines: beside.lines,
                inset: beside.inset(in: block, column: section.width)
            )
        }
        return LineShape(width: block.width)
    }
}

// MARK: - Lines to boxes

/// How tall the lines of a paragraph are.
struct LineMeasure {
    var height: Length
    var baseline: Length
    var isOnGrid: Bool
    /// How far letters may reach above and below the base line before a line grows.
    var ascent: Length
    var descent: Length
}

extension GalleySetter where Setter: ~Copyable {
    private mutating func measureLines() -> LineMeasure {
        let style = document.styles[Int(block.style)]
        let height = max(typeScale == 1 ? style.lineHeight : style.lineHeight.scaled(by: typeScale), Length(units: 1))
        let language = inline.paragraph.runs.first?.language ?? 0
        let isOnGrid = depth == 0 && style.keepsGrid && height == leading
        let room = letterRoom(of: block.style, language: language)
        let baseline =
            isOnGrid ? gridBaseline : (height - room.ascent - room.descent) / 2 + room.ascent
        return LineMeasure(
            height: height,
            baseline: baseline,
            isOnGrid: isOnGrid,
            // A raised figure or a letter of a fallback face may reach a little into the line above.
            ascent: max(baseline, room.ascent) + height / 4,
            descent: max(height - baseline, room.descent) + height / 4
        )
    }

    /// Puts the lines that were set below each other, moved to the right by `hang` besides their block's own place.
    mutating func placeLines(_ initial: SetInitial?, _ shape: LineShape, hang: Length = .zero) {
        let measure = measureLines()
        let count = setLines.count
        let isKept = stack.isKeptWithNext
        let floating = initial == nil ? besideShift() : .zero
        var anchors = inline.anchors[...]
        var isFirst = true
        for index in 0..<count {
            let line = setLines[index]
            let isInset = index < shape.insetLines
            if let initial, index == 0 { raise(initial, measure) }
            var box = box(of: line, measure)
            if let initial, index == 0 { grow(&box, initial, measure) }
            // Paint of the line itself; what is before it (markers, the initial) was moved when it was set.
            move(line.paint, right: block.left + hang + (isInset ? floating : .zero), down: box.baseline)
            if index > 0 { stack.penalty(cost(after: index, of: count, isKept, insets: shape.insetLines)) }
            while let anchor = anchors.first, anchor.offset < line.text.upperBound || index == count - 1 {
                stack.mark(.anchor(anchor.anchor))
                anchors = anchors.dropFirst()
            }
            if isFirst, let initial {
                box.paint = initial.paint..<line.paint.upperBound
                box.source = initial.source ?? box.source
                isFirst = false
            }
            put(box)
        }
        if let initial { fillBesideInitial(initial, count, measure.height) }
        passBeside(lines: count, height: measure.height)
        if inline.paragraph.text.last == 0x3A { stack.penalty(BreakCost.afterColon) }
    }

    /// The box of a line: as tall as the leading says, or by whole lines taller where something needs it.
    private func box(of line: SetLine, _ measure: LineMeasure) -> GalleyBox {
        var height = measure.height
        var baseline = measure.baseline
        let step = measure.isOnGrid ? measure.height : Length(units: 1)
        if line.ascent > measure.ascent {
            let more = (line.ascent - measure.baseline).roundedUp(to: step)
            height += more
            baseline += more
        }
        if line.descent > measure.descent {
            height += (line.descent - (measure.height - measure.baseline)).roundedUp(to: step)
        }
        return GalleyBox(
            height: height,
            baseline: baseline,
            isOnGrid: measure.isOnGrid,
            paint: line.paint,
            calls: line.calls,
            source: source(of: line)
        )
    }

    /// Where the text of a line comes from; what sheets generate comes from nowhere, so that the text beside it counts.
    private func source(of line: SetLine) -> SourcePosition? {
        guard let found = line.source, found.node < 0 else { return line.source }
        let segments = inline.paragraph.segments
        if let next = segments.first(where: { $0.start >= line.text.lowerBound && $0.node >= 0 }) {
            return SourcePosition(document: documentIndex, node: next.node, offset: next.offset)
        }
        guard let last = segments.lastIndex(where: { $0.start <= line.text.lowerBound && $0.node >= 0 }) else {
            return nil
        }
        let end = last + 1 < segments.count ? segments[last + 1].start : Int32(inline.paragraph.text.count)
        let segment = segments[last]
        return SourcePosition(
            document: documentIndex,
            node: segment.node,
            offset: segment.offset + end - segment.start
        )
    }

    /// What a cut after this many lines costs.
    private func cost(after index: Int, of count: Int, _ isKept: Bool, insets: Int) -> Int32 {
        // A heading wants two lines of what it heads below it; lines beside an initial stand with it.
        if (isKept && index < 2) || index < insets { return GalleyItem.forbidden }
        let style = Int(block.style)
        if count - index < min(document.styles[style].widows, 6) { return GalleyItem.widow }
        if index < min(document.styles[style].orphans, 6) { return GalleyItem.orphan }
        return setLines[index - 1].endsInHyphen ? BreakCost.hyphen : 0
    }
}
