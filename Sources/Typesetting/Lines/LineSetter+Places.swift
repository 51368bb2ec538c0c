import Fonts

/// Fifth, to begin with: where lines may end, and what stands before each place.
extension LineSetter {
    /// What stands before a place.
    struct Sums {
        var width = 0.0
        var blanks = 0.0
        var glyphs = 0.0
    }

    /// Where the stretch began that has no place yet.
    struct Stretch {
        var sums = Sums()
        /// The atom it begins in, what stands before that, and how many bytes of it are before the stretch.
        var atom = 0
        var atomSums = Sums()
        var offset = 0
    }

    /// Fills `places`, in order; the last of each forced line is of the kind `end`.
    mutating func findPlaces(_ paragraph: borrowing Paragraph, _ measures: Measures) {
        places.removeAll(keepingCapacity: true)
        var sums = Sums()
        var stretch = Stretch()
        var segmentStart = 0.0
        var index = 0
        while index < atoms.count {
            let kind = atoms[index].kind
            switch kind {
            case .word:
                passWord(index, &sums, &stretch, measures)
                index += 1
            case .blank, .tab, .opening:
                index = passBlanks(index, &sums, &stretch, segmentStart, measures)
                if let last = places.last, last.kind == .end, Int(last.nextAtom) == index { segmentStart = sums.width }
            case .fixedBlank, .object, .leader, .reference:
                sums.width += atoms[index].width
                if kind == .fixedBlank { sums.blanks += atoms[index].width }
                index += 1
                if atoms[index - 1].mayEnd, mayEnd(before: index) {
                    add(.plain, sums, sums, end: index, next: index, &stretch, measures)
                }
            case .end:
                add(.end, sums, sums, end: index, next: index + 1, &stretch, measures)
                segmentStart = sums.width
                index += 1
            }
        }
    }

    private mutating func passWord(
        _ index: Int,
        _ sums: inout Sums,
        _ stretch: inout Stretch,
        _ measures: Measures
    ) {
        let atom = atoms[index]
        let run = runs[Int(atom.run)]
        guard atom.word >= 0 else { return }
        let entry = book.entries[Int(atom.word)]
        if entry.divisionCount > 0, run.wraps { addDivisions(of: entry, index, run, sums, &stretch, measures) }
        sums.width += atom.width
        if measures.expansion > 0, !atom.isWide { sums.glyphs += atom.width }
        var before = sums
        if atom.isWide {
            let elastic = run.size * Self.wideElasticity
            sums.blanks += elastic * Double(entry.glyphCount)
            before.blanks = sums.blanks - elastic
        }
        guard atom.mayEnd, mayEnd(before: index + 1) else { return }
        add(.plain, before, sums, end: index + 1, next: index + 1, &stretch, measures)
    }

    /// What stands for a blank between characters of the Chinese and Japanese kind, as a part of the em.
    static let wideElasticity = 0.25

    /// Whether a line may begin with an atom, a place being offered before it.
    private func mayEnd(before index: Int) -> Bool {
        guard index < atoms.count else { return false }
        switch atoms[index].kind {
        case .blank, .tab, .opening, .end, .fixedBlank: return false
        case .word, .object, .leader, .reference: return !runs[Int(atoms[index].run)].isCall
        }
    }

    /// Blanks in a row; returns the atom after them.
    private mutating func passBlanks(
        _ index: Int,
        _ sums: inout Sums,
        _ stretch: inout Stretch,
        _ segmentStart: Double,
        _ measures: Measures
    ) -> Int {
        let before = sums
        var next = index
        var wraps = false
        while next < atoms.count, atoms[next].isBlank {
            let run = runs[Int(atoms[next].run)]
            if run.wraps { wraps = true }
            if atoms[next].kind == .tab {
                let stop = max(run.space * Self.tabulator, 1)
                let position = sums.width - segmentStart
                atoms[next].width = stop - position.truncatingRemainder(dividingBy: stop)
            } else if atoms[next].kind == .blank {
                sums.blanks += atoms[next].width
            }
            sums.width += atoms[next].width
            next += 1
        }
        let isFirst = index == 0 || atoms[index - 1].kind == .end
        if !isFirst, next < atoms.count, atoms[next].kind == .end {
            // Blanks at a line's end hang out, whatever ends it.
            add(.end, before, sums, end: index, next: next + 1, &stretch, measures)
            return next + 1
        }
        if wraps, !isFirst, mayEnd(before: next), !atoms[next].clings, !atoms[index - 1].opens {
            add(.plain, before, sums, end: index, next: next, &stretch, measures)
        }
        return next
    }

    /// CSS Text 3, `tab-size`: eight blanks.
    private static let tabulator = 8.0

    private mutating func addDivisions(
        of entry: WordBook.Entry,
        _ index: Int,
        _ run: RunFacts,
        _ sums: Sums,
        _ stretch: inout Stretch,
        _ measures: Measures
    ) {
        let first = Int(entry.divisionStart)
        // A word over two runs is divided as the dictionary says in neither of them.
        let isPart =
            entry.startsInLetter && index > 0 && endsInLetter(index - 1)
            || entry.endsInLetter && index + 1 < atoms.count && startsInLetter(index + 1)
        let spacing = run.letterSpacing == 0 ? 0 : run.letterSpacing * Double(entry.glyphCount) / max(entry.width, 1e-9)
        for number in first..<(first + Int(entry.divisionCount)) {
            let division = book.divisions[number]
            guard division.kind != .hyphen || !isPart || division.offset != division.end else { continue }
            let width = division.width * (run.size + spacing)
            var at = sums
            at.width += width
            if measures.expansion > 0 { at.glyphs += width }
            add(division.kind, at, at, end: index, next: index, &stretch, measures)
            let last = places.count - 1
            places[last].endOffset = division.end
            places[last].nextOffset = division.offset
            places[last].cost = search.costs.cost(of: division)
            places[last].wordBefore = -1
            places[last].wordAfter = -1
            if division.kind == .hyphen {
                places[last].tail = run.hyphenWidth - (measures.hangs ? run.hyphenHang : 0)
            } else {
                places[last].tail = measures.hangs ? -Double(division.right) * run.size : 0
            }
            places[last].head = measures.hangs ? -Double(division.left) * run.size : 0
            stretch.atomSums = sums
            stretch.offset = Int(division.offset)
        }
    }

    private func endsInLetter(_ index: Int) -> Bool {
        atoms[index].kind == .word && atoms[index].word >= 0 && book.entries[Int(atoms[index].word)].endsInLetter
    }

    private func startsInLetter(_ index: Int) -> Bool {
        atoms[index].kind == .word && atoms[index].word >= 0 && book.entries[Int(atoms[index].word)].startsInLetter
    }

    /// Appends a place; where the stretch before it is wider than the measure, others inside it first.
    private mutating func add(
        _ kind: Place.Kind,
        _ before: Sums,
        _ after: Sums,
        end: Int,
        next: Int,
        _ stretch: inout Stretch,
        _ measures: Measures
    ) {
        if before.width - stretch.sums.width > measures.full - measures.inset {
            forcePlaces(from: stretch, to: end, measures)
        }
        var place = Place(
            width: before.width,
            blanks: before.blanks,
            glyphs: before.glyphs,
            nextWidth: after.width,
            nextBlanks: after.blanks,
            cost: 0,
            kind: kind,
            endAtom: Int32(end),
            nextAtom: Int32(next)
        )
        if end > 0, atoms[end - 1].kind == .word, atoms[end - 1].word >= 0 {
            let entry = book.entries[Int(atoms[end - 1].word)]
            if measures.hangs { place.tail = -Double(entry.right) * runs[Int(atoms[end - 1].run)].size }
            if entry.isLong { place.wordBefore = atoms[end - 1].word }
        }
        if next < atoms.count, atoms[next].kind == .word, atoms[next].word >= 0 {
            let entry = book.entries[Int(atoms[next].word)]
            if measures.hangs { place.head = -Double(entry.left) * runs[Int(atoms[next].run)].size }
            if entry.isLong { place.wordAfter = atoms[next].word }
        }
        places.append(place)
        stretch = Stretch(sums: after, atom: next, atomSums: after)
    }

    /// Places between all characters of a stretch that fits no line: nothing may be lost.
    private mutating func forcePlaces(from stretch: Stretch, to end: Int, _ measures: Measures) {
        var sums = stretch.atomSums
        for index in stretch.atom..<max(end, stretch.atom) {
            let atom = atoms[index]
            if index > stretch.atom { force(sums, index, 0) }
            if atom.kind == .word, atom.word >= 0 {
                forceInside(index, from: index == stretch.atom ? stretch.offset : 0, sums, measures)
            }
            sums.width += atom.width
            if atom.kind == .blank || atom.kind == .fixedBlank { sums.blanks += atom.width }
            if atom.kind == .word, measures.expansion > 0, !atom.isWide { sums.glyphs += atom.width }
        }
    }

    private mutating func force(_ sums: Sums, _ index: Int, _ offset: Int) {
        var place = Place(
            width: sums.width,
            blanks: sums.blanks,
            glyphs: sums.glyphs,
            nextWidth: sums.width,
            nextBlanks: sums.blanks,
            cost: search.costs.forced,
            kind: .forced,
            endAtom: Int32(index),
            nextAtom: Int32(index)
        )
        place.endOffset = Int32(offset)
        place.nextOffset = Int32(offset)
        places.append(place)
    }

    private mutating func forceInside(_ index: Int, from offset: Int, _ sums: Sums, _ measures: Measures) {
        let atom = atoms[index]
        let run = runs[Int(atom.run)]
        let length = Int(atom.end - atom.start)
        var walk = GlyphWalk(atom.word..<(atom.word + atom.count), shaper.store)
        // From the right the glyphs run against the text; there a letter is taken to be as wide as any other.
        let isRightToLeft = atom.level & 1 == 1
        var start = 0
        while true {
            var width: Double
            if isRightToLeft {
                start += 2
                width = atom.width * Double(start) / Double(length)
            } else {
                guard walk.next(endingBy: length, shaper.store, &faces) != nil,
                    let next = walk.peek(shaper.store, &faces)
                else { break }
                guard next.glyph.textLength > 0, next.start > start else { continue }
                start = next.start
                width = walk.width * run.size
            }
            guard start < length else { break }
            guard start > offset else { continue }
            var at = sums
            at.width += width
            if measures.expansion > 0 { at.glyphs += width }
            force(at, index, start)
        }
    }
}

extension BreakCosts {
    /// What it costs to divide a word at a place.
    @inline(__always)
    func cost(of division: WordBook.Division) -> Double {
        switch division.kind {
        case .hyphen, .sign: hyphen * (1 + division.cost)
        default: hyphen * division.cost
        }
    }
}
