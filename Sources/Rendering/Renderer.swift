import Basics
import Documents
import Editions
import Markup

/// Turns a plan into a publication: every document by its template, every text straight into its tree.
///
/// A renderer is a value that any thread may ask; templates and words are read once, documents rendered on demand.
package struct Renderer: Sendable {
    /// What the publication holds.
    let plan: PublicationPlan
    /// The templates.
    let templates: TemplateSet
    /// The words of every language.
    let library: WordsLibrary
    /// The words of the book's language.
    let words: Words
    /// What is looked up again and again.
    let index: PlanIndex
    /// The pictures of the plan and, last, the cover that was made.
    let pictures: [PlannedPicture]
    /// The cover's picture, as an index into `pictures`.
    let cover: Int?
    /// The name of the look: the sheet that gives it, and what the colophon prints.
    let style: String

    /// A renderer.
    ///
    /// - Parameters:
    ///   - templates: Read once with `TemplateSet(assets)`.
    ///   - words: Read once with `WordsLibrary(assets)`.
    ///   - cover: The picture made from `coverImage`, where the plan's cover is typographic.
    ///   - style: The name of the edition's style.
    ///   - reporting: Told of languages that have no words.
    package init(
        _ plan: PublicationPlan,
        templates: TemplateSet,
        words: WordsLibrary,
        cover: Resource? = nil,
        style: String = "book",
        reporting: Reporting = { _ in }
    ) {
        self.plan = plan
        self.templates = templates
        library = words
        self.words = words.words(for: plan.book.language, reporting: reporting)
        index = PlanIndex(plan)
        self.style = style
        switch plan.cover {
        case .picture(let given, _, _):
            pictures = plan.pictures
            self.cover = plan.pictures.indices.contains(given) ? given : nil
        case .typographic:
            pictures = plan.pictures + (cover.map { [$0] } ?? [])
            self.cover = cover == nil ? nil : plan.pictures.count
        case .none:
            pictures = plan.pictures
            self.cover = nil
        }
        Self.report(plan, words, reporting)
    }

    /// Names each language without words once, in the order of the articles.
    private static func report(_ plan: PublicationPlan, _ words: WordsLibrary, _ reporting: Reporting) {
        var seen = [plan.book.language]
        for article in plan.articles where !seen.contains(article.language) {
            seen.append(article.language)
            _ = words.words(for: article.language, reporting: reporting)
        }
    }

    /// The document at an index of the plan's parts.
    ///
    /// - Throws: A `Diagnostic` where a template makes something that is not XML.
    package func document(at number: Int) throws -> MarkupTree {
        let part = plan.parts[number]
        switch part.content {
        case .cover: return try coverPage(part)
        case .titlePage: return try titlePage(part)
        case .contents: return try contentsPage(part)
        case .note(let note): return try notePage(part, note)
        case .section(let section): return try sectionPage(part, section)
        case .articles(let articles, .article): return try articlePage(part, articles)
        case .articles(let articles, .listing): return try listingPage(part, articles)
        case .authors(let entries): return try authorsPage(part, entries)
        case .credits: return try creditsPage(part)
        case .colophon: return try colophon(part)
        }
    }

    /// What every document's template knows: its id, language, direction and title.
    func page(_ part: Part, language: String? = nil, direction: Direction? = nil) -> TemplateRecord {
        let language = language ?? part.language
        return [
            "id": .text(part.id), "language": .text(LanguageTag.isPlain(language) ? language : "und"),
            "direction": .text((direction ?? self.direction(of: language)).rawValue),
            "title": .text(headTitle(of: part)),
        ]
    }

    /// The title in a document's head. A reading system's own contents have the same name as the contents page.
    private func headTitle(of part: Part) -> String {
        if case .contents = part.content { return title(of: part) + " – " + plan.book.title }
        return title(of: part)
    }

    /// The title of a document: each its own, because people tell documents apart by it.
    func title(of part: Part) -> String {
        let title = part.title.isEmpty ? plan.book.title : part.title
        switch part.content {
        case .cover: return words[.cover] + ": " + plan.book.title
        case .titlePage: return plan.book.title
        case .contents: return words[.contents]
        case .authors: return words[.authors]
        case .credits: return words[.credits]
        case .colophon: return words[.colophon]
        case .note(let note): return note.title ?? words[.note]
        case .section: return title
        case .articles(let articles, .listing): return articles.first.map { title + ": " + self.title(of: $0) } ?? title
        case .articles(_, .article): return title
        }
    }

    /// Which way a text of the book runs.
    func direction(of language: String) -> Direction {
        if language == plan.book.language { return plan.book.direction }
        return LanguageTag.isRightToLeft(language) ? .rightToLeft : .leftToRight
    }

    /// The words for a text in `language`.
    func words(for language: String) -> Words { library.words(for: language) }

    /// A template's tree with texts where it asks for them.
    func filled(
        _ template: Template,
        _ record: TemplateRecord,
        _ text: PlannedText? = nil,
        with content: (String) -> SlotContent? = { _ in nil }
    ) throws -> MarkupTree {
        let tree = try templates.tree(template, record)
        let setting = TextSetting(text: text ?? PlannedText(idPrefix: "", body: []), words: words)
        var writer = BodyWriter(
            tree: tree,
            pictures: pictures,
            library: library,
            templates: templates,
            setting: setting
        )
        try Slots.fill(&writer, with: content)
        return writer.tree
    }
}

/// What pages look up in a plan.
struct PlanIndex: Sendable {
    /// Articles by their id.
    let articles: [String: ArticlePlan]
    /// The title of each article's section, by the article's id.
    let sections: [String: String]

    init(_ plan: PublicationPlan) {
        var articles: [String: ArticlePlan] = [:]
        for article in plan.articles where articles[article.id] == nil { articles[article.id] = article }
        var sections: [String: String] = [:]
        for entry in plan.contents where entry.kind == .section {
            for child in entry.children where sections[child.target] == nil { sections[child.target] = entry.label }
        }
        self.articles = articles
        self.sections = sections
    }
}
