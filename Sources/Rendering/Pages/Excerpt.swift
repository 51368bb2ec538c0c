import Documents

/// A sentence of an article for the contents page.
enum Excerpt {
    /// What a line or two of a contents page holds.
    static let longest = 160
    /// A sentence shorter than this says too little: the next one is taken too.
    private static let shortest = 40

    /// The standfirst, or the first sentence of the text, cut at a word where it is too long.
    static func of(_ article: Article) -> String? {
        let standfirst = PlainText.of(article.standfirst)
        if !standfirst.isEmpty { return isTooLong(standfirst) ? cut(firstSentence(of: standfirst)) : standfirst }
        return firstParagraph(of: article.body).map { cut(firstSentence(of: $0)) }
    }

    /// The first sentence: up to a full stop, question mark or exclamation mark with what closes it, before a blank.
    ///
    /// Scalars are walked, not characters, which cost ten times as much and decide nothing here.
    static func firstSentence(of text: String) -> String {
        var count = 0
        var isEnding = false
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            // Longer sentences are cut anyway; whole paragraphs are not walked for it.
            if count > longest { return String(scalars[..<index]) }
            let scalar = scalars[index]
            switch scalar {
            case "。", "！", "？":
                if count >= 8 { return String(scalars[...index]) }
            case " ":
                if isEnding, count >= shortest { return String(scalars[..<index]) }
                isEnding = false
            case ".", "!", "?", "…", "؟": isEnding = true
            case "”", "’", "»", "“", "‘", ")", "]": break
            default: isEnding = false
            }
            count += 1
        }
        return text
    }

    /// Whether a text has more characters than `longest`; no more of it is walked.
    private static func isTooLong(_ text: String) -> Bool {
        text.index(text.startIndex, offsetBy: longest + 1, limitedBy: text.endIndex) != nil
    }

    /// At most `longest` characters, ending at a word and three dots where something is left out.
    static func cut(_ text: String) -> String {
        guard isTooLong(text) else { return text }
        let head = text.prefix(longest - 1)
        var kept = head
        if let blank = head.lastIndex(of: " "), head.distance(from: head.startIndex, to: blank) > longest / 2 {
            kept = head[..<blank]
        }
        while let last = kept.last, " ,;:–—.".contains(last) { kept.removeLast() }
        return kept + "…"
    }

    /// The first paragraph that says something.
    private static func firstParagraph(of blocks: [Block]) -> String? {
        for block in blocks {
            switch block {
            case .paragraph(let inlines):
                let text = PlainText.of(inlines)
                if !text.isEmpty { return text }
            case .foreign(let inner, _, _):
                if let text = firstParagraph(of: inner) { return text }
            case .heading, .list, .definitions, .quotation, .code, .verse, .table, .figure, .media, .thoughtBreak,
                .aside, .math, .anchor:
                break
            }
        }
        return nil
    }
}
