/// A point on a page: from its upper left corner, to the right and down.
package struct Point: Sendable, Hashable {
    /// To the right.
    package var x: Length
    /// Down.
    package var y: Length

    /// A point.
    @inlinable package init(x: Length, y: Length) {
        self.x = x
        self.y = y
    }

    /// The upper left corner.
    package static let zero = Point(x: .zero, y: .zero)
}

/// Width and height.
package struct Size: Sendable, Hashable {
    /// To the right.
    package var width: Length
    /// Down.
    package var height: Length

    /// A size.
    @inlinable package init(width: Length, height: Length) {
        self.width = width
        self.height = height
    }
}

/// An upright rectangle: its upper left corner and its size.
package struct Rectangle: Sendable, Hashable {
    /// The upper left corner.
    package var origin: Point
    /// Width and height.
    package var size: Size

    /// A rectangle.
    @inlinable package init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    /// A rectangle by its edges.
    @inlinable package init(x: Length, y: Length, width: Length, height: Length) {
        origin = Point(x: x, y: y)
        size = Size(width: width, height: height)
    }

    /// The right edge.
    @inlinable package var right: Length { origin.x + size.width }
    /// The lower edge.
    @inlinable package var bottom: Length { origin.y + size.height }
}

/// Four lengths around a box: margins, paddings, the widths of borders.
package struct Edges: Sendable, Hashable {
    package var top: Length
    package var right: Length
    package var bottom: Length
    package var left: Length

    /// Lengths around a box.
    @inlinable package init(
        top: Length = .zero,
        right: Length = .zero,
        bottom: Length = .zero,
        left: Length = .zero
    ) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    /// Nothing around.
    package static let none = Edges()
}

/// A colour of sRGB with its opacity.
package struct Colour: Sendable, Hashable {
    package var red: UInt8
    package var green: UInt8
    package var blue: UInt8
    /// 255 is solid.
    package var alpha: UInt8

    /// A colour.
    @inlinable package init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
        self.red = red
        self.green = green
        self.blue = blue
        self.alpha = alpha
    }

    /// Black; PDF writes it, as every grey, in DeviceGray.
    package static let black = Colour(red: 0, green: 0, blue: 0)
    /// White.
    package static let white = Colour(red: 255, green: 255, blue: 255)
    /// Nothing.
    package static let clear = Colour(red: 0, green: 0, blue: 0, alpha: 0)

    /// Whether it is a shade of grey.
    @inlinable package var isGrey: Bool { red == green && green == blue }
}
