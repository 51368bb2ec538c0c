import Basics
import Documents
import Editions
import Markup

// Articles: one on a page of its own, or the entries of a listing together.
extension Renderer {
    /// The page of one article (of several, should a plan say so).
    func articlePage(_ part: Part, _ articles: [ArticlePlan]) throws -> MarkupTree {
        guard articles.count == 1, let article = articles.first else { return try listingPage(part, articles) }
        let record = page(part, language: article.language, direction: article.direction)
            .adding(self.record(article, index: 0))
        let tree = try filled(.article, record, article.text) { content($0, article, level: 2) }
        return plan.references == .paragraphs ? ParagraphNumbers.numbered(tree) : tree
    }

    /// Entries of a listing under the title of their section.
    func listingPage(_ part: Part, _ articles: [ArticlePlan]) throws -> MarkupTree {
        let section = articles.first.flatMap { index.sections[$0.id] }
        // An entry may bear the id of the page itself; ids stand once.
        let isTaken = articles.contains { $0.id == part.id }
        let own: TemplateRecord = ["id": isTaken ? .nothing : .text(part.id)]
        let record = own.adding(page(part)).adding([
            "heading": .text(section ?? (part.title.isEmpty ? plan.book.title : part.title)),
            "entries": .records(articles.enumerated().map { self.record($1, index: $0) }),
        ])
        return try filled(.listing, record) { name in
            let words = name.split(separator: " ")
            guard words.count == 2, let number = Int(words[1]), articles.indices.contains(number) else { return nil }
            return content(String(words[0]), articles[number], level: 3)
        }
    }

    private func content(_ slot: String, _ article: ArticlePlan, level: Int) -> SlotContent? {
        let setting = TextSetting(
            text: article.text,
            words: words(for: article.language),
            level: level,
            hasEndmark: level == 2 && Self.endsWithMark(article),
            place: article.article.source,
            title: article.article.title
        )
        switch slot {
        case "standfirst": return .inlines(article.article.standfirst, setting)
        case "byline": return .byline(article.article.people, setting.words)
        case "lead": return article.article.lead.map { .figure($0, setting) }
        case "body": return .body(setting)
        case "notes": return .notes(setting)
        default: return nil
        }
    }

    private static func endsWithMark(_ article: ArticlePlan) -> Bool {
        article.kind == .articles && article.article.completeness == .full && !article.text.body.isEmpty
    }

    /// What the template of an article knows of it.
    func record(_ plan: ArticlePlan, index: Int) -> TemplateRecord {
        let article = plan.article
        let words = words(for: plan.language)
        let isForeign = plan.language != self.plan.book.language
        let label = label(of: plan)
        let date = plan.kind == .page ? nil : article.published
        let opening: TemplateRecord = [
            "index": .text(String(index)), "articleId": .text(plan.id), "kind": .text(plan.kind.rawValue),
            "label": .words(label),
            "labelLanguage": Self.isSame(words, self.words) ? .nothing : .text(self.words.language),
            "articleTitle": .text(title(of: plan)),
            "articleLanguage": isForeign ? .text(plan.language) : .nothing,
            "articleDirection": plan.direction == self.plan.book.direction ? .nothing : .text(plan.direction.rawValue),
            "wordsLanguage": LanguageTag.primary(words.language) == LanguageTag.primary(plan.language)
                ? .nothing : .text(words.language),
            "standfirst": .flag(!article.standfirst.isEmpty), "byline": .flag(!article.people.isEmpty),
            "date": .words(date.map(words.date)), "datetime": .words(date?.iso),
            "minutes": .words(minutes(of: plan, words)),
            "mark": .words(mark(of: plan, words)),
            "part": .words(plan.part.map { words.text(.part, ["n": String($0.number), "of": String($0.of)]) }),
            "lead": .flag(article.lead != nil), "initial": .flag(words.hasInitial && plan.kind == .articles),
            "body": .flag(!plan.text.body.isEmpty), "hasNotes": .flag(!plan.text.notes.isEmpty),
        ]
        let meta = meta(opening)
        return opening.adding(["hasMeta": .flag(!meta.isEmpty), "meta": .records(meta)]).adding(closing(plan, words))
    }

    /// The facts under the byline in one list, each but the first with a separator before it.
    private func meta(_ opening: TemplateRecord) -> [TemplateRecord] {
        let facts = ["mark", "part", "date", "minutes"].compactMap { name -> (String, String)? in
            guard case .text(let text)? = opening[name] else { return nil }
            return (name, text)
        }
        return facts.enumerated().map { index, fact in
            [
                "fact": .text(fact.1), "factKind": .text(fact.0), "separator": .words(index > 0 ? " · " : nil),
                "datetime": fact.0 == "date" ? opening["datetime"] ?? .nothing : .nothing,
            ]
        }
    }

    private func closing(_ plan: ArticlePlan, _ words: Words) -> TemplateRecord {
        let article = plan.article
        let address = article.source.flatMap(WebAddress.safe)
        let place = address.flatMap { Self.place(of: article, at: $0) }
        let isElsewhere = article.completeness != .full && !Self.isCard(plan)
        let readOn = isElsewhere ? place.map { words.text(readOnKey(article), ["place": $0]) } : nil
        let bios = plan.bios.filter { !($0.bio ?? "").isEmpty }
        // Where the page already says where to read on, the same address is not set twice.
        let source = readOn == nil && !Self.isCard(plan) ? place : nil
        return [
            "readOn": .words(readOn), "readOnAddress": .words(address),
            "bios": .records(bios.map { ["person": .text($0.name), "bio": .words($0.bio)] }),
            "aboutPeople": .text(words[.aboutPeople]),
            "sourceLabel": .text(words[.source]), "source": source == nil ? .nothing : .words(address),
            "sourceText": .words(source), "licence": plan.kind == .articles ? .words(article.licence) : .nothing,
            "licenceLabel": .text(words[.licence]),
            "firstPublished": .words(article.firstPublished.map(words.firstPublished)),
        ]
    }

    /// Whether the article is a card that leads to where its sound or moving pictures are.
    private static func isCard(_ plan: ArticlePlan) -> Bool {
        plan.article.completeness == .media && plan.text.body.contains { if case .media = $0 { true } else { false } }
    }

    private static func isSame(_ words: Words, _ others: Words) -> Bool {
        LanguageTag.primary(words.language) == LanguageTag.primary(others.language)
    }

    private func readOnKey(_ article: Article) -> WordKey {
        switch article.kind {
        case .text: .readOn
        case .video: .watch
        case .audio: .listen
        }
    }

    /// How people call where an article is from.
    static func place(of article: Article, at address: String) -> String? {
        let name = article.siteName ?? ""
        return name.isEmpty ? WebAddress.host(of: address) : name
    }

    /// The title, or where nobody gave one its address, or the book's title: never nothing.
    func title(of plan: ArticlePlan) -> String {
        if !plan.article.title.isEmpty { return plan.article.title }
        return plan.article.source.flatMap(WebAddress.host) ?? self.plan.book.title
    }

    /// The small line above the title: that it is an advertisement, else its kicker, else its section.
    private func label(of plan: ArticlePlan) -> String? {
        switch plan.kind {
        case .advertisement: words[.advertisement]
        case .page: plan.article.kicker
        case .articles, .letters, .notice: plan.article.kicker ?? index.sections[plan.id]
        }
    }

    /// How long it takes to read; of an excerpt that would say nothing of the article.
    func minutes(of plan: ArticlePlan, _ words: Words) -> String? {
        guard plan.article.completeness == .full else { return nil }
        return plan.minutes.map { words.count(.minutes, $0) }
    }

    /// What a reader should know before opening an article that is not whole.
    func mark(of plan: ArticlePlan, _ words: Words) -> String? {
        switch (plan.article.completeness, plan.article.kind) {
        case (_, .video): words[.markVideo]
        case (_, .audio): words[.markAudio]
        case (.media, .text): words[.markVideo]
        case (.excerpt, .text): words[.markExcerpt]
        case (.stub, .text): words[.markStub]
        case (.full, .text): nil
        }
    }
}
