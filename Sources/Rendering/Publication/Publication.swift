import Basics
import Documents
import Editions
import Markup

/// A publication at the waist: XHTML documents as trees, style sheets, resources, and what XHTML cannot say.
///
/// Ids are unique in the whole publication and links inside it are `#id`; only a writer decides which file holds an
/// id. Documents are rendered on demand, by index, on any thread; pictures stay where they are until written.
package struct Publication: Sendable {
    /// What the catalogue says.
    package var book: BookDescription
    /// The documents in reading order.
    package var documents: [DocumentDescription]
    /// The contents as a tree; every label is final.
    package var contents: [NavigationEntry]
    /// Where the parts of the book begin, for the landmarks: `epub:type`, label, id.
    package var landmarks: [Landmark]
    /// The heading of the contents in the book's language.
    package var contentsTitle: String
    /// The heading of the landmarks in the book's language, for those who hear it.
    package var landmarksTitle: String
    /// The heading of the list of pages in the book's language, for those who hear it.
    package var pagesTitle: String
    /// The style sheets in the order they apply.
    package var sheets: [Sheet]
    /// Pictures, the cover among them.
    package var resources: [Resource]
    /// The cover's picture, as an index into `resources`.
    package var cover: Int?
    /// The made cover as a drawing (SVG), for editions that need no pixels.
    package var coverDrawing: [UInt8]?
    /// Fonts that the book carries.
    package var fonts: [BookFont] = []
    /// What ids other documents may link to, and the index of the document that holds each.
    package var anchors: [String: Int]
    /// The accessibility metadata that was measured to be true.
    package var accessibility: Accessibility
    /// Whether the numbers of pages are to be seen in the text.
    package var showsPages = false
    /// Where the pages of the printed edition begin; nil where there is none.
    package var pagination: Pagination?
    /// Renders the document at an index. References: links are `#id` or absolute; the `src` of `img` is `resource:N`,
    /// an index into `resources`; documents carry no style sheet links, a writer adds those of `sheets`.
    package var render: @Sendable (Int) throws -> MarkupTree

    /// A publication.
    package init(
        book: BookDescription,
        documents: [DocumentDescription],
        contents: [NavigationEntry],
        landmarks: [Landmark],
        contentsTitle: String,
        landmarksTitle: String = "",
        pagesTitle: String = "",
        sheets: [Sheet],
        resources: [Resource],
        cover: Int?,
        anchors: [String: Int],
        accessibility: Accessibility,
        render: @escaping @Sendable (Int) throws -> MarkupTree
    ) {
        self.book = book
        self.documents = documents
        self.contents = contents
        self.landmarks = landmarks
        self.contentsTitle = contentsTitle
        self.landmarksTitle = landmarksTitle
        self.pagesTitle = pagesTitle
        self.sheets = sheets
        self.resources = resources
        self.cover = cover
        self.anchors = anchors
        self.accessibility = accessibility
        self.render = render
    }
}

/// What is known of a document before it is rendered.
package struct DocumentDescription: Sendable {
    /// Its id: a plain ASCII name that may serve as a file name.
    package var id: String
    /// Its title in plain words.
    package var title: String
    /// Whether it holds MathML, SVG: EPUB's manifest wants to know (EPUB 3.3 §5.6.2.3… properties).
    package var hasMath: Bool
    /// Whether it holds inline SVG.
    package var hasSVG: Bool

    /// A description.
    package init(id: String, title: String, hasMath: Bool = false, hasSVG: Bool = false) {
        self.id = id
        self.title = title
        self.hasMath = hasMath
        self.hasSVG = hasSVG
    }
}

/// An entry of the contents as a reading system shows it.
package struct NavigationEntry: Sendable {
    /// The label.
    package var label: String
    /// Its language where it is not the book's.
    package var language: String?
    /// The id it leads to.
    package var target: String
    /// What is below.
    package var children: [NavigationEntry]

    /// An entry.
    package init(label: String, language: String? = nil, target: String, children: [NavigationEntry] = []) {
        self.label = label
        self.language = language
        self.target = target
        self.children = children
    }
}

/// Where a part of the book begins.
package struct Landmark: Sendable {
    /// The value of `epub:type`: `cover`, `toc`, `bodymatter`.
    package var type: String
    /// The label in the book's language.
    package var label: String
    /// The id it leads to.
    package var target: String

    /// A landmark.
    package init(type: String, label: String, target: String) {
        self.type = type
        self.label = label
        self.target = target
    }
}

/// A style sheet.
package struct Sheet: Sendable {
    /// Whom it is for.
    package enum Audience: String, Sendable { case all, reflow, print, web }

    /// What a publication is written as.
    package enum Medium: String, Sendable { case book, web, print }

    /// Whether the sheet goes into what is written.
    package func applies(to medium: Medium) -> Bool {
        switch audience {
        case .all: true
        case .reflow: medium != .print
        case .web: medium == .web
        case .print: medium == .print
        }
    }

    /// Its name: `base`, `book`.
    package var name: String
    /// Whom it is for.
    package var audience: Audience
    /// The CSS.
    package var text: [UInt8]

    /// A sheet.
    package init(name: String, audience: Audience, text: [UInt8]) {
        self.name = name
        self.audience = audience
        self.text = text
    }
}

/// A font that a book carries: cut down to the characters of the book.
package struct BookFont: Sendable {
    /// The stem of its file's name, plain ASCII.
    package var name: String
    /// `ttf` or `otf`.
    package var suffix: String
    /// The file.
    package var bytes: [UInt8]

    /// A font.
    package init(name: String, suffix: String, bytes: [UInt8]) {
        self.name = name
        self.suffix = suffix
        self.bytes = bytes
    }

    /// Its media type (EPUB 3.3 §3.2).
    package var mediaType: String { suffix == "otf" ? "font/otf" : "font/ttf" }
}

/// A picture of a publication.
package typealias Resource = PlannedPicture

/// What may be claimed of a publication's accessibility, by the vocabulary of schema.org; each claim was measured.
package struct Accessibility: Sendable {
    /// `accessMode`.
    package var modes: [String]
    /// `accessModeSufficient`, each a set joined by commas.
    package var sufficient: [String]
    /// `accessibilityFeature`.
    package var features: [String]
    /// `accessibilityHazard`.
    package var hazards: [String]
    /// `accessibilitySummary` in the book's language.
    package var summary: String

    /// Claims.
    package init(modes: [String], sufficient: [String], features: [String], hazards: [String], summary: String) {
        self.modes = modes
        self.sufficient = sufficient
        self.features = features
        self.hazards = hazards
        self.summary = summary
    }
}
