/// A shortcode of Hugo or a tag of Liquid: a name and what it is given.
struct ShortcodeTag {
    /// Values in a tag; more are no help.
    private static let mostValues = 40

    /// The name in small letters.
    private(set) var name: String
    /// Whether it ends what a tag before it began.
    let isClosing: Bool
    /// Values without a name, in order.
    private(set) var values: [String] = []
    /// Values with a name.
    private(set) var named: [(name: String, value: String)] = []

    /// Reads what stands between the marks of a tag; nil where there is no name.
    init?(_ inner: ArraySlice<UInt8>) {
        var rest = inner
        func skipBlanks() {
            rest = rest.drop { $0 <= 0x20 }
        }
        skipBlanks()
        isClosing = rest.first == UInt8(ascii: "/")
        if isClosing {
            rest = rest.dropFirst()
            skipBlanks()
        }
        let word = rest.prefix { DialectScan.isLetterOrDigit($0) || "_-./:".utf8.contains($0) || $0 >= 0x80 }
        guard let first = word.first, DialectScan.isLetter(first) || first == UInt8(ascii: "_") else { return nil }
        var bare = word
        if bare.last == UInt8(ascii: "/") { bare = bare.dropLast() }
        name = String(decoding: bare, as: UTF8.self).lowercased()
        rest = inner[word.endIndex...]
        while values.count + named.count < Self.mostValues {
            rest = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ",") }
            guard let first = rest.first else { return }
            let key = rest.prefix { DialectScan.isLetterOrDigit($0) || "_-.".utf8.contains($0) }
            let sign = inner[key.endIndex...].first
            if !key.isEmpty,
                sign == UInt8(ascii: "=") || sign == UInt8(ascii: ":") && Self.isQuote(inner, key.endIndex + 1)
            {
                rest = inner[(key.endIndex + 1)...].drop { $0 == 0x20 }
                let value = Self.value(&rest)
                named.append((String(decoding: key, as: UTF8.self).lowercased(), value))
            } else if first == UInt8(ascii: "/"), rest.count == 1 {
                return
            } else {
                values.append(Self.value(&rest))
            }
        }
    }

    /// The value of the first of these names that is given, else the value in this place.
    func value(_ names: String..., at place: Int? = nil) -> String? {
        for name in names {
            if let found = named.first(where: { $0.name == name })?.value, !found.isEmpty { return found }
        }
        guard let place, values.indices.contains(place), !values[place].isEmpty else { return nil }
        return values[place]
    }

    /// The same tag under another name.
    func renamed(_ name: String) -> ShortcodeTag {
        var tag = self
        tag.name = name
        return tag
    }

    /// The same tag with a further value.
    func with(_ name: String, _ value: String?) -> ShortcodeTag {
        var tag = self
        if let value { tag.named.append((name, value)) }
        return tag
    }

    private static func isQuote(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Bool {
        bytes[min(at, bytes.endIndex)...].drop { $0 == 0x20 }.first.map { "\"'".utf8.contains($0) } ?? false
    }

    /// The value at the front of `rest`, with or without quotation marks.
    private static func value(_ rest: inout ArraySlice<UInt8>) -> String {
        guard let mark = rest.first, "\"'`".utf8.contains(mark) else {
            let word = rest.prefix { $0 > 0x20 }
            rest = rest.dropFirst(max(1, word.count))
            return String(decoding: word, as: UTF8.self)
        }
        var out: [UInt8] = []
        rest = rest.dropFirst()
        while let byte = rest.popFirst(), byte != mark {
            if byte == UInt8(ascii: "\\"), mark == UInt8(ascii: "\""), let next = rest.popFirst() {
                out.append(next == UInt8(ascii: "n") ? 0x20 : next)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Where a tag that begins at `start` ends: the place of `mark`, outside quotation marks; nil where it has no end.
    static func end(of mark: StaticString, in scan: DialectScan, from start: Int) -> Int? {
        let limit = min(scan.bytes.endIndex, start + DialectScan.longestTag)
        var quote: UInt8?
        var at = start
        while at < limit {
            let byte = scan.bytes[at]
            if let open = quote {
                if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") {
                    at += 1
                } else if byte == open {
                    quote = nil
                }
            } else if scan.follows(mark, at: at) {
                return at
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
                quote = byte
            }
            at += 1
        }
        // A quotation mark too many: the first end there is.
        return scan.find(mark, from: start, before: limit)
    }
}

/// Which tags are closed in a text: `{{< /name >}}`, `{% endname %}`.
struct ShortcodeClosings {
    private var last: [String: Int] = [:]

    /// The closing tags in a text.
    init(_ bytes: ArraySlice<UInt8>) {
        var at = bytes.startIndex
        while let open = bytes[at...].firstIndex(of: UInt8(ascii: "{")) {
            at = open + 1
            var rest = bytes[at...].prefix(200).drop { "{<%-".utf8.contains($0) || $0 == 0x20 }
            if rest.first == UInt8(ascii: "/") {
                rest = rest.dropFirst().drop { $0 == 0x20 }
            } else if rest.starts(with: "end".utf8) {
                rest = rest.dropFirst(3)
            } else {
                continue
            }
            let name = rest.prefix { DialectScan.isLetterOrDigit($0) || "_-./".utf8.contains($0) }
            last[String(decoding: name, as: UTF8.self).lowercased()] = open
        }
    }

    /// Whether a tag of this name is closed after `place`.
    func close(_ name: String, after place: Int) -> Bool { last[name].map { $0 > place } ?? false }
}
