import Basics

/// Who made an entry. Feeds put e-mail addresses where names belong; those never reach an article.
enum FeedPerson {
    /// What stands between names.
    private static let joints = [";", " and ", " & ", " und ", " et ", " y "]
    /// More names than this has only an entry that wants to be long.
    private static let mostNames = 200

    /// The names in what author elements say, each once: `me@example.org (Ann Bell)` is Ann Bell.
    static func names(_ texts: [String?]) -> [String] {
        var seen: Set<String> = []
        return texts.prefix(mostNames).compactMap { $0.flatMap(plain) }.flatMap(split).filter { name in
            let key = name.lowercased()
            return (2...100).contains(name.count) && !Byline.empty.contains(key) && seen.insert(key).inserted
        }
    }

    private static func plain(_ written: String) -> String? {
        let text = String(written.collapsed.prefix(2000))
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
            return withoutAddresses(text)
        }
        let outer = String(text[..<open]) + text[text.index(after: close)...]
        let inner = String(text[text.index(after: open)..<close])
        return withoutAddresses(outer) ?? withoutAddresses(inner)
    }

    /// Several names as such. A comma parts them only where each part has several words: `Bell, Ann` is one person.
    private static func split(_ text: String) -> [String] {
        var parts = [text]
        for joint in joints where text.contains(joint) {
            parts = parts.flatMap { $0.split(separator: joint) }.map(String.init)
        }
        parts = parts.flatMap { part in
            let pieces = part.split(separator: ",").map { String($0).trimmingMarks }.filter { !$0.isEmpty }
            return pieces.allSatisfy { $0.contains(" ") } ? pieces : [part]
        }
        return parts.map(\.trimmingMarks).filter { $0.contains(where: \.isLetter) }
    }

    /// A text without the words that are addresses, of mail or of the web; nil where nothing is left.
    private static func withoutAddresses(_ text: String) -> String? {
        let words = text.split { " <>[]\"".contains($0) }.filter { !isAddress($0) }
        let name = words.joined(separator: " ").trimmingMarks
        return name.contains(where: \.isLetter) ? name : nil
    }

    private static func isAddress(_ word: Substring) -> Bool {
        if word.contains("://") || word.lowercased().hasPrefix("mailto:") || word.lowercased().hasPrefix("www.") {
            return true
        }
        guard let at = word.firstIndex(of: "@") else { return false }
        return at != word.startIndex && word.index(after: at) != word.endIndex
    }
}

extension String {
    fileprivate var trimmingMarks: String { String(self[...].trimming { " ,;:–—-".contains($0) }) }
}
