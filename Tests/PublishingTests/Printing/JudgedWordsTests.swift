import Basics
import Foundation
import Publishing
import TestSupport
import Testing

/// Words, tags and page numbers of printed editions as poppler and qpdf read them, which know nothing of ours.
@Suite(
    .enabled(
        if: ["python3", "pdftotext", "pdfinfo", "qpdf"].allSatisfy(Peer.has),
        "skipped: python3, poppler-utils or qpdf are not installed"
    )
)
struct JudgedWordsTests {
    static let inputs = ["Examples/forme/edition.yaml", "Tests/PublishingTests/Fixtures/scripts.md"]

    /// Every word once and in order, by pages and by tags; every page begins where the EPUB has its mark.
    @Test(arguments: inputs) func everyWordOnceAndInOrder(input: String) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("words-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let order = BuildOrder(
            inputs: ["\(Fixtures.repository)/\(input)"],
            output: folder + "/",
            formats: [.epub, .pdf],
            cores: 2
        )
        let products = Press(world: .real()).build(order).products
        let pdf = try #require(products.first { $0.format == .pdf }).path.text
        let epub = try #require(products.first { $0.format == .epub }).path.text
        let script = "\(Fixtures.repository)/Benchmarks/print_words.py"
        let judged = try Peer.run("python3", [script, pdf, epub, "--tags", "--pages"])
        #expect(judged.status == 0, "\(judged.output)")
        let checked = try Peer.run("qpdf", ["--check", pdf])
        #expect(checked.status == 0, "\(checked.output)")
    }
}
