import Basics
import Documents
import Editions

/// A plan made by hand that holds every kind of part, block and inline, and says its own names.
enum SamplePlan {
    static let prefix = "with-the-grain"

    static let pictures: [PlannedPicture] = [
        picture("mould", 1200, 800), picture("sheet", 600, 1000), picture("fleuron", 80, 80),
        picture("deckle", nil, nil),
    ]

    static func picture(_ id: String, _ width: Int?, _ height: Int?) -> PlannedPicture {
        PlannedPicture(
            id: id,
            source: .bytes(Array(svg(width ?? 300, height ?? 200).utf8)),
            mediaType: "image/svg+xml",
            suffix: "svg",
            width: width,
            height: height,
            size: 100
        )
    }

    private static func svg(_ width: Int, _ height: Int) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)">\
        <rect width="100%" height="100%" fill="#ded7c8"/><path d="M0 \(height) L\(width) 0" stroke="#8a7f6a" \
        stroke-width="6"/></svg>
        """
    }

    static let text = PlannedText(
        idPrefix: prefix,
        body: body,
        notes: notes,
        pictures: [
            "mould.svg": .included(0, alternative: .text("A papermaker’s mould"), caption: nil, credit: nil),
            "sheet.svg": .included(
                1,
                alternative: .caption("A sheet, folded"),
                caption: [.text("A sheet, folded "), .emphasis([.text("twice")])],
                credit: "Drawing: the Binder"
            ),
            "fleuron.svg": .included(2, alternative: .decoration, caption: nil, credit: nil),
            "deckle.svg": .included(3, alternative: .undescribed, caption: nil, credit: nil),
            "lost.svg": .missing(alternative: "A vat in the lost mill"),
            "nothing.svg": .missing(alternative: nil),
        ],
        links: [
            "https://example.org/a b?q=\"x\"": "https://example.org/a b?q=\"x\"",
            "#tear": "#with-the-grain-tear", "other.md": "#buettenrand", "javascript:x": "javascript:alert(1)",
        ],
        formulas: [
            MathMarkup(
                xml: "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>",
                alternative: nil,
                isBlock: false
            )
        ]
    )

    static func plan(language: String = "en", direction: Direction = .leftToRight) -> PublicationPlan {
        let grain = article()
        let video = videoArticle()
        let foreign = germanArticle()
        let listed = (1...3).map(excerpt)
        let advertisement = self.advertisement()
        let essays = SectionPlan(
            id: "essays",
            title: "Essays",
            introduction: introduction,
            kind: .articles,
            articles: [grain.id, foreign.id, video.id]
        )
        let shelf = SectionPlan(
            id: "shelf",
            title: "From the shelf",
            introduction: nil,
            kind: .articles,
            articles: listed.map(\.id)
        )
        let note = EditorsNote(
            title: nil,
            byline: "The Compositor",
            text: PlannedText(
                idPrefix: "note",
                body: [
                    .paragraph([.text("A forme that has been on the stone all week has a way of asking questions.")])
                ]
            )
        )
        let parts: [Part] = [
            Part(id: "cover", content: .cover, title: "The Forme", language: language),
            Part(id: "title-page", content: .titlePage, title: "The Forme", language: language),
            Part(id: "contents", content: .contents, title: "Contents", language: language),
            Part(id: "note", content: .note(note), title: "Editor’s note", language: language),
            Part(id: "essays", content: .section(essays), section: 0, title: "Essays", language: language),
            part(grain), part(foreign), part(video), part(advertisement),
            Part(id: "shelf", content: .section(shelf), section: 1, title: "From the shelf", language: language),
            Part(
                id: "shelf-1",
                content: .articles(listed, layout: .listing),
                section: 1,
                title: "From the shelf, 1–3",
                language: language
            ),
            Part(id: "credits", content: .credits, title: "Sources and credits", language: language),
            Part(id: "colophon", content: .colophon, title: "Colophon", language: language),
        ]
        var anchors = ["with-the-grain-tear": 5]
        for (index, part) in parts.enumerated() {
            anchors[part.id] = index
            if case .articles(let articles, _) = part.content { for one in articles { anchors[one.id] = index } }
        }
        return PublicationPlan(
            book: book(language: language, direction: direction),
            parts: parts,
            contents: contents(essays, shelf, listed),
            pictures: pictures,
            cover: .typographic(teasers: ["Why paper has a grain", "Two guests, two languages", "What a page is now"]),
            anchors: anchors
        )
    }

    private static func part(_ article: ArticlePlan) -> Part {
        Part(
            id: article.id,
            content: .articles([article], layout: .article),
            section: 0,
            title: article.article.title,
            language: article.language
        )
    }

    static func book(language: String = "en", direction: Direction = .leftToRight) -> BookDescription {
        BookDescription(
            identifier: "urn:uuid:0c9f6a1e-2d0c-5a52-9f5f-6a1e2d0c5a52",
            title: "What a Page Is",
            subtitle: "A number on paper and glass",
            titleSortKey: "What a Page Is",
            language: language,
            direction: direction,
            series: Series(
                title: "The Forme",
                volume: "3",
                number: "11",
                label: "November 2026",
                issn: "2049-3630"
            ),
            date: CalendarDate(year: 2026, month: 11, day: 1),
            modified: 1_793_491_200,
            revision: 2,
            publisher: "The Chapel Press",
            people: [BookPerson(name: "The Compositor", sortKey: "Compositor, The", role: .editor)],
            rights: "© The Chapel Press",
            wordCount: 12_345,
            minutes: 55
        )
    }

    private static func contents(
        _ essays: SectionPlan,
        _ shelf: SectionPlan,
        _ listed: [ArticlePlan]
    ) -> [ContentsEntry] {
        [
            ContentsEntry(kind: .matter(.cover), target: "cover", label: nil),
            ContentsEntry(kind: .matter(.titlePage), target: "title-page", label: nil),
            ContentsEntry(kind: .matter(.contents), target: "contents", label: nil),
            ContentsEntry(kind: .matter(.note), target: "note", label: nil),
            ContentsEntry(
                kind: .section,
                target: "essays",
                label: essays.title,
                children: [
                    ContentsEntry(kind: .article, target: prefix, label: "With the Grain"),
                    ContentsEntry(kind: .article, target: "buettenrand", label: "Der Büttenrand", language: "de"),
                    ContentsEntry(
                        kind: .article,
                        target: "at-the-vat",
                        label: "At the Vat",
                        completeness: .media,
                        articleKind: .video
                    ),
                ]
            ),
            ContentsEntry(
                kind: .section,
                target: "shelf",
                label: shelf.title,
                children: listed.map {
                    ContentsEntry(kind: .article, target: $0.id, label: $0.article.title, completeness: .excerpt)
                }
            ),
            ContentsEntry(kind: .matter(.credits), target: "credits", label: nil),
            ContentsEntry(kind: .matter(.colophon), target: "colophon", label: nil),
        ]
    }
}
