import Basics

/// Reads a style sheet into rules (CSS Syntax 3 §5). What cannot be read costs itself and is noted, never what follows.
struct SheetParser {
    let source: StyleSource
    let tokens: [Token]
    /// By token that opens: the place of the one that closes it, or the end.
    let partners: [Int32]
    var vocabulary: SelectorVocabulary
    var notes: SheetNotes
    var styleRules: [StyleRule] = []
    var pageRules: [PageRule] = []
    var fontFaces: [FontFaceRule] = []
    /// Where values are tried.
    var scratch = StyleComputation(parent: .initial, basis: LengthBasis())
    /// How many rules are open around what is read.
    var depth = 0
    /// The conditions around what is read.
    var media: [MediaQueryList] = []

    /// A book's sheet of more bytes is something else.
    static let mostBytes = 16 << 20
    /// `@media` in `@supports` in `@media` …, each a call.
    static let deepest = 16

    /// Reads a sheet, speaking of classes and ids by the numbers of a vocabulary and adding its own.
    init(_ source: StyleSource, vocabulary: SelectorVocabulary) {
        self.source = source
        self.vocabulary = vocabulary
        notes = SheetNotes(source)
        guard source.bytes.count <= Self.mostBytes else {
            notes.note(
                .styleTooLarge,
                "the sheet is larger than \(Self.mostBytes >> 20) MiB and is not read",
                at: 0,
                key: ""
            )
            tokens = []
            partners = []
            return
        }
        tokens = Tokenizer.tokens(of: source.bytes)
        partners = Self.partners(tokens)
    }

    /// Reads the whole sheet.
    mutating func parse() { rules(0..<tokens.count, isTop: true) }

    private static func partners(_ tokens: [Token]) -> [Int32] {
        var partners = [Int32](repeating: Int32(tokens.count), count: tokens.count)
        var open: [Int] = []
        for (index, token) in tokens.enumerated() {
            if token.closing != nil {
                open.append(index)
            } else if let last = open.last, tokens[last].closing == token.kind {
                partners[last] = Int32(index)
                open.removeLast()
            }
        }
        return partners
    }

    /// Reads rules one after the other.
    mutating func rules(_ range: Range<Int>, isTop: Bool = false) {
        var at = range.lowerBound
        while at < range.upperBound {
            switch tokens[at].kind {
            case .blank: at += 1
            case .commentOpen, .commentClose:
                if isTop { at += 1 } else { at = qualifiedRule(at, range.upperBound) }
            case .atKeyword: at = atRule(at, range.upperBound)
            default: at = qualifiedRule(at, range.upperBound)
            }
        }
    }

    /// The place from `at` on of a token that stands in no bracket and is as wanted; the end where there is none.
    func find(from start: Int, to end: Int, _ isWanted: (Token) -> Bool) -> Int {
        var at = start
        while at < end {
            if isWanted(tokens[at]) { return at }
            at = tokens[at].closing == nil ? at + 1 : Int(partners[at]) + 1
        }
        return min(at, end)
    }

    /// What lies in the block that opens at a place, and where to go on behind it.
    func block(at open: Int, to end: Int) -> (inside: Range<Int>, next: Int) {
        let close = min(Int(partners[open]), end)
        return (open + 1..<max(open + 1, close), close + 1)
    }

    /// What is written in a range, shortened, for messages.
    func written(_ range: Range<Int>) -> String {
        guard range.lowerBound < range.upperBound else { return "" }
        let start = Int(tokens[range.lowerBound].start)
        let end = min(Int(tokens[range.upperBound - 1].end), start + 60)
        let text = String(decoding: source.bytes[start..<max(start, end)], as: UTF8.self).collapsed
        return end - start == 60 ? text + " …" : text
    }

    // MARK: Rules of elements

    private mutating func qualifiedRule(_ start: Int, _ end: Int) -> Int {
        let open = find(from: start, to: end) { $0.kind == .openCurly }
        guard open < end else {
            notes.note(.styleNotUnderstood, "“\(written(start..<end))” is no rule", at: tokens[start].start, key: "end")
            return end
        }
        let (inside, next) = block(at: open, to: end)
        if let selectors = selectors(start..<open) {
            let (plain, important) = declarations(inside)
            if !selectors.isEmpty, !(plain.isEmpty && important.isEmpty) {
                var rule = StyleRule(selectors: selectors, plain: DeclarationBlock(), important: .init(), media: media)
                for declaration in plain { rule.plain.append(declaration) }
                for declaration in important { rule.important.append(declaration) }
                styleRules.append(rule)
            }
        }
        return next
    }

    /// The selectors of a rule; nil, and a note, where they cannot be read.
    private mutating func selectors(_ range: Range<Int>) -> [Selector]? {
        var parser = SelectorParser(TokenReader(tokens, range), vocabulary: vocabulary)
        do throws(SelectorParser.Failure) {
            let list = try parser.list()
            vocabulary = parser.vocabulary
            return list
        } catch {
            let text = written(range)
            let place = tokens[min(range.lowerBound, tokens.count - 1)].start
            switch error {
            case .notUnderstood:
                notes.note(
                    .styleSelector,
                    "the selector “\(text)” is not understood; its rule is left out",
                    at: place,
                    key: text
                )
            case .tooMany:
                notes.note(
                    .styleSelector,
                    "the selector “\(text)” goes beyond what is kept of selectors",
                    at: place,
                    key: text
                )
            }
            return nil
        }
    }
}
