import Basics
import Styling

extension InlineText {
    /// Adds text whose blanks collapse: bytes of a text node from its first one on.
    mutating func addCollapsing(_ bytes: UnsafeBufferPointer<UInt8>, node: Int32, keepsLines: Bool) {
        var index = 0
        var isMarked = false
        while index < bytes.count {
            let start = index
            // Words with single blanks between them go over in one piece.
            while index < bytes.count {
                let byte = bytes[index]
                if byte > 0x20 || !Self.isBlank(byte) {
                    index += 1
                } else if byte == 0x20, index > start, index + 1 < bytes.count, !Self.isBlank(bytes[index + 1]) {
                    index += 1
                } else {
                    break
                }
            }
            if index > start {
                if !isMarked { mark(node, start) }
                isMarked = true
                paragraph.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                endsInBlank = false
                isAtLineStart = false
                hasWords = true
            }
            guard index < bytes.count else { break }
            let blank = index
            index = addBlanks(bytes, from: blank, node, keepsLines, &isMarked)
        }
        closeRun()
    }

    /// Adds what blanks in a row become; returns where they end.
    private mutating func addBlanks(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from blank: Int,
        _ node: Int32,
        _ keepsLines: Bool,
        _ isMarked: inout Bool
    ) -> Int {
        var index = blank
        var feeds = 0
        while index < bytes.count, Self.isBlank(bytes[index]) {
            if bytes[index] == 0x0A { feeds += 1 }
            index += 1
        }
        if keepsLines, feeds > 0 {
            for _ in 0..<feeds { breakLine(node, blank) }
            isMarked = false
            return index
        }
        if dropsBlanks || (feeds > 0 && Self.joins(paragraph.text, bytes, index)) {
            isMarked = false
            return index
        }
        if !isMarked { mark(node, blank) }
        paragraph.text.append(0x20)
        endsInBlank = true
        isMarked = index == blank + 1
        return index
    }

    /// Adds text as it is: line feeds end lines, tabs go to every eighth column, blanks stay.
    mutating func addPreserved(_ bytes: UnsafeBufferPointer<UInt8>, node: Int32) {
        var index = 0
        var isMarked = false
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A {
                breakLine(node, index)
                isMarked = false
            } else if byte == 0x0D {
                isMarked = false
            } else if byte == 0x09
                || (byte == 0x20 && (isAtLineStart || index + 1 < bytes.count && bytes[index + 1] == 0x20))
            {
                // Blanks that must not be lost at a line's start or join are no-break spaces.
                mark(node, index)
                let count = byte == 0x20 ? 1 : 8 - column % 8
                for _ in 0..<count { paragraph.text += [0xC2, 0xA0] }
                isMarked = false
            } else {
                if !isMarked { mark(node, index) }
                isMarked = true
                paragraph.text.append(byte)
                if byte != 0x20 {
                    isAtLineStart = false
                    hasWords = true
                }
            }
            index += 1
        }
        endsInBlank = false
        closeRun()
    }

    /// How many characters stand in the line so far.
    private var column: Int {
        let text = paragraph.text
        var count = 0
        var index = text.count - 1
        while index >= 0 {
            // U+2028 begins the line.
            if text[index] == 0xA8, index >= 2, text[index - 1] == 0x80, text[index - 2] == 0xE2 { break }
            if text[index] & 0xC0 != 0x80 { count += 1 }
            index -= 1
        }
        return count
    }

    /// Adds text that comes from no document: what sheets generate.
    mutating func addGenerated(_ bytes: [UInt8]) {
        guard !bytes.isEmpty else { return }
        mark(-1, 0)
        paragraph.text += bytes
        endsInBlank = false
        isAtLineStart = false
        hasWords = true
        closeRun()
    }

    /// Adds a control of direction, which nobody sees: blanks go on collapsing across it.
    mutating func addControl(_ bytes: [UInt8], isAfterBlank: Bool) {
        mark(-1, 0)
        paragraph.text += bytes
        endsInBlank = isAfterBlank
        closeRun()
    }

    /// Ends the line.
    mutating func breakLine(_ node: Int32, _ offset: Int) {
        dropBlank()
        mark(node, offset)
        paragraph.text += [0xE2, 0x80, 0xA8]
        endsInBlank = false
        isAtLineStart = true
        closeRun()
    }

    /// Puts a thing among the letters, in the run that was begun for it.
    mutating func addObject(_ object: Paragraph.Object, node: Int32) {
        guard var run = paragraph.runs.last else { return }
        run.kind = .object(Int32(paragraph.objects.count))
        placeholder(run, node: node)
        paragraph.objects.append(object)
    }

    /// Puts a leader or a page reference.
    mutating func addFilling(leader: String, target: String, run: Paragraph.Run) {
        if !leader.isEmpty { dropBlank() }
        paragraph.fillings.append(
            Paragraph.Filling(leader: leader, target: target, offset: Int32(paragraph.text.count))
        )
        placeholder(run, node: -1)
        hasWords = true
    }

    private mutating func placeholder(_ run: Paragraph.Run, node: Int32) {
        if let last = paragraph.runs.last, last.range.isEmpty { paragraph.runs.removeLast() }
        mark(node, 0)
        paragraph.text += [0xEF, 0xBF, 0xBC]
        var run = run
        let end = Int32(paragraph.text.count)
        run.range = end - 3..<end
        paragraph.runs.append(run)
        lastStyle = .max
        endsInBlank = false
        isAtLineStart = false
    }

    /// Takes the blank at the end away.
    mutating func dropBlank() {
        guard endsInBlank, paragraph.text.last == 0x20 else { return }
        paragraph.text.removeLast()
        endsInBlank = false
        let end = Int32(paragraph.text.count)
        if let last = paragraph.segments.last, last.start >= end, last.start > 0 { paragraph.segments.removeLast() }
        while let last = paragraph.runs.last, last.range.upperBound > end {
            if last.range.lowerBound >= end {
                paragraph.runs.removeLast()
                lastStyle = .max
            } else {
                paragraph.runs[paragraph.runs.count - 1].range = last.range.lowerBound..<end
            }
        }
    }

    /// Blanks of HTML; a form feed is no character of XML.
    @inline(__always) private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
    }

    /// Whether a line feed between Chinese or Japanese characters is none at all (CSS Text 3, 4.1.3).
    private static func joins(_ before: [UInt8], _ after: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard before.count >= 3, index + 2 < after.count else { return false }
        let end = before.count
        return isEastAsian(before[end - 3], before[end - 2]) && isEastAsian(after[index], after[index + 1])
    }

    /// Whether a character of three bytes is from U+3000 to U+9FFF or from U+FF00 to U+FF60: no Hangul, which has blanks.
    private static func isEastAsian(_ first: UInt8, _ second: UInt8) -> Bool {
        (0xE3...0xE9).contains(first) || (first == 0xEF && (second == 0xBC || second == 0xBD))
    }
}
