import Foundation
import Testing

@testable import Basics

@Suite struct ReplaceTests {
    private let folder: Path
    private let files = RealFiles()

    init() throws {
        folder = Path("/tmp/digest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: folder.text, withIntermediateDirectories: true)
    }

    private func remove() { try? FileManager.default.removeItem(atPath: folder.text) }

    @Test func abandonedPartsOfTheSameTargetGo() throws {
        defer { remove() }
        let names = [
            ".book.epub.12.tmp", ".book.epub.\(getpid()).tmp", ".other.epub.12.tmp", ".book.epub.x.tmp", "a.tmp",
        ]
        for name in names { #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: Data())) }
        try files.replace(folder.appending("book.epub"), with: [1])
        #expect(try files.names(in: folder) == [".book.epub.x.tmp", ".other.epub.12.tmp", "a.tmp", "book.epub"])
    }

    @Test func aWriteUnderWayIsLeftAlone() throws {
        defer { remove() }
        let target = folder.appending("book.epub")
        try files.replace(target) { sink in
            try sink.append([1])
            #expect(throws: FileError.self) { try files.replace(target, with: [2]) }
        }
        #expect(try files.read(target, limit: 10) == [1])
        #expect(try files.names(in: folder) == ["book.epub"])
    }

    @Test func aWriteThatThrowsLeavesTheOldFile() throws {
        defer { remove() }
        let target = folder.appending("book.epub")
        try files.replace(target, with: [1])
        #expect(throws: CancellationError.self) {
            try files.replace(target) { sink in
                try sink.append([2])
                throw CancellationError()
            }
        }
        #expect(try files.read(target, limit: 10) == [1])
        #expect(try files.names(in: folder) == ["book.epub"])
    }

    @Test func partsAndPieces() throws {
        defer { remove() }
        let target = folder.appending("numbers")
        try files.replace(target, with: Array(0..<100))
        #expect(try files.read(target, from: 90, count: 50) == Array(90..<100))
        #expect(try files.read(target, from: 200, count: 50).isEmpty)
        var pieces: [[UInt8]] = []
        try files.readPieces(target, size: 50) { pieces.append($0) }
        #expect(pieces == [Array(0..<50), Array(50..<100)])
    }
}
