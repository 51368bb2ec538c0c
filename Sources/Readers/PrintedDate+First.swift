import Basics

// A date anywhere in a text.
extension PrintedDate {
    /// Bytes of a text that are looked at; a date further on is not the date of the text.
    private static let longest = 400

    /// The first date with a day in `text`: `2026-11-01`, `1 November 2026`, `November 1st, 2026`, `1.11.26`; years
    /// outside 1900…2100 are none. `monthFirst` is for pages that may be American: `11/1/2026`.
    static func first(in text: String, monthFirst: Bool = false) -> CalendarDate? {
        let tokens = tokens(of: text)
        for index in tokens.indices {
            if let found = iso(tokens, index) ?? written(tokens, index) ?? numeric(tokens, index, monthFirst) {
                return found
            }
        }
        return nil
    }

    private enum Token {
        case number(Int, digits: Int)
        case word(String)
        case sign(UInt8)
    }

    /// Numbers, words and signs of ASCII; other letters belong to words, other signs are left out.
    private static func tokens(of text: String) -> [Token] {
        var tokens: [Token] = []
        let bytes = Array(text.lowercased().utf8.prefix(longest))
        var index = 0
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case 0x30...0x39:
                var value = 0
                while index < bytes.count, (0x30...0x39).contains(bytes[index]) {
                    if index - start < 8 { value = value * 10 + Int(bytes[index] - 0x30) }
                    index += 1
                }
                tokens.append(.number(value, digits: index - start))
            case 0x61...0x7A, 0xC3...0xE1, 0xE3...0xFF:
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                tokens.append(.word(String(decoding: bytes[start..<index], as: UTF8.self)))
            case 0x21..<0x80:
                tokens.append(.sign(bytes[index]))
                index += 1
            case 0xC2: index += 2
            case 0xE2: index += 3
            default: index += 1
            }
        }
        return tokens
    }

    /// Whether a byte is a letter or part of one; C2 and E2 begin signs and blanks (U+0080…00BF, U+2000…2FFF).
    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
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

    private static func word(_ tokens: [Token], _ index: Int) -> String? {
        guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
        return word
    }

    private static func sign(_ tokens: [Token], _ index: Int, _ signs: String) -> Bool {
        guard index < tokens.count, case .sign(let sign) = tokens[index] else { return false }
        return signs.utf8.contains(sign)
    }

    /// `2026-11-01`, `2026/11/01`, `20261101`, `2026年11月1日`, `2026년 11월 1일`, `2026. november 1.`
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
        if let word = word(tokens, index + 1), word == "年" || word == "년", let month = number(tokens, index + 2),
            let day = number(tokens, index + 4)
        {
            return CalendarDate(year: year, month: month, day: day)
        }
        var next = index + 1
        skip(&next, tokens, words: [])
        if let month = word(tokens, next).flatMap({ month($0) }) {
            next += 1
            skip(&next, tokens, words: [])
            if let day = number(tokens, next), !isYear(tokens, next + 1) {
                return CalendarDate(year: year, month: month, day: day)
            }
        }
        return nil
    }

    private static func isYear(_ tokens: [Token], _ index: Int) -> Bool {
        year(tokens, index) != nil || year(tokens, index + 1) != nil
    }

    /// `1 November 2026`, `1. Nov. 2026`, `November 1st, 2026`, `1 de noviembre de 2026`.
    private static func written(_ tokens: [Token], _ index: Int) -> CalendarDate? {
        if let day = number(tokens, index) {
            var next = index + 1
            skip(&next, tokens, words: ["de", "of", "st", "nd", "rd", "th", "er", "º"])
            guard let month = word(tokens, next).flatMap({ month($0) }) else { return nil }
            next += 1
            skip(&next, tokens, words: ["de", "del"])
            return year(tokens, next).flatMap { CalendarDate(year: $0, month: month, day: day) }
        }
        guard let month = word(tokens, index).flatMap({ month($0) }) else { return nil }
        var next = index + 1
        skip(&next, tokens, words: [])
        guard let day = number(tokens, next) else { return nil }
        next += 1
        skip(&next, tokens, words: ["st", "nd", "rd", "th"])
        return year(tokens, next).flatMap { CalendarDate(year: $0, month: month, day: day) }
    }

    private static func skip(_ next: inout Int, _ tokens: [Token], words: [String]) {
        while next < tokens.count {
            switch tokens[next] {
            case .sign(let sign) where ".,-/'".utf8.contains(sign): next += 1
            case .word(let word) where words.contains(word): next += 1
            default: return
            }
        }
    }

    /// `1.11.2026`, `01/11/2026`, `1.11.26`.
    private static func numeric(_ tokens: [Token], _ index: Int, _ monthFirst: Bool) -> CalendarDate? {
        guard let one = number(tokens, index), sign(tokens, index + 1, "./-|"), let two = number(tokens, index + 2),
            sign(tokens, index + 3, "./-|")
        else { return nil }
        var year = year(tokens, index + 4)
        if year == nil, let short = number(tokens, index + 4, digits: 2...2), sign(tokens, index + 1, "./") {
            year = short + (short < 70 ? 2000 : 1900)
        }
        guard let year else { return nil }
        return ordered(one, two, year, monthFirst: monthFirst && sign(tokens, index + 1, "/"))
    }
}
