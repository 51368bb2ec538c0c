import Basics

/// One file to be put into an archive.
package struct ZipEntry: Sendable {
    /// How the bytes lie in the archive (APPNOTE 4.4.5).
    package enum Method: UInt16, Sendable {
        /// As they are: for what is compressed already.
        case store = 0
        /// Deflated, or as they are where deflating makes them no smaller.
        case deflate = 8
    }

    /// Where the bytes come from.
    package enum Content: Sendable {
        /// Bytes in memory.
        case bytes([UInt8], Method)
        /// A file, stored as it is. It is read twice where it is large, for its checksum and for its bytes, and never
        /// held whole; it must not change meanwhile.
        case file(Path)
    }

    /// The path inside the archive: relative, with slashes, without `..`.
    package let name: String
    /// The bytes.
    package let content: Content
    /// The checksum of a file that was read before, which spares reading it for that; checked while it is written.
    package let checksum: UInt32?

    /// An entry.
    package init(_ name: String, _ content: Content, checksum: UInt32? = nil) {
        self.name = name
        self.content = content
        self.checksum = checksum
    }

    /// The entry that tells what kind of archive this is; EPUB 3.3 (§4.2.5) wants it first and stored.
    package static func mimetype(_ type: String) -> ZipEntry {
        ZipEntry("mimetype", .bytes(Array(type.utf8), .store))
    }
}

/// Why an archive was not written. Errors of files are `FileError`s.
package enum ZipWriteError: Error, Hashable, Sendable {
    /// The name is empty, absolute, longer than 65,535 bytes, climbs with `..`, or holds a backslash or NUL.
    case unfitName(String)
    /// Two entries bear one name.
    case nameTwice(String)
    /// A file changed between the reading for its checksum and the reading for its bytes.
    case fileChanged(Path)
}

/// The rule for names that both writer and reader keep.
enum ZipName {
    /// Whether `name` stays inside the folder an archive is unpacked to, on any system.
    static func isSafe(_ name: String) -> Bool {
        let bytes = name.utf8
        guard !bytes.isEmpty, !bytes.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else { return false }
        if bytes.first == UInt8(ascii: "/") || hasDrive(bytes) { return false }
        return !bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .contains { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) || $0.isEmpty }
    }

    /// Whether the name starts as `C:` does.
    private static func hasDrive(_ bytes: String.UTF8View) -> Bool {
        guard let letter = bytes.first, bytes.dropFirst().first == UInt8(ascii: ":") else { return false }
        return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20)
    }
}
