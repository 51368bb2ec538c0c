import Basics

/// Reads HTML as browsers do: never fails, whatever the bytes.
package enum HTMLParser {
    /// The tree of `bytes`, whose encoding is found by mark, content and declaration, or is `encoding` where given.
    ///
    /// The tree has always `html`, `head` and `body`; names are in lower case, those of SVG as SVG has them; what is
    /// deeper than `limits.depth` is put higher. Scripts are not run, frames not read.
    package static func parse(
        _ bytes: [UInt8],
        encoding: String? = nil,
        limits: MarkupLimits = MarkupLimits(),
        comments: Bool = false
    ) -> (tree: MarkupTree, findings: MarkupFindings) {
        var (text, name) = TextEncoding.utf8(bytes, declared: encoding)
        normalize(&text)
        let reading = HTMLReading(limits: limits, comments: comments)
        reading.read(text)
        var findings = reading.construction.findings
        findings.encoding = name
        return (reading.construction.tree, findings)
    }

    /// Line ends become line feeds (HTML, 13.2.3.5); NUL is left out, as nearly everywhere in a body.
    private static func normalize(_ text: inout [UInt8]) {
        guard text.contains(0x0D) || text.contains(0) else { return }
        var length = 0
        text.withUnsafeMutableBufferPointer { bytes in
            var isAfterReturn = false
            for byte in bytes {
                defer { isAfterReturn = byte == 0x0D }
                if byte == 0 || byte == 0x0A && isAfterReturn { continue }
                bytes[length] = byte == 0x0D ? 0x0A : byte
                length += 1
            }
        }
        text.removeLast(text.count - length)
    }
}
