import Basics
import Publishing
import Testing

/// Two files of one build come into their places together, or not at all.
@Suite struct TogetherTests {
    private static let article =
        "---\ntitle: Paper\nlang: en\nsource: https://example.org/p\n---\n\nA sheet has a grain.\n"

    /// Files that refuse to put some in their place.
    private final class Stubborn: FileSystem {
        let files: MemoryFiles
        let refused: String
        /// Whether the refusal comes when all bytes are there and go to the disk, or before the first.
        let isLate: Bool

        init(_ files: MemoryFiles, refusing refused: String, isLate: Bool) {
            self.files = files
            self.refused = refused
            self.isLate = isLate
        }

        func status(_ path: Path) -> FileStatus? { files.status(path) }
        func read(_ path: Path, limit: Int) throws(FileError) -> [UInt8] { try files.read(path, limit: limit) }
        func names(in folder: Path) throws(FileError) -> [String] { try files.names(in: folder) }
        func resolved(_ path: Path) -> Path? { files.resolved(path) }

        func replace(_ path: Path, _ body: (any ByteSink) throws -> Void) throws {
            guard path.text.hasSuffix(refused) else { return try files.replace(path, body) }
            if isLate { try body(FullDisk(path)) }
            throw FileError.refused(path, reason: "no space left on device")
        }

        func replaceFolder(_ path: Path, _ body: (any FolderSink) throws -> Void) throws {
            try files.replaceFolder(path, body)
        }
    }

    /// Takes everything, and has no room for it in the end.
    private final class FullDisk: ByteSink {
        let path: Path
        init(_ path: Path) { self.path = path }
        func append(_ bytes: [UInt8]) {}
        func settle() throws(FileError) { throw .refused(path, reason: "no space left on device") }
    }

    @Test(arguments: [[BuildOrder.Format.epub, .pdf], [.pdf, .epub]], [".epub", ".pdf"])
    func aFailureOfOneLeavesBothAsTheyWere(formats: [BuildOrder.Format], refused: String) {
        for isLate in [false, true] {
            let files = MemoryFiles(["/desk/paper.md": Self.article])
            files["/desk/Output/paper.epub"] = [1]
            files["/desk/Output/paper.pdf"] = [2]
            let world = World(
                files: Stubborn(files, refusing: refused, isLate: isLate),
                currentFolder: Path("/desk"),
                now: 1_793_491_200
            )
            let report = Press(world: world).build(BuildOrder(inputs: ["paper.md"], formats: formats))
            #expect(report.isFailed)
            #expect(report.products.isEmpty)
            #expect(files["/desk/Output/paper.epub"] == [1], "\(formats) \(refused) \(isLate)")
            #expect(files["/desk/Output/paper.pdf"] == [2], "\(formats) \(refused) \(isLate)")
        }
    }
}
