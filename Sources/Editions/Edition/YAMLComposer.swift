import Basics
import Yams

/// Reads YAML into `YAMLNode`, bounded in size, depth and in what aliases may unfold to.
enum YAMLComposer {
    /// An edition of 10,000 articles with every override is smaller.
    static let largestFile = 8 << 20
    /// Values after aliases are unfolded: ten thousand articles with forty values each.
    static let mostNodes = 400_000
    /// Editions are five levels deep.
    static let deepest = 40

    /// The values of `text`; nil for an empty file.
    static func node(of text: String, in file: EditionFile) throws(Diagnostic) -> YAMLNode? {
        if let line = YAMLAliases.lineOfAliasInKey(text) {
            throw Diagnostic(
                .editionUnreadable,
                "an alias cannot be part of a key",
                at: Place(file: file.shown, line: line)
            )
        }
        let root: Node?
        do {
            // Without the resolver every scalar stays the text that was written: `no` is Norwegian, 11 is "11".
            root = try Yams.compose(yaml: text, .basic, .default, .utf8)
        } catch {
            throw diagnostic(of: error, in: file)
        }
        guard let root else { return nil }
        var count = 0
        return try convert(root, file, depth: 0, count: &count)
    }

    private static func convert(
        _ node: Node,
        _ file: EditionFile,
        depth: Int,
        count: inout Int
    ) throws(Diagnostic) -> YAMLNode {
        count += 1
        let mark = node.mark
        let place = Place(file: file.shown, line: mark?.line, column: mark?.column)
        guard count <= mostNodes else {
            throw Diagnostic(
                .editionUnreadable,
                "the file unfolds to more than \(mostNodes) values",
                at: place,
                hint: "write fewer aliases (*name)"
            )
        }
        guard depth <= deepest else {
            throw Diagnostic(.editionUnreadable, "values are nested more than \(deepest) deep", at: place)
        }
        return YAMLNode(
            content: try content(of: node, file, depth: depth, count: &count),
            file: file,
            line: mark?.line ?? 1,
            column: mark?.column ?? 1
        )
    }

    private static func content(
        of node: Node,
        _ file: EditionFile,
        depth: Int,
        count: inout Int
    ) throws(Diagnostic) -> YAMLNode.Content {
        switch node {
        case .scalar(let scalar):
            return .scalar(scalar.string, isPlain: scalar.style == .plain)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try convert(item, file, depth: depth + 1, count: &count)) }
            return .list(items)
        case .mapping(let mapping):
            var entries: [YAMLNode.Entry] = []
            for (key, value) in mapping {
                let place = Place(file: file.shown, line: key.mark?.line, column: key.mark?.column)
                guard case .scalar(let name) = key else {
                    throw Diagnostic(.editionUnreadable, "a key must be a word", at: place)
                }
                let value = try convert(value, file, depth: depth + 1, count: &count)
                entries.append(YAMLNode.Entry(key: name.string, place: place, value: value))
            }
            return .map(entries)
        case .alias:
            return .scalar("", isPlain: true)
        }
    }

    /// The parser's complaint in our form: its own words, with line and column.
    private static func diagnostic(of error: any Error, in file: EditionFile) -> Diagnostic {
        var place = Place(file: file.shown)
        var message = "the file is not YAML"
        var hint: String?
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            place.line = mark.line
            place.column = mark.column
            message += ": \(problem)"
            hint = "texts with a colon or a quotation mark inside want quotation marks around them"
        case YamlError.duplicatedKeysInMapping(let keys, let told):
            place.line = told.mark.line
            place.column = told.mark.column
            message = "the key `\(keys.sorted().first ?? "")` stands here twice"
        case YamlError.reader(let problem, _, _, _): message += ": \(problem)"
        default: break
        }
        return Diagnostic(.editionUnreadable, message, at: place, hint: hint)
    }
}
