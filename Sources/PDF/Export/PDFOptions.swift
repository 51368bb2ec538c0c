/// How a layout is exported.
package struct PDFOptions: Sendable {
    /// The standards a file claims, and meets.
    package enum Standard: String, Sendable, Hashable, CaseIterable {
        /// PDF 1.7 with PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2).
        case ua1a2a = "ua-1"
        /// PDF 2.0 with PDF/UA-2 (ISO 14289-2) and PDF/A-4 (ISO 19005-4).
        case ua2a4 = "ua-2"
    }

    /// What the file claims to be.
    package var standard: Standard
    /// Compact to ship, plain to read.
    package var style: FileStyle
    /// How many threads may work at once; the bytes do not depend on it.
    package var cores: Int

    /// Options; the defaults are what is shipped.
    package init(standard: Standard = .ua1a2a, style: FileStyle = .compact, cores: Int = 1) {
        self.standard = standard
        self.style = style
        self.cores = cores
    }

    /// Whether the file is PDF 2.0.
    var isPDF2: Bool { standard == .ua2a4 }
}

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

/// An entry of the outline, the list of contents beside the pages.
package struct OutlineItem: Sendable, Hashable {
    package var title: String
    /// The id of the element it leads to; an id that is nowhere on the pages gets an entry that leads nowhere.
    package var target: String
    package var children: [OutlineItem]

    /// An entry.
    package init(title: String, target: String, children: [OutlineItem] = []) {
        self.title = title
        self.target = target
        self.children = children
    }
}
