import Basics

/// Entities that pages leave in texts that are no markup: `&amp;amp;` in a meta element, `&#8217;` in JSON.
enum EntityText {
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "bdquo": "„", "sbquo": "‚", "hellip": "…", "laquo": "«",
        "raquo": "»", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü", "szlig": "ß",
        "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "oacute": "ó", "aacute": "á", "iacute": "í",
        "ntilde": "ñ", "euro": "€", "middot": "·", "bull": "•", "oslash": "ø", "aring": "å", "aelig": "æ",
    ]

    /// The text with entities made characters, tags left out, white space collapsed.
    static func decoded(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
            return text.collapsed
        }
        var out = ""
        var rest = text[...]
        while let first = rest.first {
            if first == "&", let end = rest.prefix(12).firstIndex(of: ";"),
                let character = character(rest[..<end].dropFirst())
            {
                out += character
                rest = rest[rest.index(after: end)...]
            } else if first == "<", let end = rest.firstIndex(of: ">"),
                rest.dropFirst().first.map({ $0.isLetter || $0 == "/" }) ?? false
            {
                out += " "
                rest = rest[rest.index(after: end)...]
            } else {
                out.append(first)
                rest = rest.dropFirst()
            }
        }
        return out.collapsed
    }

    private static func character(_ name: Substring) -> String? {
        if let known = named[String(name)] { return known }
        guard name.first == "#" else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
    }
}
