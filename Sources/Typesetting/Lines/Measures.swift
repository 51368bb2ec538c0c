import Styling

/// The lengths and rules the lines of one paragraph are set by, in thousandths of a point.
struct Measures {
    /// How lines fill the measure.
    enum Fill { case justified, ragged, balanced }

    /// The width of lines beside nothing.
    let full: Double
    let inset: Double
    let insetLines: Int
    let indent: Double
    /// The size of the first run.
    let em: Double
    let fill: Fill
    /// The last line is as wide as the others.
    let fillsLast: Bool
    /// How far glyphs may be widened and narrowed, as a part of their width; and whether signs hang out.
    let expansion: Double
    let hangs: Bool

    init(_ shape: LineShape, _ paragraph: borrowing Paragraph) {
        // A line less than a point wide holds nothing: whatever is asked for, lines go on.
        full = max(Double(shape.width.units), 1)
        inset = min(max(Double(shape.inset.units), 0), full - 1)
        insetLines = shape.inset.units == 0 ? 0 : max(shape.insetLines, 0)
        indent = max(min(Double(paragraph.indent.units), full * 0.9), -full * 4)
        em = Double(paragraph.runs.first?.size.units ?? 10_000)
        fill = paragraph.align == .justify ? .justified : paragraph.isBalanced ? .balanced : .ragged
        fillsLast = paragraph.alignLast == .justify
        hangs = paragraph.isRefined && paragraph.align != .centre
        expansion = paragraph.isRefined && paragraph.align == .justify ? Self.mostExpansion : 0
    }

    /// The eye does not see 2 % (issue 4 allows no more).
    static let mostExpansion = 0.02

    /// How wide a line is, by its number from 0.
    @inline(__always) func measure(_ line: Int) -> Double { line < insetLines ? full - inset : full }
}
