import Basics
import Fonts
import Styling

@testable import Typesetting

/// Sets margins with the stand-in for lines.
struct PlainMargins: MarginSetting, ~Copyable {
    private var lines = PlainSetter()
    private var galley = Galley()

    var text: FlowText {
        mutating get {
            lines.complete(&galley)
            return galley.text
        }
    }

    mutating func set(_ text: String, style: ComputedStyle, align: TextAlign, width: Length) -> MarginText {
        var paragraph = paragraph(text, size: style.fontSize, type: TypeID(0))
        paragraph.align = align
        var found: [SetLine] = []
        lines.set(paragraph, shape: LineShape(width: width), looseness: 0, into: &galley, lines: &found)
        var set = MarginText(lines: found.count, baseline: style.lineHeight.scaled(by: 0.75))
        for (number, line) in found.enumerated() {
            set.items += line.paint.map { galley.paint[Int($0)].moved(right: .zero, down: style.lineHeight * number) }
        }
        return set
    }

    mutating func width(of text: String, style: ComputedStyle) -> Length {
        lines.widths(of: paragraph(text, size: style.fontSize, type: TypeID(0))).natural
    }

    mutating func number(_ number: String, type: TypeID, size: Length) -> (pieces: Range<Int32>, width: Length) {
        let start = Int32(galley.text.pieces.count)
        let paragraph = paragraph(number, size: size, type: type)
        var found: [SetLine] = []
        lines.set(paragraph, shape: LineShape(width: size * 100), looseness: 0, into: &galley, lines: &found)
        return (start..<Int32(galley.text.pieces.count), lines.widths(of: paragraph).natural)
    }

    private func paragraph(_ text: String, size: Length, type: TypeID) -> Paragraph {
        var paragraph = Paragraph()
        paragraph.text = Array(text.utf8)
        paragraph.runs = [
            Paragraph.Run(range: 0..<Int32(paragraph.text.count), type: type, size: size, tag: .pagination)
        ]
        return paragraph
    }
}
