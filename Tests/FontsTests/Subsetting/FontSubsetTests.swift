import CHarfBuzz
import Testing

@testable import Fonts

/// Parts of faces, opened again.
@Suite struct FontSubsetTests {
    private func face(_ families: [String], language: String = "en") throws -> FontFace {
        try #require(FontLibrary.shared.face(families, language: language))
    }

    private func extents(_ face: FontFace, _ glyph: UInt16) -> [Int32] {
        var extents = hb_glyph_extents_t()
        hb_font_get_glyph_extents(face.font.font, hb_codepoint_t(glyph), &extents)
        return [extents.x_bearing, extents.y_bearing, extents.width, extents.height]
    }

    /// TrueType, name-keyed CFF and a CFF collection, where they are installed.
    @Test(arguments: [
        (["Vollkorn"], "Wörter"), (["Latin Modern Roman", "Nimbus Roman"], "Wörter"), (["Noto Serif CJK JP"], "活字を組む"),
    ])
    func outlinesAreTheSame(families: [String], text: String) throws {
        let face = try face(families)
        let glyphs = text.unicodeScalars.compactMap(face.glyph(for:))
        let subset = try face.subset(glyphs: glyphs.reversed())
        let part = try #require(FontFace(bytes: subset.bytes, family: face.family))
        #expect(part.unitsPerEm == face.unitsPerEm && part.hasOutlines && subset.newGlyph[0] == 0)
        for glyph in glyphs {
            let new = try #require(subset.newGlyph[glyph])
            #expect(part.advance(of: new) == face.advance(of: glyph))
            #expect(extents(part, new) == extents(face, glyph))
        }
        #expect((SFNT.table("CFF ", of: subset.bytes) != nil) == (subset.kind == .compact))
        #expect(try face.subset(glyphs: glyphs + glyphs).bytes == subset.bytes)
        #expect(!subset.postScriptName.isEmpty && !subset.postScriptName.contains(" "))
        #expect(SFNT.table("GSUB", of: subset.bytes) == nil && SFNT.table("OS/2", of: subset.bytes) != nil)
    }

    @Test func aSubsetOfASCIIIsSmall() throws {
        let face = try face(["Vollkorn"])
        let glyphs = (0x21...0x7E).compactMap { Unicode.Scalar($0).flatMap(face.glyph(for:)) }
        let subset = try face.subset(glyphs: glyphs)
        #expect(subset.bytes.count < 30_000)
        #expect(subset.newGlyph.count >= glyphs.count)
    }

    @Test func unknownGlyphsAreLeftOut() throws {
        let subset = try face(["Vollkorn"]).subset(glyphs: [65_535, 3])
        #expect(subset.newGlyph[65_535] == nil && subset.newGlyph[3] != nil)
        #expect(try face(["Vollkorn"]).subset(glyphs: []).newGlyph == [0: 0])
    }

    @Test func aBookKeepsItsFeatures() throws {
        let face = try face(["Vollkorn"])
        try #require(face.family == "Vollkorn", "needs fonts-vollkorn")
        let subset = try face.subset(scalars: "office AVATAR 1917".unicodeScalars)
        let part = try #require(FontFace(bytes: subset.bytes, family: face.family))
        #expect(subset.bytes.count < 60_000 && part.glyph(for: "x") == nil)
        for tag: FontTag in ["smcp", "onum", "liga"] {
            let spec = [TypeSpec.Feature(tag: tag.value, value: 1)]
            for text in ["office", "AVATAR", "1917"] {
                #expect(widths(part, text, spec) == widths(face, text, spec), "\(text)")
            }
        }
        #expect(SFNT.table("name", of: subset.bytes) != nil && SFNT.table("fpgm", of: subset.bytes) == nil)
    }

    private func widths(_ face: FontFace, _ text: String, _ features: [TypeSpec.Feature]) -> [Int32] {
        guard let buffer = ShapingBuffer() else { return [] }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            let manner = ShapingManner(language: "en", features: features)
            buffer.shape(bytes, 0..<bytes.count, in: face.font, .latin, isRightToLeft: false, manner)
            return buffer.withGlyphs { _, positions in positions.map(\.x_advance) }
        }
    }

    @Test func licencesAreRespected() throws {
        #expect(FontLicence(bits: 0).allowsDocuments && FontLicence(bits: 0).allowsBooks)
        #expect(!FontLicence(bits: 2).allowsDocuments && !FontLicence(bits: 2).allowsBooks)
        #expect(FontLicence(bits: 4).allowsDocuments && !FontLicence(bits: 4).allowsBooks)
        #expect(FontLicence(bits: 6).allowsDocuments && FontLicence(bits: 8).allowsBooks)
        #expect(!FontLicence(bits: 0x200).allowsDocuments && !FontLicence(bits: 0x100).allowsSubsets)
        var bytes = try face(["Vollkorn"]).subset(glyphs: [36, 37]).bytes
        let system = try #require(SFNT.table("OS/2", of: bytes)).lowerBound
        bytes[system + 9] = 2
        let closed = try #require(FontFace(bytes: bytes, family: "Closed"))
        #expect(!closed.mayEmbed)
        #expect(throws: FontError.mayNotEmbed(family: "Closed")) { try closed.subset(glyphs: [1]) }
        (bytes[system + 8], bytes[system + 9]) = (1, 0)
        let whole = try #require(FontFace(bytes: bytes, family: "Whole"))
        #expect(try whole.subset(glyphs: [1]).bytes == bytes)
        #expect(throws: FontError.mayNotEmbed(family: "Whole")) { try whole.subset(scalars: "a".unicodeScalars) }
    }
}
