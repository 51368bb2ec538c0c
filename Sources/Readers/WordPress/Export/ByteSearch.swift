import Foundation

/// Searching long texts as bytes. `memchr` looks at many bytes at once: an export of a gigabyte is read twice.
extension [UInt8] {
    /// Where `byte` first stands from `start` on, before `end`.
    func next(_ byte: UInt8, from start: Int, to end: Int) -> Int? {
        guard start >= 0, start < end, end <= count else { return nil }
        return withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress, let found = memchr(base + start, Int32(byte), end - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Where `text` first stands from `start` on, ending at `end` at the latest; letters as written.
    func next(_ text: StaticString, from start: Int, to end: Int) -> Int? {
        var index = start
        while let found = next(text.utf8Start.pointee, from: index, to: end) {
            if stands(text, at: found, to: end) { return found }
            index = found + 1
        }
        return nil
    }

    /// Whether `text` stands at `index` and ends at `end` at the latest; letters as written.
    func stands(_ text: StaticString, at index: Int, to end: Int) -> Bool {
        let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard index >= 0, index + letters.count <= Swift.min(end, count) else { return false }
        for offset in 0..<letters.count where self[index + offset] != letters[offset] { return false }
        return true
    }

    /// Whether the bytes of `other` stand at `index` and end at `end` at the latest.
    func stands(_ other: ArraySlice<UInt8>, at index: Int, to end: Int) -> Bool {
        guard index >= 0, index + other.count <= Swift.min(end, count) else { return false }
        return self[index..<index + other.count].elementsEqual(other)
    }

    /// The first place from `start` on that is no blank and no line end; `end` where there is none.
    func afterBlanks(_ start: Int, to end: Int) -> Int {
        var index = start
        while index < end, self[index] <= 0x20 { index += 1 }
        return index
    }

    /// How many line ends there are in `range`.
    func lineEnds(in range: Range<Int>) -> Int {
        var count = 0
        var index = range.lowerBound
        while let found = next(0x0A, from: index, to: range.upperBound) {
            count += 1
            index = found + 1
        }
        return count
    }
}
