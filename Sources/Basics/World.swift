/// Everything outside the program that a stage may reach: files and the clock. Nothing else is read or written.
///
/// Tests pass a world made of values (`World.memory`), the command line the real one (`World.real`).
public struct World: Sendable {
    /// The file system.
    public let files: any FileSystem
    /// The folder that relative paths start from.
    public let currentFolder: Path
    /// Seconds since 1970: `SOURCE_DATE_EPOCH` where it is set, else the clock, read once at the start.
    public let now: Int

    /// A world of the given parts.
    public init(files: any FileSystem, currentFolder: Path, now: Int) {
        self.files = files
        self.currentFolder = currentFolder
        self.now = now
    }

    /// `text` as an absolute path.
    public func absolute(_ text: String) -> Path { currentFolder.appending(text) }
}

/// The few things digest does with files. Paths are absolute.
public protocol FileSystem: Sendable {
    /// What lies at `path`, links followed; nil where there is nothing that may be looked at.
    func status(_ path: Path) -> FileStatus?

    /// The whole file, refused above `limit` bytes.
    func read(_ path: Path, limit: Int) throws(FileError) -> [UInt8]

    /// `count` bytes from `offset` on; fewer only where the file ends before. Files of any size.
    func read(_ path: Path, from offset: Int, count: Int) throws(FileError) -> [UInt8]

    /// The names in a folder, without `.` and `..`, in byte order.
    func names(in folder: Path) throws(FileError) -> [String]

    /// The path with every symbolic link resolved; nil where nothing lies there.
    func resolved(_ path: Path) -> Path?

    /// Puts a file in place whole or not at all: `body` appends to a temporary file beside `path`, which is flushed
    /// to disk and renamed over `path` when `body` returns, and removed when it throws. Missing folders are made.
    func replace(_ path: Path, _ body: (any ByteSink) throws -> Void) throws

    /// Puts a folder in place whole or not at all: `body` writes files into a temporary folder beside `path`, which
    /// takes the place of `path` and all that lay in it when `body` returns, and is removed when it throws.
    func replaceFolder(_ path: Path, _ body: (any FolderSink) throws -> Void) throws
}

extension FileSystem {
    /// Through the whole file, for file systems that hold it in memory anyway.
    public func read(_ path: Path, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        let bytes = try read(path, limit: .max)
        let start = min(max(0, offset), bytes.count)
        return Array(bytes[start..<min(bytes.count, start + max(0, count))])
    }

    /// The file in pieces of `size` bytes, in order, so that a file of any length costs the memory of one piece.
    /// A mebibyte a piece: opening the file anew for each then costs nothing beside the reading.
    public func readPieces(_ path: Path, size: Int = 1 << 20, _ body: ([UInt8]) throws -> Void) throws {
        var offset = 0
        while true {
            let piece = try read(path, from: offset, count: size)
            if !piece.isEmpty { try body(piece) }
            if piece.count < size { return }
            offset += piece.count
        }
    }

    /// Puts `bytes` in place whole or not at all.
    public func replace(_ path: Path, with bytes: [UInt8]) throws {
        try replace(path) { sink in try sink.append(bytes) }
    }
}

/// Where bytes go, in order.
public protocol ByteSink: AnyObject {
    /// Appends `bytes`.
    func append(_ bytes: [UInt8]) throws(FileError)
    /// Brings everything appended so far to the disk: after it, putting the file in its place needs no more room. Asked
    /// before other files of the same build are put in theirs.
    func settle() throws(FileError)
}

extension ByteSink {
    /// Nothing, where bytes are kept in memory.
    public func settle() throws(FileError) {}
}

/// Where the files of a new folder go.
public protocol FolderSink: AnyObject {
    /// Writes a file at a path relative to the folder; folders on the way are made.
    func write(_ bytes: [UInt8], to name: String) throws(FileError)
}

/// What is known of a file without opening it.
public struct FileStatus: Sendable, Hashable {
    /// What kind of thing lies there.
    public enum Kind: Sendable, Hashable { case file, folder, other }

    /// File, folder or something else.
    public let kind: Kind
    /// Size in bytes.
    public let size: Int

    /// A status.
    public init(kind: Kind, size: Int) {
        self.kind = kind
        self.size = size
    }
}

/// Why a file could not be read or written.
public enum FileError: Error, Hashable, Sendable {
    /// Nothing lies at the path.
    case missing(Path)
    /// The file is larger than the reader takes: its size and the limit, in bytes.
    case tooLarge(Path, size: Int, limit: Int)
    /// The system refused: the reason in its own words.
    case refused(Path, reason: String)
}

extension FileError {
    /// The file concerned.
    public var path: Path {
        switch self {
        case .missing(let path), .tooLarge(let path, _, _), .refused(let path, _): path
        }
    }

    /// The diagnostic a user sees, naming the path as `shown`.
    public func diagnostic(shown: String) -> Diagnostic {
        let place = Place(file: shown)
        switch self {
        case .missing:
            return Diagnostic(.fileMissing, "there is no such file", at: place, hint: "check the name and the folder")
        case .tooLarge(_, let size, let limit):
            return Diagnostic(
                .fileTooLarge,
                "the file has \(size) bytes, more than the \(limit) that are read",
                at: place
            )
        case .refused(_, let reason):
            return Diagnostic(.fileUnreadable, "the file cannot be read: \(reason)", at: place)
        }
    }
}
