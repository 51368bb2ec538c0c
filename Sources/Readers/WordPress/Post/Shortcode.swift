/// A shortcode in a post: `[name key="value" value]`, the way of old posts to call a plug-in.
struct Shortcode {
    /// What is said after its name; a value without a name has an empty one.
    struct Attribute {
        let name: String
        let value: String
    }

    /// Its name as written.
    let name: String
    /// Its attributes in order.
    let attributes: [Attribute]
    /// The place after `]`.
    let end: Int
    /// Whether it is written `[name /]`.
    let isEmpty: Bool

    /// The attributes of the longest galleries have some thousand bytes.
    private static let longest = 8192
    /// Quotation marks that editors put in place of `"` and `'`.
    private static let quotes: [StaticString] = [
        "\"", "'", "&quot;", "&#034;", "&#039;", "&#8220;", "&#8221;", "&#8243;", "“", "”", "″",
    ]

    /// The value of the first attribute of one of these names.
    func value(_ names: String...) -> String? {
        attributes.first { names.contains($0.name.lowercased()) && !$0.value.isEmpty }?.value
    }

    /// The first address among its values.
    var address: String? {
        attributes.first { attribute in
            ["", "url", "src", "href", "link"].contains(attribute.name.lowercased())
                && WebPlace.isAbsolute(attribute.value)
        }?.value
    }

    /// The shortcode that begins with the `[` at `start`; nil where none does.
    init?(at start: Int, in bytes: [UInt8], to end: Int) {
        var scanner = Scanner(bytes: bytes, index: start + 1, end: min(end, start + Self.longest))
        guard let name = scanner.name() else { return nil }
        var attributes: [Attribute] = []
        // `[youtube=https://…]`
        if scanner.byte == UInt8(ascii: "=") {
            scanner.index += 1
            guard let value = scanner.value(), WebPlace.isAbsolute(value) else { return nil }
            attributes.append(Attribute(name: "", value: value))
        }
        while true {
            scanner.skipBlanks()
            guard let byte = scanner.byte else { return nil }
            if byte == UInt8(ascii: "]") {
                isEmpty = false
                self.end = scanner.index + 1
                break
            }
            if byte == UInt8(ascii: "/"), bytes.stands("/]", at: scanner.index, to: end) {
                isEmpty = true
                self.end = scanner.index + 2
                break
            }
            guard let attribute = scanner.attribute() else { return nil }
            attributes.append(attribute)
        }
        self.name = name
        self.attributes = attributes
    }

    private struct Scanner {
        let bytes: [UInt8]
        var index: Int
        let end: Int

        var byte: UInt8? { index < end ? bytes[index] : nil }

        mutating func skipBlanks() { index = bytes.afterBlanks(index, to: end) }

        /// A name that is followed by what may follow the name of a shortcode.
        mutating func name() -> String? {
            let start = index
            guard let first = byte, (0x61...0x7A).contains(first | 0x20) else { return nil }
            while let byte, Shortcode.isNameByte(byte) { index += 1 }
            guard let next = byte, next <= 0x20 || "]/=".utf8.contains(next) else { return nil }
            return String(decoding: bytes[start..<index], as: UTF8.self)
        }

        /// `key="value"`, `key=value`, `value`.
        mutating func attribute() -> Attribute? {
            let start = index
            while let byte, Shortcode.isNameByte(byte) { index += 1 }
            if index > start {
                let name = String(decoding: bytes[start..<index], as: UTF8.self)
                let after = bytes.afterBlanks(index, to: end)
                if after < end, bytes[after] == UInt8(ascii: "=") {
                    index = after + 1
                    skipBlanks()
                    return value().map { Attribute(name: name, value: $0) }
                }
            }
            index = start
            return value().map { Attribute(name: "", value: $0) }
        }

        /// A value, quoted or up to the next blank.
        mutating func value() -> String? {
            for mark in Shortcode.quotes where bytes.stands(mark, at: index, to: end) {
                index += mark.utf8CodeUnitCount
                return quoted(mark)
            }
            let start = index
            while let byte, byte > 0x20, byte != UInt8(ascii: "]") {
                if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "<") { return nil }
                if bytes.stands("/]", at: index, to: end) { break }
                index += 1
            }
            return index > start ? String(decoding: bytes[start..<index], as: UTF8.self) : nil
        }

        private mutating func quoted(_ mark: StaticString) -> String? {
            let isPlain = mark.utf8CodeUnitCount == 1
            let ends = isPlain ? [mark] : Shortcode.quotes.dropFirst(2)[...]
            let start = index
            while index < end {
                if let close = ends.first(where: { bytes.stands($0, at: index, to: end) }) {
                    defer { index += close.utf8CodeUnitCount }
                    return String(decoding: bytes[start..<index], as: UTF8.self)
                }
                index += 1
            }
            return nil
        }
    }

    /// Whether a byte may stand in the name of a shortcode or of its attributes.
    static func isNameByte(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || byte == 0x5F || byte == 0x2D
    }
}
