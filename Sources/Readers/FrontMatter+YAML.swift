import Basics
import Yams

// Reading YAML. Types are not resolved: whether `2026-11-01` is a date is known by its key.
extension FrontMatter {
    /// References to anchors in front matter; more than a few are a bomb.
    private static let mostAliases = 16

    /// The entries of the YAML in `bytes`, whose first line is line `firstLine` of the file.
    init(yaml bytes: ArraySlice<UInt8>, firstLine: Int) throws(Failure) {
        guard Self.aliases(in: bytes) <= Self.mostAliases else {
            throw Failure(message: "it refers to anchors more than \(Self.mostAliases) times", line: firstLine)
        }
        let node: Node?
        do {
            // The resolver without rules and the encoding by name: Yams' defaults match regular expressions against
            // every key and look into the environment. 200 files: 12 ms of CPU so, 3 ms like this.
            node = try compose(yaml: String(decoding: bytes, as: UTF8.self), .basic, .default, .utf8)
        } catch {
            throw Self.failure(of: error, firstLine: firstLine)
        }
        guard let node else {
            entries = []
            return
        }
        guard case .mapping(let mapping) = node else {
            if case .scalar(let scalar) = node, scalar.string.isEmpty {
                entries = []
                return
            }
            throw Failure(message: "it is not made of keys and values", line: firstLine)
        }
        entries = Self.entries(of: mapping, offset: firstLine - 1, depth: 0)
    }

    private static func entries(of mapping: Node.Mapping, offset: Int, depth: Int) -> [Entry] {
        mapping.compactMap { key, value in
            guard case .scalar(let name) = key, !isNull(value) else { return nil }
            return Entry(
                key: name.string,
                value: self.value(of: value, offset: offset, depth: depth),
                line: (key.mark?.line ?? 1) + offset
            )
        }
    }

    private static func value(of node: Node, offset: Int, depth: Int) -> Value {
        guard depth < deepest else { return .text("") }
        switch node {
        case .scalar(let scalar): return .text(scalar.string)
        case .sequence(let sequence):
            return .list(
                sequence.compactMap { isNull($0) ? nil : value(of: $0, offset: offset, depth: depth + 1) }
            )
        case .mapping(let mapping): return .map(entries(of: mapping, offset: offset, depth: depth + 1))
        case .alias: return .text("")
        }
    }

    /// Whether nothing is said: `key:`, `key: ~`; an empty text between quotation marks is one.
    private static func isNull(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    private static func aliases(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var before: UInt8 = 0x0A
        for byte in bytes {
            if byte == UInt8(ascii: "*"), " \n\t[{,:-".utf8.contains(before) { count += 1 }
            before = byte
        }
        return count
    }

    private static func failure(of error: any Error, firstLine: Int) -> Failure {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            return Failure(message: problem, line: mark.line + firstLine - 1)
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.sorted().joined(separator: ", ")
            return Failure(message: "a key stands there twice: \(keys)", line: context.mark.line + firstLine - 1)
        case YamlError.reader(let problem, _, _, _): return Failure(message: problem, line: firstLine)
        default: return Failure(message: "it is not YAML", line: firstLine)
        }
    }
}
