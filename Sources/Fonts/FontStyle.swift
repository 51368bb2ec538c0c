/// The cut of a face.
package enum FontStyle: String, Sendable, Hashable, CaseIterable {
    case regular, italic, bold, boldItalic

    /// The cut nearest to a weight of CSS; from 600 on, which CSS calls demibold, it is bold.
    package init(weight: Int, isItalic: Bool) {
        self = weight >= 600 ? (isItalic ? .boldItalic : .bold) : isItalic ? .italic : .regular
    }

    /// Whether it slants.
    package var isItalic: Bool { self == .italic || self == .boldItalic }
    /// Whether it is heavy.
    package var isBold: Bool { self == .bold || self == .boldItalic }
    /// Its weight as CSS counts.
    package var weight: Int { isBold ? 700 : 400 }
}
