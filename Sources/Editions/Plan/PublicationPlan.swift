import Basics
import Documents

/// What a publication will hold and what everything in it is called: every name, id, anchor and link is decided here,
/// once, for all outputs. Nothing is rendered yet.
package struct PublicationPlan: Sendable {
    /// What the catalogue and the title page say.
    package var book: BookDescription
    /// The documents in reading order, cover first.
    package var parts: [Part]
    /// The contents as a tree: sections with their articles, and what stands before and after.
    package var contents: [ContentsEntry]
    /// Every picture of the publication, once; the cover's picture, if given, among them.
    package var pictures: [PlannedPicture]
    /// The cover.
    package var cover: CoverPlan
    /// What ids other documents may link to, and the index of the part that holds each.
    package var anchors: [String: Int]
    /// The sections in order, those without a page of their own among them; `Part.section` counts in it.
    package var sections: [SectionPlan]
    /// What is printed for those who cite a place.
    package var references = References.none
    /// Where on the web the pictures are that were not found, in reading order, each once.
    package var missingPictures: [String] = []

    /// A plan.
    package init(
        book: BookDescription,
        parts: [Part] = [],
        contents: [ContentsEntry] = [],
        pictures: [PlannedPicture] = [],
        cover: CoverPlan = .typographic(teasers: []),
        anchors: [String: Int] = [:],
        sections: [SectionPlan] = []
    ) {
        self.book = book
        self.parts = parts
        self.contents = contents
        self.pictures = pictures
        self.cover = cover
        self.anchors = anchors
        self.sections = sections
    }

    /// Every article in reading order, advertisements among them.
    package var articles: [ArticlePlan] {
        parts.flatMap { part -> [ArticlePlan] in
            if case .articles(let articles, _) = part.content { return articles }
            return []
        }
    }
}

/// A document of the publication.
package struct Part: Sendable {
    /// What it holds.
    package enum Content: Sendable {
        /// The cover's page.
        case cover
        /// Title, subtitle, people, issue.
        case titlePage
        /// The contents page with bylines and excerpts.
        case contents
        /// The editor's note.
        case note(EditorsNote)
        /// A section's own page.
        case section(SectionPlan)
        /// One article, or the entries of a listing together.
        case articles([ArticlePlan], layout: Layout)
        /// Who wrote what.
        case authors([AuthorEntry])
        /// Source, date, licence and permission of each article.
        case credits
        /// How the book was made.
        case colophon
    }

    /// How a document of articles is set.
    package enum Layout: String, Sendable {
        /// One article with its opening.
        case article
        /// Several entries of a listing, annotated.
        case listing
    }

    /// The document's id, unique in the publication: a plain ASCII name that may serve as a file name.
    package var id: String
    /// What it holds.
    package var content: Content
    /// The section it stands in, as an index into `PublicationPlan.sections` order of appearance; nil outside.
    package var section: Int?
    /// The document's title in plain words: for the head of its page.
    package var title: String
    /// BCP 47 tag of its language.
    package var language: String

    /// A part.
    package init(id: String, content: Content, section: Int? = nil, title: String, language: String) {
        self.id = id
        self.content = content
        self.section = section
        self.title = title
        self.language = language
    }
}

/// An author in the index of authors.
package struct AuthorEntry: Sendable, Hashable {
    /// As the index prints it: sorted by.
    package var name: String
    /// The ids of the articles, in order.
    package var articles: [String]

    /// An entry.
    package init(name: String, articles: [String]) {
        self.name = name
        self.articles = articles
    }
}

/// The editor's note that stands before the body.
package struct EditorsNote: Sendable {
    /// Its title; nil: the words of the book's language say "Editor's note".
    package var title: String?
    /// Who wrote it.
    package var byline: String?
    /// What it says, with the pictures and links it names.
    package var text: PlannedText

    /// A note.
    package init(title: String?, byline: String?, text: PlannedText) {
        self.title = title
        self.byline = byline
        self.text = text
    }
}

/// A text whose pictures, links and notes are decided.
package struct PlannedText: Sendable {
    /// What the ids of the text start with: `prefix-anchor`, `prefix-n1` (note), `prefix-r1` (its first call).
    package var idPrefix: String
    /// The text.
    package var body: [Block]
    /// Its notes.
    package var notes: [Note]
    /// By address as the text writes it: which picture it is, or why there is none.
    package var pictures: [String: PictureUse]
    /// By address as the text writes it: `#id` inside the publication, or the absolute address outside. An address
    /// that is missing here leads nowhere, and only its text is set.
    package var links: [String: String]
    /// Its formulas: package documents name the files that hold MathML (EPUB 3.3 §5.6.2).
    package var formulas: [MathMarkup]

    /// A text.
    package init(
        idPrefix: String,
        body: [Block],
        notes: [Note] = [],
        pictures: [String: PictureUse] = [:],
        links: [String: String] = [:],
        formulas: [MathMarkup] = []
    ) {
        self.idPrefix = idPrefix
        self.body = body
        self.notes = notes
        self.pictures = pictures
        self.links = links
        self.formulas = formulas
    }
}

/// A section of the edition.
package struct SectionPlan: Sendable {
    /// What its articles are.
    package enum Kind: String, Sendable, Hashable, CaseIterable { case articles, letters, advertisement, notice, page }

    /// Its id, which is also that of its page.
    package var id: String
    /// Its title; nil: the articles stand without a section.
    package var title: String?
    /// What is said on its page.
    package var introduction: PlannedText?
    /// What its articles are.
    package var kind: Kind
    /// The ids of its articles, in order.
    package var articles: [String]

    /// A section.
    package init(id: String, title: String?, introduction: PlannedText?, kind: Kind, articles: [String]) {
        self.id = id
        self.title = title
        self.introduction = introduction
        self.kind = kind
        self.articles = articles
    }
}

/// An entry of the contents.
package struct ContentsEntry: Sendable {
    /// What the entry leads to.
    package enum Kind: Sendable, Hashable {
        /// Title page, contents, note, credits, colophon: named by the words of the book's language where `label` is nil.
        case matter(Matter)
        /// A section; its articles are below.
        case section
        /// An article.
        case article
    }

    /// The parts of a book that are not articles.
    package enum Matter: String, Sendable, Hashable {
        case cover, titlePage, contents, note, authors, credits, colophon
    }

    /// What it leads to.
    package var kind: Kind
    /// The id it leads to.
    package var target: String
    /// Its label in plain words; nil for matter whose name comes from the words of the book's language.
    package var label: String?
    /// The label's language where it is not the book's.
    package var language: String?
    /// How much of the article is there.
    package var completeness: Completeness
    /// What the article is.
    package var articleKind: Article.Kind
    /// What is below.
    package var children: [ContentsEntry]

    /// An entry.
    package init(
        kind: Kind,
        target: String,
        label: String?,
        language: String? = nil,
        completeness: Completeness = .full,
        articleKind: Article.Kind = .text,
        children: [ContentsEntry] = []
    ) {
        self.kind = kind
        self.target = target
        self.label = label
        self.language = language
        self.completeness = completeness
        self.articleKind = articleKind
        self.children = children
    }
}
