/// Reads a dictionary of patterns line by line.
struct PatternReader {
    /// The longest line that is read, its end included, as in libhyphen: longer ones are no patterns.
    static let longestLine = 100
    /// The most changes a dictionary may have: their number is kept in two bytes. Hungarian has 600.
    static let mostChanges = 0xFFFE

    private var dictionary = HyphenationDictionary()
    /// The letters of a charset of one byte a letter; empty for UTF-8.
    private var scalars: [UInt16] = []
    /// Codes of bytes in a charset of one byte a letter, and of ASCII; zero for those not met yet.
    private var codes = [UInt8](repeating: 0, count: 256)
    private var level = 0
    // The pattern being read; kept for their storage.
    private var letters: [UInt8] = []
    private var values: [UInt8] = []

    /// The dictionary in `bytes`; nil where the first line names no known charset.
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) -> HyphenationDictionary? {
        var position = 0
        let first = Self.line(bytes, &position)
        guard first.count < Self.longestLine,
            let charset = PatternCharset(named: String(decoding: first, as: UTF8.self))
        else { return nil }
        if case .bytes(let scalars) = charset { self.scalars = scalars }
        letters.reserveCapacity(Self.longestLine)
        values.reserveCapacity(Self.longestLine)
        while position < bytes.count, level < 2 {
            let line = Self.line(bytes, &position)
            guard line.count > 0, line.count < Self.longestLine else { continue }
            // Comments: libhyphen's sign, and that of the German and Mongolian files.
            guard line[0] != UInt8(ascii: "%"), line[0] != UInt8(ascii: "#") else { continue }
            if (0x41...0x5A).contains(line[0]), readSetting(line) { continue }
            readPattern(line)
        }
        finish()
        return dictionary
    }

    /// With NEXTLEVEL what was read so far is the level of compounds.
    private mutating func finish() { dictionary.complete(hasLevels: level > 0) }

    private static func line(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ position: inout Int
    ) -> UnsafeBufferPointer<UInt8> {
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        position = end + 1
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }

    /// Whether the line is a setting; it is then heeded.
    private mutating func readSetting(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        let name = String(decoding: line.prefix { (0x41...0x5A).contains($0) }, as: UTF8.self)
        let rest = line.dropFirst(name.utf8.count).drop { $0 <= 0x20 }
        switch name {
        case "LEFTHYPHENMIN": dictionary.leftMinimum = Self.number(rest)
        case "RIGHTHYPHENMIN": dictionary.rightMinimum = Self.number(rest)
        case "COMPOUNDLEFTHYPHENMIN": dictionary.compoundLeftMinimum = Self.number(rest)
        case "COMPOUNDRIGHTHYPHENMIN": dictionary.compoundRightMinimum = Self.number(rest)
        case "NOHYPHEN" where level == 0:
            dictionary.unhyphenated = rest.split(separator: UInt8(ascii: ","))
                .compactMap { spell($0) }
        case "NOHYPHEN": break
        case "NEXTLEVEL":
            // There are two levels; a further one, which libhyphen does not read either, ends the file.
            level += 1
            if level == 1 { swap(&dictionary.compounds, &dictionary.words) }
        default: return false
        }
        return true
    }

    /// The number that `text` begins with, between 0 and 99.
    private static func number(_ text: some Sequence<UInt8>) -> Int {
        var value = 0
        for byte in text {
            guard (0x30...0x39).contains(byte) else { break }
            value = min(value * 10 + Int(byte - 0x30), 99)
        }
        return value
    }

    /// The codes of the letters of `text`; nil where one is none.
    private mutating func spell(_ text: some Collection<UInt8>) -> [UInt8]? {
        let bytes = Array(text)
        return bytes.withUnsafeBufferPointer { bytes in
            var spelled: [UInt8] = []
            var position = 0
            while position < bytes.count {
                guard let code = code(bytes, &position) else { return nil }
                spelled.append(code)
            }
            return spelled.isEmpty ? nil : spelled
        }
    }

    /// The code of the letter at `position`, which moves behind it; nil where there is none.
    private mutating func code(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt8? {
        let byte = bytes[position]
        guard byte < 0x80 || !scalars.isEmpty else {
            guard let scalar = Self.decode(bytes, &position) else { return nil }
            return dictionary.alphabet.code(adding: scalar)
        }
        position += 1
        if codes[Int(byte)] != 0 { return codes[Int(byte)] }
        let scalar = scalars.isEmpty ? UInt32(byte) : UInt32(scalars[Int(byte)])
        guard let code = dictionary.alphabet.code(adding: scalar) else { return nil }
        codes[Int(byte)] = code
        return code
    }

    /// The scalar of two or three bytes at `position`; nil for any other sequence.
    private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> UInt32? {
        let lead = UInt32(bytes[position])
        let length = (0xC2...0xDF).contains(lead) ? 2 : (0xE0...0xEF).contains(lead) ? 3 : 0
        guard length > 0, position + length <= bytes.count else { return nil }
        var scalar = length == 2 ? lead & 0x1F : lead & 0x0F
        for offset in 1..<length {
            let next = UInt32(bytes[position + offset])
            guard next & 0xC0 == 0x80 else { return nil }
            scalar = scalar << 6 | next & 0x3F
        }
        position += length
        return scalar
    }

    /// Reads letters with digits between them, and what a slash adds. A pattern with anything that is no letter, or
    /// with too many kinds of letters, is left out.
    private mutating func readPattern(_ line: UnsafeBufferPointer<UInt8>) {
        letters.removeAll(keepingCapacity: true)
        values.removeAll(keepingCapacity: true)
        values.append(0)
        var position = 0
        while position < line.count, line[position] > 0x20, line[position] != UInt8(ascii: "/") {
            let byte = line[position]
            if (0x30...0x39).contains(byte) {
                values[letters.count] = byte - 0x30
                position += 1
                continue
            }
            guard let code = code(line, &position) else { return }
            letters.append(code)
            values.append(0)
        }
        guard position < line.count, line[position] == UInt8(ascii: "/") else {
            add(change: nil)
            return
        }
        guard let change = change(UnsafeBufferPointer(rebasing: line[(position + 1)...])),
            dictionary.changes.count < Self.mostChanges
        else { return }
        dictionary.changes.append(change)
        add(change: dictionary.changes.count - 1)
    }

    private mutating func add(change: Int?) { dictionary.words.insert(letters, values: values, change: change) }

    /// `before=after,start,count` behind the slash: what is written, the first letter replaced (from 1), how many are.
    /// Without figures the whole pattern is replaced.
    private func change(_ text: UnsafeBufferPointer<UInt8>) -> PatternChange? {
        let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let hyphen = parts[0].firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let before = written(parts[0][..<hyphen])
        let after = written(parts[0][(hyphen + 1)...])
        let own = letters.first == PatternAlphabet.boundary ? letters.count - 1 : letters.count
        let start = parts.count > 2 ? Self.number(parts[1]) - 1 : 0
        let count = parts.count > 2 ? Self.number(parts[2]) : 0
        guard start >= 0, start + count <= own else { return nil }
        return PatternChange(
            before: Array(String(before).utf8),
            lettersBefore: before.count,
            after: Array(String(after).utf8),
            lettersAfter: after.count,
            start: start,
            count: count == 0 ? own : count
        )
    }

    private func written(_ bytes: some Collection<UInt8>) -> String.UnicodeScalarView {
        if scalars.isEmpty { return String(decoding: bytes, as: UTF8.self).unicodeScalars }
        return String.UnicodeScalarView(bytes.compactMap { Unicode.Scalar(scalars[Int($0)]) })
    }
}
