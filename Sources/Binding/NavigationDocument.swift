import Documents

/// The navigation document: the contents, where the parts of the book begin, and its pages (EPUB 3.3 §7).
package struct NavigationDocument: Sendable, Hashable {
    /// The heading of the contents, which is also the document's title.
    package var title: String
    /// BCP 47 tag of the headings' language.
    package var language: String
    /// Which way they run, where it has to be said.
    package var direction: Direction?
    /// The contents, in reading order.
    package var entries: [Entry]
    /// Where the parts of the book begin.
    package var landmarks: [Landmark]
    /// The heading of the landmarks, for those who hear it.
    package var landmarksTitle: String
    /// The pages of the paged edition, in order.
    package var pages: [Page]
    /// The heading of the pages, for those who hear it.
    package var pagesTitle: String
    /// Relative URLs of the document's style sheets.
    package var sheets: [String]

    /// A navigation document.
    package init(
        title: String,
        language: String,
        direction: Direction? = nil,
        entries: [Entry],
        landmarks: [Landmark] = [],
        landmarksTitle: String = "",
        pages: [Page] = [],
        pagesTitle: String = "",
        sheets: [String] = []
    ) {
        self.title = title
        self.language = language
        self.direction = direction
        self.entries = entries
        self.landmarks = landmarks
        self.landmarksTitle = landmarksTitle
        self.pages = pages
        self.pagesTitle = pagesTitle
        self.sheets = sheets
    }

    /// An entry of the contents.
    package struct Entry: Sendable, Hashable {
        /// What is shown.
        package var label: String
        /// The URL it leads to, from the document that lists it; nil where it only heads what is below.
        package var href: String?
        /// The label's language where it is not the document's.
        package var language: String?
        /// Which way the label runs where it is not the document's.
        package var direction: Direction?
        /// What is below.
        package var children: [Entry]

        /// An entry.
        package init(
            _ label: String,
            href: String?,
            language: String? = nil,
            direction: Direction? = nil,
            children: [Entry] = []
        ) {
            self.label = label
            self.href = href
            self.language = language
            self.direction = direction
            self.children = children
        }

        /// Where the entry leads, or the first below it that leads anywhere.
        package var firstHref: String? {
            if let href { return href }
            for child in children {
                if let href = child.firstHref { return href }
            }
            return nil
        }
    }

    /// Where a part of the book begins.
    package struct Landmark: Sendable, Hashable {
        /// What begins there, by the vocabulary of `epub:type`: `cover`, `toc`, `bodymatter`.
        package var type: String
        /// What is shown.
        package var label: String
        /// The URL it leads to.
        package var href: String

        /// A landmark.
        package init(type: String, label: String, href: String) {
            self.type = type
            self.label = label
            self.href = href
        }
    }

    /// A page of the paged edition.
    package struct Page: Sendable, Hashable {
        /// What the page is called: `xii`, `23`.
        package var label: String
        /// The URL of its break mark.
        package var href: String

        /// A page.
        package init(_ label: String, href: String) {
            self.label = label
            self.href = href
        }
    }
}
