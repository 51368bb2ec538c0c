import Basics
import Foundation
import Packing
import Publishing
import TestSupport
import Testing

/// What a site does not show to everybody is found in nothing that digest writes or says: the markers `LEAK…` stand in
/// every field of an export that must stay behind.
@Suite struct NothingLeaksTests {
    private static let export = Fixtures.folder("Readers") + "/WordPress/leaks.xml"

    private func desk() throws -> (World, MemoryFiles) {
        let files = MemoryFiles()
        files["/desk/export.xml"] = try Fixtures.bytes(Self.export)
        return (World(files: files, currentFolder: Path("/desk"), now: 1_793_491_200), files)
    }

    private func order(_ format: BuildOrder.Format, _ names: [String] = []) -> BuildOrder {
        var order = BuildOrder(inputs: ["export.xml"], formats: [format])
        order.choice.isAll = names.isEmpty
        order.choice.names = names
        return order
    }

    /// Everything that lies in the world, books unpacked, but the export itself.
    private func written(_ files: MemoryFiles) throws -> String {
        var text = ""
        for path in files.paths where path != "/desk/export.xml" {
            let bytes = try #require(files[path])
            if path.hasSuffix(".pdf") {
                text += try words(ofPDF: bytes)
                continue
            }
            guard path.hasSuffix(".epub") else {
                text += path + String(decoding: bytes, as: UTF8.self)
                continue
            }
            let reader = try ZipReader(bytes)
            for entry in reader.entries {
                text += entry.name + String(decoding: try reader.bytes(of: entry), as: UTF8.self)
            }
        }
        return text
    }

    /// The words of a PDF, whose bytes are codes of glyphs, as another program reads them.
    private func words(ofPDF bytes: [UInt8]) throws -> String {
        guard Peer.has("pdftotext") else {
            print("skipped: pdftotext is not installed")
            return ""
        }
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let read = try Peer.run("pdftotext", [file.path, "-"])
        #expect(read.status == 0 && read.output.contains("Contents"))
        return read.output
    }

    @Test(arguments: BuildOrder.Format.allCases) func noBookHoldsIt(format: BuildOrder.Format) throws {
        let (world, files) = try desk()
        let report = Press(world: world).build(order(format))
        #expect(!report.isFailed && (report.summary.articles.first?.count ?? 0) > 0)
        #expect(!(try written(files)).contains("LEAK"))
        #expect(!report.json.written().contains("LEAK"))
    }

    @Test func noReportNamesIt() throws {
        let press = Press(world: try desk().0)
        let order = order(.epub)
        let inventory = press.inventory(order)
        #expect(!inventory.entries.isEmpty)
        let said =
            inventory.entries.map { $0.json.written() } + inventory.diagnostics.map { $0.json.written() }
            + [press.proof(order).json.written()] + press.missingPictures(order).addresses
            + press.extract("export.xml").articles.map { $0.json.written() + $0.text }
        #expect(!said.joined().contains("LEAK"))
        // A name that is nearly right brings nothing to light either.
        let near = press.proof(self.order(.epub, ["LEAKslugdraf"]))
        #expect(near.rows.isEmpty && !near.diagnostics.contains { $0.hint?.contains("LEAK") == true })
    }

    /// Whoever asks for a draft by name gets it, and nothing but what it says.
    @Test func aDraftComesWhenItIsCalled() throws {
        let (world, files) = try desk()
        let report = Press(world: world).build(order(.epub, ["LEAKslugdraft"]))
        #expect(!report.isFailed)
        let text = try written(files)
        #expect(text.contains("LEAKtextdraft"))
        for field in ["mail", "login", "password", "comment", "meta", "private"] {
            #expect(!text.contains("LEAK" + field), "\(field)")
        }
    }
}
