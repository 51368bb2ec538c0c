import Basics
import Foundation
import Packing
import Publishing
import TestSupport
import Testing

/// The EPUB and the PDF of one build say the same page numbers.
@Suite struct SharedPagesTests {
    /// For every page the first words after its mark are the first words of its own text.
    @Test func marksStandBeforeTheFirstWordsOfThePages() throws {
        let book = try PrintedBook(
            BuildOrder(
                inputs: ["\(Fixtures.repository)/Examples/forme/edition.yaml"],
                formats: [.epub, .pdf],
                cores: 2
            ),
            in: .real()
        )
        let shared = try SharedPages(book)
        #expect(shared.pages.count > 50)
        for page in shared.pages { #expect(page.marked == page.printed, "page \(page.label)") }
    }

    private static let paragraph =
        "Incomprehensible typographical considerations notwithstanding, compositors characteristically underestimate the "
        + "disproportionate responsibilities of hyphenation. "

    /// Long words, a narrow page and many pages: some begin inside a word.
    @Test func pagesThatBeginInsideWordsAreMarkedBeforeTheNext() throws {
        var text = "---\ntitle: Long Words\nlang: en\nsource: https://example.org/long\n---\n\n"
        for number in 0..<60 {
            text += (0..<(3 + number % 5)).map { "\(number * 10 + $0) \(Self.paragraph)" }.joined() + "\n\n"
        }
        let book = try PrintedBook(markdown: text)
        let shared = try SharedPages(book)
        #expect(shared.pages.count > 10)
        for page in shared.pages { #expect(page.marked == page.printed, "page \(page.label)") }
    }

    private static let article =
        "---\ntitle: Paper\nlang: en\nsource: https://example.org/p\n---\n\nA sheet has a grain.\n"

    private func built(_ edition: String, _ formats: [BuildOrder.Format] = []) throws -> (BuildReport, MemoryFiles) {
        let files = MemoryFiles(["/desk/edition.yaml": edition, "/desk/paper.md": Self.article])
        let world = World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200)
        return (Press(world: world).build(BuildOrder(inputs: ["edition.yaml"], formats: formats)), files)
    }

    private func text(_ name: String, in files: MemoryFiles) throws -> String {
        let path = try #require(files.paths.first { $0.hasSuffix(".epub") })
        let reader = try ZipReader(try #require(files[path]))
        return String(decoding: try reader.bytes(of: try #require(reader[name])), as: UTF8.self)
    }

    private static let plain = "title: Paper\nlanguage: en\narticles: [paper.md]\n"

    /// A list of pages in the navigation, its source in the package, marks in the text.
    @Test(arguments: ["formats: [epub, pdf]\n", "page-list: print\n"])
    func anEPUBBesideAPDFHasItsPages(wish: String) throws {
        let (_, files) = try built(Self.plain + wish)
        #expect(try text("EPUB/nav.xhtml", in: files).contains("page-list"))
        #expect(try text("EPUB/package.opf", in: files).contains("pageBreakSource"))
        #expect(try text("EPUB/text/paper.xhtml", in: files).contains("role=\"doc-pagebreak\""))
    }

    @Test(arguments: ["", "formats: [epub, pdf]\npage-list: none\n"])
    func anEPUBWithoutPagesSaysNothingOfThem(wish: String) throws {
        let (_, files) = try built(Self.plain + wish)
        #expect(try !text("EPUB/nav.xhtml", in: files).contains("page-list"))
        #expect(try !text("EPUB/text/paper.xhtml", in: files).contains("doc-pagebreak"))
    }

    @Test(
        .enabled(
            if: ProcessInfo.processInfo.environment["DIGEST_EPUBCHECK_JAR"]?.isEmpty == false,
            "skipped: no DIGEST_EPUBCHECK_JAR; `make test` sets it"
        )
    )
    func epubCheckFindsNothingInTheSampleWithItsPages() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pages-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let order = BuildOrder(
            inputs: ["\(Fixtures.repository)/Examples/forme/edition.yaml"],
            output: folder + "/",
            formats: [.epub, .pdf],
            cores: 2
        )
        let report = Press(world: .real()).build(order)
        let book = try #require(report.products.first { $0.format == .epub }).path.text
        let (status, output) = try Peer.run(
            "python3",
            ["\(Fixtures.repository)/Tests/Support/epubcheck.py", book]
        )
        #expect(status == 0, "\(output)")
    }
}
