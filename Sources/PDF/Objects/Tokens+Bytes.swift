extension Tokens {
    /// Appends the bytes of a word.
    @inlinable package mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Appends bytes that are syntax already.
    @inlinable package mutating func append(_ more: [UInt8]) { bytes.append(contentsOf: more) }

    /// A space where the last byte would run into a token that begins with a regular character (7.2.3).
    @inlinable package mutating func separate() {
        guard let last = bytes.last, last > 0x20, !Self.isDelimiter(last) else { return }
        bytes.append(0x20)
    }

    /// `()<>[]{}/%`: they end a token without white space.
    @inlinable package static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D, 0x2F, 0x25: true
        default: false
        }
    }

    /// The digits of an integer, nothing before them.
    @inlinable package mutating func append(integer value: Int) {
        if value < 0 { bytes.append(0x2D) }
        var rest = value.magnitude
        if rest < 10 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest))
            return
        }
        let start = bytes.count
        while rest > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        }
        reverse(from: start)
    }

    /// The digits of `value / 10^places`, nothing before them.
    ///
    /// 0.05 µs a number, where `String(format:)` takes 2.
    @inlinable package mutating func append(fixed value: Int, places: Int) {
        var (rest, left) = (value.magnitude, places)
        while left > 0, rest % 10 == 0 {
            guard rest > 0 else { break }
            rest /= 10
            left -= 1
        }
        guard rest > 0 else {
            bytes.append(0x30)
            return
        }
        if value < 0 { bytes.append(0x2D) }
        let start = bytes.count
        while rest > 0 || left > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
            left -= 1
            if left == 0 {
                bytes.append(0x2E)
                // A number below one begins with its point, which 7.3.3 allows: `.25`.
            }
        }
        reverse(from: start)
    }

    /// Digits come last first.
    @inlinable mutating func reverse(from start: Int) {
        var (low, high) = (start, bytes.count - 1)
        while low < high {
            bytes.swapAt(low, high)
            low += 1
            high -= 1
        }
    }

    /// Two hexadecimal digits.
    @inlinable package mutating func append(hex byte: UInt8) {
        bytes.append(Self.hexDigit(byte >> 4))
        bytes.append(Self.hexDigit(byte & 15))
    }

    /// The digit of a value below 16.
    @inlinable static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x37 + value }
}
