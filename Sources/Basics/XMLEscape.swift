/// Writing text into XML 1.0.
package enum XMLEscape {
    /// Appends `text` as character data: `&`, `<` and `>` escaped, characters that XML 1.0 (§2.2) forbids left out.
    @inlinable
    package static func append(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): out.append(contentsOf: "&gt;".utf8)
            case 0x09, 0x0A, 0x0D, 0x20...: out.append(byte)
            default: break
            }
        }
    }

    /// Appends `text` as an attribute's value inside double quotes; line ends and tabs are kept as references.
    @inlinable
    package static func appendAttribute(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): out.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): out.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "\""): out.append(contentsOf: "&quot;".utf8)
            case 0x09: out.append(contentsOf: "&#9;".utf8)
            case 0x0A: out.append(contentsOf: "&#10;".utf8)
            case 0x0D: out.append(contentsOf: "&#13;".utf8)
            case 0x20...: out.append(byte)
            default: break
            }
        }
    }

    /// `text` as character data.
    package static func text(_ text: String) -> String {
        var out: [UInt8] = []
        append(text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
