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
        let descriptor = try Self.openFile(path)
        defer { close(descriptor) }
        let size = try Self.size(descriptor, path)
        guard size <= limit else { throw .tooLarge(path, size: size, limit: limit) }
        return try Self.read(descriptor, path, from: 0, count: size)
    }

    /// A part of the file; what lies before and after it is not read.
    public func read(_ path: Path, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        let descriptor = try Self.openFile(path)
        defer { close(descriptor) }
        let left = try Self.size(descriptor, path) - offset
        return try Self.read(descriptor, path, from: offset, count: max(0, min(count, left)))
    }

    private static func openFile(_ path: Path) throws(FileError) -> Int32 {
        let descriptor = open(path.text, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        return descriptor
    }

    private static func size(_ descriptor: Int32, _ path: Path) throws(FileError) -> Int {
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { throw failure(path) }
        guard info.st_mode & S_IFMT == S_IFREG else { throw .refused(path, reason: "it is not a file") }
        return Int(info.st_size)
    }

    private static func read(
        _ descriptor: Int32,
        _ path: Path,
        from offset: Int,
        count wanted: Int
    ) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted {
                let place = buffer.baseAddress.map { $0 + count }
                let got = pread(descriptor, place, wanted - count, offset + count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw failure(path) }
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
