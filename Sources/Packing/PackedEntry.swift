import Basics

/// An entry ready to be written: its sizes and checksum are known.
package struct PackedEntry: Sendable {
    /// The bytes as the archive holds them.
    enum Data: Sendable {
        case bytes([UInt8])
        case file(Path)
    }

    let name: String
    let method: ZipEntry.Method
    let checksum: UInt32
    let packedSize: Int
    let size: Int
    let data: Data

    /// Files up to a mebibyte are held in memory until they are written, so that they are read once.
    private static let heldFileSize = 1 << 20

    /// Deflates the entry, or takes the size and checksum of its file.
    package init(_ entry: ZipEntry, deflater: borrowing Deflater, files: any FileSystem) throws {
        switch entry.content {
        case .bytes(let bytes, let method):
            let packed = method == .deflate ? deflater.smaller(bytes) : nil
            self.init(name: entry.name, plain: bytes, packed: packed)
        case .file(let path):
            try self.init(name: entry.name, path: path, checksum: entry.checksum, files: files)
        }
    }

    private init(name: String, plain: [UInt8], packed: [UInt8]?) {
        self.name = name
        method = packed == nil ? .store : .deflate
        checksum = CRC32(plain).value
        size = plain.count
        packedSize = packed?.count ?? plain.count
        data = .bytes(packed ?? plain)
    }

    private init(name: String, path: Path, checksum known: UInt32?, files: any FileSystem) throws {
        guard let status = files.status(path) else { throw FileError.missing(path) }
        if status.size <= Self.heldFileSize {
            let bytes = try files.read(path, limit: Self.heldFileSize)
            self.init(name: name, plain: bytes, packed: nil)
            return
        }
        let measured = try known.map { ($0, status.size) } ?? Self.measure(path, files)
        self.init(name: name, path: path, checksum: measured.0, size: measured.1)
    }

    private init(name: String, path: Path, checksum: UInt32, size: Int) {
        self.name = name
        self.checksum = checksum
        self.size = size
        method = .store
        packedSize = size
        data = .file(path)
    }

    private static func measure(_ path: Path, _ files: any FileSystem) throws -> (checksum: UInt32, size: Int) {
        var (checksum, size) = (CRC32(), 0)
        try files.readPieces(path) { piece in
            checksum.add(piece)
            size += piece.count
        }
        return (checksum.value, size)
    }
}
