/// Looks for aliases inside keys before a file is parsed: the parser compares keys by hashing all that they unfold to,
/// which for a nest of aliases never ends. Aliases in values are shared, and counted afterwards.
enum YAMLAliases {
    /// The line of the first alias that is a key or part of one, where the file defines any anchor at all; nil where
    /// there is none. Texts that look alike can only be refused where the file also has what looks like an anchor.
    static func lineOfAliasInKey(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        guard hasAnchor(bytes) else { return nil }
        var line = 1
        var brackets: [UInt8] = []
        var previous = UInt8(ascii: "\n")
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "\n"): line += 1
            case UInt8(ascii: "["), UInt8(ascii: "{"): brackets.append(byte)
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                _ = brackets.popLast()
                if next(after: index + 1, in: bytes) == UInt8(ascii: ":") { return line }
            case UInt8(ascii: "?") where startsToken(index, in: bytes) && isBlank(index + 1, in: bytes): return line
            case UInt8(ascii: "*") where startsToken(index, in: bytes) && isName(index + 1, in: bytes):
                let inMap = brackets.last == UInt8(ascii: "{")
                if previous == UInt8(ascii: "{") || previous == UInt8(ascii: ",") && inMap { return line }
                let end = bytes[(index + 1)...].firstIndex { !isNameByte($0) } ?? bytes.count
                if next(after: end, in: bytes) == UInt8(ascii: ":") { return line }
            default: break
            }
            if byte > 0x20 { previous = byte }
            index += 1
        }
        return nil
    }

    private static func hasAnchor(_ bytes: [UInt8]) -> Bool {
        bytes.indices.contains {
            bytes[$0] == UInt8(ascii: "&") && startsToken($0, in: bytes) && isName($0 + 1, in: bytes)
        }
    }

    /// Whether a token may start at `index`: at the start of a line, after a blank or a bracket.
    private static func startsToken(_ index: Int, in bytes: [UInt8]) -> Bool {
        guard index > 0 else { return true }
        let before = bytes[index - 1]
        return before <= 0x20 || Array("[{,:?-".utf8).contains(before)
    }

    private static func isBlank(_ index: Int, in bytes: [UInt8]) -> Bool {
        index >= bytes.count || bytes[index] <= 0x20
    }

    private static func isName(_ index: Int, in bytes: [UInt8]) -> Bool {
        index < bytes.count && isNameByte(bytes[index])
    }

    private static func isNameByte(_ byte: UInt8) -> Bool { byte > 0x20 && !Array("[]{},:*".utf8).contains(byte) }

    private static func next(after index: Int, in bytes: [UInt8]) -> UInt8? {
        bytes[min(index, bytes.count)...].first { $0 != 0x20 && $0 != 0x09 }
    }
}
