/// Readable files as references hold them: what follows from the versions of fonts and from lengths alone left out.
enum PlainFile {
    /// The text of a file up to its cross references, with a mark for each stream that is no text, and lines of maps and
    /// widths left out.
    static func text(_ bytes: [UInt8]) -> String {
        var lines: [String] = []
        var rest = bytes[...]
        while let end = range(of: "\nendobj\n", in: rest) {
            lines.append(object(Array(rest[..<end.lowerBound])))
            rest = rest[end.upperBound...]
        }
        return lines.joined(separator: "\nendobj\n") + "\n"
    }

    private static func object(_ bytes: [UInt8]) -> String {
        guard let start = range(of: "\nstream\n", in: bytes[...]) else { return withoutWidths(bytes[...]) }
        let head = withoutWidths(bytes[..<start.lowerBound])
        let content = bytes[start.upperBound...].dropLast("\nendstream".utf8.count)
        return head + "\nstream\n" + shown(content) + "\nendstream"
    }

    /// Codes that are no ASCII as `\\x01`; streams that are mostly no text not at all.
    private static func shown(_ content: ArraySlice<UInt8>) -> String {
        func isText(_ byte: UInt8) -> Bool { byte == 0x0A || (0x20..<0x7F).contains(byte) }
        guard content.count(where: { !isText($0) }) * 10 < content.count else { return "(bytes)" }
        var text = ""
        for byte in content {
            text +=
                isText(byte) ? String(Unicode.Scalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        return text
    }

    /// The numbers of fonts and of lengths change with the versions of what is installed.
    private static func withoutWidths(_ bytes: ArraySlice<UInt8>) -> String {
        let changing = ["/W ", "/Length", "/FontBBox", "/Ascent", "/Descent", "/CapHeight", "/StemV"]
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return lines.filter { line in !changing.contains { line.contains($0) } }.joined(separator: "\n")
    }

    private static func range(of text: String, in bytes: ArraySlice<UInt8>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        var at = bytes.startIndex
        while at + wanted.count <= bytes.endIndex {
            guard let first = bytes[at...].firstIndex(of: wanted[0]), first + wanted.count <= bytes.endIndex else {
                return nil
            }
            if bytes[first..<first + wanted.count].elementsEqual(wanted) { return first..<first + wanted.count }
            at = first + 1
        }
        return nil
    }
}
