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
        var start = 0
        for index in text.indices {
            let byte = text[index]
            // Above `>` nothing is special.
            guard byte <= UInt8(ascii: ">") else { continue }
            let escaped: StaticString
            switch byte {
            case UInt8(ascii: "&"): escaped = "&amp;"
            case UInt8(ascii: "<"): escaped = "&lt;"
            case UInt8(ascii: ">"): escaped = "&gt;"
            case 0x09, 0x0A, 0x0D, 0x20...: continue
            default: escaped = ""
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            out.append(contentsOf: UnsafeBufferPointer(start: escaped.utf8Start, count: escaped.utf8CodeUnitCount))
            start = index + 1
        }
        out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    /// Appends `text` as an attribute's value inside double quotes; line ends and tabs are kept as references.
    package static func appendAttribute(_ text: some Sequence<UInt8>, to out: inout [UInt8]) {
        let isDone: Void? = text.withContiguousStorageIfAvailable { appendAttribute($0, to: &out) }
        if isDone == nil { Array(text).withUnsafeBufferPointer { appendAttribute($0, to: &out) } }
    }

    /// Appends `text` as an attribute's value inside double quotes.
    package static func appendAttribute(_ text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) {
        var start = 0
        for index in text.indices {
            let byte = text[index]
            // Above `<` nothing is special.
            guard byte <= UInt8(ascii: "<") else { continue }
            let escaped: StaticString
            switch byte {
            case UInt8(ascii: "&"): escaped = "&amp;"
            case UInt8(ascii: "<"): escaped = "&lt;"
            case UInt8(ascii: "\""): escaped = "&quot;"
            case 0x09: escaped = "&#9;"
            case 0x0A: escaped = "&#10;"
            case 0x0D: escaped = "&#13;"
            case 0x20...: continue
            default: escaped = ""
            }
            out.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
            out.append(contentsOf: UnsafeBufferPointer(start: escaped.utf8Start, count: escaped.utf8CodeUnitCount))
            start = index + 1
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
