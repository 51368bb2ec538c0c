import Basics
import Documents
import Foundation
import TestSupport
import Testing

@testable import Editions

@Suite struct PictureTests {
    /// A desk with one article at `/e/pages/Page.html` that shows pictures of these addresses.
    private func desk(_ addresses: String..., others: [String] = []) -> Desk {
        var desk = Desk("title: T\nlanguage: en\ncover: none\narticles: [pages/Page.html]")
        let pictures = addresses.map { Picture(address: $0, alternative: "x", others: others) }
        desk.lay("/e/pages/Page.html", Article("Shown") { $0.body = pictures.map { .figure(Figure([$0])) } })
        return desk
    }

    /// The pictures of the plan by id, and the codes that were reported.
    private func outcome(_ desk: Desk) -> (ids: [String], found: [String]) {
        let (plan, found) = desk.plan()
        return (plan?.pictures.map { $0.id + "." + $0.suffix } ?? [], found)
    }

    @Test(arguments: [
        "a.png", "./a.png", "../pages/a.png", "a.png?w=300", "%61.png", "file:///e/pages/a.png", "/e/pages/a.png",
        "https://example.org/x/a.png?resize=1", "//cdn.example.org/a.png", "sub/a.png", "/wp-content/a.png",
    ]) func found(address: String) {
        let desk = desk(address)
        desk.files["/e/pages/Seite-Dateien/a.png"] = Array("PNG 3 3".utf8)
        desk.files["/e/pages/a.png"] = Array("PNG 3 3".utf8)
        #expect(outcome(desk).ids == ["a.png"], "\(address)")
    }

    @Test func thePagesOwnFolderComesFirst() {
        let desk = desk("https://example.org/a.png")
        desk.files["/e/pages/Other_files/a.png"] = Array("PNG 1 1".utf8)
        desk.files["/e/pages/Page_files/a.png"] = Array("PNG 2 2".utf8)
        #expect(desk.plan().plan?.pictures.first?.width == 2)
    }

    @Test(arguments: [
        ("../../etc/passwd", "picture-002"), ("/etc/passwd", "picture-002"), ("..%2f..%2Fetc%2fpasswd", "picture-002"),
        ("file:///etc/passwd", "picture-002"), ("gone.png", "picture-001"), ("javascript:alert(1)", "picture-001"),
        ("https://example.org/gone.png", "picture-005"), ("text.png", "picture-003"), ("a.avif", "picture-004"),
        ("bomb.png", "picture-007"), ("data:image/png;base64,@@@", "picture-003"), ("data:", "picture-003"),
        ("a%00.png", "picture-001"), ("", "picture-001"), ("..", "picture-001"), ("bad.svg", "picture-003"),
    ]) func refused(address: String, code: String) {
        let desk = desk(address)
        desk.files["/etc/passwd"] = Array("PNG 1 1".utf8)
        desk.files["/e/pages/text.png"] = Array("no picture".utf8)
        desk.files["/e/pages/a.avif"] = Array("AVIF 4 4".utf8)
        desk.files["/e/pages/bad.svg"] = Array("SVG 4 4 script".utf8)
        desk.files["/e/pages/bomb.png"] = Array("PNG 30000 30000".utf8)
        let (ids, found) = outcome(desk)
        #expect(ids.isEmpty)
        #expect(found.count == 1 && found[0].contains("[\(code)]"), "\(address): \(found)")
    }

    @Test func aRefusedPictureNamesTheFlagThatAdmitsIt() {
        var desk = desk("../../shared/a.png")
        desk.files["/shared/a.png"] = Array("PNG 1 1".utf8)
        #expect(outcome(desk).found.first?.hasSuffix("admit it with --root /shared") == true)
        desk.root = "/shared"
        #expect(outcome(desk).ids == ["a.png"])
    }

    /// Folders that the edition names for pictures, as `wget -x`, `wget -nH`, WordPress and browsers fill them.
    @Test(arguments: [
        ("https://example.org/a/b/x.png", "example.org/a/b/x.png"), ("https://example.org/a/b/x.png", "a/b/x.png"),
        ("//example.org/a/x.png?w=3&h=4", "example.org/a/x.png?w=3&h=4"),
        ("https://example.org/a/x%20y.png", "a/x y.png"),
        ("https://example.org/wp-content/uploads/2026/10/x.png", "2026/10/x.png"),
        ("https://example.org/wp-content/uploads/2026/10/x-300x200.png", "2026/10/x.png"),
        ("https://example.org/wp-content/uploads/2026/10/x-300x200.png", "2026/10/x-300x200.png"),
        ("https://example.org/wp-content/uploads/2026/10/x-scaled.png", "2026/10/x.png"),
        ("https://example.org/wp-content/uploads/2026/10/x.png", "2026/10/x-scaled.png"),
        ("https://example.org/wp-content/uploads/2026/10/x.png", "2026/10/x-640x480.png"),
        ("https://example.org/q/x.png", "x.png"), ("https://example.org/q/x.png", "Saved_files/x.png"),
        ("/wp-content/uploads/2026/10/x.png", "2026/10/x.png"),
    ]) func libraries(address: String, file: String) {
        var desk = desk(address)
        desk.edition.pictures = [FileName("/library", folder: Path("/e"))]
        #expect(outcome(desk).ids.isEmpty)
        desk.files["/library/\(file)"] = Array("PNG 3 3".utf8)
        #expect(outcome(desk).ids.count == 1, "\(outcome(desk).found)")
    }

    @Test func theOriginalComesBeforeItsSizes() {
        var desk = desk("https://example.org/up/2026/x-300x200.png", "https://example.org/up/2027/x-2x4.png")
        desk.edition.pictures = [FileName("up", folder: Path("/e"))]
        desk.files["/e/up/2026/x-300x200.png"] = Array("PNG 300 200".utf8)
        desk.files["/e/up/2026/x-150x100.png"] = Array("PNG 150 100".utf8)
        #expect(desk.plan().plan?.pictures.map(\.width) == [300])
        desk.files["/e/up/2026/x-300x200.png"] = nil
        #expect(desk.plan().plan?.pictures.map(\.width) == [150])
        desk.files["/e/up/2026/x.png"] = Array("PNG 900 600".utf8)
        // `-2x4` is no size but part of a name.
        desk.files["/e/up/2027/x.png"] = Array("PNG 7 7".utf8)
        #expect(desk.plan().plan?.pictures.map(\.width) == [900])
    }

    @Test func librariesLeadNowhereElse() {
        var desk = desk("https://example.org/../../etc/passwd", "https://example.org/..%2F..%2Fetc/passwd")
        desk.edition.pictures = [FileName("up", folder: Path("/e"))]
        desk.files["/etc/passwd"] = Array("PNG 3 3".utf8)
        desk.files["/e/up/x.png"] = Array("PNG 3 3".utf8)
        #expect(outcome(desk).ids.isEmpty)
    }

    /// What is missing is listed once, absolute, in reading order; what lies nowhere on the web is not.
    @Test func missingPicturesAreListed() {
        var desk = desk(
            "//example.org/b.png",
            "https://example.org/a.png",
            "https://example.org/a.png",
            "c.png",
            "xy:z"
        )
        #expect(desk.plan().plan?.missingPictures == ["https://example.org/b.png", "https://example.org/a.png"])
        desk.articles["/e/pages/Page.html"]?[0].source = "https://example.org/2026/page"
        #expect(desk.plan().plan?.missingPictures.last == "https://example.org/2026/c.png")
    }

    @Test func oneContentIsOnePicture() {
        let desk = desk("a.png", "b.png", "c.png", "data:image/png,PNG%201%201%20same")
        for name in ["a", "b"] { desk.files["/e/pages/\(name).png"] = Array("PNG 1 1 same".utf8) }
        desk.files["/e/pages/c.png"] = Array("PNG 1 1 diff".utf8)
        #expect(outcome(desk).ids == ["a.png", "c.png"])
    }

    @Test func otherAddressesAreTriedInOrder() {
        let desk = desk("big.avif", others: ["gone.png", "small.png"])
        desk.files["/e/pages/big.avif"] = Array("AVIF 4 4".utf8)
        desk.files["/e/pages/small.png"] = Array("PNG 4 4".utf8)
        #expect(outcome(desk).ids == ["small.png"])
        #expect(outcome(desk).found.isEmpty)
    }

    @Test func whatIsSaidOfPictures() {
        var desk = Desk("title: T\nlanguage: en\ncover: none\narticles: [a.md]")
        let names = ["words", "caption", "empty", "nothing"]
        for name in names { desk.files["/e/\(name).png"] = Array("PNG 1 1 \(name)".utf8) }
        desk.lay(
            "/e/a.md",
            Article("A") {
                $0.body = [
                    .figure(Figure([Picture(address: "words.png", alternative: "Words")])),
                    .figure(Figure([Picture(address: "caption.png")], caption: [.text("A caption")])),
                    .figure(Figure([Picture(address: "empty.png", alternative: "")])),
                    .paragraph([.picture(Picture(address: "nothing.png"))]),
                ]
            }
        )
        let (plan, found) = desk.plan()
        let uses = names.map { plan?.articles[0].text.pictures[$0 + ".png"] }
        let expected: [PictureAlternative] = [.text("Words"), .caption("A caption"), .decoration, .undescribed]
        #expect(uses == expected.enumerated().map { .included($0, alternative: $1, caption: nil, credit: nil) })
        #expect(found.count == 1 && found[0].hasPrefix("notice [picture-006]"))
    }

    /// On the real file system: a link inside the folder that leads out of it.
    @Test func linksLeadNowhereElse() throws {
        let files = FileManager.default
        let base = files.temporaryDirectory.appendingPathComponent("editions-\(UUID().uuidString)")
        defer { try? files.removeItem(at: base) }
        for folder in ["e", "secret"] {
            try files.createDirectory(at: base.appendingPathComponent(folder), withIntermediateDirectories: true)
        }
        try Data("PNG 1 1".utf8).write(to: base.appendingPathComponent("secret/a.png"))
        try Data("PNG 2 2".utf8).write(to: base.appendingPathComponent("e/b.png"))
        let link = base.appendingPathComponent("e/a.png")
        try files.createSymbolicLink(at: link, withDestinationURL: base.appendingPathComponent("secret/a.png"))
        var edition = Edition()
        edition.file = EditionFile(path: Path(base.path).appending("e/edition.yaml"), shown: "edition.yaml")
        let world = World(files: RealFiles(), currentFolder: Path("/"), now: 0)
        let roots = PictureRoots(edition: edition, root: nil, world: world)
        var search = PictureSearch(files: world.files, roots: roots)
        let place = PicturePlace(folder: Path(base.path).appending("e"), stem: "x")
        if case .failure(.refused) = search.find("a.png", from: place) {} else { Issue.record("a.png is admitted") }
        if case .file = search.find("b.png", from: place) {} else { Issue.record("b.png is refused") }
    }

    @Test(arguments: [
        (["/a/b/x.md"], ["/a/b", "/a"]), (["/a/b/x.md", "/a/c/y.md"], ["/a"]), (["/x.md"], ["/"]),
        (["/a/x.md", "/b/y.md"], ["/a", "/b"]), (["/a/b"], ["/a/b", "/a"]),
    ]) func rootsOfInputs(inputs: [String], roots: [String]) {
        let files = MemoryFiles(["/a/b/x.md": "", "/a/c/y.md": "", "/x.md": "", "/a/x.md": "", "/b/y.md": ""])
        let world = World(files: files, currentFolder: Path("/"), now: 0)
        let edition = Edition(inputs: inputs, title: nil, world: world)
        #expect(PictureRoots(edition: edition, root: nil, world: world).folders.map(\.text) == roots)
    }
}
