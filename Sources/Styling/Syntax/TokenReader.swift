/// Reads a row of tokens from the left. A reading either takes what it names and returns it, or takes nothing.
struct TokenReader {
    let tokens: [Token]
    var at: Int
    let end: Int
    /// What relative lengths refer to.
    var basis: LengthBasis
    /// How deep `calc()` and its like are nested here.
    var depth = 0

    /// Functions inside functions: more are in no sheet, and each is a call.
    static let deepest = 24

    /// A reader of a whole row.
    init(_ tokens: [Token], basis: LengthBasis = LengthBasis()) {
        self.init(tokens, 0..<tokens.count, basis: basis)
    }

    /// A reader of a part of a row.
    init(_ tokens: [Token], _ range: Range<Int>, basis: LengthBasis = LengthBasis()) {
        self.tokens = tokens
        at = range.lowerBound
        end = range.upperBound
        self.basis = basis
    }

    /// The kind of the token here, blanks counted; nil at the end.
    var kind: Token.Kind? { at < end ? tokens[at].kind : nil }

    /// Moves to the first token that is not blank and says its kind.
    @discardableResult mutating func skipBlanks() -> Token.Kind? {
        while at < end, tokens[at].kind == .blank { at += 1 }
        return kind
    }

    /// Whether nothing but blanks is left.
    var isAtEnd: Bool {
        var place = at
        while place < end, tokens[place].kind == .blank { place += 1 }
        return place >= end
    }

    /// The following token of a kind.
    mutating func take(_ wanted: Token.Kind) -> Token? {
        let start = at
        guard skipBlanks() == wanted else {
            at = start
            return nil
        }
        at += 1
        return tokens[at - 1]
    }

    /// The following identifier in lower case.
    mutating func keyword() -> String? { take(.ident)?.keyword }

    /// The following identifier in lower case where it is in the list.
    mutating func keyword<Value>(_ words: KeyValuePairs<String, Value>) -> Value? {
        let start = at
        guard let found = keyword() else { return nil }
        for (word, value) in words where word == found { return value }
        at = start
        return nil
    }

    /// Takes an identifier if it is this one.
    mutating func takes(_ word: String) -> Bool {
        let start = at
        if keyword() == word { return true }
        at = start
        return false
    }

    /// Takes a comma.
    mutating func takesComma() -> Bool { take(.comma) != nil }

    /// Takes a sign such as `/`.
    mutating func takes(sign: Unicode.Scalar) -> Bool {
        let start = at
        if let token = take(.delimiter), token.sign == UInt8(ascii: sign) { return true }
        at = start
        return false
    }

    /// The following string.
    mutating func string() -> String? { take(.string)?.text }

    /// The following identifier as written.
    mutating func identifier() -> String? { take(.ident)?.text }

    /// The arguments of the following function, of this name where one is given; the function is taken.
    mutating func function(_ name: String? = nil) -> (name: String, arguments: TokenReader)? {
        let start = at
        guard depth < Self.deepest, let token = take(.function), name == nil || name == token.keyword else {
            at = start
            return nil
        }
        return (token.keyword, block())
    }

    /// What lies between here and the bracket that closes the one just taken, which is taken too.
    mutating func block() -> TokenReader {
        let inside = at
        var open = 1
        while at < end {
            switch tokens[at].kind {
            case .openRound, .function, .openSquare, .openCurly: open += 1
            case .closeRound, .closeSquare, .closeCurly: open -= 1
            default: break
            }
            at += 1
            if open == 0 { break }
        }
        var reader = TokenReader(tokens, inside..<(open == 0 ? at - 1 : at), basis: basis)
        reader.depth = depth + 1
        return reader
    }

    /// What is read if nothing is left behind it, else nil.
    mutating func whole<Value>(_ read: (inout TokenReader) -> Value?) -> Value? {
        guard let value = read(&self), isAtEnd else { return nil }
        return value
    }
}
