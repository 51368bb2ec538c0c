import Basics

/// A line of a listing that has something on it.
struct ListingLine {
    /// Its text without blanks at the ends.
    let text: String
    /// Blanks before the text; a tab counts as four.
    let indent: Int
    /// Empty lines before it; rules between entries count as two.
    var gap: Int
    /// Its line in the file, from 1.
    let number: Int
    /// Its width in columns; ideographs take two.
    let width: Int

    /// The lines of `bytes`; rules drawn of signs under a title are reported by `underlines`, others become gaps.
    static func lines(of bytes: [UInt8]) -> (lines: [ListingLine], underlines: [Int: UInt8]) {
        var lines: [ListingLine] = []
        var underlines: [Int: UInt8] = [:]
        var ends = LineEnds(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
        var number = 0
        var gap = 0
        while let range = ends.next() {
            number += 1
            let raw = bytes[range]
            let lead = raw.prefix { $0 == 0x20 || $0 == 0x09 }
            let text = String(decoding: raw.dropFirst(lead.count), as: UTF8.self)[...].trimming { blanks.contains($0) }
            guard !text.isEmpty else {
                gap += 1
                continue
            }
            if let sign = rule(text) {
                // Under a title it belongs to the title; between entries it parts them.
                if gap == 0, !lines.isEmpty, underlines[lines.count - 1] == nil {
                    underlines[lines.count - 1] = sign
                } else {
                    gap += 2
                }
                continue
            }
            let indent = lead.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
            let width = indent + columns(text)
            lines.append(ListingLine(text: String(text), indent: indent, gap: gap, number: number, width: width))
            gap = 0
        }
        return (lines, underlines)
    }

    /// Blanks, with those that word processors leave behind.
    private static let blanks: Set<Character> = [" ", "\t", "\u{A0}", "\u{200B}", "\u{FEFF}", "\u{C}", "\u{B}"]

    /// How wide a text is.
    static func columns(_ text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 && $1.value < 0x1F000 ? 2 : 1) }
    }

    /// The sign that a line is drawn of, where it is a rule: three or more of the same.
    private static func rule(_ text: Substring) -> UInt8? {
        let signs = text.utf8.filter { $0 != 0x20 }
        guard signs.count >= 3, let first = signs.first, "=-~_*#+".utf8.contains(first) else {
            return text.count >= 3 && text.allSatisfy { "─—–═•".contains($0) } ? UInt8(ascii: "-") : nil
        }
        return signs.allSatisfy { $0 == first } ? first : nil
    }
}
