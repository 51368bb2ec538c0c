import Basics
import Fonts
import Styling

/// A first letter that was set on its own: a drop cap, or one raised above its line.
struct SetInitial {
    /// What it draws, from here on in `Galley.paint`; its base line is that of the line it stands on.
    var paint: Int32
    /// How many lines it is tall, and how many of them are beside the text.
    var size: Double
    var lines: Int
    /// How far the lines beside it are moved.
    var inset: Length
    /// Where it is in the documents: the first line begins there, not behind it.
    var source: SourcePosition?
}

// Initials (CSS Inline 3, 3: `initial-letter`) and first letters of another style.
extension GalleySetter where Setter: ~Copyable {
    /// Takes the first letter out of the paragraph and sets it, where its style makes an initial of it; else gives it
    /// its style and leaves it in its line.
    mutating func takeInitial() -> SetInitial? {
        guard let style = block.firstLetter, let end = firstLetterEnd(), let run = inline.paragraph.runs.first,
            run.kind == .text
        else { return nil }
        let initial = document.styles[Int(style)].initialLetter
        inline.divideRun(at: end)
        let type = type(of: style, language: run.language)
        inline.paragraph.runs[0].type = type
        inline.paragraph.runs[0].colour = document.styles[Int(style)].colour
        inline.paragraph.runs[0].letterSpacing = document.styles[Int(style)].letterSpacing
        guard initial.size > 1 else {
            inline.paragraph.runs[0].size = document.styles[Int(style)].fontSize
            return nil
        }
        return set(initial, until: end, type)
    }

    private mutating func set(_ initial: InitialLetter, until end: Int, _ type: TypeID) -> SetInitial {
        let size = min(initial.size, 12)
        let lineHeight = document.styles[Int(block.style)].lineHeight
        let own = lines.metrics(of: self.type(of: block.style, language: inline.paragraph.runs[0].language))
        let text = document.styles[Int(block.style)].fontSize.points
        let capital = text * Double(own.capHeight) / Double(max(own.unitsPerEm, 1))
        // Its head is as high as the capitals of the first line beside it, its foot on the base line of the last.
        let height = lineHeight.points * (size - 1) + capital
        let metrics = lines.metrics(of: type)
        let cap = Double(max(metrics.capHeight, 1)) / Double(max(metrics.unitsPerEm, 1))
        var letter = inline.takeHead(end)
        letter.runs[0].size = Length(points: height / cap)
        letter.languages = languages
        letter.document = documentIndex
        letter.leading = lineHeight
        letter.direction = document.styles[Int(block.style)].direction
        let width = lines.widths(of: letter).natural
        let paint = Int32(galley.paint.count)
        var set: [SetLine] = []
        lines.set(letter, shape: LineShape(width: width), looseness: 0, into: &galley, lines: &set)
        let isRightToLeft = letter.direction == .rightToLeft
        move(
            paint..<Int32(galley.paint.count),
            right: isRightToLeft ? block.left + block.width - width : block.left,
            down: .zero
        )
        let sink = max(1, min(initial.sink == 0 ? Int(size) : initial.sink, 12))
        // The text stands off by a sixth of its size; from a word of one letter by a space as wide as the letter asks,
        // without which programs that read pages by their geometry run it together with the next.
        var gap = document.styles[Int(block.style)].fontSize / 6
        if inline.paragraph.text.first == 0x20 {
            gap = max(gap, letter.runs[0].size.scaled(by: 0.17))
            endWithSpace(paint)
        }
        inline.paragraph.indent = .zero
        return SetInitial(paint: paint, size: size, lines: sink, inset: width + gap, source: set.first?.source)
    }

    /// Ends the text drawn from a place of the paint on with the space between words.
    mutating func endWithSpace(_ paint: Int32) {
        for index in galley.paint[Int(paint)...].indices.reversed() {
            // Rules and links of the line may follow.
            guard case .text(var run) = galley.paint[index] else { continue }
            guard run.pieces.upperBound == Int32(galley.text.pieces.count) else { return }
            galley.text.pieces.append(.space)
            run.pieces = run.pieces.lowerBound..<Int32(galley.text.pieces.count)
            galley.paint[index] = .text(run)
            return
        }
    }

    /// Moves the initial down to the base line it stands on, given the first line's.
    mutating func raise(_ initial: SetInitial, _ measure: LineMeasure) {
        let first = setLines[0].paint.lowerBound
        let above = Self.linesAbove(initial)
        let down = measure.baseline + measure.height * above + measure.height * (initial.lines - 1)
        move(initial.paint..<first, right: .zero, down: down)
    }

    /// How many lines of its own an initial needs above the first line of the text.
    static func linesAbove(_ initial: SetInitial) -> Int { max(0, Int(initial.size.rounded(.up)) - initial.lines) }

    /// Makes the first line as tall as the part of an initial that rises above it.
    func grow(_ box: inout GalleyBox, _ initial: SetInitial, _ measure: LineMeasure) {
        let more = measure.height * Self.linesAbove(initial)
        box.height += more
        box.baseline += more
    }

    /// A paragraph of fewer lines than its initial is tall leaves the rest empty.
    mutating func fillBesideInitial(_ initial: SetInitial, _ count: Int, _ height: Length) {
        if count < initial.lines { stack.fixedBelow(height * (initial.lines - count)) }
    }

    /// The end of the first letter: marks before it, the letter, its accents, marks after it (CSS Pseudo 4, 2.2).
    private func firstLetterEnd() -> Int? {
        let head = String(decoding: inline.paragraph.text.prefix(64), as: UTF8.self)
        var end = 0
        var hasLetter = false
        for character in head {
            guard let scalar = character.unicodeScalars.first, scalar != "\u{FFFC}", scalar != "\u{2028}" else { break }
            let isMark = Self.isMark(scalar)
            if hasLetter, !isMark || Self.opens(scalar) { break }
            if !isMark, !hasLetter {
                guard !character.isWhitespace else { break }
                hasLetter = true
            }
            end += character.utf8.count
        }
        return hasLetter && end < inline.paragraph.text.count ? end : nil
    }

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        let category = scalar.properties.generalCategory
        return category == .openPunctuation || category == .dashPunctuation
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation, .otherPunctuation: true
        default: false
        }
    }
}

extension InlineText {
    /// Makes the first run end at an offset inside it.
    mutating func divideRun(at end: Int) {
        let run = paragraph.runs[0]
        guard run.range.upperBound > Int32(end) else { return }
        var rest = run
        rest.range = Int32(end)..<run.range.upperBound
        paragraph.runs[0].range = 0..<Int32(end)
        paragraph.runs.insert(rest, at: 1)
    }

    /// Takes the text before an offset, at which a run begins, out of the paragraph.
    mutating func takeHead(_ end: Int) -> Paragraph {
        var head = Paragraph()
        let cut = Int32(end)
        head.text = Array(paragraph.text[..<end])
        head.runs = paragraph.runs.filter { $0.range.upperBound <= cut }
        head.segments = paragraph.segments.filter { $0.start < cut }
        head.links = paragraph.links
        paragraph.text.removeFirst(end)
        paragraph.runs.removeAll { $0.range.upperBound <= cut }
        for index in paragraph.runs.indices {
            let range = paragraph.runs[index].range
            paragraph.runs[index].range = range.lowerBound - cut..<range.upperBound - cut
        }
        if let index = paragraph.segments.lastIndex(where: { $0.start <= cut }) {
            paragraph.segments[index].offset += cut - paragraph.segments[index].start
            paragraph.segments[index].start = cut
            paragraph.segments.removeFirst(index)
        }
        for index in paragraph.segments.indices { paragraph.segments[index].start -= cut }
        for index in paragraph.fillings.indices { paragraph.fillings[index].offset -= cut }
        for index in anchors.indices { anchors[index].offset = max(0, anchors[index].offset - cut) }
        return head
    }
}
