import CHarfBuzz

extension FontFace {
    /// What the licence bits of the font allow.
    package var licence: FontLicence {
        let table = font.table(FontTag("OS/2"))
        // Version 0 to 5 have the field at the same place.
        return FontLicence(bits: table.count >= 10 ? UInt16(table[8]) << 8 | UInt16(table[9]) : 0)
    }

    /// Whether a PDF may hold it: it has outlines, and its licence allows it.
    package var mayEmbed: Bool { hasOutlines && licence.allowsDocuments }

    /// Whether it has outlines that can be embedded: TrueType's or CFF's, not pictures alone.
    var hasOutlines: Bool { font.hasTable(FontTag("glyf")) || font.hasTable(FontTag("CFF ")) }

    /// The face with some of its glyphs alone, for a PDF: outlines and widths, nothing for shaping and no names. Hints
    /// go as well, since they are most of a small subset and today's screens and printers do without.
    ///
    /// Where the licence forbids parts the whole face is returned, its glyphs unchanged.
    ///
    /// - Parameter glyphs: in any order; glyph 0 is always there. Numbers the face does not have are left out.
    /// - Throws: `mayNotEmbed` where the licence says so, `unusable` where the font is damaged.
    package func subset(glyphs: [UInt16]) throws(FontError) -> FontSubset {
        let licence = licence
        guard licence.allowsDocuments else { throw .mayNotEmbed(family: family) }
        if !licence.allowsSubsets { return try whole() }
        guard hasOutlines, let cut = FontCut() else { throw .unusable(family: family, file: file) }
        cut.keep(glyphs: glyphs)
        cut.drop(Self.tablesBesideOutlines)
        // Subroutines that few glyphs share cost more than they save: without them a deflated CFF is a ninth smaller.
        cut.set(flags: [HB_SUBSET_FLAGS_NO_HINTING, HB_SUBSET_FLAGS_DESUBROUTINIZE])
        return try subset(by: cut)
    }

    /// The face with the glyphs of some characters and all that its features make of them, for a book whose reader
    /// shapes the text itself: ligatures, kerning, small capitals, figures of all kinds. Names, and with them the
    /// licence, stay.
    ///
    /// - Throws: `mayNotEmbed` where the licence does not allow open files or parts, `unusable` where the font is
    ///   damaged.
    package func subset(scalars: some Sequence<Unicode.Scalar>) throws(FontError) -> FontSubset {
        let licence = licence
        guard licence.allowsBooks, licence.allowsSubsets else { throw .mayNotEmbed(family: family) }
        guard hasOutlines, let cut = FontCut() else { throw .unusable(family: family, file: file) }
        cut.keep(scalars: scalars)
        cut.keep(features: Self.bookFeatures)
        cut.keep(names: Self.bookNames)
        cut.set(flags: [HB_SUBSET_FLAGS_NO_HINTING])
        return try subset(by: cut)
    }

    private func subset(by cut: borrowing FontCut) throws(FontError) -> FontSubset {
        guard let (bytes, map) = cut.cut(font), SFNT.table("head", of: bytes) != nil else {
            throw .unusable(family: family, file: file)
        }
        return try subset(bytes, map)
    }

    private func subset(_ bytes: [UInt8], _ map: [UInt16: UInt16]) throws(FontError) -> FontSubset {
        let isCompact = SFNT.table("CFF ", of: bytes) != nil
        guard isCompact || SFNT.table("glyf", of: bytes) != nil else {
            throw .unusable(family: family, file: file)
        }
        return FontSubset(
            bytes: bytes,
            kind: isCompact ? .compact : .trueType,
            newGlyph: map,
            postScriptName: postScriptName
        )
    }

    /// The whole file; nil for one of several faces, which is no file by itself.
    private func whole() throws(FontError) -> FontSubset {
        let bytes = font.bytes
        let count = min(font.glyphCount, Int(UInt16.max) + 1)
        let map = [UInt16: UInt16](uniqueKeysWithValues: (0..<count).map { (UInt16($0), UInt16($0)) })
        guard index == 0 else { throw .mayNotEmbed(family: family) }
        return try subset(bytes, map)
    }

    /// What is left out for a PDF, which says itself which code is which glyph (ISO 32000-2, 9.9): shaping, names,
    /// codes, vertical setting, pictures, signatures. OS/2 and post stay, 130 bytes that the descriptor is read from.
    private static let tablesBesideOutlines: [FontTag] = [
        "GSUB", "GPOS", "GDEF", "BASE", "JSTF", "MATH", "kern", "kerx", "morx", "mort", "feat", "name", "cmap", "meta",
        "gasp", "hdmx", "VDMX", "LTSH", "PCLT", "DSIG", "vhea", "vmtx", "VORG", "COLR", "CPAL", "SVG ", "sbix", "CBDT",
        "CBLC", "EBDT", "EBLC", "EBSC", "STAT", "FFTM", "TTFA", "Silf", "Glat", "Gloc", "Sill", "Feat", "prop",
    ]

    /// Features that a style sheet turns on, beside those HarfBuzz keeps always (kern, liga, marks, joining forms).
    private static let bookFeatures: [FontTag] = [
        "smcp", "c2sc", "onum", "lnum", "tnum", "pnum", "frac", "sups", "subs", "ordn", "zero", "case", "dlig", "hlig",
        "swsh", "titl", "unic", "pcap", "c2pc", "salt", "ss01", "ss02", "ss03",
    ]

    /// Copyright, family, cut, identifier, full name, version, PostScript name, trademark, maker, licence and its
    /// address, typographic family and cut (OpenType 1.9, `name`).
    private static let bookNames: [UInt32] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 16, 17]

    /// The PostScript name; made of family and cut where the font has none. An instance of a variable font has its
    /// places on the axes added, whole ones (Adobe Technical Note 5902).
    package var postScriptName: String {
        let named = font.name(6)
        let places = font.axes.map { axis in
            let tag = (0..<4).map { UInt8(truncatingIfNeeded: axis.tag >> (24 - 8 * UInt32($0))) }
            return "_\(Int32(exactly: axis.value.rounded()) ?? 0)" + String(decoding: tag, as: UTF8.self)
        }
        let text = (named.isEmpty ? family + "-" + style.rawValue : named) + places.joined()
        let plain = text.unicodeScalars.filter {
            $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_.+".unicodeScalars.contains($0))
        }
        // 127 bytes are the most a name has (ISO 32000-1, annex C), seven of them the subset's tag.
        let name = String(String.UnicodeScalarView(plain.prefix(120)))
        return name.isEmpty ? "Font" : name
    }
}

/// A tag of four letters, big-endian.
struct FontTag: Sendable, ExpressibleByStringLiteral {
    let value: UInt32

    init(stringLiteral: StaticString) {
        value = stringLiteral.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt32($1) } }
    }

    init(_ literal: StaticString) { self.init(stringLiteral: literal) }
}
