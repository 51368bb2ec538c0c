import CHarfBuzz
import Synchronization

/// The letters of one type that can be set one by one, and how each pair of them is kerned: what HarfBuzz said of them
/// once is not asked again, so that a new word of plain letters costs a tenth.
///
/// Words with any other letter, with ligatures, marks or signs that have none of a width go to HarfBuzz whole. A test sets
/// many words in several faces both ways.
final class LetterCase: Sendable {
    private let table: Mutex<Table?>

    /// An empty case for a type; without letters where the face or the features do not allow them.
    init(_ face: FontFace, _ manner: ShapingManner) {
        let scalars = (0..<Self.places).lazy.compactMap { Unicode.Scalar(Self.scalar($0)) }
            .filter { Self.place($0.value) != nil }
        guard let bound = BoundGlyphs.read(face.font, manner, scalars: scalars), let buffer = ShapingBuffer() else {
            table = Mutex(nil)
            return
        }
        table = Mutex(Table(face: face, manner: manner, bound: bound, buffer: buffer))
    }

    /// Sets a word at the end of `glyphs`; false, with nothing set, where it is for HarfBuzz.
    func set(_ text: UnsafeBufferPointer<UInt8>, into glyphs: inout [Glyph]) -> Bool {
        guard text.count < LetterCase.longest else { return false }
        return table.withLock { $0?.set(text, into: &glyphs) ?? false }
    }

    /// Longer words are rare, and signs of spam.
    private static let longest = 256

    fileprivate struct Letter {
        /// 0 where the letter is not plain.
        var glyph: UInt16 = 0
        var advance: Int16 = 0
        var isKnown = false
    }

    fileprivate struct Table: ~Copyable {
        let face: FontFace
        let manner: ShapingManner
        let bound: BoundGlyphs
        let buffer: ShapingBuffer
        var letters = [Letter](repeating: Letter(), count: LetterCase.places)
        /// By first letter, made when it is met: the kerning after it before each letter.
        var pairs = [[Int16]](repeating: [], count: LetterCase.places)
        var word: [Int] = []

        init(
            face: FontFace,
            manner: ShapingManner,
            bound: consuming BoundGlyphs,
            buffer: consuming ShapingBuffer
        ) {
            self.face = face
            self.manner = manner
            self.bound = bound
            self.buffer = buffer
        }
    }

    /// Places of letters: those up to Latin Extended-A, then general punctuation from the hyphen to the ellipsis.
    fileprivate static let places = 0x180 + 0x18

    /// The place of a character; nil for those that are never plain: spaces, the soft hyphen.
    @inline(__always) fileprivate static func place(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x21...0x7E, 0xA1...0xAC, 0xAE...0x17F: Int(scalar)
        case 0x2010, 0x2012...0x2026: Int(scalar - 0x2010) + 0x180
        default: nil
        }
    }

    fileprivate static func scalar(_ place: Int) -> UInt32 { UInt32(place < 0x180 ? place : place - 0x180 + 0x2010) }

    /// In place of a kerning: not asked yet, and not a plain pair.
    fileprivate static let unasked = Int16.min
    fileprivate static let joined = Int16.max
}

extension LetterCase.Table {
    mutating func set(_ text: UnsafeBufferPointer<UInt8>, into glyphs: inout [Glyph]) -> Bool {
        word.removeAll(keepingCapacity: true)
        var at = 0
        while at < text.count {
            guard let place = LetterCase.place(UTF8Walk.next(text, &at)) else { return false }
            if !letters[place].isKnown { learn(place) }
            guard letters[place].glyph != 0 else { return false }
            word.append(place)
        }
        let start = glyphs.count
        var textStart = 0
        for (index, place) in word.enumerated() {
            var kerning: Int16 = 0
            if index + 1 < word.count {
                kerning = self.kerning(place, word[index + 1])
                if kerning == LetterCase.joined {
                    glyphs.removeSubrange(start...)
                    return false
                }
            }
            let length = place < 0x80 ? 1 : place < 0x180 ? 2 : 3
            glyphs.append(
                Glyph(
                    id: letters[place].glyph,
                    textStart: UInt16(truncatingIfNeeded: textStart),
                    textLength: UInt8(truncatingIfNeeded: length),
                    advance: letters[place].advance &+ kerning
                )
            )
            textStart += length
        }
        return true
    }

    @inline(__always) private mutating func kerning(_ first: Int, _ second: Int) -> Int16 {
        if pairs[first].isEmpty { pairs[first] = [Int16](repeating: LetterCase.unasked, count: LetterCase.places) }
        let known = pairs[first][second]
        if known != LetterCase.unasked { return known }
        let asked = ask(first, second)
        pairs[first][second] = asked
        return asked
    }

    /// A letter is plain where it is one glyph of its own, standing where it is set, and bound to no neighbours.
    private mutating func learn(_ place: Int) {
        letters[place].isKnown = true
        guard let scalar = Unicode.Scalar(LetterCase.scalar(place)), let nominal = face.glyph(for: scalar),
            !bound.contains(nominal)
        else { return }
        let shaped = shape([scalar])
        guard shaped.count == 1, !bound.contains(shaped[0].id), shaped[0].isUpright, face.font.isBase(shaped[0].id)
        else { return }
        letters[place].glyph = shaped[0].id
        letters[place].advance = shaped[0].advance
    }

    private func ask(_ first: Int, _ second: Int) -> Int16 {
        let scalars = [first, second].compactMap { Unicode.Scalar(LetterCase.scalar($0)) }
        let shaped = shape(scalars)
        guard shaped.count == 2, shaped[0].id == letters[first].glyph, shaped[1].id == letters[second].glyph,
            shaped[1].advance == letters[second].advance, shaped.allSatisfy(\.isUpright)
        else { return LetterCase.joined }
        let kerning = Int(shaped[0].advance) - Int(letters[first].advance)
        // A font of such kerning, or of such widths, is no text face.
        return abs(kerning) < 0x4000 && abs(Int(shaped[0].advance)) < 0x4000 ? Int16(kerning) : LetterCase.joined
    }

    private func shape(_ scalars: [Unicode.Scalar]) -> [Glyph] {
        Array(String(String.UnicodeScalarView(scalars)).utf8).withUnsafeBufferPointer { text in
            buffer.shape(text, 0..<text.count, in: face.font, .latin, isRightToLeft: false, manner)
            return buffer.withGlyphs { infos, positions in
                zip(infos, positions).map { info, position in
                    Glyph(
                        id: UInt16(exactly: info.codepoint) ?? 0,
                        textStart: 0,
                        textLength: 0,
                        advance: Int16(clamping: position.x_advance),
                        xOffset: Int16(clamping: position.x_offset),
                        yOffset: Int16(clamping: position.y_offset)
                    )
                }
            }
        }
    }
}

extension Glyph {
    fileprivate var isUpright: Bool { xOffset == 0 && yOffset == 0 && id != 0 }
}
