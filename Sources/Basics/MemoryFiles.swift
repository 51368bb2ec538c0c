import Foundation

/// A file system made of values, for tests and for library callers who hold everything in memory.
public final class MemoryFiles: FileSystem {
    private let lock = NSLock()
    nonisolated(unsafe) private var contents: [Path: [UInt8]]

    /// Files by absolute path; folders exist where files lie below them.
    public init(_ files: [String: String] = [:]) {
        contents = Dictionary(uniqueKeysWithValues: files.map { (Path($0.key), Array($0.value.utf8)) })
    }

    /// The bytes at a path now.
    public subscript(path: String) -> [UInt8]? {
        get { lock.withLock { contents[Path(path)] } }
        set { lock.withLock { contents[Path(path)] = newValue } }
    }

    /// Every path that holds a file, in byte order.
    public var paths: [String] { lock.withLock { contents.keys.sorted().map(\.text) } }

    /// What lies at `path`.
    public func status(_ path: Path) -> FileStatus? {
        lock.withLock {
            if let bytes = contents[path] { return FileStatus(kind: .file, size: bytes.count) }
            let isFolder = contents.keys.contains { $0.isInside(path) }
            return isFolder ? FileStatus(kind: .folder, size: 0) : nil
        }
    }

    /// The whole file.
    public func read(_ path: Path, limit: Int) throws(FileError) -> [UInt8] {
        guard let bytes = lock.withLock({ contents[path] }) else { throw .missing(path) }
        guard bytes.count <= limit else { throw .tooLarge(path, size: bytes.count, limit: limit) }
        return bytes
    }

    /// The names directly below `folder`.
    public func names(in folder: Path) throws(FileError) -> [String] {
        let below = lock.withLock { contents.keys.compactMap { $0.relative(to: folder) } }
        guard !below.isEmpty else { throw .missing(folder) }
        let names = Set(below.compactMap { $0.split(separator: "/").first.map(String.init) })
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// There are no links in memory.
    public func resolved(_ path: Path) -> Path? { status(path) == nil ? nil : path }

    /// Replaces the file when `body` returns.
    public func replace(_ path: Path, _ body: (any ByteSink) throws -> Void) throws {
        let sink = MemorySink()
        try body(sink)
        lock.withLock { contents[path] = sink.bytes }
    }

    /// Replaces the folder when `body` returns.
    public func replaceFolder(_ path: Path, _ body: (any FolderSink) throws -> Void) throws {
        let sink = MemoryFolderSink()
        try body(sink)
        lock.withLock {
            contents = contents.filter { !$0.key.isInside(path) }
            for (name, bytes) in sink.files { contents[path.appending(name)] = bytes }
        }
    }
}

/// Files gathered in memory.
private final class MemoryFolderSink: FolderSink {
    private(set) var files: [String: [UInt8]] = [:]

    func write(_ bytes: [UInt8], to name: String) throws(FileError) { files[name] = bytes }
}

/// Bytes gathered in memory.
public final class MemorySink: ByteSink {
    /// What was appended so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Appends `bytes`.
    public func append(_ more: [UInt8]) throws(FileError) { bytes += more }
}
