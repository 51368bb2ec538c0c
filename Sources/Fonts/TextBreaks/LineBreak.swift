/// A place in a text where a line may or must end.
package struct LineBreak: Sendable, Hashable {
    /// The offset shifted left by one; bit 0 where the line must end.
    @usableFromInline let bits: UInt32

    @inlinable init(bits: UInt32) { self.bits = bits }

    /// A break at a byte offset.
    @inlinable package init(at offset: Int, isMandatory: Bool = false) {
        bits = UInt32(truncatingIfNeeded: offset) << 1 | (isMandatory ? 1 : 0)
    }

    /// The byte at which the next line begins.
    @inlinable package var offset: Int { Int(bits >> 1) }

    /// Whether the line ends here whatever its length.
    @inlinable package var isMandatory: Bool { bits & 1 == 1 }
}
