import Foundation

/// The file system of the machine, through POSIX calls.
public struct RealFiles: FileSystem {
    /// The real file system.
    public init() {}

    /// What lies at `path`, links followed.
    public func status(_ path: Path) -> FileStatus? {
        var info = stat()
        guard stat(path.text, &info) == 0 else { return nil }
        let kind: FileStatus.Kind
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        return FileStatus(kind: kind, size: Int(info.st_size))
    }

    /// The whole file in one read where its size is known, else in pieces.
    public func read(_ path: Path, limit: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(path) }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw Self.failure(path) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw .refused(path, reason: "it is not a file") }
        let size = Int(info.st_size)
        guard size <= limit else { throw .tooLarge(path, size: size, limit: limit) }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Foundation.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw Self.failure(path) }
        return bytes
    }

    /// The names in a folder in byte order, so that no build depends on the order of the directory.
    public func names(in folder: Path) throws(FileError) -> [String] {
        guard let stream = opendir(folder.text) else { throw Self.failure(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The path with its links resolved.
    public func resolved(_ path: Path) -> Path? {
        guard let found = realpath(path.text, nil) else { return nil }
        defer { free(found) }
        return Path(String(cString: found))
    }

    /// Temporary file beside the target, `fsync`, `rename`, `fsync` of the folder: a reader of `path` sees the old
    /// file or the new one, never a part.
    public func replace(_ path: Path, _ body: (any ByteSink) throws -> Void) throws {
        try Self.makeFolder(path.parent)
        let temporary = path.parent.appending(".\(path.name).\(getpid()).tmp")
        let descriptor = open(temporary.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.failure(path) }
        var inPlace = false
        defer {
            if !inPlace { unlink(temporary.text) }
        }
        do {
            defer { close(descriptor) }
            let sink = DescriptorSink(descriptor, path: path)
            try body(sink)
            try sink.flush()
            guard fsync(descriptor) == 0 else { throw Self.failure(path) }
        }
        guard rename(temporary.text, path.text) == 0 else { throw Self.failure(path) }
        inPlace = true
        let folder = open(path.parent.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Makes `folder` and what is missing above it.
    static func makeFolder(_ folder: Path) throws(FileError) {
        if mkdir(folder.text, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, folder.components.count > 1 else { throw failure(folder) }
        try makeFolder(folder.parent)
        guard mkdir(folder.text, 0o755) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    /// The last failed call's reason.
    static func failure(_ path: Path) -> FileError {
        errno == ENOENT ? .missing(path) : .refused(path, reason: String(cString: strerror(errno)))
    }
}

/// Collects small writes and hands them to a file descriptor in large ones.
private final class DescriptorSink: ByteSink {
    private let descriptor: Int32
    private let path: Path
    private var waiting: [UInt8] = []
    /// Larger writes cost no more calls to the system per byte.
    private static let pieceSize = 1 << 18

    init(_ descriptor: Int32, path: Path) {
        self.descriptor = descriptor
        self.path = path
    }

    func append(_ bytes: [UInt8]) throws(FileError) {
        if waiting.count + bytes.count < Self.pieceSize {
            waiting += bytes
        } else {
            try flush()
            try write(bytes)
        }
    }

    func flush() throws(FileError) {
        try write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    private func write(_ bytes: [UInt8]) throws(FileError) {
        let failed = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let sent = Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if sent < 0, errno == EINTR { continue }
                if sent < 0 { return true }
                done += sent
            }
            return false
        }
        if failed { throw RealFiles.failure(path) }
    }
}

extension World {
    /// The machine's files, the folder the program was started in, and the clock unless `SOURCE_DATE_EPOCH` is set.
    public static func real() -> World {
        let folder = getcwd(nil, 0).map { pointer in
            defer { free(pointer) }
            return String(cString: pointer)
        }
        let fixed = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        return World(files: RealFiles(), currentFolder: Path(folder ?? "/"), now: fixed ?? Int(time(nil)))
    }
}
