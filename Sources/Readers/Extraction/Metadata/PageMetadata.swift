import Basics
import Documents
import Markup

/// What a page says about its article, outside the text.
struct PageMetadata {
    var article = Article()
    /// The address of the page.
    var address: String?
    /// The address that relative ones start from.
    var base: String?
    /// What the page says it is about, in a sentence.
    var description: String?
    /// A picture that stands for the page.
    var image: SharedPicture?
    /// The whole text, where the page gives it to machines.
    var text: String?
    /// Whether the page says that its text is not free.
    var isPaid = false
    /// Whether the page is about a video or sound.
    var isMedia = false

    init(_ survey: PageSurvey, address: String?) {
        let metas = MetaElements(survey)
        let data = LinkedData(survey)
        self.address = address ?? Self.address(survey, metas, data)
        if survey.finds.base >= 0, let written = survey.text(.href, of: Int(survey.finds.base)),
            WebPlace.isAbsolute(written)
        {
            base = written
        }
        article.source = self.address
        description = metas.first("og:description", "description", "twitter:description")
        image = SharedPicture(metas, data.image)
        text = data.text
        isPaid =
            data.isPaid || metas.first("article:content_tier") == "locked"
            || metas.first("article:content_tier") == "metered"
        isMedia = data.isMedia || (metas.first("og:type") ?? "").hasPrefix("video")
        article.siteName = metas.first("og:site_name", "application-name", "al:ios:app_name") ?? data.publisher
        article.language = Self.language(survey, metas, data)
        article.direction = Self.direction(survey)
        article.slug = self.address.flatMap(LinkAddress.slug(of:))
        readSubjects(survey, metas, data)
        readHead(survey, metas, data)
    }

    /// Title, kicker, byline, date and where it appeared before.
    private mutating func readHead(_ survey: PageSurvey, _ metas: MetaElements, _ data: LinkedData) {
        let names = [
            article.siteName, data.publisher, metas.first("og:site_name"), metas.first("application-name"),
            metas.first("twitter:site"),
        ]
        let site = SiteNames(names, host: address.flatMap(WebPlace.host))
        let title = PageTitle(survey: survey, metas: metas, data: data, site: site).find()
        let head = PageHead(survey, headline: title.heading)
        article.title = title.text
        article.people = PageByline(survey: survey, metas: metas, data: data, head: head, site: site).find()
        let kicker = PageKicker(survey: survey, head: head, site: site, title: title.text, people: article.people)
        article.kicker = title.kicker ?? kicker.find()
        article.published =
            PageDates(
                survey: survey,
                metas: metas,
                data: data,
                head: head,
                address: address,
                language: article.language
            )
            .find()
        article.firstPublished = EarlierPlace.find(in: survey, of: site)
    }

    private static func address(_ survey: PageSurvey, _ metas: MetaElements, _ data: LinkedData) -> String? {
        for index in survey.finds.links.map({ Int($0) }) {
            if let rel = survey.value(.rel, of: index), rel.equals("canonical"),
                let written = survey.text(.href, of: index), WebPlace.isAbsolute(written)
            {
                return WebPlace.cleaned(written)
            }
        }
        for written in [metas.first("og:url", "twitter:url", "parsely-link"), data.address].compactMap({ $0 })
        where WebPlace.isAbsolute(written) {
            return WebPlace.cleaned(written)
        }
        return nil
    }

    private static func language(_ survey: PageSurvey, _ metas: MetaElements, _ data: LinkedData) -> String? {
        let root = Int(survey.finds.root)
        let written = [
            survey.text(.lang, of: root), survey.text(.xmlLang, of: root),
            survey.text(.lang, of: Int(survey.finds.body)),
            metas.first("og:locale", "content-language", "dc.language", "language", "dcterms.language"), data.language,
        ]
        return written.lazy.compactMap { $0 }.compactMap { LanguageTag.cleaned($0.collapsed) }.first
    }

    private static func direction(_ survey: PageSurvey) -> Direction? {
        for index in [survey.finds.root, survey.finds.body] {
            if let text = survey.text(.dir, of: Int(index)), let direction = Direction(rawValue: text.lowercased()) {
                return direction
            }
        }
        return nil
    }
}
