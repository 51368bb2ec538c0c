import Basics

/// Writes an archive from front to back, never going back: every header is written with its sizes known, the directory
/// once at the end.
///
/// The archive holds nothing that is not in its entries: no data descriptors, folder entries, comments or times, and
/// Zip64 records only where a size, an offset or the number of entries does not fit otherwise. The same entries give the
/// same bytes.
package struct ZipWriter {
    private let sink: any ByteSink
    private let files: any FileSystem
    private let threshold: Zip64Threshold
    private var offset = 0
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    /// A writer of an archive that starts where `sink` stands, which must be at its beginning.
    package init(to sink: any ByteSink, files: any FileSystem, threshold: Zip64Threshold = .format) {
        self.sink = sink
        self.files = files
        self.threshold = threshold
    }

    /// Writes the next entry.
    package mutating func add(_ entry: PackedEntry) throws {
        let name = Array(entry.name.utf8)
        guard name.count <= Int(UInt16.max), ZipName.isSafe(entry.name) else {
            throw ZipWriteError.unfitName(entry.name)
        }
        guard names.insert(entry.name).inserted else { throw ZipWriteError.nameTwice(entry.name) }
        let header = EntryHeader(
            name: name,
            method: entry.method,
            checksum: entry.checksum,
            packedSize: entry.packedSize,
            size: entry.size,
            offset: offset,
            threshold: threshold
        )
        let local = header.local()
        try sink.append(local)
        switch entry.data {
        case .bytes(let bytes): try sink.append(bytes)
        case .file(let path): try copy(path, as: entry)
        }
        offset += local.count + entry.packedSize
        directory += header.central()
    }

    /// Writes the directory. Nothing may be added after it.
    package mutating func finish() throws {
        let end = DirectoryEnd(count: names.count, size: directory.count, offset: offset, threshold: threshold)
        try sink.append(directory)
        try sink.append(end.bytes())
    }

    private func copy(_ path: Path, as entry: PackedEntry) throws {
        var (checksum, size) = (CRC32(), 0)
        try files.readPieces(path) { piece in
            checksum.add(piece)
            size += piece.count
            guard size <= entry.size else { throw ZipWriteError.fileChanged(path) }
            try sink.append(piece)
        }
        guard size == entry.size, checksum.value == entry.checksum else { throw ZipWriteError.fileChanged(path) }
    }
}

/// Writes an archive of `count` entries to `sink`.
///
/// `entry` makes them by index; it runs, and its bytes are deflated, on up to `cores` threads, with at most
/// `2 × cores` entries in memory. They are written strictly in order, so the bytes do not depend on `cores`.
/// The first error by index ends the work and is thrown, and so does `cancelled`, asked before each entry, with a
/// `CancellationError`. `progress` hears on the calling thread how many entries are written, of how many.
package func writeZip(
    _ count: Int,
    to sink: any ByteSink,
    files: any FileSystem,
    cores: Int,
    level: Int = Deflater.textLevel,
    threshold: Zip64Threshold = .format,
    cancelled: () -> Bool = { false },
    progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
    entry: @escaping @Sendable (Int) throws -> ZipEntry
) throws {
    var writer = ZipWriter(to: sink, files: files, threshold: threshold)
    try OrderedWork.run(
        count: count,
        cores: cores,
        worker: {
            let deflater = Deflater(level: level)
            return { index in try PackedEntry(entry(index), deflater: deflater, files: files) }
        },
        take: { index, packed in
            if cancelled() { throw CancellationError() }
            try writer.add(packed)
            progress(index + 1, count)
        }
    )
    try writer.finish()
}
