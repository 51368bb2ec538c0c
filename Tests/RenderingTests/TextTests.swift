import Documents
import Editions
import Testing

@testable import Rendering

@Suite struct TextTests {
    @Test(arguments: [
        ("https://example.org/a", "https://example.org/a"),
        ("https://example.org/ä b", "https://example.org/%C3%A4%20b"),
        ("http://example.org/100%", "http://example.org/100%25"), ("http://example.org/%41", "http://example.org/%41"),
        ("https://example.org/#a#b", "https://example.org/#a%23b"), ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), ("//example.org", nil), ("https:", nil),
        ("https://", nil), ("JAVASCRIPT:x", nil), ("", nil), ("file:///etc/passwd", nil),
        ("https://ex ample.org/", nil),
    ]) func addresses(address: String, expected: String?) {
        #expect(WebAddress.safe(address) == expected)
    }

    @Test(arguments: [
        ("https://www.example.org/a/b", "example.org"), ("http://user@example.org:80?x", "example.org:80"),
        ("mailto:a", nil),
    ]) func hosts(address: String, expected: String?) {
        #expect(WebAddress.host(of: address) == expected)
    }

    @Test(arguments: [
        ("One sentence of a length that will do. Another.", "One sentence of a length that will do. Another."),
        (
            "One sentence of a length that will surely do. Another.",
            "One sentence of a length that will surely do."
        ),
        (
            "“Is it a question that is long enough for a line?” he asked.",
            "“Is it a question that is long enough for a line?”"
        ),
        ("这是第一句，应当足够长。这是第二句。", "这是第一句，应当足够长。"), ("", ""),
    ]) func firstSentences(text: String, expected: String) {
        #expect(Excerpt.firstSentence(of: text) == expected)
    }

    @Test func longExcerptsEndAtAWord() {
        let cut = Excerpt.cut(String(repeating: "paper, ", count: 60))
        #expect(cut.count <= Excerpt.longest)
        #expect(cut.hasSuffix("paper…"))
        #expect(Excerpt.cut(String(repeating: "纸", count: 400)).count == Excerpt.longest)
    }

    @Test(arguments: ["en", "en-GB", "zh-Hant-TW", "sr-Latn"]) func plainTags(tag: String) {
        #expect(LanguageTag.isPlain(tag))
    }

    @Test(arguments: ["", "e", "en_GB", "en-", "\"", "123", "en GB", "en-abcdefghi"]) func otherTags(tag: String) {
        #expect(!LanguageTag.isPlain(tag))
    }

    @Test func namesThatAreNear() {
        #expect(NearestName.of("byleine", among: ["title", "byline"]) == "byline")
        #expect(NearestName.of("titel", among: ["id", "title"]) == "title")
        #expect(NearestName.of("x", among: ["title", "byline"]) == nil)
        #expect(NearestName.of("title", among: []) == nil)
    }

    @Test func idsAreNames() {
        let text = PlannedText(idPrefix: "p", body: [])
        #expect(text.id(ofAnchor: "a b\"<ä") == "p-a-b--ä")
        #expect(text.id(ofCall: 0) == "p-r1")
        #expect(text.id(ofCall: 0, occurrence: 2) == "p-r1-2")
        #expect(text.id(ofNote: 1) == "p-n2")
    }
}

extension TextTests {
    @Test func excerptsKeepWholeSentencesWhereTheyCan() {
        var article = Article()
        article.standfirst = [
            .text("The first sentence is long enough to stand alone. " + String(repeating: "more ", count: 40))
        ]
        #expect(Excerpt.of(article) == "The first sentence is long enough to stand alone.")
        article.standfirst = []
        article.body = [.thoughtBreak, .paragraph([.note(0)]), .paragraph([.text("Short.")])]
        #expect(Excerpt.of(article) == "Short.")
        article.body = [.thoughtBreak]
        #expect(Excerpt.of(article) == nil)
    }
}
