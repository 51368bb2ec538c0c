/// Reads numbers and words off the bytes of an attribute (SVG 2 §4.1, CSS Values 4).
struct SVGScanner {
    private let bytes: ArraySlice<UInt8>
    private(set) var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    var isAtEnd: Bool { at >= bytes.endIndex }
    /// The byte that comes next.
    var next: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

    mutating func skipSpace() {
        while at < bytes.endIndex, Self.isSpace(bytes[at]) { at += 1 }
    }

    /// White space with at most one comma in it.
    mutating func skipComma() {
        skipSpace()
        if at < bytes.endIndex, bytes[at] == UInt8(ascii: ",") {
            at += 1
            skipSpace()
        }
    }

    /// Takes `byte` where it comes next.
    mutating func take(_ byte: UInt8) -> Bool {
        guard at < bytes.endIndex, bytes[at] == byte else { return false }
        at += 1
        return true
    }

    /// Takes one byte.
    mutating func takeAny() -> UInt8? {
        guard at < bytes.endIndex else { return nil }
        defer { at += 1 }
        return bytes[at]
    }

    /// Takes letters and hyphens, in lower case.
    mutating func word() -> String {
        let start = at
        while at < bytes.endIndex, Self.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self).lowercased()
    }

    /// Takes what comes before `byte`, and `byte`; nil where it does not come.
    mutating func text(before byte: UInt8) -> ArraySlice<UInt8>? {
        guard let end = bytes[at...].firstIndex(of: byte) else { return nil }
        defer { at = end + 1 }
        return bytes[at..<end]
    }

    /// A flag of an arc: one digit, nothing need follow.
    mutating func flag() -> Bool? {
        if take(UInt8(ascii: "0")) { return false }
        if take(UInt8(ascii: "1")) { return true }
        return nil
    }

    /// A number; nil, and nothing taken, where none comes. Never infinite: magnitudes end at `limit`.
    mutating func number() -> Double? {
        var place = at
        let isNegative = place < bytes.endIndex && bytes[place] == UInt8(ascii: "-")
        if isNegative || place < bytes.endIndex && bytes[place] == UInt8(ascii: "+") { place += 1 }
        var (mantissa, exponent, digits) = (UInt64(0), 0, 0)
        var isFraction = false
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte >= 0x30, byte <= 0x39 {
                digits += 1
                if mantissa < 100_000_000_000_000_000 {
                    mantissa = mantissa * 10 + UInt64(byte - 0x30)
                    if isFraction { exponent -= 1 }
                } else if !isFraction {
                    exponent += 1
                }
            } else if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
            } else {
                break
            }
            place += 1
        }
        guard digits > 0 else { return nil }
        at = place
        exponent += powerOfTen()
        let value = Self.scaled(Double(mantissa), exponent)
        return isNegative ? -value : value
    }

    /// The largest magnitude a number can have: whatever is multiplied later stays finite.
    static let limit = 1e12

    /// An `e` with digits behind it; an `e` alone may be the start of a unit.
    private mutating func powerOfTen() -> Int {
        guard at < bytes.endIndex, bytes[at] | 0x20 == UInt8(ascii: "e") else { return 0 }
        var place = at + 1
        let isNegative = place < bytes.endIndex && bytes[place] == UInt8(ascii: "-")
        if isNegative || place < bytes.endIndex && bytes[place] == UInt8(ascii: "+") { place += 1 }
        let start = place
        var value = 0
        while place < bytes.endIndex, bytes[place] >= 0x30, bytes[place] <= 0x39 {
            value = min(value * 10 + Int(bytes[place] - 0x30), 1_000)
            place += 1
        }
        guard place > start else { return 0 }
        at = place
        return isNegative ? -value : value
    }

    private static let tens: [Double] = (0...22).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }

    private static func scaled(_ mantissa: Double, _ exponent: Int) -> Double {
        guard mantissa > 0 else { return 0 }
        var value = mantissa
        var left = exponent
        while left > 0, value < limit {
            value *= tens[min(left, 22)]
            left -= 22
        }
        while left < 0, value > 0 {
            value /= tens[min(-left, 22)]
            left += 22
        }
        return min(value, limit)
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension ArraySlice<UInt8> {
    /// The bytes without white space at both ends.
    var trimmed: ArraySlice<UInt8> {
        var (low, high) = (startIndex, endIndex)
        while low < high, SVGScanner.isSpace(self[low]) { low += 1 }
        while low < high, SVGScanner.isSpace(self[high - 1]) { high -= 1 }
        return self[low..<high]
    }

    /// Whether the bytes are those of `text`.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { elementsEqual($0) }
    }

    /// The numbers of a list; nil where something else stands in it.
    func numbers(limit: Int) -> [Double]? {
        var scanner = SVGScanner(self)
        var list: [Double] = []
        scanner.skipSpace()
        while !scanner.isAtEnd, list.count < limit {
            guard let number = scanner.number() else { return nil }
            list.append(number)
            scanner.skipComma()
        }
        return list
    }
}
