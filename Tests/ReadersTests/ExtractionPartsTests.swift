import Basics
import Testing

@testable import Readers

@Suite struct ExtractionPartsTests {
    @Test(arguments: [
        ("4 March 2026", "2026-03-04"), ("March 4th, 2026", "2026-03-04"), ("Mi., 4. März 2026, 9 Uhr", "2026-03-04"),
        ("4 de marzo de 2026", "2026-03-04"), ("le 4 février 2026", "2026-02-04"), ("2026/03/04", "2026-03-04"),
        ("04.03.26", "2026-03-04"), ("04/03/2026", "2026-03-04"), ("20260304T10", "2026-03-04"),
        ("2026年3月4日", "2026-03-04"),
        ("31 February 2026", nil), ("room 12, 1876 pages", nil), ("4 марта 2026", "2026-03-04"), ("13/25/2026", nil),
        ("2026-03-04T23:30:00-05:00", "2026-03-04"),
    ]) func dates(text: String, expected: String?) {
        #expect(PrintedDate.first(in: text)?.iso == expected)
    }

    @Test func americanPagesPutTheMonthFirst() {
        #expect(PrintedDate.first(in: "3/4/2026", monthFirst: true)?.iso == "2026-03-04")
        #expect(PrintedDate.first(in: "25/4/2026", monthFirst: true)?.iso == "2026-04-25")
        #expect(PageDates.date(inAddress: "https://a.example/2026/03/04/x")?.iso == "2026-03-04")
    }

    @Test(arguments: [
        (["By Ida Quill and Tom Reed"], ["Ida Quill", "Tom Reed"]), (["ByIda Quill"], ["Ida Quill"]),
        (["Von Karla Haken | 12. Mai 2026"], ["Karla Haken"]),
        (["Ida Quill", "Ida Quill"], ["Ida Quill"]), (["By"], []), (["Posted by admin"], []),
        (["dpa/lno"], ["dpa/lno"]),
        (["R. R."], ["R. R."]), (["Ida Quill Updated March 4"], ["Ida Quill"]),
        (["View all posts by Ida Quill"], ["Ida Quill"]),
    ]) func bylines(texts: [String], expected: [String]) {
        #expect(Byline.people(texts) == expected)
    }

    @Test func brokenJSONIsReadAsFarAsItGoes() {
        let value = JSONScanner.value(in: Array(#"/* x */ {"a": [1, {"b": "cä\ud83d\ude00\n"},], "d": tru"#.utf8)[...])
        #expect(value?["a"]?.values.last?["b"]?.text == "cä😀\n")
        #expect(value?["d"]?.text == "tru")
        let deep = Array(String(repeating: "[", count: 100_000).utf8)
        #expect(JSONScanner.value(in: deep[...]) != nil)
        #expect(JSONScanner.value(in: Array("{\"a".utf8)[...]) != nil)
        #expect(JSONScanner.value(in: Array("\"\\u".utf8)[...]) == nil)
    }

    @Test(arguments: [
        ("c.html", "https://a.example/x/c.html"), ("../c", "https://a.example/c"),
        ("/c?d=..", "https://a.example/c?d=.."),
        ("//b.example/c", "https://b.example/c"), ("#top", "#top"), ("https://a.example/x/y#top", "#top"),
        ("?q", "https://a.example/x/y?q"),
        (" java\nscript:alert(1)", nil), ("data:text/html,x", nil), ("vbscript:x", nil),
        ("mailto:a@b.example", "mailto:a@b.example"), ("#", nil),
    ]) func links(written: String, expected: String?) {
        #expect(WebPlace(page: "https://a.example/x/y", base: nil).link(written) == expected)
    }

    @Test func relativeLinksOfUnknownPagesLeadNowhere() {
        #expect(WebPlace(page: nil, base: nil).link("c.html") == nil)
        #expect(WebPlace(page: nil, base: nil).picture("P_files/a%20b.jpg")?.address == "P_files/a b.jpg")
        #expect(
            WebPlace(page: nil, base: "https://a.example/").picture("a%20b.jpg")?.address
                == "https://a.example/a%20b.jpg"
        )
        #expect(WebPlace(page: nil, base: nil).picture("file:///etc/passwd") == nil)
    }

    @Test(arguments: [
        ("a.jpg 400w, b.jpg 1600w", "b.jpg"), ("a.jpg, b.jpg 2x", "b.jpg"), ("a,b.jpg 1x,c.jpg 3x", "c.jpg"),
        ("a.jpg", "a.jpg"), ("", nil),
    ]) func candidates(set: String, expected: String?) {
        #expect(PictureSource.best(of: set) == expected)
    }

    @Test func classNamesSpeak() {
        let reader = HintReader()
        func hints(_ text: String) -> Hints { reader.hints(in: Array(text.utf8)[...]) }
        #expect(hints("post-footer__shareBar").isSuperset(of: [.footer, .share]))
        #expect(hints("entry-content").contains(.body) && hints("articleBody").contains(.body))
        #expect(hints("sr-only").contains(.unseen) && hints("elementor-widget-container").isEmpty)
        #expect(!hints("article-body-comments").contains(.body))
        #expect(hints("social-media-embed").isDisjoint(with: .clutter))
    }

    @Test func entitiesInPlainTexts() {
        #expect(
            EntityText.decoded("Ink &amp; Paper &#8217;tis <b>bold</b> a < b &bogus; &#xE4;")
                == "Ink & Paper ’tis bold a < b &bogus; ä"
        )
    }
}

@Suite struct MetadataPartsTests {
    @Test(arguments: [
        ("By Ida Quill", "Ida Quill"), ("Posted by oz on 4 March 2026", "oz"),
        ("Gespeichert von rasos am 24. Juli 2017", "rasos"),
        ("4. März 2026 von oz", "oz"), ("Autor: Karla", "Karla"), ("By the river, in the rain", nil), ("by oz", nil),
        ("Von R. R. am 3.2.2014", "R. R."), ("The mill by the bridge", nil),
    ]) func credits(line: String, expected: String?) {
        #expect(Byline.credit(line) == expected)
    }

    @Test(arguments: [
        (["Ida Quill (Galley Daily)"], ["Ida Quill"]), (["Ida (I.Q.) Quill"], ["Ida (I.Q.) Quill"]),
        (["Ida Quill, freelance writer"], ["Ida Quill"]), (["José Ortega y Gasset"], ["José Ortega y Gasset"]),
        (["Ana Díaz y Luis Mora"], ["Ana Díaz", "Luis Mora"]), (["Veröffentlicht vonKarla Haken"], ["Karla Haken"]),
        (["Text: Ida Quill · Fotos: Tom Reed"], ["Ida Quill", "Fotos: Tom Reed"]), (["~ Ida Quill"], ["Ida Quill"]),
        (["all articles by the team"], []),
    ]) func people(texts: [String], expected: [String]) {
        #expect(Byline.people(texts) == expected)
    }

    @Test(arguments: [
        ("2026. november 1.", "2026-11-01"), ("1 Kasım 2026", "2026-11-01"), ("2026년 3월 4일", "2026-03-04"),
        ("4 مارس 2026", "2026-03-04"), ("٤ مارس", nil), ("4 market 2026", nil), ("12:30, 4 March 2026", "2026-03-04"),
        ("04.03.98", "1998-03-04"), ("4\u{202F}mars\u{A0}2026", "2026-03-04"), ("\u{E2}", nil),
        ("99999999999999 2026", nil),
    ]) func datesInText(text: String, expected: String?) {
        #expect(PrintedDate.first(in: text)?.iso == expected)
    }

    @Test(arguments: [
        ("https://a.example/x/lead-melts.html?q#f", "lead-melts"), ("https://a.example/2026/03/press/", "press"),
        ("https://a.example/", nil), ("https://a.example", nil), ("https://a.example/x/index.html", "x"),
        ("https://a.example/caf%C3%A9", "café"), ("x/y", nil),
    ]) func slugs(address: String, expected: String?) {
        #expect(LinkAddress.slug(of: address) == expected)
    }

    @Test func lettersAreComparedWithoutSignsAndCase() {
        #expect(PageTitle.letters("Ärger – “im” Café\u{A0}3!") == PageTitle.letters("ärger im café 3"))
    }

    @Test func namesOfSitesAndOffices() {
        let site = SiteNames(["The Galley Daily", nil], host: "www.galley.example")
        #expect(site.contains("Galley") && site.contains("The Galley Daily") && site.contains("Type Works GmbH"))
        #expect(!site.contains("Ida Quill") && site.isLike("Galley Daily") && !site.isLike("Ink"))
        #expect(Byline.isOffice("dpa/lno") && Byline.isOffice("Online-Redaktion") && !Byline.isOffice("Ida Quill"))
    }
}
