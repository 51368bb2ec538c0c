import Basics
import Documents
import Editions
import Markup
import Testing

@testable import Rendering

/// Hostile words in every field that anybody can fill: the output stays XML, says them and does nothing else.
@Suite struct HostileTests {
    static let words = [
        "<script>alert(1)</script>", "\"'><img src=x onerror=alert(1)>", "a\u{0}b\u{1}c\u{B}d\u{FFFE}e", "]]>&amp;&#0;",
        "{{title}} {{{body}}} <?digest body?>", "--><!--", "\u{202E}gnirts", "javascript:alert(1)", "a\nb\tc\r",
        String(repeating: "long ", count: 2000),
    ]

    @Test(arguments: words) func nothingComesThrough(text: String) throws {
        let plan = plan(text)
        let publication = try Rendered.publication(plan)
        for number in publication.documents.indices {
            let tree = try publication.render(number)
            let bytes = XMLWriter.document(tree)
            let again = try XMLParser.parse(bytes)
            let names = Set(again.descendants(of: again.document).map { again.name(of: $0).text })
            #expect(!names.contains("script") && !names.contains("onerror"))
            for node in again.descendants(of: again.document) {
                #expect(again.attributeBytes(Name("onerror"), of: node) == nil)
                let address = again.attribute(.href, of: node) ?? "#"
                #expect(address.hasPrefix("#") || address.hasPrefix("https://"), "\(address)")
            }
        }
    }

    @Test(arguments: words) func coversStayDrawings(text: String) throws {
        let svg = try #require(try Rendered.renderer(plan(text)).coverImage(Rendered.fit))
        let tree = try XMLParser.parse(svg)
        let names = Set(
            tree.descendants(of: tree.document).filter { tree.isElement($0) }.map { tree.name(of: $0).text }
        )
        #expect(names.isSubset(of: ["svg", "style", "path", "text", "line", "g"]))
    }

    private func plan(_ text: String) -> PublicationPlan {
        var plan = SamplePlan.plan()
        plan.book.title = text
        plan.book.subtitle = text
        plan.book.publisher = text
        plan.book.rights = text
        plan.book.identifier = text
        plan.book.people = [BookPerson(name: text, sortKey: text, role: .editor, bio: text)]
        plan.book.series = Series(title: text, volume: text, number: text, label: text, issn: text)
        plan.cover = .typographic(teasers: [text, text])
        plan.pictures = [
            PlannedPicture(
                id: "p",
                source: .bytes([]),
                mediaType: "image/gif",
                suffix: "gif",
                width: nil,
                height: nil,
                size: 0
            )
        ]
        plan.parts = plan.parts.map { part in
            var part = part
            part.title = text
            if case .articles(let articles, let layout) = part.content {
                part.content = .articles(articles.map { hostile($0, text) }, layout: layout)
            }
            return part
        }
        return plan
    }

    private func hostile(_ plan: ArticlePlan, _ text: String) -> ArticlePlan {
        var plan = plan
        plan.article.title = text
        plan.article.standfirst = [.text(text), .link([.text(text)], address: text, title: text), .note(99)]
        plan.article.kicker = text
        plan.article.people = [Person(text), Person(text, role: .illustrator)]
        plan.article.licence = text
        plan.article.siteName = text
        plan.article.firstPublished = text
        plan.article.source = text
        plan.article.completeness = .excerpt
        plan.permission = text
        plan.bios = [BookPerson(name: text, sortKey: text, role: .author, bio: text)]
        plan.text.links[text] = text
        plan.text.notes = [Note([]), Note([.paragraph([.note(0), .note(1)])])]
        plan.text.pictures["p"] = .included(0, alternative: .text(text), caption: [.text(text)], credit: text)
        plan.text.body = [
            .paragraph([.text(text), .code(text), .abbreviation([.text(text)], meaning: text), .anchor(text)]),
            .anchor(text), .heading(level: 99, [.text(text)], anchor: text), .code(text, language: text),
            .foreign([.paragraph([.text(text)])], language: text, direction: nil),
            .media(Media(kind: .video, address: text, title: text, speaker: text, duration: text)),
            .figure(Figure([Picture(address: "p")], caption: [.text(text)], credit: text)),
            .figure(Figure([Picture(address: text, alternative: text)])),
            .table(Table(caption: [.text(text)], body: [[]])),
            .math(MathMarkup(xml: text, alternative: text, isBlock: true)), .list(List(isOrdered: true, items: [])),
            .definitions([]), .verse([]), .quotation(Quotation([], attribution: [.text(text)])),
        ]
        return plan
    }
}
