/// A rule of a sheet that names elements.
struct StyleRule: Sendable {
    var selectors: [Selector]
    var plain: DeclarationBlock
    var important: DeclarationBlock
    /// All must hold: `@media` around it.
    var media: [MediaQueryList]
}

/// An `@page` rule (CSS Paged Media 3 §4).
struct PageRule: Sendable {
    /// What pages it is for: a name and kinds. A rule without selectors is for all.
    struct Selector: Sendable, Hashable {
        var name = ""
        var isFirst = false
        var isBlank = false
        /// nil for both sides.
        var isLeft: Bool?

        /// Names over `:first` and `:blank` over sides.
        var specificity: Int {
            (name.isEmpty ? 0 : 0x1_0000) + (isFirst ? 0x100 : 0) + (isBlank ? 0x100 : 0) + (isLeft == nil ? 0 : 1)
        }

        func matches(_ kind: PageKind) -> Bool {
            (name.isEmpty || name == kind.name) && (!isFirst || kind.isFirst) && (!isBlank || kind.isBlank)
                && (isLeft == nil || isLeft == kind.isLeft)
        }
    }

    var selectors: [Selector]
    var plain: [Declaration]
    var important: [Declaration]
    /// Blocks of margin boxes and of `@footnote`, by name, in their order.
    var boxes: [(name: String, plain: DeclarationBlock, important: DeclarationBlock)]
    var media: [MediaQueryList]
    var isUserAgent: Bool
}

/// An `@font-face` rule as far as it names things; no font is fetched.
package struct FontFaceRule: Sendable, Hashable {
    /// The family that the sheet calls it by.
    package var family: String
    /// Addresses of files, in the order of preference, as written.
    package var sources: [String]
    package var weight: Int
    package var isItalic: Bool
}
