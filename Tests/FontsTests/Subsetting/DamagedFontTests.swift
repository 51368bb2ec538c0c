import CHarfBuzz
import Testing

@testable import Fonts

/// Font files with bytes changed, cut off and left out: whatever they hold, nothing crashes.
@Suite struct DamagedFontTests {
    /// A small font of our own making, with everything a text asks of it.
    private func seed() throws -> [UInt8] {
        let face = try #require(FontLibrary.shared.face(["Vollkorn"]))
        return try face.subset(scalars: "Setting fi 1917 é-".unicodeScalars).bytes
    }

    private func use(_ bytes: [UInt8]) {
        guard let face = FontFace(bytes: bytes, family: "Damaged") else { return }
        let manner = ShapingManner(language: "en", features: [])
        let cased = CasedFace(face)
        #expect(cased.metrics.unitsPerEm > 0)
        guard let buffer = ShapingBuffer() else { return }
        Array("Setting fi 1917é".utf8).withUnsafeBufferPointer { text in
            buffer.shape(text, 0..<text.count, in: face.font, .latin, isRightToLeft: false, manner)
        }
        var glyphs: [Glyph] = []
        _ = Array("Seting1917é".utf8).withUnsafeBufferPointer { LetterCase(face, manner).set($0, into: &glyphs) }
        _ = (face.mayEmbed, face.postScriptName, cased.coverage.has(0x65))
        for attempt in 0..<2 {
            let subset =
                attempt == 0 ? try? face.subset(glyphs: Array(0..<20)) : try? face.subset(scalars: "Se".unicodeScalars)
            guard let subset else { continue }
            _ = FontFace(bytes: subset.bytes, family: "Again")
        }
    }

    @Test func changedBytesDoNoHarm() throws {
        let seed = try seed()
        // Tables of shaping lie at the end, the directory at the beginning: both are hit often enough.
        var random: UInt64 = 1917
        for round in 0..<400 {
            var bytes = seed
            for _ in 0...(round % 8) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let reach = random >> 62 == 0 ? 400 : bytes.count
                bytes[Int(random >> 20) % reach] = UInt8(truncatingIfNeeded: random >> 12)
            }
            use(bytes)
        }
    }

    @Test func cutFilesDoNoHarm() throws {
        let seed = try seed()
        for count in stride(from: 0, to: seed.count, by: max(seed.count / 60, 1)) { use(Array(seed[..<count])) }
        use([])
        use(Array("OTTO".utf8) + [0xFF, 0xFF] + [UInt8](repeating: 0, count: 40))
    }

    @Test func aFileThatIsNoFontIsNone() {
        #expect(FontFace(bytes: Array("no font at all, but long enough to be one".utf8), family: "None") == nil)
        #expect(FontFace(file: "/nowhere/font.ttf", index: 0, family: "None", style: .regular) == nil)
    }
}
