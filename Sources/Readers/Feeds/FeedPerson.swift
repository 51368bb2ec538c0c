import Basics

/// Who made an entry. Feeds put e-mail addresses where names belong; those never reach an article.
enum FeedPerson {
    /// The names in what an author element says: `me@example.org (Ann Bell)` is Ann Bell.
    static func names(_ texts: [String?]) -> [String] { Byline.people(texts.compactMap { $0 }.compactMap(name)) }

    private static func name(_ written: String) -> String? {
        let text = String(written.collapsed.prefix(400))
        guard let open = text.firstIndex(of: "("), let close = text[open...].firstIndex(of: ")") else {
            return withoutAddresses(text)
        }
        let outer = String(text[..<open]) + text[text.index(after: close)...]
        let inner = String(text[text.index(after: open)..<close])
        return withoutAddresses(outer) ?? withoutAddresses(inner)
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
    fileprivate var trimmingMarks: String { String(self[...].trimming { " ,;:-–—".contains($0) }) }
}
