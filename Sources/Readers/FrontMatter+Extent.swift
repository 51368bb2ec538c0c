import Basics

// Where the front matter of a file lies.
extension FrontMatter {
    /// The languages of front matter.
    enum Syntax: String, Equatable {
        case yaml = "YAML"
        case toml = "TOML"
        case json = "JSON"

        /// The byte that a fence is made of, three times.
        fileprivate var fence: UInt8 { self == .toml ? UInt8(ascii: "+") : UInt8(ascii: "-") }
        /// The byte that follows a key.
        fileprivate var colon: UInt8 { self == .toml ? UInt8(ascii: "=") : UInt8(ascii: ":") }
    }

    /// Where the front matter of a file lies and where its text starts.
    struct Extent: Equatable {
        /// The language it is written in.
        let syntax: Syntax
        /// The bytes between the fences; of JSON, the object with its braces.
        let matter: Range<Int>
        /// The line of the first of these bytes, from 1.
        let line: Int
        /// The first byte of the text.
        let body: Int
        /// The line of the first byte of the text, from 1.
        let bodyLine: Int
        /// Whether the second fence is there.
        let isClosed: Bool
    }

    /// Where the front matter of `bytes` lies; nil where there is none.
    static func extent(in bytes: [UInt8]) -> Extent? {
        switch bytes.first {
        case UInt8(ascii: "-"): fenced(bytes, .yaml)
        case UInt8(ascii: "+"): fenced(bytes, .toml)
        case UInt8(ascii: "{"): object(bytes)
        default: nil
        }
    }

    /// A first line of hyphens without a second is a break in thought, unless the next line looks like a key.
    private static func fenced(_ bytes: [UInt8], _ syntax: Syntax) -> Extent? {
        var lines = LineEnds(bytes, from: 0)
        guard let first = lines.next(), isFence(bytes[first], syntax), bytes[first].first == syntax.fence else {
            return nil
        }
        let start = lines.position
        var count = 1
        while let line = lines.next() {
            count += 1
            if isFence(bytes[line], syntax) {
                return Extent(
                    syntax: syntax,
                    matter: start..<line.lowerBound,
                    line: 2,
                    body: lines.position,
                    bodyLine: count + 1,
                    isClosed: true
                )
            }
            if lines.position - start > limit { break }
        }
        guard looksLikeKey(bytes[start...], syntax) else { return nil }
        // Never closed: the front matter ends at the first empty line, so that the text is not lost.
        lines = LineEnds(bytes, from: start)
        count = 1
        while let line = lines.next() {
            count += 1
            if bytes[line].allSatisfy(isBlank) { break }
        }
        return Extent(
            syntax: syntax,
            matter: start..<lines.position,
            line: 2,
            body: lines.position,
            bodyLine: count + 1,
            isClosed: false
        )
    }

    /// An object of JSON that ends with its line and is followed by a text: a file that is JSON from end to end is no
    /// Markdown.
    private static func object(_ bytes: [UInt8]) -> Extent? {
        guard let name = bytes.dropFirst().first(where: { $0 > 0x20 }), name == UInt8(ascii: "\""),
            let end = endOfObject(bytes)
        else { return nil }
        var lines = LineEnds(bytes, from: end)
        guard let rest = lines.next(), bytes[rest].allSatisfy(isBlank),
            let text = bytes[lines.position...].first(where: { $0 > 0x20 }), text != UInt8(ascii: "{")
        else { return nil }
        let count = bytes[..<lines.position].count { $0 == 0x0A }
        return Extent(
            syntax: .json,
            matter: 0..<end,
            line: 1,
            body: lines.position,
            bodyLine: count + 1,
            isClosed: true
        )
    }

    /// The byte after the brace that closes the first one; nil where there is none within the limit.
    private static func endOfObject(_ bytes: [UInt8]) -> Int? {
        var depth = 0
        var isQuoted = false
        var isEscaped = false
        for at in 0..<min(bytes.count, limit) {
            let byte = bytes[at]
            if isEscaped {
                isEscaped = false
            } else if isQuoted {
                isEscaped = byte == UInt8(ascii: "\\")
                if byte == UInt8(ascii: "\"") { isQuoted = false }
            } else if byte == UInt8(ascii: "\"") {
                isQuoted = true
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
                if depth == 0 { return at + 1 }
            }
        }
        return nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

    /// `---` or `...` alone on a line in YAML, `+++` in TOML.
    private static func isFence(_ line: ArraySlice<UInt8>, _ syntax: Syntax) -> Bool {
        guard line.count >= 3, let first = line.first, line.prefix(3).allSatisfy({ $0 == first }),
            first == syntax.fence || syntax == .yaml && first == UInt8(ascii: ".")
        else { return false }
        return line.dropFirst(3).allSatisfy(isBlank)
    }

    private static func looksLikeKey(_ bytes: ArraySlice<UInt8>, _ syntax: Syntax) -> Bool {
        let key = bytes.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F }
        return !key.isEmpty && bytes[key.endIndex...].first { $0 != 0x20 } == syntax.colon
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
