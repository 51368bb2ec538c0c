import Basics

/// Dates as feeds write them: RFC 822 with short years and odd zones, RFC 3339, W3C-DTF and other forms of ISO 8601,
/// C's asctime, and what people type.
///
/// The day is the one at the source: a time and its zone are passed over.
enum FeedDate {
    /// The day that `text` names; nil where it names none.
    static func day(in text: String?) -> CalendarDate? {
        guard let text = text?.collapsed, text.utf8.count >= 4 else { return nil }
        let short = String(text.prefix(100))
        return iso(short) ?? named(short) ?? PrintedDate.first(in: short) ?? CalendarDate(iso: short)
    }

    /// `2026-11-01T…`, `2026/11/1 …`, `20261101T…`, `2026-305`, `2026-11`.
    private static func iso(_ text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        let digits = bytes.prefix { (0x30...0x39).contains($0) }
        if digits.count == 8 || digits.count == 14 {
            return date(number(digits[0..<4]), number(digits[4..<6]), number(digits[6..<8]))
        }
        guard digits.count == 4, bytes.count > 4, "-/.".utf8.contains(bytes[4]) else { return nil }
        let parts = bytes.prefix { "-/.".utf8.contains($0) || (0x30...0x39).contains($0) }
            .split { "-/.".utf8.contains($0) }
        let year = number(digits)
        if parts.count == 2, parts[1].count == 3 { return ordinal(year, number(parts[1])) }
        if parts.count == 2, bytes.count <= 7 { return CalendarDate(year: year, month: number(parts[1])) }
        guard parts.count >= 3, parts[1].count <= 2, parts[2].count <= 2 else { return nil }
        return date(year, number(parts[1]), number(parts[2]))
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.prefix(9).reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate? {
        CalendarDate(year: year, month: month, day: day)
    }

    /// The day of the year (ISO 8601, 4.1.3).
    private static func ordinal(_ year: Int, _ day: Int) -> CalendarDate? {
        var rest = day
        for month in 1...12 {
            let length = [1, 3, 5, 7, 8, 10, 12].contains(month) ? 31 : month == 2 ? 28 + leap(year) : 30
            if rest <= length { return CalendarDate(year: year, month: month, day: rest) }
            rest -= length
        }
        return nil
    }

    private static func leap(_ year: Int) -> Int { CalendarDate(year: year, month: 2, day: 29) == nil ? 0 : 1 }

    /// `Sun, 1 Nov 2026 …`, `1-Nov-26`, `Sun Nov  1 08:00:00 2026`, `November 1, 2026`, in other languages too.
    private static func named(_ text: String) -> CalendarDate? {
        let words = text.lowercased().split { " ,-/.\u{A0}".contains($0) }
        for index in words.indices {
            guard index > 0, index + 1 < words.count, let day = day(words[index - 1]),
                let month = PrintedDate.month(words[index]), let year = year(words[index + 1])
            else { continue }
            return date(year, month, day)
        }
        for index in words.indices.dropLast(2) {
            guard let month = PrintedDate.month(words[index]), let day = day(words[index + 1]) else { continue }
            // The time and the zone may stand between.
            let last = words[(index + 2)...].last { $0.count == 4 && Int($0) != nil }
            if let year = last.flatMap({ Int($0) }) { return date(year, month, day) }
        }
        return nil
    }

    private static func day(_ word: Substring) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) else {
            return nil
        }
        return Int(digits)
    }

    /// A year of four digits, or of two (RFC 2822, 4.3): up to 49 this century, else the last one.
    private static func year(_ word: Substring) -> Int? {
        guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(word) else { return nil }
        switch word.utf8.count {
        case 4: return number
        case 3: return number + 1900
        case 2: return number + (number < 50 ? 2000 : 1900)
        default: return nil
        }
    }
}
