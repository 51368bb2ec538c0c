/// Bytes that are not UTF-8: where the first wrong one stands.
package struct BrokenUTF8: Error, Hashable {
    /// Offset of the first byte that cannot be read.
    package let offset: Int
    /// Its line, from 1.
    package let line: Int
}

extension String {
    /// `bytes` as text, or where they stop being UTF-8. A byte order mark at the start is dropped.
    package init(strictUTF8 bytes: [UInt8]) throws(BrokenUTF8) {
        let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        if let text = String(validating: body, as: UTF8.self) {
            self = text
            return
        }
        var offset = 0
        var decoder = UTF8()
        var iterator = body.makeIterator()
        loop: while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .emptyInput, .error: break loop
            }
        }
        let line = 1 + body.prefix(offset).count { $0 == UInt8(ascii: "\n") }
        throw BrokenUTF8(offset: offset, line: line)
    }

    /// The text with runs of white space made one space and none at the ends.
    package var collapsed: String {
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        var pending = false
        for byte in utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                pending = !out.isEmpty
            } else {
                if pending { out.append(0x20) }
                pending = false
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
