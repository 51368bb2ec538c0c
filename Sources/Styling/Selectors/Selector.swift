import Markup

/// A selector as it is matched: from its subject to the left.
struct Selector: Sendable, Hashable {
    /// How a compound stands to the one on its right.
    enum Combinator: UInt8, Sendable { case descendant, child, adjacent }

    /// What must hold of one element.
    struct Compound: Sendable, Hashable {
        /// nil for `*`.
        var name: Name?
        /// Number of the id in the vocabulary, from 1; 0 for none.
        var id: UInt16 = 0
        /// Numbers of classes in the vocabulary.
        var classes: [UInt16] = []
        /// The tests that must hold.
        var tests = TestBits()
        /// `:is()`, `:where()` and `:not()`.
        var choices: [Choice] = []
    }

    /// One of several selectors, or none of them.
    struct Choice: Sendable, Hashable {
        var isNegated: Bool
        var selectors: [Selector]
    }

    /// The subject first.
    var compounds: [Compound] = []
    /// How the compound at an index is reached from the next: one fewer than compounds.
    var combinators: [Combinator] = []
    var pseudo: PseudoElement?
    /// Ids, classes and names, a byte each, the first highest; counts above 255 stay there.
    var specificity: UInt32 = 0

    static let ofID: UInt32 = 0x1_0000
    static let ofClass: UInt32 = 0x100
    static let ofName: UInt32 = 1

    /// Adds to a specificity without carrying from one kind to the next.
    static func sum(_ one: UInt32, _ two: UInt32) -> UInt32 {
        func part(_ shift: UInt32) -> UInt32 { min(255, (one >> shift & 255) + (two >> shift & 255)) << shift }
        return part(16) | part(8) | part(0)
    }
}

/// The parts of an element that rules may style.
enum PseudoElement: UInt8, Sendable, CaseIterable {
    case before, after, marker, firstLetter, firstLine, footnoteCall, footnoteMarker

    /// The part with a name in lower case.
    init?(name: String) {
        switch name {
        case "before": self = .before
        case "after": self = .after
        case "marker": self = .marker
        case "first-letter": self = .firstLetter
        case "first-line": self = .firstLine
        case "footnote-call": self = .footnoteCall
        case "footnote-marker": self = .footnoteMarker
        default: return nil
        }
    }
}

/// Which tests of the vocabulary hold: 256 at most, so that an element's answers are compared at once.
struct TestBits: Sendable, Hashable {
    static let capacity = 256
    var words = SIMD4<UInt64>(repeating: 0)

    mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

    mutating func remove(_ index: Int) { words[index >> 6] &= ~(1 << UInt64(index & 63)) }

    func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

    func contains(all other: TestBits) -> Bool { words & other.words == other.words }

    mutating func formUnion(_ other: TestBits) { words |= other.words }

    var isEmpty: Bool { words == SIMD4(repeating: 0) }
}

/// A question to an element whose answer is kept as one bit.
enum SelectorTest: Sendable, Hashable {
    enum Comparison: Sendable, Hashable { case exists, equals, includes, dash, begins, ends, contains }

    case attribute(Name, Comparison, value: [UInt8], ignoresCase: Bool)
    /// `:nth-child(an+b)` and its kin; the plain ones are of step 0.
    case position(step: Int, offset: Int, ofType: Bool, fromEnd: Bool)
    case root
    case empty
    /// A language range in lower case; `*` matches any.
    case language([UInt8])
    case direction(isRightToLeft: Bool)
    /// Whether an element before among its siblings matches the selector of this number: `~`.
    case preceded(Int)
    /// Whether an element below is as the relative of this number says: `:has()`.
    case has(Int)
}

/// What the selectors of all sheets speak of.
struct SelectorVocabulary: Sendable {
    private(set) var classes: [String: UInt16] = [:]
    private(set) var ids: [String: UInt16] = [:]
    private(set) var tests: [SelectorTest] = []
    private var numbers: [SelectorTest: Int] = [:]
    /// What stands on the left of `~`.
    private(set) var siblings: [Selector] = []
    /// What stands in `:has()`.
    private(set) var relatives: [Relative] = []
    /// How many siblings back a selector looks with `+`.
    var reach = 0

    /// `+` that far back is in no sheet, and each one is part of what elements are known by.
    static let farthest = 4

    /// Classes and ids are numbered from 1 up to this.
    private static let mostNames = 60_000

    /// The number of a class.
    mutating func number(ofClass name: String) -> UInt16? {
        if let number = classes[name] { return number }
        guard classes.count < Self.mostNames else { return nil }
        classes[name] = UInt16(classes.count + 1)
        return classes[name]
    }

    /// The number of an id.
    mutating func number(ofID name: String) -> UInt16? {
        if let number = ids[name] { return number }
        guard ids.count < Self.mostNames else { return nil }
        ids[name] = UInt16(ids.count + 1)
        return ids[name]
    }

    /// The bit of a test; nil where there are too many.
    mutating func number(of test: SelectorTest) -> Int? {
        if let number = numbers[test] { return number }
        guard tests.count < TestBits.capacity else { return nil }
        numbers[test] = tests.count
        tests.append(test)
        return tests.count - 1
    }

    /// The bit that says whether an element has a relative.
    mutating func number(having relative: Relative) -> Int? {
        if let place = relatives.firstIndex(of: relative) { return number(of: .has(place)) }
        relatives.append(relative)
        return number(of: .has(relatives.count - 1))
    }

    /// The bit that says whether a sibling before matches.
    mutating func number(precededBy selector: Selector) -> Int? {
        var bare = selector
        bare.specificity = 0
        if let place = siblings.firstIndex(of: bare) { return number(of: .preceded(place)) }
        siblings.append(bare)
        return number(of: .preceded(siblings.count - 1))
    }
}
