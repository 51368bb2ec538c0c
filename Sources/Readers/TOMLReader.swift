import Basics

/// Reads TOML 1.0 byte by byte, bounded in depth and in the number of values.
struct TOMLReader {
    /// Values and keys in front matter; what looks for a key twice goes over all before it.
    private static let mostEntries = 2_000

    let bytes: ArraySlice<UInt8>
    var index: Int
    var line: Int
    private var count = 0

    /// A reader of `bytes`, whose first line is `line`.
    init(_ bytes: ArraySlice<UInt8>, line: Int) {
        self.bytes = bytes
        index = bytes.startIndex
        self.line = line
    }

    var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    func failure(_ message: String) -> FrontMatter.Failure { FrontMatter.Failure(message: message, line: line) }

    /// Everything as one table.
    mutating func document() throws(FrontMatter.Failure) -> TOMLTable {
        var root = TOMLTable()
        var table: [String] = []
        while true {
            skipBlankLines()
            guard let first = byte else { return root }
            if first == UInt8(ascii: "[") {
                table = try header(&root)
            } else {
                let line = line
                let key = try path()
                let value = try assigned(depth: 0)
                try root.put(value, at: (table + key)[...], line: line)
            }
            try endLine()
        }
    }

    /// `[table]` or `[[item]]`.
    private mutating func header(_ root: inout TOMLTable) throws(FrontMatter.Failure) -> [String] {
        let line = line
        index += 1
        let isItem = byte == UInt8(ascii: "[")
        if isItem { index += 1 }
        let name = try path()
        for _ in 0..<(isItem ? 2 : 1) {
            guard byte == UInt8(ascii: "]") else { throw failure("the name of a table is not closed by a bracket") }
            index += 1
        }
        try root.open(name[...], isItem: isItem, line: line)
        return name
    }

    /// `a.b."c d"`.
    private mutating func path() throws(FrontMatter.Failure) -> [String] {
        var names: [String] = []
        repeat {
            if !names.isEmpty { index += 1 }
            skipBlanks()
            names.append(try name())
            skipBlanks()
            guard names.count <= FrontMatter.deepest else { throw failure("a key has too many parts") }
        } while byte == UInt8(ascii: ".")
        return names
    }

    private mutating func name() throws(FrontMatter.Failure) -> String {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { return try string() }
        let start = index
        while let byte, Self.isNameByte(byte) { index += 1 }
        guard index > start else { throw failure("a key is missing") }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    /// Letters, digits, hyphen and underscore; letters of other alphabets are forgiven.
    private static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    /// `= value`.
    private mutating func assigned(depth: Int) throws(FrontMatter.Failure) -> FrontMatter.Value {
        skipBlanks()
        guard byte == UInt8(ascii: "=") else { throw failure("a key has no equals sign after it") }
        index += 1
        skipBlanks()
        return try value(depth: depth)
    }

    private mutating func value(depth: Int) throws(FrontMatter.Failure) -> FrontMatter.Value {
        count += 1
        guard depth < FrontMatter.deepest else { throw failure("values are nested too deep") }
        guard count <= Self.mostEntries else { throw failure("there are more than \(Self.mostEntries) values") }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text(try string())
        case UInt8(ascii: "["): return .list(try array(depth: depth))
        case UInt8(ascii: "{"): return .map(try inlineTable(depth: depth).entries)
        default: return .text(try word())
        }
    }

    private mutating func array(depth: Int) throws(FrontMatter.Failure) -> [FrontMatter.Value] {
        var values: [FrontMatter.Value] = []
        index += 1
        while true {
            skipBlankLines()
            if byte == UInt8(ascii: "]") { break }
            values.append(try value(depth: depth + 1))
            skipBlankLines()
            if byte == UInt8(ascii: ",") {
                index += 1
            } else if byte != UInt8(ascii: "]") {
                throw failure("a list has no comma or bracket after a value")
            }
        }
        index += 1
        return values
    }

    private mutating func inlineTable(depth: Int) throws(FrontMatter.Failure) -> TOMLTable {
        var table = TOMLTable()
        index += 1
        // Line ends between braces are not in TOML 1.0, but in 1.1 and in what people write.
        while true {
            skipBlankLines()
            if byte == UInt8(ascii: "}") { break }
            let line = line
            let key = try path()
            let value = try assigned(depth: depth + 1)
            try table.put(value, at: key[...], line: line)
            skipBlankLines()
            if byte == UInt8(ascii: ",") {
                index += 1
            } else if byte != UInt8(ascii: "}") {
                throw failure("a table has no comma or brace after a value")
            }
        }
        index += 1
        return table
    }
}

// Blanks, comments and line ends.
extension TOMLReader {
    /// Passes over blanks.
    mutating func skipBlanks() {
        while let byte, byte == 0x20 || byte == 0x09 { index += 1 }
    }

    /// Passes over blanks, comments and line ends.
    mutating func skipBlankLines() {
        while let byte {
            switch byte {
            case 0x20, 0x09, 0x0D: index += 1
            case 0x0A:
                index += 1
                line += 1
            case UInt8(ascii: "#"): skipComment()
            default: return
            }
        }
    }

    private mutating func skipComment() {
        while let byte, byte != 0x0A { index += 1 }
    }

    /// Nothing but blanks and a comment may follow a value on its line.
    private mutating func endLine() throws(FrontMatter.Failure) {
        skipBlanks()
        if byte == UInt8(ascii: "#") { skipComment() }
        if byte == 0x0D { index += 1 }
        guard let byte else { return }
        guard byte == 0x0A || byte == 0x0D else { throw failure("something follows a value on its line") }
    }
}
