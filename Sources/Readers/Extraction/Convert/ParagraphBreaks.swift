import Documents

/// Finds the paragraphs in runs of text whose writers ended them with two line breaks.
enum ParagraphBreaks {
    /// The paragraphs in a run; one where no two line breaks follow each other in it.
    ///
    /// Breaks inside of emphasis, links and the like end what they stand in, and begin it again.
    static func paragraphs(_ items: [Inline]) -> [[Inline]] {
        holdsBreak(items) ? split(items).map(withoutBlanks).filter { !$0.isEmpty } : [items]
    }

    /// Whether a text has nothing to see in it.
    static func isBlank(_ text: String) -> Bool { text.allSatisfy { $0 == " " || $0 == "\u{A0}" } }

    /// Items without breaks and blanks, hard ones too, at their ends.
    private static func withoutBlanks(_ items: [Inline]) -> [Inline] {
        var items = items[...]
        while let first = items.first, isBreak(first) { items.removeFirst() }
        while let last = items.last, isBreak(last) { items.removeLast() }
        return Conversion.trimmed(Array(items))
    }

    private static func holdsBreak(_ items: [Inline]) -> Bool {
        var afterBreak = false
        for item in items {
            switch item {
            case .lineBreak:
                if afterBreak { return true }
                afterBreak = true
            case .text(let text) where isBlank(text): continue
            default:
                afterBreak = false
                if let inner = item.inner, holdsBreak(inner) { return true }
            }
        }
        return false
    }

    private static func split(_ items: [Inline]) -> [[Inline]] {
        var parts: [[Inline]] = [[]]
        var afterBreak = false
        for item in items {
            switch item {
            case .lineBreak:
                if afterBreak, parts[parts.count - 1].contains(where: { $0.inner != nil || !isBreak($0) }) {
                    parts.append([])
                } else {
                    parts[parts.count - 1].append(item)
                }
                afterBreak = true
                continue
            case .text(let text) where isBlank(text): parts[parts.count - 1].append(item)
            default:
                afterBreak = false
                guard let inner = item.inner, holdsBreak(inner) else {
                    parts[parts.count - 1].append(item)
                    continue
                }
                for (number, piece) in split(inner).enumerated() {
                    if number > 0 { parts.append([]) }
                    parts[parts.count - 1].append(item.holding(withoutBlanks(piece)))
                }
            }
        }
        return parts
    }

    private static func isBreak(_ item: Inline) -> Bool {
        switch item {
        case .lineBreak: true
        case .text(let text): isBlank(text)
        default: false
        }
    }
}

extension Inline {
    /// What a run holds, where it holds other runs.
    var inner: [Inline]? {
        switch self {
        case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
            .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
            .quotation(let inner), .cite(let inner), .link(let inner, _, _), .abbreviation(let inner, _),
            .foreign(let inner, _, _):
            inner
        case .text, .code, .picture, .note, .lineBreak, .math, .anchor: nil
        }
    }

    /// The same kind of run around other content.
    func holding(_ items: [Inline]) -> Inline {
        switch self {
        case .emphasis: .emphasis(items)
        case .strong: .strong(items)
        case .superscript: .superscript(items)
        case .subscript: .subscript(items)
        case .smallCapitals: .smallCapitals(items)
        case .deleted: .deleted(items)
        case .inserted: .inserted(items)
        case .marked: .marked(items)
        case .quotation: .quotation(items)
        case .cite: .cite(items)
        case .link(_, let address, let title): .link(items, address: address, title: title)
        case .abbreviation(_, let meaning): .abbreviation(items, meaning: meaning)
        case .foreign(_, let language, let direction): .foreign(items, language: language, direction: direction)
        case .text, .code, .picture, .note, .lineBreak, .math, .anchor: self
        }
    }
}
