import Basics

/// The names of months, as issues are labelled: "November 2026".
enum MonthNames {
    /// `label` a month later, where it is the month of `date` in a known language, alone or with its year, and nothing
    /// else; nil where nobody can tell what comes next.
    static func next(after label: String, dated date: CalendarDate, language: String) -> String? {
        guard let month = date.month, let names = names[LanguageTag.primary(language)], names.count == 12 else {
            return nil
        }
        let now = names[month - 1]
        let following = names[month % 12]
        let year = month == 12 ? date.year + 1 : date.year
        guard let range = label.range(of: now, options: .caseInsensitive) else { return nil }
        let before = String(label[..<range.lowerBound])
        let after = String(label[range.upperBound...])
        let rest = (before + after).replacingOccurrences(of: String(date.year), with: "")
        // What is left may join a month and a year, as in "novembre de 2026"; a number of its own is not ours to raise.
        guard !rest.utf8.contains(where: { (0x30...0x39).contains($0) }), rest.utf8.count <= 8 else { return nil }
        let isCapital = label[range.lowerBound].isUppercase
        let name = isCapital ? following.prefix(1).uppercased() + following.dropFirst() : following
        return (before + name + after).replacingOccurrences(of: String(date.year), with: String(year))
    }

    private static let names: [String: [String]] = [
        "en": "January February March April May June July August September October November December",
        "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "nl": "januari februari maart april mei juni juli augustus september oktober november december",
        "sv": "januari februari mars april maj juni juli augusti september oktober november december",
        "da": "januar februar marts april maj juni juli august september oktober november december",
        "nb": "januar februar mars april mai juni juli august september oktober november desember",
        "pl": "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "el": "Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος "
            + "Δεκέμβριος",
    ].mapValues { $0.split(separator: " ").map(String.init) }
}
