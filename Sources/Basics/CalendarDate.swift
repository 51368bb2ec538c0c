/// A date as printed matter knows it: a year, perhaps a month, perhaps a day, perhaps a time of day in UTC.
public struct CalendarDate: Sendable, Hashable, Comparable {
    /// The year of the common era.
    public let year: Int
    /// The month, 1…12, where known.
    public let month: Int?
    /// The day of the month, where known.
    public let day: Int?

    /// A date, refused where month or day do not exist.
    public init?(year: Int, month: Int? = nil, day: Int? = nil) {
        guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? (day == nil) else { return nil }
        if let month, let day, !(1...Self.days(in: month, of: year)).contains(day) { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads the head of an ISO 8601 date or date-time: `2026`, `2026-11`, `2026-11-01`, `2026-11-01T08:00:00+02:00`.
    public init?(iso text: some StringProtocol) {
        let head = text.prefix { $0 != "T" && $0 != " " }
        let parts = head.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.map { part in part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil }
        guard (1...3).contains(numbers.count), parts[0].count == 4, parts.dropFirst().allSatisfy({ $0.count <= 2 }),
            let year = numbers[0]
        else { return nil }
        guard numbers.allSatisfy({ $0 != nil }) else { return nil }
        self.init(
            year: year,
            month: numbers.count > 1 ? numbers[1] : nil,
            day: numbers.count > 2 ? numbers[2] : nil
        )
    }

    /// The date of a moment given in seconds since 1970, in UTC.
    public init(secondsSince1970 seconds: Int) {
        let civil = Self.civil(fromDays: Int((Double(seconds) / 86_400).rounded(.down)))
        year = civil.year
        month = civil.month
        day = civil.day
    }

    /// `2026-11-01`, as much of it as is known.
    public var iso: String {
        var text = Self.padded(year, 4)
        if let month { text += "-" + Self.padded(month, 2) }
        if let day { text += "-" + Self.padded(day, 2) }
        return text
    }

    /// Seconds since 1970 at the start of the day in UTC; what is unknown counts as first.
    public var secondsSince1970: Int { Self.days(toYear: year, month: month ?? 1, day: day ?? 1) * 86_400 }

    /// Earlier dates first; an unknown part counts as before all known ones.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month ?? 0, left.day ?? 0) < (right.year, right.month ?? 0, right.day ?? 0)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        if month == 2 { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28 }
        return [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    package static func padded(_ number: Int, _ width: Int) -> String {
        let text = String(number)
        return String(repeating: "0", count: max(0, width - text.count)) + text
    }

    /// Days since 1970-01-01 in the proleptic Gregorian calendar, counted from 1 March so that leap days come last.
    private static func days(toYear year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    private static func civil(fromDays days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}

/// A moment in UTC as package documents write it.
package enum Timestamp {
    /// `2026-11-01T00:00:00Z` of seconds since 1970.
    package static func iso(_ seconds: Int) -> String {
        let date = CalendarDate(secondsSince1970: seconds)
        let time = ((seconds % 86_400) + 86_400) % 86_400
        let clock = [time / 3600, time / 60 % 60, time % 60].map { CalendarDate.padded($0, 2) }
        return date.iso + "T" + clock.joined(separator: ":") + "Z"
    }
}
