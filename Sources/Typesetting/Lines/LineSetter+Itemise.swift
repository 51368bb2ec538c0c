import Fonts

/// Second: directions, and where lines may end besides blanks.
extension LineSetter {
    /// Gives the atoms their levels and line ends.
    mutating func itemise(_ paragraph: borrowing Paragraph) {
        paragraph.text.withUnsafeBufferPointer { text in
            if isComplex || isBidirectional { cut(text, paragraph) }
            for index in atoms.indices where atoms[index].kind == .word {
                if atoms[index].end - atoms[index].start <= 3 { markSigns(index, text) }
                if index + 1 < atoms.count, atoms[index + 1].kind == .word { joinRuns(index, text) }
            }
        }
    }

    /// Cuts words where directions change and where lines may end between characters.
    private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ paragraph: borrowing Paragraph) {
        breaks.removeAll(keepingCapacity: true)
        if isComplex { breaker.find(in: text, language: paragraph.languages.first ?? "", into: &breaks) }
        let base: BidiLevels.Base = paragraph.direction == .rightToLeft ? .rightToLeft : .leftToRight
        let levels = isBidirectional ? BidiLevels(text, base: base)?.runs ?? [] : []
        var parts: [Atom] = []
        parts.reserveCapacity(atoms.count * 2)
        var level = 0
        var next = 0
        for atom in atoms {
            var rest = atom
            while true {
                while level < levels.count, levels[level].range.upperBound <= rest.start { level += 1 }
                while next < breaks.count, breaks[next].offset <= Int(rest.start) { next += 1 }
                rest.level = level < levels.count ? levels[level].level : 0
                guard rest.kind == .word else { break }
                let turn = level < levels.count ? min(levels[level].range.upperBound, rest.end) : rest.end
                let end = nextEnd(from: &next, before: Int(turn), text)
                rest.isWide = isWide(text, Int(rest.start))
                guard end < Int(rest.end) else {
                    rest.mayEnd = rest.mayEnd || mayEnd(at: Int(rest.end), next, text)
                    break
                }
                var part = rest
                part.end = Int32(end)
                part.mayEnd = next < breaks.count && breaks[next].offset == end && isForeign(text, around: end)
                parts.append(part)
                rest.start = Int32(end)
            }
            parts.append(rest)
        }
        // The text's end is read from where its paragraph is.
        if let last = parts.indices.last { parts[last].level = paragraph.direction == .rightToLeft ? 1 : 0 }
        swap(&atoms, &parts)
    }

    /// The next place that counts where a line may end, or `limit`.
    private func nextEnd(from next: inout Int, before limit: Int, _ text: UnsafeBufferPointer<UInt8>) -> Int {
        while next < breaks.count, breaks[next].offset < limit {
            if isForeign(text, around: breaks[next].offset) { return breaks[next].offset }
            next += 1
        }
        return limit
    }

    /// Whether a line may end where one word meets another without a blank.
    private func mayEnd(at offset: Int, _ next: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        next < breaks.count && breaks[next].offset == offset && offset < text.count && isForeign(text, around: offset)
    }

    /// Whether a character beside an offset is one of those whose line ends the table of UAX #14 decides; between the
    /// others this house has its own rules.
    private func isForeign(_ text: UnsafeBufferPointer<UInt8>, around offset: Int) -> Bool {
        guard offset > 0, offset < text.count else { return false }
        if Self.sign(text, offset, text.count) != 0 { return true }
        var before = offset - 1
        while before > 0, text[before] & 0xC0 == 0x80 { before -= 1 }
        return Self.sign(text, before, text.count) != 0
    }

    /// Whether a character is set in a square: ideographs, kana, their punctuation.
    private func isWide(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
        switch text[at] {
        case 0xE2: at + 1 < text.count && text[at + 1] >= 0xBA
        case 0xE3...0xE9: true
        case 0xEF: at + 1 < text.count && (text[at + 1] >= 0xBC || text[at + 1] == 0xA4 || text[at + 1] == 0xB8)
        case 0xF0: at + 1 < text.count && text[at + 1] >= 0xA0
        default: false
        }
    }

    /// Whether a word is a sign that no line begins or ends with: in French and between dashes they stand free.
    private mutating func markSigns(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        let bytes = UnsafeBufferPointer(rebasing: text[Int(atoms[index].start)..<Int(atoms[index].end)])
        guard let first = bytes.first, !LetterClass.isLetter(first) || first == 0xC2 || first == 0xE2 else { return }
        let scalar = MarginKerning.scalar(at: 0, bytes)
        guard bytes.count == (scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : 3) else { return }
        switch scalar {
        case 0x21, 0x25, 0x3A, 0x3B, 0x3F, 0xBB, 0x203A, 0x2013, 0x2014, 0x2026: atoms[index].clings = true
        case 0xAB, 0x2039: atoms[index].opens = true
        default: break
        }
    }

    /// A line may end between two runs after a hyphen or a dash.
    private mutating func joinRuns(_ index: Int, _ text: UnsafeBufferPointer<UInt8>) {
        guard runs[Int(atoms[index].run)].wraps, runs[Int(atoms[index + 1].run)].wraps else { return }
        let end = Int(atoms[index].end)
        let length = end - Int(atoms[index].start)
        guard length >= 3, end < text.count, LetterClass.isLetter(text[end]), text[end] != 0xE2 else { return }
        if text[end - 1] == 0x2D, LetterClass.isLetter(text[end - 2]) { atoms[index].mayEnd = true }
        if text[end - 3] == 0xE2, text[end - 2] == 0x80, text[end - 1] == 0x93 || text[end - 1] == 0x94 {
            atoms[index].mayEnd = true
        }
    }

    /// Fills `line.order` with the items from left to right (UAX #9, rule L2).
    mutating func reorder() {
        line.order.removeAll(keepingCapacity: true)
        var highest: UInt8 = 0
        for index in line.items.indices {
            line.order.append(Int32(index))
            highest = max(highest, line.items[index].level)
        }
        guard highest > 0 else { return }
        for level in stride(from: highest, through: 1, by: -1) {
            var start = 0
            while start < line.order.count {
                guard line.items[Int(line.order[start])].level >= level else {
                    start += 1
                    continue
                }
                var end = start
                while end < line.order.count, line.items[Int(line.order[end])].level >= level { end += 1 }
                line.order[start..<end].reverse()
                start = end
            }
        }
    }
}
