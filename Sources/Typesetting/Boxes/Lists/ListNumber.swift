import Styling

/// The numbers of items as lists write them (CSS Counter Styles 3, 6).
enum ListNumber {
    /// A number as text, without anything after it; nothing for markers that are no numbers.
    static func text(_ number: Int, _ marker: ListMarker) -> String {
        switch marker {
        case .none, .disc, .circle, .square, .text: ""
        case .decimal: String(number)
        case .lowerAlpha: letters(number, Array("abcdefghijklmnopqrstuvwxyz"))
        case .upperAlpha: letters(number, Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        case .lowerGreek: letters(number, Array("αβγδεζηθικλμνξοπρστυφχψω"))
        case .lowerRoman: roman(number).lowercased()
        case .upperRoman: roman(number)
        }
    }

    /// What stands before an item: a bullet, or its number with a stop.
    static func marker(_ number: Int, _ marker: ListMarker) -> String {
        switch marker {
        case .none: ""
        case .disc: "\u{2022}"
        case .circle: "\u{25E6}"
        case .square: "\u{25AA}"
        case .text(let text): text
        case .decimal, .lowerAlpha, .upperAlpha, .lowerRoman, .upperRoman, .lowerGreek:
            text(number, marker) + "."
        }
    }

    private static func letters(_ number: Int, _ alphabet: [Character]) -> String {
        guard number > 0 else { return String(number) }
        var rest = number
        var text: [Character] = []
        while rest > 0 {
            rest -= 1
            text.append(alphabet[rest % alphabet.count])
            rest /= alphabet.count
        }
        return String(text.reversed())
    }

    private static let numerals: [(value: Int, text: String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]

    /// Roman numerals; beyond 3,999 there are none.
    private static func roman(_ number: Int) -> String {
        guard (1...3999).contains(number) else { return String(number) }
        var rest = number
        var text = ""
        for numeral in numerals {
            while rest >= numeral.value {
                text += numeral.text
                rest -= numeral.value
            }
        }
        return text
    }
}
