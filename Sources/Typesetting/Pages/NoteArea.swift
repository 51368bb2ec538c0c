import Basics
import Styling

/// What stands between the text and the notes at the foot of a page: white, a rule, white; in thousandths of a point.
struct NoteArea: Sendable, Hashable {
    /// From the last line to the rule.
    var above: Int
    var rule: Int
    /// From the rule to the first line of the notes.
    var below: Int
    /// How wide the rule is, of the width of the column.
    var width = Measure.fraction(0.25)
    var colour = Colour.black

    /// All of it.
    var height: Int { above + rule + below }

    /// As `@footnote` says; where it is silent, three quarters of a line with a hair rule in the middle, a quarter of the
    /// column wide.
    init(_ style: ComputedStyle?, leading: Int) {
        above = leading * 3 / 8
        below = leading * 3 / 8
        // Thinner rules vanish on coarse printers.
        rule = 400
        guard let style else { return }
        let whole = Length(units: leading)
        if let margin = style.margin.top.resolved(whole), margin > .zero { above = margin.units }
        if let padding = style.padding.top.resolved(whole) { below = max(0, padding.units) }
        rule = max(0, style.border.top.width.units)
        colour = style.border.top.colour
        if style.width != .auto { width = style.width }
    }
}
