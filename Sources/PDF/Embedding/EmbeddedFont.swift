/// A face as it goes into a file: its program, its codes, and the objects that bind them (9.7).
struct EmbeddedFont {
    /// The font file as it is embedded, and what it says.
    let tables: FontTables
    /// The PostScript name with the six letters that mark a subset (9.9.2).
    let name: String
    /// By glyph of the layout, the glyph of the file; empty where they are the same.
    private let newGlyph: [UInt16]
    /// By glyph of the file, the identifier that PDF knows it by; nil where that is its number.
    private let identifiers: [Int]?
    /// The compact program; nil for a file of TrueType outlines.
    private let program: [UInt8]?

    /// A face; nil where `bytes` are no font file.
    init?(_ file: FontProgram, name: String) {
        guard let tables = FontTables(file.bytes) else { return nil }
        self.tables = tables
        self.name = name
        var newGlyph: [UInt16] = []
        if let map = file.newGlyph {
            newGlyph = Array(repeating: 0, count: Int(map.keys.max() ?? 0) + 1)
            for (old, new) in map { newGlyph[Int(old)] = new }
        }
        self.newGlyph = newGlyph
        let wanted = Self.identifiers(of: tables.glyphCount)
        guard let compact = tables.compactFont else {
            program = nil
            identifiers = wanted
            return
        }
        let names = CompactFont(compact, glyphCount: tables.glyphCount)
        if let renumbered = names.renumbered(compact, as: wanted ?? Array(0..<tables.glyphCount)) {
            program = renumbered
            identifiers = wanted
        } else {
            program = compact
            identifiers = names.identifiers
        }
    }

    /// Identifiers for so many glyphs that are codes too, of one byte or of two; nil where they are the glyphs' numbers.
    ///
    /// MuPDF looks identifiers up in the codespaces of the codes and gives no text for those outside.
    private static func identifiers(of count: Int) -> [Int]? {
        let short = 0..<CharacterCodes.oneByteCodes
        guard count > short.count, count - short.count <= CharacterCodes.twoByteCodes.count else { return nil }
        return Array(short) + (0..<count - short.count).map { CharacterCodes.twoByteCodes.lowerBound + $0 }
    }

    /// The glyph of the file for one of the layout.
    func glyph(_ old: UInt16) -> UInt16 {
        guard !newGlyph.isEmpty else { return old }
        return Int(old) < newGlyph.count ? newGlyph[Int(old)] : 0
    }

    /// The identifier that PDF knows a glyph of the file by.
    private func identifier(_ glyph: UInt16) -> Int {
        guard let identifiers, Int(glyph) < identifiers.count else { return Int(glyph) }
        return identifiers[Int(glyph)]
    }

    /// By identifier, the glyph of a file of TrueType outlines (9.7.4.2); nil where they are the same.
    private var glyphMap: [UInt8]? {
        guard program == nil, let identifiers, let last = identifiers.last else { return nil }
        var map = [UInt8](repeating: 0, count: 2 * (last + 1))
        for (glyph, identifier) in identifiers.enumerated() {
            map[2 * identifier] = UInt8(truncatingIfNeeded: glyph >> 8)
            map[2 * identifier + 1] = UInt8(truncatingIfNeeded: glyph)
        }
        return map
    }

    /// Writes the font under `reference`: six objects, or seven.
    func write(
        _ reference: Reference,
        _ characters: [CharacterCodes.Character],
        texts: TextKeys,
        to file: inout FileWriter
    ) throws {
        let entries = characters.map { character in
            CodeMap.Entry(
                code: character.code,
                identifier: identifier(glyph(character.glyph)),
                text: texts.text(character.text)
            )
        }
        let map = CodeMap(entries)
        let glyphMap = glyphMap
        let first = file.reserve(glyphMap == nil ? 5 : 6)
        let (descendant, descriptor) = (first, first.advanced(by: 1))
        let (encoding, unicode, data) = (first.advanced(by: 2), first.advanced(by: 3), first.advanced(by: 4))
        try file.write(reference) { [name] in
            $0.dictionary {
                $0.name("Type", "Font")
                $0.name("Subtype", "Type0")
                $0.name("BaseFont", name)
                $0.reference("Encoding", encoding)
                $0.references("DescendantFonts", [descendant])
                $0.reference("ToUnicode", unicode)
            }
        }
        let mapped = glyphMap == nil ? nil : first.advanced(by: 5)
        try file.write(descendant) { writeDescendant(descriptor, mapped, characters, to: &$0) }
        try file.write(descriptor) { writeDescriptor(data, to: &$0) }
        let mapName = name + "-Codes"
        try file.write(encoding, deflating: map.encoding(name: mapName)) {
            $0.name("Type", "CMap")
            $0.name("CMapName", mapName)
            $0.key("CIDSystemInfo")
            Self.writeSystem(to: &$0)
        }
        try file.write(unicode, deflating: map.unicode())
        if let glyphMap, let mapped { try file.write(mapped, deflating: glyphMap) }
        try file.write(data, deflating: program ?? tables.bytes) { [program, tables] in
            if program != nil {
                $0.name("Subtype", "CIDFontType0C")
            } else {
                $0.integer("Length1", tables.bytes.count)
            }
        }
    }

    private static func writeSystem(to tokens: inout Tokens) {
        tokens.dictionary {
            $0.text("Registry", "Adobe")
            $0.text("Ordering", "Identity")
            $0.integer("Supplement", 0)
        }
    }

    private func writeDescendant(
        _ descriptor: Reference,
        _ glyphMap: Reference?,
        _ characters: [CharacterCodes.Character],
        to tokens: inout Tokens
    ) {
        tokens.dictionary {
            $0.name("Type", "Font")
            $0.name("Subtype", program == nil ? "CIDFontType2" : "CIDFontType0")
            $0.name("BaseFont", name)
            $0.key("CIDSystemInfo")
            Self.writeSystem(to: &$0)
            $0.reference("FontDescriptor", descriptor)
            $0.integer("DW", 1000)
            $0.array("W") { writeWidths(characters, to: &$0) }
            if let glyphMap {
                $0.reference("CIDToGIDMap", glyphMap)
            } else if program == nil {
                $0.name("CIDToGIDMap", "Identity")
            }
        }
    }

    /// `first [widths …]` for each run of identifiers (9.7.4.3), in thousandths of an em.
    private func writeWidths(_ characters: [CharacterCodes.Character], to tokens: inout Tokens) {
        var widths: [(identifier: Int, units: Int)] = []
        for character in characters {
            let glyph = glyph(character.glyph)
            widths.append((identifier(glyph), tables.advance(Int(glyph))))
        }
        widths.sort { $0.identifier < $1.identifier }
        var last = -2
        for (identifier, units) in widths where identifier != last {
            if identifier != last + 1 {
                if last >= 0 { tokens.append("]") }
                tokens.integer(identifier)
                tokens.append("[")
            }
            tokens.fixed(hundredThousandths(units), places: 2)
            last = identifier
        }
        if last >= 0 { tokens.append("]") }
    }

    /// Units of the face as the width that `W` gives them, in hundredths of a thousandth of an em: exact enough that a
    /// line of a hundred glyphs ends within a hundredth of a point of its place.
    func hundredThousandths(_ units: Int) -> Int {
        (units * 100_000 + tables.unitsPerEm / 2) / tables.unitsPerEm
    }

    private func writeDescriptor(_ data: Reference, to tokens: inout Tokens) {
        let description = tables.description
        tokens.dictionary {
            $0.name("Type", "FontDescriptor")
            $0.name("FontName", name)
            $0.integer("Flags", description.flags)
            $0.integers("FontBBox", description.box)
            $0.integer("ItalicAngle", description.italicAngle)
            $0.integer("Ascent", description.ascent)
            $0.integer("Descent", description.descent)
            $0.integer("CapHeight", description.capHeight)
            $0.integer("StemV", description.stemWidth)
            $0.reference(program == nil ? "FontFile2" : "FontFile3", data)
        }
    }
}
