import Basics
import Documents

/// A plan in the making; each file of this folder adds what one verb decides.
struct PlanDraft {
    let material: PlanMaterial
    let world: World
    let tools: PlanningTools
    var diagnostics: [Diagnostic] = []

    /// Every article in reading order.
    var articles: [DraftArticle] = []
    /// Every text: those of the articles at the same indices, then the note's and the sections'.
    var texts: [DraftText] = []
    var noteText: Int?
    /// By section: the text of its introduction.
    var introductions: [Int: Int] = [:]

    /// Ids given so far.
    var pool = NamePool(reserved: PlanDraft.reserved)
    var sectionIDs: [String] = []
    var language = "und"
    var parts: [DraftPart] = []
    /// The index of authors; empty where the book has none.
    var authors: [AuthorEntry] = []
    /// The index of the part that holds each article.
    var partOfArticle: [Int] = []
    /// The ids that may be linked to, with the part that holds each.
    var anchors: [String: Int] = [:]
    var shelf: PictureShelf
    /// Where on the web the pictures are that were not found, in reading order.
    var missing: [String] = []
    var cover = CoverPlan.typographic(teasers: [])

    /// The names of the parts that are not articles, and of the files that every publication has.
    static let reserved = [
        "cover", "title-page", "contents", "note", "credits", "colophon", "nav", "toc", "ncx", "package", "index",
    ]

    init(_ material: PlanMaterial, world: World, tools: PlanningTools) {
        self.material = material
        self.world = world
        self.tools = tools
        let roots = PictureRoots(edition: material.edition, root: material.root, world: world)
        shelf = PictureShelf(roots: roots, world: world, tools: tools)
    }

    var edition: Edition { material.edition }

    /// The title: the edition's, else its series', else the one article's where it would be the name of a file.
    var title: String {
        if edition.isTitleMade, articles.count == 1, let only = articles.first, !only.article.title.isEmpty {
            return only.article.title
        }
        return edition.title ?? edition.series?.title ?? ""
    }

    mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

/// An article in the making.
struct DraftArticle {
    var article: Article
    /// The source it is from, as an index.
    let source: Int
    let section: Int
    let kind: SectionPlan.Kind
    let identity: ArticleIdentity
    /// Whether it is one of several in its file.
    let isListed: Bool
    /// Its file as the report names it.
    let shown: String?
    var id = ""
    var wordCount = 0

    /// Where a problem of the article is.
    var place: Place { Place(file: shown, line: article.line, article: article.title) }

    /// Whether it is set together with its neighbours: a mere entry of a listing.
    var isEntry: Bool { isListed && article.completeness != .full && kind != .advertisement }
}

/// A text in the making: an article's, the note's, an introduction's.
struct DraftText {
    var prefix = ""
    var standfirst: [Inline] = []
    var body: [Block]
    var notes: [Note]
    var lead: Figure?
    /// Where its relative addresses start.
    let place: PicturePlace
    /// Where it stands on the web.
    var source: String?
    /// Whether its file is a page of the web, whose relative addresses start at its source.
    var isPage = false
    /// Where a problem of the text is.
    let shown: Place
    var references = TextReferences()
    /// The id of each anchor that the text sets, by the anchor as the text writes it.
    var anchors: [String: String] = [:]
    var links: [String: String] = [:]
    var pictures: [String: PictureUse] = [:]

    /// The text as it is planned.
    var planned: PlannedText {
        PlannedText(
            idPrefix: prefix,
            body: body,
            notes: notes,
            pictures: pictures,
            links: links,
            formulas: references.formulas
        )
    }
}

/// A part in the making.
struct DraftPart {
    enum Content {
        case matter(ContentsEntry.Matter)
        case section(Int)
        /// Articles by their indices.
        case articles([Int], Part.Layout)
    }

    var id: String
    var content: Content
    var section: Int?
}
