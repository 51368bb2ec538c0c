import Basics
import Styling

/// The margins of a page and how boxes divide them (CSS Paged Media 3, 5.3).
struct MarginArea {
    private let style: PageStyle

    /// The margins of a kind of page.
    init(of style: PageStyle) { self.style = style }

    /// The frame of a box among those of its side, `beside`, its own among them with the width of its text.
    func frame(_ place: MarginBox.Place, beside: [(place: MarginBox.Place, width: Length)]) -> Rectangle {
        let side = frame(of: place.side)
        guard beside.count > 1, !place.isCorner else { return side }
        return place.isTopOrBottom
            ? across(place, side, beside)
            : down(place, side, beside.count)
    }

    /// The boxes above and below the text divide its width: one alone has all of it, two share it as their texts are
    /// wide, and one in the middle stays there.
    private func across(
        _ place: MarginBox.Place,
        _ side: Rectangle,
        _ beside: [(place: MarginBox.Place, width: Length)]
    ) -> Rectangle {
        func width(_ horizontal: MarginBox.Place.Position) -> Length {
            beside.first { $0.place.horizontal == horizontal }?.width ?? .zero
        }
        let whole = side.size.width
        let start = width(.start)
        let end = width(.end)
        var middle = Length.zero
        if beside.contains(where: { $0.place.horizontal == .middle }) {
            let most = whole - max(start, end) * 2
            middle = min(width(.middle), max(most, whole / 3))
        }
        var box = side
        switch place.horizontal {
        case .middle:
            box.size.width = middle
            box.origin.x += (whole - middle) / 2
        case .start, .end:
            if middle > .zero {
                box.size.width = (whole - middle) / 2
            } else {
                let sum = max(start + end, Length(units: 1))
                let first = whole.scaled(by: Double(start.units) / Double(sum.units))
                box.size.width = place.horizontal == .start ? first : whole - first
            }
            if place.horizontal == .end { box.origin.x = side.right - box.size.width }
        }
        return box
    }

    /// The boxes beside the text divide its height evenly.
    private func down(_ place: MarginBox.Place, _ side: Rectangle, _ count: Int) -> Rectangle {
        var box = side
        box.size.height = side.size.height / 3
        switch place.vertical {
        case .top: break
        case .middle: box.origin.y += box.size.height
        case .bottom: box.origin.y = side.bottom - box.size.height
        }
        return box
    }

    private func frame(of side: MarginBox.Place.Side) -> Rectangle {
        let margin = style.margin
        let width = style.size.width
        let height = style.size.height
        let innerWidth = max(.zero, width - margin.left - margin.right)
        let innerHeight = max(.zero, height - margin.top - margin.bottom)
        let right = width - margin.right
        let bottom = height - margin.bottom
        return switch side {
        case .top: Rectangle(x: margin.left, y: .zero, width: innerWidth, height: margin.top)
        case .bottom: Rectangle(x: margin.left, y: bottom, width: innerWidth, height: margin.bottom)
        case .left: Rectangle(x: .zero, y: margin.top, width: margin.left, height: innerHeight)
        case .right: Rectangle(x: right, y: margin.top, width: margin.right, height: innerHeight)
        case .topLeft: Rectangle(x: .zero, y: .zero, width: margin.left, height: margin.top)
        case .topRight: Rectangle(x: right, y: .zero, width: margin.right, height: margin.top)
        case .bottomLeft: Rectangle(x: .zero, y: bottom, width: margin.left, height: margin.bottom)
        case .bottomRight: Rectangle(x: right, y: bottom, width: margin.right, height: margin.bottom)
        }
    }
}

extension MarginBox.Place {
    /// One of the eight areas around the text.
    enum Side { case top, bottom, left, right, topLeft, topRight, bottomLeft, bottomRight }
    /// Where in its area a box is.
    enum Position { case start, middle, end }
    enum Height { case top, middle, bottom }

    /// The area it is in.
    var side: Side {
        switch self {
        case .topLeft, .topCentre, .topRight: .top
        case .bottomLeft, .bottomCentre, .bottomRight: .bottom
        case .leftTop, .leftMiddle, .leftBottom: .left
        case .rightTop, .rightMiddle, .rightBottom: .right
        case .topLeftCorner: .topLeft
        case .topRightCorner: .topRight
        case .bottomLeftCorner: .bottomLeft
        case .bottomRightCorner: .bottomRight
        }
    }

    /// Whether it has its area for itself.
    var isCorner: Bool {
        switch side {
        case .topLeft, .topRight, .bottomLeft, .bottomRight: true
        case .top, .bottom, .left, .right: false
        }
    }

    /// Whether it is above or below the text.
    var isTopOrBottom: Bool { side == .top || side == .bottom }

    /// From left to right.
    var horizontal: Position {
        switch self {
        case .topLeft, .bottomLeft: .start
        case .topRight, .bottomRight: .end
        default: .middle
        }
    }

    /// From above to below.
    var vertical: Height {
        switch self {
        case .leftTop, .rightTop: .top
        case .leftBottom, .rightBottom: .bottom
        default: .middle
        }
    }

    /// How its text is aligned where no one says so: towards the corner it is named for.
    var align: TextAlign {
        switch self {
        case .topLeft, .bottomLeft, .topRightCorner, .bottomRightCorner: .left
        case .topRight, .bottomRight, .topLeftCorner, .bottomLeftCorner: .right
        default: .centre
        }
    }
}
