import Basics

/// Why an archive, or an entry of it, was not read.
package enum ZipError: Error, Hashable, Sendable {
    /// There is no directory at the end: not a ZIP archive, or one cut short.
    case notAnArchive
    /// A record stands outside the archive or contradicts another.
    case damaged(String)
    /// The archive is one of several parts.
    case severalParts
    /// More entries than the reader takes.
    case tooManyEntries(Int, limit: Int)
    /// A name longer than the reader takes, in bytes.
    case nameTooLong(Int, limit: Int)
    /// A name that is absolute, climbs with `..`, or holds a backslash or NUL.
    case unsafeName(String)
    /// Two entries of one name.
    case nameTwice(String)
    /// An encrypted entry.
    case encrypted(String)
    /// An entry whose bytes belong to another one too.
    case overlapping(String)
    /// An entry that is neither stored nor deflated: the number of its method.
    case unknownMethod(String, Int)
    /// An entry that unpacks to more than the reader takes, by its own account or in truth.
    case tooLarge(String, limit: Int)
    /// An entry so much larger than its packed bytes that it can only be meant to do harm.
    case expandsTooFar(String)
    /// All entries together unpack to more than the reader takes.
    case archiveTooLarge(Int, limit: Int)
    /// The bytes of an entry are not what its checksum says.
    case wrongChecksum(String)
    /// The archive's file could not be read.
    case file(FileError)
}

/// How much of a foreign archive is believed.
package struct ZipLimits: Sendable, Hashable {
    /// Entries; the largest books have a few thousand.
    package var entries = 100_000
    /// Bytes of a name.
    package var nameLength = 1024
    /// Bytes of one entry, unpacked.
    package var entrySize = 256 << 20
    /// Bytes of all entries, unpacked.
    package var totalSize = 4 << 30
    /// How many times its packed size an entry may have, once it is larger than `freeSize`: deflate reaches 1032,
    /// text seldom 20, the emptiest picture 300.
    package var ratio = 400
    /// Bytes up to which an entry's ratio does not matter.
    package var freeSize = 1 << 20

    /// The limits above.
    package init() {}
}
