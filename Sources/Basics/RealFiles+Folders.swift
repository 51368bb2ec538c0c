import Foundation

extension RealFiles {
    /// Writes beside the target, each file flushed to disk, and swaps the folders; what lay there before is then
    /// removed. Between the two renames of the swap the old folder stands under the temporary name, never half gone.
    public func replaceFolder(_ path: Path, _ body: (any FolderSink) throws -> Void) throws {
        try Self.makeFolder(path.parent)
        let new = path.parent.appending(".\(path.name).\(getpid()).new")
        let old = path.parent.appending(".\(path.name).\(getpid()).old")
        Self.remove(new)
        try Self.makeFolder(new)
        var isInPlace = false
        defer {
            if !isInPlace { Self.remove(new) }
        }
        try body(DiskFolderSink(new))
        Self.flush(new)
        let hadOld = rename(path.text, old.text) == 0
        guard hadOld || errno == ENOENT else { throw Self.failure(path) }
        guard rename(new.text, path.text) == 0 else {
            let failure = Self.failure(path)
            if hadOld { rename(old.text, path.text) }
            throw failure
        }
        isInPlace = true
        Self.flush(path.parent)
        if hadOld { Self.remove(old) }
    }

    /// Brings a folder's names to the disk.
    private static func flush(_ folder: Path) {
        let descriptor = open(folder.text, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// Removes a folder that this program made, or a file, with all below it; links are removed, not followed.
    private static func remove(_ path: Path) {
        var info = stat()
        guard lstat(path.text, &info) == 0 else { return }
        guard info.st_mode & S_IFMT == S_IFDIR else {
            unlink(path.text)
            return
        }
        for name in (try? RealFiles().names(in: path)) ?? [] { remove(path.appending(name)) }
        rmdir(path.text)
    }
}

/// Writes the files of a new folder to disk.
private final class DiskFolderSink: FolderSink {
    private let folder: Path

    init(_ folder: Path) { self.folder = folder }

    func write(_ bytes: [UInt8], to name: String) throws(FileError) {
        let path = folder.appending(name)
        guard path.isInside(folder) else { throw .refused(path, reason: "it lies outside the folder") }
        try RealFiles.makeFolder(path.parent)
        let descriptor = open(path.text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw RealFiles.failure(path) }
        defer { close(descriptor) }
        let isWhole = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                let sent = Foundation.write(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done)
                if sent < 0, errno == EINTR { continue }
                if sent < 0 { return false }
                done += sent
            }
            return fsync(descriptor) == 0
        }
        guard isWhole else { throw RealFiles.failure(path) }
    }
}
