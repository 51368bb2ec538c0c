import Basics
import Markup

/// Makes the texts of an export fit to be read: its encoding, control characters, bytes that mean nothing.
struct ExportText {
    /// The encoding that the export declares, where it is not UTF-8.
    var charset: String?
    /// How many characters were left out or replaced.
    private(set) var repairs = 0

    /// The text in UTF-8, without the characters that XML forbids (XML 1.0, §2.2), line ends as `\n`.
    mutating func cleaned(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if bytes.contains(where: Self.isControl) {
            let before = bytes.count { Self.isForbidden($0) }
            bytes = Self.withoutControls(bytes)
            repairs += before
        }
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        if let charset { return TextEncoding.utf8(bytes, declared: charset).bytes }
        if String(validating: bytes, as: UTF8.self) != nil { return bytes }
        repairs += 1
        return Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// A field of one line as text.
    mutating func line(_ bytes: [UInt8]) -> String {
        String(decoding: cleaned(bytes), as: UTF8.self).collapsed
    }

    private static func isForbidden(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }

    private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }

    private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() where !isForbidden(byte) {
            if byte != 0x0D {
                out.append(byte)
            } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                out.append(0x0A)
            }
        }
        return out
    }

    /// The encoding in the XML declaration at the start of a file, where it is not UTF-8.
    static func charset(of head: [UInt8]) -> String? {
        let head = head.prefix(256)
        guard let start = head.firstIndex(of: "encoding="), let end = head.firstIndex(of: "?>"), start < end else {
            return nil
        }
        let value = head[(start + "encoding=".utf8.count)..<end].dropFirst()
        let name = String(decoding: value.prefix { $0 != 0x22 && $0 != 0x27 && $0 > 0x20 }, as: UTF8.self)
        // Of UTF-16 nothing is left where these bytes could be read.
        return name.isEmpty || name.lowercased().hasPrefix("utf") ? nil : name
    }
}
