import Documents

extension PlanDraft {
    /// Gives every anchor of every text an id that no other has; a text whose anchors cannot stay is rewritten.
    mutating func anchor() {
        for index in texts.indices where !texts[index].references.anchors.isEmpty {
            let part = part(ofText: index)
            var names: [String: String] = [:]
            let text = texts[index]
            for old in text.references.anchors where names[old] == nil {
                let id = pool.take(text.prefix + "-" + Slug.anchor(old))
                names[old] = String(id.dropFirst(text.prefix.count + 1))
                texts[index].anchors[old] = id
                if let part { anchors[id] = part }
            }
            let isClean = names.count == text.references.anchors.count && names.allSatisfy { $0.key == $0.value }
            if !isClean { rename(names, in: index) }
        }
    }

    /// Sets the new names; an anchor that is set twice counts where it stands first.
    private mutating func rename(_ names: [String: String], in index: Int) {
        let seen = SeenNames(names)
        let rewriter = BlockRewriter(
            line: { Self.renamed($0, seen) },
            anchor: { seen.take($0) }
        )
        texts[index].standfirst = Self.renamed(texts[index].standfirst, seen)
        texts[index].body = rewriter.blocks(texts[index].body)
        texts[index].notes = texts[index].notes.map { Note(rewriter.blocks($0.blocks)) }
        if index < articles.count { articles[index].article.standfirst = texts[index].standfirst }
    }

    private static func renamed(_ runs: [Inline], _ seen: SeenNames) -> [Inline] {
        runs.compactMap { run in
            if case .anchor(let name) = run { return seen.take(name).map { .anchor($0) } }
            return run.rewritten { renamed($0, seen) }
        }
    }

    /// The part that holds a text; nil where its part is not in the book.
    func part(ofText index: Int) -> Int? {
        index < articles.count ? partOfArticle[index] : anchors[texts[index].prefix]
    }
}

/// New names of anchors, each given once.
private final class SeenNames {
    private var names: [String: String]
    init(_ names: [String: String]) { self.names = names }
    func take(_ name: String) -> String? { names.removeValue(forKey: name) }
}
