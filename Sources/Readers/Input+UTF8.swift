import Basics

extension Input {
    /// The bytes as UTF-8 without a byte order mark; what is not UTF-8 is reported and becomes U+FFFD.
    func utf8(reporting: Reporting) -> [UInt8] {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        do {
            _ = try String(strictUTF8: text)
            return text
        } catch {
            reporting(
                Diagnostic(
                    .fileBrokenUTF8,
                    "the text is not UTF-8 throughout; what cannot be read is shown as \u{FFFD}",
                    at: Place(file: shown, line: error.line),
                    hint: "save the file in the encoding UTF-8"
                )
            )
            return Array(String(decoding: text, as: UTF8.self).utf8)
        }
    }
}
