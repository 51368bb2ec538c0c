import Basics

@testable import Packing

/// Archives the tests write.
enum Archives {
    /// The bytes of an archive of `entries`.
    static func bytes(
        _ entries: [ZipEntry],
        cores: Int = 1,
        threshold: Zip64Threshold = .format,
        files: any FileSystem = MemoryFiles()
    ) throws -> [UInt8] {
        let sink = MemorySink()
        try writeZip(entries.count, to: sink, files: files, cores: cores, threshold: threshold) { entries[$0] }
        return sink.bytes
    }

    /// A little book: the mark of its kind, text, and a picture that is compressed already.
    static let book: [ZipEntry] = [
        .mimetype("application/epub+zip"),
        ZipEntry("OPS/chapter.xhtml", .bytes(Array("<p>em quad em quad em quad em quad em quad</p>".utf8), .deflate)),
        ZipEntry("OPS/é.jpg", .bytes([0xFF, 0xD8, 0xFF, 0xD9], .store)),
    ]

    /// Bytes as lines of sixteen with their offset, hexadecimal and as ASCII.
    static func hexDump(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 16).map { start in
            let line = bytes[start..<min(start + 16, bytes.count)]
            let hex = line.map { digits($0, 2) }.joined(separator: " ")
            let text = line.map { (0x20..<0x7F).contains($0) ? String(Unicode.Scalar($0)) : "." }.joined()
            let pad = String(repeating: " ", count: 47 - hex.count)
            return digits(start, 6) + "  " + hex + pad + "  " + text + "\n"
        }.joined()
    }

    private static func digits(_ number: some BinaryInteger, _ width: Int) -> String {
        let text = String(number, radix: 16)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }
}
