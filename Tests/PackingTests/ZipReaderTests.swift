import Basics
import Testing

@testable import Packing

@Suite struct ZipReaderTests {
    private let plain: [UInt8]
    init() throws { plain = try Archives.bytes(Archives.book) }

    @Test(arguments: [Zip64Threshold.format, Zip64Threshold(size: 40, count: 1), Zip64Threshold(size: 0, count: 0)])
    func readsWhatIsWritten(threshold: Zip64Threshold) throws {
        let reader = try ZipReader(Archives.bytes(Archives.book, threshold: threshold))
        #expect(reader.entries.map(\.name) == Archives.book.map(\.name))
        for (entry, written) in zip(reader.entries, Archives.book) {
            guard case .bytes(let bytes, _) = written.content else { continue }
            #expect(try reader.bytes(of: entry) == bytes)
        }
        #expect(reader["mimetype"]?.size == 20)
        #expect(reader["Mimetype"] == nil)
    }

    @Test func readsFiles() throws {
        let files = MemoryFiles()
        files["/book.epub"] = plain
        let reader = try ZipReader(Path("/book.epub"), files: files)
        #expect(try reader.bytes(of: #require(reader["mimetype"])) == Array("application/epub+zip".utf8))
        #expect(throws: ZipError.file(.missing(Path("/none")))) { try ZipReader(Path("/none"), files: files) }
    }

    @Test func everyTruncationIsRefused() throws {
        for length in 0..<plain.count {
            #expect(throws: ZipError.self) { try ZipReader(Array(plain.prefix(length))) }
        }
    }

    /// Every byte is set to a few other values: whatever happens, it is an error or the same text, never a crash.
    @Test func everyDamageIsSurvived() throws {
        let wanted = Archives.book.map(\.name)
        for place in plain.indices {
            for value: UInt8 in [0, 0xFF, plain[place] ^ 1] {
                var bytes = plain
                bytes[place] = value
                guard let reader = try? ZipReader(bytes) else { continue }
                for entry in reader.entries where wanted.contains(entry.name) { _ = try? reader.bytes(of: entry) }
            }
        }
    }

    /// Names are changed in both headers, where they have one length.
    private func renamed(_ old: String, _ new: String, in bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let (old, new) = (Array(old.utf8), Array(new.utf8))
        for at in 0...(bytes.count - old.count) where Array(bytes[at..<at + old.count]) == old {
            bytes.replaceSubrange(at..<at + old.count, with: new)
        }
        return bytes
    }

    @Test(arguments: ["../../../../x.xht", "/PS/chapter.xhtml", "C:S/chapter.xhtml", "OPS\\chapter.xhtml"])
    func unsafeNames(name: String) {
        #expect(throws: ZipError.unsafeName(name)) {
            try ZipReader(renamed("OPS/chapter.xhtml", name, in: plain))
        }
    }

    @Test func oneNameTwice() throws {
        let two = [ZipEntry("a1", .bytes([1], .store)), ZipEntry("a2", .bytes([2], .store))]
        let bytes = renamed("a2", "a1", in: try Archives.bytes(two))
        #expect(throws: ZipError.nameTwice("a1")) { try ZipReader(bytes) }
    }

    /// Offset of the directory record of the entry at `index`.
    private func record(_ index: Int, in bytes: [UInt8]) -> Int {
        let starts = bytes.indices.filter { bytes.number32($0) == ZipSignature.central }
        return starts[index]
    }

    private func patched(_ entry: Int, at field: Int, with value: [UInt8]) -> [UInt8] {
        var bytes = plain
        let start = record(entry, in: bytes) + field
        bytes.replaceSubrange(start..<start + value.count, with: value)
        return bytes
    }

    @Test func encrypted() {
        #expect(throws: ZipError.encrypted("OPS/chapter.xhtml")) { try ZipReader(patched(1, at: 8, with: [1, 0])) }
    }

    @Test func overlapping() {
        #expect(throws: ZipError.overlapping("mimetype")) { try ZipReader(patched(1, at: 42, with: [0, 0, 0, 0])) }
        #expect(throws: ZipError.overlapping("mimetype")) { try ZipReader(patched(1, at: 42, with: [40, 0, 0, 0])) }
    }

    @Test func otherMethods() throws {
        let reader = try ZipReader(patched(1, at: 10, with: [12, 0]))
        #expect(throws: ZipError.unknownMethod("OPS/chapter.xhtml", 12)) { try reader.bytes(of: reader.entries[1]) }
    }

    @Test func wrongChecksum() throws {
        let reader = try ZipReader(patched(0, at: 16, with: [1, 2, 3, 4]))
        #expect(throws: ZipError.wrongChecksum("mimetype")) { try reader.bytes(of: reader.entries[0]) }
    }

    @Test func sizeBelowTheTruth() throws {
        let reader = try ZipReader(patched(1, at: 24, with: [9, 0, 0, 0]))
        #expect(throws: ZipError.tooLarge("OPS/chapter.xhtml", limit: 9)) { try reader.bytes(of: reader.entries[1]) }
    }

    @Test func bombs() throws {
        let zeros = [UInt8](repeating: 0, count: 4 << 20)
        let bytes = try Archives.bytes([ZipEntry("bomb", .bytes(zeros, .deflate))])
        #expect(throws: ZipError.expandsTooFar("bomb")) { try ZipReader(bytes) }
        var limits = ZipLimits()
        limits.ratio = 2000
        #expect(try ZipReader(bytes, limits: limits).entries.count == 1)
        limits.entrySize = 1000
        #expect(throws: ZipError.tooLarge("bomb", limit: 1000)) { try ZipReader(bytes, limits: limits) }
    }

    @Test func limits() {
        var limits = ZipLimits()
        limits.entries = 2
        #expect(throws: ZipError.tooManyEntries(3, limit: 2)) { try ZipReader(plain, limits: limits) }
        limits = ZipLimits()
        limits.nameLength = 10
        #expect(throws: ZipError.nameTooLong(17, limit: 10)) { try ZipReader(plain, limits: limits) }
        limits = ZipLimits()
        limits.totalSize = 50
        #expect(throws: ZipError.archiveTooLarge(66, limit: 50)) { try ZipReader(plain, limits: limits) }
    }

    @Test func namesOfOldMakers() {
        #expect(ZipText.name([0x82, 0x74, 0x82], isUTF8: false) == "été")
        #expect(ZipText.name(Array("été".utf8), isUTF8: false) == "été")
        #expect(ZipText.name([0xFF], isUTF8: false) == "\u{A0}")
    }
}
