/// A JSON value to be written; members keep the order they were given in, so that output is the same every time.
package indirect enum JSON: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSON])
    case object([Member])

    /// A member of an object.
    package struct Member: Sendable, Hashable {
        /// Its name.
        package let name: String
        /// Its value.
        package let value: JSON

        /// A member.
        package init(name: String, value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// An object; members whose value is nil are left out.
    package static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
        .object(members.compactMap { name, value in value.map { Member(name: name, value: $0) } })
    }

    /// A text, or nothing.
    package static func text(_ text: String?) -> JSON? { text.map { .string($0) } }

    /// A number, or nothing.
    package static func count(_ count: Int?) -> JSON? { count.map { .number($0) } }

    /// The value on one line, or over several with two blanks a level (RFC 8259).
    package func written(indented: Bool = false) -> String {
        var out: [UInt8] = []
        write(to: &out, level: indented ? 0 : nil)
        return String(decoding: out, as: UTF8.self)
    }

    private func write(to out: inout [UInt8], level: Int?) {
        switch self {
        case .null: out += "null".utf8
        case .bool(let value): out += (value ? "true" : "false").utf8
        case .number(let value): out += String(value).utf8
        case .string(let text): Self.write(text, to: &out)
        case .array(let values):
            Self.write(values, "[", "]", to: &out, level: level) { value, out, level in
                value.write(to: &out, level: level)
            }
        case .object(let members):
            Self.write(members, "{", "}", to: &out, level: level) { member, out, level in
                Self.write(member.name, to: &out)
                out += (level == nil ? ":" : ": ").utf8
                member.value.write(to: &out, level: level)
            }
        }
    }

    private static func write<Element>(
        _ elements: [Element],
        _ opening: String,
        _ closing: String,
        to out: inout [UInt8],
        level: Int?,
        each: (Element, inout [UInt8], Int?) -> Void
    ) {
        let inner = level.map { $0 + 1 }
        out += opening.utf8
        for (index, element) in elements.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            breakLine(inner, to: &out)
            each(element, &out, inner)
        }
        if !elements.isEmpty { breakLine(level, to: &out) }
        out += closing.utf8
    }

    private static func breakLine(_ level: Int?, to out: inout [UInt8]) {
        guard let level else { return }
        out.append(UInt8(ascii: "\n"))
        out += [UInt8](repeating: UInt8(ascii: " "), count: 2 * level)
    }

    /// Quotation mark, reverse solidus and control characters are escaped (§7), nothing else.
    private static func write(_ text: String, to out: inout [UInt8]) {
        let digits = Array("0123456789abcdef".utf8)
        out.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""): out += "\\\"".utf8
            case UInt8(ascii: "\\"): out += "\\\\".utf8
            case 0x0A: out += "\\n".utf8
            case 0x09: out += "\\t".utf8
            case 0x00..<0x20: out += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            default: out.append(byte)
            }
        }
        out.append(UInt8(ascii: "\""))
    }
}

extension Diagnostic {
    /// The diagnostic for programs.
    package var json: JSON {
        .members([
            "code": .string(code.rawValue), "severity": .string(severity.rawValue), "file": .text(place.file),
            "line": .count(place.line), "column": .count(place.column), "article": .text(place.article),
            "message": .string(message), "hint": .text(hint),
        ])
    }
}
