import Basics

/// The problems met while an edition is decoded: all of them, not only the first.
struct EditionIssues {
    var found: [Diagnostic] = []

    mutating func wrongType(_ node: YAMLNode, _ key: String, takes: String) {
        found.append(
            Diagnostic(.editionWrongType, "`\(key)` takes \(takes), not \(node.kindName)", at: node.place)
        )
    }

    mutating func badValue(_ node: YAMLNode, _ message: String, hint: String? = nil) {
        found.append(Diagnostic(.editionBadValue, message, at: node.place, hint: hint))
    }
}

/// A key of the edition file and how its value is decoded.
struct EditionKey<Target>: Sendable {
    let name: String
    let decode: @Sendable (inout Target, YAMLNode, inout EditionIssues) -> Void

    init(_ name: String, _ decode: @escaping @Sendable (inout Target, YAMLNode, inout EditionIssues) -> Void) {
        self.name = name
        self.decode = decode
    }
}

/// The keys that one kind of map may have.
struct KeyTable<Target>: Sendable {
    /// What the map describes, for messages: "an edition", "an article".
    let subject: String
    let keys: [EditionKey<Target>]

    /// Decodes every known key of `node` into `target`; unknown keys and wrong types are issues.
    func decode(_ node: YAMLNode, into target: inout Target, _ issues: inout EditionIssues) {
        guard case .map(let entries) = node.content else {
            issues.found.append(
                Diagnostic(
                    .editionWrongType,
                    "\(subject) is written as keys with values, not as \(node.kindName)",
                    at: node.place
                )
            )
            return
        }
        for entry in entries {
            guard let key = keys.first(where: { $0.name == entry.key }) else {
                issues.found.append(unknown(entry, isHinted: issues.found.count < Self.mostHints))
                continue
            }
            if !entry.value.isNothing { key.decode(&target, entry.value, &issues) }
        }
    }

    /// Nobody reads more hints; a file with a hundred thousand unknown keys is no edition, and hints take time.
    private static var mostHints: Int { 200 }

    private func unknown(_ entry: YAMLNode.Entry, isHinted: Bool) -> Diagnostic {
        guard isHinted else {
            return Diagnostic(.editionUnknownKey, "\(subject) has no key `\(entry.key)`", at: entry.place)
        }
        let near = Spelling.nearest(to: entry.key, among: keys.map(\.name))
        let hint = near.map { "did you mean `\($0)`?" } ?? "it may have: " + keys.map(\.name).joined(separator: ", ")
        return Diagnostic(
            .editionUnknownKey,
            "\(subject) has no key `\(entry.key)`",
            at: entry.place,
            hint: hint
        )
    }
}

/// Finds the word somebody meant.
enum Spelling {
    /// The word of `words` that differs least from `word`, if by no more than a third of its letters; in a tie the
    /// first.
    static func nearest(to word: String, among words: [String]) -> String? {
        let typed = Array(word.lowercased().utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 })
        // Longer than any key: not a slip of the fingers.
        guard typed.count <= 40 else { return nil }
        let ranked = words.map { (word: $0, distance: distance(typed, Array($0.utf8))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, best.word.utf8.count / 3) ? best.word : nil
    }

    /// Letters to insert, drop, change or swap with their neighbour.
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var next = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, next[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, before[column - 1] + 1)
                }
                next.append(cost)
            }
            before = last
            last = next
        }
        return last[right.count]
    }
}
