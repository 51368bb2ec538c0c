import Testing

@testable import PDF

@Suite struct CharacterCodesTests {
    static func key(_ text: String, in keys: inout TextKeys) -> UInt64 {
        Array(text.utf8).withUnsafeBufferPointer { keys.key($0) }
    }

    @Test func oneGlyphOfTwoTextsHasTwoCodes() throws {
        var (codes, keys) = (CharacterCodes(), TextKeys())
        let (first, second) = (Self.key("-", in: &keys), Self.key("\u{AD}", in: &keys))
        let places = [first, second, first].map { codes.place(glyph: 7, text: $0) }
        let (hyphen, soft) = (try #require(places[0]), try #require(places[1]))
        #expect(places[2] == hyphen)
        codes.giveCodes()
        #expect(hyphen != soft)
        #expect(codes.characters[hyphen].code == 0x2D)
        #expect(codes.characters[soft].code != 0x2D)
    }

    @Test func theSpaceIsCode32AndASCIIKeepsItsCodes() throws {
        var (codes, keys) = (CharacterCodes(), TextKeys())
        for (glyph, text) in [" ", "a", "(", "é", "Z"].enumerated() {
            _ = codes.place(glyph: UInt16(glyph), text: Self.key(text, in: &keys))
        }
        codes.giveCodes()
        let given = codes.characters.map(\.code)
        #expect(given[0] == 0x20 && given[1] == 0x61 && given[4] == 0x5A)
        // A parenthesis would have to be escaped, the first free code is not that of any letter.
        #expect(given[2] == 1 && given[3] == 2)
    }

    @Test func theCommonestHaveOneByte() throws {
        var codes = CharacterCodes()
        for glyph in 0..<9000 {
            let place = codes.place(glyph: UInt16(glyph), text: UInt64(0x1000 + glyph))
            codes.count(try #require(place), times: glyph)
        }
        codes.giveCodes()
        let given = codes.characters.map(\.code)
        #expect(Set(given).count == 9000)
        #expect(given[(9000 - 222)...].allSatisfy { (1..<0xE0).contains($0) && $0 != 0x20 })
        #expect(given[9000 - 223] == 0xE000)
        #expect(given[0] >= 0xFF_0000)
    }

    @Test func longTextsComeBack() {
        var keys = TextKeys()
        for text in ["a", "ffi", "कार्", "क्ष्म्यकार्", "", "𝄞"] {
            let key = Self.key(text, in: &keys)
            #expect(keys.text(key) == text)
        }
    }

    @Test func mapsSayNothingThatIsForbidden() {
        let map = CodeMap([
            .init(code: 1, identifier: 1, text: "\u{FEFF}"), .init(code: 2, identifier: 300, text: ""),
            .init(code: 0xE000, identifier: 0xE000, text: "𝄞"),
        ])
        let unicode = String(decoding: map.unicode(), as: UTF8.self)
        #expect(unicode.contains("3 beginbfchar\n<01><2060>\n<02><2060>\n<E000><D834DD1E>\n"))
        #expect(unicode.contains("3 begincodespacerange\n<01><DF>\n<000000><0001FF>\n<E000><FEFF>\n"))
        let encoding = String(decoding: map.encoding(name: "X"), as: UTF8.self)
        #expect(encoding.contains("<01> 1\n<02> 300\n<E000> 57344\n"))
    }
}
