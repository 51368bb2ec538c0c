/// What an SVG may refer to: its own elements, and pictures it carries in itself.
enum SVGReferences {
    /// The kinds of picture that may be carried in a `data:` address. SVG inside SVG is not among them.
    private static let carried = ["png", "jpeg", "jpg", "gif", "webp"]

    /// Whether a `href` stays inside the file: `#id`, or a picture in base 64 that is no bomb, for elements that show
    /// pictures.
    static func isInside(_ address: String, ofPicture: Bool) -> Bool {
        let trimmed = address.filter { !$0.isWhitespace }
        if trimmed.utf8.first == UInt8(ascii: "#") { return true }
        return ofPicture && isCarriedPicture(trimmed)
    }

    /// Whether style text refers to nothing outside and hides nothing: no escapes (which could spell any word), no
    /// imports, and `url()` only of the file's own elements and carried pictures.
    static func isHarmless(style: String) -> Bool {
        // Each of the forbidden words has one of these signs; nearly all values have none.
        guard style.utf8.contains(where: { "\\@:(<".utf8.contains($0) }) else { return true }
        let text = style.lowercased()
        let forbidden = [
            "\\", "@import", "@charset", "@namespace", "@font-face", "javascript:", "expression(", "-moz-binding",
            "behavior:", "image-set(", "image(", "src(", "</", "<!",
        ]
        guard !forbidden.contains(where: text.contains) else { return false }
        var rest = text[...]
        while let found = rest.range(of: "url(") {
            rest = rest[found.upperBound...]
            let inside = rest.prefix { $0 != ")" }.filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }
            guard inside.utf8.first == UInt8(ascii: "#") else { return false }
        }
        return true
    }

    /// The ids that an attribute's value refers to, by `#id` or `url(#id)`.
    static func targets(in value: String) -> [String] {
        guard value.utf8.contains(UInt8(ascii: "#")) else { return [] }
        if value.utf8.first == UInt8(ascii: "#") { return [String(value.dropFirst())] }
        var targets: [String] = []
        var rest = value[...]
        while let found = rest.range(of: "url(") {
            rest = rest[found.upperBound...]
            let inside = rest.prefix { $0 != ")" }.filter { !$0.isWhitespace && $0 != "'" && $0 != "\"" }
            if inside.utf8.first == UInt8(ascii: "#") { targets.append(String(inside.dropFirst())) }
        }
        return targets
    }

    private static func isCarriedPicture(_ address: String) -> Bool {
        let head = address.prefix(40).lowercased()
        guard let kind = carried.first(where: { head.hasPrefix("data:image/\($0);base64,") }) else { return false }
        let data = address.utf8.dropFirst("data:image/\(kind);base64,".utf8.count)
        // Enough for any header; a megabyte of base 64 at most is looked at.
        guard let bytes = Base64.decode(data.prefix(1 << 20)), let header = PictureHeader.read(bytes) else {
            return false
        }
        return header.format != .svg && !header.exceeds(.usual)
    }
}

/// Base 64 (RFC 4648 §4).
enum Base64 {
    /// The bytes of `text`, up to its end, its padding or an incomplete group; nil where another character stands.
    static func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var bits = 0
        var held = 0
        for byte in text {
            let value: UInt8
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
            case UInt8(ascii: "+"): value = 62
            case UInt8(ascii: "/"): value = 63
            case UInt8(ascii: "="): return bytes
            default: return nil
            }
            bits = (bits << 6 | Int(value)) & 0xFFFF
            held += 6
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> held))
            }
        }
        return bytes
    }
}

extension StringProtocol {
    /// Where `text` first stands, by bytes.
    fileprivate func range(of text: StaticString) -> Range<Index>? {
        text.withUTF8Buffer { wanted in
            var at = startIndex
            while at < endIndex {
                if utf8[at...].starts(with: wanted) { return at..<utf8.index(at, offsetBy: wanted.count) }
                at = utf8.index(after: at)
            }
            return nil
        }
    }
}
