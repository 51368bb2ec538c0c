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

    /// The maps of the given codes.
    init(_ entries: [Entry]) { self.entries = entries.sorted { $0.code < $1.code } }

    /// The text of a code as the map may say it: never empty, and without what may not be mapped to (PDF/UA-1, 7.21.7;
    /// PDF/A-2, 6.2.11.7.2): the old joiner is the one that took its place, the rest is unknown.
    private static func units(_ text: String) -> [UInt16] {
        let units: [UInt16] = text.utf16.map { unit in
            switch unit {
            case 0xFEFF: 0x2060
            case 0, 0xFFFE: 0xFFFD
            default: unit
            }
        }
        return units.isEmpty ? [0x2060] : units
    }

    /// The most entries of one block (5014, 2).
    private static let blockSize = 100

    /// The map from codes to identifiers, a stream of `Type` `CMap`.
    func encoding(name: String) -> [UInt8] {
        var tokens = Tokens()
        writeHead(name: name, ordering: "(Identity)", kind: "1", to: &tokens)
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
        writeHead(name: "Text", ordering: "(UCS)", kind: "2", to: &tokens)
        Self.writeBlocks(of: entries, "bfchar", to: &tokens) { entry, tokens in
            Self.append(code: entry.code, to: &tokens)
            tokens.append("<")
            for unit in Self.units(entry.text) {
                tokens.append(hex: UInt8(truncatingIfNeeded: unit >> 8))
                tokens.append(hex: UInt8(truncatingIfNeeded: unit))
            }
            tokens.append(">")
        }
        Self.writeTail(to: &tokens)
        return tokens.bytes
    }

    private func writeHead(name: String, ordering: StaticString, kind: StaticString, to tokens: inout Tokens) {
        tokens.append(
            "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo 3 dict dup begin\n"
        )
        tokens.append("/Registry (Adobe) def\n/Ordering ")
        tokens.append(ordering)
        tokens.append(" def\n/Supplement 0 def\nend def\n/CMapName ")
        tokens.name(name)
        tokens.append(" def\n/CMapType ")
        tokens.append(kind)
        tokens.append(" def\n/WMode 0 def\n")
        writeCodespaces(to: &tokens)
    }

    /// The codespaces that are used. MuPDF knows text by the identifiers of glyphs and takes only those that are inside
    /// some codespace: where identifiers are not codes, a codespace that no string uses covers them.
    private func writeCodespaces(to tokens: inout Tokens) {
        var spaces: [(low: Int, high: Int, size: Int)] = [(1, CharacterCodes.oneByteCodes - 1, 1)]
        let highest = entries.map { $0.identifier == Int($0.code) ? 0 : $0.identifier }.max() ?? 0
        if highest >= CharacterCodes.oneByteCodes { spaces.append((0, highest | 0xFF, 3)) }
        for (range, size) in [(CharacterCodes.twoByteCodes, 2), (CharacterCodes.threeByteCodes, 3)]
        where entries.contains(where: { range.contains(Int($0.code)) }) {
            spaces.append((range.lowerBound, range.upperBound - 1, size))
        }
        tokens.append(integer: spaces.count)
        tokens.append(" begincodespacerange\n")
        for (low, high, size) in spaces {
            for bound in [low, high] {
                tokens.append("<")
                for place in (0..<size).reversed() {
                    tokens.append(hex: UInt8(truncatingIfNeeded: bound >> (8 * place)))
                }
                tokens.append(">")
            }
            tokens.append("\n")
        }
        tokens.append("endcodespacerange\n")
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
