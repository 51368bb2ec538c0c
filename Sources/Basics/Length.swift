/// A length on paper: a whole number of thousandths of a point (1/72 inch), so that layout is exact and repeatable.
///
/// A thousandth of a point is a 2,800th of a millimetre, far below what any printer resolves, and prints in PDF as a
/// decimal of three places. Advances of glyphs inside a word are added up in the font's units first.
package struct Length: Sendable, Hashable, Comparable {
    /// Thousandths of a point.
    package var units: Int

    /// Thousandths of a point.
    @inlinable package init(units: Int) { self.units = units }

    /// Points, rounded to the nearest thousandth; what is no number or beyond all paper becomes zero.
    @inlinable package init(points: Double) {
        units = points.isFinite && abs(points) < 1e12 ? Int((points * 1000).rounded()) : 0
    }

    /// No length.
    package static let zero = Length(units: 0)

    /// The length in points.
    @inlinable package var points: Double { Double(units) / 1000 }

    @inlinable package static func < (left: Length, right: Length) -> Bool { left.units < right.units }
    @inlinable package static func + (left: Length, right: Length) -> Length { Length(units: left.units + right.units) }
    @inlinable package static func - (left: Length, right: Length) -> Length { Length(units: left.units - right.units) }
    @inlinable package static prefix func - (length: Length) -> Length { Length(units: -length.units) }
    @inlinable package static func * (length: Length, factor: Int) -> Length { Length(units: length.units * factor) }
    @inlinable package static func / (length: Length, divisor: Int) -> Length { Length(units: length.units / divisor) }
    @inlinable package static func += (left: inout Length, right: Length) { left.units += right.units }
    @inlinable package static func -= (left: inout Length, right: Length) { left.units -= right.units }

    /// The length times a factor, rounded.
    @inlinable package func scaled(by factor: Double) -> Length { Length(points: points * factor) }

    /// The smallest whole multiple of `step` that is not below this length; the length itself where `step` is none.
    @inlinable package func roundedUp(to step: Length) -> Length {
        guard step.units > 0 else { return self }
        let rest = ((units % step.units) + step.units) % step.units
        return rest == 0 ? self : Length(units: units - rest + step.units)
    }
}
