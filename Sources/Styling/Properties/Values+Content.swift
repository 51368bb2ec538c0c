import Basics

// Values of generated content (CSS Content 3, CSS GCPM 3, CSS Lists 3).
extension TokenReader {
    /// `content`: nil within for `normal`, empty for `none`. What comes after `/` is for screen readers.
    mutating func content() -> [ContentPiece]?? {
        if takes("normal") { return .some(nil) }
        if takes("none") { return .some([]) }
        guard let pieces = contentPieces(), !pieces.isEmpty else { return nil }
        if takes(sign: "/") {
            while string() != nil || function("attr") != nil {}
        }
        return .some(pieces)
    }

    /// Pieces up to something else.
    mutating func contentPieces() -> [ContentPiece]? {
        var pieces: [ContentPiece] = []
        while true {
            let start = at
            guard let kind = skipBlanks() else { return pieces }
            switch kind {
            case .string:
                pieces.append(.text(tokens[at].text))
                at += 1
            case .ident:
                switch keyword() {
                case "open-quote"?: pieces.append(.openQuote)
                case "close-quote"?: pieces.append(.closeQuote)
                case "no-open-quote"?, "no-close-quote"?: break
                case "contents"?: pieces.append(.ownText)
                default:
                    at = start
                    return pieces
                }
            case .function:
                guard let (name, inside) = function() else { return nil }
                var arguments = inside
                guard let piece = arguments.whole({ $0.piece(name) }) else { return nil }
                pieces.append(piece)
            default: return pieces
            }
        }
    }

    /// A piece by the arguments of a function.
    private mutating func piece(_ name: String) -> ContentPiece? {
        switch name {
        case "attr": return attributeName().map { .attribute($0) }
        case "counter":
            guard let counter = identifier(), let marker = markerAfterComma() else { return nil }
            return .counter(counter, marker)
        case "counters":
            guard let counter = identifier(), takesComma(), let text = string(), let marker = markerAfterComma()
            else { return nil }
            return .counters(counter, text, marker)
        case "string":
            guard let string = identifier() else { return nil }
            guard takesComma() else { return .string(string, .first) }
            let policies: KeyValuePairs = [
                "first": StringPolicy.first, "start": .start, "last": .last, "first-except": .firstExcept,
            ]
            return keyword(policies).map { .string(string, $0) }
        case "content":
            if isAtEnd { return .ownText }
            return takes("text") ? .ownText : nil
        case "leader":
            if let text = string() { return text.isEmpty ? nil : .leader(text) }
            return keyword(["dotted": ".", "solid": "_", "space": " "]).map { .leader($0) }
        case "-digest-code":
            guard var (_, inside) = function("attr") else { return nil }
            return inside.whole { $0.attributeName() }.map { .code(attribute: $0) }
        default: return target(name)
        }
    }

    private mutating func target(_ name: String) -> ContentPiece? {
        guard ["target-counter", "target-counters", "target-text"].contains(name),
            var (_, inside) = function("attr"), let attribute = inside.whole({ $0.attributeName() })
        else { return nil }
        if name == "target-text" {
            if takesComma(), !takes("content") { return nil }
            return .targetText(attribute: attribute)
        }
        guard takesComma(), let counter = identifier() else { return nil }
        if name == "target-counters" {
            guard takesComma(), string() != nil else { return nil }
        }
        guard let marker = markerAfterComma() else { return nil }
        return .targetCounter(attribute: attribute, counter: counter, marker)
    }

    /// The name in `attr()`, with or without a type behind it.
    private mutating func attributeName() -> String? {
        guard let name = identifier() else { return nil }
        _ = takes("url") || takes("string")
        return name
    }

    private mutating func markerAfterComma() -> ListMarker? { takesComma() ? listMarker() : .decimal }

    /// `list-style-type` and the styles of counters; those of scripts that are not set here count in decimals.
    mutating func listMarker() -> ListMarker? {
        if let text = string() { return .text(text) }
        if let (_, _) = function("symbols") { return .disc }
        guard let word = keyword() else { return nil }
        switch word {
        case "none": return ListMarker.none
        case "disc": return .disc
        case "circle": return .circle
        case "square": return .square
        case "lower-alpha", "lower-latin": return .lowerAlpha
        case "upper-alpha", "upper-latin": return .upperAlpha
        case "lower-roman": return .lowerRoman
        case "upper-roman": return .upperRoman
        case "lower-greek": return .lowerGreek
        case "decimal": return .decimal
        default: return Self.otherMarkers.contains(word) ? .decimal : nil
        }
    }

    private static let otherMarkers: Set<String> = [
        "arabic-indic", "armenian", "bengali", "cambodian", "cjk-decimal", "cjk-earthly-branch", "cjk-heavenly-stem",
        "cjk-ideographic", "decimal-leading-zero", "devanagari", "ethiopic-numeric", "georgian", "gujarati",
        "gurmukhi", "hebrew", "hiragana", "hiragana-iroha", "japanese-formal", "japanese-informal", "kannada",
        "katakana", "katakana-iroha", "khmer", "korean-hangul-formal", "lao", "lower-armenian", "malayalam",
        "mongolian", "myanmar", "oriya", "persian", "simp-chinese-formal", "simp-chinese-informal", "tamil", "telugu",
        "thai", "tibetan", "trad-chinese-formal", "trad-chinese-informal", "upper-armenian",
    ]

    /// `string-set`: names with content, between commas.
    mutating func stringSettings() -> [StringSetting]? {
        if takes("none") { return [] }
        var settings: [StringSetting] = []
        repeat {
            guard let name = identifier(), let pieces = contentPieces(), !pieces.isEmpty else { return nil }
            settings.append(StringSetting(name: name, value: pieces))
        } while takesComma()
        return settings
    }

    /// `counter-reset` and the like: names, each with a number or the usual one.
    mutating func counterChanges(usual: Int) -> [CounterChange]? {
        if takes("none") { return [] }
        var changes: [CounterChange] = []
        while let name = identifier() { changes.append(CounterChange(name: name, value: integer() ?? usual)) }
        return changes.isEmpty ? nil : changes
    }

    /// `quotes`: pairs of strings; nil within for `auto`.
    mutating func quotes() -> [String]?? {
        if takes("auto") { return .some(nil) }
        if takes("none") { return .some([""]) }
        var marks: [String] = []
        while let mark = string() { marks.append(mark) }
        return marks.count >= 2 && marks.count % 2 == 0 ? .some(marks) : nil
    }
}

extension StyleComputation {
    mutating func setGenerated(_ property: Property, _ reader: inout TokenReader) -> Bool {
        switch property {
        case .content: Self.put(reader.whole { $0.content() }, &draft.style.content)
        case .quotes:
            Self.put(reader.whole { $0.quotes() }.map { $0 ?? [] }, &draft.style.quotes)
        case .stringSet: Self.put(reader.whole { $0.stringSettings() }, &draft.style.stringSet)
        case .counterReset: Self.put(reader.whole { $0.counterChanges(usual: 0) }, &draft.style.counterReset)
        case .counterSet: Self.put(reader.whole { $0.counterChanges(usual: 0) }, &draft.style.counterSet)
        case .counterIncrement: Self.put(reader.whole { $0.counterChanges(usual: 1) }, &draft.style.counterIncrement)
        default: Self.put(reader.whole { $0.listMarker() }, &draft.style.listMarker)
        }
    }
}
