import Basics

/// A value of a YAML file with the place it stands at; aliases are replaced by what they stand for.
struct YAMLNode: Sendable {
    /// What a value is.
    indirect enum Content: Sendable {
        /// Text; `isPlain` where it has no quotation marks, so that an empty one means nothing.
        case scalar(String, isPlain: Bool)
        /// A list.
        case list([YAMLNode])
        /// Keys and values in the order of the file.
        case map([Entry])
    }

    /// A key with its value.
    struct Entry: Sendable {
        let key: String
        /// Where the key stands.
        let place: Place
        let value: YAMLNode
    }

    let content: Content
    let file: EditionFile
    let line: Int
    let column: Int

    var place: Place { Place(file: file.shown, line: line, column: column) }

    /// What the value is, for messages.
    var kindName: String {
        switch content {
        case .scalar: "text"
        case .list: "a list"
        case .map: "keys with values"
        }
    }

    /// Whether nothing is said: `key:`, `key: ~`, `key: null`.
    var isNothing: Bool {
        guard case .scalar(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null"
    }

    /// The value with `base` below it: its own keys win, maps are merged, lists and texts replaced.
    func merged(over base: YAMLNode) -> YAMLNode {
        guard case .map(let own) = content, case .map(let below) = base.content else { return isNothing ? base : self }
        let mine = Dictionary(own.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let known = Set(below.map(\.key))
        var entries = below.map { entry in
            guard let mine = mine[entry.key] else { return entry }
            return Entry(key: mine.key, place: mine.place, value: mine.value.merged(over: entry.value))
        }
        entries += own.filter { !known.contains($0.key) }
        return YAMLNode(content: .map(entries), file: file, line: line, column: column)
    }
}
