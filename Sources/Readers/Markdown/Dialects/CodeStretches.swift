/// Where code stands in a Markdown text, found by looking at its lines as far as that goes: fences, indented lines,
/// spans between backticks, and the elements of HTML that hold code.
struct CodeStretches {
    /// Backticks in a row that may open a span (cmark looks at no more).
    private static let longestRun = 80

    private let bytes: ArraySlice<UInt8>
    /// The line that begins at this place has been looked at.
    private var seenLine = -1
    /// Whether the line before is empty, or code.
    private var afterBlank = true
    /// Whether indented lines go on with an item of a list or a note.
    private var isInItem = false
    /// Lengths of runs of backticks that nothing closes before this place.
    private var unclosed = [Int](repeating: 0, count: longestRun + 1)
    /// Up to where nothing closes an element that holds code, by its place in `elements`.
    private var open = [Int](repeating: 0, count: elements.count)

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// Moves `at` behind code that begins there, and behind a backslash with what it stands before; false where the
    /// byte at `at` is to be looked at.
    mutating func passes(_ at: inout Int) -> Bool {
        let isLineStart = at == bytes.startIndex || bytes[at - 1] == 0x0A
        if isLineStart, seenLine != at {
            seenLine = at
            if let end = codeLines(at) {
                at = end
                return true
            }
        }
        switch bytes[at] {
        case UInt8(ascii: "\\"):
            at += at + 1 < bytes.endIndex && bytes[at + 1] != 0x0A ? 2 : 1
            return true
        case UInt8(ascii: "`"):
            at = endOfSpan(at)
            return true
        case UInt8(ascii: "<"):
            guard let end = endOfElement(at) else { return false }
            at = end
            return true
        default: return false
        }
    }

    /// The end of the code that begins with the line at `start`; nil where it is none.
    private mutating func codeLines(_ start: Int) -> Int? {
        let end = lineEnd(start)
        let line = bytes[start..<end]
        let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }
        let width = indent.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
        guard indent.count < line.count, bytes[indent.endIndex] != 0x0D else {
            afterBlank = true
            return nil
        }
        if width >= 4, afterBlank, !isInItem { return min(end + 1, bytes.endIndex) }
        let content = contentStart(line)
        if content > indent.endIndex || line[indent.endIndex...].starts(with: "[^".utf8) {
            isInItem = true
        } else if width == 0, afterBlank {
            isInItem = false
        }
        afterBlank = false
        let isQuoted = line[indent.endIndex] == UInt8(ascii: ">")
        return endOfFence(content, lineEnd: end, isQuoted: isQuoted)
    }

    /// Where a line begins to say something, behind marks of quotations and items.
    private func contentStart(_ line: ArraySlice<UInt8>) -> Int {
        var at = line.startIndex
        // Nobody nests deeper than this.
        for _ in 0..<20 {
            while at < line.endIndex, line[at] == 0x20 || line[at] == 0x09 { at += 1 }
            guard at < line.endIndex else { return at }
            let rest = line[at...]
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            if line[at] == UInt8(ascii: ">") {
                at += 1
            } else if "-*+".utf8.contains(line[at]), rest.dropFirst().first == 0x20 {
                at += 2
            } else if (1...9).contains(digits.count),
                let sign = rest.dropFirst(digits.count).first, sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")"),
                rest.dropFirst(digits.count + 1).first == 0x20
            {
                at = digits.endIndex + 2
            } else {
                return at
            }
        }
        return at
    }

    /// The end of the lines between a fence at `start` and the one that closes it.
    private func endOfFence(_ start: Int, lineEnd end: Int, isQuoted: Bool) -> Int? {
        guard start < end, bytes[start] == UInt8(ascii: "`") || bytes[start] == UInt8(ascii: "~") else { return nil }
        let sign = bytes[start]
        let length = bytes[start..<end].prefix { $0 == sign }.count
        guard length >= 3, sign == UInt8(ascii: "~") || !bytes[(start + length)..<end].contains(sign) else {
            return nil
        }
        var next = min(end + 1, bytes.endIndex)
        while next < bytes.endIndex {
            let stop = lineEnd(next)
            let line = bytes[next..<stop]
            let content = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }
            // A quotation takes its fence along when it ends.
            if isQuoted, line.first(where: { $0 != 0x20 }) != UInt8(ascii: ">") { return next }
            next = min(stop + 1, bytes.endIndex)
            let run = content.prefix { $0 == sign }.count
            if run >= length, content.dropFirst(run).allSatisfy({ $0 <= 0x20 }) { break }
        }
        return next
    }

    /// The end of a span of code, or of the backticks where nothing closes them before the paragraph ends.
    private mutating func endOfSpan(_ start: Int) -> Int {
        var end = start
        while end < bytes.endIndex, bytes[end] == UInt8(ascii: "`") { end += 1 }
        let length = end - start
        guard length <= Self.longestRun, start >= unclosed[length] else { return end }
        var at = end
        while at < bytes.endIndex {
            if bytes[at] == UInt8(ascii: "`") {
                let run = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
                at += run
                if run == length { return at }
            } else if bytes[at] == 0x0A, bytes[(at + 1)...].first(where: { $0 != 0x20 && $0 != 0x0D }) ?? 0x0A == 0x0A {
                break
            } else {
                at += 1
            }
        }
        unclosed[length] = at
        return end
    }

    /// The end of an element that holds code or a comment, and begins at `start`.
    private mutating func endOfElement(_ start: Int) -> Int? {
        let rest = bytes[(start + 1)...]
        for (index, element) in Self.elements.enumerated() where start >= open[index] {
            guard rest.prefix(element.name.count).map({ $0 | 0x20 }).elementsEqual(element.name.map { $0 | 0x20 })
            else { continue }
            if let sign = rest.dropFirst(element.name.count).first, Self.isNameByte(sign) { continue }
            if let end = end(after: element.end, from: start) { return end }
            open[index] = bytes.endIndex
        }
        return nil
    }

    private static let elements: [(name: [UInt8], end: [UInt8])] =
        [(Array("!--".utf8), Array("-->".utf8))]
        + ["pre", "code", "script", "style", "textarea", "math", "kbd"].map { (Array($0.utf8), Array("</\($0)".utf8)) }

    private static func isNameByte(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private func end(after text: [UInt8], from start: Int) -> Int? {
        var at = start
        while let found = bytes[at...].firstIndex(of: text[0]) {
            if bytes[found...].starts(with: text) { return found + text.count }
            at = found + 1
        }
        return nil
    }

    private func lineEnd(_ start: Int) -> Int { bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex }
}

/// The names that links are defined under in a text.
enum LinkDefinitions {
    /// Every `name` of a line `[name]: …`.
    static func names(in bytes: ArraySlice<UInt8>) -> Set<String> {
        var names: Set<String> = []
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = bytes[start..<end].drop { $0 == 0x20 }
            if line.first == UInt8(ascii: "["), let close = line.firstRange(of: Array("]:".utf8)) {
                names.insert(
                    String(decoding: line[(line.startIndex + 1)..<close.lowerBound], as: UTF8.self).lowercased()
                )
            }
            start = min(end + 1, bytes.endIndex)
        }
        return names
    }
}
