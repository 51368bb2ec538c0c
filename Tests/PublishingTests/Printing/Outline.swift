import Markup

/// The blocks of a publication in reading order with their words: what the pages have to hold, or what they hold.
struct Outline {
    /// A block.
    struct Line: Hashable {
        /// How many blocks are around it.
        var depth: Int
        /// The element's name.
        var name: String
        /// The words that stand in it and not in a block within it.
        var text = ""
        /// Alternative text of a picture or formula.
        var alternative: String?

        /// The block without its words.
        var withoutText: Line { Line(depth: depth, name: name, alternative: alternative) }
    }

    private(set) var lines: [Line] = []
    private var open: [Int] = []

    /// The blocks that are compared; what is inside the lines of a block is part of it.
    static let names = NameSet(
        """
        section article aside nav h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table thead tbody tfoot tr th td caption \
        figure figcaption blockquote pre img math
        """
    )

    /// Begins a block.
    mutating func begin(_ name: Name, alternative: String? = nil) {
        open.append(lines.count)
        lines.append(Line(depth: open.count - 1, name: name.text, alternative: alternative))
    }

    /// Ends the block begun last.
    mutating func end() { open.removeLast() }

    /// Adds to the words of the block begun last.
    mutating func add(_ text: String) {
        guard let last = open.last else { return }
        lines[last].text += text
    }

    /// The words of each block one blank apart, soft hyphens removed, decorations of right-to-left text set aside: words
    /// of lines that hold any are in byte order, for on a page they stand the other way round.
    func settled() -> [Line] {
        lines.map { line in
            var line = line
            let letters = line.text.unicodeScalars.filter { !Self.isSilent($0.value) }
            var words = String(String.UnicodeScalarView(letters)).split(whereSeparator: \.isWhitespace).map(String.init)
            if letters.contains(where: { (0x0590...0x08FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value) })
            {
                words = words.joined().unicodeScalars.map { String($0) }.sorted()
            }
            line.text = words.joined(separator: " ")
            return line
        }
    }

    /// Soft hyphens, joiners' invisible relatives and marks of direction.
    private static func isSilent(_ scalar: UInt32) -> Bool {
        [0xAD, 0x200B, 0x2060, 0xFEFF].contains(scalar) || (0x200E...0x200F).contains(scalar)
            || (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
    }
}

extension Outline.Line: CustomStringConvertible {
    var description: String {
        String(repeating: "  ", count: depth) + name + (alternative.map { " [\($0)]" } ?? "")
            + (text.isEmpty ? "" : " ‘\(text)’")
    }
}

extension Outline {
    /// Where two outlines part: the first lines that differ, each with what is around it; empty where they are equal.
    static func difference(_ expected: [Line], _ found: [Line]) -> String {
        let length = min(expected.count, found.count)
        guard
            let at = (0..<length).first(where: { expected[$0] != found[$0] })
                ?? (expected.count == found.count ? nil : length)
        else { return "" }
        func piece(_ lines: [Line]) -> String {
            lines[max(0, at - 3)..<min(at + 4, lines.count)].map { "  \($0)" }.joined(separator: "\n")
        }
        return "line \(at) of \(expected.count), \(found.count)\nexpected\n\(piece(expected))\nfound\n\(piece(found))"
    }

    /// The first character at which two texts part, with some before and after.
    static func parting(_ expected: String, _ found: String) -> String {
        let one = Array(expected.unicodeScalars)
        let other = Array(found.unicodeScalars)
        let length = min(one.count, other.count)
        let at = (0..<length).first { one[$0] != other[$0] } ?? length
        func piece(_ text: [Unicode.Scalar]) -> String {
            String(String.UnicodeScalarView(text[max(0, at - 30)..<min(text.count, at + 30)]))
        }
        return "at \(at): expected ‘\(piece(one))’, found ‘\(piece(other))’"
    }
}
