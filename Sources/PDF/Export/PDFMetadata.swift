/// What a file says of the publication it holds.
package struct PDFMetadata: Sendable {
    /// The title, shown in the window's frame. May not be empty: PDF/UA asks for one.
    package var title: String
    /// The authors in order, as they are named.
    package var authors: [String]
    /// What it is about, in a sentence or two; empty for nothing.
    package var subject: String
    /// Words to find it by.
    package var keywords: [String]
    /// BCP 47.
    package var language: String
    /// When the publication was first made, and this edition of it: seconds since 1970.
    package var created: Int
    package var modified: Int
    /// Its identifier, as a URN or an address; empty for none.
    package var identifier: String

    /// The program that made the file.
    package static let producer = "digest"

    /// A description.
    package init(
        title: String,
        authors: [String] = [],
        subject: String = "",
        keywords: [String] = [],
        language: String,
        created: Int,
        modified: Int,
        identifier: String = ""
    ) {
        self.title = title
        self.authors = authors
        self.subject = subject
        self.keywords = keywords
        self.language = language
        self.created = created
        self.modified = modified
        self.identifier = identifier
    }
}
