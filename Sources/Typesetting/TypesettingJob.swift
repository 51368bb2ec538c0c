import Basics
import Markup
import Styling

/// What is to be set: documents on demand, sheets, pictures by number.
package struct TypesettingJob: Sendable {
    /// A picture as layout sees it.
    package struct Picture: Sendable, Hashable {
        /// Its natural size: pixels at 96 to the inch, or what the drawing says.
        package var size: Size
        /// The most pixels it has from side to side; a print of less than 150 to the inch is not enlarged.
        package var pixels: Int

        package init(size: Size, pixels: Int) {
            self.size = size
            self.pixels = pixels
        }
    }

    /// How many documents there are.
    package var documents: Int
    /// Renders the document at an index, on any thread, always the same nodes.
    package var render: @Sendable (Int) throws -> MarkupTree
    package var stylist: Stylist
    package var pictures: [Picture]
    /// The book's language, BCP 47.
    package var language: String
    /// How many threads may work at once.
    package var cores: Int

    package init(
        documents: Int,
        render: @escaping @Sendable (Int) throws -> MarkupTree,
        stylist: Stylist,
        pictures: [Picture],
        language: String,
        cores: Int
    ) {
        self.documents = documents
        self.render = render
        self.stylist = stylist
        self.pictures = pictures
        self.language = language
        self.cores = cores
    }
}
