import Basics

/// Dates as people write them: `12 October 2026`, `October 12, 2026`, `12. Oktober 2026`, `le 12 octobre 2026`.
enum PrintedDate {
    /// Words of a line with nothing but a date in it.
    private static let mostWords = 7

    /// The date that `text` is, apart from words such as `Published on` or a weekday; nil where it says anything else.
    static func date(in text: String) -> CalendarDate? {
        guard text.utf8.count <= 60 else { return nil }
        if let iso = CalendarDate(iso: text), iso.month != nil { return iso }
        let words = words(of: text)
        guard
            (2...mostWords).contains(words.count)
                || words.count == 1 && words[0].contains(where: { "./-".contains($0) })
        else { return nil }
        var numbers: [Int] = []
        var month: Int?
        for word in words {
            if let number = number(word) {
                numbers.append(number)
            } else if month == nil, let found = monthName(word) {
                month = found
            } else if let parts = dotted(word), numbers.isEmpty, month == nil {
                return parts
            } else if !isFiller(word) {
                return nil
            }
        }
        guard let month else { return nil }
        let years = numbers.filter { $0 > 31 }
        let days = numbers.filter { $0 <= 31 }
        guard years.count == 1, days.count <= 1 else { return nil }
        return CalendarDate(year: years[0], month: month, day: days.first)
    }

    /// The words in small letters, without commas.
    private static func words(of text: String) -> [String] {
        text.lowercased().split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "\u{202F}" }.map(String.init)
    }

    /// `12`, `12.`, `12th`, `1er`, `12º`.
    private static func number(_ word: String) -> Int? {
        let digits = word.prefix { ("0"..."9").contains($0) }
        guard (1...4).contains(digits.count), let number = Int(digits) else { return nil }
        let rest = word.dropFirst(digits.count)
        return ["", ".", "st", "nd", "rd", "th", "er", "re", "º", "°", ":", "ого", "року", "г", "г."].contains(rest)
            ? number : nil
    }

    /// `12.10.2026`, `12/10/2026`, `2026/10/12`.
    private static func dotted(_ word: String) -> CalendarDate? {
        let parts = word.split { "./-".contains($0) }.map { Int($0) }
        guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return nil }
        if first > 31 { return CalendarDate(year: first, month: second, day: third) }
        guard third > 31 else { return nil }
        return ordered(first, second, third, monthFirst: false)
    }

    /// Day and month before a year: the day first, as everywhere but in the United States, unless only the other way
    /// makes a date.
    static func ordered(_ one: Int, _ two: Int, _ year: Int, monthFirst: Bool) -> CalendarDate? {
        let dayFirst = CalendarDate(year: year, month: two, day: one)
        let other = CalendarDate(year: year, month: one, day: two)
        return monthFirst ? other ?? dayFirst : dayFirst ?? other
    }

    private static func monthName(_ word: String) -> Int? {
        let name = word.last == "." ? String(word.dropLast()) : word
        return month(name)
    }

    /// Words that stand around a date: prepositions and articles, `published`, weekdays.
    private static func isFiller(_ word: String) -> Bool {
        let name = word.last == ":" || word.last == "." ? String(word.dropLast()) : word
        return fillers.contains(name)
    }

    private static let fillers: Set<String> = Set(
        """
        on of the de del le du den der vom am um il em op published posted date updated publié publiée publicado \
        pubblicato veröffentlicht erschienen gepubliceerd datum fecha data дата \
        monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun \
        montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so \
        lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo \
        lunedì martedì mercoledì giovedì venerdì sabato domenica maandag dinsdag woensdag donderdag vrijdag zaterdag \
        zondag måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
        """.split(separator: " ").map(String.init)
    )
}
