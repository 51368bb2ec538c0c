/// Looking at pieces of text as bytes, ASCII letters without regard to case.
extension ArraySlice<UInt8> {
    /// The piece without white space at its ends.
    var trimmed: ArraySlice<UInt8> {
        var low = startIndex
        var high = endIndex
        while low < high, self[low] <= 0x20 { low += 1 }
        while high > low, self[high - 1] <= 0x20 { high -= 1 }
        return self[low..<high]
    }

    /// Whether the piece is `text`.
    func equals(_ text: StaticString) -> Bool {
        count == text.utf8CodeUnitCount && starts(text, at: startIndex)
    }

    /// Whether the piece begins with `text`.
    func begins(with text: StaticString) -> Bool {
        count >= text.utf8CodeUnitCount && starts(text, at: startIndex)
    }

    /// Whether `text` stands somewhere in the piece.
    func contains(_ text: StaticString) -> Bool { firstIndex(of: text) != nil }

    /// Where `text` first stands.
    func firstIndex(of text: StaticString) -> Int? {
        let length = text.utf8CodeUnitCount
        guard count >= length else { return nil }
        var index = startIndex
        while index <= endIndex - length {
            if starts(text, at: index) { return index }
            index += 1
        }
        return nil
    }

    /// Whether a style sheet's declaration of `property` has the value `value`: `display : NONE`.
    func declares(_ property: StaticString, _ value: StaticString) -> Bool {
        guard let at = firstIndex(of: property) else { return false }
        var index = at + property.utf8CodeUnitCount
        while index < endIndex, self[index] <= 0x20 || self[index] == UInt8(ascii: ":") { index += 1 }
        return index + value.utf8CodeUnitCount <= endIndex && starts(value, at: index)
    }

    private func starts(_ text: StaticString, at index: Int) -> Bool {
        let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        for offset in 0..<letters.count where Self.lower(self[index + offset]) != Self.lower(letters[offset]) {
            return false
        }
        return true
    }

    private static func lower(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
}
