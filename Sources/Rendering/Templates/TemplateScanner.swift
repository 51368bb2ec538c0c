/// Finds the tags and slots of a template without rendering it.
struct TemplateScanner {
    /// Something a template names.
    struct Mention: Hashable {
        /// What kind of thing.
        enum Kind { case value, partial, slot, delimiters }

        let kind: Kind
        let name: String
        /// Line in the template, from 1.
        let line: Int
    }

    /// Every mention in `text`, in order.
    static func mentions(in text: String) -> [Mention] {
        let bytes = Array(text.utf8)
        var mentions: [Mention] = []
        var line = 1
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            if starts(bytes, index, "{{"), let end = find(bytes, "}}", from: index + 2) {
                let body = trimmed(bytes[(index + 2)..<end])
                mentions += tag(body).map { Mention(kind: $0, name: $1, line: line) }
                line += bytes[index..<end].count { $0 == UInt8(ascii: "\n") }
                index = end + 2
            } else if starts(bytes, index, "<?digest"), let end = find(bytes, "?>", from: index) {
                let words = String(decoding: bytes[(index + 8)..<end], as: UTF8.self).split(separator: " ")
                mentions.append(Mention(kind: .slot, name: words.first.map(String.init) ?? "", line: line))
                index += 8
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The names of one tag by its first character (mustache(5)).
    private static func tag(_ body: ArraySlice<UInt8>) -> [(Mention.Kind, String)] {
        guard let mark = body.first else { return [(.value, "")] }
        switch mark {
        case UInt8(ascii: "!"), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "/"): return []
        case UInt8(ascii: "="): return [(.delimiters, "")]
        case UInt8(ascii: ">"), UInt8(ascii: "<"): return [(.partial, name(body.dropFirst()))]
        case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: "{"):
            return values(name(body.dropFirst()))
        default: return values(name(body))
        }
    }

    private static func name(_ body: ArraySlice<UInt8>) -> String { String(decoding: trimmed(body), as: UTF8.self) }

    /// The name inside transforms (`last(entries)`), at every dot; `.` alone is the value itself, and a transform
    /// without a name (`first()`) asks for the place in a list.
    private static func values(_ text: String) -> [(Mention.Kind, String)] {
        let inner = text.split(separator: "(").last.map { $0.filter { $0 != ")" } } ?? ""
        if text.hasSuffix("()") || text == "." { return [] }
        return inner.split(separator: ".").map { (.value, String($0)) }
    }

    private static func trimmed(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var body = body.drop { $0 <= 0x20 }
        while let last = body.last, last <= 0x20 { body.removeLast() }
        return body
    }

    private static func starts(_ bytes: [UInt8], _ index: Int, _ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private static func find(_ bytes: [UInt8], _ text: StaticString, from: Int) -> Int? {
        var index = from
        while index < bytes.count {
            if starts(bytes, index, text) { return index }
            index += 1
        }
        return nil
    }
}
