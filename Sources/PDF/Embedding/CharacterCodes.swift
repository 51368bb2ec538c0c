/// The characters of one face in a document: each a glyph together with the text it stands for, and the code that
/// content streams show it by.
///
/// One glyph may stand for several texts (a hyphen in the text and one that a line's end made, a small capital for both
/// cases), and a code must say which, so that copying and searching give the text back. The commonest 222 have codes of
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
        /// Below E0 a code of one byte, from E000 one of two, from FF0000 one of three.
        var code: UInt32 = 0
        /// The next character of the same glyph; -1 for none.
        fileprivate var next: Int32 = -1
    }

    /// The codespaces (9.7.6.2): one byte 01–DF, two bytes E000–FEFF, and three bytes FF0000–FFFFFF for the script that
    /// needs more than 8,000 characters. Code 0 stays free; see `CodeMap`.
    static let oneByteCodes = 0xE0
    static let twoByteCodes = 0xE000..<0xFF00
    static let threeByteCodes = 0xFF_0000..<0x100_0000
    /// How many characters besides the space have a code of one byte.
    private static let mostCommon = oneByteCodes - 2
    /// A face has no more glyphs than this, and places are kept in 16 bits.
    static let mostCharacters = 0xFFFF

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
        guard characters.count < Self.mostCharacters else { return nil }
        let new = Int32(characters.count)
        characters.append(Character(glyph: glyph, text: text))
        if last >= 0 { characters[Int(last)].next = new } else { first[Int(glyph)] = new }
        return Int(new)
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
        free[0] = false
        free[0x20] = false
        var rest: [Int] = []
        // Code 32 is the space's own, whether there is one or not.
        let common = ranked.filter { characters[$0].text != TextKeys.space }.prefix(Self.mostCommon)
        for place in ranked where characters[place].text == TextKeys.space { characters[place].code = 0x20 }
        for place in common {
            let text = characters[place].text
            if (0x21...0x7E).contains(text), !Self.isAwkward(Int(text)), free[Int(text)] {
                characters[place].code = UInt32(text)
                free[Int(text)] = false
            } else {
                rest.append(place)
            }
        }
        var codes = free.indices.filter { free[$0] && !Self.isAwkward($0) }.makeIterator()
        var awkward = free.indices.filter { free[$0] && Self.isAwkward($0) }.makeIterator()
        for place in rest {
            guard let code = codes.next() ?? awkward.next() else { break }
            characters[place].code = UInt32(code)
        }
        let many = ranked.filter { characters[$0].text != TextKeys.space }.dropFirst(Self.mostCommon)
        for (code, place) in zip([Self.twoByteCodes, Self.threeByteCodes].joined(), many) {
            characters[place].code = UInt32(code)
        }
    }

    /// Parentheses and backslash are escaped; line ends could be changed.
    private static func isAwkward(_ code: Int) -> Bool {
        code == 0x28 || code == 0x29 || code == 0x5C || code == 0x0D || code == 0x0A
    }
}
