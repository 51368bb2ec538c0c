import Basics
import Documents
import Testing

@testable import Readers

@Suite struct ReaderRegistryTests {
    private func read(_ bytes: [UInt8]?, name: String, as format: String? = nil) -> Result<[Article], Diagnostic> {
        let files = MemoryFiles()
        if let bytes { files["/f/\(name)"] = bytes }
        let world = World(files: files, currentFolder: Path("/f"), now: 0)
        do throws(Diagnostic) {
            return .success(
                try ReaderRegistry.articles(Path("/f/\(name)"), shown: name, as: format, in: world, reporting: { _ in })
            )
        } catch {
            return .failure(error)
        }
    }

    @Test(
        arguments: [
            ("missing.md", nil, Diagnostic.Code.fileMissing), ("empty.md", [], .fileEmpty),
            ("blank.txt", [0x20, 0x0A], .fileEmpty),
            ("a.md", [0x61, 0x00, 0x62], .fileNotText), ("a.epub", [0x50, 0x4B, 0x03, 0x04, 0x00], .fileNotText),
        ] as [(String, [UInt8]?, Diagnostic.Code)]
    ) func refused(name: String, bytes: [UInt8]?, code: Diagnostic.Code) {
        guard case .failure(let diagnostic) = read(bytes, name: name) else {
            Issue.record("it was read")
            return
        }
        #expect(diagnostic.code == code && diagnostic.place.file == name && diagnostic.severity == .error)
    }

    @Test(arguments: [
        ("data.json", "{\"a\": 1}"), ("a.csv", "Title,Author\nOne,Two\n"), ("a", "{\\rtf1 text}"),
        ("feed", "<?xml version=\"1.0\"?><seed><channel/></seed>"), ("style.css", "p { margin: 0 }"),
    ]) func otherFormatsAreNotTakenForText(name: String, text: String) {
        guard case .failure(let diagnostic) = read(Array(text.utf8), name: name) else {
            Issue.record("it was read")
            return
        }
        #expect(diagnostic.code == .fileUnknownFormat)
    }

    @Test func unknownFormatsAreNamed() {
        guard case .failure(let diagnostic) = read([0x61], name: "a.md", as: "papyrus") else {
            Issue.record("it was read")
            return
        }
        #expect(diagnostic.code == .fileUnknownFormat)
    }

    @Test func theFormatOfTheCallerWins() throws {
        let bytes = Array("A Title\n\nAn excerpt that ends with a full stop.\n".utf8)
        #expect(try read(bytes, name: "a.md").get().first?.completeness == .full)
        #expect(try read(bytes, name: "a.md", as: "listing").get().first?.completeness == .excerpt)
        #expect(try read(bytes, name: "a.md", as: "listing").get().first?.file == Path("/f/a.md"))
    }

    @Test func notepadsUnicodeIsText() throws {
        let text = "---\ntitle: Ä\n---\nB"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try read(bytes, name: "a.md").get().first?.title == "Ä")
    }
}
