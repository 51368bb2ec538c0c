import Basics
import Documents
import Editions
import Foundation
import Markup
import TestSupport
import Testing

@testable import Rendering

@Suite struct DocumentTests {
    static let cover = SamplePlan.picture("cover", 1600, 2560)

    @Test(arguments: 0..<13) func documentIsAsItsReference(number: Int) throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: Self.cover)
        let text = Rendered.text(try publication.render(number))
        let path = "\(Fixtures.folder("Rendering"))/\(publication.documents[number].id).xhtml"
        #expect(References.text(at: path, updatingTo: text) == text)
    }
}

@Suite struct MissingPictureTests {
    /// All words on the page of an article.
    private func words(_ article: Article, _ text: PlannedText) throws -> String {
        let planned = ArticlePlan(id: "edges", article: article, text: text, language: "en")
        let book = BookDescription(
            identifier: "urn:x",
            title: "Book",
            titleSortKey: "Book",
            language: "en",
            modified: 0
        )
        let part = Part(id: "edges", content: .articles([planned], layout: .article), title: "Edges", language: "en")
        let tree = try Rendered.renderer(PublicationPlan(book: book, parts: [part])).document(at: 0)
        return tree.innerText(of: tree.document)
    }

    /// Many sites give a picture's caption for its alternative text; a text must not stand twice where the picture is
    /// not there.
    @Test(arguments: [("A deckle edge", 1), ("Paper seen from the side", 2)])
    func captionAndAlternativeAreNotSaidTwice(alternative: String, lines: Int) throws {
        let figure = Figure(
            [Picture(address: "lost.jpg", alternative: alternative)],
            caption: [.text("A deckle edge, enlarged")]
        )
        var article = Article()
        article.title = "Edges"
        article.body = [.figure(figure)]
        let text = PlannedText(
            idPrefix: "edges",
            body: article.body,
            pictures: ["lost.jpg": .missing(alternative: alternative)]
        )
        let planned = ArticlePlan(id: "edges", article: article, text: text, language: "en")
        let book = BookDescription(
            identifier: "urn:x",
            title: "Book",
            titleSortKey: "Book",
            language: "en",
            modified: 0
        )
        let part = Part(id: "edges", content: .articles([planned], layout: .article), title: "Edges", language: "en")
        let plan = PublicationPlan(book: book, parts: [part])
        let tree = try Rendered.renderer(plan).document(at: 0)
        let words = tree.innerText(of: tree.document)
        #expect(words.components(separatedBy: "A deckle edge").count == 2)
        #expect(words.contains("Paper seen from the side") == (lines == 2))
    }

    @Test func whatStandsBesideAPictureIsNotSaidAgain() throws {
        let sentence = "The longest edge of the mill was torn in 1811."
        var article = Article()
        article.title = "Edges"
        article.body = [
            .figure(Figure([Picture(address: "lost.jpg", alternative: sentence + " / Photo: nobody")])),
            .paragraph([.text(sentence)]),
        ]
        let text = PlannedText(
            idPrefix: "edges",
            body: article.body,
            pictures: ["lost.jpg": .missing(alternative: sentence + " / Photo: nobody")]
        )
        #expect(try words(article, text).components(separatedBy: sentence).count == 2)
    }
}
