import Basics
import Documents
import Testing

@testable import Editions

@Suite struct SourceTests {
    private let files = MemoryFiles(
        Dictionary(
            uniqueKeysWithValues: [
                "b.md", "a.md", "Z.html", "notes.doc", ".hidden.md", "sub/c.md", "sub/deep/d.md", "sub/e.txt", "ä.md",
                "Page_files/frame.html", "bundle/index.md",
            ].map { ("/e/" + $0, "x") }
        )
    )

    @Test(arguments: [
        ("*.md", ["a.md", "b.md", "ä.md"]), ("?.md", ["a.md", "b.md", "ä.md"]),
        ("**/*.md", ["a.md", "b.md", "bundle/index.md", "sub/c.md", "sub/deep/d.md", "ä.md"]),
        ("sub/**", []), ("sub/*", ["sub/c.md", "sub/e.txt"]), ("s*b/?.md", ["sub/c.md"]), (".h*", [".hidden.md"]),
        (".", ["Z.html", "a.md", "b.md", "bundle/index.md", "ä.md"]), ("a.md", ["a.md"]), ("notes.doc", ["notes.doc"]),
        ("./sub/../a.md", ["a.md"]),
        ("/e/sub/*.txt", ["sub/e.txt"]), ("**/**/**/d.md", ["sub/deep/d.md"]),
    ]) func names(name: String, expected: [String]) {
        let world = World(files: files, currentFolder: Path("/e"), now: 0)
        let found = FileFinder(world: world, base: nil).files(of: FileName(name, folder: Path("/e"))) { _ in }
        #expect(found.map(\.shown) == expected)
    }

    @Test(arguments: [
        ("x*.md", "edition-009"), ("c.md", "file-001"), ("Page_file", "file-001"),
    ]) func absent(name: String, code: String) {
        var found: [String] = []
        let world = World(files: files, currentFolder: Path("/e"), now: 0)
        let place = Place(file: "edition.yaml", line: 3, column: 5)
        _ = FileFinder(world: world, base: nil).files(of: FileName(name, folder: Path("/e"), place: place)) {
            found.append($0.line)
        }
        #expect(found.count == 1 && found[0].hasPrefix("error [\(code)] edition.yaml:3:5"), "\(found)")
    }

    @Test func manyStarsEndSoon() {
        let name = Array(String(repeating: "a", count: 200).utf8)
        let pattern = Array((String(repeating: "a*", count: 60) + "b").utf8)
        #expect(!Glob.matches(name[...], pattern[...]))
    }

    private func fixed(_ fix: Fix, _ body: [Block]) -> (body: [Block], found: [String]) {
        var articles = [Article("Title")]
        articles[0].body = body
        var found: [String] = []
        Corrections.make(fix, in: &articles) { found.append($0.message) }
        return (articles[0].body, found)
    }

    @Test func correctionsCrossChangesOfType() {
        let line: [Inline] = [
            .text("of "), .emphasis([.text("te"), .strong([.text("h")])]), .note(0), .text(" forme"),
        ]
        let (body, found) = fixed(Fix(find: "teh forme", put: "the forme"), [.paragraph(line)])
        #expect(found.isEmpty)
        #expect(body == [.paragraph([.text("of "), .emphasis([.text("the forme"), .strong([])]), .note(0)])])
    }

    @Test(arguments: [
        ("absent", "“absent” is found nowhere, so nothing was put in its place"),
        ("the", "“the” is found 3 times, so nothing was put in its place"), ("a b", nil),
    ]) func correctionsAreFoundOnce(find: String, message: String?) {
        let body: [Block] = [
            .paragraph([.text("the the")]), .list(List(isOrdered: false, items: [[.paragraph([.text("a b the")])]])),
            .paragraph([.text("a"), .lineBreak, .text("b")]),
        ]
        #expect(fixed(Fix(find: find, put: "x"), body).found == [message].compactMap { $0 })
    }

    @Test func overridesOfOneAreNotSaidOfMany() {
        var desk = Desk("title: T\nlanguage: en\narticles: [{path: list.txt, title: One, licence: CC0}]")
        desk.lay("/e/list.txt", .entry("A"), .entry("B"))
        let (plan, found) = desk.plan()
        #expect(
            found.contains(
                "error [edition-007] edition.yaml:3:19: `title` cannot be said of 2 articles at once — name the article's own file"
            )
        )
        #expect(plan == nil)
    }
}
