import Basics
import Styling

/// The edges of a block's box across the column, and its paddings and borders (CSS 2.1, 10.3.3).
struct BoxFrame {
    /// Of the content.
    var left: Length
    var width: Length
    /// Of the border box.
    var outerLeft: Length
    var outerWidth: Length
    var border = Edges.none
    var paddingTop = Length.zero
    var paddingBottom = Length.zero
    var marginTop = Length.zero
    var marginBottom = Length.zero

    /// As wide as what is around, without edges.
    init(left: Length, width: Length) {
        self.left = left
        self.width = width
        outerLeft = left
        outerWidth = width
    }

    /// The box of a style.
    ///
    /// - Parameters:
    ///   - left: the left edge of the containing block.
    ///   - room: its width.
    ///   - least: the width its content has at least.
    init(_ style: ComputedStyle, left: Length, room: Length, least: Length, isRightToLeft: Bool) {
        self.init(left: left, width: room)
        let padding = Edges(style.padding, of: room)
        border = Edges(
            top: style.border.top.width,
            right: style.border.right.width,
            bottom: style.border.bottom.width,
            left: style.border.left.width
        )
        paddingTop = padding.top
        paddingBottom = padding.bottom
        marginTop = style.margin.top.resolved(room) ?? .zero
        marginBottom = style.margin.bottom.resolved(room) ?? .zero
        let inside = padding.left + padding.right + border.left + border.right
        var marginLeft = style.margin.left.resolved(room)
        var marginRight = style.margin.right.resolved(room)
        if let wanted = Self.width(style, room: room, inside: inside) {
            let rest = room - wanted - inside
            switch (marginLeft, marginRight) {
            case (nil, nil):
                marginLeft = max(.zero, rest / 2)
                marginRight = rest - max(.zero, rest / 2)
            case (nil, let right?): marginLeft = rest - right
            case (let left?, nil): marginRight = rest - left
            case (let left?, let right?):
                if isRightToLeft { marginLeft = rest - right } else { marginRight = rest - left }
            }
        }
        outerLeft = left + (marginLeft ?? .zero)
        outerWidth = room - (marginLeft ?? .zero) - (marginRight ?? .zero)
        keepInside(left: left, room: room)
        self.left = outerLeft + border.left + padding.left
        width = outerWidth - inside
        keepLegible(min(room, least))
    }

    /// The width of the content where it is not what is left.
    private static func width(_ style: ComputedStyle, room: Length, inside: Length) -> Length? {
        let edges = style.sizesBorderBox ? inside : .zero
        var found = style.width.resolved(room).map { $0 - edges }
        if let most = style.maxWidth.resolved(room).map({ $0 - edges }), most < found ?? (room - inside) {
            found = most
        }
        if let least = style.minWidth.resolved(room).map({ $0 - edges }), least > found ?? (room - inside) {
            found = least
        }
        return found.map { max(.zero, $0) }
    }

    /// Nothing is set off the column: what is too wide is as wide as the column, and pulled in.
    private mutating func keepInside(left: Length, room: Length) {
        if outerWidth > room, outerLeft >= left { outerWidth = room }
        if outerLeft < .zero, left >= .zero {
            outerWidth += outerLeft
            outerLeft = .zero
        }
        if outerLeft + outerWidth > left + room, outerWidth <= room { outerLeft = left + room - outerWidth }
        if outerLeft + outerWidth > left + room { outerWidth = left + room - outerLeft }
    }

    private mutating func keepLegible(_ least: Length) {
        guard width < least else { return }
        let lacking = least - width
        width = least
        left = max(outerLeft + outerWidth - least, left - lacking, .zero)
        outerLeft = min(outerLeft, left)
        outerWidth = max(outerWidth, left + width - outerLeft)
    }
}

extension Edges {
    /// Lengths around a box where fractions are of `whole`; `auto` is none.
    init(_ sides: Sides<Measure>, of whole: Length) {
        func length(_ measure: Measure) -> Length { max(.zero, measure.resolved(whole) ?? .zero) }
        self.init(
            top: length(sides.top),
            right: length(sides.right),
            bottom: length(sides.bottom),
            left: length(sides.left)
        )
    }
}
