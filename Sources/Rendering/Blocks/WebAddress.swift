/// Addresses that a document may lead to.
enum WebAddress {
    /// `address` as an attribute may hold it, or nil where it may not be followed: only http, https, mailto and tel
    /// leave a book, and what a URI cannot hold (RFC 3986 §2) is percent-encoded.
    static func safe(_ address: String) -> String? {
        let bytes = Array(address.utf8)
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = String(decoding: bytes[..<colon], as: UTF8.self).lowercased()
        guard ["http", "https", "mailto", "tel"].contains(scheme) else { return nil }
        if scheme.hasPrefix("http") {
            guard bytes[(colon + 1)...].starts(with: "//".utf8), !(host(of: address) ?? "").isEmpty else { return nil }
        }
        return encoded(bytes)
    }

    /// The host of an address without `www.`, for people to read.
    static func host(of address: String) -> String? {
        guard let slashes = address.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let rest = address[slashes...].drop { $0 == "/" }
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = host.split(separator: "@").last ?? ""
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "%") }) else {
            return nil
        }
        return String(name.hasPrefix("www.") ? name.dropFirst(4) : name)
    }

    private static func encoded(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        var fragments = 0
        for (index, byte) in bytes.enumerated() {
            let isKept: Bool
            switch byte {
            case UInt8(ascii: "%"):
                // A percent sign that starts no escape is one that somebody forgot to escape.
                isKept = index + 2 < bytes.count && isHex(bytes[index + 1]) && isHex(bytes[index + 2])
            case UInt8(ascii: "#"):
                fragments += 1
                isKept = fragments == 1
            case 0...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
                UInt8(ascii: "["), UInt8(ascii: "]"):
                isKept = false
            default: isKept = true
            }
            if isKept {
                out.append(byte)
            } else {
                out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func isHex(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (97...102).contains(byte | 0x20)
    }
}
