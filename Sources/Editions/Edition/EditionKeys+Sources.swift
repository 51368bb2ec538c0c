import Basics

extension EditionKeys {
    private static let sourceKeys = KeyTable<SourceEntry>(
        subject: "a source",
        keys: [
            .files("file") { $0.files += $1 }, .files("files") { $0.files += $1 },
            .files("pictures") { $0.pictures = $1 }, .text("as") { $0.format = $1 },
        ]
    )

    /// `site: export.xml`, or `site: {file: export.xml, pictures: uploads/}`.
    static func sources(_ node: YAMLNode, _ issues: inout EditionIssues) -> [SourceEntry] {
        guard case .map(let entries) = node.content else {
            issues.wrongType(node, "sources", takes: "names with the file of each")
            return []
        }
        return entries.compactMap { named in
            var source = SourceEntry(name: named.key, place: named.place)
            if case .map = named.value.content {
                sourceKeys.decode(named.value, into: &source, &issues)
            } else {
                source.files = named.value.items.compactMap { $0.fileName(named.key, &issues) }
            }
            if source.files.isEmpty {
                issues.badValue(named.value, "the source `\(named.key)` has no `file`")
                return nil
            }
            return source
        }
    }

    /// The keys that choose articles of a source, for whatever holds a choice.
    static func choiceKeys<Target>(
        _ choice: any WritableKeyPath<Target, ArticleChoice> & Sendable
    ) -> [EditionKey<Target>] {
        [
            .texts("article") { $0[keyPath: choice].names = $1 },
            .flag("all") { $0[keyPath: choice].isAll = $1 },
            .texts("tag") { $0[keyPath: choice].tags = $1 },
            .texts("author") { $0[keyPath: choice].authors = $1 },
            .texts("section") { $0[keyPath: choice].sections = $1 },
            .date("after") { $0[keyPath: choice].after = $1 },
            .date("before") { $0[keyPath: choice].before = $1 },
        ]
    }
}

extension YAMLNode {
    /// The edition with the entries that begin with a source's name written out: `site: /a` as `from: site` with
    /// `article: /a`, `site: {tag: x}` as `from: site` with `tag: x`, and `site` alone as `from: site`.
    func withSourcesNamed() -> YAMLNode {
        guard case .map(let entries) = content, case .map(let sources)? = value(of: "sources")?.content else {
            return self
        }
        let names = Set(sources.map(\.key))
        return replacing(
            entries.map { entry in
                switch entry.key {
                case "articles": entry.with(entry.value.articlesNamed(names))
                case "sections":
                    entry.with(
                        entry.value.mapped { section in
                            guard case .map(let keys) = section.content else { return section }
                            return section.replacing(
                                keys.map { $0.key == "articles" ? $0.with($0.value.articlesNamed(names)) : $0 }
                            )
                        }
                    )
                default: entry
                }
            }
        )
    }

    private func articlesNamed(_ names: Set<String>) -> YAMLNode {
        mapped { item in
            switch item.content {
            case .scalar(let name, _) where names.contains(name.trimmed):
                return item.replacing([Entry(key: "from", place: item.place, value: item)])
            case .map(let keys): return item.replacing(keys.flatMap { $0.writtenOut(names) })
            case .scalar, .list: return item
            }
        }
    }

    /// The same with its items, or itself where it is no list, changed.
    private func mapped(_ change: (YAMLNode) -> YAMLNode) -> YAMLNode {
        guard case .list(let items) = content else { return change(self) }
        return YAMLNode(content: .list(items.map(change)), file: file, line: line, column: column)
    }

    private func replacing(_ entries: [Entry]) -> YAMLNode {
        YAMLNode(content: .map(entries), file: file, line: line, column: column)
    }
}

extension YAMLNode.Entry {
    fileprivate func with(_ value: YAMLNode) -> Self { Self(key: key, place: place, value: value) }

    /// What a key that is a source's name stands for.
    fileprivate func writtenOut(_ names: Set<String>) -> [Self] {
        guard names.contains(key) else { return [self] }
        let name = YAMLNode(
            content: .scalar(key, isPlain: true),
            file: value.file,
            line: place.line ?? value.line,
            column: place.column ?? value.column
        )
        let from = Self(key: "from", place: place, value: name)
        if case .map(let choice) = value.content { return [from] + choice }
        return value.isNothing ? [from] : [from, Self(key: "article", place: place, value: value)]
    }
}
