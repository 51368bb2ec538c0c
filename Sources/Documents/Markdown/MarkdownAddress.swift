/// Addresses of links and pictures as Markdown writes them (CommonMark, 6.3).
enum MarkdownAddress {
    /// Whether `<address>` is a link to it, with it for its words.
    static func isBare(_ address: String) -> Bool {
        guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return false }
        return address.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"<>&\\`".utf8.contains($0) }
    }

    /// The address, between angle brackets where it must be, and the title.
    static func written(_ address: String, title: String?) -> String {
        var out: [UInt8] = []
        let isPlain = isPlain(address)
        if !isPlain { out.append(UInt8(ascii: "<")) }
        append(address, to: &out, escaping: "<>\\")
        if !isPlain { out.append(UInt8(ascii: ">")) }
        if let title {
            out += " \"".utf8
            append(title, to: &out, escaping: "")
            out.append(UInt8(ascii: "\""))
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends an address or a title. References are resolved before backslashes are: an ampersand that looks like one
    /// is written as one.
    private static func append(_ text: String, to out: inout [UInt8], escaping signs: String) {
        let bytes = Array(text.utf8)
        var written: [UInt8] = []
        defer { DialectSigns.append(written, to: &out) }
        for index in bytes.indices {
            switch bytes[index] {
            case 0x0A: written += "&#10;".utf8
            case 0x0D: written += "&#13;".utf8
            // In titles a backslash before the closing mark is misread by cmark, be it escaped or not.
            case UInt8(ascii: "\"") where signs.isEmpty: written += "&quot;".utf8
            case UInt8(ascii: "\\") where signs.isEmpty: written += "&#92;&#92;".utf8
            case UInt8(ascii: "&") where MarkdownEscape.isEntity(in: bytes, from: index): written += "&amp;".utf8
            case let byte:
                if signs.utf8.contains(byte) { written.append(0x5C) }
                written.append(byte)
            }
        }
    }

    /// Whether an address needs no brackets: no blanks, and parentheses in pairs.
    private static func isPlain(_ address: String) -> Bool {
        var depth = 0
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "<"): return false
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: continue
            }
            if depth < 0 || depth > 8 { return false }
        }
        return depth == 0 && !address.isEmpty
    }
}

extension Unicode.Scalar {
    /// What CommonMark takes for a blank: tab, line ends, and the spaces of Unicode.
    var isMarkdownBlank: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
        default: properties.generalCategory == .spaceSeparator
        }
    }

    /// What CommonMark takes for punctuation: that of ASCII and the classes P of Unicode.
    var isMarkdownPunctuation: Bool {
        if value < 0x80 { return value > 0x20 && value < 0x7F && !isMarkdownWord }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// A letter or digit, which is neither.
    var isMarkdownWord: Bool {
        if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) || (0x30...0x39).contains(value) }
        return properties.isAlphabetic || properties.numericType != nil
    }
}
