/// The characters of one face in a document: each a glyph together with the text it stands for, and the code that
/// content streams show it by.
///
/// One glyph may stand for several texts (a hyphen in the text and one that a line's end made, a small capital for both
/// cases), and a code must say which, so that copying and searching give the text back. The commonest 223 have codes of
/// one byte: with those, a space of code 32 that the operator Tw widens, and few numbers in between, a book is two thirds
/// of the size that codes of two bytes and positions for each word make of it.
struct CharacterCodes {
    /// A glyph and the text it stands for.
    struct Character {
        let glyph: UInt16
        /// What it stands for; see `TextKeys`.
        let text: UInt64
        /// How often it is on the pages.
        var count = 0
        /// 0...0xDF is a code of one byte, 0xE000...0xFFFF one of two.
        var code: UInt16 = 0
        /// The next character of the same glyph; -1 for none.
        fileprivate var next: Int32 = -1
    }

    /// The codespace of one byte is 00–DF, that of two E000–FFFF (9.7.6.2): 224 and 8192 codes.
    static let oneByteCodes = 0xE0
    static let mostCharacters = 0xE0 + 0x2000

    /// The characters in the order they were met.
    private(set) var characters: [Character] = []
    /// By glyph, its first character.
    private var first: [Int32]

    init() { first = [] }

    /// The place of a character, made where it is new; nil when no code would be left for it.
    mutating func place(glyph: UInt16, text: UInt64) -> Int? {
        if Int(glyph) >= first.count {
            first += [Int32](repeating: -1, count: Int(glyph) + 1 - first.count)
        }
        var at = first[Int(glyph)]
        var last: Int32 = -1
        while at >= 0 {
            if characters[Int(at)].text == text { return Int(at) }
            last = at
            at = characters[Int(at)].next
        }
        guard characters.count < Self.mostCharacters - 4 else { return nil }
        let new = Int32(characters.count)
        characters.append(Character(glyph: glyph, text: text))
        if last >= 0 { characters[Int(last)].next = new } else { first[Int(glyph)] = new }
        return Int(new)
    }

    /// The code of a character; nil where it was never placed.
    @inline(__always) func code(glyph: UInt16, text: UInt64) -> UInt16? {
        guard Int(glyph) < first.count else { return nil }
        var at = first[Int(glyph)]
        while at >= 0 {
            let character = characters[Int(at)]
            if character.text == text { return character.code }
            at = character.next
        }
        return nil
    }

    /// Says that the character at a place is shown `times` times more.
    mutating func count(_ place: Int, times: Int) { characters[place].count += times }

    /// Gives out the codes, once all characters are counted.
    ///
    /// The commonest get one byte; among those ASCII keeps its own codes, so that a plain file can be read. The order
    /// depends on counts and on the order of first use alone. The bytes that strings would have to escape, and the two
    /// that readers might change, go last.
    mutating func giveCodes() {
        let ranked = characters.indices.sorted { left, right in
            characters[left].count != characters[right].count
                ? characters[left].count > characters[right].count : left < right
        }
        var free = [Bool](repeating: true, count: Self.oneByteCodes)
        free[0x20] = false
        var rest: [Int] = []
        // Code 32 is the space's own, whether there is one or not.
        let common = ranked.filter { characters[$0].text != TextKeys.space }.prefix(Self.oneByteCodes - 1)
        for place in ranked where characters[place].text == TextKeys.space { characters[place].code = 0x20 }
        for place in common {
            let text = characters[place].text
            if (0x21...0x7E).contains(text), !Self.isAwkward(Int(text)), free[Int(text)] {
                characters[place].code = UInt16(text)
                free[Int(text)] = false
            } else {
                rest.append(place)
            }
        }
        var codes = free.indices.filter { free[$0] && !Self.isAwkward($0) }.makeIterator()
        var awkward = free.indices.filter { free[$0] && Self.isAwkward($0) }.makeIterator()
        for place in rest {
            guard let code = codes.next() ?? awkward.next() else { break }
            characters[place].code = UInt16(code)
        }
        var two = 0xE000
        for place in ranked.filter({ characters[$0].text != TextKeys.space }).dropFirst(Self.oneByteCodes - 1) {
            // The second byte keeps clear of the awkward ones only where there is room: it is escaped if need be.
            characters[place].code = UInt16(two)
            two += 1
        }
    }

    /// Parentheses and backslash are escaped; line ends could be changed.
    private static func isAwkward(_ code: Int) -> Bool {
        code == 0x28 || code == 0x29 || code == 0x5C || code == 0x0D || code == 0x0A
    }
}

/// The texts that characters stand for, each as one number: up to seven bytes of UTF-8 as they are, longer ones by
/// their place in a table.
struct TextKeys {
    /// What a word space stands for.
    static let space: UInt64 = 0x20
    /// No byte of UTF-8 is FF.
    private static let longMark: UInt64 = 0xFF << 56

    private var long: [[UInt8]] = []
    private var places: [[UInt8]: Int] = [:]

    /// The number of a text of any length.
    @inline(__always) mutating func key(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        bytes.count < 8 ? Self.short(bytes) : keyOfLong(Array(bytes))
    }

    /// The number of a text that was met before.
    @inline(__always) func knownKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        if bytes.count < 8 { return Self.short(bytes) }
        return places[Array(bytes)].map { Self.longMark | UInt64($0) } ?? 0
    }

    @inline(__always) private static func short(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var key: UInt64 = 0
        for byte in bytes { key = key << 8 | UInt64(byte) }
        return key
    }

    private mutating func keyOfLong(_ bytes: [UInt8]) -> UInt64 {
        if let place = places[bytes] { return Self.longMark | UInt64(place) }
        places[bytes] = long.count
        long.append(bytes)
        return Self.longMark | UInt64(long.count - 1)
    }

    /// The text of a number.
    func text(_ key: UInt64) -> String {
        if key >= Self.longMark { return String(decoding: long[Int(key ^ Self.longMark)], as: UTF8.self) }
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: key >> (56 - 8 * UInt64($0))) }.drop { $0 == 0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
