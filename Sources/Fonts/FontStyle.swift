/// The cut of a face.
package enum FontStyle: String, Sendable, Hashable, CaseIterable {
    case regular, italic, bold, boldItalic

    /// Whether it slants.
    package var isItalic: Bool { self == .italic || self == .boldItalic }
    /// Whether it is heavy.
    package var isBold: Bool { self == .bold || self == .boldItalic }
}
