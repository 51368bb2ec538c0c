extension Folio {
    /// The number as it is printed, also in the EPUB of the same publication; empty for pages without one.
    package var label: String {
        switch style {
        case .none: ""
        case .arabic: "\(number)"
        case .roman: Folio.roman(number)
        }
    }

    /// Small roman numerals; what has none in use (below 1, from 4,000 on) is arabic.
    package static func roman(_ number: Int) -> String {
        guard (1..<4000).contains(number) else { return "\(number)" }
        var rest = number
        var text = ""
        for (value, letters) in numerals {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let numerals = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
}
