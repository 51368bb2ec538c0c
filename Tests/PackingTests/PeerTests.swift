import Basics
import Foundation
import TestSupport
import Testing

@testable import Packing

/// Other programs open what is written here.
@Suite struct PeerTests {
    /// A command, its words after the archive's name put in, that fails on a broken archive.
    static let peers = [
        ["unzip", "-t", "-q", "ARCHIVE"], ["7z", "t", "ARCHIVE"], ["python3", "-m", "zipfile", "-t", "ARCHIVE"],
    ]

    @Test(arguments: peers) func opens(peer: [String]) throws {
        let folder = try TemporaryFolder(below: "/tmp")
        let archive = folder.path.appending("book.epub")
        try RealFiles().replace(archive, with: Archives.bytes(Archives.book))
        expectOpens(archive, peer)
    }

    /// Sizes above 4 GiB and 70,000 entries need minutes and 10 GB of disk: only with DIGEST_LARGE_TESTS=1.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["DIGEST_LARGE_TESTS"] == "1"), arguments: [false, true])
    func opensLargeArchives(many: Bool) throws {
        let folder = try TemporaryFolder(below: "/var/tmp")
        let files = RealFiles()
        let (large, archive) = (folder.path.appending("large"), folder.path.appending("large.zip"))
        try files.replace(large, with: [1, 2, 3])
        #expect(truncate(large.text, off_t(5) << 30) == 0)
        try files.replace(archive) { sink in
            try writeZip(many ? 70_000 : 3, to: sink, files: files, cores: 2) { index in
                if !many, index == 1 { return ZipEntry("large", .file(large)) }
                return ZipEntry("e/\(index)", .bytes(Array("entry \(index)".utf8), .deflate))
            }
        }
        var limits = ZipLimits()
        limits.entrySize = 8 << 30
        limits.totalSize = 8 << 30
        let reader = try ZipReader(archive, files: files, limits: limits)
        let last = try #require(reader.entries.last)
        #expect(try reader.bytes(of: last) == Array("entry \(many ? 69_999 : 2)".utf8))
        for peer in Self.peers { expectOpens(archive, peer) }
    }

    private func expectOpens(_ archive: Path, _ peer: [String]) {
        let words = peer.map { $0 == "ARCHIVE" ? archive.text : $0 }
        let run = Process()
        run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        run.arguments = words
        let output = Pipe()
        run.standardOutput = output
        run.standardError = output
        guard (try? run.run()) != nil else { return }
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        run.waitUntilExit()
        if run.terminationStatus == 127 {
            print("skipped: no \(peer[0])")
            return
        }
        if ProcessInfo.processInfo.environment["DIGEST_LARGE_TESTS"] == "1" { print(peer[0], said.suffix(300)) }
        #expect(run.terminationStatus == 0, "\(peer[0]): \(said.suffix(500))")
    }
}

/// A folder that goes when its owner goes.
final class TemporaryFolder {
    let path: Path

    init(below parent: String) throws {
        path = Path("\(parent)/digest-\(UUID().uuidString)")
        try FileManager.default.createDirectory(atPath: path.text, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path.text) }
}
