import Basics
import Documents
import Editions
import Markup
import TestSupport
import Testing

@testable import Rendering

@Suite struct WebTests {
    private func written(_ files: MemoryFiles) throws {
        let publication = try Rendered.publication(SamplePlan.plan(), cover: DocumentTests.cover)
        let world = World(files: files, currentFolder: Path("/"), now: 0)
        try WebWriter().write(publication, to: Path("/out/web"), with: WritingJob(world: world, cores: 1))
    }

    @Test func everyLinkLeadsToAFile() throws {
        let files = MemoryFiles()
        try written(files)
        let paths = files.paths
        #expect(paths.contains("/out/web/index.html"))
        for path in paths where path.hasSuffix(".xhtml") || path.hasSuffix(".html") {
            let tree = try XMLParser.parse(try #require(files[path]))
            for node in tree.descendants(of: tree.document) {
                for name in [Name.href, .src] {
                    guard let address = tree.attribute(name, of: node), !address.hasPrefix("https://") else { continue }
                    let file =
                        address.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
                    let target = file.isEmpty ? path : Path(path).parent.appending(file).text
                    #expect(paths.contains(target), "\(path): \(address)")
                }
            }
        }
    }

    @Test func theFolderIsReplacedWhole() throws {
        let files = MemoryFiles()
        try written(files)
        files["/out/web/text/old.xhtml"] = [0x20]
        try written(files)
        #expect(files["/out/web/text/old.xhtml"] == nil)
    }

    @Test func somebodysFolderIsNeverReplaced() throws {
        for name in ["/out/web/letter.txt", "/out/web/index.html", "/out/web"] {
            let files = MemoryFiles([name: "mine"])
            let error = #expect(throws: Diagnostic.self) { try written(files) }
            #expect(error?.code == .fileNotWritten)
            #expect(files.paths == [name])
        }
    }

    @Test func aCancelledWriteLeavesNothing() throws {
        let publication = try Rendered.publication(SamplePlan.plan())
        let files = MemoryFiles()
        let job = WritingJob(
            world: World(files: files, currentFolder: Path("/"), now: 0),
            cores: 1,
            isCancelled: { true }
        )
        #expect(throws: CancellationError.self) { try WebWriter().write(publication, to: Path("/web"), with: job) }
        #expect(files.paths.isEmpty)
    }

    @Test func theIndexIsAsItsReference() throws {
        let files = MemoryFiles()
        try written(files)
        let text = String(decoding: try #require(files["/out/web/index.html"]), as: UTF8.self)
        let path = "\(Fixtures.folder("Rendering"))/index.html"
        #expect(References.text(at: path, updatingTo: text) == text)
    }
}
