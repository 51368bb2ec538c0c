/// Text as YAML writes it.
package enum YAMLText {
    /// `text` plain where it reads back as itself, else in double quotation marks (YAML 1.2 §7.3); what YAML may not
    /// hold or takes for a line end is escaped (§5.1, §5.4).
    package static func quoted(_ text: String) -> String {
        if isPlain(text) { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where isSpecial(scalar): out += escape(scalar)
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, first > 0x20, last > 0x20,
            !Array("-?:,[]{}#&*!|>'\"%@`~=<".utf8).contains(first),
            !["null", "Null", "NULL"].contains(text)
        else { return false }
        return !text.utf8.contains { Array(",[]{}".utf8).contains($0) } && !text.contains(": ")
            && !text.contains(" #") && !text.hasSuffix(":") && !text.unicodeScalars.contains(where: isSpecial)
    }

    /// Controls, the separators that count as line ends, the byte order mark, and what is no character.
    private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
