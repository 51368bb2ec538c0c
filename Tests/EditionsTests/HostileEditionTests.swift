import Basics
import Testing

@testable import Editions

/// Edition files nobody would write by hand.
@Suite struct HostileEditionTests {
    /// The edition in `text`, and what was reported.
    private func read(_ text: String) -> (edition: Edition?, found: [Diagnostic]) {
        let world = World(files: MemoryFiles(["/e/edition.yaml": text]), currentFolder: Path("/e"), now: 0)
        var found: [Diagnostic] = []
        let edition = EditionReader.read(Path("/e/edition.yaml"), shown: "edition.yaml", world: world) {
            found.append($0)
        }
        return (edition, found)
    }

    @Test(arguments: [50, 900, 20_000]) func nestingIsBounded(depth: Int) {
        let text = "title: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let (edition, found) = read(text)
        #expect(edition == nil)
        #expect(found.map(\.code) == [.editionUnreadable])
    }

    @Test(arguments: ["{*b : x}", "{*b}", "{y: 1, *b}", "[*b: x]", "{[*b, *b]: x}", "*b : x", "{? *b : x}"])
    func aliasesInKeysAreRefused(flow: String) {
        let (edition, found) = read("title: &b x\nseries: \(flow)\n")
        #expect(edition == nil)
        #expect(found.map(\.message) == ["an alias cannot be part of a key"], "\(flow)")
    }

    @Test func bytesThatAreNoTextNameTheirLine() {
        let files = MemoryFiles()
        files["/e.yaml"] = Array("title: x\nsubtitle: ".utf8) + [0xFF, 0x0A]
        var found: [Diagnostic] = []
        let world = World(files: files, currentFolder: Path("/"), now: 0)
        #expect(EditionReader.read(Path("/e.yaml"), shown: "e.yaml", world: world) { found.append($0) } == nil)
        #expect(found.map(\.line) == ["error [file-005] e.yaml:2: the file is not UTF-8 — save it as UTF-8"])
    }

    @Test func manyErrorsAreAllReported() {
        let text = (0..<5000).map { "key\($0): x" }.joined(separator: "\n")
        #expect(read(text).found.count == 5001)
    }

    @Test(arguments: [
        ("titel", "title"), ("subtitel", "subtitle"), ("first_published", "first-published"), ("langauge", "language"),
        ("xyzzy", nil), ("", nil), (String(repeating: "title", count: 1000), nil),
    ]) func nearestKeyIsFound(typed: String, meant: String?) {
        let keys = ["title", "subtitle", "language", "first-published"]
        #expect(Spelling.nearest(to: typed, among: keys) == meant)
    }

    @Test(arguments: [
        "title: \u{1}", "title: \u{0}", "%YAML 9.9\n---\ntitle: x", "title: *gone", "---\na: 1\n---\nb: 2",
        "!!binary x", "\t- x", "title: \"\\xZZ\"", "<<: {title: x}",
    ])
    func strangeFilesAreRefused(text: String) {
        let (edition, found) = read(text)
        #expect(edition == nil)
        #expect(!found.isEmpty)
    }
}
