import Markup

// References, and the document type that declares some.
extension FeedRepair {
    /// More and longer entities of its own than this has no honest document type; none may hold another.
    private static let (mostEntities, longestEntity) = (64, 256)

    mutating func reference() {
        let (text, length) = expansion(bytes[index...])
        index += length
        if !open.isEmpty { out += text }
    }

    /// What a reference at the start of `rest` stands for, as XML, and its length; a sign by itself is `&amp;`.
    func expansion(_ rest: ArraySlice<UInt8>) -> (text: [UInt8], length: Int) {
        let plain = (Array("&amp;".utf8), 1)
        guard let end = rest.prefix(40).firstIndex(of: UInt8(ascii: ";")) else { return plain }
        let name = Array(rest[(rest.startIndex + 1)..<end])
        let length = name.count + 2
        if name.first == UInt8(ascii: "#") {
            guard let scalar = Self.scalar(name.dropFirst()) else { return name.count > 1 ? ([], length) : plain }
            return (Self.escaped(scalar), length)
        }
        if ["amp", "lt", "gt", "quot", "apos"].contains(where: { name.elementsEqual($0.utf8) }) {
            return (Array(rest.prefix(length)), length)
        }
        if let own = entities[name] { return (own, length) }
        return HTMLEntity.scalar(named: name).map { (Array(String($0).utf8), length) } ?? plain
    }

    /// The character of `8217` or `x2019`, where XML allows it.
    static func scalar(_ digits: ArraySlice<UInt8>) -> Unicode.Scalar? {
        let isHex = digits.first.map { $0 | 0x20 } == UInt8(ascii: "x")
        let text = String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self)
        guard let value = UInt32(text, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value),
            value >= 0x20 && value < 0xFFFE || value > 0xFFFF || [0x09, 0x0A, 0x0D].contains(value)
        else { return nil }
        return scalar
    }

    static func escaped(_ scalar: Unicode.Scalar) -> [UInt8] {
        switch scalar {
        case "&": Array("&amp;".utf8)
        case "<": Array("&lt;".utf8)
        case ">": Array("&gt;".utf8)
        default: Array(String(scalar).utf8)
        }
    }

    /// Passes over a document type and remembers its entities that stand for plain text.
    mutating func documentType() {
        index += 9
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "["), depth == 0 {
                depth = 1
            } else if byte == UInt8(ascii: "]") {
                depth = 0
            } else if byte == UInt8(ascii: ">"), depth == 0 {
                index += 1
                return
            } else if byte == UInt8(ascii: "<") {
                if depth == 0 { return }
                declaration()
                continue
            } else if byte == 0x22 || byte == 0x27 {
                index = find(byte == 0x22 ? "\"" : "'", from: index + 1) ?? index
            }
            index += 1
        }
    }

    mutating func declaration() {
        let rest = bytes[index...]
        let end = find(">", from: index) ?? bytes.count - 1
        let words = rest[..<end].split(maxSplits: 2) { $0 <= 0x20 }
        index = end + 1
        guard words.count == 3, words[0].equals("<!ENTITY"), entities.count < Self.mostEntities else { return }
        let value = words[2].trimmed
        guard let quote = value.first, quote == 0x22 || quote == 0x27, value.last == quote, value.count > 1 else {
            return
        }
        let text = value.dropFirst().dropLast()
        guard text.count <= Self.longestEntity, !text.contains(where: { "&<%".utf8.contains($0) || $0 < 0x20 }) else {
            return
        }
        entities[Array(words[1])] = Array(text)
    }
}
