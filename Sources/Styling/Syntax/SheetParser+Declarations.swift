import Basics

// Declarations: names, values, `!important`.
extension SheetParser {
    /// The declarations of a block in their order, those with `!important` apart.
    ///
    /// - Parameters:
    ///   - isOfPage: Whether the block is of `@page`, which has properties of its own.
    ///   - rule: Called with each rule inside: the place of its name, and the end of the block; returns where to go on.
    mutating func declarations(
        _ range: Range<Int>,
        isOfPage: Bool = false,
        rule: ((inout SheetParser, Int, Int) -> Int)? = nil
    ) -> (plain: [Declaration], important: [Declaration]) {
        var plain: [Declaration] = []
        var important: [Declaration] = []
        var at = range.lowerBound
        while at < range.upperBound {
            switch tokens[at].kind {
            case .blank, .semicolon: at += 1
            case .atKeyword:
                if let rule {
                    at = rule(&self, at, range.upperBound)
                } else {
                    at = skipAtRule(at, range.upperBound)
                }
            case .ident:
                let end = find(from: at, to: range.upperBound) { $0.kind == .semicolon }
                if let (declaration, isImportant) = declaration(at..<end, isOfPage: isOfPage) {
                    if isImportant { important.append(declaration) } else { plain.append(declaration) }
                }
                at = end
            default:
                let end = find(from: at, to: range.upperBound) { $0.kind == .semicolon || $0.kind == .openCurly }
                // A rule inside a rule (CSS Nesting) is not read.
                let isRule = end < range.upperBound && tokens[end].kind == .openCurly
                let text = written(at..<end)
                notes.note(.styleNotUnderstood, "“\(text)” is no declaration", at: tokens[at].start, key: text)
                at = isRule ? block(at: end, to: range.upperBound).next : end
            }
        }
        return (plain, important)
    }

    private func skipAtRule(_ start: Int, _ end: Int) -> Int {
        let stop = find(from: start, to: end) { $0.kind == .semicolon || $0.kind == .openCurly }
        guard stop < end, tokens[stop].kind == .openCurly else { return min(stop + 1, end) }
        return block(at: stop, to: end).next
    }

    /// The declaration in a range that begins with a name; nil where it says nothing that is read.
    private mutating func declaration(_ range: Range<Int>, isOfPage: Bool) -> (Declaration, isImportant: Bool)? {
        let token = tokens[range.lowerBound]
        var at = range.lowerBound + 1
        while at < range.upperBound, tokens[at].kind == .blank { at += 1 }
        guard at < range.upperBound, tokens[at].kind == .colon else {
            let text = written(range)
            notes.note(.styleNotUnderstood, "“\(text)” is no declaration", at: token.start, key: text)
            return nil
        }
        let (value, isImportant) = value(at + 1..<range.upperBound)
        let isCustom = token.text.hasPrefix("--")
        let name = isCustom ? token.text : token.keyword
        guard let property = PropertyName(name) else {
            // Names with a sign before them are tricks upon old engines.
            if !PropertyName.isQuiet(name) {
                notes.note(
                    .styleUnknownProperty,
                    "the property “\(token.text)” is not known",
                    at: token.start,
                    key: name
                )
            }
            return nil
        }
        let declaration = Declaration(property, Array(tokens[value]))
        guard isCustom || !value.isEmpty && isUnderstood(declaration, isOfPage: isOfPage) else {
            let text = written(value)
            let isPrefixed = name.hasPrefix("-") && !name.hasPrefix("-digest-")
            if !isPrefixed {
                notes.note(
                    .styleUnknownValue,
                    "“\(text)” is no value of “\(name)” that is read",
                    at: token.start,
                    key: "\(name) \(text)"
                )
            }
            return nil
        }
        return (declaration, isImportant)
    }

    private mutating func isUnderstood(_ declaration: Declaration, isOfPage: Bool) -> Bool {
        if isOfPage, let known = PageComputation.understands(declaration) { return known }
        return scratch.understands(declaration)
    }

    /// The value without blanks around it and without `!important`.
    private func value(_ range: Range<Int>) -> (Range<Int>, isImportant: Bool) {
        var start = range.lowerBound
        var end = range.upperBound
        func trim() {
            while end > start, tokens[end - 1].kind == .blank { end -= 1 }
        }
        while start < end, tokens[start].kind == .blank { start += 1 }
        trim()
        guard end > start, tokens[end - 1].kind == .ident, tokens[end - 1].keyword == "important" else {
            return (start..<end, false)
        }
        let before = end
        end -= 1
        trim()
        guard end > start, tokens[end - 1].sign == UInt8(ascii: "!") else { return (start..<before, false) }
        end -= 1
        trim()
        return (start..<end, true)
    }
}
