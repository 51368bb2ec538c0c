import Basics

/// Lines that name who wrote something: `By Ann Bell`, `Von Anna Glocke`.
enum Byline {
    /// What stands before the name, by language: en, de, fr, es, it, pt, nl, sv, da, no, pl, cs, ru, uk, tr.
    private static let openers = [
        "by", "written by", "words by", "text by", "posted by", "author:", "authors:", "autor:", "autorin:", "auteur:",
        "autore:", "von", "text von", "par", "por", "di", "door", "av", "af", "napisał", "napisala", "od", "автор:",
        "yazan:", "text:",
    ]
    /// Words of a byline; a longer line is a sentence that happens to begin like one.
    private static let mostWords = 9

    /// The name in `text`, without what stands before it.
    static func name(in text: String) -> String { stripped(text) ?? text }

    /// The names in a line that begins as a byline does and is no sentence.
    static func names(inLine text: String) -> [String]? {
        guard let rest = stripped(text) else { return nil }
        let words = rest.split(separator: " ")
        guard (1...mostWords).contains(words.count), let last = rest.unicodeScalars.last,
            ![".", "!", "?", "…", ":"].contains(last) || words.last.map({ $0.count <= 3 }) == true
        else { return nil }
        // Names begin with capitals; particles and conjunctions need not.
        let capitals = words.filter { $0.first.map { $0.isUppercase || !$0.isCased } ?? false }
        guard let first = words.first?.first, first.isUppercase || !first.isCased, capitals.count * 2 >= words.count
        else { return nil }
        return split(rest)
    }

    private static func stripped(_ text: String) -> String? {
        let lower = text.lowercased()
        for opener in openers where lower.hasPrefix(opener + " ") {
            let rest = text.dropFirst(opener.count).drop { $0 == " " }
            return rest.isEmpty ? nil : String(rest)
        }
        return nil
    }

    /// `Ann Bell, Bo Carr and Cy Dean` as three names.
    private static func split(_ text: String) -> [String] {
        var names: [String] = []
        var name: [Substring] = []
        for word in text.split(separator: " ") {
            let isJoin = ["and", "und", "et", "y", "e", "&", "en", "och", "og", "i", "a", "и", "та"].contains(word)
            if isJoin, !name.isEmpty {
                names.append(name.joined(separator: " "))
                name = []
            } else if word.hasSuffix(",") {
                names.append((name + [word.dropLast()]).joined(separator: " "))
                name = []
            } else {
                name.append(word)
            }
        }
        if !name.isEmpty { names.append(name.joined(separator: " ")) }
        return names.filter { !$0.isEmpty }
    }
}
