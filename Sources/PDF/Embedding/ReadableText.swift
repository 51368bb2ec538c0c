/// Text as others can read it. Characters of private use mean something in one font only: text that has any is told
/// apart, and the replacement character stands for them (PDF/A-2, 6.2.11.7.3; PDF/A-4, 6.2.10.8; PDF/UA-2, 8.4.3).
enum ReadableText {
    /// Whether UTF-8 may hold characters of private use: U+E000–F8FF begin with EE or EF, those of planes 15 and 16 with
    /// F3 or F4.
    static func isPrivate(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.contains(where: { $0 == 0xEE || $0 == 0xEF || $0 >= 0xF3 }) else { return false }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
            $0.properties.generalCategory == .privateUse
        }
    }

    /// The text with what nobody can read replaced.
    static func of(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard isPrivate(bytes) else { return text }
        let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .privateUse ? "\u{FFFD}" : $0 }
        return String(String.UnicodeScalarView(scalars))
    }
}
