import Basics
import Testing

@testable import Editions

@Suite struct PrintKeysTests {
    private func read(_ text: String) -> (edition: Edition?, diagnostics: [Diagnostic]) {
        let files = MemoryFiles()
        files["/desk/edition.yaml"] = Array(text.utf8)
        let world = World(files: files, currentFolder: Path("/desk"), now: 0)
        var diagnostics: [Diagnostic] = []
        let edition = EditionReader.read(
            Path("/desk/edition.yaml"),
            shown: "edition.yaml",
            world: world,
            reporting: { diagnostics.append($0) }
        )
        return (edition, diagnostics)
    }

    @Test func `formats, page list and references are read`() throws {
        let found = read("title: T\nformats: [epub, pdf]\npage-list: none\nreferences: paragraphs\narticles: [a.md]\n")
        let edition = try #require(found.edition)
        #expect(edition.formats == ["epub", "pdf"])
        #expect(edition.pageList == PageList.none)
        #expect(edition.references == .paragraphs)
    }

    @Test func `what is none of the values is named with those there are`() {
        let found = read("title: T\nreferences: verses\narticles: [a.md]\n")
        #expect(found.diagnostics.map(\.code) == [.editionBadValue])
        #expect(found.diagnostics.first?.hint?.contains("pages, paragraphs, none") == true)
    }
}
