import Basics
import Documents

/// The package document of a book: its metadata, its files and their order (EPUB 3.3 §5).
package struct PackageDocument: Sendable, Hashable {
    /// The media type of a package document.
    package static let mediaType = "application/oebps-package+xml"

    /// The book's identifier (§5.5.3.1): `urn:uuid:…`, `urn:isbn:…` or an address.
    package var identifier: String
    /// When the book was last changed (`dcterms:modified`), in seconds since 1970.
    package var modified: Int
    /// BCP 47 tag of the book's language and of its metadata.
    package var language: String
    /// Which way metadata run and pages turn; nil leaves it to the reading system.
    package var direction: Direction?
    /// The titles; the first is the one reading systems show.
    package var titles: [Title]
    /// Everybody who made the book, in the order they are shown.
    package var people: [Person] = []
    /// Who publishes it.
    package var publisher: String?
    /// When it was published.
    package var date: CalendarDate?
    /// What it is, in a paragraph of plain text.
    package var description: String?
    /// What it is about.
    package var subjects: [String] = []
    /// Who holds which rights.
    package var rights: String?
    /// What it was made from, an address each.
    package var sources: [String] = []
    /// The series and sets it belongs to.
    package var collections: [Collection] = []
    /// What is known of its accessibility.
    package var accessibility = AccessibilityMetadata()
    /// Further properties: `schema:wordCount` and the like.
    package var properties: [Property] = []
    /// What prefixes of `properties` stand for where EPUB has not reserved them; unused ones are not written.
    package var prefixes: [Prefix] = []
    /// The files of the book but this one, the container document and `mimetype`.
    package var items: [Item] = []
    /// The documents in reading order.
    package var spine: [Reference] = []

    /// A package of the given names; everything else is added.
    package init(identifier: String, modified: Int, language: String, titles: [Title]) {
        self.identifier = identifier
        self.modified = modified
        self.language = language
        self.titles = titles
    }
}
