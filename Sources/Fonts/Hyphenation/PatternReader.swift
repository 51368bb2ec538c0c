/// Reads a dictionary of patterns line by line.
struct PatternReader {
    /// The longest line that is read, its end included, as in libhyphen: longer ones are no patterns.
    static let longestLine = 100
    /// The most changes a dictionary may have: their number is kept in two bytes. Hungarian has 600.
    static let mostChanges = 0xFFFE

    private var dictionary = HyphenationDictionary()
    /// The letters of a charset of one byte a letter; empty for UTF-8.
    private var scalars: [UInt16] = []
    private var level = 0
    /// The patterns of the level that is being read.
    private var trie: PatternTrie
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0
    // Lent storage, because arrays ask at each byte whether they are unique.
    /// Codes of bytes in a charset of one byte a letter, and of ASCII; zero for those not met yet.
    private let codes: UnsafeMutablePointer<UInt8>
    /// The letters of the pattern being read, and the values before and after them.
    private let letters: UnsafeMutablePointer<UInt8>
    private let values: UnsafeMutablePointer<UInt8>
    private var count = 0

    /// The dictionary in `bytes`; nil where the first line names no known charset.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> HyphenationDictionary? {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256 + 2 * 128) { storage in
            storage.initialize(repeating: 0)
            guard let base = storage.baseAddress else { return nil }
            var reader = PatternReader(bytes, base)
            return reader.read()
        }
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ storage: UnsafeMutablePointer<UInt8>) {
        self.bytes = bytes
        codes = storage
        letters = storage + 256
        values = storage + 256 + 128
        trie = PatternTrie(fileSize: bytes.count)
    }

    private mutating func read() -> HyphenationDictionary? {
        let first = line()
        guard first.count < Self.longestLine,
            let charset = PatternCharset(named: String(decoding: first, as: UTF8.self))
        else { return nil }
        if case .bytes(let scalars) = charset { self.scalars = scalars }
        while position < bytes.count, level < 2 {
            let line = line()
            guard line.count > 0, line.count < Self.longestLine else { continue }
            // Comments: libhyphen's sign, and that of the German and Mongolian files.
            guard line[0] != UInt8(ascii: "%"), line[0] != UInt8(ascii: "#") else { continue }
            if line[0] >= 0x41, line[0] <= 0x5A, readSetting(line) { continue }
            readPattern(line)
        }
        dictionary.words = trie
        dictionary.complete(hasLevels: level > 0)
        return dictionary
    }

    /// The next line, without white space at its end.
    @inline(__always)
    private mutating func line() -> UnsafeBufferPointer<UInt8> {
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
            guard level == 1 else { break }
            dictionary.compounds = trie
            trie = PatternTrie(fileSize: max(bytes.count - position, 0))
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
    @inline(__always)
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
        count = 0
        values[0] = 0
        var position = 0
        while position < line.count {
            let byte = line[position]
            if byte <= 0x39 {
                if byte >= 0x30 {
                    values[count] = byte - 0x30
                    position += 1
                    continue
                }
                if byte <= 0x20 || byte == UInt8(ascii: "/") { break }
            }
            guard let code = code(line, &position) else { return }
            letters[count] = code
            count += 1
            values[count] = 0
        }
        guard position < line.count, line[position] == UInt8(ascii: "/") else {
            trie.insert(letters, values, count: count)
            return
        }
        guard let change = change(UnsafeBufferPointer(rebasing: line[(position + 1)...])),
            dictionary.changes.count < Self.mostChanges
        else { return }
        dictionary.changes.append(change)
        trie.insert(letters, values, count: count, change: dictionary.changes.count - 1)
    }

    /// `before=after,start,count` behind the slash: what is written, the first letter replaced (from 1), how many are.
    /// Without figures the whole pattern is replaced.
    private func change(_ text: UnsafeBufferPointer<UInt8>) -> PatternChange? {
        let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        guard let hyphen = parts[0].firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let before = written(parts[0][..<hyphen])
        let after = written(parts[0][(hyphen + 1)...])
        let own = count > 0 && letters[0] == PatternAlphabet.boundary ? count - 1 : count
        let start = parts.count > 2 ? Self.number(parts[1]) - 1 : 0
        let taken = parts.count > 2 ? Self.number(parts[2]) : 0
        guard start >= 0, start + taken <= own else { return nil }
        return PatternChange(
            before: Array(String(before).utf8),
            lettersBefore: before.count,
            after: Array(String(after).utf8),
            lettersAfter: after.count,
            start: start,
            count: taken == 0 ? own : taken
        )
    }

    private func written(_ bytes: some Collection<UInt8>) -> String.UnicodeScalarView {
        if scalars.isEmpty { return String(decoding: bytes, as: UTF8.self).unicodeScalars }
        return String.UnicodeScalarView(bytes.compactMap { Unicode.Scalar(scalars[Int($0)]) })
    }
}
