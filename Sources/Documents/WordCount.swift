/// Counts words as readers of any language would estimate them.
package enum WordCount {
    /// The words of blocks: runs of letters and digits between blanks. Characters of Chinese and Japanese, which are
    /// written without blanks, count singly.
    package static func words(in blocks: [Block]) -> Int {
        var counter = WordCounter()
        counter.add(blocks)
        return counter.count
    }

    /// The words of a line.
    package static func words(in inlines: [Inline]) -> Int {
        var counter = WordCounter()
        counter.add(inlines)
        return counter.count
    }

    /// The words of a text.
    package static func words(in text: String) -> Int {
        var counter = WordCounter()
        counter.add(text)
        return counter.count
    }
}

/// Counts the words of pieces of text that follow each other, without joining them: a word may go on from one to the
/// next.
struct WordCounter {
    private(set) var count = 0
    private var inWord = false

    /// Goes on with `text`.
    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    add(ascii: byte)
                    index += 1
                } else {
                    index += add(bytes, at: index)
                }
            }
        }
    }

    /// What follows stands apart.
    mutating func endWord() { inWord = false }

    private mutating func add(ascii byte: UInt8) {
        if byte <= 0x20 {
            inWord = false
        } else if !inWord, (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) {
            inWord = true
            count += 1
        }
    }

    /// A character of several bytes; returns how many.
    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let width = bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
        if Self.isSingle(bytes, at: index, width) {
            count += 1
            inWord = false
        } else if Self.isWideSpace(bytes, at: index, width) {
            inWord = false
        } else if !inWord, !Self.isPunctuation(bytes, at: index, width) {
            inWord = true
            count += 1
        }
        return width
    }

    /// Kana, the unified ideographs, their extensions and compatibility forms: U+3040…30FF, 3400…9FFF, F900…FAFF,
    /// 20000…3FFFF. Korean has blanks and is left out.
    private static func isSingle(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ width: Int) -> Bool {
        guard width >= 3, index + width <= bytes.count else { return false }
        let lead = bytes[index]
        let second = bytes[index + 1]
        if width == 4 { return lead == 0xF0 && second >= 0xA0 }
        return lead == 0xE3 && ((0x81...0x83).contains(second) || second >= 0x90)
            || (0xE4...0xE9).contains(lead) || lead == 0xEF && (0xA4...0xAB).contains(second)
    }

    /// U+00A0, U+2000…200A, U+2028…2029, U+3000.
    private static func isWideSpace(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ width: Int) -> Bool {
        guard width > 1, index + width <= bytes.count else { return false }
        let second = bytes[index + 1]
        if width == 2 { return bytes[index] == 0xC2 && second == 0xA0 }
        guard width == 3 else { return false }
        let third = bytes[index + 2]
        return bytes[index] == 0xE2 && second == 0x80 && (third <= 0x8A || third == 0xA8 || third == 0xA9)
            || bytes[index] == 0xE3 && second == 0x80 && third == 0x80
    }

    /// The punctuation of Latin-1 and of U+2000…206F, U+3000…303F: no word is made of it alone.
    private static func isPunctuation(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, _ width: Int) -> Bool {
        guard index + 1 < bytes.count else { return true }
        let second = bytes[index + 1]
        if width == 2 { return bytes[index] == 0xC2 && second != 0xAA && second != 0xB5 && second != 0xBA }
        return width == 3 && (bytes[index] == 0xE2 && second <= 0x81 || bytes[index] == 0xE3 && second == 0x80)
    }
}
