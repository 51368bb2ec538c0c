/// The templates that digest renders, by the name of their file in `Templates/`.
enum Template: String, Sendable, CaseIterable {
    case coverImage = "cover.svg"
    case cover = "cover.xhtml"
    case titlePage = "title-page.xhtml"
    case contents = "contents.xhtml"
    case note = "note.xhtml"
    case section = "section.xhtml"
    case article = "article.xhtml"
    case listing = "listing.xhtml"
    case authors = "authors.xhtml"
    case credits = "credits.xhtml"
    case colophon = "colophon.xhtml"
    case media = "media.xhtml"

    /// The names that the template, and every partial in it, may use.
    var names: [String] { page + Self.words(own) }

    /// What may stand as `<?digest name?>` or `<?digest name index?>`.
    var slots: [String] {
        switch self {
        case .coverImage, .cover, .titlePage, .contents, .authors, .credits, .colophon: []
        case .note: ["body", "notes"]
        case .section: ["introduction", "notes"]
        case .article: ["standfirst", "byline", "lead", "body", "notes"]
        case .listing: ["standfirst", "byline", "lead", "body", "notes"]
        case .media: ["poster"]
        }
    }

    /// What a template must have a place for, lest words be lost.
    var required: [String] {
        switch self {
        case .coverImage, .cover, .titlePage, .contents, .authors, .credits, .colophon, .media: []
        case .note, .article, .listing: ["body", "notes"]
        case .section: ["introduction", "notes"]
        }
    }

    /// What every document knows of itself.
    private var page: [String] {
        switch self {
        case .coverImage: ["language", "direction"]
        case .media: []
        default: ["id", "language", "direction", "title"]
        }
    }

    private var own: String {
        switch self {
        case .coverImage:
            """
            width height paper ink accent tint band emblem emblemX emblemY emblemSize rules x1 x2 y groups kind size lines \
            text x
            """
        case .cover: "picture width height alternative bookTitle subtitle credit"
        case .titlePage: "bookTitle series issue subtitle people publisher date datetime rights description"
        case .contents: "heading groups \(Self.entryWords)"
        case .authors: "heading entries person works target entryTitle entryLanguage entryDirection"
        case .note: "label byline hasNotes"
        case .section: "heading introduction hasNotes entries \(Self.entryWords)"
        case .article: Self.articleWords
        case .listing: "heading entries \(Self.articleWords)"
        case .credits:
            """
            heading entries target entryTitle titleLanguage byline sourceLabel source sourceText date datetime licence \
            licenceLabel permission permissionLabel firstPublished
            """
        case .colophon: "heading facts label value madeWith rights"
        case .media: "mark heading speaker duration address link poster"
        }
    }

    private static let entryWords = """
        groupTitle groupTarget groupKind entries target entryTitle entryLanguage entryDirection byline excerpt minutes \
        mark quiet
        """

    private static let articleWords = """
        index articleId kind label labelLanguage articleTitle articleLanguage articleDirection wordsLanguage standfirst \
        byline hasMeta meta fact factKind separator date datetime minutes mark part lead initial body hasNotes readOn readOnAddress bios bio \
        aboutPeople sourceLabel source sourceText licence licenceLabel firstPublished person
        """

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
