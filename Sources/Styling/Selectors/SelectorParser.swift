import Markup

/// Reads selectors (Selectors 3, and what is usual of 4) into what is matched.
struct SelectorParser {
    /// Why a selector is not there.
    enum Failure: Error { case notUnderstood, tooMany }

    var reader: TokenReader
    var vocabulary: SelectorVocabulary
    /// Selectors within `:is()` and `:not()`, each a call.
    var depth = 0
    /// Whether the list stands in `:has()`, in which there is no other.
    var isInHas = false
    /// What is known already of the elements that a list in `:not()` is about.
    var anchor = Selector.Compound()
    /// The most siblings back that one of the selectors looks.
    private(set) var reach = 0
    private static let deepest = 8
    /// A selector of more compounds is hostile.
    private static let mostCompounds = 64

    init(_ reader: TokenReader, vocabulary: SelectorVocabulary) {
        self.reader = reader
        self.vocabulary = vocabulary
    }

    /// A list between commas. Selectors that never match on paper (`:hover`) are left out; one that cannot be read makes
    /// the list invalid.
    mutating func list() throws(Failure) -> [Selector] {
        guard depth <= Self.deepest else { throw .tooMany }
        var selectors: [Selector] = []
        repeat {
            if let selector = try complex() { selectors.append(selector) }
        } while reader.takesComma()
        guard reader.isAtEnd else { throw .notUnderstood }
        return selectors
    }

    /// Compounds joined by combinators; nil where it can never match.
    private mutating func complex() throws(Failure) -> Selector? {
        var building = Building()
        reader.skipBlanks()
        while true {
            try compound(&building)
            let start = reader.at
            let isSpaced = reader.kind == .blank
            let kind = reader.skipBlanks()
            guard kind != nil, kind != .comma else { break }
            guard building.selector.pseudo == nil, building.selector.compounds.count < Self.mostCompounds
            else { throw .notUnderstood }
            if reader.takes(sign: ">") {
                building.selector.combinators.insert(.child, at: 0)
            } else if reader.takes(sign: "+") {
                building.selector.combinators.insert(.adjacent, at: 0)
                building.reach += 1
            } else if reader.takes(sign: "~") {
                guard let bit = vocabulary.number(precededBy: building.selector) else { throw .tooMany }
                building.startAfterSibling(bit)
            } else if isSpaced {
                building.selector.combinators.insert(.descendant, at: 0)
            } else {
                reader.at = start
                throw .notUnderstood
            }
            reader.skipBlanks()
        }
        guard building.reach <= SelectorVocabulary.farthest else { throw .tooMany }
        reach = max(reach, building.reach)
        vocabulary.reach = max(vocabulary.reach, building.reach)
        return building.canMatch ? building.selector : nil
    }

    /// A selector while it is read.
    struct Building {
        var selector = Selector()
        var canMatch = true
        /// How many `+` there are, those in choices counted.
        var reach = 0
        /// Tests that the next compound has from what stood before a `~`.
        var pending = TestBits()

        mutating func startAfterSibling(_ bit: Int) {
            selector.compounds = []
            selector.combinators = []
            pending = TestBits()
            pending.insert(bit)
        }
    }

    /// Simple selectors without a blank between.
    private mutating func compound(_ building: inout Building) throws(Failure) {
        var compound = Selector.Compound()
        compound.tests = building.pending
        building.pending = TestBits()
        var isEmpty = true
        if try typeName(&compound, &building) { isEmpty = false }
        loop: while let kind = reader.kind {
            switch kind {
            case .hash:
                let token = reader.tokens[reader.at]
                guard token.isPlain else { throw .notUnderstood }
                guard let number = vocabulary.number(ofID: token.text) else { throw .tooMany }
                if compound.id != 0, compound.id != number { building.canMatch = false }
                compound.id = number
                building.add(Selector.ofID)
                reader.at += 1
            case .delimiter where reader.tokens[reader.at].sign == UInt8(ascii: "."):
                reader.at += 1
                guard reader.kind == .ident else { throw .notUnderstood }
                guard let number = vocabulary.number(ofClass: reader.tokens[reader.at].text) else { throw .tooMany }
                compound.classes.append(number)
                building.add(Selector.ofClass)
                reader.at += 1
            case .openSquare:
                reader.at += 1
                try attribute(&compound)
                building.add(Selector.ofClass)
            case .colon:
                reader.at += 1
                try pseudo(&compound, &building)
            default: break loop
            }
            isEmpty = false
        }
        guard !isEmpty else { throw .notUnderstood }
        building.selector.compounds.insert(compound, at: 0)
    }

    /// A name, `*`, or either behind a prefix of a namespace, which is passed over: books have two vocabularies and no
    /// element of the one is called as one of the other.
    private mutating func typeName(_ compound: inout Selector.Compound, _ building: inout Building) throws(Failure)
        -> Bool
    {
        func isBar(_ place: Int) -> Bool {
            place < reader.end && reader.tokens[place].kind == .delimiter
                && reader.tokens[place].sign == UInt8(ascii: "|")
        }
        var place = reader.at
        func isName(_ place: Int) -> Bool {
            guard place < reader.end else { return false }
            let token = reader.tokens[place]
            return token.kind == .ident || token.kind == .delimiter && token.sign == UInt8(ascii: "*")
        }
        if isName(place), isBar(place + 1), isName(place + 2) {
            place += 2
        } else if isBar(place), isName(place + 1) {
            place += 1
        }
        guard isName(place) else { return false }
        let token = reader.tokens[place]
        reader.at = place + 1
        if token.kind == .ident {
            compound.name = Name(token.keyword)
            building.add(Selector.ofName)
        }
        return true
    }

    /// What lies between `[` and `]`.
    private mutating func attribute(_ compound: inout Selector.Compound) throws(Failure) {
        var inside = reader.block()
        guard var name = inside.identifier() else { throw .notUnderstood }
        // `epub|type`: names stand in the tree as they are written, prefix and all.
        if inside.takes(sign: "|") {
            if let local = inside.identifier() { name += ":" + local } else { inside.at -= 1 }
        }
        let named = Name(name)
        if inside.isAtEnd {
            try add(.attribute(named, .exists, value: [], ignoresCase: false), to: &compound)
            return
        }
        var comparison = SelectorTest.Comparison.equals
        let signs: KeyValuePairs<Unicode.Scalar, SelectorTest.Comparison> = [
            "~": .includes, "|": .dash, "^": .begins, "$": .ends, "*": .contains,
        ]
        for (sign, meaning) in signs where inside.takes(sign: sign) {
            comparison = meaning
            break
        }
        guard inside.takes(sign: "="), let value = inside.string() ?? inside.identifier() else { throw .notUnderstood }
        var ignoresCase = false
        if inside.takes("i") { ignoresCase = true } else { _ = inside.takes("s") }
        guard inside.isAtEnd else { throw .notUnderstood }
        let bytes = Array((ignoresCase ? Tokenizer.lowered(value) : value).utf8)
        try add(.attribute(named, comparison, value: bytes, ignoresCase: ignoresCase), to: &compound)
    }

    mutating func add(_ test: SelectorTest, to compound: inout Selector.Compound) throws(Failure) {
        guard let bit = vocabulary.number(of: test) else { throw .tooMany }
        compound.tests.insert(bit)
    }
}

extension SelectorParser.Building {
    mutating func add(_ specificity: UInt32) {
        selector.specificity = Selector.sum(selector.specificity, specificity)
    }
}
