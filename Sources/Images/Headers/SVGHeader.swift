/// The start of an SVG: its root element, found by a scan of bytes. Nothing is expanded, and nothing after the root's
/// start tag is looked at.
enum SVGHeader {
    /// How far the root element may be from the start: drawing programs write long comments and document types.
    private static let scanLimit = 65_536
    /// The size of a replaced element that has none (CSS 2.2 §10.3.2), in pixels.
    private static let defaultSize = (width: 300.0, height: 150.0)

    /// Size from `width` and `height`, else from the view box.
    static func read(_ source: HeaderBytes) -> PictureHeader? {
        var tag = TagScanner(source.bytes.prefix(scanLimit))
        guard tag.reachRoot() else { return nil }
        let attributes = tag.attributes()
        let size = size(width: attributes["width"], height: attributes["height"], viewBox: attributes["viewBox"])
        var header = PictureHeader(.svg, pixels(size.width), pixels(size.height))
        header.hasAlpha = true
        return header
    }

    /// The size in CSS pixels that the three attributes ask for; a missing side follows from the view box's ratio.
    static func size(width: String?, height: String?, viewBox: String?) -> (width: Double, height: Double) {
        let box = viewBox.flatMap(Self.viewBox)
        switch (width.flatMap(length), height.flatMap(length)) {
        case (let width?, let height?): return (width, height)
        case (let width?, nil): return (width, box.map { width * $0.height / $0.width } ?? defaultSize.height)
        case (nil, let height?): return (box.map { height * $0.width / $0.height } ?? defaultSize.width, height)
        case (nil, nil): return box ?? defaultSize
        }
    }

    /// Width and height of a `viewBox`, where both are above zero.
    static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let parts = text.split { $0 == " " || $0 == "," || $0.isNewline || $0 == "\t" }.map { Double($0) }
        guard parts.count == 4, let width = parts[2], let height = parts[3], width > 0, height > 0, width.isFinite,
            height.isFinite
        else { return nil }
        return (width, height)
    }

    /// A length in CSS pixels; nil for percentages, `auto` and what cannot be read.
    static func length(_ text: String) -> Double? {
        let trimmed = text.drop { $0 == " " }
        let digits = trimmed.utf8.prefix { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2B }
        var number = String(digits) ?? ""
        if number.utf8.last == 0x2E { number.removeLast() }
        guard let value = Double(number), value > 0, value.isFinite else { return nil }
        let unit = trimmed.utf8.dropFirst(digits.count).prefix { $0 != 0x20 }
        switch String(unit)?.lowercased() {
        case "", "px": return value
        case "pt": return value * 96 / 72
        case "pc": return value * 16
        case "mm": return value * 96 / 25.4
        case "cm": return value * 96 / 2.54
        case "q": return value * 96 / 101.6
        case "in": return value * 96
        case "em", "rem": return value * 16  // a reader's usual size of text
        case "ex": return value * 8
        default: return nil
        }
    }

    private static func pixels(_ length: Double) -> Int { Int(min(max(length.rounded(), 1), 1e9)) }
}

/// The way to the start tag of a document's root, over bytes.
private struct TagScanner {
    private let bytes: ArraySlice<UInt8>
    private var at: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Steps over declaration, comments, instructions and the document type; true when `<svg` or `<prefix:svg` was
    /// passed and attributes follow.
    mutating func reachRoot() -> Bool {
        while true {
            skipSpace()
            if skip("<?") {
                guard skip(past: "?>") else { return false }
            } else if skip("<!--") {
                guard skip(past: "-->") else { return false }
            } else if skip("<!DOCTYPE") {
                guard skipDoctype() else { return false }
            } else if skip("<") {
                let name = take { !Self.isSpace($0) && $0 != 0x3E && $0 != 0x2F }
                let local = name.split(separator: ":").last.map(String.init)
                return local == "svg" && at < bytes.endIndex
            } else {
                return false
            }
        }
    }

    /// The attributes of the tag by name; the first of two alike counts.
    mutating func attributes() -> [String: String] {
        var found: [String: String] = [:]
        while true {
            skipSpace()
            let name = take { !Self.isSpace($0) && $0 != 0x3D && $0 != 0x3E && $0 != 0x2F }
            skipSpace()
            guard !name.isEmpty, skip("=") else { return found }
            skipSpace()
            guard at < bytes.endIndex, bytes[at] == 0x22 || bytes[at] == 0x27 else { return found }
            let quote = bytes[at]
            at += 1
            let value = take { $0 != quote }
            guard at < bytes.endIndex else { return found }
            at += 1
            if found[name] == nil { found[name] = value }
        }
    }

    /// A document type: to its `>`, an inner subset in brackets and quoted texts stepped over.
    private mutating func skipDoctype() -> Bool {
        var depth = 0
        var quote: UInt8?
        while at < bytes.endIndex {
            let byte = bytes[at]
            at += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x5B {
                depth += 1
            } else if byte == 0x5D {
                depth -= 1
            } else if byte == 0x3E, depth == 0 {
                return true
            }
        }
        return false
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func skipSpace() {
        while at < bytes.endIndex, Self.isSpace(bytes[at]) { at += 1 }
    }

    private mutating func skip(_ text: String) -> Bool {
        guard bytes[at...].starts(with: text.utf8) else { return false }
        at += text.utf8.count
        return true
    }

    private mutating func skip(past text: String) -> Bool {
        while at < bytes.endIndex {
            if skip(text) { return true }
            at += 1
        }
        return false
    }

    private mutating func take(while wanted: (UInt8) -> Bool) -> String {
        let start = at
        while at < bytes.endIndex, wanted(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }
}
