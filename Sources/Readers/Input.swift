import Basics
import Markup

/// What a reader reads.
package struct Input: Sendable {
    /// The file, absolute.
    package let path: Path
    /// The file as the report names it.
    package let shown: String
    /// All its bytes where `isWhole`, else the first of them.
    package let bytes: [UInt8]
    /// Whether `bytes` are all there are.
    package let isWhole: Bool
    /// The encoding of the bytes, where somebody knows it better than they say themselves.
    package let charset: String?
    /// The other files of the same source, which may hold what this one refers to: an export comes in parts.
    package var companions: [Input] = []
    /// Where the rest of the bytes is.
    private let files: (any FileSystem)?

    /// An input held in memory.
    package init(path: Path, shown: String, bytes: [UInt8], charset: String? = nil) {
        self.init(path: path, shown: shown, bytes: bytes, charset: charset, files: nil)
    }

    private init(path: Path, shown: String, bytes: [UInt8], charset: String?, files: (any FileSystem)?) {
        self.path = path
        self.shown = shown
        self.bytes = bytes
        self.charset = charset
        self.files = files
        isWhole = files == nil
    }

    /// Bytes that are read at once: nearly every file is whole within them, and a format shows itself in fewer.
    private static let pieceLength = 1 << 20

    /// The file at `path`: its first mebibyte.
    package static func opened(
        _ path: Path,
        shown: String,
        charset: String? = nil,
        in files: any FileSystem
    ) throws(Diagnostic) -> Input {
        do throws(FileError) {
            let head = try files.read(path, from: 0, count: pieceLength)
            guard head.count == pieceLength, files.status(path)?.size ?? 0 > head.count else {
                return Input(path: path, shown: shown, bytes: utf8(head), charset: charset)
            }
            return Input(path: path, shown: shown, bytes: head, charset: charset, files: files)
        } catch {
            throw error.diagnostic(shown: shown)
        }
    }

    /// The same with all its bytes, refused above `limit` of them.
    package func whole(limit: Int) throws(Diagnostic) -> Input {
        guard let files else { return self }
        do throws(FileError) {
            let bytes = try files.read(path, limit: limit)
            var input = Input(path: path, shown: shown, bytes: Self.utf8(bytes), charset: charset)
            input.companions = companions
            return input
        } catch {
            throw error.diagnostic(shown: shown)
        }
    }

    /// All bytes in order, piece by piece, however many there are.
    package func eachPiece(_ body: ([UInt8]) throws(Diagnostic) -> Void) throws(Diagnostic) {
        try body(bytes)
        guard let files else { return }
        var offset = bytes.count
        while true {
            let piece: [UInt8]
            do throws(FileError) {
                piece = try files.read(path, from: offset, count: Self.pieceLength)
            } catch {
                throw error.diagnostic(shown: shown)
            }
            if piece.isEmpty { return }
            try body(piece)
            offset += piece.count
        }
    }

    /// Notepad's "Unicode" as UTF-8, which readers take.
    private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        return isUTF16 ? TextEncoding.utf8(bytes).bytes : bytes
    }
}
