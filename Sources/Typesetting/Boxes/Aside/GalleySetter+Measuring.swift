import Basics
import Styling

// How wide something is, before it is set: what fits around it, and what it needs.
extension GalleySetter where Setter: ~Copyable {
    /// Whether the walk only measures: nothing is drawn, numbered or noted.
    var isMeasuring: Bool { extent != nil }

    /// The widths of what is set by a walk (CSS Sizing 3, 5.1: min-content and max-content).
    ///
    /// - Parameter room: the width there is; percentages are of it.
    mutating func measure(_ walk: (inout GalleySetter) -> Void) -> LineWidths {
        let outer = extent
        let counting = lists
        let quotes = quoteDepth
        extent = LineWidths(least: .zero, natural: .zero)
        _ = setAside(walk)
        let found = extent ?? LineWidths(least: .zero, natural: .zero)
        extent = outer
        lists = counting
        quoteDepth = quotes
        if let outer { extent = outer }
        return found
    }

    /// The paragraph in hand is measured in place of being set.
    mutating func measureParagraph() {
        describeParagraph()
        let widths = lines.widths(of: inline.paragraph)
        // What stands beside the lines is as wide as the room less the lines.
        let beside = max(.zero, measuredRoom - block.width)
        widen(LineWidths(least: widths.least + beside, natural: widths.natural + beside))
    }

    /// Something of these widths was met.
    mutating func widen(_ widths: LineWidths) {
        guard let known = extent else { return }
        extent = LineWidths(
            least: max(known.least, widths.least),
            natural: max(known.natural, widths.natural, widths.least)
        )
    }
}
