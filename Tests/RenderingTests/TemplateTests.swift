import Basics
import Documents
import Editions
import TestSupport
import Testing

@testable import Rendering

@Suite struct TemplateTests {
    private func error(_ name: String, _ text: String, others: [String: String] = [:]) -> Diagnostic? {
        var files = ["/issue/Templates/\(name)": text]
        for (other, text) in others { files["/issue/Templates/\(other)"] = text }
        do {
            _ = try TemplateSet(Rendered.assets(files))
            return nil
        } catch {
            return error
        }
    }

    @Test func anUnknownNameIsFoundBeforeAnythingIsRendered() {
        let found = error("article.xhtml", "<article>\n{{#byline}}\n{{artikleTitle}}\n{{/byline}}</article>")
        #expect(found?.code == .templateUnknownName)
        #expect(found?.place == Place(file: "issue/Templates/article.xhtml", line: 3))
        #expect(found?.hint == "did you mean “articleTitle”?")
    }

    @Test func anUnknownSlotIsFound() {
        let found = error("article.xhtml", "<article>\n\n<?digest bodi?></article>")
        #expect(found?.code == .templateUnknownName)
        #expect(found?.place.line == 3)
        #expect(found?.hint == "did you mean “body”?")
    }

    @Test(arguments: [
        "<p>{{#byline}}</p>", "<p>{{/byline}}</p>", "{{#byline}}{{#mark}}{{/byline}}{{/mark}}", "{{=<% %>=}}<%title%>",
    ]) func brokenMustacheIsRefused(text: String) {
        #expect(error("article.xhtml", text)?.code == .templateBroken)
    }

    @Test func aPartialOfTheUsersOwnIsRead() throws {
        let text = "<p>\n{{>mine}}<?digest body?></p>"
        #expect(error("article.xhtml", text, others: ["mine.xhtml": "{{articleTitle}}<?digest notes?>"]) == nil)
        #expect(error("article.xhtml", text)?.place.line == 2)
        #expect(error("article.xhtml", text)?.code == .templateUnknownName)
    }

    @Test func aTemplateWithoutAPlaceForTheTextIsRefused() throws {
        let found = error("article.xhtml", "<p><?digest body?></p>")
        #expect(found?.code == .templateBroken)
        #expect(found?.hint == "put <?digest notes?> where it belongs")
    }

    @Test func aPartialThatIncludesItselfIsRefused() {
        let loop = error("article.xhtml", "{{>one}}", others: ["one.xhtml": "{{>two}}", "two.xhtml": "{{>one}}"])
        #expect(loop?.code == .templateBroken)
    }

    @Test func whatIsNotXMLIsRefusedWithItsLine() throws {
        let files = ["/issue/Templates/colophon.xhtml": "<html>\n<p>{{heading}}</b>\n</html>"]
        let assets = Rendered.assets(files)
        let plan = SamplePlan.plan()
        let renderer = Renderer(plan, templates: try TemplateSet(assets), words: try WordsLibrary(assets))
        let error = #expect(throws: Diagnostic.self) { try renderer.document(at: plan.parts.count - 1) }
        #expect(error?.code == .templateNotWellFormed)
        #expect(error?.place == Place(file: "issue/Templates/colophon.xhtml", line: 2))
    }

    @Test func theUsersTemplateIsUsed() throws {
        let assets = Rendered.assets([
            "/issue/Templates/colophon.xhtml": "<html lang=\"{{language}}\">{{heading}}</html>"
        ])
        let plan = SamplePlan.plan()
        let renderer = Renderer(plan, templates: try TemplateSet(assets), words: try WordsLibrary(assets))
        let text = Rendered.text(try renderer.document(at: plan.parts.count - 1))
        #expect(text.contains("<html lang=\"en\">Colophon</html>"))
    }

    /// What code gives and what templates may name are one list.
    @Test func everyValueGivenIsInTheListOfNames() throws {
        let renderer = try Rendered.renderer(SamplePlan.plan(), cover: DocumentTests.cover)
        for article in renderer.plan.articles {
            let names = renderer.record(article, index: 0).names
            #expect(Set(names).subtracting(Template.article.names).isEmpty)
            #expect(Set(names).subtracting(Template.listing.names).isEmpty)
        }
    }

    @Test func tagsOfEveryKindAreSeen() {
        let text = """
            {{a}} {{{b}}} {{&c}} {{#d}}{{^e}}{{/e}}{{/d}} {{! f }} {{>g}} {{last(h)}} {{i.j}} {{.}} {{first()}}
            <?digest k 3?> {{$l}}{{/l}} {{<m}}{{/m}}
            """
        let mentions = TemplateScanner.mentions(in: text)
        #expect(mentions.filter { $0.kind == .value }.map(\.name) == ["a", "b", "c", "d", "e", "h", "i", "j"])
        #expect(mentions.filter { $0.kind == .partial }.map(\.name) == ["g", "m"])
        #expect(mentions.filter { $0.kind == .slot }.map(\.name) == ["k"])
        #expect(mentions.last?.line == 2)
    }
}
