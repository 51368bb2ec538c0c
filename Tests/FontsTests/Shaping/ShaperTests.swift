import Testing

@testable import Fonts

/// Texts shaped into words, whatever fonts this machine has beside Vollkorn and Noto.
@Suite struct ShaperTests {
    private static let book = TypeSpec(families: ["Vollkorn"])

    /// The words of a text, with the shaper that holds them.
    private func shaped<R>(
        _ text: String,
        _ spec: TypeSpec = book,
        isRightToLeft: Bool = false,
        _ body: (borrowing Shaper, [GlyphStore.Word]) throws -> R
    ) throws -> R {
        let typeCase = try TypeCase()
        var shaper = try Shaper(typeCase)
        let range = shaper.words(text, type: typeCase.id(of: spec), isRightToLeft: isRightToLeft)
        return try body(shaper, range.map { shaper.store.words[Int($0)] })
    }

    private func texts(_ word: GlyphStore.Word, _ store: GlyphStore) -> [String] {
        store.glyphs[word.glyphs].map { glyph in
            let start = Int(word.textStart) + Int(glyph.textStart)
            return String(decoding: store.text[start..<start + Int(glyph.textLength)], as: UTF8.self)
        }
    }

    @Test func aWordIsShapedOnce() throws {
        let typeCase = try TypeCase()
        var shaper = try Shaper(typeCase)
        let type = typeCase.id(of: Self.book)
        let first = shaper.words("setting", type: type, isRightToLeft: false)
        let count = shaper.store.glyphs.count
        #expect(first.count == 1 && count == 7)
        #expect(shaper.words("setting", type: type, isRightToLeft: false) == first)
        #expect(shaper.store.glyphs.count == count)
        #expect(shaper.words("settinG", type: type, isRightToLeft: false) != first)
        let bold = typeCase.id(of: TypeSpec(families: ["Vollkorn"], weight: 700))
        #expect(bold != type && shaper.words("setting", type: bold, isRightToLeft: false) != first)
        #expect(typeCase.id(of: Self.book) == type)
    }

    @Test func manyWordsAreFoundAgain() throws {
        let typeCase = try TypeCase()
        var shaper = try Shaper(typeCase)
        let type = typeCase.id(of: Self.book)
        let found = (0..<6000).map { shaper.words("w\($0)", type: type, isRightToLeft: false) }
        #expect(Set(found).count == 6000)
        for (number, words) in found.enumerated() {
            #expect(shaper.words("w\(number)", type: type, isRightToLeft: false) == words)
        }
    }

    @Test func shapersShareWhatTheyShaped() throws {
        let typeCase = try TypeCase()
        let type = typeCase.id(of: Self.book)
        let texts = ["office", "Tabאב", "a\u{E0F8}", "x\u{AD}y", "\u{AD}"]
        var stores: [GlyphStore] = []
        for order in [texts, texts.reversed(), texts] {
            var shaper = try Shaper(typeCase)
            let words = order.map { shaper.words($0, type: type, isRightToLeft: false) }
            #expect(shaper.missing == ["\u{E0F8}"] && words.map(\.count).sorted() == [0, 1, 1, 2, 2])
            stores.append(shaper.store)
        }
        #expect(stores[0].words == stores[2].words && stores[0].glyphs == stores[2].glyphs)
        #expect(stores[0].text == stores[2].text && stores[0].words != stores[1].words)
        let fresh = try Shaper(TypeCase()).store
        #expect(fresh.words.isEmpty && Set(stores[0].glyphs) == Set(stores[1].glyphs))
    }

    @Test func ligaturesCarryTheirText() throws {
        try shaped("office") { shaper, words in
            let word = try #require(words.first)
            #expect(words.count == 1 && texts(word, shaper.store).joined() == "office")
            #expect(word.glyphCount < 6)
            #expect(texts(word, shaper.store).contains { $0 == "ffi" || $0 == "fi" || $0 == "ff" })
        }
        let plain = TypeSpec(families: ["Vollkorn"], features: [.init(tag: 0x6C69_6761, value: 0)])
        try shaped("office", plain) { _, words in #expect(words.first?.glyphCount == 6) }
    }

    @Test func smallCapitalsKeepTheirLetters() throws {
        let small = TypeSpec(families: ["Vollkorn"], features: [.init(tag: 0x736D_6370, value: 1)])
        let capitals = try shaped("unesco", small) { shaper, words in
            #expect(texts(words[0], shaper.store).joined() == "unesco")
            return shaper.store.glyphs[words[0].glyphs].map(\.id)
        }
        let letters = try shaped("unesco") { shaper, words in shaper.store.glyphs[words[0].glyphs].map(\.id) }
        #expect(capitals != letters)
    }

    @Test func widthsAreTheSumOfAdvances() throws {
        try shaped("AVATAR") { shaper, words in
            #expect(words[0].width == shaper.store.glyphs[words[0].glyphs].reduce(0) { $0 + Int32($1.advance) })
        }
    }

    @Test func softHyphensAndJoinersAreNotShown() throws {
        let plain = try shaped("Zeitung") { _, words in words[0].width }
        try shaped("Zei\u{AD}tung\u{AD}") { shaper, words in
            #expect(words.count == 1 && words[0].glyphCount == 7 && words[0].width == plain)
            #expect(texts(words[0], shaper.store) == ["Z", "e", "i", "t", "u", "n", "g"])
        }
        try shaped("\u{AD}\u{200D}") { _, words in #expect(words.isEmpty) }
        try shaped("a\tb\u{85}") { shaper, words in
            #expect(words.map(\.glyphCount) == [2] && !words[0].lacksGlyphs && shaper.missing.isEmpty)
        }
    }

    @Test func theHyphenIsASoftOne() throws {
        let typeCase = try TypeCase()
        var shaper = try Shaper(typeCase)
        let type = typeCase.id(of: Self.book)
        let hyphen = shaper.hyphen(type: type)
        #expect(shaper.hyphen(type: type) == hyphen)
        let word = shaper.store[hyphen]
        #expect(texts(word, shaper.store) == ["\u{AD}"] && word.width == typeCase.metrics(of: type).hyphen)
        #expect(!word.lacksGlyphs && shaper.words("-", type: type, isRightToLeft: false).count == 1)
    }

    @Test func marksOfOneLetterStayWithIt() throws {
        try shaped("e\u{301}te\u{323}\u{301}") { shaper, words in
            #expect(words.count == 1 && texts(words[0], shaper.store).joined() == "e\u{301}te\u{323}\u{301}")
        }
    }

    @Test func charactersNobodyHasAreBoxes() throws {
        try shaped("a\u{E0F8}\u{F8FE}b\u{E0F8}") { shaper, words in
            #expect(words.map(\.lacksGlyphs) == [false, true, false, true])
            #expect(words.map(\.glyphCount) == [1, 2, 1, 1] && words.allSatisfy { $0.width > 0 })
            #expect(shaper.missing == ["\u{E0F8}", "\u{F8FE}"])
            #expect(words.flatMap { texts($0, shaper.store) } == ["a", "\u{E0F8}", "\u{F8FE}", "b", "\u{E0F8}"])
        }
    }

    @Test(arguments: [
        ("ru", "Наборщик"), ("el", "Στοιχεῖα"), ("ar", "الحروف"), ("he", "אותיות"), ("zh", "铅字。"), ("ja", "活字を組む。"),
        ("ko", "활자"), ("hi", "क्षत्रिय"), ("ta", "அச்சு"), ("th", "ตัวพิมพ์"), ("ka", "ასოები"), ("am", "ፊደል"),
    ])
    func otherScriptsFindTheirFaces(language: String, text: String) throws {
        let isRightToLeft = text.isRightToLeft
        let spec = TypeSpec(families: ["Vollkorn"], language: language)
        try shaped(text, spec, isRightToLeft: isRightToLeft) { shaper, words in
            #expect(!words.isEmpty && words.allSatisfy { $0.width > 0 && $0.isRightToLeft == isRightToLeft })
            // In reading order the words' glyphs hold the whole text, once.
            let pieces = words.map { word in
                let glyphs = texts(word, shaper.store)
                return (isRightToLeft ? glyphs.reversed() : glyphs).joined()
            }
            #expect((isRightToLeft ? pieces.reversed() : pieces).joined() == text)
        }
    }

    @Test func aWordOfTwoFacesIsInVisualOrder() throws {
        let text = "Tabאב"
        let forward = try shaped(text) { shaper, words in words.map { Array(shaper.store.text[$0.text]) } }
        let backward = try shaped(text, isRightToLeft: true) { shaper, words in
            words.map { Array(shaper.store.text[$0.text]) }
        }
        #expect(forward.count == 2 && backward == forward.reversed())
    }

    @Test func hostileTextIsShaped() throws {
        let typeCase = try TypeCase()
        var shaper = try Shaper(typeCase)
        let type = typeCase.id(of: Self.book)
        let odd: [[UInt8]] = [
            [], [0xFF, 0xFE, 0x41], [0xC2], [0xF4, 0x90, 0x80, 0x80], [0xED, 0xA0, 0x80], Array("🙂‍↔️🏳️‍🌈👨‍👩‍👧".utf8),
            Array(String(repeating: "\u{301}", count: 20_000).utf8), [UInt8](repeating: 0x61, count: 60_000),
            Array(("a" + String(repeating: "\u{200B}", count: 10_000)).utf8), Array("\u{FDFA}\u{0}\u{10FFFF}".utf8),
        ]
        for bytes in odd {
            for isRightToLeft in [false, true] {
                let words = bytes.withUnsafeBufferPointer {
                    shaper.words($0, type: type, isRightToLeft: isRightToLeft)
                }
                for word in words.map({ shaper.store.words[Int($0)] }) {
                    #expect(word.text.upperBound <= shaper.store.text.count)
                    #expect(word.glyphs.upperBound <= shaper.store.glyphs.count)
                    for glyph in shaper.store.glyphs[word.glyphs] {
                        #expect(Int(glyph.textStart) + Int(glyph.textLength) <= Int(word.textCount))
                    }
                }
            }
        }
        let long = [UInt8](repeating: 0x61, count: 60_000)
        let words = long.withUnsafeBufferPointer { shaper.words($0, type: type, isRightToLeft: false) }
        #expect(words.reduce(0) { $0 + Int(shaper.store.words[Int($1)].glyphCount) } == 60_000)
    }
}

extension Shaper {
    /// As `words` for bytes.
    mutating func words(_ text: String, type: TypeID, isRightToLeft: Bool) -> Range<Int32> {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { words($0, type: type, isRightToLeft: isRightToLeft) }
    }
}
