/// A value of JSON as found in a page; objects keep their members in order.
indirect enum FoundJSON {
    case null
    case text(String)
    case bool(Bool)
    case array([FoundJSON])
    case object([(String, FoundJSON)])

    /// The member of this name.
    subscript(name: String) -> FoundJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.0 == name }?.1
    }

    /// The text, or the first text of an array.
    var text: String? {
        switch self {
        case .text(let text): text.isEmpty ? nil : text
        case .array(let values): values.lazy.compactMap(\.text).first
        default: nil
        }
    }

    /// The values of an array, or the one value.
    var values: [FoundJSON] {
        switch self {
        case .array(let values): values
        case .null: []
        default: [self]
        }
    }
}

/// Reads JSON (RFC 8259) as pages contain it: line ends inside strings, comments around it and commas too many are
/// forgiven. Numbers are kept as text.
struct JSONScanner {
    /// Deeper values are left out; data about articles stays below ten.
    private static let deepest = 40

    private let bytes: ArraySlice<UInt8>
    private var index: Int

    private init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// The first value in `bytes`, nil where there is none.
    static func value(in bytes: ArraySlice<UInt8>) -> FoundJSON? {
        var scanner = JSONScanner(bytes)
        while scanner.index < bytes.endIndex, bytes[scanner.index] != UInt8(ascii: "{"),
            bytes[scanner.index] != UInt8(ascii: "[")
        {
            scanner.index += 1
        }
        return scanner.value(depth: 0)
    }

    private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

    private mutating func skipBlanks() {
        while let byte, byte <= 0x20 || byte == UInt8(ascii: ",") { index += 1 }
    }

    private mutating func value(depth: Int) -> FoundJSON? {
        skipBlanks()
        guard depth < Self.deepest, let first = byte else { return nil }
        switch first {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return .text(string())
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return nil
        default: return word()
        }
    }

    private mutating func object(_ depth: Int) -> FoundJSON {
        var members: [(String, FoundJSON)] = []
        index += 1
        while true {
            skipBlanks()
            guard byte == UInt8(ascii: "\"") else { break }
            let name = string()
            skipBlanks()
            guard byte == UInt8(ascii: ":") else { break }
            index += 1
            guard let value = value(depth: depth + 1) else { break }
            members.append((name, value))
        }
        if byte == UInt8(ascii: "}") { index += 1 }
        return .object(members)
    }

    private mutating func array(_ depth: Int) -> FoundJSON {
        var values: [FoundJSON] = []
        index += 1
        while let value = value(depth: depth + 1) { values.append(value) }
        if byte == UInt8(ascii: "]") { index += 1 }
        return .array(values)
    }

    private mutating func word() -> FoundJSON {
        let start = index
        while let byte, byte > 0x20, byte != UInt8(ascii: ","), byte != UInt8(ascii: "}"), byte != UInt8(ascii: "]") {
            index += 1
        }
        if index == start { index += 1 }
        switch String(decoding: bytes[start..<index], as: UTF8.self) {
        case "null": return .null
        case "true": return .bool(true)
        case "false": return .bool(false)
        case let other: return .text(other)
        }
    }

    private mutating func string() -> String {
        index += 1
        var out: [UInt8] = []
        while let next = byte, next != UInt8(ascii: "\"") {
            index += 1
            guard next == UInt8(ascii: "\\"), let escaped = byte else {
                out.append(next)
                continue
            }
            index += 1
            switch escaped {
            case UInt8(ascii: "n"), UInt8(ascii: "r"): out.append(0x0A)
            case UInt8(ascii: "t"): out.append(0x20)
            case UInt8(ascii: "b"), UInt8(ascii: "f"): break
            case UInt8(ascii: "u"): out += String(unicode()).utf8
            default: out.append(escaped)
            }
        }
        index = min(index + 1, bytes.endIndex)
        return String(decoding: out, as: UTF8.self)
    }

    /// The character of `\uXXXX`, two of them where they are halves of one (§7).
    private mutating func unicode() -> Character {
        let high = unit()
        guard (0xD800..<0xDC00).contains(high), index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "\\") else {
            return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
        }
        index += 2
        let low = unit()
        guard (0xDC00..<0xE000).contains(low) else { return "\u{FFFD}" }
        return Character(Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}")
    }

    private mutating func unit() -> UInt32 {
        let end = min(index + 4, bytes.endIndex)
        defer { index = end }
        return UInt32(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16) ?? 0xFFFD
    }
}
