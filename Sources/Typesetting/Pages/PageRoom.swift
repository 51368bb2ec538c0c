import Basics
import Styling

/// How tall the text of the pages of a section may be, by kind of page, in thousandths of a point.
struct PageRoom: Sendable, Hashable {
    /// Left and right pages, the first ones of a name before the others.
    var firstLeft: Int
    var firstRight: Int
    var left: Int
    var right: Int

    /// The room on one kind of page.
    func height(isLeft: Bool, isFirst: Bool) -> Int {
        isFirst ? (isLeft ? firstLeft : firstRight) : (isLeft ? left : right)
    }

    /// What every page has.
    var least: Int { min(min(firstLeft, firstRight), min(left, right)) }

    /// The same on all pages.
    init(_ height: Int) {
        firstLeft = height
        firstRight = height
        left = height
        right = height
    }

    /// The rooms of the pages with a name.
    init(name: String, style: (PageKind) -> PageStyle) {
        func height(_ isLeft: Bool, _ isFirst: Bool) -> Int {
            let style = style(PageKind(name: name, isLeft: isLeft, isFirst: isFirst))
            let units = style.size.height.units - style.margin.top.units - style.margin.bottom.units
            // A page all margins still takes a line, so that setting comes to an end.
            return max(units, 10_000)
        }
        firstLeft = height(true, true)
        firstRight = height(false, true)
        left = height(true, false)
        right = height(false, false)
    }
}
