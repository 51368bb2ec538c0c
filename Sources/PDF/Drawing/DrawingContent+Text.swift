import Fonts
import Images

extension DrawingContent {
    /// Shows a line of text.
    mutating func draw(_ text: DrawingText, _ resources: inout DrawingResources) {
        guard let fonts, let line = fonts.line(of: text) else { return }
        let places = text.places { line.measures[$0] ?? DrawingText.Measure(advance: 0, letters: 0, spaces: 0) }
        for (index, run) in text.runs.enumerated() {
            guard run.fill != nil || run.stroke != nil else { continue }
            let stroke = run.stroke?.scaled(by: text.matrix.meanScale)
            set(run.fill, stroke, &resources)
            if let stroke { set(stroke) }
            show(run, line.runs[index], places[index], text.matrix, fonts)
            drawLines(run, places[index], text.matrix)
        }
    }

    private mutating func show(
        _ run: DrawingText.Run,
        _ words: [DrawingFonts.Word],
        _ place: DrawingText.Place,
        _ matrix: DrawingMatrix,
        _ fonts: DrawingFonts
    ) {
        // Blanks alone open no array of letters.
        guard words.contains(where: { !$0.isSpace && $0.face >= 0 }) else { return }
        tokens.append("BT\n")
        // Letters stand upright in coordinates whose y runs up.
        tokens.write(matrix * DrawingMatrix(place.stretch, 0, 0, -1, place.x, place.y))
        tokens.append(" Tm\n")
        tokens.integer(run.fill == nil ? 1 : run.stroke == nil ? 0 : 2)
        tokens.append(" Tr\n")
        tokens.real(place.letterSpacing, places: 4)
        tokens.append(" Tc\n")
        var face = -1
        // What comes before the first letter waits for its face.
        var (gap, spaces) = (0.0, 0)
        for word in words {
            guard word.isSpace || word.face >= 0 else {
                gap += fonts.width(word)
                continue
            }
            if word.isSpace, face < 0 {
                spaces += 1
                continue
            }
            if !word.isSpace, word.face != face {
                if face >= 0 { tokens.append(")]TJ\n") }
                face = word.face
                tokens.append("/F")
                tokens.append(integer: fonts.rank(ofFace: face))
                tokens.real(run.size, places: 4)
                tokens.append(" Tf[(")
            }
            if gap > 0 {
                tokens.append(")")
                tokens.append(integer: -Int((gap * 1000).rounded()))
                tokens.append("(")
                gap = 0
            }
            for _ in 0..<(word.isSpace ? 1 : spaces) {
                fonts.writeSpace(in: face, wordSpacing: run.wordSpacing / max(run.size, 1e-6), to: &tokens)
            }
            spaces = 0
            if !word.isSpace { fonts.write(word, to: &tokens) }
        }
        tokens.append(")]TJ\nET\n")
    }

    /// The lines under and through letters: a twentieth of the size thick, as most faces have them.
    private mutating func drawLines(_ run: DrawingText.Run, _ place: DrawingText.Place, _ matrix: DrawingMatrix) {
        var heights: [Double] = []
        if run.isUnderlined { heights.append(0.1) }
        if run.isStruckThrough { heights.append(-0.28) }
        guard run.fill != nil, !heights.isEmpty else { return }
        begin(matrix)
        for height in heights {
            let box = DrawingBox(
                x: place.x,
                y: place.y + height * run.size,
                width: place.width,
                height: run.size / 20
            )
            write(DrawingPath.rectangle(box))
            tokens.append("f\n")
        }
        end()
    }
}
