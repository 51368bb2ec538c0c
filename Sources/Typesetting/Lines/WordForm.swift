/// What a word looks like as far as its divisions go.
struct WordForm {
    /// A hyphen, a dash, a stroke, a sign of an address.
    private(set) var hasSigns = false
    private(set) var hasHyphen = false
    private(set) var hasSoftHyphens = false
    /// An address of the web or of mail, a name of a file: no dictionary knows it.
    private(set) var isAddress = false

    init(_ text: UnsafeBufferPointer<UInt8>) {
        var strokes = 0
        var dots = 0
        for (at, byte) in text.enumerated() {
            switch byte {
            case 0x2D:
                hasSigns = true
                hasHyphen = true
            case 0x2F:
                hasSigns = true
                strokes += 1
            case 0x40, 0x5F:
                isAddress = true
            case 0x2E, 0x3A:
                // Inside, before a letter: “example.org”, not “etc.”; two letters before it, not “e.g.”.
                if at >= 2, at + 2 < text.count,
                    LetterClass.isLetter(text[at + 1]) || LetterClass.isDigit(text[at + 1]),
                    LetterClass.isLetter(text[at - 2])
                {
                    dots += 1
                }
            case 0xC2:
                if at + 1 < text.count, text[at + 1] == 0xAD { hasSoftHyphens = true }
            case 0xE2:
                if at + 2 < text.count, text[at + 1] == 0x80 { hasSigns = true }
            default:
                break
            }
        }
        if dots > 0 || strokes > 1 { isAddress = true }
        if isAddress { hasSigns = true }
    }

    /// The next stretch of letters from a byte on, with apostrophes inside; nil where there is none.
    static func letters(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>? {
        var at = start
        while at < text.count, letter(text, at) == 0 { at += text[at] < 0xC0 ? 1 : text[at] == 0xC2 ? 2 : 3 }
        guard at < text.count else { return nil }
        let first = at
        while at < text.count {
            let length = letter(text, at)
            if length > 0 {
                at += length
                continue
            }
            let mark = apostrophe(text, at)
            guard mark > 0, at + mark < text.count, letter(text, at + mark) > 0 else { break }
            at += mark
        }
        return first..<min(at, text.count)
    }

    /// The bytes of the letter at a place; 0 for other characters.
    private static func letter(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        let byte = text[at]
        if byte < 0x80 { return LetterClass.isLetter(byte) ? 1 : 0 }
        // U+0080 to U+00BF and U+2000 to U+2BFF hold signs.
        if byte == 0xC2 || byte == 0xE2 { return 0 }
        return byte < 0xC0 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }

    private static func apostrophe(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
        if text[at] == 0x27 { return 1 }
        return at + 2 < text.count && text[at] == 0xE2 && text[at + 1] == 0x80 && text[at + 2] == 0x99 ? 3 : 0
    }
}
