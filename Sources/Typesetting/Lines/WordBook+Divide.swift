import Basics
import Fonts
import Styling

/// Where words may be divided: after signs that are there, at soft hyphens, and as the dictionary of the language says.
extension WordBook {
    /// How much worse than a good one a division is that a reader stumbles over, as a part of the cost of a hyphen.
    private enum Fault {
        /// Two letters alone on one side.
        static let short = 0.5
        /// Inside a name, or what is written like one.
        static let name = 0.35
        /// In a part of a word that has a hyphen of its own.
        static let compound = 0.8
        /// After a stroke or in an address; no sign shows that it goes on.
        static let address = 0.5
        /// Between figures.
        static let figures = 1.0
    }

    /// Letters a word has at least, and those before a hyphen, where neither sheet nor language says more.
    private static let fewest = (word: 5, before: 2)

    /// Letters after a hyphen: three in the languages whose printers ask for them, and TeX with them.
    private static func fewestAfter(_ language: String) -> Int {
        ["en", "fr", "pt"].contains(language.prefix { $0 != "-" && $0 != "_" }.lowercased()) ? 3 : 2
    }

    /// Whether a capital begins a name: in German it begins every noun.
    private static func namesByCapital(_ language: String) -> Bool { !language.lowercased().hasPrefix("de") }

    /// Fills `found` with the divisions of a word, in order.
    mutating func divide(
        _ text: UnsafeBufferPointer<UInt8>,
        _ words: Range<Int32>,
        manner: Int,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) {
        found.removeAll(keepingCapacity: true)
        guard text.count >= 4, let first = words.first, !store.words[Int(first)].isRightToLeft else { return }
        let form = WordForm(text)
        if form.hasSigns { findSigns(text, form) }
        if manners[manner].hyphens != .none, form.hasSoftHyphens { findSoftHyphens(text) }
        if let hyphenator = hyphenators[manner], !form.isAddress, !form.hasSoftHyphens, words.count == 1 {
            findHyphens(text, form, hyphenator, manners[manner])
        }
        guard !found.isEmpty else { return }
        if found.count > 1 { found.sort { $0.offset < $1.offset } }
        measure(text, words, store, &faces)
    }

    /// After hyphens, dashes, strokes, and in addresses.
    private mutating func findSigns(_ text: UnsafeBufferPointer<UInt8>, _ form: WordForm) {
        var at = 0
        var letters = 0
        while at < text.count {
            let byte = text[at]
            let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
            let end = at + length
            guard end < text.count else { break }
            let before = at > 0 ? text[at - 1] : 0
            let next = text[end]
            if let sign = sign(MarginKerning.scalar(at: at, text), form, before: before, next: next, letters: letters) {
                found.append(
                    Division(end: Int32(end), offset: Int32(end), width: 0, kind: sign.kind, cost: sign.cost)
                )
                letters = 0
            } else {
                letters = LetterClass.isLetter(byte) || LetterClass.isDigit(byte) ? letters + 1 : 0
            }
            at = end
        }
    }

    private func sign(
        _ scalar: UInt32,
        _ form: WordForm,
        before: UInt8,
        next: UInt8,
        letters: Int
    ) -> (kind: Place.Kind, cost: Double)? {
        let goesOn = LetterClass.isLetter(next) || LetterClass.isDigit(next)
        switch scalar {
        case 0x2D where form.isAddress:
            return nil
        case 0x2D, 0x2010:
            // Not “e-mail”, not “-5”, not between figures.
            return letters >= 2 && LetterClass.isLetter(next) && next < 0xE2 ? (.sign, 0) : nil
        case 0x2014, 0x2015:
            return before != 0 && goesOn && next != 0xE2 ? (.plain, 0) : nil
        case 0x2013:
            guard before != 0, goesOn else { return nil }
            return (.plain, LetterClass.isDigit(next) ? Fault.figures : Fault.address)
        case 0x2026:
            return before != 0 && LetterClass.isLetter(next) && next < 0xE2 ? (.plain, 0) : nil
        case 0x2002...0x2006, 0x2008...0x200A:
            return (.plain, 0)
        case 0x2F:
            guard before != 0x2F || form.isAddress, goesOn, letters >= 2 || form.isAddress else { return nil }
            return (.plain, Fault.address)
        case 0x2E, 0x3F, 0x26, 0x3D, 0x23, 0x25, 0x5F, 0x40, 0x3A:
            return form.isAddress && goesOn && letters >= 2 ? (.plain, Fault.address * 2) : nil
        default:
            return nil
        }
    }

    private mutating func findSoftHyphens(_ text: UnsafeBufferPointer<UInt8>) {
        var at = 1
        while at + 2 < text.count {
            if text[at] == 0xC2, text[at + 1] == 0xAD,
                !(text[at + 2] == 0xC2 && text[min(at + 3, text.count - 1)] == 0xAD)
            {
                found.append(Division(end: Int32(at), offset: Int32(at + 2), width: 0, kind: .hyphen, cost: 0))
                at += 1
            }
            at += 1
        }
    }

    /// As the dictionary says, in each stretch of letters.
    private mutating func findHyphens(
        _ text: UnsafeBufferPointer<UInt8>,
        _ form: WordForm,
        _ hyphenator: Hyphenator,
        _ manner: Manner
    ) {
        let limits = manner.limits
        let fewestAfter = limits.after > 0 ? limits.after : Self.fewestAfter(manner.language)
        let namesByCapital = Self.namesByCapital(manner.language)
        var start = 0
        while let stretch = WordForm.letters(in: text, from: start) {
            start = stretch.upperBound
            let letters = UnsafeBufferPointer(rebasing: text[stretch])
            let count = letters.count { $0 & 0xC0 != 0x80 }
            guard count >= max(limits.word, Self.fewest.word) || limits.word > 0 && count >= limits.word else {
                continue
            }
            hyphenator.points(in: letters, into: &points)
            let isName = namesByCapital && letters[0] < 0x80 && letters[0] & 0x20 == 0
            let isCompound = stretch.count < text.count && form.hasHyphen
            for point in points where point.isPlain {
                let before = letters[..<Int(point.offset)].count { $0 & 0xC0 != 0x80 }
                let after = count - before
                guard before >= (limits.before > 0 ? limits.before : Self.fewest.before),
                    after >= fewestAfter
                else { continue }
                var cost = min(before, after) <= 2 ? Fault.short : 0
                if isName { cost += Fault.name }
                if isCompound { cost += Fault.compound }
                let offset = Int32(stretch.lowerBound + Int(point.offset))
                found.append(Division(end: offset, offset: offset, width: 0, kind: .hyphen, cost: cost))
            }
        }
    }

    /// Gives each division the width of what is before, in one walk over the glyphs. A ligature is shared out evenly.
    private mutating func measure(
        _ text: UnsafeBufferPointer<UInt8>,
        _ words: Range<Int32>,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) {
        var glyphs = GlyphWalk(words, store)
        for index in found.indices {
            let end = Int(found[index].end)
            var last: (glyph: Glyph, scale: Double)?
            while let glyph = glyphs.next(endingBy: end, store, &faces) { last = glyph }
            found[index].width = glyphs.width
            guard let next = glyphs.peek(store, &faces) else { continue }
            if next.start < end {
                found[index].width +=
                    Double(next.glyph.advance) * next.scale * Double(end - next.start)
                    / Double(max(Int(next.glyph.textLength), 1))
                continue
            }
            let leftCode = MarginKerning.leftCode(MarginKerning.scalar(at: Int(found[index].offset), text))
            found[index].left = MarginKerning.hang(next.glyph, leftCode, next.scale)
            if found[index].kind != .hyphen, let last {
                let rightCode = MarginKerning.rightCode(MarginKerning.scalar(before: end, text))
                found[index].right = MarginKerning.hang(last.glyph, rightCode, last.scale)
            }
        }
    }
}

/// A walk over the glyphs of a text's words, written from the left, that adds up their advances.
struct GlyphWalk {
    private let words: Range<Int32>
    private var word: Int32
    private var glyph = 0
    private let base: Int
    /// The sum of the advances so far, in parts of the em.
    private(set) var width = 0.0

    init(_ words: Range<Int32>, _ store: borrowing GlyphStore) {
        self.words = words
        word = words.lowerBound
        base = words.isEmpty ? 0 : Int(store.words[Int(words.lowerBound)].textStart)
    }

    /// The next glyph if its text ends by `end`.
    mutating func next(
        endingBy end: Int,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) -> (glyph: Glyph, scale: Double)? {
        guard let next = peek(store, &faces), next.start + Int(next.glyph.textLength) <= end, next.start < end else {
            return nil
        }
        width += Double(next.glyph.advance) * next.scale
        glyph += 1
        return (next.glyph, next.scale)
    }

    /// The next glyph, and where its text begins.
    mutating func peek(
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) -> (glyph: Glyph, start: Int, scale: Double)? {
        while word < words.upperBound {
            let current = store.words[Int(word)]
            if glyph < Int(current.glyphCount) {
                let glyph = store.glyphs[Int(current.glyphStart) + glyph]
                return (glyph, Int(current.textStart) - base + Int(glyph.textStart), faces[current.face])
            }
            word += 1
            glyph = 0
        }
        return nil
    }
}
