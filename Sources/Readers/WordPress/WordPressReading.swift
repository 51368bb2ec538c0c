import Basics
import Documents

/// The second reading of an export: its posts, one at a time.
struct WordPressReading {
    private let site: ExportSite
    private let shown: String
    private var posts: PostArticle
    private var leftOut = LeftOutItems()
    /// Shortcodes that were reported.
    private var shortcodes: Set<String> = []
    private var hasPosts = false

    init(site: ExportSite, shown: String, charset: String?) {
        self.site = site
        self.shown = shown
        var texts = ExportText()
        texts.charset = charset
        posts = PostArticle(site: site, texts: texts)
    }

    /// Hands over the article of a part, where it is one and wanted.
    mutating func take(
        _ part: ExportCutter.Part,
        wanting: (Article) -> Bool,
        reporting: Reporting,
        each: (Article) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
        guard part.name[...].equals("item") else { return }
        let item = ExportItem(part, hasTexts: true)
        guard item.isText else {
            if item.isDamaged, item.kind == nil { report(part, item, title: nil, to: reporting) }
            leftOut.count(item.kind == .sharedBlock ? .other : item.kind ?? .other)
            return
        }
        hasPosts = true
        var article = posts.head(of: item, line: part.line)
        let isWanted = wanting(article)
        let isShown = article.withheld == nil || isWanted
        report(part, item, title: isShown ? article.title : nil, to: reporting)
        guard isWanted else {
            if let withheld = article.withheld { leftOut.count(withheld) }
            return
        }
        addText(of: item, to: &article, isCut: part.damage != nil, reporting: reporting)
        try each(article)
    }

    private mutating func addText(
        of item: ExportItem,
        to article: inout Article,
        isCut: Bool,
        reporting: Reporting
    ) {
        let (html, dropped) = PostMarkup.markup(
            of: posts.texts.cleaned(item.content),
            footnotes: posts.texts.cleaned(item.footnotes),
            of: site,
            post: item.number
        )
        let base = article.source ?? site.addresses.first
        (article.body, article.notes) = HTMLFragment.blocks(of: html, base: base, language: article.language)
        if let lead = article.lead, lead.pictures.contains(where: { PictureFinder.holds(article.body, $0) }) {
            article.lead = nil
        }
        judge(&article, isCut: isCut)
        for name in dropped where shortcodes.insert(name).inserted {
            reporting(
                Diagnostic(
                    .wordPressShortcode,
                    "nobody knows here what the shortcode [\(name)] shows; it is left out",
                    at: Place(file: shown)
                )
            )
        }
    }

    /// How much of the article there is. Short notes are whole: a site writes no more of them anywhere.
    private func judge(_ article: inout Article, isCut: Bool) {
        (article.kind, article.completeness) = PageCompleteness.judge(article, paid: false, media: false)
        let hasText = !article.body.isEmpty
        if article.completeness == .stub {
            article.completeness = hasText ? .full : article.standfirst.isEmpty ? .stub : .excerpt
        }
        if PageCompleteness.isCut(article.body) || isCut && hasText { article.completeness = .excerpt }
    }

    /// Says what is wrong with an item; the title of one that is not shown to everybody is not named.
    private func report(_ part: ExportCutter.Part, _ item: ExportItem, title: String?, to reporting: Reporting) {
        let named = title.flatMap { $0.isEmpty ? nil : $0 }
        let place = Place(file: shown, line: part.line, article: named)
        if part.damage == .tooLong {
            reporting(
                Diagnostic(
                    .wordPressItemTooLong,
                    "the post has more than \(ExportCutter.longest >> 20) MB; the rest is left out",
                    at: place
                )
            )
        } else if item.isDamaged {
            reporting(
                Diagnostic(
                    .wordPressItemDamaged,
                    "an item of the export is damaged; what can be read of it is kept",
                    at: place,
                    hint: "export the site again"
                )
            )
        }
    }

    /// Says what was left out and repaired.
    func finish(reporting: Reporting) {
        let place = Place(file: shown)
        if !hasPosts {
            reporting(Diagnostic(.wordPressWithoutPosts, "there are no posts and no pages in the export", at: place))
        }
        if let text = leftOut.text { reporting(Diagnostic(.wordPressLeftOut, text, at: place)) }
        if posts.texts.repairs > 0 {
            reporting(
                Diagnostic(
                    .wordPressRepaired,
                    "control characters and broken characters are left out or replaced",
                    at: place
                )
            )
        }
    }
}
