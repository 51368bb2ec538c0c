import Testing

@testable import Fonts

/// Words set letter by letter, beside what HarfBuzz makes of the whole word.
@Suite struct LetterCaseTests {
    private static let manners: [[FontTag]] = [
        [], ["onum"], ["smcp", "onum"], ["c2sc", "smcp"], ["tnum", "lnum"], ["frac"], ["dlig", "hlig"], ["sups"],
    ]

    /// As HarfBuzz sets the word; nil where a glyph lacks.
    private func whole(_ text: [UInt8], _ face: FontFace, _ manner: ShapingManner, _ buffer: borrowing ShapingBuffer)
        -> [[Int]]
    {
        text.withUnsafeBufferPointer { text in
            buffer.shape(text, 0..<text.count, in: face.font, .latin, isRightToLeft: false, manner)
            return buffer.withGlyphs { infos, positions in
                zip(infos, positions).map {
                    [Int($0.codepoint), Int($0.cluster), Int($1.x_advance), Int($1.x_offset), Int($1.y_offset)]
                }
            }
        }
    }

    /// How many of the words are set by letters; each of them must be what HarfBuzz makes.
    private func compare(_ words: [[UInt8]], _ face: FontFace, _ features: [FontTag]) throws -> Int {
        let manner = ShapingManner(language: "en", features: features.map { .init(tag: $0.value, value: 1) })
        let letters = LetterCase(face, manner)
        guard let buffer = ShapingBuffer() else { throw FontError.noFonts }
        var count = 0
        for word in words {
            var glyphs: [Glyph] = []
            guard word.withUnsafeBufferPointer({ letters.set($0, into: &glyphs) }) else {
                #expect(glyphs.isEmpty)
                continue
            }
            count += 1
            let found = glyphs.map {
                [Int($0.id), Int($0.textStart), Int($0.advance), Int($0.xOffset), Int($0.yOffset)]
            }
            if found != whole(word, face, manner, buffer) {
                Issue.record("\(String(decoding: word, as: UTF8.self)) in \(face.file) with \(features.map(\.value))")
            }
            #expect(glyphs.last.map { Int($0.textStart) + Int($0.textLength) } ?? 0 == word.count)
        }
        return count
    }

    /// Words of letters that often meet, and of any that may.
    private static let words: [[UInt8]] = {
        var random: UInt64 = 1943
        func next(_ limit: Int) -> Int {
            random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(random >> 33) % limit
        }
        let common = Array("etaoinshrdlucmfwygpbvkäöüéß.,’AVTWYJRQ1907".unicodeScalars)
        let all = (Array(0x21...0x17F) + Array(0x2010...0x2026)).compactMap { Unicode.Scalar(UInt32($0)) }
        return (0..<1000).map { number in
            var word = String.UnicodeScalarView()
            for _ in 0...next(9) {
                word.append(number % 4 == 0 ? all[next(all.count)] : common[next(common.count)])
            }
            return Array(String(word).utf8)
        }
    }()

    @Test(arguments: ["Vollkorn", "Noto Serif", "Noto Sans Mono", "DejaVu Serif", "C059", "Latin Modern Roman"])
    func lettersAreSetAsHarfBuzzSetsThem(family: String) throws {
        for isItalic in [false, true] {
            let face = try #require(FontLibrary.shared.face([family], weight: 400, isItalic: isItalic))
            for features in Self.manners { _ = try compare(Self.words, face, features) }
        }
    }

    @Test func mostWordsAreOfPlainLetters() throws {
        let face = try #require(FontLibrary.shared.face(["Vollkorn"]))
        try #require(face.family == "Vollkorn", "needs fonts-vollkorn")
        let words = "The compositor sets a line in his stick and justifies it with spaces, naïve or not: 1917."
            .split(separator: " ").map { Array($0.utf8) }
        #expect(try compare(words, face, []) >= words.count - 2)
        let marks = ["e\u{301}", "a\u{AD}b", "a\u{A0}b", "1\u{2044}2", "я", "שלום", "office", "\u{E0F8}", ""]
        #expect(try compare(marks.map { Array($0.utf8) }, face, []) == 1, "only the empty word")
    }
}
