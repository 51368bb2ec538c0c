import Basics

/// An archive opened for reading: its directory is read and checked whole, its entries on demand.
///
/// Nothing of a foreign archive is believed: see `ZipLimits` for the bounds and `ZipError` for what is refused.
/// Zip64 is understood; entries that only stand for folders are left out.
package struct ZipReader: Sendable {
    /// One file of the archive, as its directory describes it.
    package struct Entry: Sendable, Hashable {
        /// The path inside the archive.
        package let name: String
        /// The number of the method: 0 stored, 8 deflated; others cannot be read.
        package let method: Int
        /// The checksum of the unpacked bytes.
        package let checksum: UInt32
        /// Bytes in the archive.
        package let packedSize: Int
        /// Bytes when unpacked.
        package let size: Int
        /// Where the local header starts.
        let offset: Int
        /// The name as it is written.
        let rawName: [UInt8]
        /// Where the next entry or the directory starts: data must end before.
        var bound = 0
    }

    /// The entries in the order of the directory.
    package let entries: [Entry]
    private let source: ZipSource
    private let limits: ZipLimits
    private let indexByName: [String: Int]

    /// Opens an archive held in memory.
    package init(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) throws(ZipError) {
        try self.init(source: .bytes(bytes), limits: limits)
    }

    /// Opens an archive that is a file; only the parts that are asked for are read.
    package init(
        _ path: Path,
        files: any FileSystem,
        limits: ZipLimits = ZipLimits()
    ) throws(ZipError) {
        guard let status = files.status(path) else { throw .file(.missing(path)) }
        try self.init(source: .file(path, files, size: status.size), limits: limits)
    }

    private init(source: ZipSource, limits: ZipLimits) throws(ZipError) {
        let directory = try ZipDirectory(source, limits: limits)
        entries = directory.entries
        self.source = source
        self.limits = limits
        var indexes: [String: Int] = [:]
        for (index, entry) in directory.entries.enumerated() { indexes[entry.name] = index }
        indexByName = indexes
    }

    /// The entry of this name, letter for letter.
    package subscript(name: String) -> Entry? { indexByName[name].map { entries[$0] } }

    /// The unpacked bytes of an entry, checked against its size and checksum.
    package func bytes(of entry: Entry) throws(ZipError) -> [UInt8] {
        let packed = try packedBytes(of: entry)
        let plain: [UInt8]
        switch entry.method {
        case 0: plain = packed
        case 8: plain = try inflated(packed, entry)
        default: throw .unknownMethod(entry.name, entry.method)
        }
        guard plain.count == entry.size else { throw .damaged("\(entry.name) is shorter than the directory says") }
        guard CRC32(plain).value == entry.checksum else { throw .wrongChecksum(entry.name) }
        return plain
    }

    private func inflated(_ packed: [UInt8], _ entry: Entry) throws(ZipError) -> [UInt8] {
        do throws(InflateError) {
            return try Inflater().inflated(packed, limit: entry.size)
        } catch {
            switch error {
            case .damaged: throw .damaged("\(entry.name) is not deflated data")
            case .tooLarge(let limit): throw .tooLarge(entry.name, limit: limit)
            }
        }
    }

    /// The bytes behind the local header, which must agree with the directory about the name.
    private func packedBytes(of entry: Entry) throws(ZipError) -> [UInt8] {
        let header = try source.read(at: entry.offset, count: ZipLength.local)
        guard header.number32(0) == ZipSignature.local else {
            throw .damaged("\(entry.name) has no header where the directory says")
        }
        let nameLength = header.number16(26)
        let name = try source.read(at: entry.offset + ZipLength.local, count: nameLength)
        guard name == entry.rawName else { throw .damaged("\(entry.name) bears two names") }
        let start = entry.offset + ZipLength.local + nameLength + header.number16(28)
        guard start + entry.packedSize <= entry.bound else { throw .overlapping(entry.name) }
        return try source.read(at: start, count: entry.packedSize)
    }
}

/// Where an archive's bytes lie.
enum ZipSource: Sendable {
    case bytes([UInt8])
    case file(Path, any FileSystem, size: Int)

    var size: Int {
        switch self {
        case .bytes(let bytes): bytes.count
        case .file(_, _, let size): size
        }
    }

    /// Exactly `count` bytes at `offset`.
    func read(at offset: Int, count: Int) throws(ZipError) -> [UInt8] {
        guard offset >= 0, count >= 0, count <= size, offset <= size - count else {
            throw .damaged("a part of the archive is missing")
        }
        switch self {
        case .bytes(let bytes): return Array(bytes[offset..<offset + count])
        case .file(let path, let files, _):
            let bytes: [UInt8]
            do throws(FileError) {
                bytes = try files.read(path, from: offset, count: count)
            } catch {
                throw .file(error)
            }
            guard bytes.count == count else { throw .damaged("the archive became shorter while it was read") }
            return bytes
        }
    }
}

extension [UInt8] {
    /// The number at `offset`, lowest byte first; bytes beyond the end count as zero.
    func number(_ offset: Int, bytes length: Int) -> UInt64 {
        var value: UInt64 = 0
        for index in (0..<length).reversed() {
            value = value << 8 | (offset + index < count ? UInt64(self[offset + index]) : 0)
        }
        return value
    }

    func number16(_ offset: Int) -> Int { Int(number(offset, bytes: 2)) }
    func number32(_ offset: Int) -> UInt32 { UInt32(truncatingIfNeeded: number(offset, bytes: 4)) }
}
