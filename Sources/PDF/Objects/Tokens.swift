/// PDF syntax under construction: the tokens of objects and content streams, appended one after another
/// (ISO 32000-2, 7.2 and 7.3).
///
/// Knows how things are spelled and nothing of what they mean. In plain style every entry of a dictionary stands on a
/// line of its own, indented, for people and for references of tests; else there is no byte more than readers need.
package struct Tokens: Sendable {
    /// What was written so far.
    package internal(set) var bytes: [UInt8] = []
    /// Whether entries stand on lines of their own.
    package let isPlain: Bool
    private var depth = 0

    /// No tokens yet.
    package init(isPlain: Bool = false) { self.isPlain = isPlain }

    /// Forgets what was written and keeps the room it took.
    package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

    // MARK: - Scalars

    /// `true` or `false`.
    package mutating func boolean(_ value: Bool) { word(value ? "true" : "false") }

    /// An integer.
    @inlinable package mutating func integer(_ value: Int) {
        separate()
        append(integer: value)
    }

    /// A number given in `1 / 10^places`, without exponent, without zeros at its end: `(-12_500, places: 3)` is `-12.5`.
    @inlinable package mutating func fixed(_ value: Int, places: Int) {
        separate()
        append(fixed: value, places: places)
    }

    /// A real number, rounded to `places` decimals. For numbers that are not counted in fractions of something already.
    package mutating func real(_ value: Double, places: Int = 4) {
        var scaled = value
        for _ in 0..<places { scaled *= 10 }
        // Numbers of pages and matrices are small; what is not finite or beyond 10^14 would be an error above.
        fixed(scaled.isFinite && abs(scaled) < 1e14 ? Int(scaled.rounded()) : 0, places: places)
    }

    /// A name; bytes that names may not hold plainly become `#xx` (7.3.5).
    package mutating func name(_ text: String) {
        bytes.append(UInt8(ascii: "/"))
        for byte in text.utf8 {
            if byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "#"), !Self.isDelimiter(byte) {
                bytes.append(byte)
            } else if byte != 0 {
                bytes.append(UInt8(ascii: "#"))
                append(hex: byte)
            }
        }
    }

    /// A name of the specification.
    package mutating func name(_ text: StaticString) {
        bytes.append(UInt8(ascii: "/"))
        append(text)
    }

    /// `12 0 R`.
    package mutating func reference(_ reference: Reference) {
        separate()
        append(integer: reference.number)
        append(" 0 R")
    }

    // MARK: - Collections

    /// `[ … ]` around what `body` writes.
    package mutating func array(_ body: (inout Tokens) -> Void) {
        bytes.append(UInt8(ascii: "["))
        body(&self)
        bytes.append(UInt8(ascii: "]"))
    }

    /// `<< … >>` around the entries that `body` writes, each a key and its value.
    package mutating func dictionary(_ body: (inout Tokens) -> Void) {
        append("<<")
        depth += 1
        let start = bytes.count
        body(&self)
        depth -= 1
        if bytes.count > start { newLine() }
        append(">>")
    }

    /// The key of the next entry.
    package mutating func key(_ key: StaticString) {
        newLine()
        name(key)
        if isPlain { bytes.append(0x20) }
    }

    /// A key that is not of the specification's words.
    package mutating func key(_ key: String) {
        newLine()
        name(key)
        if isPlain { bytes.append(0x20) }
    }

    /// In plain style a line's end and the indentation of the dictionary.
    package mutating func newLine() {
        guard isPlain else { return }
        bytes.append(0x0A)
        for _ in 0..<depth { append("  ") }
    }

    /// A bare word: an operator or one of the reserved words.
    package mutating func word(_ word: StaticString) {
        separate()
        append(word)
    }
}
