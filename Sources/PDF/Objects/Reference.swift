/// The number by which objects of a file name one another (ISO 32000-2, 7.3.10). Generations are always 0: a file
/// written in one go has but one.
package struct Reference: Hashable, Sendable, Comparable {
    /// From 1.
    package let number: Int

    /// A reference to the object of that number.
    package init(_ number: Int) { self.number = number }

    /// By number.
    package static func < (left: Reference, right: Reference) -> Bool { left.number < right.number }

    /// The reference `distance` numbers after this one, of a run that was reserved together.
    package func advanced(by distance: Int) -> Reference { Reference(number + distance) }
}
