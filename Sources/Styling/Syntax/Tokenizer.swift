/// Cuts a style sheet into tokens (CSS Syntax 3 §4.3). Every input has tokens; time is linear in its length.
struct Tokenizer {
    let bytes: [UInt8]
    var at = 0
    private var tokens: [Token] = []

    /// The tokens of UTF-8 text. A byte order mark is dropped.
    static func tokens(of bytes: [UInt8]) -> [Token] {
        var tokenizer = Tokenizer(bytes)
        return tokenizer.all()
    }

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    }

    private mutating func all() -> [Token] {
        tokens.reserveCapacity(bytes.count / 4)
        while skipComments(), at < bytes.count {
            let start = at
            var token = next()
            token.start = UInt32(start)
            token.end = UInt32(at)
            tokens.append(token)
        }
        return tokens
    }

    /// The byte at a distance from here; 0 beyond the end.
    func peek(_ distance: Int = 0) -> UInt8 { at + distance < bytes.count ? bytes[at + distance] : 0 }

    private mutating func skipComments() -> Bool {
        while peek() == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "*") {
            at += 2
            while at < bytes.count, !(peek() == UInt8(ascii: "*") && peek(1) == UInt8(ascii: "/")) { at += 1 }
            at = min(at + 2, bytes.count)
        }
        return true
    }

    private mutating func next() -> Token {
        let byte = peek()
        switch byte {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20:
            while Self.isBlank(peek()), at < bytes.count { at += 1 }
            return Token(.blank)
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return string(closedBy: byte)
        case UInt8(ascii: "("): return single(.openRound)
        case UInt8(ascii: ")"): return single(.closeRound)
        case UInt8(ascii: "["): return single(.openSquare)
        case UInt8(ascii: "]"): return single(.closeSquare)
        case UInt8(ascii: "{"): return single(.openCurly)
        case UInt8(ascii: "}"): return single(.closeCurly)
        case UInt8(ascii: ","): return single(.comma)
        case UInt8(ascii: ":"): return single(.colon)
        case UInt8(ascii: ";"): return single(.semicolon)
        case UInt8(ascii: "#") where isNameByte(1) || isEscape(1): return hash()
        case UInt8(ascii: "@") where beginsIdentifier(1):
            at += 1
            return named(.atKeyword, name())
        case UInt8(ascii: "<") where peek(1) == 0x21 && peek(2) == 0x2D && peek(3) == 0x2D:
            at += 4
            return Token(.commentOpen)
        case UInt8(ascii: "-") where peek(1) == 0x2D && peek(2) == UInt8(ascii: ">"):
            at += 3
            return Token(.commentClose)
        default:
            if beginsNumber() { return numeric() }
            if beginsIdentifier(0) { return identifierLike() }
            return delimiter()
        }
    }

    private mutating func single(_ kind: Token.Kind) -> Token {
        at += 1
        return Token(kind)
    }

    private mutating func delimiter() -> Token {
        var token = Token(.delimiter)
        token.sign = peek()
        token.text = String(decoding: [peek()], as: UTF8.self)
        at += 1
        return token
    }

    private mutating func hash() -> Token {
        let isIdentifier = beginsIdentifier(1)
        at += 1
        var token = named(.hash, name())
        token.isPlain = isIdentifier
        return token
    }

    func named(_ kind: Token.Kind, _ text: String) -> Token {
        var token = Token(kind)
        token.text = text
        token.keyword = Self.lowered(text)
        return token
    }

    private mutating func numeric() -> Token {
        let (value, isWhole) = number()
        var token: Token
        if beginsIdentifier(0) {
            token = named(.dimension, name())
            token.unit = Unit(name: token.keyword)
        } else if peek() == UInt8(ascii: "%") {
            at += 1
            token = Token(.percentage)
        } else {
            token = Token(.number)
        }
        token.number = value
        token.isPlain = isWhole
        return token
    }

    private mutating func identifierLike() -> Token {
        let text = name()
        guard peek() == UInt8(ascii: "(") else { return named(.ident, text) }
        at += 1
        let token = named(.function, text)
        guard token.keyword == "url" else { return token }
        var ahead = 0
        while Self.isBlank(peek(ahead)), at + ahead < bytes.count { ahead += 1 }
        if peek(ahead) == UInt8(ascii: "\"") || peek(ahead) == UInt8(ascii: "'") { return token }
        at += ahead
        return address()
    }

    /// Letters of ASCII lowered; most names are in lower case already.
    static func lowered(_ text: String) -> String {
        guard text.utf8.contains(where: { (65...90).contains($0) }) else { return text }
        return String(decoding: text.utf8.map { (65...90).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
    }
}
