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
        var shown = 0
        let isSpaced = Self.isSpaced(run)
        let isRead = if case .leaf = mark { true } else { false }
        for index in Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound) {
            let value = flow.pieces[index].value
            if value < 0 {
                showSpace(run)
                shown += run.wordSpace.units
                continue
            }
            let word = encoded.words[Int(value)]
            if Int(word.face) != text.face {
                tokens.append(")]TJ\n")
                setFace(Int(word.face), run)
                tokens.append("[(")
            }
            let isWhole =
                isRead && !word.traits.contains(.isBox) && (isSpaced || word.traits.contains(.needsActualText))
            if isWhole { beginWhole(flow.store.words[Int(value)], run) }
            if word.traits.contains(.isBox) {
                showBoxes(Int(value), run, shown)
            } else if word.traits.contains(.hasRise) {
                let stored = flow.store.words[Int(value)]
                let font = document.fonts[Int(word.face)]
                font.write(stored, flow.store, encoded.places, size: run.size.units, to: &tokens)
            } else {
                encoded.bytes.withUnsafeBufferPointer { bytes in
                    let range = Int(word.start)..<Int(word.start) + Int(word.count)
                    tokens.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
                }
            }
            if isWhole { endWhole(run) }
            // Only boxes need to know where they are.
            if document.hasBoxes { shown += width(ofWord: Int(value), run) }
        }
        tokens.append(")]TJ\n")
    }

    /// Whether letters stand so far apart that programs which read pages by their geometry take them for words: from
    /// 0.1 em on (poppler); kerning may add a little.
    private static func isSpaced(_ run: TextRun) -> Bool { run.letterSpacing.units * 100 >= run.size.units * 8 }

    /// Begins a word that says itself what it is read as, by a mark of its own: poppler loses what follows a mark inside
    /// another.
    private mutating func beginWhole(_ word: GlyphStore.Word, _ run: TextRun) {
        tokens.append(")]TJ\n")
        let text = String(decoding: flow.store.text[word.text], as: UTF8.self)
        open(mark(for: run.tag, at: run.origin.y), inText: true, actualText: text)
        tokens.append("[(")
    }

    private mutating func endWhole(_ run: TextRun) {
        tokens.append(")]TJ\n")
        closeOwnMark()
        open(mark(for: run.tag, at: run.origin.y), inText: true)
        tokens.append("[(")
    }

    /// The space's code where the face has one, else a gap.
    private mutating func showSpace(_ run: TextRun) {
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
    private func width(ofWord number: Int, _ run: TextRun) -> Int {
        let word = flow.store.words[number]
        let unitsPerEm = document.fonts[Int(word.face.index)].unitsPerEm
        let natural = Int(word.width) * run.size.units / unitsPerEm
        return natural * Int(run.scale) / 1000 + Int(word.glyphCount) * run.letterSpacing.units
    }

    // MARK: - Glyphs nobody has

    /// Shows a word that has glyphs no face has: for each of them a box drawn with rules that says what it stands for.
    private mutating func showBoxes(_ number: Int, _ run: TextRun, _ start: Int) {
        let word = flow.store.words[number]
        let font = document.fonts[Int(word.face.index)]
        let unitsPerEm = font.unitsPerEm
        var pen = start
        tokens.append(")]TJ\n")
        for index in word.glyphs {
            let glyph = flow.store.glyphs[index]
            let width = Int(glyph.advance) * run.size.units / unitsPerEm * Int(run.scale) / 1000
            if glyph.id == 0 || !font.isEmbedded {
                drawBox(glyph, word, run, at: pen, width)
            } else {
                open(mark(for: run.tag, at: run.origin.y), inText: true)
                move(to: x(run.origin.x) + pen, y(run.origin.y))
                tokens.append("[(")
                font.write(glyphs: index..<index + 1, flow.store, encoded.places, size: nil, to: &tokens)
                tokens.append(")]TJ\n")
            }
            pen += width + run.letterSpacing.units
        }
        open(mark(for: run.tag, at: run.origin.y), inText: true)
        move(to: x(run.origin.x) + pen, y(run.origin.y))
        tokens.append("[(")
    }

    /// A frame as high as capitals and a twentieth of the size thick.
    private mutating func drawBox(_ glyph: Glyph, _ word: GlyphStore.Word, _ run: TextRun, at pen: Int, _ width: Int) {
        let start = min(word.text.lowerBound + Int(glyph.textStart), word.text.upperBound)
        let end = min(start + Int(glyph.textLength), word.text.upperBound)
        let text = String(decoding: flow.store.text[start..<end], as: UTF8.self)
        let mark = mark(for: run.tag, at: run.origin.y)
        let isRead = if case .leaf = mark { true } else { false }
        open(mark, inText: false, actualText: isRead ? text : nil)
        let thickness = max(100, run.size.units / 20)
        let (height, inset) = (run.size.units * 7 / 10, min(thickness, width / 4))
        let (left, foot) = (x(run.origin.x) + pen + inset, y(run.origin.y))
        let outer = max(0, width - 2 * inset)
        appendRectangle(left, foot, outer, height)
        appendRectangle(
            left + thickness,
            foot + thickness,
            max(0, outer - 2 * thickness),
            max(0, height - 2 * thickness)
        )
        tokens.append("f*\n")
        if isRead { closeOwnMark() } else { closeMark() }
    }
}
