import Markup

/// What the attributes of elements are to styling, by name, so that most are passed over by one look.
struct AttributeRoles: Sendable {
    /// What an attribute is read for.
    struct Role: OptionSet, Sendable {
        let rawValue: UInt8
        static let tests = Role(rawValue: 1)
        static let classes = Role(rawValue: 2)
        static let id = Role(rawValue: 4)
        static let language = Role(rawValue: 8)
        static let direction = Role(rawValue: 16)
        /// Says what a sheet might: `style`, `width`, `start`.
        static let hint = Role(rawValue: 32)
    }

    private var roles: [Role] = []
    /// By name: numbers and values of its tests.
    private var testsByName: [[(bit: Int, comparison: SelectorTest.Comparison, value: [UInt8], ignoresCase: Bool)]] = []
    /// Tests of the language and direction, of the place among siblings, and of what stands before.
    private(set) var languages: [(bit: Int, range: [UInt8])] = []
    private(set) var directions: [(bit: Int, isRightToLeft: Bool)] = []
    private(set) var positions: [(bit: Int, step: Int, offset: Int, ofType: Bool, fromEnd: Bool)] = []
    private(set) var siblings: [(bit: Int, selector: Int)] = []
    private(set) var relatives: [(bit: Int, relative: Int)] = []
    private(set) var root: Int?
    private(set) var empty: Int?
    private(set) var countsTypes = false

    /// Nothing is read.
    init() {}

    /// What is read for the selectors of a vocabulary.
    init(_ vocabulary: SelectorVocabulary) {
        if !vocabulary.classes.isEmpty { add(.classes, to: .class) }
        if !vocabulary.ids.isEmpty { add(.id, to: .id) }
        for name in Hints.attributes { add(.hint, to: name) }
        for (bit, test) in vocabulary.tests.enumerated() {
            switch test {
            case .attribute(let name, let comparison, let value, let ignoresCase):
                add(.tests, to: name)
                while testsByName.count <= Int(name.index) { testsByName.append([]) }
                testsByName[Int(name.index)].append((bit, comparison, value, ignoresCase))
            case .position(let step, let offset, let ofType, let fromEnd):
                positions.append((bit, step, offset, ofType, fromEnd))
                countsTypes = countsTypes || ofType
            case .root: root = bit
            case .empty: empty = bit
            case .language(let range): languages.append((bit, range))
            case .direction(let isRightToLeft): directions.append((bit, isRightToLeft))
            case .preceded(let selector): siblings.append((bit, selector))
            case .has(let relative): relatives.append((bit, relative))
            }
        }
        if !languages.isEmpty {
            add(.language, to: .lang)
            add(.language, to: .xmlLang)
        }
        if !directions.isEmpty { add(.direction, to: .dir) }
    }

    private mutating func add(_ role: Role, to name: Name) {
        while roles.count <= Int(name.index) { roles.append([]) }
        roles[Int(name.index)].insert(role)
    }

    /// What an attribute is read for.
    func role(of name: Name) -> Role { Int(name.index) < roles.count ? roles[Int(name.index)] : [] }

    /// Answers the tests of an attribute.
    func answer(_ name: Name, _ value: UnsafeBufferPointer<UInt8>, into bits: inout TestBits) {
        for test in testsByName[Int(name.index)] where Self.holds(test.comparison, value, test.value, test.ignoresCase)
        {
            bits.insert(test.bit)
        }
    }

    private static func holds(
        _ comparison: SelectorTest.Comparison,
        _ value: UnsafeBufferPointer<UInt8>,
        _ wanted: [UInt8],
        _ ignoresCase: Bool
    ) -> Bool {
        func same(_ one: UInt8, _ two: UInt8) -> Bool {
            one == two || ignoresCase && (65...90).contains(one) && one | 0x20 == two
        }
        switch comparison {
        case .exists: return true
        case .equals: return value.elementsEqual(wanted, by: same)
        case .begins: return !wanted.isEmpty && value.starts(with: wanted, by: same)
        case .ends: return !wanted.isEmpty && value.suffix(wanted.count).elementsEqual(wanted, by: same)
        case .dash:
            return value.starts(with: wanted, by: same)
                && (value.count == wanted.count || value[wanted.count] == UInt8(ascii: "-"))
        case .includes:
            return !wanted.isEmpty
                && value.split(whereSeparator: Tokenizer.isBlank).contains { $0.elementsEqual(wanted, by: same) }
        case .contains:
            guard !wanted.isEmpty, value.count >= wanted.count else { return false }
            return (0...value.count - wanted.count).contains { start in
                value[start..<start + wanted.count].elementsEqual(wanted, by: same)
            }
        }
    }

    /// The answers of all tests of the language: ranges match the tag or its beginning up to a hyphen (RFC 4647 §3.3.1).
    func answers(forLanguage tag: UnsafeBufferPointer<UInt8>) -> TestBits {
        var bits = TestBits()
        for (bit, range) in languages {
            var asked = range[...]
            // `*-CH`: any language there.
            let isAny = asked.first == UInt8(ascii: "*")
            if isAny { asked = asked.dropFirst(asked.count > 1 ? 2 : 1) }
            let lowered = tag.map { (65...90).contains($0) ? $0 | 0x20 : $0 }
            let matches: Bool
            if isAny {
                matches =
                    asked.isEmpty ? !tag.isEmpty : lowered.split(separator: 0x2D).dropFirst().contains { $0 == asked }
            } else {
                matches =
                    !asked.isEmpty && lowered.starts(with: asked)
                    && (lowered.count == asked.count || lowered[asked.count] == 0x2D)
            }
            if matches { bits.insert(bit) }
        }
        return bits
    }

    /// Whether `place`, counted from 1, is in the series `step`·n + `offset`.
    static func isIn(_ place: Int, step: Int, offset: Int) -> Bool {
        let distance = place - offset
        if step == 0 { return distance == 0 }
        return distance % step == 0 && distance / step >= 0
    }
}
