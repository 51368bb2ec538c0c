import Basics
import Foundation
import Packing
import Publishing
import TestSupport
import Testing

/// Builds in a world made of values, and reads what came out.
@Suite struct PressTests {
    private static let article = """
        ---
        title: Paper
        lang: en
        source: https://example.org/paper
        ---

        A sheet has a grain, and it folds along it.
        """

    private static let edition = """
        title: The Forme
        series: {title: The Forme, number: 11}
        date: 2026-11-01
        language: en
        publisher: The Chapel Press
        revision: 1
        articles: [paper.md]
        """

    private static let leaf =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>"

    private func built(_ files: [String: String], _ inputs: [String], cores: Int = 1) -> (BuildReport, MemoryFiles) {
        let files = MemoryFiles(Dictionary(uniqueKeysWithValues: files.map { ("/desk/\($0.key)", $0.value) }))
        let world = World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200)
        return (Press(world: world).build(BuildOrder(inputs: inputs, cores: cores)), files)
    }

    private func entries(_ files: MemoryFiles, _ path: String) throws -> [String: String] {
        let reader = try ZipReader(try #require(files[path]))
        var texts: [String: String] = [:]
        for entry in reader.entries { texts[entry.name] = String(decoding: try reader.bytes(of: entry), as: UTF8.self) }
        return texts
    }

    @Test func anEditionBecomesABook() throws {
        let (report, files) = built(["edition.yaml": Self.edition, "paper.md": Self.article], ["edition.yaml"])
        #expect(report.products.map(\.path.text) == ["/desk/Output/the-forme-11.epub"])
        let book = try entries(files, "/desk/Output/the-forme-11.epub")
        #expect(book["mimetype"] == "application/epub+zip")
        #expect(book["EPUB/text/paper.xhtml"]?.contains("A sheet has a grain, and it folds along it.") == true)
        #expect(report.summary.articles.first?.count == 1)
    }

    /// One corrected word and a raised revision: readers must take it for the same book, changed.
    @Test func aCorrectionChangesNeitherIdentifierNorNames() throws {
        let (first, before) = built(["edition.yaml": Self.edition, "paper.md": Self.article], ["edition.yaml"])
        let (second, after) = built(
            [
                "edition.yaml": Self.edition.replacing("revision: 1", with: "revision: 2"),
                "paper.md": Self.article.replacing("folds", with: "tears"),
            ],
            ["edition.yaml"]
        )
        #expect(first.summary.identifier == second.summary.identifier)
        let path = "/desk/Output/the-forme-11.epub"
        let (old, new) = (try entries(before, path), try entries(after, path))
        #expect(old.keys.sorted() == new.keys.sorted())
        let modified = { (book: [String: String]) in
            book["EPUB/package.opf"]?.firstMatch(of: #/dcterms:modified">([^<]*)</#).map { String($0.output.1) } ?? ""
        }
        #expect(modified(old) < modified(new))
        let ids = { (book: [String: String]) in
            book.sorted { $0.key < $1.key }.flatMap {
                $0.value.matches(of: #/\sid="([^"]*)"/#).map { String($0.output.1) }
            }
        }
        #expect(ids(old) == ids(new))
    }

    @Test(arguments: [1, 4]) func bytesDoNotDependOnCores(cores: Int) throws {
        let material = ["edition.yaml": Self.edition, "paper.md": Self.article]
        let (_, one) = built(material, ["edition.yaml"])
        let (_, other) = built(material, ["edition.yaml"], cores: cores)
        #expect(one["/desk/Output/the-forme-11.epub"] == other["/desk/Output/the-forme-11.epub"])
    }

    /// What nobody gave is not in the book.
    @Test func nothingIsClaimedThatNobodyGave() throws {
        let (_, files) = built(
            ["paper.md": "---\ntitle: Paper\nlang: en\n---\n\n![](leaf.svg)\n", "leaf.svg": Self.leaf],
            ["paper.md"]
        )
        let book = try entries(files, "/desk/Output/paper.epub")
        let package = try #require(book["EPUB/package.opf"])
        for claim in [
            "conformsTo", "certifiedBy", "dc:publisher", "dc:rights", "belongs-to-collection", "alternativeText",
        ] {
            #expect(!package.contains(claim), "\(claim)")
        }
    }

    @Test func whatIsDemandedIsListed() {
        let files = MemoryFiles([
            "/desk/listing.txt":
                "The Mill\n\nWhy water matters to a sheet of paper, in short.\n\nThe Ink\n\nBlack is not one colour, says the printer […]\n"
        ])
        let world = World(files: files, currentFolder: Path("/desk"), now: 0)
        let report = Press(world: world).build(BuildOrder(inputs: ["listing.txt"], requirements: [.full]))
        #expect(report.isFailed)
        #expect(report.diagnostics.count { $0.severity == .error } == 2)
        #expect(files.paths == ["/desk/listing.txt"])
    }

    @Test func aCancelledBuildWritesNothing() {
        let files = MemoryFiles(["/desk/paper.md": Self.article])
        let world = World(files: files, currentFolder: Path("/desk"), now: 0)
        let report = Press(world: world).build(BuildOrder(inputs: ["paper.md"]), isCancelled: { true })
        #expect(report.isFailed)
        #expect(files.paths == ["/desk/paper.md"])
    }
}

/// Pages as a browser saved them, with their folders of pictures: blanks and umlauts in names, one page and one folder
/// renamed afterwards.
@Suite struct SavedPageTests {
    @Test func everyPictureIsPlaced() throws {
        let folder = Fixtures.folder("Publishing") + "/saved"
        let output = FileManager.default.temporaryDirectory.appendingPathComponent("saved-\(UUID().uuidString).epub")
            .path
        defer { try? FileManager.default.removeItem(atPath: output) }
        let report = Press(world: .real()).build(BuildOrder(inputs: [folder], title: "Saved", output: output))
        #expect(report.summary.articles.reduce(0) { $0 + $1.count } == 6)
        #expect(report.summary.picturesWanted == 10)
        #expect(report.summary.picturesPlaced == 10)
        let titles = [
            "Combien pèse une rame ?", "Die schöne Seite", "Ink that dries twice", "Reading by lamplight",
            "Sewing through the fold", "The long dash",
        ]
        let book = try ZipReader(Path(output), files: RealFiles())
        let navigation = String(decoding: try book.bytes(of: try #require(book["EPUB/nav.xhtml"])), as: UTF8.self)
        for title in titles { #expect(navigation.contains(title), "\(title)") }
    }
}
