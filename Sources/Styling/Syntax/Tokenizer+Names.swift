// Names, escapes, numbers, strings and addresses (CSS Syntax 3 §4.3.4–4.3.14).
extension Tokenizer {
    static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2D, 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0x80...0xFF: true
        default: false
        }
    }

    private static func isNameStart(_ byte: UInt8) -> Bool {
        isName(byte) && byte != 0x2D && !(0x30...0x39).contains(byte)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isNewline(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D || byte == 0x0C }

    func isNameByte(_ distance: Int) -> Bool { at + distance < bytes.count && Self.isName(peek(distance)) }

    /// Whether a valid escape begins at a distance (§4.3.8).
    func isEscape(_ distance: Int) -> Bool {
        peek(distance) == UInt8(ascii: "\\") && at + distance < bytes.count && !Self.isNewline(peek(distance + 1))
    }

    /// Whether an identifier begins at a distance (§4.3.9).
    func beginsIdentifier(_ distance: Int) -> Bool {
        guard at + distance < bytes.count else { return false }
        if peek(distance) == 0x2D {
            let next = peek(distance + 1)
            return Self.isNameStart(next) || next == 0x2D || isEscape(distance + 1)
        }
        return Self.isNameStart(peek(distance)) || isEscape(distance)
    }

    /// Whether a number begins here (§4.3.10).
    func beginsNumber() -> Bool {
        var ahead = 0
        if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { ahead = 1 }
        if Self.isDigit(peek(ahead)) { return true }
        return peek(ahead) == UInt8(ascii: ".") && Self.isDigit(peek(ahead + 1))
    }

    /// Consumes a name (§4.3.11).
    mutating func name() -> String {
        let start = at
        while isNameByte(0) { at += 1 }
        let plain = bytes[start..<at]
        guard isEscape(0) else { return String(decoding: plain, as: UTF8.self) }
        var out = Array(plain)
        while at < bytes.count {
            if isNameByte(0) {
                out.append(peek())
                at += 1
            } else if isEscape(0) {
                escape(into: &out)
            } else {
                break
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Consumes an escape from its backslash on (§4.3.7).
    private mutating func escape(into out: inout [UInt8]) {
        at += 1
        guard at < bytes.count else {
            out += "\u{FFFD}".utf8
            return
        }
        var value: UInt32 = 0
        var digits = 0
        while digits < 6, at < bytes.count, let digit = Self.hexadecimal(peek()) {
            value = value << 4 | digit
            digits += 1
            at += 1
        }
        if digits == 0 {
            // Bytes of one character follow each other, so that taking the first is enough.
            out.append(peek())
            at += 1
            return
        }
        if peek() == 0x0D, peek(1) == 0x0A { at += 2 } else if at < bytes.count, Self.isBlank(peek()) { at += 1 }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        out += String(Character(scalar ?? "\u{FFFD}")).utf8
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x41 + 10)
        case 0x61...0x66: UInt32(byte - 0x61 + 10)
        default: nil
        }
    }

    /// Consumes a number (§4.3.12); beyond ±10¹² it is cut, as no paper is so large.
    mutating func number() -> (value: Double, isWhole: Bool) {
        let start = at
        var isWhole = true
        if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { at += 1 }
        while Self.isDigit(peek()) { at += 1 }
        if peek() == UInt8(ascii: "."), Self.isDigit(peek(1)) {
            isWhole = false
            at += 2
            while Self.isDigit(peek()) { at += 1 }
        }
        if peek() | 0x20 == UInt8(ascii: "e") {
            let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-") ? 1 : 0
            if Self.isDigit(peek(1 + signed)) {
                isWhole = false
                at += 2 + signed
                while Self.isDigit(peek()) { at += 1 }
            }
        }
        var written = bytes[start..<at]
        if written.first == UInt8(ascii: "+") { written.removeFirst() }
        let value = Double(String(decoding: written, as: UTF8.self)) ?? 0
        return (max(-1e12, min(1e12, value)), isWhole)
    }

    /// Consumes a string from its mark on (§4.3.5); a line end in it makes it a bad one.
    mutating func string(closedBy mark: UInt8) -> Token {
        at += 1
        var out: [UInt8] = []
        while at < bytes.count, peek() != mark {
            if Self.isNewline(peek()) { return Token(.badString) }
            if peek() == UInt8(ascii: "\\") {
                if at + 1 >= bytes.count {
                    at += 1
                } else if Self.isNewline(peek(1)) {
                    at += peek(1) == 0x0D && peek(2) == 0x0A ? 3 : 2
                } else {
                    escape(into: &out)
                }
            } else {
                out.append(peek())
                at += 1
            }
        }
        at = min(at + 1, bytes.count)
        var token = Token(.string)
        token.text = String(decoding: out, as: UTF8.self)
        return token
    }

    /// Consumes what follows `url(` without a quotation mark (§4.3.6).
    mutating func address() -> Token {
        var out: [UInt8] = []
        while at < bytes.count, peek() != UInt8(ascii: ")") {
            let byte = peek()
            if Self.isBlank(byte) {
                while at < bytes.count, Self.isBlank(peek()) { at += 1 }
                if at < bytes.count, peek() != UInt8(ascii: ")") { return badAddress() }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "(") {
                return badAddress()
            } else if isEscape(0) {
                escape(into: &out)
            } else {
                out.append(byte)
                at += 1
            }
        }
        at = min(at + 1, bytes.count)
        var token = Token(.address)
        token.text = String(decoding: out, as: UTF8.self)
        return token
    }

    private mutating func badAddress() -> Token {
        while at < bytes.count, peek() != UInt8(ascii: ")") {
            at += isEscape(0) && at + 1 < bytes.count ? 2 : 1
        }
        at = min(at + 1, bytes.count)
        return Token(.badAddress)
    }
}
