import Basics
import Fonts

/// Sixth, continued: the runs of a line.
extension LineSetter {
    /// The run being made.
    private struct OpenRun {
        var run: Int32 = -1
        var isWide = false
        var x = 0.0
        var firstPiece: Int32 = 0
        var wordSpace = 0
        /// A word of it was written: a blank after it belongs to it.
        var hasWords = false
    }

    /// Appends the runs of the line in the order they are seen.
    mutating func paint(
        _ fitting: LineFitting,
        _ paragraph: borrowing Paragraph,
        endsInSpace: Bool,
        into galley: inout Galley
    ) {
        var open = OpenRun()
        var x = fitting.x
        let scale = Double(fitting.scale) / 1000
        if let first = line.order.first, line.items[Int(first)].kind == .lastBlank {
            x -= (runs[Int(line.items[Int(first)].run)].space * fitting.blanks).rounded()
        }
        for number in line.order {
            let item = line.items[Int(number)]
            if item.kind.rawValue > LineItem.Kind.lastBlank.rawValue {
                close(&open, x, fitting, paragraph, &galley)
                paintSpecial(item, x, fitting, paragraph, &galley)
                x += item.width + (item.kind == .leader ? fitting.filling : 0)
                continue
            }
            let isTrailing = item.kind == .lastBlank && open.run >= 0
            if !isTrailing, item.run != open.run || item.isWide != open.isWide && fitting.blanks != 1 {
                let isWide = item.kind == .word ? item.isWide : item.run == open.run && open.isWide
                if item.run != open.run || isWide != open.isWide {
                    close(&open, x, fitting, paragraph, &galley)
                    let space = runs[Int(item.run)].space * fitting.blanks
                    open = OpenRun(
                        run: item.run,
                        isWide: isWide,
                        x: x,
                        firstPiece: Int32(galley.text.pieces.count),
                        wordSpace: Int(space.rounded())
                    )
                    call(item.run, paragraph, &galley)
                }
            }
            switch item.kind {
            case .word:
                for word in item.word..<(item.word + item.count) { galley.text.pieces.append(RunPiece(WordID(word))) }
                x += item.width * (item.isWide ? 1 : scale) + item.spacing
                if item.gaps != 0 {
                    x += item.gaps * runs[Int(item.run)].size * Self.wideElasticity * (fitting.blanks - 1)
                }
            case .fixedBlank:
                galley.text.pieces.append(.fixedSpace)
                x += Double(open.wordSpace)
            case .lastBlank:
                galley.text.pieces.append(.space)
                // Seen first, in lines that are read from the right, it has room of its own at the left.
                if number == line.order.first { x += Double(open.wordSpace) }
            default:
                galley.text.pieces.append(.space)
                x += Double(open.wordSpace)
            }
        }
        if endsInSpace, open.run >= 0 { galley.text.pieces.append(.space) }
        close(&open, x, fitting, paragraph, &galley)
    }

    /// Ends the run being made, if any.
    private mutating func close(
        _ open: inout OpenRun,
        _ x: Double,
        _ fitting: LineFitting,
        _ paragraph: borrowing Paragraph,
        _ galley: inout Galley
    ) {
        guard open.run >= 0 else { return }
        let run = paragraph.runs[Int(open.run)]
        var spacing = run.letterSpacing
        if open.isWide {
            spacing += Length(
                units: Int((runs[Int(open.run)].size * Self.wideElasticity * (fitting.blanks - 1)).rounded())
            )
        }
        galley.paint.append(
            .text(
                TextRun(
                    origin: Point(x: Length(units: Int(open.x.rounded())), y: -run.rise),
                    pieces: open.firstPiece..<Int32(galley.text.pieces.count),
                    size: run.size,
                    wordSpace: Length(units: open.wordSpace),
                    letterSpacing: spacing,
                    scale: open.isWide ? 1000 : Int16(fitting.scale),
                    colour: run.colour,
                    tag: run.tag
                )
            )
        )
        line.stretches.append((open.run, open.x, x))
        open.run = -1
    }

    /// Notes that a run calls a note.
    @inline(__always)
    private func call(_ run: Int32, _ paragraph: borrowing Paragraph, _ galley: inout Galley) {
        let call = paragraph.runs[Int(run)].call
        guard call >= 0, galley.calls.last != call else { return }
        galley.calls.append(call)
    }

    /// What is no text.
    private mutating func paintSpecial(
        _ item: LineItem,
        _ x: Double,
        _ fitting: LineFitting,
        _ paragraph: borrowing Paragraph,
        _ galley: inout Galley
    ) {
        let run = paragraph.runs[Int(item.run)]
        let left = Length(units: Int(x.rounded()))
        switch item.kind {
        case .object:
            let object = paragraph.objects[Int(item.word)]
            galley.paint.append(contentsOf: object.items.map { $0.moved(right: left, down: -run.rise) })
            line.stretches.append((item.run, x, x + item.width))
            call(item.run, paragraph, &galley)
        case .leader:
            paintLeader(item, x, fitting.filling + item.width, paragraph, &galley)
        case .reference:
            galley.references.append(
                PageReference(
                    target: paragraph.fillings[Int(item.word)].target,
                    paint: Int32(galley.paint.count),
                    width: Length(units: Int(item.width.rounded())),
                    type: run.type
                )
            )
            let pieces = Int32(galley.text.pieces.count)
            galley.paint.append(
                .text(
                    TextRun(
                        origin: Point(x: left, y: -run.rise),
                        pieces: pieces..<pieces,
                        size: run.size,
                        wordSpace: Length(units: Int(runs[Int(item.run)].space.rounded())),
                        letterSpacing: run.letterSpacing,
                        colour: run.colour,
                        tag: run.tag
                    )
                )
            )
            line.stretches.append((item.run, x, x + item.width))
        case .tab:
            // The text has a blank there; what is drawn begins after it.
            let pieces = Int32(galley.text.pieces.count)
            galley.text.pieces.append(.space)
            galley.paint.append(
                .text(
                    TextRun(
                        origin: Point(x: left, y: -run.rise),
                        pieces: pieces..<(pieces + 1),
                        size: run.size,
                        wordSpace: Length(units: Int(item.width.rounded())),
                        colour: run.colour,
                        tag: run.tag
                    )
                )
            )
        case .word, .blank, .fixedBlank, .lastBlank: break
        }
    }

    /// What a leader repeats, each at a whole multiple of its width from the column's edge, so that the dots of all
    /// lines stand one under the other.
    private mutating func paintLeader(
        _ item: LineItem,
        _ x: Double,
        _ room: Double,
        _ paragraph: borrowing Paragraph,
        _ galley: inout Galley
    ) {
        let run = paragraph.runs[Int(item.run)]
        let facts = runs[Int(item.run)]
        var pattern: [RunPiece] = []
        var width = 0.0
        let space = facts.space.rounded()
        for word in paragraph.fillings[Int(item.word)].leader.split(separator: " ", omittingEmptySubsequences: false) {
            if !pattern.isEmpty || width > 0 {
                pattern.append(.space)
                width += space
            }
            guard !word.isEmpty else { continue }
            let part = Array(word.utf8).withUnsafeBufferPointer { self.part($0, facts, level: 0) }
            pattern += part.words.map { RunPiece(WordID($0)) }
            width += part.width
        }
        guard width > 0, pattern.contains(where: { $0.word != nil }) else { return }
        // Half a blank apart from the words on either side.
        let start = ((x + facts.space / 2) / width).rounded(.up) * width
        let count = Int(max(0, ((x + room - facts.space / 2 - start) / width).rounded(.down)))
        guard count > 0 else { return }
        let pieces = Int32(galley.text.pieces.count)
        for _ in 0..<count { galley.text.pieces += pattern }
        galley.paint.append(
            .text(
                TextRun(
                    origin: Point(x: Length(units: Int(start.rounded())), y: -run.rise),
                    pieces: pieces..<Int32(galley.text.pieces.count),
                    size: run.size,
                    wordSpace: Length(units: Int(space)),
                    colour: run.colour,
                    tag: .artifact
                )
            )
        )
    }
}
