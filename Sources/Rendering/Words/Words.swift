import Basics

/// The fixed words of one language, and how it writes dates, numbers and lists.
struct Words: Sendable {
    /// The BCP 47 tag of the words' own language: not that of the text they are for where it has no words.
    let language: String
    /// Which form goes with a number.
    let pluralRule: PluralRule
    /// Whether a text in this language may begin with a raised initial.
    let hasInitial: Bool
    private let texts: [WordKey: String]
    private let counted: [WordKey: [PluralRule.Category: String]]
    let months: [String]
    let monthsAlone: [String]

    init(
        language: String,
        pluralRule: PluralRule,
        texts: [WordKey: String],
        counted: [WordKey: [PluralRule.Category: String]]
    ) {
        self.language = language
        self.pluralRule = pluralRule
        self.texts = texts
        self.counted = counted
        hasInitial = texts[.initial] == "yes"
        months = (texts[.months] ?? "").split(separator: " ").map(String.init)
        monthsAlone = (texts[.monthsAlone] ?? "").split(separator: " ").map(String.init)
    }

    /// The words for `key`.
    subscript(_ key: WordKey) -> String { texts[key] ?? "" }

    /// The words for `key` with values in place of `{name}`.
    func text(_ key: WordKey, _ values: KeyValuePairs<String, String>) -> String {
        Self.filled(self[key], values)
    }

    /// The words for `number` things; the number stands for `{n}`, and further values as in `text`.
    func count(_ key: WordKey, _ number: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
        let forms = counted[key] ?? [:]
        let form = forms[pluralRule.category(of: number)] ?? forms[.other] ?? ""
        return Self.filled(Self.filled(form, ["n": grouped(number)]), values)
    }

    /// The form that goes with most numbers, as the file has it.
    func mostCommonForm(of key: WordKey) -> String? { counted[key]?[.other] }

    /// A number with its thousands apart; four digits stay together, as in most languages' running text.
    func grouped(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count > 4 else { return digits }
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += self[.numberGroup] }
            out.append(digit)
        }
        return out
    }

    /// Pieces of a pattern before and behind `{name}`.
    func around(_ key: WordKey, _ name: String) -> (before: String, after: String) {
        let pattern = self[key]
        guard let mark = Self.place(of: "{\(name)}", in: pattern) else { return (pattern, "") }
        return (String(pattern[..<mark.lowerBound]), String(pattern[mark.upperBound...]))
    }

    /// `pattern` with values in place of `{name}`; values are not looked into.
    static func filled(_ pattern: String, _ values: KeyValuePairs<String, String>) -> String {
        guard pattern.utf8.contains(UInt8(ascii: "{")) else { return pattern }
        var out = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            out += rest[..<open]
            let name = rest[rest.index(after: open)..<close]
            if let value = values.first(where: { $0.key == name })?.value {
                out += value
            } else {
                out += rest[open...close]
            }
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }

    private static func place(of part: String, in text: String) -> Range<String.Index>? {
        var index = text.startIndex
        while index < text.endIndex {
            if text[index...].hasPrefix(part) { return index..<text.index(index, offsetBy: part.count) }
            index = text.index(after: index)
        }
        return nil
    }
}

extension Words {
    /// Where and when an article appeared before, its date in words.
    func firstPublished(_ said: String) -> String {
        // Editions and front matter write journal and date as `The Forme, 2026-11-01`.
        let parts = said.split(separator: ",").map { String($0).collapsed }
        guard let last = parts.last, let date = CalendarDate(iso: last) else {
            return self[.firstPublished] + ": " + said
        }
        return self[.firstPublished] + ": " + (parts.dropLast() + [self.date(date)]).joined(separator: ", ")
    }

    /// A date as the language writes it, as much of it as is known.
    func date(_ date: CalendarDate) -> String {
        let year = String(date.year)
        guard let month = date.month, months.count == 12, monthsAlone.count == 12 else {
            return text(.dateYear, ["y": year])
        }
        guard let day = date.day else { return text(.dateMonth, ["m": monthsAlone[month - 1], "y": year]) }
        return text(.dateDay, ["d": String(day), "m": months[month - 1], "y": year])
    }

    /// Things one after the other: `a, b and c`.
    func list(_ items: [String]) -> String {
        guard let first = items.first else { return "" }
        guard items.count > 1 else { return first }
        return zip(items.indices, items).dropFirst().reduce(first) { sum, next in
            let isLast = next.0 == items.count - 1
            let key: WordKey = !isLast ? .listJoin : items.count == 2 ? .listPair : .listEnd
            return text(key, ["a": sum, "b": next.1])
        }
    }

    /// What stands between the items of `list`, so that each item may be an element of its own.
    func separators(count: Int) -> [String] {
        guard count > 1 else { return [] }
        return (1..<count).map { index in
            let key: WordKey = index < count - 1 ? .listJoin : count == 2 ? .listPair : .listEnd
            return text(key, ["a": "", "b": ""])
        }
    }
}
