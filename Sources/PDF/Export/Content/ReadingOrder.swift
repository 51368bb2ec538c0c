import Basics
import Typesetting

/// The pieces of a run in the order they are read, where that is not the order they stand in from the left.
struct ReadingOrder {
    /// Indices into the flow's pieces.
    let pieces: [Int]

    /// The order of a run; nil where it is read from the left throughout.
    ///
    /// A run of several directions is taken as written in that of most of its words: pieces of the other direction that
    /// stand together, with the spaces between them, keep their own order.
    init?(_ run: TextRun, _ flow: FlowText) {
        let range = Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)
        var (backwards, forwards) = (0, 0)
        for index in range where flow.pieces[index].value >= 0 {
            if Self.isBackwards(index, flow) { backwards += 1 } else { forwards += 1 }
        }
        guard backwards > 0 else { return nil }
        let mostlyBackwards = backwards >= forwards
        var order: [Int] = []
        var index = range.lowerBound
        while index < range.upperBound {
            // A stretch of the other direction: from its first word to its last.
            guard flow.pieces[index].value >= 0, Self.isBackwards(index, flow) != mostlyBackwards else {
                order.append(index)
                index += 1
                continue
            }
            var (last, next) = (index, index + 1)
            while next < range.upperBound {
                if flow.pieces[next].value >= 0 {
                    guard Self.isBackwards(next, flow) != mostlyBackwards else { break }
                    last = next
                }
                next += 1
            }
            // It is turned against the rest; all is turned below where most is backwards.
            order += (index...last).reversed()
            index = last + 1
        }
        pieces = mostlyBackwards ? order.reversed() : order
    }

    private static func isBackwards(_ piece: Int, _ flow: FlowText) -> Bool {
        flow.store.words[Int(flow.pieces[piece].value)].isRightToLeft
    }
}

extension PageContent {
    /// Shows the pieces of a run in reading order, going to each from where the last one ended.
    mutating func showBothWays(_ run: TextRun, _ order: ReadingOrder) {
        let range = Int(run.pieces.lowerBound)..<Int(run.pieces.upperBound)
        var lefts: [Int] = []
        var left = 0
        for index in range {
            lefts.append(left)
            left += width(ofPiece: index, run)
        }
        var shown = 0
        for index in order.pieces {
            let wanted = lefts[index - range.lowerBound]
            shown += step(from: shown, to: wanted, run)
            let value = flow.pieces[index].value
            if value >= 0 { show(word: Int(value), run, at: wanted) } else { showSpace(run) }
            shown += width(ofPiece: index, run)
        }
    }

    private func width(ofPiece index: Int, _ run: TextRun) -> Int {
        let value = flow.pieces[index].value
        return value >= 0 ? width(ofWord: Int(value), run) : run.wordSpace.units
    }

    /// A number of TJ that leads from one place to another, in thousandths of a point; returns how far it leads.
    private mutating func step(from start: Int, to end: Int, _ run: TextRun) -> Int {
        // Thousandths of an em as wide as the run's glyphs are.
        let unit = max(1, run.size.units * max(1, Int(run.scale)))
        let number = ((end - start) * 1_000_000 + (end > start ? unit / 2 : -unit / 2)) / unit
        guard number != 0 else { return 0 }
        tokens.append(")")
        tokens.append(integer: -number)
        tokens.append("(")
        return number * unit / 1_000_000
    }
}
