import Basics
import Documents

// Reading and replacing.
extension DialectScan {
    /// Whether `text` stands at a place.
    func follows(_ text: StaticString, at place: Int) -> Bool {
        guard place >= bytes.startIndex, place + text.utf8CodeUnitCount <= bytes.endIndex else { return false }
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        return bytes[place..<(place + wanted.count)].elementsEqual(wanted)
    }

    /// The byte at a place; nil outside the text.
    func byte(_ place: Int) -> UInt8? { bytes.indices.contains(place) ? bytes[place] : nil }

    /// The text of some bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Where `text` begins at or after `place` and before `end`.
    func find(_ text: StaticString, from place: Int, before end: Int) -> Int? {
        guard text.utf8CodeUnitCount > 0, place < end else { return nil }
        let first = text.utf8Start.pointee
        var here = place
        while let found = bytes[here..<min(end, bytes.endIndex)].firstIndex(of: first) {
            if follows(text, at: found) { return found }
            here = found + 1
        }
        return nil
    }

    /// Where `text` begins at or after `place`, before the paragraph ends and no further than a tag is long.
    func findInParagraph(_ text: StaticString, from place: Int) -> Int? {
        var here = place
        let limit = min(bytes.endIndex, place + Self.longestTag)
        while here < limit {
            if follows(text, at: here) { return here }
            if bytes[here] == 0x0A, restOfLineIsEmpty(here + 1) { return nil }
            here += 1
        }
        return nil
    }

    /// The end of the line that holds a place: its line end, or the end of the text.
    func lineEnd(_ place: Int) -> Int { bytes[place...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.endIndex }

    /// The start of the line that holds a place; nil where it is further away than a tag is long.
    func lineStart(_ place: Int) -> Int? {
        let limit = max(bytes.startIndex, place - Self.longestTag)
        if let end = bytes[limit..<place].lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) { return end + 1 }
        return limit == bytes.startIndex ? limit : nil
    }

    /// Whether only blanks stand between a place and the end of its line.
    func restOfLineIsEmpty(_ place: Int) -> Bool {
        let next = bytes[min(place, bytes.endIndex)...].first { $0 != 0x20 && $0 != 0x09 }
        return next == nil || next == 0x0A || next == 0x0D
    }

    /// Whether nothing but blanks and marks of quotations and lists stands beside a stretch in its lines.
    func isAlone(_ range: Range<Int>) -> Bool {
        guard restOfLineIsEmpty(range.upperBound) else { return false }
        let before = bytes[..<range.lowerBound].last { !" \t>-*+".utf8.contains($0) }
        return before == nil || before == 0x0A || before == 0x0D
    }

    /// Puts `text` in the place of everything up to `end`.
    mutating func replace(upTo end: Int, with text: String) {
        out += bytes[copied..<at]
        noteLines(bytes[at..<end].count { $0 == 0x0A } - text.utf8.count { $0 == 0x0A })
        out += text.utf8
        at = end
        copied = end
    }

    /// Puts a block in the place of everything up to `end`.
    mutating func replace(upTo end: Int, with block: Block) {
        hasTokens = true
        replace(upTo: end, with: pieces.token(for: [block]))
    }

    /// Takes a line out, so that what stands around it stays together.
    mutating func removeLine() {
        let start = lineStart(at) ?? at
        out += bytes[copied..<max(copied, start)]
        var end = lineEnd(at)
        if byte(end) == 0x0D { end += 1 }
        if byte(end) == 0x0A { end += 1 }
        at = end
        copied = end
        noteLines(1)
    }

    /// Notes how many lines of the text have no line in what is written from here on.
    private mutating func noteLines(_ missing: Int) {
        guard missing != 0 else { return }
        written.line += out[written.at...].count { $0 == 0x0A }
        written.at = out.count
        missingLines.append((line: written.line, count: (missingLines.last?.count ?? 0) + missing))
    }

    /// Takes the last line of what is written so far out, where `matches` says so; a line end stays.
    mutating func dropLastLine(where matches: (ArraySlice<UInt8>) -> Bool) {
        out += bytes[copied..<at]
        copied = at
        guard out.last == 0x0A else { return }
        let start = (out.dropLast().lastIndex(of: 0x0A)).map { $0 + 1 } ?? 0
        // Lines are counted as they were written: the end of this one stays.
        if start >= written.at, matches(out[start...]) { out.replaceSubrange(start..., with: [0x0A]) }
    }

    /// Names that are reported; a text with more is no text.
    private static let mostUnknown = 40

    /// Notes a name that means nothing here.
    mutating func note(unknown shown: String) {
        if let found = unknown.firstIndex(where: { $0.shown == shown }) {
            unknown[found].count += 1
            return
        }
        guard unknown.count < Self.mostUnknown else { return }
        counted.line += bytes[counted.at..<at].count { $0 == 0x0A }
        counted.at = at
        unknown.append(Unknown(shown: shown, line: counted.line, count: 1))
    }
}
