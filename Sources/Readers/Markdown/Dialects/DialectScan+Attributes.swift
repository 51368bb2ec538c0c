import Basics

// Attributes that kramdown and Pandoc let stand beside what they belong to: `{: .class}`, `{#id}`, `{width=50%}`.
extension DialectScan {
    /// Something between braces at `at`, or nothing.
    mutating func attributes() {
        guard let close = find("}", from: at + 1, before: at + Self.longestTag) else { return }
        let inner = bytes[(at + 1)..<close]
        guard !inner.contains(0x0A) else { return }
        let end = close + 1
        switch inner.first {
        case UInt8(ascii: ":"): kramdown(inner.dropFirst(), upTo: end)
        case UInt8(ascii: "#"), UInt8(ascii: "."):
            if isInHeading(upTo: end) {
                heading(inner, upTo: end)
            } else if let before = byte(at - 1), before == UInt8(ascii: ")") || before == UInt8(ascii: "]") {
                replace(upTo: end, with: "")
            }
        default:
            guard byte(at - 1) == UInt8(ascii: ")"), let first = inner.first, Self.isLetter(first),
                inner.contains(UInt8(ascii: "="))
            else { return }
            replace(upTo: end, with: "")
        }
    }

    private mutating func kramdown(_ inner: ArraySlice<UInt8>, upTo end: Int) {
        if inner.first == UInt8(ascii: ":") || inner.first == UInt8(ascii: "/") {
            // `{::comment}` … `{:/comment}`, `{::nomarkdown}`, `{::options …}`.
            let close = inner.starts(with: ":comment".utf8) ? endOfComment(from: end) : nil
            if let close {
                replace(upTo: find("}", from: close, before: bytes.endIndex).map { $0 + 1 } ?? end, with: "")
            } else {
                replace(upTo: end, with: "")
            }
            return
        }
        if isAlone(at..<end) {
            let words = inner.split { $0 <= 0x20 }
            // The list that a table of contents replaces has one item.
            if words.contains(where: { $0.elementsEqual("toc".utf8) }) {
                dropLastLine { line in
                    let start = line.drop { $0 == 0x20 }.first
                    return start.map { "-*+1".utf8.contains($0) } ?? false
                }
            }
            removeLine()
        } else if let before = byte(at - 1), before > 0x20 || isInHeading(upTo: end) {
            if let id = inner.firstIndex(of: UInt8(ascii: "#")), isInHeading(upTo: end) {
                heading(inner[id...], upTo: end)
            } else {
                replace(upTo: end, with: "")
            }
        }
    }

    /// Where `{:/comment}` or `{:/}` stands.
    private mutating func endOfComment(from start: Int) -> Int? {
        guard start >= openComments else { return nil }
        let end =
            find("{:/comment}", from: start, before: bytes.endIndex)
            ?? find("{:/}", from: start, before: bytes.endIndex)
        if end == nil { openComments = bytes.endIndex }
        return end
    }

    /// Whether the end of a heading's line stands between `at` and `end`.
    private func isInHeading(upTo end: Int) -> Bool {
        let after = bytes[end...].first { $0 != 0x20 && $0 != UInt8(ascii: "#") } ?? 0x0A
        guard after == 0x0A || after == 0x0D, let start = lineStart(at) else { return false }
        if byte(start) == UInt8(ascii: "#") { return true }
        // A heading with a line of signs below it.
        let next = min(lineEnd(end) + 1, bytes.endIndex)
        let below = bytes[next...].prefix(Self.longestTag).prefix { $0 != 0x0A && $0 != 0x0D }
        guard let sign = below.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"), at > start else {
            return false
        }
        return below.count >= 3 && below.allSatisfy { $0 == sign }
    }

    /// `{#id .class}` behind a heading: the id stays as a place to link to.
    private mutating func heading(_ inner: ArraySlice<UInt8>, upTo end: Int) {
        let mark = inner.firstIndex(of: UInt8(ascii: "#")) ?? inner.endIndex
        let id = inner[mark...].dropFirst().prefix { $0 > 0x20 }
        let isName = !id.isEmpty && id.allSatisfy { Self.isLetterOrDigit($0) || "-_.:".utf8.contains($0) || $0 >= 0x80 }
        replace(upTo: end, with: isName ? "<a id=\"\(String(decoding: id, as: UTF8.self))\"></a>" : "")
    }
}
