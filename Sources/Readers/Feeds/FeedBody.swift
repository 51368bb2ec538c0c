import Documents

/// What feeds put around the texts of their entries.
enum FeedBody {
    /// Whether there is anything to read, see or hear.
    static func holdsAnything(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block {
            case .anchor, .thoughtBreak: false
            default: true
            }
        }
    }

    /// Whether a recording stands in the text already.
    static func holdsPlayer(_ blocks: [Block]) -> Bool {
        blocks.contains { block in
            switch block {
            case .media: true
            case .aside(let inner), .foreign(let inner, _, _): holdsPlayer(inner)
            default: false
            }
        }
    }

    /// Takes off the title where it is repeated at the head, and at the foot what sends the reader to the site; true
    /// where that says that the text goes on there.
    static func tidy(_ article: inout Article) -> Bool {
        if case .heading(_, let items, _) = article.body.first,
            BodyTidying.words(PlainText.of(items)) == BodyTidying.words(article.title)
        {
            article.body.removeFirst()
        }
        while let last = article.body.last {
            switch last {
            case .thoughtBreak, .anchor: article.body.removeLast()
            case .paragraph(let items):
                let text = PlainText.of(items)
                if isSource(items, text, of: article) {
                    article.body.removeLast()
                    continue
                }
                guard isLabel(items, text, of: article) else { return isCut(text, items) }
                article.body.removeLast()
                return true
            default: return false
            }
        }
        return false
    }

    /// Whether a last line is nothing but the way to the rest: a label, or one link to the article itself.
    private static func isLabel(_ items: [Inline], _ text: String, of article: Article) -> Bool {
        guard !text.isEmpty, text.utf8.count < 200 else { return false }
        if Incompleteness.withoutLabel(text, title: article.title).text.isEmpty { return true }
        guard article.body.count > 1, items.count == 1, case .link(_, let address, _) = items[0] else { return false }
        return article.source.map { bare($0) == bare(address) } ?? false
    }

    /// An address without what only counts who came from where.
    private static func bare(_ address: String) -> Substring { address.prefix { $0 != "?" && $0 != "#" } }

    /// Whether the last words say that there is more: a mark, a label after the last sentence, three dots.
    private static func isCut(_ text: String, _ items: [Inline]) -> Bool {
        if Incompleteness.isCut(text) { return true }
        if case .link(let inner, _, _) = items.last(where: { $0 != .text(" ") && $0 != .lineBreak }) {
            let label = Incompleteness.bare(PlainText.of(inner)).lowercased()
            if Incompleteness.readMore.contains(label) { return true }
        }
        return Incompleteness.withoutLabel(text).had
    }

    /// Whether a last line says where the text appeared first: short, and it links to the article by its title.
    private static func isSource(_ items: [Inline], _ text: String, of article: Article) -> Bool {
        guard text.utf8.count < 400, text.utf8.count > article.title.utf8.count, let source = article.source else {
            return false
        }
        let links = items.compactMap { item -> (words: String, address: String)? in
            if case .link(let inner, let address, _) = item { (PlainText.of(inner), address) } else { nil }
        }
        guard links.count == 2, let first = links.first else { return false }
        return bare(first.address) == bare(source)
            && BodyTidying.words(first.words) == BodyTidying.words(article.title)
    }

    /// What the feed says of the text where that is one line, not cut off, and no part of the text.
    static func standfirst(_ summary: [Block], before body: [Block]) -> [Inline] {
        let items = BodyTidying.line(of: summary.filter { if case .figure = $0 { false } else { true } })
        let text = PlainText.of(items)
        guard (20...600).contains(text.utf8.count), !isCut(text, items), !text.hasSuffix("…"), !text.hasSuffix("...")
        else { return [] }
        let words = BodyTidying.words(text)
        // The beginning of the text is long enough to hold what repeats it.
        let start = String(PlainText.of(body).prefix(4000))
        return words.isEmpty || BodyTidying.words(start).contains(words) ? [] : items
    }
}
