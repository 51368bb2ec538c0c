import Basics

// Names in what a page says of its author: labels, roles, dates and addresses are no part of them.
extension Byline {
    /// The names in texts, each once, in order.
    static func people(_ texts: [String]) -> [String] {
        var names: [String] = []
        var seen: Set<String> = []
        for text in texts {
            let plain = withoutBrackets(withoutLabel(EntityText.decoded(text)))
            var parts: [Substring] = plain.split { ";|•·→—–»".contains($0) }
            for separator in [" / ", " - "] where plain.utf8.contains(where: { $0 == 0x2F || $0 == 0x2D }) {
                parts = parts.flatMap { $0.split(separator: separator) as [Substring] }
            }
            for name in parts.flatMap({ split(withoutLabel(String($0))) }) {
                let cleaned = cleaned(name)
                let small = cleaned.lowercased()
                let key = PageTitle.letters(cleaned)
                guard (2...100).contains(cleaned.count), !key.isEmpty, !followers.contains(small),
                    !cleaned.contains("protected]"), !empty.contains(small), !isPhrase(cleaned),
                    seen.insert(key).inserted
                else { continue }
                names.append(cleaned)
            }
        }
        return withoutRoles(names)
    }

    /// Where somebody is named in full, what else stands there in small letters or names an office says who they are.
    private static func withoutRoles(_ names: [String]) -> [String] {
        guard names.count > 1, let first = names.first, isName(first) else { return names }
        return names.filter { name in
            isName(name) && !isOffice(name) || name.first?.isUppercase ?? false && !isOffice(name)
        }
    }

    /// Without what stands in brackets at the end; initials in the midst of a name stay.
    private static func withoutBrackets(_ text: String) -> String {
        guard let open = text.firstIndex(of: "("), open != text.startIndex else { return text }
        let close = text[open...].firstIndex(of: ")")
        let rest = close.map { text[$0...].dropFirst().contains(where: \.isLetter) } ?? false
        return rest ? text : String(text[..<open])
    }

    /// Whether several words begin with a small letter that no name begins with.
    private static func isPhrase(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        guard words.count > 1, let first = words.first, first.first?.isLowercase ?? false else { return false }
        return !particles.contains(first)
    }

    private static func cleaned(_ text: String) -> String {
        var name = text.collapsed
        // A date, an address or a count ends the name.
        if let first = name.first, first.isNumber { return "" }
        let words = name.split { $0.isWhitespace }
        if let count = words.firstIndex(where: { $0.first?.isNumber ?? false }) {
            name = words[..<count].joined(separator: " ")
        }
        if name.utf8.count > 60, name.contains(". ") { return "" }
        if let at = name.firstIndex(of: "@") { name = String(name[..<at]) }
        name = withoutSigns(name)
        for label in ["By", "Von", "von", "by"]
        where name.hasPrefix(label) && name.dropFirst(label.count).first?.isUppercase ?? false {
            name = String(name.dropFirst(label.count))
        }
        var rest = name.split { $0.isWhitespace }
        while let last = rest.last, rest.count > 1,
            followers.contains(last.lowercased().filter { $0 != "." && $0 != ":" && $0 != "," })
        { rest.removeLast() }
        return rest.joined(separator: " ")
    }

    /// Without signs at the ends; the point of an initial stays.
    private static func withoutSigns(_ text: String) -> String {
        var name = text[...]
        while let last = name.last,
            ",.:;-–—| *»«~'\"“”„".contains(last) && !(last == "." && name.dropLast().last?.isUppercase ?? false)
        { name.removeLast() }
        return String(name.drop { ",.:;-–—| *@»«/~'\"“”„".contains($0) })
    }
}
