// Tags: balanced, each attribute once and in quotes.
extension FeedRepair {
    static func startsName(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    static func isName(_ byte: UInt8) -> Bool {
        startsName(byte) || (0x30...0x39).contains(byte) || "-.:".utf8.contains(byte)
    }

    mutating func name() -> [UInt8] {
        let from = index
        while index < bytes.count, Self.isName(bytes[index]) { index += 1 }
        return Array(bytes[from..<index])
    }

    mutating func skipBlanks() { while index < bytes.count, bytes[index] <= 0x20 { index += 1 } }

    mutating func endTag() {
        index += 2
        let name = name()
        while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") { index += 1 }
        guard isOpen(name) else { return }
        close(through: name)
    }

    mutating func close(through name: [UInt8]) {
        while let last = pop() {
            end(last)
            if last == name { return }
        }
    }

    mutating func end(_ name: [UInt8]) {
        out += "</".utf8
        out += name
        out.append(UInt8(ascii: ">"))
    }

    mutating func startTag() {
        index += 1
        let name = name()
        if Self.entries.contains(name), isOpen(name) { close(through: name) }
        if Self.besides.contains(name), let last = open.last, Self.leaves.contains(last) { close(through: last) }
        out.append(UInt8(ascii: "<"))
        out += name
        let isEmpty = attributes()
        if isEmpty || Self.void.contains(name) || open.count >= Self.deepest {
            out += "/>".utf8
        } else {
            out.append(UInt8(ascii: ">"))
            push(name)
        }
    }

    /// Copies attributes, each once; true where the tag ends with `/>`.
    mutating func attributes() -> Bool {
        var seen: Set<[UInt8]> = []
        while true {
            skipBlanks()
            guard index < bytes.count, bytes[index] != UInt8(ascii: "<") else { return false }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                return false
            }
            if bytes[index...].begins(with: "/>") {
                index += 2
                return true
            }
            guard Self.startsName(bytes[index]) else {
                index += 1
                continue
            }
            let name = name()
            let value = value() ?? name
            // More attributes than this has no element; the bound keeps the search for doubles short.
            guard seen.count < 200, seen.insert(name).inserted else { continue }
            out.append(0x20)
            out += name
            out += "=\"".utf8
            append(value: value)
            out.append(UInt8(ascii: "\""))
        }
    }

    /// What stands after the name of an attribute; nil where nothing does.
    mutating func value() -> [UInt8]? {
        let before = index
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
            index = before
            return nil
        }
        index += 1
        skipBlanks()
        guard index < bytes.count else { return [] }
        let quote = bytes[index]
        let from = index + 1
        if quote == 0x22 || quote == 0x27, let end = find(quote == 0x22 ? "\"" : "'", from: from) {
            index = end + 1
            return Array(bytes[from..<end])
        }
        let first = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ">") { index += 1 }
        return Array(bytes[first..<index])
    }

    mutating func append(value: [UInt8]) {
        var at = 0
        while at < value.count {
            switch value[at] {
            case UInt8(ascii: "&"):
                let (text, length) = expansion(value[at...])
                out += text
                at += length
                continue
            case UInt8(ascii: "<"): out += "&lt;".utf8
            case UInt8(ascii: "\""): out += "&quot;".utf8
            case let byte: if byte >= 0x20 { out.append(byte) } else { out.append(0x20) }
            }
            at += 1
        }
    }
}
