import Basics

/// What a Markdown file says of itself before its text: YAML between two lines of three hyphens.
struct FrontMatter {
    /// A value of the kinds that articles use.
    indirect enum Value: Equatable {
        case text(String)
        case list([Value])
        case map([Entry])
    }

    /// A key, its value, and the line of the file it stands in.
    struct Entry: Equatable {
        let key: String
        let value: Value
        let line: Int
    }

    /// Why it cannot be read.
    struct Failure: Error {
        let message: String
        let line: Int
    }

    /// Bytes of front matter; more is no description of an article.
    static let limit = 64 << 10

    /// The keys in the order they are written.
    let entries: [Entry]

    /// Where the YAML of a file lies and where its text starts.
    struct Extent: Equatable {
        /// The bytes between the two lines of hyphens.
        let yaml: Range<Int>
        /// The first byte of the text.
        let body: Int
        /// The line of the first byte of the text, from 1.
        let bodyLine: Int
        /// Whether the second line of hyphens is there.
        let isClosed: Bool
    }

    /// Where the front matter of `bytes` lies; nil where there is none.
    ///
    /// A first line of hyphens without a second is a break in thought, unless the next line looks like a key.
    static func extent(in bytes: [UInt8]) -> Extent? {
        guard bytes.starts(with: "---".utf8) else { return nil }
        var lines = LineEnds(bytes, from: 0)
        guard let first = lines.next(), isFence(bytes[first]), bytes[first].first == UInt8(ascii: "-") else {
            return nil
        }
        let start = lines.position
        var count = 1
        while let line = lines.next() {
            count += 1
            if isFence(bytes[line]) {
                return Extent(
                    yaml: start..<line.lowerBound,
                    body: lines.position,
                    bodyLine: count + 1,
                    isClosed: true
                )
            }
            if lines.position - start > limit { break }
        }
        guard looksLikeKey(bytes[start...]) else { return nil }
        // Never closed: the front matter ends at the first empty line, so that the text is not lost.
        lines = LineEnds(bytes, from: start)
        count = 1
        while let line = lines.next() {
            count += 1
            if bytes[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { break }
        }
        return Extent(yaml: start..<lines.position, body: lines.position, bodyLine: count + 1, isClosed: false)
    }

    /// `---` or `...` alone on a line.
    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.count >= 3, line.starts(with: "---".utf8) || line.starts(with: "...".utf8) else { return false }
        return line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    private static func looksLikeKey(_ bytes: ArraySlice<UInt8>) -> Bool {
        let key = bytes.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F }
        return !key.isEmpty && bytes.dropFirst(key.count).first == UInt8(ascii: ":")
    }
}

/// The lines of a text as ranges of bytes without their ends.
struct LineEnds: IteratorProtocol {
    private let bytes: [UInt8]
    /// The first byte not yet handed out.
    private(set) var position: Int

    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = start
    }

    /// The following line; `\n`, `\r\n` and `\r` end one.
    mutating func next() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        position = min(bytes.count, end + 1)
        if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { position += 1 }
        return start..<end
    }
}
