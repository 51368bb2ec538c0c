import Fonts

/// Sixth, to begin with: what stands in a line.
extension LineSetter {
    /// A line's two ends.
    struct Bounds {
        var startAtom: Int
        var startOffset: Int
        var place: Place
        /// What hangs out to the left.
        var hang: Double
    }

    /// Fills `line.items` with what stands between two places, parts of words shaped anew.
    mutating func gather(_ bounds: Bounds, _ paragraph: borrowing Paragraph, _ measures: Measures) {
        line.clear()
        let place = bounds.place
        let endAtom = Int(place.endAtom)
        let endOffset = Int(place.endOffset)
        var index = bounds.startAtom
        if bounds.startOffset > 0, index < endAtom || endOffset > 0 {
            let isWithin = index == endAtom
            let length = Int(atoms[index].end - atoms[index].start)
            gatherPart(index, bounds.startOffset..<(isWithin ? endOffset : length), paragraph, measures)
            index += 1
        }
        while index < endAtom {
            gatherWhole(index, measures)
            index += 1
        }
        if endOffset > 0, index == endAtom { gatherPart(index, 0..<endOffset, paragraph, measures) }
        if place.kind == .hyphen { gatherHyphen(endAtom, measures) }
        trimGaps()
        if place.nextOffset == 0, endAtom < Int(place.nextAtom) {
            gatherLastBlank(endAtom, Int(place.nextAtom), paragraph)
        }
    }

    @inline(__always)
    private mutating func gatherWhole(_ index: Int, _ measures: Measures) {
        let atom = atoms[index]
        let run = runs[Int(atom.run)]
        switch atom.kind {
        case .word:
            guard atom.word >= 0 else { return }
            var item = LineItem(
                kind: .word,
                level: atom.level,
                run: atom.run,
                word: atom.word,
                count: atom.count,
                width: atom.width
            )
            if run.letterSpacing != 0 {
                item.spacing = run.letterSpacing * Double(book.entries[Int(atom.word)].glyphCount)
                item.width -= item.spacing
            }
            if atom.isWide {
                item.isWide = true
                item.gaps = Double(book.entries[Int(atom.word)].glyphCount)
            }
            append(item, run, measures)
        case .blank, .fixedBlank:
            line.width += atom.width
            line.blanks += atom.width
            let kind = atom.kind == .blank ? LineItem.Kind.blank : .fixedBlank
            line.items.append(
                LineItem(kind: kind, level: atom.level, run: atom.run, word: -1, count: 0, width: atom.width)
            )
        case .tab, .object, .leader, .reference:
            let kind: LineItem.Kind =
                switch atom.kind {
                case .tab: .tab
                case .object: .object
                case .leader: .leader
                default: .reference
                }
            if kind == .leader { line.hasFilling = true }
            line.width += atom.width
            line.items.append(
                LineItem(kind: kind, level: atom.level, run: atom.run, word: atom.word, count: 0, width: atom.width)
            )
        case .opening, .end: break
        }
    }

    private mutating func append(_ item: LineItem, _ run: RunFacts, _ measures: Measures) {
        line.width += item.width + item.spacing
        if item.isWide {
            line.elastic += item.gaps * run.size * Self.wideElasticity
        } else if measures.expansion > 0 {
            line.glyphs += item.width
        }
        line.items.append(item)
    }

    private mutating func gatherPart(
        _ index: Int,
        _ bytes: Range<Int>,
        _ paragraph: borrowing Paragraph,
        _ measures: Measures
    ) {
        let atom = atoms[index]
        let run = runs[Int(atom.run)]
        let start = Int(atom.start) + bytes.lowerBound
        let end = Int(atom.start) + bytes.upperBound
        guard atom.kind == .word, start < end else { return }
        let (words, width, glyphs) = paragraph.text.withUnsafeBufferPointer { text in
            part(UnsafeBufferPointer(rebasing: text[start..<end]), run, level: atom.level)
        }
        var item = LineItem(
            kind: .word,
            level: atom.level,
            run: atom.run,
            word: words.lowerBound,
            count: Int32(words.count),
            width: width
        )
        item.spacing = run.letterSpacing * Double(glyphs)
        item.isWide = atom.isWide
        if atom.isWide { item.gaps = Double(glyphs) }
        append(item, run, measures)
    }

    private mutating func gatherHyphen(_ index: Int, _ measures: Measures) {
        let atom = atoms[index]
        let run = runs[Int(atom.run)]
        var item = LineItem(
            kind: .word,
            level: atom.level,
            run: atom.run,
            word: run.hyphen,
            count: 1,
            width: run.hyphenWidth
        )
        item.spacing = run.letterSpacing
        append(item, run, measures)
    }

    /// After the last wide character of a line nothing is widened.
    private mutating func trimGaps() {
        guard let last = line.items.indices.last, line.items[last].isWide, line.items[last].gaps > 0 else { return }
        line.items[last].gaps -= 1
        line.elastic -= runs[Int(line.items[last].run)].size * Self.wideElasticity
    }

    private mutating func gatherLastBlank(_ first: Int, _ next: Int, _ paragraph: borrowing Paragraph) {
        for index in first..<next where atoms[index].kind == .blank || atoms[index].kind == .tab {
            let level: UInt8 = paragraph.direction == .rightToLeft ? 1 : 0
            line.items.append(
                LineItem(kind: .lastBlank, level: level, run: atoms[index].run, word: -1, count: 0, width: 0)
            )
        }
    }
}
