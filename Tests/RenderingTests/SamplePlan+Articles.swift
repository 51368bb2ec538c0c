import Basics
import Documents
import Editions

extension SamplePlan {
    static let introduction = PlannedText(
        idPrefix: "essays",
        body: [.paragraph([.text("Three pieces on what lies under the ink.")])]
    )

    static func article() -> ArticlePlan {
        var article = Article()
        article.title = "With the Grain"
        article.standfirst = [
            .text("Paper remembers the stream it was made in. A pamphlet on folding, on "),
            .emphasis([.text("tearing")]),
            .text(", and on why a book made the wrong way never quite closes."),
        ]
        article.kicker = "Paper"
        article.people = [Person("The Papermaker"), Person("The Binder"), Person("The Guest", role: .translator)]
        article.published = CalendarDate(year: 2026, month: 10, day: 12)
        article.firstPublished = "The Old Forme, 1998"
        article.source = "https://example.org/paper/grain"
        article.siteName = "The Paper Mill"
        article.licence = "CC BY-SA 4.0"
        article.body = text.body
        article.notes = text.notes
        return ArticlePlan(
            id: prefix,
            article: article,
            text: text,
            part: (number: 2, of: 4),
            language: "en-GB",
            wordCount: 1500,
            minutes: 7,
            permission: "given 2 October 2026",
            bios: [
                BookPerson(
                    name: "The Papermaker",
                    sortKey: "Papermaker, The",
                    role: .author,
                    bio: "Has stood at the same vat for thirty years."
                )
            ]
        )
    }

    static func germanArticle() -> ArticlePlan {
        var article = Article()
        article.title = "Der Büttenrand"
        article.people = [Person("Die Gästin"), Person("Der Setzer", role: .translator)]
        article.published = CalendarDate(year: 2026, month: 3)
        let body: [Block] = [
            .paragraph([
                .text("Der Rand, den das Wasser macht, ist nie gerade, und gerade darum nennen ihn die Leute "),
                .quotation([.text("echt, und nicht "), .quotation([.text("gemacht")])]), .text("."),
            ]),
            .paragraph([.text("Man kann ihn reißen, man kann ihn fälschen.")]),
        ]
        article.body = body
        return ArticlePlan(
            id: "buettenrand",
            article: article,
            text: PlannedText(idPrefix: "buettenrand", body: body),
            language: "de",
            wordCount: 400,
            minutes: 1
        )
    }

    static func videoArticle() -> ArticlePlan {
        var article = Article()
        article.title = "At the Vat"
        article.kind = .video
        article.completeness = .media
        article.people = [Person("The Papermaker")]
        article.source = "https://video.example.org/watch?v=1&t=2"
        article.standfirst = [.text("The Papermaker at work, and talking.")]
        let media = Media(
            kind: .video,
            address: article.source,
            title: "At the Vat",
            speaker: "The Papermaker",
            duration: "24 min",
            poster: Picture(address: "mould.svg")
        )
        let text = PlannedText(
            idPrefix: "at-the-vat",
            body: [.media(media)],
            pictures: ["mould.svg": .included(0, alternative: .text("Hands on a mould"), caption: nil, credit: nil)]
        )
        article.body = text.body
        return ArticlePlan(id: "at-the-vat", article: article, text: text, language: "en")
    }

    static func excerpt(_ number: Int) -> ArticlePlan {
        var article = Article()
        let titles = ["On the Fleuron", "A Short History of the Margin", "Ink, and What It Is Not"]
        article.title = titles[(number - 1) % 3]
        article.people = [Person("The Reader")]
        article.completeness = number == 3 ? .stub : .excerpt
        article.published = CalendarDate(year: 2025, month: number)
        article.source = "https://www.example.net/shelf/\(number)"
        let body: [Block] =
            number == 3
            ? []
            : [
                .paragraph([
                    .text(
                        "A leaf of metal that grows on no tree, set where a line has ended and nobody wanted the silence. It was cast by the pound and "
                    ), .emphasis([.text("used by the ounce")]), .text(" […]"),
                ])
            ]
        article.body = body
        return ArticlePlan(
            id: "shelf-entry-\(number)",
            article: article,
            text: PlannedText(idPrefix: "shelf-entry-\(number)", body: body),
            language: "en"
        )
    }

    static func advertisement() -> ArticlePlan {
        var article = Article()
        article.title = "Type, by the Pound"
        let body: [Block] = [.paragraph([.text("Sorts of every body, cast on Tuesdays. Ask at the foundry.")])]
        article.body = body
        return ArticlePlan(
            id: "type-by-the-pound",
            article: article,
            text: PlannedText(idPrefix: "type-by-the-pound", body: body),
            kind: .advertisement,
            language: "en"
        )
    }
}
