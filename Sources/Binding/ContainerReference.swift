import Basics

/// A place in a book: a file of its container, and perhaps an element of it.
package struct ContainerReference: Sendable, Hashable {
    /// The path of the file from the root of the container.
    package var path: String
    /// The id of the element; nil means the file as a whole.
    package var fragment: String?

    /// A place.
    package init(path: String, fragment: String? = nil) {
        self.path = path
        self.fragment = fragment
    }

    /// Where the URL `href` leads that stands in the file at `base`; nil where it leads out of the book, or climbs out
    /// of its container.
    package init?(_ href: String, from base: String) {
        let bytes = Array(href.utf8)
        let mark = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
        let query = bytes[..<mark].firstIndex(of: UInt8(ascii: "?")) ?? mark
        let address = bytes[..<query]
        let folderEnd = address.firstIndex(of: UInt8(ascii: "/")) ?? address.endIndex
        // A colon before the first slash ends a scheme; two slashes start a host.
        guard !address[..<folderEnd].contains(UInt8(ascii: ":")), !address.starts(with: "//".utf8),
            let path = Self.decoded(address)
        else { return nil }
        fragment = mark < bytes.endIndex ? Self.decoded(bytes[(mark + 1)...]) : nil
        guard !path.isEmpty else {
            self.path = base
            return
        }
        let rooted = path.hasPrefix("/") ? Path(String(path.dropFirst())) : Path(base).parent.appending(path)
        guard !rooted.isAbsolute, rooted.components.first != "..", rooted.text != "." else { return nil }
        self.path = rooted.text
    }

    /// The text of percent-encoded bytes; nil where that is no UTF-8 or holds NUL.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var out: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            let pair = rest.prefix(2)
            if byte == UInt8(ascii: "%"), pair.count == 2, pair.allSatisfy({ hexValue($0) != nil }) {
                out.append(pair.reduce(0) { $0 << 4 | (hexValue($1) ?? 0) })
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return out.contains(0) ? nil : String(validating: out, as: UTF8.self)
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
