/// Entries of dictionaries: the key and a value of the named kind.
extension Tokens {
    /// `/Key /Name`.
    package mutating func name(_ key: StaticString, _ value: StaticString) {
        self.key(key)
        name(value)
    }

    /// `/Key /Name`, the name one of the document's own.
    package mutating func name(_ key: StaticString, _ value: String) {
        self.key(key)
        name(value)
    }

    /// `/Key 12`.
    package mutating func integer(_ key: StaticString, _ value: Int) {
        self.key(key)
        integer(value)
    }

    /// `/Key 1.25`, the value in `1 / 10^places`.
    package mutating func fixed(_ key: StaticString, _ value: Int, places: Int) {
        self.key(key)
        fixed(value, places: places)
    }

    /// `/Key 1.25`.
    package mutating func real(_ key: StaticString, _ value: Double) {
        self.key(key)
        real(value)
    }

    /// `/Key true`.
    package mutating func boolean(_ key: StaticString, _ value: Bool) {
        self.key(key)
        boolean(value)
    }

    /// `/Key 12 0 R`.
    package mutating func reference(_ key: StaticString, _ value: Reference) {
        self.key(key)
        reference(value)
    }

    /// `/Key (text)`, a text string.
    package mutating func text(_ key: StaticString, _ value: String) {
        self.key(key)
        text(value)
    }

    /// `/Key (bytes)`, a byte string.
    package mutating func string(_ key: StaticString, _ value: [UInt8]) {
        self.key(key)
        string(value)
    }

    /// `/Key [ … ]`.
    package mutating func array(_ key: StaticString, _ body: (inout Tokens) -> Void) {
        self.key(key)
        array(body)
    }

    /// `/Key [1 2 3]`.
    package mutating func integers(_ key: StaticString, _ values: [Int]) {
        array(key) { for value in values { $0.integer(value) } }
    }

    /// `/Key [1 0 R 2 0 R]`.
    package mutating func references(_ key: StaticString, _ values: some Sequence<Reference>) {
        array(key) { for value in values { $0.reference(value) } }
    }

    /// `/Key << … >>`.
    package mutating func dictionary(_ key: StaticString, _ body: (inout Tokens) -> Void) {
        self.key(key)
        dictionary(body)
    }
}
