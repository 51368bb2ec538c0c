/// The character identifiers of a CFF program (Adobe Technical Note 5176), which decide how a PDF names its glyphs.
struct CompactFont {
    /// By glyph, its identifier; nil where the program names its glyphs by words: then glyphs are named by their
    /// number (ISO 32000-2, 9.7.4.2).
    let identifiers: [Int]?
    /// Where the top dictionary has the four bytes of the character set's place; nil where it writes it in another way.
    private let place: Int?

    /// Reads the program's top dictionary and character set. A damaged program is taken as one that names by words.
    init(_ bytes: [UInt8], glyphCount: Int) {
        let reader = BigEndian(bytes)
        guard let names = Self.index(reader, at: reader.byte(2)),
            let tops = Self.index(reader, at: names.end),
            let top = tops.entry(0, reader),
            let dictionary = Self.dictionary(bytes, top),
            dictionary.isKeyed
        else {
            identifiers = nil
            place = nil
            return
        }
        place = dictionary.place
        identifiers = Self.characterSet(reader, at: dictionary.characterSet, count: glyphCount)
    }

    /// An INDEX (section 5): objects end to end.
    private struct Index {
        let count: Int
        let offsetSize: Int
        let start: Int
        let end: Int

        func entry(_ number: Int, _ reader: BigEndian) -> Range<Int>? {
            guard number < count else { return nil }
            let base = start + 3 + (count + 1) * offsetSize - 1
            let from = base + reader.number(start + 3 + number * offsetSize, size: offsetSize)
            let to = base + reader.number(start + 3 + (number + 1) * offsetSize, size: offsetSize)
            return from <= to ? from..<to : nil
        }
    }

    private static func index(_ reader: BigEndian, at start: Int) -> Index? {
        let count = reader.short(start)
        guard count > 0 else { return Index(count: 0, offsetSize: 1, start: start, end: start + 2) }
        let size = reader.byte(start + 2)
        guard (1...4).contains(size) else { return nil }
        let last = reader.number(start + 3 + count * size, size: size)
        return Index(count: count, offsetSize: size, start: start, end: start + 2 + (count + 1) * size + last)
    }

    /// The two operators of a top dictionary (section 9) that matter: `ROS` (12 30) and `charset` (15).
    private static func dictionary(
        _ bytes: [UInt8],
        _ range: Range<Int>
    ) -> (isKeyed: Bool, characterSet: Int, place: Int?)? {
        guard range.upperBound <= bytes.count else { return nil }
        let reader = BigEndian(bytes)
        var (isKeyed, characterSet, operand) = (false, 0, 0)
        var (place, last): (Int?, Int?) = (nil, nil)
        var at = range.lowerBound
        while at < range.upperBound {
            let byte = reader.byte(at)
            at += 1
            switch byte {
            case 12:
                if reader.byte(at) == 30 { isKeyed = true }
                at += 1
            case 15:
                characterSet = operand
                place = last
            case 0...21: break
            case 28:
                operand = reader.signed(at)
                at += 2
            case 29:
                operand = Int(Int32(truncatingIfNeeded: reader.long(at)))
                last = at
                at += 4
                continue
            case 30:
                while at < range.upperBound, reader.byte(at) & 15 != 15 { at += 1 }
                at += 1
            case 32...246: operand = byte - 139
            case 247...250:
                operand = (byte - 247) * 256 + reader.byte(at) + 108
                at += 1
            case 251...254:
                operand = -(byte - 251) * 256 - reader.byte(at) - 108
                at += 1
            default: return nil
            }
            last = nil
        }
        return (isKeyed, characterSet, place)
    }

    /// The program with other identifiers: a new character set at its end, of format 0. Nil where the glyphs have names,
    /// or the old one's place is written so that it has no room for another.
    func renumbered(_ bytes: [UInt8], as identifiers: [Int]) -> [UInt8]? {
        guard self.identifiers != nil, let place, place + 4 <= bytes.count, bytes.count < Int(Int32.max) else {
            return nil
        }
        var bytes = bytes
        let start = bytes.count
        for byte in 0..<4 { bytes[place + byte] = UInt8(truncatingIfNeeded: start >> (8 * (3 - byte))) }
        bytes.append(0)
        for identifier in identifiers.dropFirst() {
            bytes.append(UInt8(truncatingIfNeeded: identifier >> 8))
            bytes.append(UInt8(truncatingIfNeeded: identifier))
        }
        return bytes
    }

    /// The character set (section 13) of `count` glyphs; glyph 0 is identifier 0.
    private static func characterSet(_ reader: BigEndian, at start: Int, count: Int) -> [Int] {
        // The predefined sets are for programs that name by words; one that is keyed has its own.
        guard start > 2 else { return Array(0..<count) }
        var identifiers = [0]
        let format = reader.byte(start)
        var at = start + 1
        while identifiers.count < count {
            let first = reader.short(at)
            at += 2
            guard format > 0 else {
                identifiers.append(first)
                continue
            }
            let more = format == 1 ? reader.byte(at) : reader.short(at)
            at += format == 1 ? 1 : 2
            for step in 0...min(more, count - identifiers.count) where identifiers.count < count {
                identifiers.append(first + step)
            }
        }
        return identifiers
    }
}
