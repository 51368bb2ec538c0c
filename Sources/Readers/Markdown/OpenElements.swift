/// Which elements a stretch of HTML opens without closing them, by looking at its tags alone.
struct OpenElements {
    /// Elements that hold blocks and have to be closed.
    private static let containers: Set<String> = [
        "div", "blockquote", "figure", "figcaption", "aside", "section", "article", "details", "center", "header",
        "footer", "main", "table", "ul", "ol", "dl", "nav",
    ]

    private var names: [String] = []

    /// Whether everything is closed.
    var isEmpty: Bool { names.isEmpty }

    /// Goes over `html`.
    mutating func scan(_ html: String) {
        let bytes = Array(html.utf8)
        var at = 0
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
            at = open + 1
            if bytes[at...].starts(with: "!--".utf8) {
                at = bytes[at...].firstRange(of: Array("-->".utf8))?.upperBound ?? bytes.endIndex
                continue
            }
            let closes = at < bytes.endIndex && bytes[at] == UInt8(ascii: "/")
            if closes { at += 1 }
            let word = bytes[at...].prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) }
            at = Self.end(ofTag: bytes, from: word.endIndex)
            let name = String(decoding: word.map { $0 | 0x20 }, as: UTF8.self)
            guard Self.containers.contains(name) else { continue }
            if !closes {
                names.append(name)
            } else if let last = names.lastIndex(of: name) {
                names.removeSubrange(last...)
            }
        }
    }

    /// The end of a tag: the next `>` outside quotation marks.
    private static func end(ofTag bytes: [UInt8], from start: Int) -> Int {
        var quote: UInt8?
        for at in start..<bytes.endIndex {
            let byte = bytes[at]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return at + 1
            }
        }
        return bytes.endIndex
    }

    /// Whether HTML begins with an element of the class `verse` or `poem`.
    static func isVerse(_ html: String) -> Bool {
        let tag = html.prefix { $0 != ">" }
        return tag.contains("class=") && (tag.contains("verse") || tag.contains("poem"))
    }
}
