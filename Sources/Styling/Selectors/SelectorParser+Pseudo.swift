import Markup

// Pseudo-classes and pseudo-elements.
extension SelectorParser {
    /// What follows a colon.
    mutating func pseudo(_ compound: inout Selector.Compound, _ building: inout Building) throws(Failure) {
        if reader.kind == .colon {
            reader.at += 1
            try pseudoElement(&building)
            return
        }
        guard let kind = reader.kind else { throw .notUnderstood }
        if kind == .function {
            guard let (name, arguments) = reader.function() else { throw .notUnderstood }
            try function(name, arguments, &compound, &building)
            return
        }
        guard kind == .ident else { throw .notUnderstood }
        let name = reader.tokens[reader.at].keyword
        // The four of CSS 1 and 2 may have one colon.
        if ["before", "after", "first-letter", "first-line"].contains(name) {
            try pseudoElement(&building)
            return
        }
        reader.at += 1
        building.add(Selector.ofClass)
        try plain(name, &compound, &building)
    }

    private mutating func pseudoElement(_ building: inout Building) throws(Failure) {
        if reader.kind == .function {
            // `::slotted()` and the like: nothing on paper.
            _ = reader.function()
            building.canMatch = false
            return
        }
        guard reader.kind == .ident else { throw .notUnderstood }
        let name = reader.tokens[reader.at].keyword
        reader.at += 1
        building.add(Selector.ofName)
        if let element = PseudoElement(name: name) {
            if building.selector.pseudo != nil { building.canMatch = false }
            building.selector.pseudo = element
        } else if Self.screenElements.contains(name) || name.hasPrefix("-") {
            building.canMatch = false
        } else {
            throw .notUnderstood
        }
    }

    private static let screenElements: Set<String> = [
        "selection", "placeholder", "backdrop", "cue", "grammar-error", "spelling-error", "target-text",
        "file-selector-button", "details-content", "highlight",
    ]

    private mutating func plain(
        _ name: String,
        _ compound: inout Selector.Compound,
        _ building: inout Building
    ) throws(Failure) {
        switch name {
        case "root": try add(.root, to: &compound)
        case "empty": try add(.empty, to: &compound)
        case "first-child": try add(position(1), to: &compound)
        case "last-child": try add(position(1, fromEnd: true), to: &compound)
        case "only-child":
            try add(position(1), to: &compound)
            try add(position(1, fromEnd: true), to: &compound)
        case "first-of-type": try add(position(1, ofType: true), to: &compound)
        case "last-of-type": try add(position(1, ofType: true, fromEnd: true), to: &compound)
        case "only-of-type":
            try add(position(1, ofType: true), to: &compound)
            try add(position(1, ofType: true, fromEnd: true), to: &compound)
        case "link", "any-link":
            compound.name = compound.name ?? Name("a")
            try add(.attribute(.href, .exists, value: [], ignoresCase: false), to: &compound)
        case "scope": try add(.root, to: &compound)
        default:
            guard Self.screenClasses.contains(name) || name.hasPrefix("-") else { throw .notUnderstood }
            building.canMatch = false
        }
    }

    private func position(_ offset: Int, ofType: Bool = false, fromEnd: Bool = false) -> SelectorTest {
        .position(step: 0, offset: offset, ofType: ofType, fromEnd: fromEnd)
    }

    private static let screenClasses: Set<String> = [
        "hover", "active", "focus", "focus-visible", "focus-within", "visited", "target", "checked", "disabled",
        "enabled", "indeterminate", "default", "required", "optional", "valid", "invalid", "in-range",
        "out-of-range", "read-only", "read-write", "placeholder-shown", "autofill", "fullscreen", "modal",
        "playing", "paused", "defined", "open", "target-within", "user-valid", "user-invalid", "host", "popover-open",
    ]

    private mutating func function(
        _ name: String,
        _ arguments: TokenReader,
        _ compound: inout Selector.Compound,
        _ building: inout Building
    ) throws(Failure) {
        switch name {
        case "not", "is", "where", "matches", "-webkit-any", "-moz-any":
            try choice(name, arguments, &compound, &building)
            return
        case "has":
            try relative(arguments, &compound, &building)
            return
        case "nth-child", "nth-last-child", "nth-of-type", "nth-last-of-type":
            guard let (step, offset) = Self.series(arguments) else { throw .notUnderstood }
            let ofType = name.hasSuffix("of-type")
            let fromEnd = name.hasPrefix("nth-last")
            try add(.position(step: step, offset: offset, ofType: ofType, fromEnd: fromEnd), to: &compound)
        case "lang": try languages(arguments, &compound)
        case "dir":
            var inside = arguments
            guard let isRightToLeft = inside.whole({ $0.keyword(["ltr": false, "rtl": true]) })
            else { throw .notUnderstood }
            try add(.direction(isRightToLeft: isRightToLeft), to: &compound)
        case "host", "host-context", "state", "active-view-transition-type": building.canMatch = false
        default: throw .notUnderstood
        }
        building.add(Selector.ofClass)
    }

    /// `:is()`, `:where()`, `:not()`. The first two forgive what they cannot read.
    private mutating func choice(
        _ name: String,
        _ arguments: TokenReader,
        _ compound: inout Selector.Compound,
        _ building: inout Building
    ) throws(Failure) {
        var inner = SelectorParser(arguments, vocabulary: vocabulary)
        inner.depth = depth + 1
        inner.isInHas = isInHas
        if arguments.isOneCompound { inner.anchor = anchored(compound) }
        var selectors: [Selector] = []
        do throws(Failure) {
            selectors = try inner.list()
        } catch {
            guard error == .notUnderstood, name != "not" else { throw error }
        }
        guard selectors.allSatisfy({ $0.pseudo == nil }) else { throw .notUnderstood }
        vocabulary = inner.vocabulary
        building.reach += inner.reach
        if name != "where" { building.add(selectors.map(\.specificity).max() ?? 0) }
        compound.choices.append(Selector.Choice(isNegated: name == "not", selectors: selectors))
    }

    /// `:lang(de, fr)`: one range is a test, several are a choice.
    private mutating func languages(
        _ arguments: TokenReader,
        _ compound: inout Selector.Compound
    ) throws(Failure) {
        var inside = arguments
        var tests: [SelectorTest] = []
        repeat {
            guard let range = inside.string() ?? inside.identifier() else { throw .notUnderstood }
            tests.append(.language(Array(Tokenizer.lowered(range).utf8)))
        } while inside.takesComma()
        guard inside.isAtEnd else { throw .notUnderstood }
        if tests.count == 1 {
            try add(tests[0], to: &compound)
            return
        }
        var selectors: [Selector] = []
        for test in tests {
            var one = Selector.Compound()
            try add(test, to: &one)
            var selector = Selector()
            selector.compounds = [one]
            selectors.append(selector)
        }
        compound.choices.append(Selector.Choice(isNegated: false, selectors: selectors))
    }

    /// `an+b` (CSS Syntax 3 §6).
    static func series(_ arguments: TokenReader) -> (step: Int, offset: Int)? {
        var text = ""
        for token in arguments.tokens[arguments.at..<arguments.end] {
            switch token.kind {
            case .blank: break
            case .ident: text += token.keyword
            case .delimiter where token.sign == 0x2B || token.sign == 0x2D: text += token.text
            case .number, .dimension:
                guard token.isPlain, abs(token.number) < 1e6 else { return nil }
                if token.number >= 0, !text.isEmpty, !text.hasSuffix("-"), !text.hasSuffix("+") { text += "+" }
                text += String(Int(token.number)) + token.keyword
            default: return nil
            }
        }
        if text == "even" { return (2, 0) }
        if text == "odd" { return (2, 1) }
        if text.hasPrefix("+") { text.removeFirst() }
        guard let letter = text.firstIndex(of: "n") else { return Int(text).map { (0, $0) } }
        let head = text[..<letter]
        var tail = text[text.index(after: letter)...]
        if tail.hasPrefix("+") { tail.removeFirst() }
        guard let step = head.isEmpty ? 1 : head == "-" ? -1 : Int(head) else { return nil }
        guard let offset = tail.isEmpty ? 0 : Int(tail) else { return nil }
        return (step, offset)
    }
}
