import Basics
import Documents

// Verse between fences: a line is a line, an empty line parts stanzas.
extension MarkdownConversion {
    /// Signs that make a line of verse more than its characters.
    private static let markup = Set("*_`<[&\\!~".utf8)
    /// Stands before a line that is parsed by itself, so that nothing in it looks like a list or a heading.
    /// Of private use, and no text has it: see `MarkdownPieces.cleared`.
    private static let guardian: Unicode.Scalar = "\u{FFFF2}"

    /// The stanzas of `text`.
    mutating func stanzas(of text: String) -> [[[Inline]]] {
        var stanzas: [[[Inline]]] = []
        var stanza: [[Inline]] = []
        for row in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if row.utf8.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) {
                if !stanza.isEmpty { stanzas.append(stanza) }
                stanza = []
            } else {
                stanza.append(verseLine(row))
            }
        }
        if !stanza.isEmpty { stanzas.append(stanza) }
        return stanzas
    }

    /// A line of verse; its indentation stays, as spaces that do not collapse.
    private mutating func verseLine(_ row: Substring) -> [Inline] {
        let indent = row.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.reduce(0) { $0 + ($1 == 0x09 ? 4 : 1) }
        let words = row.drop { $0 == " " || $0 == "\t" }
        let space = String(repeating: "\u{A0}", count: min(indent, 40))
        guard words.utf8.contains(where: Self.markup.contains) else { return [.text(space + words)] }
        let source = Array((String(Self.guardian) + words).utf8)
        let parsed = MarkdownNode.withDocument(of: source[...]) { document in
            document.firstChild.map { inlines(of: $0) } ?? []
        }
        guard case .text(let text) = parsed?.first, let parsed else { return [.text(space + words)] }
        let rest = space + String(text.unicodeScalars.drop { $0 == Self.guardian })
        return (rest.isEmpty ? [] : [.text(rest)]) + parsed.dropFirst()
    }
}
