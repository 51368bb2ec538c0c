import Fonts

/// How far signs hang into the margin, so that the edge of a column looks straight: full stops and hyphens are so light
/// that an edge which counts them in seems to bend.
///
/// In thousandths of the sign's own width, after the tables of pdfTeX's microtype, with hyphens, commas and quotes out
/// further, as hand-set columns have them.
enum MarginKerning {
    /// What of the word's first character hangs out at a line's start, in parts of the em.
    static func left(
        of text: UnsafeBufferPointer<UInt8>,
        _ words: Range<Int32>,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) -> Double {
        guard let number = words.first else { return 0 }
        let word = store.words[Int(number)]
        guard !word.isRightToLeft, word.glyphCount > 0 else { return 0 }
        let code = leftCode(scalar(at: 0, text))
        guard code != 0 else { return 0 }
        return hang(store.glyphs[Int(word.glyphStart)], code, faces[word.face])
    }

    /// What of the word's last character hangs out at a line's end.
    static func right(
        of text: UnsafeBufferPointer<UInt8>,
        _ words: Range<Int32>,
        _ store: borrowing GlyphStore,
        _ faces: inout FaceScales
    ) -> Double {
        guard let number = words.last else { return 0 }
        let word = store.words[Int(number)]
        guard !word.isRightToLeft, word.glyphCount > 0 else { return 0 }
        let code = rightCode(scalar(before: text.count, text))
        guard code != 0 else { return 0 }
        return hang(store.glyphs[Int(word.glyphStart) + Int(word.glyphCount) - 1], code, faces[word.face])
    }

    /// What hangs out of a glyph.
    @inline(__always)
    static func hang(_ glyph: Glyph, _ code: Int, _ scale: Double) -> Double {
        Double(Double(glyph.advance) * scale * Double(code) / 1000)
    }

    /// How much of a hyphen at a line's end hangs out.
    static let hyphen = 650

    static func leftCode(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x41, 0x4A, 0x54, 0x56...0x59, 0x76...0x79: 50  // A J T V W X Y v w x y
        case 0xC0...0xC5, 0xDD: 50
        case 0x28, 0x5B, 0x7B: 100
        case 0x2F: 100
        case 0x22, 0x27: 400
        // Opening quotes of all kinds: “ ‘ „ ‚ ” ’, and guillemets.
        case 0x2018...0x201F: 550
        case 0xAB, 0xBB, 0x2039, 0x203A: 350
        case 0x2D, 0x2010, 0x2011: 400
        case 0x2013, 0x2014, 0x2015: 200
        default: 0
        }
    }

    static func rightCode(_ scalar: UInt32) -> Int {
        switch scalar {
        case 0x2E: 700
        case 0x2C: 600
        case 0x3A: 500
        case 0x3B: 350
        case 0x21, 0x3F: 120
        case 0x22, 0x27: 400
        case 0x2018...0x201F: 550
        case 0xAB, 0xBB, 0x2039, 0x203A: 350
        case 0x2D, 0x2010, 0x2011, 0xAD: hyphen
        case 0x2013: 300
        case 0x2014, 0x2015: 200
        case 0x29, 0x5D, 0x7D: 150
        case 0x2F: 200
        case 0x41, 0x46, 0x4B, 0x4C, 0x54, 0x56...0x59: 50  // A F K L T V W X Y
        case 0x6B, 0x72, 0x76...0x78: 50  // k r v w x
        case 0x74, 0x79: 70  // t y
        // Ideographic comma and full stop, full-width comma and stop: half of their square is white.
        case 0x3001, 0x3002, 0xFF0C, 0xFF0E: 0
        default: 0
        }
    }

    /// The character that begins at a byte; zero behind the text.
    static func scalar(at start: Int, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard start < text.count else { return 0 }
        let lead = text[start]
        if lead < 0x80 { return UInt32(lead) }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard start + length <= text.count else { return 0 }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for at in (start + 1)..<(start + length) { value = value << 6 | UInt32(text[at] & 0x3F) }
        return value
    }

    /// The character that ends before a byte.
    static func scalar(before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        var at = end - 1
        while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
        return at < 0 ? 0 : scalar(at: at, text)
    }
}
