import Basics
import Fonts
import Typesetting

/// Glyphs nobody has.
extension PageContent {
    /// Shows a word that has glyphs no face has: for each of them a box drawn with rules that says what it stands for.
    mutating func showBoxes(_ number: Int, _ run: TextRun, _ start: Int) {
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
                font.write(glyphs: index..<index + 1, encoded.source, size: nil, to: &tokens)
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
        let text = ReadableText.of(flow.store.text[start..<end])
        let mark = mark(for: run.tag, at: run.origin.y)
        open(mark, inText: false, actualText: text)
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
        closeOwnMark(mark)
    }
}
