import Basics
import Documents

/// Makes the article of a post or page, all but its text.
struct PostArticle {
    let site: ExportSite
    /// Cleans the texts of the export.
    var texts: ExportText
    /// What all articles have from the site.
    private let siteName: String?
    private let language: String?

    /// The articles of a site.
    init(site: ExportSite, texts: ExportText) {
        self.site = site
        self.texts = texts
        let name = HTMLFragment.line(of: String(decoding: site.title, as: UTF8.self))
        siteName = name.isEmpty ? nil : name
        language = LanguageTag.cleaned(site.language)
    }

    /// The article of `item`, without its text and notes.
    mutating func head(of item: ExportItem, line: Int) -> Article {
        var article = Article()
        article.title = HTMLFragment.line(of: texts.line(item.title))
        article.slug = nonEmpty(WebPlace.unescaped(texts.line(item.slug)))
        article.number = item.number
        let link = texts.line(item.link)
        article.source = WebPlace.isAbsolute(link) ? link : nil
        article.guid = guid(texts.line(item.guid), link: article.source)
        article.withheld = item.withheld
        article.published = CalendarDate(iso: texts.line(item.date)) ?? PrintedDate.first(in: texts.line(item.pubDate))
        article.people = author(of: item)
        article.language = language
        article.siteName = siteName
        (article.sectionName, article.tags) = subjects(of: item)
        let excerpt = HTMLFragment.line(of: String(decoding: texts.cleaned(item.excerpt), as: UTF8.self))
        let (words, _) = Incompleteness.withoutLabel(excerpt)
        if !words.isEmpty { article.standfirst = [.text(words)] }
        article.lead = picture(of: item)
        article.line = line
        return article
    }

    private func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// The `guid` of an item, where it lies on the site itself: others name machines that the site once was on.
    private func guid(_ text: String, link: String?) -> String? {
        guard let host = WebPlace.host(of: text) else { return nil }
        let own = (site.addresses + (link.map { [$0] } ?? [])).compactMap { WebPlace.host(of: $0) }
        return own.contains(host) ? text : nil
    }

    /// Who wrote an item. What stands in it is a login, which is nobody's business; only the oldest exports, which list
    /// no authors, have the name there that is shown.
    private mutating func author(of item: ExportItem) -> [Person] {
        if let name = site.name(ofAuthor: item.creator) { return [Person(name)] }
        let written = texts.line(item.creator)
        let isName = site.version == "1.0" && written.contains(" ") && !AuthorName.isAddress(written)
        return isName ? [Person(written)] : []
    }

    /// The section and the keywords of an item.
    private mutating func subjects(of item: ExportItem) -> (section: String?, tags: [String]) {
        var section: String?
        var tags: [String] = []
        // The oldest exports have every term twice, once without saying what it is.
        let isPlain = item.terms.allSatisfy { $0.domain.isEmpty }
        for term in item.terms {
            let name = HTMLFragment.line(of: texts.line(term.name))
            guard !name.isEmpty else { continue }
            let isTag = term.domain[...].equals("post_tag") || term.domain[...].equals("tag")
            let isCategory = term.domain[...].equals("category") || isPlain
            guard isTag || isCategory, !isUncategorised(name), !isUncategorised(texts.line(term.nicename)) else {
                continue
            }
            if isCategory, section == nil {
                section = name
            } else if name != section, !tags.contains(name) {
                tags.append(name)
            }
        }
        return (section, tags)
    }

    /// What WordPress calls the category of posts without any, in the languages of most sites.
    private static let uncategorised: Set<String> = [
        "uncategorized", "uncategorised", "allgemein", "non classé", "non-classe", "sin categoría", "sin-categoria",
        "senza categoria", "sem categoria", "geen categorie", "okategoriserade", "ikke-kategoriseret",
        "bez kategorii", "без рубрики", "未分類", "未分类",
    ]

    private func isUncategorised(_ name: String) -> Bool { Self.uncategorised.contains(name.lowercased()) }

    /// The picture that stands for an item.
    private mutating func picture(of item: ExportItem) -> Figure? {
        guard let found = item.thumbnail.flatMap({ site.attachments[$0] }), PictureAddresses.isPicture(found.address)
        else {
            return nil
        }
        let address = String(decoding: found.address, as: UTF8.self)
        guard LinkAddress.isSafePicture(address) else { return nil }
        let words = HTMLFragment.line(of: String(decoding: found.alternative, as: UTF8.self))
        let caption = HTMLFragment.blocks(of: found.caption, base: site.addresses.first).blocks
        var items: [Inline] = []
        for case .paragraph(let line) in caption { items += (items.isEmpty ? [] : [.text(" ")]) + line }
        let picture = Picture(
            address: address,
            alternative: words.isEmpty ? nil : words,
            others: PictureAddresses.others(of: address, attachment: nil)
        )
        return Figure([picture], caption: items)
    }
}
