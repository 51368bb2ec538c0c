import Basics
import Markup

/// The XML of feeds and outlines as it is found: in any encoding, and often ill-formed.
enum FeedMarkup {
    /// Bytes in which the outermost element begins; comments and document types before it are shorter.
    private static let head = 1 << 16

    /// The tree of `input`; what is wrong with it is reported with `code`.
    static func tree(
        of input: Input,
        code: Diagnostic.Code,
        reporting: Reporting
    ) throws(Diagnostic) -> FeedTree {
        let limits = MarkupLimits()
        let place = Place(file: input.shown)
        guard input.bytes.count <= limits.bytes else {
            throw Diagnostic(.markupTooLarge, "the file has more than \(limits.bytes >> 20) MB", at: place)
        }
        let text = utf8(input.bytes, charset: input.charset)
        // A document type may name entities; the repair knows them all, libxml2 is not told of any.
        let hasType = text.prefix(head).firstIndex(of: "<!DOCTYPE") != nil
        var read = hasType ? nil : XMLParser.recovered(text, limits: limits)
        if let error = read?.error {
            reporting(
                Diagnostic(
                    code,
                    "the XML is not well-formed: \(error.message); it is read as far as that goes",
                    at: Place(file: input.shown, line: error.line)
                )
            )
            read = nil
        }
        let (tree, findings, _) = read ?? XMLParser.recovered(FeedRepair.repaired(text), limits: limits)
        if findings.cutShort {
            reporting(Diagnostic(.markupTooLarge, "the file has too many elements; the rest is left out", at: place))
        }
        if findings.flattened {
            reporting(Diagnostic(.markupTooDeep, "elements lie too deep; they are put higher", at: place))
        }
        return FeedTree(tree)
    }

    /// The bytes in UTF-8: what is valid as such is it, whatever the declaration says.
    private static func utf8(_ bytes: [UInt8], charset: String?) -> [UInt8] {
        let declared = charset ?? declaredEncoding(bytes)
        let isLatin = declared.map { latin.contains($0.lowercased()) } ?? true
        if isLatin, let mixed = MixedEncoding.utf8(bytes) { return mixed }
        return TextEncoding.utf8(bytes, declared: declared).bytes
    }

    /// What feeds declare that are put together out of pieces in several encodings.
    private static let latin: Set<String> = [
        "utf-8", "utf8", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "windows-1252", "cp1252",
    ]

    /// The encoding that the XML declaration names, where the bytes are not UTF-8 (XML, 4.3.3).
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        let head = bytes.prefix(200)
        guard head.firstIndex(of: "<?xml") != nil, let at = head.firstIndex(of: "encoding") else { return nil }
        let value = head[(at + 8)...].drop { $0 <= 0x20 || "=\"'".utf8.contains($0) }
        let name = value.prefix { $0 > 0x20 && !"\"'?>".utf8.contains($0) }
        let text = String(decoding: name, as: UTF8.self).lowercased()
        // No text in units of two bytes holds its declaration in single ones.
        return text.isEmpty || text.hasPrefix("utf-16") || text.hasPrefix("utf-32") ? nil : text
    }

    /// The start tag of the outermost element in the head of `input`, in small letters, and what follows; nil where
    /// there is no markup.
    static func rootTag(of input: Input) -> (tag: ArraySlice<UInt8>, rest: ArraySlice<UInt8>)? {
        var bytes = Array(input.bytes.prefix(head))
        if bytes.prefix(4).contains(0) { bytes = TextEncoding.utf8(bytes).bytes }
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 <= 0x20 }
            guard rest.first == UInt8(ascii: "<") else { return nil }
            guard let end = end(ofPrologue: rest) else { break }
            rest = rest[end...]
        }
        let end = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        let tag = rest[..<end].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
        return (tag, rest[end...])
    }

    /// Where a comment, instruction or document type at the start ends; nil where an element starts.
    private static func end(ofPrologue rest: ArraySlice<UInt8>) -> Int? {
        func past(_ end: StaticString, in piece: ArraySlice<UInt8>) -> Int {
            piece.firstIndex(of: end).map { $0 + end.utf8CodeUnitCount } ?? rest.endIndex
        }
        if rest.begins(with: "<!--") { return past("-->", in: rest) }
        if rest.begins(with: "<?") { return past("?>", in: rest) }
        guard rest.begins(with: "<!") else { return nil }
        let open = rest.firstIndex(of: UInt8(ascii: "[")) ?? rest.endIndex
        let close = rest.firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex
        return open < close ? past(">", in: rest[past("]", in: rest[open...])...]) : past(">", in: rest)
    }
}
