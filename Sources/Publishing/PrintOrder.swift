/// How a printed edition is written.
public struct PrintOrder: Sendable, Hashable {
    /// The standards its file is to pass.
    public enum Standard: String, Sendable, Hashable, CaseIterable {
        /// PDF 1.7: PDF/UA-1 and PDF/A-2a.
        case ua1 = "ua-1"
        /// PDF 2.0: PDF/UA-2 and PDF/A-4.
        case ua2 = "ua-2"
    }

    /// How its pages are put on sheets.
    public enum Imposition: String, Sendable, Hashable, CaseIterable {
        /// Two pages on each side, to be folded and stitched.
        case booklet
    }

    /// The standards its file is to pass.
    public var standard = Standard.ua1
    /// How its pages are put on sheets; nil leaves them as they are.
    public var imposition: Imposition?
    /// Whether a picture of all its pages is written beside it.
    public var hasContactSheet = false

    /// Whether it makes sense only with pages.
    var needsPages: Bool { imposition != nil || hasContactSheet }

    /// The usual: pages in order, for screens, printers and screen readers.
    public init() {}
}
