extension Tokens {
    /// A string of any bytes, in parentheses (7.3.4.2).
    package mutating func string(_ content: [UInt8]) {
        bytes.append(UInt8(ascii: "("))
        for byte in content { append(escaped: byte) }
        bytes.append(UInt8(ascii: ")"))
    }

    /// A byte as it stands inside parentheses. Readers turn CR into LF, so it is written by name.
    @inlinable package mutating func append(escaped byte: UInt8) {
        switch byte {
        case 0x28, 0x29, 0x5C: bytes.append(0x5C)
        case 0x0D:
            append("\\r")
            return
        default: break
        }
        bytes.append(byte)
    }

    /// A string of any bytes as hexadecimal digits (7.3.4.3), for identifiers and what is not text.
    package mutating func hexadecimal(_ content: [UInt8]) {
        bytes.append(UInt8(ascii: "<"))
        for byte in content { append(hex: byte) }
        bytes.append(UInt8(ascii: ">"))
    }

    /// A text string (7.9.2.2): ASCII as it is, which PDFDocEncoding agrees with, else UTF-16 with its mark.
    package mutating func text(_ text: String) {
        let isPlainText = text.utf8.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A || $0 == 0x09 }
        guard !isPlainText else {
            bytes.append(UInt8(ascii: "("))
            for byte in text.utf8 { append(escaped: byte) }
            bytes.append(UInt8(ascii: ")"))
            return
        }
        append("<FEFF")
        for unit in text.utf16 {
            append(hex: UInt8(truncatingIfNeeded: unit >> 8))
            append(hex: UInt8(truncatingIfNeeded: unit))
        }
        append(">")
    }
}
