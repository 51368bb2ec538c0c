/// Text as YAML writes it.
enum YAMLText {
    /// `text` plain where it reads back as itself, else in double quotation marks (YAML 1.2 §7.3).
    static func quoted(_ text: String) -> String {
        if isPlain(text) { return text }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\" + String(scalar)
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            case _ where scalar.value < 0x20: out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }

    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.utf8.first, text == text.trimmed, !Array("-?:,[]{}#&*!|>'\"%@`~".utf8).contains(first),
            !["null", "Null", "NULL"].contains(text)
        else { return false }
        return !text.utf8.contains { $0 < 0x20 || Array(",[]{}".utf8).contains($0) } && !text.contains(": ")
            && !text.contains(" #") && !text.hasSuffix(":")
    }
}
