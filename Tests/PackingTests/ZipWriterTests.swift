import Basics
import TestSupport
import Testing

@testable import Packing

@Suite struct ZipWriterTests {
    private func expectReference(_ name: String, _ bytes: [UInt8]) {
        let dump = Archives.hexDump(bytes)
        let path = Fixtures.folder("Packing") + "/" + name
        #expect(References.text(at: path, updatingTo: dump) == dump)
    }

    @Test func headersAreExact() throws {
        expectReference("book.hex", try Archives.bytes(Archives.book))
    }

    @Test func zip64HeadersAreExact() throws {
        expectReference("zip64.hex", try Archives.bytes(Archives.book, threshold: Zip64Threshold(size: 60, count: 2)))
    }

    @Test func anEmptyArchiveIsOnlyItsEnd() throws {
        #expect(try Archives.bytes([]) == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
    }

    @Test(arguments: [2, 3, 4, 64]) func bytesDoNotDependOnCores(cores: Int) throws {
        let entries = (0..<100).map { index in
            let text = String(repeating: "article \(index) ", count: index * 13)
            return ZipEntry("text/\(index).xhtml", .bytes(Array(text.utf8), .deflate))
        }
        #expect(try Archives.bytes(entries, cores: cores) == Archives.bytes(entries))
    }

    @Test func filesAreStoredAsTheyAre() throws {
        let files = MemoryFiles()
        let large = [UInt8](repeating: 3, count: 3 << 20 | 5)
        files["/a"] = Array("small".utf8)
        files["/b"] = large
        let entries = [ZipEntry("a", .file(Path("/a"))), ZipEntry("b", .file(Path("/b")))]
        let reader = try ZipReader(Archives.bytes(entries, cores: 2, files: files))
        #expect(reader.entries.map(\.method) == [0, 0])
        #expect(try reader.bytes(of: reader.entries[0]) == Array("small".utf8))
        #expect(try reader.bytes(of: reader.entries[1]) == large)
    }

    @Test func aFileThatChangesIsNoticed() {
        let files = MemoryFiles()
        files["/b"] = [UInt8](repeating: 3, count: 2 << 20)
        let entry = ZipEntry("b", .file(Path("/b")), checksum: 1)
        #expect(throws: ZipWriteError.fileChanged(Path("/b"))) { try Archives.bytes([entry], files: files) }
    }

    @Test(arguments: ["", "/a", "a/../b", "..", "a\\b", "c:/a", "a//b", "a/", "./a", "a\0"])
    func unfitNames(name: String) {
        #expect(throws: ZipWriteError.unfitName(name)) { try Archives.bytes([ZipEntry(name, .bytes([], .store))]) }
    }

    @Test func oneNameTwice() {
        let entry = ZipEntry("a", .bytes([], .store))
        #expect(throws: ZipWriteError.nameTwice("a")) { try Archives.bytes([entry, entry]) }
    }

    @Test(arguments: [1, 4]) func theFirstErrorByIndexIsThrown(cores: Int) {
        struct Broken: Error, Equatable { let index: Int }
        let sink = MemorySink()
        #expect(throws: Broken(index: 5)) {
            try writeZip(50, to: sink, files: MemoryFiles(), cores: cores) { index in
                if index >= 5 { throw Broken(index: index) }
                return ZipEntry("\(index)", .bytes([], .store))
            }
        }
    }

    @Test(arguments: [1, 4]) func cancelling(cores: Int) {
        let sink = MemorySink()
        var done = 0
        #expect(throws: CancellationError.self) {
            try writeZip(
                1000,
                to: sink,
                files: MemoryFiles(),
                cores: cores,
                cancelled: { done == 7 },
                progress: { written, _ in done = written },
                entry: { ZipEntry("\($0)", .bytes([], .store)) }
            )
        }
        #expect(done == 7)
    }

    @Test func seventyThousandEntries() throws {
        let sink = MemorySink()
        try writeZip(70_000, to: sink, files: MemoryFiles(), cores: 2) { ZipEntry("e/\($0)", .bytes([1], .store)) }
        let reader = try ZipReader(sink.bytes)
        #expect(reader.entries.count == 70_000)
        #expect(reader.entries.last?.name == "e/69999")
        #expect(reader["e/65535"].map { $0.size } == 1)
    }
}
