import Basics
import Documents

/// The words of a text without its marks, for labels, excerpts and the names of links.
enum PlainText {
    /// The words of a paragraph; note calls and formulas say nothing.
    static func of(_ inlines: [Inline]) -> String {
        var out = ""
        append(inlines, to: &out)
        return out
    }

    /// The first paragraph that says something.
    static func firstParagraph(of blocks: [Block]) -> String? {
        for block in blocks {
            switch block {
            case .paragraph(let inlines):
                let text = of(inlines).collapsed
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

    private static func append(_ inlines: [Inline], to out: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let text), .code(let text): out += text
            case .emphasis(let inner), .strong(let inner), .superscript(let inner), .subscript(let inner),
                .smallCapitals(let inner), .deleted(let inner), .inserted(let inner), .marked(let inner),
                .quotation(let inner), .cite(let inner):
                append(inner, to: &out)
            case .link(let inner, _, _): append(inner, to: &out)
            case .abbreviation(let inner, _): append(inner, to: &out)
            case .foreign(let inner, _, _): append(inner, to: &out)
            case .lineBreak: out += " "
            case .picture, .note, .math, .anchor: break
            }
        }
    }
}

/// A sentence of an article for the contents page.
enum Excerpt {
    /// What a line or two of a contents page holds.
    static let longest = 160
    /// A sentence shorter than this says too little: the next one is taken too.
    private static let shortest = 40

    /// The standfirst, or the first sentence of the text, cut at a word where it is too long.
    static func of(_ article: Article) -> String? {
        let standfirst = PlainText.of(article.standfirst).collapsed
        if !standfirst.isEmpty { return standfirst.count > longest ? cut(firstSentence(of: standfirst)) : standfirst }
        return PlainText.firstParagraph(of: article.body).map { cut(firstSentence(of: $0)) }
    }

    /// The first sentence: up to a full stop, question mark or exclamation mark with what closes it, before a blank.
    static func firstSentence(of text: String) -> String {
        var count = 0
        var isEnding = false
        for index in text.indices {
            let character = text[index]
            if "。！？".contains(character), count >= 8 { return String(text[...index]) }
            if isEnding, character == " ", count >= shortest { return String(text[..<index]) }
            switch character {
            case ".", "!", "?", "…", "؟": isEnding = true
            case "”", "’", "»", "“", "‘", ")", "]": break
            default: isEnding = false
            }
            count += 1
        }
        return text
    }

    /// At most `longest` characters, ending at a word and three dots where something is left out.
    static func cut(_ text: String) -> String {
        guard text.count > longest else { return text }
        let head = text.prefix(longest - 1)
        var kept = head
        if let blank = head.lastIndex(of: " "), head.distance(from: head.startIndex, to: blank) > longest / 2 {
            kept = head[..<blank]
        }
        while let last = kept.last, " ,;:–—.".contains(last) { kept.removeLast() }
        return kept + "…"
    }
}
