import Foundation

extension RealFiles {
    /// Temporary file beside the target, `fsync`, `rename`, `fsync` of the folder: a reader of `path` sees the old
    /// file or the new one, never a part. What a killed write of the same target left behind is removed first.
    public func replace(_ path: Path, _ body: (any ByteSink) throws -> Void) throws {
        try Self.makeFolder(path.parent)
        // A file never takes the place of a folder; said before anything else is put in its place.
        if status(path)?.kind == .folder { throw FileError.refused(path, reason: "there is a folder of this name") }
        removeAbandoned(beside: path)
        let temporary = path.parent.appending("\(Self.temporaryHead(path))\(getpid())\(Self.temporaryTail)")
        let descriptor = try Self.makeTemporary(temporary, for: path)
        var inPlace = false
        defer {
            if !inPlace { unlink(temporary.text) }
        }
        do {
            defer { close(descriptor) }
            let sink = DescriptorSink(descriptor, path: path)
            try body(sink)
            try sink.settle()
            guard rename(temporary.text, path.text) == 0 else { throw Self.failure(path) }
            inPlace = true
        }
        let folder = open(path.parent.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// The name of a temporary file is `.NAME.PROCESS.tmp`: hidden, and told apart by target and process.
    private static func temporaryHead(_ path: Path) -> String { ".\(path.name)." }
    private static let temporaryTail = ".tmp"

    /// Makes a temporary file and locks it for as long as it is open: the lock, which dies with its process, tells a
    /// write under way from an abandoned one (a process number may be used again or belong to another container).
    private static func makeTemporary(_ temporary: Path, for path: Path) throws(FileError) -> Int32 {
        while true {
            let descriptor = open(temporary.text, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                if errno == EEXIST { throw .refused(path, reason: "another write of this file is under way") }
                throw failure(path)
            }
            // Another process may have taken the file for abandoned before it was locked: then it has no name left.
            // Where the file system knows no locks nothing is ever taken for abandoned.
            _ = flock(descriptor, LOCK_EX)
            var info = stat()
            if fstat(descriptor, &info) != 0 || info.st_nlink > 0 { return descriptor }
            close(descriptor)
        }
    }

    /// Removes the temporary files of `path` that no living process holds locked.
    private func removeAbandoned(beside path: Path) {
        let head = Self.temporaryHead(path)
        for name in (try? names(in: path.parent)) ?? [] {
            guard name.hasPrefix(head), name.hasSuffix(Self.temporaryTail) else { continue }
            let process = name.utf8.dropFirst(head.utf8.count).dropLast(Self.temporaryTail.utf8.count)
            guard !process.isEmpty, process.allSatisfy({ (48...57).contains($0) }) else { continue }
            let stale = path.parent.appending(name)
            let descriptor = open(stale.text, O_WRONLY | O_NOFOLLOW | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(stale.text) }
            close(descriptor)
        }
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

    func settle() throws(FileError) {
        try flush()
        guard fsync(descriptor) == 0 else { throw RealFiles.failure(path) }
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
