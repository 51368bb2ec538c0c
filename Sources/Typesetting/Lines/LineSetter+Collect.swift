import Fonts

/// First: the text in atoms.
extension LineSetter {
    /// Takes the text apart at blanks, objects and the ends of runs.
    mutating func collect(_ paragraph: borrowing Paragraph) {
        atoms.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        isComplex = false
        isBidirectional = paragraph.direction == .rightToLeft
        var signs: UInt8 = 0
        paragraph.text.withUnsafeBufferPointer { text in
            for index in paragraph.runs.indices {
                let run = paragraph.runs[index]
                runs.append(facts(of: run, paragraph))
                guard case .text = run.kind else {
                    if case .object(let object) = run.kind { collectObject(object, run, index, paragraph) }
                    continue
                }
                let range = Range(uncheckedBounds: (Int(run.range.lowerBound), Int(run.range.upperBound)))
                    .clamped(to: 0..<text.count)
                signs |= scan(text, range, Int32(index), paragraph)
            }
        }
        let last = Atom(.end, run: Int32(max(runs.count - 1, 0)), paragraph.text.count, paragraph.text.count)
        atoms.append(last)
        if signs & Self.complexSign != 0 { isComplex = true }
        if signs & Self.bidirectionalSign != 0 { isBidirectional = true }
    }

    private static let complexSign: UInt8 = 1
    private static let bidirectionalSign: UInt8 = 2

    private mutating func facts(of run: Paragraph.Run, _ paragraph: borrowing Paragraph) -> RunFacts {
        let type = facts(run.type)
        let size = Double(run.size.units)
        var facts = RunFacts()
        facts.type = run.type.index
        facts.size = size
        facts.letterSpacing = Double(run.letterSpacing.units)
        let blank = paragraph.isRefined ? max(type.space, BreakCosts.leastBlank) : type.space
        facts.space = max(blank * size + Double(run.wordSpacing.units) + facts.letterSpacing, 0)
        facts.ascent = type.ascent * size + Double(run.rise.units)
        facts.descent = type.descent * size - Double(run.rise.units)
        facts.hyphen = type.hyphen
        facts.hyphenWidth = type.hyphenWidth * size
        facts.hyphenHang = type.hyphenHang * size
        facts.wraps = run.wraps
        facts.isCall = run.call >= 0
        if case .object = run.kind { facts.isText = false }
        let language = Int(run.language)
        facts.manner = book.manner(
            WordBook.Manner(
                language: paragraph.languages.indices.contains(language) ? paragraph.languages[language] : "",
                hyphens: run.hyphens,
                limits: paragraph.hyphenateLimits
            )
        )
        return facts
    }

    private mutating func collectObject(
        _ object: Int32,
        _ run: Paragraph.Run,
        _ index: Int,
        _ paragraph: borrowing Paragraph
    ) {
        guard paragraph.objects.indices.contains(Int(object)) else { return }
        var atom = Atom(.object, run: Int32(index), Int(run.range.lowerBound), Int(run.range.upperBound))
        atom.word = object
        atom.width = Double(paragraph.objects[Int(object)].width.units)
        atom.mayEnd = run.wraps
        if run.wraps, let last = atoms.last, last.kind == .word {
            atoms[atoms.count - 1].mayEnd = !isOpening(last, paragraph)
        }
        atoms.append(atom)
    }

    /// Whether a word ends in a bracket or a quote that opens.
    private func isOpening(_ atom: Atom, _ paragraph: borrowing Paragraph) -> Bool {
        switch paragraph.text[Int(atom.end) - 1] {
        case 0x28, 0x5B, 0x7B, 0x22, 0x27: true
        default: false
        }
    }

    /// Appends the atoms of a run of text; returns what was seen in it.
    private mutating func scan(
        _ text: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>,
        _ run: Int32,
        _ paragraph: borrowing Paragraph
    ) -> UInt8 {
        var at = range.lowerBound
        let end = range.upperBound
        var signs: UInt8 = 0
        while at < end {
            let byte = text[at]
            if byte <= 0x20 {
                atoms.append(Atom(byte == 0x09 ? .tab : .blank, run: run, at, at + 1))
                at += 1
                continue
            }
            let start = at
            while at < end {
                let byte = text[at]
                if byte > 0x20, byte < 0xC2 {
                    at += 1
                    continue
                }
                if byte <= 0x20 || Self.special(text, at, end) != nil { break }
                signs |= Self.sign(text, at, end)
                at += 1
            }
            if at > start { atoms.append(Atom(.word, run: run, start, at)) }
            guard at < end, let (kind, length) = Self.special(text, at, end) else { continue }
            collectSpecial(kind, run, at, at + length, paragraph)
            at += length
        }
        return signs
    }

    /// What is no part of a word though its byte is no blank: the kind of atom it is, and its length.
    @inline(__always)
    private static func special(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> (Atom.Kind, Int)? {
        switch text[at] {
        case 0xC2:
            // U+00A0
            return at + 1 < end && text[at + 1] == 0xA0 ? (.fixedBlank, 2) : nil
        case 0xE2:
            guard at + 2 < end else { return nil }
            // U+2028, U+200B
            if text[at + 1] == 0x80, text[at + 2] == 0xA8 { return (.end, 3) }
            return text[at + 1] == 0x80 && text[at + 2] == 0x8B ? (.opening, 3) : nil
        case 0xEF:
            // U+FFFC
            return at + 2 < end && text[at + 1] == 0xBF && text[at + 2] == 0xBC ? (.leader, 3) : nil
        default:
            return nil
        }
    }

    /// Whether the character that begins with this byte asks for more than blanks and hyphens to break lines at.
    @inline(__always)
    static func sign(_ text: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> UInt8 {
        switch text[at] {
        case 0xD6...0xDF: complexSign | bidirectionalSign  // Hebrew, Arabic, Syriac, Thaana, N'Ko
        case 0xE0: at + 1 < end && text[at + 1] < 0xA4 ? complexSign | bidirectionalSign : complexSign
        case 0xE1: at + 1 < end && text[at + 1] >= 0xB4 && text[at + 1] != 0xB5 ? 0 : complexSign
        case 0xE2:
            // From U+2E80 on: radicals of CJK. U+2067 and its like turn the direction.
            if at + 2 < end, text[at + 1] == 0x80 || text[at + 1] == 0x81 {
                turns(text[at + 1], text[at + 2]) ? complexSign | bidirectionalSign : 0
            } else {
                at + 1 < end && text[at + 1] >= 0xBA ? complexSign : 0
            }
        case 0xE3...0xEE: complexSign
        case 0xEF: complexSign | (at + 1 < end && text[at + 1] >= 0xAC && text[at + 1] < 0xBC ? bidirectionalSign : 0)
        case 0xF0: complexSign | (at + 1 < end && text[at + 1] == 0x90 || text[at + 1] == 0x9E ? bidirectionalSign : 0)
        case 0xF1...: complexSign
        default: 0
        }
    }

    /// U+200F, U+202A to U+202E, U+2066 to U+2069, by their last two bytes.
    private static func turns(_ middle: UInt8, _ last: UInt8) -> Bool {
        middle == 0x80 ? last == 0x8F || (0xAA...0xAE).contains(last) : (0xA6...0xA9).contains(last)
    }

    private mutating func collectSpecial(
        _ kind: Atom.Kind,
        _ run: Int32,
        _ start: Int,
        _ end: Int,
        _ paragraph: borrowing Paragraph
    ) {
        var atom = Atom(kind, run: run, start, end)
        if kind == .leader {
            guard let filling = paragraph.fillings.firstIndex(where: { Int($0.offset) == start }) else {
                // An object that nobody knows: nothing is shown.
                atom.kind = .word
                atoms.append(atom)
                return
            }
            atom.word = Int32(filling)
            if !paragraph.fillings[filling].target.isEmpty { atom.kind = .reference }
        }
        atoms.append(atom)
    }
}
