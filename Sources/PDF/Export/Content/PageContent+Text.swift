import Basics
import Fonts
import Typesetting

extension PageContent {
    /// Shows a run of text: one array of TJ, unless its words are in several faces.
    mutating func show(_ run: TextRun) {
        guard !run.pieces.isEmpty, let first = flow.face(of: run) ?? (text.face >= 0 ? text.face : nil) else { return }
        open(mark(for: run.tag, at: run.origin.y), inText: true)
        setColour(run.colour)
        setFace(first, run)
        move(to: x(run.origin.x), y(run.origin.y))
        tokens.append("[(")
        if document.isBothWays, let order = ReadingOrder(run, flow) {
            showBothWays(run, order)
        } else {
            showForwards(run)
        }
        tokens.append(")]TJ\n")
    }

    private mutating func showForwards(_ run: TextRun) {
        var shown = 0
        for index in Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound) {
            let value = flow.pieces[index].value
            guard value >= 0 else {
                showSpace(run)
                shown += run.wordSpace.units
                continue
            }
            show(word: Int(value), run, at: shown)
            // Only boxes need to know where they are.
            if document.hasBoxes { shown += width(ofWord: Int(value), run) }
        }
    }

    /// Shows a word; `start` is how far from the run's left end it is, in thousandths of a point.
    mutating func show(word number: Int, _ run: TextRun, at start: Int) {
        let word = encoded.words[number]
        if Int(word.face) != text.face {
            tokens.append(")]TJ\n")
            setFace(Int(word.face), run)
            tokens.append("[(")
        }
        let isSpecial = run.letterSpacing != .zero || !word.traits.isDisjoint(with: Self.specialTraits)
        if !isSpecial {
            append(word)
        } else if word.traits.contains(.isBox) {
            showBoxes(number, run, start)
        } else {
            showSpecial(number, word, run)
        }
    }

    private static let specialTraits: TextCodes.WordTraits = [.isBox, .hasRise, .isRightToLeft, .needsActualText]

    @inline(__always)
    private mutating func append(_ word: EncodedText.Word) {
        encoded.bytes.withUnsafeBufferPointer { bytes in
            let range = Int(word.start)..<Int(word.start) + Int(word.count)
            tokens.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
        }
    }

    /// Whether letters stand so far apart that programs which read pages by their geometry take them for words: from
    /// 0.1 em on (poppler); kerning may add a little.
    private static func isSpaced(_ run: TextRun) -> Bool { run.letterSpacing.units * 100 >= run.size.units * 8 }

    /// Shows a word that says itself what it means, or whose bytes depend on size and spacing.
    private mutating func showSpecial(_ number: Int, _ word: EncodedText.Word, _ run: TextRun) {
        let stored = flow.store.words[number]
        let mark = mark(for: run.tag, at: run.origin.y)
        // The content is marked anew in place of marking part of it: at the end of an inner mark poppler takes the
        // outer one to have ended too.
        let saysText = word.traits.contains(.needsActualText) || Self.isSpaced(run)
        if saysText {
            tokens.append(")]TJ\n")
            open(mark, inText: true, actualText: ReadableText.of(flow.store.text[stored.text]))
            tokens.append("[(")
        }
        if word.traits.contains(.hasRise) || run.letterSpacing != .zero && word.traits.contains(.isRightToLeft) {
            let font = document.fonts[Int(word.face)]
            let visually = run.letterSpacing != .zero
            font.write(stored, encoded.source, size: run.size.units, visually: visually, to: &tokens)
        } else {
            append(word)
        }
        if saysText {
            tokens.append(")]TJ\n")
            closeOwnMark(mark)
            open(mark, inText: true)
            tokens.append("[(")
        }
    }

    /// The space's code where the face has one, else a gap.
    mutating func showSpace(_ run: TextRun) {
        if document.fonts[text.face].space != nil {
            tokens.bytes.append(0x20)
        } else if run.size.units > 0 {
            tokens.append(")")
            tokens.append(integer: -run.wordSpace.units * 1_000_000 / (run.size.units * max(1, Int(run.scale))))
            tokens.append("(")
        }
    }

    /// Sets face, size, and the operators whose values follow from them.
    private mutating func setFace(_ face: Int, _ run: TextRun) {
        let font = document.fonts[face]
        if face != text.face || run.size.units != text.size {
            tokens.append("/F")
            tokens.append(integer: font.rank)
            tokens.append(" ")
            append(run.size.units)
            tokens.append("Tf\n")
            text.face = face
            text.size = run.size.units
        }
        let scale = max(1, Int(run.scale))
        if scale != text.scale {
            tokens.append(fixed: scale, places: 1)
            tokens.append(" Tz\n")
            text.scale = scale
        }
        let letterSpace = run.letterSpacing.units * 1000 / scale
        if letterSpace != text.letterSpace {
            append(letterSpace)
            tokens.append("Tc\n")
            text.letterSpace = letterSpace
        }
        guard let space = font.space else { return }
        // Tw is added to the space's own width and to Tc, and the sum is scaled by Tz (9.4.4).
        let wordSpace =
            (run.wordSpace.units * 1000 - scale / 2) / scale - space * run.size.units / 100_000 - letterSpace
        if wordSpace != text.wordSpace {
            append(wordSpace)
            tokens.append("Tw\n")
            text.wordSpace = wordSpace
        }
    }

    /// The width of a word on paper.
    func width(ofWord number: Int, _ run: TextRun) -> Int {
        let word = flow.store.words[number]
        let unitsPerEm = document.fonts[Int(word.face.index)].unitsPerEm
        let natural = Int(word.width) * run.size.units / unitsPerEm
        return natural * Int(run.scale) / 1000 + Int(word.glyphCount) * run.letterSpacing.units
    }
}
