import Foundation

/// Finds the encoding of a web page and turns it into UTF-8.
package enum TextEncoding {
    /// `bytes` in UTF-8 with the name of the encoding they were in.
    ///
    /// In this order: a byte order mark; what the caller knows (an HTTP header); UTF-8 where the bytes are valid, since
    /// other encodings are almost never so by chance; what the page declares; windows-1252, as browsers assume.
    package static func utf8(_ bytes: [UInt8], declared: String? = nil) -> (bytes: [UInt8], name: String) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (repaired(Array(bytes.dropFirst(3))), "utf-8") }
        if let wide = wideEncoding(of: bytes) { return (converted(bytes, from: wide), wide) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (converted(bytes, from: "utf-16"), "utf-16") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (converted(bytes, from: "utf-16"), "utf-16") }
        if let declared = declared.map(known), declared != "utf-8" {
            return (converted(bytes, from: declared), declared)
        }
        if isValidUTF8(bytes) { return (bytes, "utf-8") }
        // Where a page contradicts itself and is not UTF-8, what else it declares is likely true: proxies and archives
        // put their own declaration first.
        let all = declarations(in: bytes).map(known)
        let found = all.first { $0 != "utf-8" } ?? all.first ?? "windows-1252"
        if found == "utf-8", isMostlyUTF8(bytes) { return (repaired(bytes), "utf-8") }
        if found == "utf-8" { return (converted(bytes, from: "windows-1252"), "windows-1252") }
        return (converted(bytes, from: found), found)
    }

    /// The encoding of text in units of four bytes, or of two without a mark before the first tag (XML, appendix F).
    private static func wideEncoding(of bytes: [UInt8]) -> String? {
        let known: [([UInt8], String)] = [
            ([0xFF, 0xFE, 0, 0], "utf-32"), ([0, 0, 0xFE, 0xFF], "utf-32"), ([0x3C, 0, 0, 0], "utf-32le"),
            ([0, 0, 0, 0x3C], "utf-32be"), ([0x3C, 0, 0x3F, 0], "utf-16le"), ([0, 0x3C, 0, 0x3F], "utf-16be"),
        ]
        return known.first { bytes.starts(with: $0.0) }?.1
    }

    /// The names a page gives its encoding in `meta` elements and the XML declaration of its first kilobytes.
    static func declarations(in bytes: [UInt8]) -> [String] {
        var found: [String] = []
        // Browsers look at 1,024 bytes (HTML, 13.2.3.2); real pages are found to declare it later.
        let head = Array(bytes.prefix(16_384)).map { (65...90).contains($0) ? $0 + 32 : $0 }
        for key in ["charset", "encoding"] {
            var from = 0
            while let at = head[from...].firstRange(of: Array(key.utf8)) {
                from = at.upperBound
                let rest = head[from...].drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
                guard rest.first == UInt8(ascii: "=") else { continue }
                let value = rest.dropFirst().drop { [0x20, 0x09, 0x22, 0x27].contains($0) }
                let name = value.prefix { byte in
                    (97...122).contains(byte) || (48...57).contains(byte) || [45, 95, 58, 46].contains(byte)
                }
                if name.count >= 2 { found.append(String(decoding: name, as: UTF8.self)) }
            }
        }
        return found
    }

    /// The name that stands for an alias: the web reads Latin-1 and ASCII as windows-1252 (Encoding Standard §4.2).
    private static func known(_ name: String) -> String {
        switch name.lowercased() {
        case "utf8", "utf-8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be": "utf-8"
        case "iso-8859-1", "latin1", "latin-1", "ascii", "us-ascii", "iso8859-1", "cp1252", "iso_8859-1": "windows-1252"
        case "iso-8859-9", "latin5": "windows-1254"
        case "gb2312", "gbk", "x-gbk": "gb18030"
        case "shift-jis", "x-sjis", "shift_jis": "cp932"
        case "euc-kr", "ks_c_5601-1987", "korean": "cp949"
        case let other: other
        }
    }

    private static func isValidUTF8(_ bytes: [UInt8]) -> Bool {
        String(validating: bytes, as: UTF8.self) != nil
    }

    /// Whether more characters beyond ASCII are written as UTF-8 than not: pages that claim UTF-8 and have none of it
    /// are Latin-1.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var right = 0
        var wrong = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte < 0x80 { continue }
            let width = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : byte >= 0xC2 ? 1 : 0
            let inner = bytes[index..<min(index + width, bytes.count)]
            if width > 0, inner.count == width, inner.allSatisfy({ (0x80..<0xC0).contains($0) }) {
                right += 1
                index += width
            } else {
                wrong += 1
            }
        }
        return right >= wrong
    }

    /// Bytes that claim to be UTF-8, with what is not replaced by U+FFFD.
    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        isValidUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    /// Converts through iconv; bytes that mean nothing become U+FFFD, an unknown encoding is read as windows-1252.
    private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8] {
        var converter = iconv_open("utf-8", name)
        let failed = iconv_t(bitPattern: -1)
        if converter == failed { converter = iconv_open("utf-8", "windows-1252") }
        guard converter != failed, let converter else { return repaired(bytes) }
        defer { iconv_close(converter) }
        var source = bytes
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count * 5 / 4)
        var piece = [CChar](repeating: 0, count: 1 << 16)
        source.withUnsafeMutableBytes { buffer in
            var input = buffer.bindMemory(to: CChar.self).baseAddress
            var left = buffer.count
            while left > 0 {
                let size = piece.count
                let (result, room) = piece.withUnsafeMutableBufferPointer { target -> (Int, Int) in
                    var output = target.baseAddress
                    var room = size
                    return (iconv(converter, &input, &left, &output, &room), room)
                }
                out += piece.prefix(size - room).map { UInt8(bitPattern: $0) }
                if result == -1, errno != E2BIG, left > 0 {
                    out += "\u{FFFD}".utf8
                    input = input.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        return out
    }
}
