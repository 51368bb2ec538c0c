/// The two maps of a face's codes: to the glyphs of the font file, and to Unicode (9.7.5, 9.10.3; Adobe Technical
/// Notes 5014 and 5411).
struct CodeMap {
    /// A code, its glyph's identifier and the text it stands for.
    struct Entry {
        let code: UInt32
        let identifier: Int
        let text: String
    }

    /// By code.
    private let entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries.sorted { $0.code < $1.code } }

    /// The most entries of one block (5014, 2).
    private static let blockSize = 100

    /// The map from codes to identifiers, a stream of `Type` `CMap`.
    func encoding(name: String) -> [UInt8] {
        var tokens = Tokens()
        Self.writeHead(name: name, registry: "(Adobe)", ordering: "(Identity)", kind: "1", to: &tokens)
        Self.writeBlocks(of: entries, "cidchar", to: &tokens) { entry, tokens in
            Self.append(code: entry.code, to: &tokens)
            tokens.append(" ")
            tokens.append(integer: entry.identifier)
        }
        Self.writeTail(to: &tokens)
        return tokens.bytes
    }

    /// The map from codes to text.
    func unicode() -> [UInt8] {
        var tokens = Tokens()
        Self.writeHead(name: "Text", registry: "(Adobe)", ordering: "(UCS)", kind: "2", to: &tokens)
        Self.writeBlocks(of: entries.filter { !$0.text.isEmpty }, "bfchar", to: &tokens) { entry, tokens in
            Self.append(code: entry.code, to: &tokens)
            tokens.append("<")
            for unit in entry.text.utf16.map(Self.mapped) {
                tokens.append(hex: UInt8(truncatingIfNeeded: unit >> 8))
                tokens.append(hex: UInt8(truncatingIfNeeded: unit))
            }
            tokens.append(">")
        }
        Self.writeTail(to: &tokens)
        return tokens.bytes
    }

    /// What may not be mapped to (PDF/UA-1, 7.21.7): the old joiner is the one that took its place, the rest is unknown.
    private static func mapped(_ unit: UInt16) -> UInt16 {
        switch unit {
        case 0xFEFF: 0x2060
        case 0, 0xFFFE: 0xFFFD
        default: unit
        }
    }

    private static func writeHead(
        name: String,
        registry: StaticString,
        ordering: StaticString,
        kind: StaticString,
        to tokens: inout Tokens
    ) {
        tokens.append(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n"
        )
        tokens.append("/Registry ")
        tokens.append(registry)
        tokens.append(" def\n/Ordering ")
        tokens.append(ordering)
        tokens.append(" def\n/Supplement 0 def\nend def\n/CMapName ")
        tokens.name(name)
        tokens.append(" def\n/CMapType ")
        tokens.append(kind)
        tokens.append(
            " def\n/WMode 0 def\n3 begincodespacerange\n<00><DF>\n<E000><FEFF>\n<FF0000><FFFFFF>\nendcodespacerange\n"
        )
    }

    private static func writeTail(to tokens: inout Tokens) {
        tokens.append("endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n")
    }

    private static func writeBlocks(
        of entries: [Entry],
        _ word: StaticString,
        to tokens: inout Tokens,
        line: (Entry, inout Tokens) -> Void
    ) {
        for start in stride(from: 0, to: entries.count, by: blockSize) {
            let block = entries[start..<min(start + blockSize, entries.count)]
            tokens.append(integer: block.count)
            tokens.append(" begin")
            tokens.append(word)
            tokens.append("\n")
            for entry in block {
                line(entry, &tokens)
                tokens.append("\n")
            }
            tokens.append("end")
            tokens.append(word)
            tokens.append("\n")
        }
    }

    private static func append(code: UInt32, to tokens: inout Tokens) {
        tokens.append("<")
        if code > 0xFFFF { tokens.append(hex: UInt8(truncatingIfNeeded: code >> 16)) }
        if code > 0xFF { tokens.append(hex: UInt8(truncatingIfNeeded: code >> 8)) }
        tokens.append(hex: UInt8(truncatingIfNeeded: code))
        tokens.append(">")
    }
}
