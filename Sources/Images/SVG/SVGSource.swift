/// A look at the bytes of an SVG before a parser gets them.
enum SVGSource {
    /// Why the bytes are not given to a parser; nil where they may be. In UTF-8 nothing can hide from a look at bytes,
    /// in other encodings it could.
    static func reasonToRefuse(_ bytes: [UInt8]) -> String? {
        guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else { return "not UTF-8" }
        if let name = declaredEncoding(bytes), name != "utf-8", name != "us-ascii" { return "declared as \(name)" }
        var at = 0
        while let found = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            let rest = bytes[found...]
            if rest.starts(with: "<!ENTITY".utf8) { return "it declares entities" }
            if rest.starts(with: "<!DOCTYPE".utf8) {
                let end = rest.firstIndex { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "[") } ?? bytes.count
                if end == bytes.count || bytes[end] == UInt8(ascii: "[") { return "its document type has declarations" }
            }
            at = found + 1
        }
        return nil
    }

    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let head = bytes.dropFirst(start).prefix(200)
        guard head.starts(with: "<?xml".utf8) else { return nil }
        let text = String(decoding: head.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
        let parts = text.split { "\"'= ?\t\r\n".contains($0) }
        return parts.firstIndex(of: "encoding").flatMap { $0 + 1 < parts.count ? String(parts[$0 + 1]) : "nothing" }
    }
}
