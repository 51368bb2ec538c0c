#if canImport(Glibc)
    import Glibc
#else
    import Foundation
#endif

/// Character references: `&amp;`, `&#8212;`, `&copy` (HTML, 13.2.5.72 to 80).
enum CharacterReferences {
    /// Puts `text` into `out`, in place of what is there, with the characters that its references stand for.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, inAttribute: Bool = false, into out: inout [UInt8]) {
        out.removeAll(keepingCapacity: true)
        guard let base = text.baseAddress else { return }
        var at = 0
        while at < text.count {
            let found = memchr(base + at, Int32(UInt8(ascii: "&")), text.count - at)
            let mark = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
            out.append(contentsOf: UnsafeBufferPointer(start: base + at, count: mark - at))
            guard mark < text.count else { return }
            let rest = UnsafeBufferPointer(rebasing: text[(mark + 1)...])
            let length =
                rest.first == UInt8(ascii: "#") ? number(rest, into: &out) : name(rest, inAttribute, into: &out)
            if length == 0 { out.append(UInt8(ascii: "&")) }
            at = mark + 1 + length
        }
    }

    /// Adds the character of `#8212;` or `#x2014;`; returns how many bytes stand for it, 0 where none do.
    private static func number(_ text: UnsafeBufferPointer<UInt8>, into out: inout [UInt8]) -> Int {
        let isHex = text.count > 1 && text[1] | 0x20 == UInt8(ascii: "x")
        var index = isHex ? 2 : 1
        let start = index
        var value: UInt32 = 0
        while index < text.count, let digit = digit(text[index], isHex) {
            // Larger than all of Unicode stays so, and does not overflow.
            if value <= 0x10_FFFF { value = value * (isHex ? 16 : 10) + digit }
            index += 1
        }
        guard index > start else { return 0 }
        if index < text.count, text[index] == UInt8(ascii: ";") { index += 1 }
        append(scalar(value), to: &out)
        return index
    }

    private static func digit(_ byte: UInt8, _ isHex: Bool) -> UInt32? {
        switch byte {
        case 48...57: UInt32(byte - 48)
        case 65...70 where isHex, 97...102 where isHex: UInt32(byte | 0x20) - 87
        default: nil
        }
    }

    /// The character of a number: those between ASCII and Latin-1 are meant as windows-1252 has them.
    static func scalar(_ value: UInt32) -> Unicode.Scalar {
        value == 0 ? "\u{FFFD}" : WindowsCharacters.scalar(at: value) ?? Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    private static func append(_ scalar: Unicode.Scalar, to out: inout [UInt8]) {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Adds the characters of `amp;` or `copy`; returns how many bytes stand for them, 0 where none do.
    private static func name(
        _ text: UnsafeBufferPointer<UInt8>,
        _ inAttribute: Bool,
        into out: inout [UInt8]
    ) -> Int {
        var length = 0
        while length < min(text.count, Table.longest), isAlphanumeric(text[length]) { length += 1 }
        guard length > 1 else { return 0 }
        if length < text.count, text[length] == UInt8(ascii: ";"), let entry = table.find(text, length) {
            table.append(entry, to: &out)
            return length + 1
        }
        var short = min(length, Table.longestAlone)
        while short > 1 {
            if let entry = table.find(text, short), table.countsAlone(entry) {
                // An address may have a parameter of that name.
                if inAttribute, short < text.count, text[short] == UInt8(ascii: "=") || isAlphanumeric(text[short]) {
                    return 0
                }
                table.append(entry, to: &out)
                return short
            }
            short -= 1
        }
        return 0
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
    }

    private static let table = Table()

    /// The names, found by halving.
    private struct Table: Sendable {
        /// Letters of the longest name, and of the longest that counts without a semicolon.
        static let longest = 31
        static let longestAlone = 6

        private struct Entry: Sendable {
            var start: UInt16
            var length: UInt8
            var isAlone: Bool
            var first: UInt32
            var second: UInt32
        }

        private var entries: [Entry] = []

        init() {
            let text = UnsafeBufferPointer(start: names.utf8Start, count: names.utf8CodeUnitCount)
            entries.reserveCapacity(2200)  // 2,125 names in 2025
            var at = 0
            while at < text.count {
                let start = at
                while text[at] != UInt8(ascii: ":"), text[at] != UInt8(ascii: "!") { at += 1 }
                let isAlone = text[at] == UInt8(ascii: "!")
                let length = UInt8(at - start)
                var values: (UInt32, UInt32) = (0, 0)
                at += 1
                while at < text.count, text[at] != UInt8(ascii: " ") {
                    if text[at] == UInt8(ascii: "+") {
                        values = (0, values.0)
                    } else {
                        values.0 = values.0 << 4 | (CharacterReferences.digit(text[at], true) ?? 0)
                    }
                    at += 1
                }
                at += 1
                let (first, second) = values.1 == 0 ? (values.0, 0) : (values.1, values.0)
                entries.append(
                    Entry(start: UInt16(start), length: length, isAlone: isAlone, first: first, second: second)
                )
            }
        }

        func find(_ text: UnsafeBufferPointer<UInt8>, _ length: Int) -> Int? {
            var low = 0
            var high = entries.count
            while low < high {
                let middle = (low + high) / 2
                let order = compare(text, length, entries[middle])
                if order == 0 { return middle }
                if order < 0 { high = middle } else { low = middle + 1 }
            }
            return nil
        }

        private func compare(_ text: UnsafeBufferPointer<UInt8>, _ length: Int, _ entry: Entry) -> Int {
            guard let text = text.baseAddress else { return 0 }
            let order = memcmp(text, names.utf8Start + Int(entry.start), min(length, Int(entry.length)))
            return order == 0 ? length - Int(entry.length) : Int(order)
        }

        func countsAlone(_ entry: Int) -> Bool { entries[entry].isAlone }

        func append(_ entry: Int, to out: inout [UInt8]) {
            for value in [entries[entry].first, entries[entry].second] where value > 0 {
                if let scalar = Unicode.Scalar(value) { CharacterReferences.append(scalar, to: &out) }
            }
        }
    }
}
