import Basics

// Rules that begin with `@`.
extension SheetParser {
    /// Reads the rule at a place and says where to go on.
    mutating func atRule(_ start: Int, _ end: Int) -> Int {
        let stop = find(from: start + 1, to: end) { $0.kind == .semicolon || $0.kind == .openCurly }
        let prelude = start + 1..<stop
        guard stop < end, tokens[stop].kind == .openCurly else {
            statement(tokens[start], prelude)
            return min(stop + 1, end)
        }
        let (inside, next) = block(at: stop, to: end)
        let name = tokens[start].keyword
        switch name {
        case "media": nested(inside, under: MediaQueryList(TokenReader(tokens, prelude)), start)
        case "supports":
            var reader = TokenReader(tokens, prelude)
            if supports(&reader) == true, reader.isAtEnd { nested(inside, under: nil, start) }
        case "layer", "scope", "starting-style", "-moz-document":
            // Layers are read in their order, as if they were none.
            if name == "layer" { nested(inside, under: nil, start) }
        case "page": page(prelude, inside)
        case "font-face": fontFace(inside)
        default: unknown(tokens[start])
        }
        return next
    }

    /// A rule without a block.
    private mutating func statement(_ token: Token, _ prelude: Range<Int>) {
        switch token.keyword {
        case "charset", "namespace", "layer": break
        case "import":
            notes.note(
                .styleImport,
                "@import \(written(prelude)) is not followed",
                at: token.start,
                key: written(prelude),
                hint: "Put the rules into the sheet itself."
            )
        default: unknown(token)
        }
    }

    private mutating func unknown(_ token: Token) {
        let name = token.keyword
        // Movement, windows, and counters of scripts that count in decimals here.
        let quiet: Set = [
            "keyframes", "viewport", "container", "property", "counter-style", "font-feature-values", "charset",
            "font-palette-values", "view-transition", "position-try", "scope", "document", "color-profile",
        ]
        guard !quiet.contains(name), !name.hasPrefix("-") else { return }
        notes.note(.styleUnknownRule, "the rule “@\(token.text)” is not known", at: token.start, key: name)
    }

    private mutating func nested(_ inside: Range<Int>, under condition: MediaQueryList?, _ start: Int) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else {
            notes.note(.styleNotUnderstood, "rules are nested too deep here", at: tokens[start].start, key: "deep")
            return
        }
        if let condition { media.append(condition) }
        rules(inside)
        if condition != nil { media.removeLast() }
    }

    // MARK: @supports

    /// Whether a condition of `@supports` is true; nil where it cannot be read (CSS Conditional 3 §6).
    private mutating func supports(_ reader: inout TokenReader) -> Bool? {
        if reader.takes("not") { return supportsInRound(&reader).map { !$0 } }
        guard var result = supportsInRound(&reader) else { return nil }
        while true {
            if reader.takes("and") {
                guard let part = supportsInRound(&reader) else { return nil }
                result = result && part
            } else if reader.takes("or") {
                guard let part = supportsInRound(&reader) else { return nil }
                result = result || part
            } else {
                return result
            }
        }
    }

    private mutating func supportsInRound(_ reader: inout TokenReader) -> Bool? {
        if let (name, arguments) = reader.function() {
            guard name == "selector" else { return false }
            var parser = SelectorParser(arguments, vocabulary: SelectorVocabulary())
            return (try? parser.list()) != nil
        }
        guard reader.depth < TokenReader.deepest, reader.take(.openRound) != nil else { return nil }
        var inside = reader.block()
        let start = inside.at
        if let name = inside.take(.ident), inside.take(.colon) != nil {
            inside.skipBlanks()
            var value = Array(tokens[inside.at..<inside.end])
            while value.last?.kind == .blank { value.removeLast() }
            guard let property = PropertyName(name.text.hasPrefix("--") ? name.text : name.keyword) else {
                return false
            }
            return scratch.understands(Declaration(property, value))
        }
        inside.at = start
        guard let result = supports(&inside) else { return inside.isAtEnd ? nil : false }
        return inside.isAtEnd ? result : nil
    }

    // MARK: @page and @font-face

    private mutating func page(_ prelude: Range<Int>, _ inside: Range<Int>) {
        guard let selectors = pageSelectors(prelude) else {
            let text = written(prelude)
            let place = prelude.isEmpty ? 0 : tokens[prelude.lowerBound].start
            notes.note(.styleSelector, "“@page \(text)” is not understood", at: place, key: "@page \(text)")
            return
        }
        var boxes: [(String, DeclarationBlock, DeclarationBlock)] = []
        let (plain, important) = declarations(inside, isOfPage: true) { parser, at, end in
            parser.marginBox(at, end, &boxes)
        }
        pageRules.append(
            PageRule(
                selectors: selectors,
                plain: plain,
                important: important,
                boxes: boxes.map { (name: $0.0, plain: $0.1, important: $0.2) },
                media: media,
                isUserAgent: source.origin == .userAgent
            )
        )
    }

    private mutating func marginBox(
        _ start: Int,
        _ end: Int,
        _ boxes: inout [(String, DeclarationBlock, DeclarationBlock)]
    ) -> Int {
        let stop = find(from: start + 1, to: end) { $0.kind == .semicolon || $0.kind == .openCurly }
        guard stop < end, tokens[stop].kind == .openCurly else { return min(stop + 1, end) }
        let (inside, next) = block(at: stop, to: end)
        let name = tokens[start].keyword
        guard MarginBox.Place(rawValue: name) != nil || name == "footnote" else {
            unknown(tokens[start])
            return next
        }
        let (plain, important) = declarations(inside)
        var blocks = (DeclarationBlock(), DeclarationBlock())
        for declaration in plain { blocks.0.append(declaration) }
        for declaration in important { blocks.1.append(declaration) }
        boxes.append((name, blocks.0, blocks.1))
        return next
    }

    private func pageSelectors(_ range: Range<Int>) -> [PageRule.Selector]? {
        var reader = TokenReader(tokens, range)
        if reader.isAtEnd { return [PageRule.Selector()] }
        var selectors: [PageRule.Selector] = []
        repeat {
            var selector = PageRule.Selector()
            if let name = reader.identifier() { selector.name = name }
            reader.skipBlanks()
            while reader.kind == .colon {
                reader.at += 1
                switch reader.keyword() {
                case "first"?: selector.isFirst = true
                case "blank"?: selector.isBlank = true
                case "left"?, "verso"?: selector.isLeft = true
                case "right"?, "recto"?: selector.isLeft = false
                default: return nil
                }
            }
            selectors.append(selector)
        } while reader.takesComma()
        return reader.isAtEnd ? selectors : nil
    }

    private mutating func fontFace(_ inside: Range<Int>) {
        var face = FontFaceRule(family: "", sources: [], weight: 400, isItalic: false)
        var at = inside.lowerBound
        while at < inside.upperBound {
            let end = find(from: at, to: inside.upperBound) { $0.kind == .semicolon }
            var reader = TokenReader(tokens, at..<end)
            if let name = reader.keyword(), reader.take(.colon) != nil {
                switch name {
                case "font-family": face.family = reader.fontFamilies()?.first ?? ""
                case "font-weight": face.weight = reader.fontWeight(parent: 400) ?? 400
                case "font-style": face.isItalic = reader.fontStyle() ?? false
                case "src": face.sources += addresses(&reader)
                default: break
                }
            }
            at = end + 1
        }
        if !face.family.isEmpty { fontFaces.append(face) }
    }

    private func addresses(_ reader: inout TokenReader) -> [String] {
        var found: [String] = []
        while !reader.isAtEnd {
            if let token = reader.take(.address) {
                found.append(token.text)
            } else if var (_, arguments) = reader.function("url") {
                if let text = arguments.string() { found.append(text) }
            } else {
                reader.skipBlanks()
                reader.at += 1
            }
        }
        return found
    }
}
