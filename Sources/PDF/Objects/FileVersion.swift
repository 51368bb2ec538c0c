/// The version of the format that a file declares.
package enum FileVersion: Sendable, Hashable {
    /// PDF 1.7 (ISO 32000-1).
    case pdf17
    /// PDF 2.0 (ISO 32000-2).
    case pdf20

    /// The first line (7.5.2) and the comment of four bytes above 127 that tells programs that the file is binary.
    /// PDF/A-2, 6.1.2, asks for exactly this.
    var header: [UInt8] {
        let line: StaticString = self == .pdf17 ? "%PDF-1.7\n" : "%PDF-2.0\n"
        var tokens = Tokens()
        tokens.append(line)
        return tokens.bytes + [0x25, 0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    }
}

/// How a file is written down.
package enum FileStyle: Sendable, Hashable {
    /// Streams deflated, small objects in object streams, a cross-reference stream: the shipped form.
    case compact
    /// Nothing deflated, every object by itself, a table of cross references: the same document, for people to read.
    case plain
}
