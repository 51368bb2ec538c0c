/// What may be said of a book's accessibility (EPUB Accessibility 1.1 §2). Claims are the maker's: nothing is added.
package struct AccessibilityMetadata: Sendable, Hashable {
    /// `schema:accessMode`: what the content is made of.
    package var modes: [String] = []
    /// `schema:accessModeSufficient`: sets of modes, joined by commas, that are enough to read it.
    package var sufficient: [String] = []
    /// `schema:accessibilityFeature`.
    package var features: [String] = []
    /// `schema:accessibilityHazard`.
    package var hazards: [String] = []
    /// `schema:accessibilitySummary`.
    package var summary: String?
    /// A claim of conformance, made only by somebody who evaluated the book.
    package var conformance: Conformance?
    /// The paged edition whose page breaks the book carries (`pageBreakSource`), or `none` where they are its own.
    package var pageBreakSource: String?

    /// Nothing known.
    package init() {}

    /// What is claimed, and who evaluated it.
    package struct Conformance: Sendable, Hashable {
        /// `dcterms:conformsTo`: "EPUB Accessibility 1.1 - WCAG 2.2 Level AA".
        package var claim: String
        /// `a11y:certifiedBy`.
        package var certifier: String

        /// A claim.
        package init(_ claim: String, certifier: String) {
            self.claim = claim
            self.certifier = certifier
        }
    }
}
