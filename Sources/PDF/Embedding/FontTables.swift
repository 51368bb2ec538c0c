/// What a PDF says of a font, read from the tables of the font file itself (OpenType 1.9), so that widths always agree
/// with what is embedded.
///
/// The file was made or vetted by HarfBuzz, yet every read is bounded: a damaged table gives zeros, never a crash.
struct FontTables {
    /// The file.
    let bytes: [UInt8]
    /// Where each table lies.
    private let tables: [UInt32: Range<Int>]

    /// The font's own grid: units of one em.
    let unitsPerEm: Int
    /// How many glyphs there are.
    let glyphCount: Int
    private let metricCount: Int
    private let metrics: Range<Int>

    /// A font file with one face; nil where it is no font file.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        let reader = BigEndian(bytes)
        let kind = reader.long(0)
        guard kind == 0x0001_0000 || kind == Self.tag("OTTO") || kind == Self.tag("true") else { return nil }
        var tables: [UInt32: Range<Int>] = [:]
        for index in 0..<reader.short(4) {
            let record = 12 + 16 * index
            let start = reader.long(record + 8)
            let length = reader.long(record + 12)
            guard start <= bytes.count, length <= bytes.count - start else { continue }
            tables[UInt32(reader.long(record))] = start..<start + length
        }
        self.tables = tables
        let head = tables[UInt32(Self.tag("head"))]?.lowerBound ?? bytes.count
        unitsPerEm = max(1, reader.short(head + 18))
        glyphCount = reader.short((tables[UInt32(Self.tag("maxp"))]?.lowerBound ?? bytes.count) + 4)
        metricCount = reader.short((tables[UInt32(Self.tag("hhea"))]?.lowerBound ?? bytes.count) + 34)
        metrics = tables[UInt32(Self.tag("hmtx"))] ?? 0..<0
    }

    private static func tag(_ text: StaticString) -> Int {
        text.withUTF8Buffer { $0.reduce(0) { $0 << 8 | Int($1) } }
    }

    private func table(_ tag: StaticString) -> Range<Int>? { tables[UInt32(Self.tag(tag))] }

    /// The width of a glyph in units of the face (`hmtx`); those past the last of the table have its width.
    func advance(_ glyph: Int) -> Int {
        guard metricCount > 0 else { return 0 }
        return BigEndian(bytes).short(metrics.lowerBound + 4 * min(glyph, metricCount - 1))
    }

    /// The outlines as a bare CFF program; nil for TrueType outlines.
    var compactFont: [UInt8]? { table("CFF ").map { Array(bytes[$0]) } }

    /// What the descriptor of the font says, in thousandths of an em (ISO 32000-2, table 120).
    var description: FontDescription {
        let reader = BigEndian(bytes)
        let head = table("head")?.lowerBound ?? bytes.count
        let horizontal = table("hhea")?.lowerBound ?? bytes.count
        let post = table("post")?.lowerBound ?? bytes.count
        let system = table("OS/2")?.lowerBound ?? bytes.count
        let capitals = reader.short(system) >= 2 ? reader.signed(system + 88) : 0
        return FontDescription(
            box: (0..<4).map { thousandths(reader.signed(head + 36 + 2 * $0)) },
            italicAngle: reader.signed(post + 4),
            ascent: thousandths(reader.signed(horizontal + 4)),
            descent: thousandths(reader.signed(horizontal + 6)),
            capHeight: thousandths(capitals > 0 ? capitals : reader.signed(horizontal + 4)),
            weight: max(1, min(1000, reader.short(system + 4))),
            isItalic: reader.short(head + 44) & 2 != 0,
            isFixedPitch: reader.long(post + 12) != 0,
            isSerif: (1...7).contains(reader.short(system + 30) >> 8)
        )
    }

    private func thousandths(_ units: Int) -> Int { (units * 1000 + unitsPerEm / 2) / unitsPerEm }
}

/// What a font descriptor says.
struct FontDescription {
    /// Left, bottom, right, top of all glyphs laid over one another.
    let box: [Int]
    /// Degrees counter-clockwise from upright, whole ones.
    let italicAngle: Int
    let ascent: Int
    /// Below zero.
    let descent: Int
    let capHeight: Int
    /// 1 to 1000.
    let weight: Int
    let isItalic: Bool
    let isFixedPitch: Bool
    /// By the family class of OS/2: the classes 1 to 7 have serifs.
    let isSerif: Bool

    /// `Flags` (table 121). The font is called symbolic because its codes are its own.
    var flags: Int { (isFixedPitch ? 1 : 0) | (isSerif ? 2 : 0) | 4 | (isItalic ? 64 : 0) }

    /// `StemV`, which no font file tells: drawn from the weight as other writers do; 50 + (weight / 65)².
    var stemWidth: Int { 50 + weight * weight / (65 * 65) }
}

/// Numbers of a font file, big-endian; beyond its end there are zeros.
struct BigEndian {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func byte(_ offset: Int) -> Int { bytes.indices.contains(offset) ? Int(bytes[offset]) : 0 }
    func short(_ offset: Int) -> Int { byte(offset) << 8 | byte(offset + 1) }
    func signed(_ offset: Int) -> Int { Int(Int16(truncatingIfNeeded: short(offset))) }
    func long(_ offset: Int) -> Int { short(offset) << 16 | short(offset + 2) }

    /// A number of `size` bytes.
    func number(_ offset: Int, size: Int) -> Int {
        (0..<max(0, min(size, 4))).reduce(0) { $0 << 8 | byte(offset + $1) }
    }
}
