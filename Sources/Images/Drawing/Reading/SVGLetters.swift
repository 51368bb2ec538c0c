/// The letters of a `text` with the places that its attributes give them, white space settled.
struct SVGLetters {
    /// How letters are set.
    struct Format {
        let style: SVGStyle
        /// Above the line's base.
        let rise: Double
        var fill: DrawingFill?
        var stroke: DrawingStroke?

        init(style: SVGStyle, rise: Double) {
            self.style = style
            self.rise = rise
        }
    }

    /// The lists of an element; each number belongs to one of its letters.
    struct Places {
        var x: [Double]
        var y: [Double]
        var dx: [Double]
        var dy: [Double]
        /// The number of the element's first letter.
        var start = 0

        var isEmpty: Bool { x.isEmpty && y.isEmpty && dx.isEmpty && dy.isEmpty }
    }

    /// A letter, and where it is put.
    struct Letter {
        let scalar: Unicode.Scalar
        let format: Int
        var x: Double?
        var y: Double?
        var dx = 0.0
        var dy = 0.0
    }

    private(set) var list: [Letter] = []
    var formats: [Format] = []
    private var open: [Places] = []
    /// UTF-16 units so far: what the lists count (SVG 2 §11.2.4, addressable characters).
    private var units = 0
    private var endsInSpace = true

    mutating func open(_ places: Places) {
        var places = places
        places.start = units
        open.append(places)
    }

    mutating func close() { open.removeLast() }

    /// Adds text; without `xml:space="preserve"` runs of white space become one blank, none at the start.
    mutating func add(_ bytes: ArraySlice<UInt8>, format: Int) {
        let keepsSpace = formats[format].style.keepsSpace
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            let isSpace = scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r"
            if isSpace, endsInSpace, !keepsSpace { continue }
            endsInSpace = isSpace
            add(isSpace ? " " : scalar, format)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, _ format: Int) {
        var letter = Letter(scalar: scalar, format: format)
        // The innermost element that has a number for this letter.
        func number(_ list: KeyPath<Places, [Double]>) -> Double? {
            for places in open.reversed() where !places.isEmpty {
                let values = places[keyPath: list]
                if values.indices.contains(units - places.start) { return values[units - places.start] }
            }
            return nil
        }
        letter.x = number(\.x)
        letter.y = number(\.y)
        letter.dx = number(\.dx) ?? 0
        letter.dy = number(\.dy) ?? 0
        list.append(letter)
        units += scalar.value > 0xFFFF ? 2 : 1
    }

    /// A blank at the end of the text goes.
    mutating func dropTrailingSpace() {
        if let last = list.last, last.scalar == " ", !formats[last.format].style.keepsSpace { list.removeLast() }
    }
}

/// Lines made of letters: one from each absolute place on, in runs of one format.
enum SVGLineMaking {
    static func lines(_ letters: SVGLetters, _ matrix: DrawingMatrix) -> [DrawingText] {
        var lines: [DrawingText] = []
        var (format, y) = (-1, 0.0)
        var text = ""
        func endRun() {
            guard let line = lines.indices.last, let run = lines[line].runs.indices.last else { return }
            lines[line].runs[run].string = text
            text = ""
        }
        for letter in letters.list {
            let found = letters.formats[letter.format]
            var dy = letter.dy
            // A new height without a new place goes on where the letters before end, wherever that is.
            if letter.x == nil, let height = letter.y, !lines.isEmpty { dy += height - y }
            if letter.x != nil || lines.isEmpty {
                endRun()
                y = letter.y ?? y
                lines.append(line(from: DrawingPoint(letter.x ?? 0, y), found.style, matrix))
                format = -1
            }
            y += dy
            if format != letter.format || letter.dx != 0 || dy != 0, let last = lines.indices.last {
                endRun()
                lines[last].runs.append(run(found, letter.dx, dy))
                format = letter.format
            }
            text.unicodeScalars.append(letter.scalar)
        }
        endRun()
        return lines.compactMap(visible)
    }

    private static func line(from origin: DrawingPoint, _ style: SVGStyle, _ matrix: DrawingMatrix) -> DrawingText {
        DrawingText(
            runs: [],
            origin: origin,
            anchor: style.anchor,
            isRightToLeft: style.isRightToLeft,
            matrix: matrix
        )
    }

    private static func run(_ format: SVGLetters.Format, _ dx: Double, _ dy: Double) -> DrawingText.Run {
        let style = format.style
        var run = DrawingText.Run(string: "", font: style.font, size: style.fontSize)
        run.letterSpacing = style.letterSpacing
        run.wordSpacing = style.wordSpacing
        run.dx = dx
        run.dy = dy
        run.rise = format.rise
        run.fill = format.fill
        run.stroke = format.stroke
        run.isUnderlined = style.isUnderlined
        run.isStruckThrough = style.isStruckThrough
        return run
    }

    /// A line without runs of no size; nil where nothing of it is seen.
    private static func visible(_ line: DrawingText) -> DrawingText? {
        var line = line
        line.runs.removeAll { $0.size <= 0 }
        let isSeen = line.runs.contains { run in
            (run.fill != nil || run.stroke != nil) && run.string.unicodeScalars.contains { $0 != " " }
        }
        return isSeen ? line : nil
    }
}
