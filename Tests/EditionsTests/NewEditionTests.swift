import Basics
import Testing

@testable import Editions

@Suite struct NewEditionTests {
    private let now = 1_793_491_200

    @Test func aFirstEditionIsReadBack() {
        let text = NewEdition.text(after: nil, now: now)
        #expect(text == reference("new-first", text))
        let desk = Desk(text)
        #expect(desk.edition.title == "The title")
        #expect(desk.edition.sections.first?.articles.map(\.path.text) == ["articles/"])
    }

    @Test func theNextIssueIsRaised() {
        let last = PlannerTests.magazine().edition
        let text = NewEdition.text(after: last, now: now)
        #expect(text == reference("new-next", text))
        let next = Desk(text).edition
        #expect(next.series?.number == "12")
        #expect(next.series?.label == "December 2026")
        #expect(next.date?.iso == "2026-12-01")
        #expect(next.people == last.people)
        #expect(next.sections.map(\.title) == ["Essays", "The Archive", "Letters", "Notices"])
    }

    @Test func whatTheHouseSaysIsNotSaidAgain() throws {
        let files = MemoryFiles([
            "/e/house.yaml": "publisher: P\nlanguage: en\nseries: {title: S, volume: 1}\npeople: [{name: N, bio: B}]",
            "/e/last.yaml": "extends: house.yaml\ndate: 2026-01-31\nseries: {number: 1, label: A note}\narticles: a.md",
        ])
        let world = World(files: files, currentFolder: Path("/e"), now: now)
        let last = try #require(EditionReader.read(Path("/e/last.yaml"), shown: "last.yaml", world: world) { _ in })
        let text = NewEdition.text(after: last, now: now)
        #expect(text == reference("new-after-house", text))
        #expect(NewEdition.text(after: last, now: now, in: Path("/e")) == text)
        #expect(NewEdition.text(after: last, now: now, in: Path("/x/y")).contains("\nextends: ../../e/house.yaml\n"))
        #expect(NewEdition.text(after: last, now: now, in: Path("/e/12")).contains("\nextends: ../house.yaml\n"))
    }

    @Test func sourcesAreTakenOver() throws {
        let files = MemoryFiles([
            "/e/11.yaml":
                "title: T\nsources: {the site: {files: [a.xml, /x/b.xml], pictures: up, as: feed}}\npictures: more\narticles: a.md"
        ])
        let world = World(files: files, currentFolder: Path("/e"), now: now)
        let last = try #require(EditionReader.read(Path("/e/11.yaml"), shown: "11.yaml", world: world) { _ in })
        let next = Desk(NewEdition.text(after: last, now: now, in: Path("/e/12"))).edition
        let source = try #require(next.namedSources.first)
        #expect(source.name == "the site" && source.format == "feed")
        #expect(source.files.map(\.text) == ["../a.xml", "/x/b.xml"] && source.pictures.map(\.text) == ["../up"])
        #expect(next.pictures.map(\.text) == ["../more"])
    }

    @Test(arguments: [
        ("December 2026", "2026-12-15", "en", "January 2027"), ("novembre 2026", "2026-11", "fr", "décembre 2026"),
        ("Dezember", "2026-12", "de", "Januar"), ("Noviembre de 2026", "2026-11", "es", "Diciembre de 2026"),
        ("Winter 2026", "2026-12", "en", nil), ("No. 11, November 2026", "2026-11", "en", nil),
        ("November 2026", "2026-10", "en", nil), ("November 2026", "2026-11", "xx", nil),
    ]) func labels(label: String, date: String, language: String, next: String?) throws {
        let date = try #require(CalendarDate(iso: date))
        #expect(MonthNames.next(after: label, dated: date, language: language) == next)
    }

    @Test(arguments: ["plain", "a: b", "null", "- x", "“q”, and", "\"", "tab\there", "it's", "#no", "x #y", "{a}", "©"])
    func textsReadBack(text: String) {
        let desk = Desk("title: t\nsubtitle: \(YAMLText.quoted(text))\nsubjects: [\(YAMLText.quoted(text))]")
        #expect(desk.edition.subtitle == text)
        #expect(desk.edition.subjects == [text])
    }
}
