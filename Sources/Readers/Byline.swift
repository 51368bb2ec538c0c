import Basics

/// Lines that name who wrote something: `By Ann Bell`, `Von Anna Glocke`.
enum Byline {
    /// Words of a byline; a longer line is a sentence that happens to begin like one.
    private static let mostWords = 9
    /// Words that stand between names, and small words inside them.
    private static let joins: Set<Substring> = ["and", "und", "et", "&", "en", "och", "og", "и", "та", "+"]
    /// Joins that also stand inside a name (`Ortega y Gasset`): they part two full names only.
    private static let glued = ["by", "von", "par", "por"]
    private static let weakJoins: Set<Substring> = ["y", "e", "i", "a"]
    static let particles: Set<Substring> = [
        "von", "van", "de", "di", "da", "del", "della", "der", "den", "du", "dos", "la", "le", "el", "al", "bin", "zu",
        "zur", "vom", "ten", "ter",
    ]

    /// The name in `text`, without what stands before it.
    static func name(in text: String) -> String { stripped(text, of: openers).map(String.init) ?? text }

    /// The names in a line that begins as a byline does and is no sentence.
    static func names(inLine text: String) -> [String]? {
        guard let rest = stripped(text, of: openers) else { return nil }
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

    /// Whether a short text of a page is a byline: a label, then names and nothing else.
    static func isByline(_ text: String) -> Bool {
        let rest = withoutLabel(text)
        guard rest != text, rest.utf8.count < 90 else { return false }
        // Chinese and Japanese names are two to six characters without blanks.
        if rest.unicodeScalars.allSatisfy({ (0x3040...0x9FFF).contains($0.value) }) {
            return (2...6).contains(rest.count)
        }
        let words = rest.split { $0 == " " || $0 == "," }.filter { !joins.contains($0) && !weakJoins.contains($0) }
        return (2...8).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase ?? false || particles.contains($0) }
    }

    /// The name in a line such as `Posted by oz on 4 March 2026` or `4.3.2026 von oz`: one or a few words after a label
    /// that need not look like a name.
    static func credit(_ line: String) -> String? {
        let words = line.split { $0 == " " || $0 == "\u{A0}" }.map { Substring($0) }
        guard (2...16).contains(words.count) else { return nil }
        var rest = withoutLabel(line)
        if rest == line || rest.first?.isNumber ?? false {
            // A date before the label.
            guard PrintedDate.first(in: line) != nil,
                let at = words.lastIndex(where: { ["von", "by", "par", "por", "di", "door"].contains($0.lowercased()) }
                ),
                at > 1, words[..<at].contains(where: { $0.contains(where: \.isNumber) })
            else { return nil }
            rest = words[(at + 1)...].joined(separator: " ")
        }
        let after = rest.split(separator: " ")
        var name = after.prefix { !($0.first?.isNumber ?? false) && $0 != "@" }
        let isSure = name.count < after.count || words.count - after.count > 1 || line.contains(":")
        while let last = name.last, followers.contains(last.lowercased().filter(\.isLetter)) { name.removeLast() }
        let text = name.joined(separator: " ")
        guard (1...3).contains(name.count), isSure && !text.contains(where: { ",.!?…".contains($0) }) || isName(text)
        else { return nil }
        return text
    }

    /// Whether the first word of a text is one that labels begin with: a quick look before the long one.
    static func mayBegin(_ text: String) -> Bool {
        var word: [UInt8] = []
        for byte in text.utf8.prefix(longestWord) {
            if byte == 0x20 || byte == 0x3A || byte == 0xC2 { break }
            PageSurvey.append(lower: byte, to: &word)
        }
        return firstWords.contains(word) || glued.contains { word.starts(with: $0.utf8) }
            || word.starts(with: "beitragvon".utf8) || (word.first ?? 0) >= 0xE3
    }

    /// Bytes of the longest first word of a label.
    private static let longestWord = 20

    /// Whether a line is a label and nothing else: `By`, `Autor:`.
    static func isLabel(_ line: String) -> Bool {
        guard line.utf8.count < 24, mayBegin(line) else { return false }
        let words = line.lowercased()[...].trimming { " :".contains($0) }
        return (openers + pageOpeners).contains { $0 == words || $0.dropLast() == words && $0.hasSuffix(":") }
    }

    /// Whether a text has the form of a full name.
    static func isName(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return (2...5).contains(words.count) && words.filter { !particles.contains($0) }.count >= 2
            && words.allSatisfy { $0.first?.isUppercase ?? false || particles.contains($0) }
    }

    /// Whether a text names an office or an agency: `Redaktion`, `AFP`, `Online-Redaktion`.
    static func isOffice(_ text: String) -> Bool {
        text.lowercased().split { $0 == " " || $0 == "/" || $0 == "," || $0 == "-" }
            .contains { offices.contains(String($0)) }
    }

    /// A text of a page without the labels before the name.
    static func withoutLabel(_ text: String) -> String {
        var text = text.collapsed
        for _ in 0..<3 {
            guard let rest = stripped(text, of: openers) ?? stripped(text, of: pageOpeners) else { break }
            text = String(rest.drop { ": \u{A0}|-–—".contains($0) })
        }
        return text
    }

    /// What follows the longest of `labels` that `text` begins with.
    private static func stripped(_ text: String, of labels: [String]) -> Substring? {
        guard mayBegin(text) else { return nil }
        let lower = text.lowercased()
        var longest: String?
        for label in labels where lower.hasPrefix(label) && label.utf8.count > longest?.utf8.count ?? 0 {
            let next = lower.utf8.dropFirst(label.utf8.count).first
            let isWhole = next == 0x20 || next == 0x3A || next == 0xC2 || label.hasSuffix(":") || label.hasSuffix("：")
            // Names that a style sheet moves away from `by` follow it without a blank.
            let isGlued =
                glued.contains { label.hasSuffix($0) } && text.dropFirst(label.count).first?.isUppercase ?? false
            if isWhole || isGlued { longest = label }
        }
        guard let longest else { return nil }
        let rest = text.dropFirst(longest.count).drop { $0 == " " || $0 == ":" || $0 == "\u{A0}" }
        return rest.isEmpty ? nil : rest
    }

    /// `Ann Bell, Bo Carr and Cy Dean` as three names.
    static func split(_ text: some StringProtocol) -> [String] {
        let words = text.split { $0 == " " || $0 == "\u{A0}" }.map { Substring($0) }
        var names: [String] = []
        var name: [Substring] = []
        func end() {
            if !name.isEmpty { names.append(name.joined(separator: " ")) }
            name = []
        }
        for (index, word) in words.enumerated() {
            let small = Substring(word.lowercased())
            let isWeak = weakJoins.contains(word) && name.count > 1 && words.count - index > 2
            if joins.contains(small) && !name.isEmpty || isWeak {
                end()
            } else if word.hasSuffix(","), word.count > 1 {
                name.append(word.dropLast())
                end()
            } else {
                name.append(word)
            }
        }
        end()
        return names
    }
}
