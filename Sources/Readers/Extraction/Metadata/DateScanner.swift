import Basics

/// Finds a date in a text: ISO 8601, numbers, and month names in the languages of Europe.
enum DateScanner {
    /// Beginnings of month names, by month; the longest match counts.
    private static let months: [[String]] = [
        ["jan", "jän", "ene", "gen", "янв", "ян", "sty", "led", "ιαν", "tam", "oca", "一月"],
        ["feb", "fév", "fev", "févr", "фев", "lut", "úno", "φεβ", "hel", "şub"],
        ["mar", "mär", "mrz", "maer", "мар", "bře", "μαρ", "maart", "mrt", "maa", "marzo"],
        ["apr", "avr", "abr", "апр", "kwi", "dub", "απρ", "huh", "nis"],
        ["may", "mai", "mag", "maj", "mei", "май", "мая", "maj", "kvě", "μαΐ", "μάι", "tou"],
        ["jun", "juin", "giu", "июн", "cze", "čvn", "červn", "ιουν", "kes", "haz"],
        ["jul", "juil", "lug", "июл", "lip", "čvc", "červenc", "ιουλ", "hei", "tem"],
        ["aug", "aoû", "aou", "ago", "авг", "sie", "srp", "αυγ", "elo", "ağu"],
        ["sep", "set", "сен", "wrz", "zář", "σεπ", "syy", "eyl"],
        ["oct", "okt", "ott", "out", "окт", "paź", "říj", "οκτ", "lok", "eki"],
        ["nov", "ноя", "lis", "νοε", "kas"],
        ["dec", "dez", "déc", "dic", "des", "дек", "gru", "pro", "δεκ", "jou", "ara"],
    ]

    /// A month by the beginning of its name, in lower case.
    static func month(_ word: Substring) -> Int? {
        guard (3...14).contains(word.count) else { return nil }
        var best: (month: Int, length: Int)?
        for (index, names) in months.enumerated() {
            for name in names where word.hasPrefix(name) && name.count > best?.length ?? 0 {
                best = (index + 1, name.count)
            }
        }
        return best?.month
    }

    /// The first full date in `text`; years outside 1900…2100 are none.
    static func date(in text: String, monthFirst: Bool = false) -> CalendarDate? {
        let tokens = tokens(of: text)
        for index in tokens.indices {
            if let found = iso(tokens, index) ?? written(tokens, index) ?? numeric(tokens, index, monthFirst) {
                return found
            }
        }
        return nil
    }

    enum Token {
        case number(Int, digits: Int)
        case word(Substring)
        case sign(Character)
    }

    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        var rest = text.lowercased().prefix(400)
        while let first = rest.first, tokens.count < 120 {
            if first.isASCII, first.isNumber {
                let digits = rest.prefix { $0.isASCII && $0.isNumber }
                tokens.append(.number(Int(digits) ?? 0, digits: digits.count))
                rest = rest.dropFirst(digits.count)
            } else if first.isLetter {
                let word = rest.prefix { $0.isLetter }
                tokens.append(.word(word))
                rest = rest.dropFirst(word.count)
            } else {
                if !first.isWhitespace { tokens.append(.sign(first)) }
                rest = rest.dropFirst()
            }
        }
        return tokens
    }

    private static func number(_ tokens: [Token], _ index: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
        guard index < tokens.count, case .number(let value, let count) = tokens[index], digits.contains(count) else {
            return nil
        }
        return value
    }

    private static func year(_ tokens: [Token], _ index: Int) -> Int? {
        guard let year = number(tokens, index, digits: 4...4), (1900...2100).contains(year) else { return nil }
        return year
    }

    private static func sign(_ tokens: [Token], _ index: Int, _ signs: String) -> Bool {
        guard index < tokens.count, case .sign(let sign) = tokens[index] else { return false }
        return signs.contains(sign)
    }

    /// `2026-11-01`, `2026/11/01`, `2026.11.01`, `20261101`, `2026年11月1日`.
    private static func iso(_ tokens: [Token], _ index: Int) -> CalendarDate? {
        if let whole = number(tokens, index, digits: 8...8), (1900_00_00...2100_00_00).contains(whole) {
            return CalendarDate(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
        }
        guard let year = year(tokens, index) else { return nil }
        if sign(tokens, index + 1, "-/."), let month = number(tokens, index + 2), sign(tokens, index + 3, "-/."),
            let day = number(tokens, index + 4)
        {
            return CalendarDate(year: year, month: month, day: day)
        }
        if case .word("年")? = tokens.dropFirst(index + 1).first, let month = number(tokens, index + 2),
            let day = number(tokens, index + 4)
        {
            return CalendarDate(year: year, month: month, day: day)
        }
        return nil
    }

    /// `1 November 2026`, `1. Nov. 2026`, `November 1st, 2026`, `1 de noviembre de 2026`.
    private static func written(_ tokens: [Token], _ index: Int) -> CalendarDate? {
        if let day = number(tokens, index) {
            var next = index + 1
            skip(&next, tokens, words: ["de", "st", "nd", "rd", "th", "er", "º"])
            guard next < tokens.count, case .word(let word) = tokens[next], let month = month(word) else { return nil }
            next += 1
            skip(&next, tokens, words: ["de", "del"])
            if let year = year(tokens, next) { return CalendarDate(year: year, month: month, day: day) }
            return nil
        }
        guard case .word(let word) = tokens[index], let month = month(word) else { return nil }
        var next = index + 1
        skip(&next, tokens, words: [])
        guard let day = number(tokens, next) else { return nil }
        next += 1
        skip(&next, tokens, words: ["st", "nd", "rd", "th"])
        if let year = year(tokens, next) { return CalendarDate(year: year, month: month, day: day) }
        return nil
    }

    private static func skip(_ next: inout Int, _ tokens: [Token], words: [Substring]) {
        while next < tokens.count {
            switch tokens[next] {
            case .sign(let sign) where ".,-/".contains(sign): next += 1
            case .word(let word) where words.contains(word): next += 1
            default: return
            }
        }
    }

    /// `1.11.2026`, `01/11/2026`, `1.11.26`: day first, unless only the other order is a date or the page is American.
    private static func numeric(_ tokens: [Token], _ index: Int, _ monthFirst: Bool) -> CalendarDate? {
        guard let one = number(tokens, index), sign(tokens, index + 1, "./-|"), let two = number(tokens, index + 2),
            sign(tokens, index + 3, "./-|")
        else { return nil }
        var year = year(tokens, index + 4)
        if year == nil, let short = number(tokens, index + 4, digits: 2...2), sign(tokens, index + 1, "./") {
            year = 2000 + short
        }
        guard let year else { return nil }
        let isAmerican = monthFirst && sign(tokens, index + 1, "/")
        let orders = isAmerican ? [(two, one), (one, two)] : [(one, two), (two, one)]
        return orders.lazy.compactMap { CalendarDate(year: year, month: $0.1, day: $0.0) }.first
    }

    /// The date in an address: `/2026/11/01/`, `/2026-11-01-`.
    static func date(inAddress address: String) -> CalendarDate? {
        let path = address.split(separator: "/").dropFirst()
        let parts = Array(path)
        for index in parts.indices.dropLast(2) {
            guard parts[index].count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
                parts[index + 1].count <= 2,
                let month = Int(parts[index + 1]), parts[index + 2].count <= 2, let day = Int(parts[index + 2])
            else { continue }
            if let date = CalendarDate(year: year, month: month, day: day) { return date }
        }
        return nil
    }
}
