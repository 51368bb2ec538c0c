import Basics
import Fonts

@testable import Typesetting

/// A line setter with letters of half an em, blanks of a quarter and no fonts: what boxes do is shown without either.
///
/// Lines are filled one after the other; letters of any kind count alike, U+2028 ends a line, objects have their width.
struct PlainSetter: LineSetting, ~Copyable {
    private var specifications: [TypeSpec] = []
    private var words = GlyphStore()

    mutating func type(of specification: TypeSpec) -> TypeID {
        if let known = specifications.firstIndex(of: specification) { return TypeID(UInt16(known)) }
        specifications.append(specification)
        return TypeID(UInt16(specifications.count - 1))
    }

    mutating func metrics(of type: TypeID) -> FaceMetrics {
        FaceMetrics(
            unitsPerEm: 1000,
            ascent: 800,
            descent: 200,
            xHeight: 450,
            capHeight: 700,
            space: 250,
            hyphen: 500,
            figure: 500,
            underlinePosition: 100,
            underlineThickness: 50
        )
    }

    /// A word, a blank, an object or the end of a line, of one run.
    private struct Token {
        enum Kind { case word, blank, object, filling, end }
        var kind: Kind
        var run: Int
        var range: Range<Int>
        var width: Length
    }

    private func tokens(_ paragraph: borrowing Paragraph) -> [Token] {
        var tokens: [Token] = []
        for index in paragraph.runs.indices {
            let run = paragraph.runs[index]
            let range = Int(run.range.lowerBound)..<Int(run.range.upperBound)
            if case .object(let object) = run.kind {
                let width = paragraph.objects[Int(object)].width
                tokens.append(Token(kind: .object, run: index, range: range, width: width))
                continue
            }
            var start = range.lowerBound
            while start < range.upperBound {
                let token = token(paragraph, run, index, start, range.upperBound)
                tokens.append(token)
                start = token.range.upperBound
            }
        }
        return tokens
    }

    private func token(
        _ paragraph: borrowing Paragraph,
        _ run: Paragraph.Run,
        _ index: Int,
        _ start: Int,
        _ end: Int
    ) -> Token {
        let text = paragraph.text
        func begins(_ at: Int, _ bytes: [UInt8]) -> Bool { at + 2 < end && Array(text[at..<at + 3]) == bytes }
        if text[start] == 0x20 {
            return Token(kind: .blank, run: index, range: start..<start + 1, width: run.size / 4)
        }
        if begins(start, [0xE2, 0x80, 0xA8]) {
            return Token(kind: .end, run: index, range: start..<start + 3, width: .zero)
        }
        if begins(start, [0xEF, 0xBF, 0xBC]) {
            return Token(kind: .filling, run: index, range: start..<start + 3, width: run.size * 2)
        }
        var at = start
        var letters = 0
        while at < end, text[at] != 0x20, !begins(at, [0xE2, 0x80, 0xA8]), !begins(at, [0xEF, 0xBF, 0xBC]) {
            if text[at] & 0xC0 != 0x80 { letters += 1 }
            at += 1
        }
        return Token(kind: .word, run: index, range: start..<at, width: run.size * letters / 2)
    }

    mutating func widths(of paragraph: borrowing Paragraph) -> LineWidths {
        var widths = LineWidths(least: .zero, natural: .zero)
        var line = paragraph.indent
        var word = paragraph.indent
        for token in tokens(paragraph) {
            switch token.kind {
            case .end:
                line = .zero
                word = .zero
            case .blank:
                line += token.width
                word = paragraph.runs[token.run].wraps ? .zero : word + token.width
            case .word, .object, .filling:
                line += token.width
                word += token.width
            }
            widths.natural = max(widths.natural, line)
            widths.least = max(widths.least, word)
        }
        return widths
    }

    mutating func set(
        _ paragraph: borrowing Paragraph,
        shape: LineShape,
        looseness: Int,
        into galley: inout Galley,
        lines: inout [SetLine]
    ) {
        let tokens = tokens(paragraph)
        var first = 0
        var number = 0
        while first < tokens.count {
            let inset = number < shape.insetLines ? shape.inset : .zero
            let indent = number == 0 ? paragraph.indent : .zero
            let end = lineEnd(tokens, first, shape.width - inset - indent)
            lines.append(line(tokens[first..<end], paragraph, at: inset + indent, room: shape.width, into: &galley))
            first = end
            number += 1
        }
    }

    private func lineEnd(_ tokens: [Token], _ first: Int, _ room: Length) -> Int {
        var width = Length.zero
        var index = first
        var last = first
        while index < tokens.count {
            if tokens[index].kind == .end { return index + 1 }
            width += tokens[index].width
            if width > room, tokens[index].kind != .blank, last > first { return last }
            index += 1
            if tokens[index - 1].kind == .blank || tokens[index - 1].kind == .object { last = index }
        }
        return index
    }

    private mutating func line(
        _ tokens: ArraySlice<Token>,
        _ paragraph: borrowing Paragraph,
        at start: Length,
        room: Length,
        into galley: inout Galley
    ) -> SetLine {
        var line = SetLine(
            paint: Int32(galley.paint.count)..<0x7FFF_FFFF,
            calls: Int32(galley.calls.count)..<0x7FFF_FFFF,
            ascent: .zero,
            descent: .zero,
            text: Int32(tokens.first?.range.lowerBound ?? 0)..<Int32(tokens.last?.range.upperBound ?? 0),
            source: nil,
            endsInHyphen: false
        )
        if let segment = paragraph.segments.last(where: { $0.start <= line.text.lowerBound }) {
            line.source = SourcePosition(
                document: paragraph.document,
                node: segment.node,
                offset: segment.offset + line.text.lowerBound - segment.start
            )
        }
        var x = start + shift(tokens, paragraph, room - start)
        for group in tokens.chunked(by: \.run) {
            let width = group.reduce(Length.zero) { $0 + $1.width }
            paint(group, paragraph, Point(x: x, y: .zero), width, &line, into: &galley)
            x += width
        }
        line.paint = line.paint.lowerBound..<Int32(galley.paint.count)
        line.calls = line.calls.lowerBound..<Int32(galley.calls.count)
        return line
    }

    private func shift(_ tokens: ArraySlice<Token>, _ paragraph: borrowing Paragraph, _ room: Length) -> Length {
        let width = tokens.reduce(Length.zero) { $0 + $1.width }
        switch paragraph.align {
        case .centre: return max(.zero, (room - width) / 2)
        case .right, .end: return max(.zero, room - width)
        default: return .zero
        }
    }

    private mutating func paint(
        _ group: ArraySlice<Token>,
        _ paragraph: borrowing Paragraph,
        _ point: Point,
        _ width: Length,
        _ line: inout SetLine,
        into galley: inout Galley
    ) {
        guard let first = group.first else { return }
        let run = paragraph.runs[first.run]
        if case .object(let number) = run.kind {
            let object = paragraph.objects[Int(number)]
            for item in object.items { galley.paint.append(item.moved(right: point.x, down: -run.rise)) }
            line.ascent = max(line.ascent, object.ascent + run.rise)
            line.descent = max(line.descent, object.descent - run.rise)
        } else {
            paintText(group, paragraph, point, into: &galley)
            line.ascent = max(line.ascent, run.size.scaled(by: 0.8) + run.rise)
            line.descent = max(line.descent, run.size.scaled(by: 0.2) - run.rise)
        }
        if run.link >= 0 {
            let link = paragraph.links[Int(run.link)]
            let frame = Rectangle(x: point.x, y: -run.size.scaled(by: 0.8), width: width, height: run.size)
            galley.paint.append(.link(LinkArea(frame: frame, target: link.target, node: link.node)))
        }
        if run.call >= 0 { galley.calls.append(run.call) }
    }

    private mutating func paintText(
        _ group: ArraySlice<Token>,
        _ paragraph: borrowing Paragraph,
        _ point: Point,
        into galley: inout Galley
    ) {
        guard let first = group.first else { return }
        let run = paragraph.runs[first.run]
        let start = Int32(galley.text.pieces.count)
        for token in group {
            switch token.kind {
            case .blank: galley.text.pieces.append(.space)
            case .word, .object: galley.text.pieces.append(RunPiece(word(Array(paragraph.text[token.range]))))
            case .filling: fill(paragraph, Int32(token.range.lowerBound), into: &galley)
            case .end: break
            }
        }
        let text = TextRun(
            origin: Point(x: point.x, y: point.y - run.rise),
            pieces: start..<Int32(galley.text.pieces.count),
            size: run.size,
            wordSpace: run.size / 4,
            tag: run.tag
        )
        galley.paint.append(.text(text))
    }

    private mutating func fill(_ paragraph: borrowing Paragraph, _ offset: Int32, into galley: inout Galley) {
        guard let filling = paragraph.fillings.first(where: { $0.offset == offset }) else { return }
        if filling.target.isEmpty {
            galley.text.pieces.append(RunPiece(word(Array((filling.leader + "…").utf8))))
        } else {
            let paint = Int32(galley.paint.count)
            galley.references.append(
                PageReference(target: filling.target, paint: paint, width: Length(points: 20), type: TypeID(0))
            )
        }
    }

    private mutating func word(_ bytes: [UInt8]) -> WordID {
        words.words.append(
            GlyphStore.Word(
                face: FaceID(0),
                isRightToLeft: false,
                lacksGlyphs: false,
                glyphStart: 0,
                glyphCount: 0,
                textStart: UInt32(words.text.count),
                textCount: UInt16(clamping: bytes.count),
                width: 0
            )
        )
        words.text += bytes
        return WordID(Int32(words.words.count - 1))
    }

    mutating func complete(_ galley: inout Galley) { galley.text.store = words }
}

extension ArraySlice {
    /// Neighbours that agree.
    func chunked<Key: Equatable>(by key: KeyPath<Element, Key>) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for index in indices where index > startIndex && self[index][keyPath: key] != self[index - 1][keyPath: key] {
            chunks.append(self[start..<index])
            start = index
        }
        if start < endIndex { chunks.append(self[start..<endIndex]) }
        return chunks
    }
}
