import Basics
import Fonts
import Styling

/// Sixth, at last: what is drawn under and over the words, and where links are.
extension LineSetter {
    /// Appends the rules and links of the line.
    mutating func draw(_ paragraph: borrowing Paragraph, into galley: inout Galley) {
        var isPlain = true
        for stretch in line.stretches {
            let run = paragraph.runs[Int(stretch.run)]
            if run.link >= 0 || run.decoration != TextDecoration() { isPlain = false }
        }
        if isPlain { return }
        drawRules(paragraph, into: &galley)
        drawLinks(paragraph, into: &galley)
    }

    private mutating func drawRules(_ paragraph: borrowing Paragraph, into galley: inout Galley) {
        var at = 0
        while at < line.stretches.count {
            let run = paragraph.runs[Int(line.stretches[at].run)]
            var next = at + 1
            // Runs of one manner have one rule, so that it does not fall apart between them.
            while next < line.stretches.count {
                let other = paragraph.runs[Int(line.stretches[next].run)]
                guard other.decoration == run.decoration, other.colour == run.colour, other.size == run.size,
                    other.rise == run.rise
                else { break }
                next += 1
            }
            if run.decoration != TextDecoration() {
                let start = line.stretches[at].start
                drawRules(of: run, start, line.stretches[next - 1].end, into: &galley)
            }
            at = next
        }
    }

    private mutating func drawRules(
        of run: Paragraph.Run,
        _ start: Double,
        _ end: Double,
        into galley: inout Galley
    ) {
        let type = facts(run.type)
        let size = Double(run.size.units)
        let base = -Double(run.rise.units)
        let thickness = max(type.underlineThickness * size, 1)
        func rule(_ middle: Double) {
            let frame = Rectangle(
                x: Length(units: Int(start.rounded())),
                y: Length(units: Int((base + middle - thickness / 2).rounded())),
                width: Length(units: Int((end - start).rounded())),
                height: Length(units: Int(thickness.rounded()))
            )
            galley.paint.append(.rule(Rule(frame: frame, colour: run.colour)))
        }
        if run.decoration.underline { rule(type.underlinePosition * size) }
        if run.decoration.lineThrough { rule(-type.xHeight * size / 2) }
        if run.decoration.overline { rule(-type.ascent * size) }
    }

    private func drawLinks(_ paragraph: borrowing Paragraph, into galley: inout Galley) {
        var at = 0
        while at < line.stretches.count {
            let link = paragraph.runs[Int(line.stretches[at].run)].link
            var next = at
            var ascent = 0.0
            var descent = 0.0
            while next < line.stretches.count, paragraph.runs[Int(line.stretches[next].run)].link == link {
                let facts = runs[Int(line.stretches[next].run)]
                ascent = max(ascent, facts.ascent)
                descent = max(descent, facts.descent)
                next += 1
            }
            if paragraph.links.indices.contains(Int(link)) {
                let start = line.stretches[at].start
                let frame = Rectangle(
                    x: Length(units: Int(start.rounded())),
                    y: Length(units: -Int(ascent.rounded())),
                    width: Length(units: Int((line.stretches[next - 1].end - start).rounded())),
                    height: Length(units: Int((ascent + descent).rounded()))
                )
                let found = paragraph.links[Int(link)]
                galley.paint.append(.link(LinkArea(frame: frame, target: found.target, node: found.node)))
            }
            at = next
        }
    }
}
