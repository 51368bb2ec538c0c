import Basics
import Foundation
import Packing
import TestSupport
import Testing

@testable import Binding

/// The book of `Books` is bound and judged by EPUBCheck, where DIGEST_EPUBCHECK_JAR says where that lies.
@Suite struct EPUBCheckTests {
    private static let jar = ProcessInfo.processInfo.environment["DIGEST_EPUBCHECK_JAR"]

    /// One grey pixel.
    private static let picture: [UInt8] = {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        for (name, data) in [
            ("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), ("IDAT", Deflater(.zlib).deflated([0, 0x80])),
            ("IEND", []),
        ] {
            let chunk = Array(name.utf8) + data
            bytes += big(UInt32(data.count)) + chunk + big(CRC32(chunk).value)
        }
        return bytes
    }()

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    private static func chapter(_ number: Int) -> [UInt8] {
        let mark =
            "<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"page-\(number)\" aria-label=\"\(number)\"/>"
        let text = """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en">
            <head><title>Chapter \(number)</title></head>
            <body>\(mark)<h1>Chapter \(number)</h1><p id="lines">The forme is locked.</p></body></html>

            """
        return Array(text.utf8)
    }

    @Test(
        .enabled(if: jar != nil, "skipped: no DIGEST_EPUBCHECK_JAR; `make test` sets it"),
        arguments: [Books.package, Books.plainPackage]
    )
    func epubCheckFindsNothing(package: PackageDocument) throws {
        let jar = try #require(Self.jar)
        let text: [(String, [UInt8])] = [
            (ContainerDocument.path, Books.container.bytes()), ("EPUB/package.opf", package.bytes()),
            ("EPUB/nav.xhtml", Books.navigation.bytes()), ("EPUB/toc.ncx", Books.ncx.bytes()),
            ("EPUB/chapter-1.xhtml", Self.chapter(1)), ("EPUB/chapter-2.xhtml", Self.chapter(2)),
        ]
        let entries =
            [ZipEntry.mimetype(ContainerDocument.mediaType)]
            + text.filter { file in
                file.0 != "EPUB/toc.ncx" || package.items.contains { $0.mediaType == NCX.mediaType }
            }.map { ZipEntry($0.0, .bytes($0.1, .deflate)) }
            + [ZipEntry("EPUB/cover.png", .bytes(Self.picture, .store))]
        let book = Path("/tmp/digest-\(UUID().uuidString).epub")
        defer { try? FileManager.default.removeItem(atPath: book.text) }
        try RealFiles().replace(book) { sink in
            try writeZip(entries.count, to: sink, files: RealFiles(), cores: 2) { entries[$0] }
        }
        let run = Process()
        run.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        run.arguments = ["java", "-jar", jar, book.text]
        let output = Pipe()
        run.standardOutput = output
        run.standardError = output
        try run.run()
        let said = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        run.waitUntilExit()
        #expect(said.contains("0 fatals / 0 errors / 0 warnings"), "\(said)")
        if let copy = ProcessInfo.processInfo.environment["DIGEST_KEEP_BOOK"] {
            try RealFiles().replace(Path(copy), with: RealFiles().read(book, limit: 1 << 30))
        }
    }
}
