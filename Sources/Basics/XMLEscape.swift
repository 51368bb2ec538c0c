/// Writing text into XML 1.0.
///
/// The work is done on buffers, by runs of bytes that need nothing: a generic loop over single bytes is not
/// specialised across modules and costs a hundred times as much.
package enum XMLEscape {
    /// Appends `text` as character data: `&`, `<` and `>` escaped, characters that XML 1.0 (§2.2) forbids left out.
    package static func append(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { append($0, to: &out) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { append($0, to: &out) } }
    }

    /// Appends `text` as character data.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        append(text, to: &out) { byte in
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case 0x09, 0x0A, 0x0D, 0x20...: nil
            default: ""
            }
        }
    }

    /// Appends `text` as an attribute's value inside double quotes; line ends and tabs are kept as references.
    package static func appendAttribute(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { appendAttribute($0, to: &out) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { appendAttribute($0, to: &out) } }
    }

    /// Appends `text` as an attribute's value inside double quotes.
    package static func appendAttribute(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        append(text, to: &out) { byte in
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: "\""): "&quot;"
            case 0x09: "&#9;"
            case 0x0A: "&#10;"
            case 0x0D: "&#13;"
            case 0x20...: nil
            default: ""
            }
        }
    }

    /// Appends `text` as a template may need it, be it in an attribute or between tags: line ends are kept as they
    /// are, and `]]>` cannot stand in character data (§2.4).
    package static func appendAnywhere(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        Array(text).withUnsafeBufferPointer { text in
            append(text, to: &out) { byte in
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                case 0x09, 0x0A, 0x0D, 0x20...: nil
                default: ""
                }
            }
        }
    }

    /// The bytes below 64 that may need something, a bit each: controls, `"`, `&`, `<` and `>`. Above there is nothing
    /// but U+FFFE and U+FFFF.
    private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

    /// Appends `text` with what `replacement` gives for a byte in its place; nil keeps it. Asked only for `special`
    /// bytes; U+FFFE and U+FFFF are left out.
    @inline(__always)
    private static func append(
        _ text: UnsafeBufferPointer<UInt8>,
        to out: inout [UInt8],
        replacement: (UInt8) -> StaticString?
    ) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            var width = 1
            var escaped: StaticString?
            if byte < 64 {
                if special >> UInt64(byte) & 1 == 1 { escaped = replacement(byte) }
            } else if byte == 0xEF, index + 2 < text.count, text[index + 1] == 0xBF, text[index + 2] >= 0xBE {
                escaped = ""
                width = 3
            }
            if let escaped {
                out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                out.append(contentsOf: UnsafeBufferPointer(start: escaped.utf8Start, count: escaped.utf8CodeUnitCount))
                start = index + width
            }
            index += width
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// `text` as character data.
    package static func text(_ text: String) -> String {
        var out: [UInt8] = []
        append(text.utf8, to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}
