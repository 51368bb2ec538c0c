import Styling

extension ComputedStyle {
    /// The text of a margin box on a page: strings as they are there, the page's number as its folio says.
    func marginText(strings: RunningStrings, folio: Folio, pages: Int) -> String {
        var text = ""
        for piece in content ?? [] {
            switch piece {
            case .text(let own): text += own
            case .string(let name, let policy): text += strings.value(of: name, policy)
            case .counter("page", let marker): text += folio.text(as: marker)
            case .counter("pages", _): text += "\(pages)"
            case .openQuote: text += quotes.first ?? "“"
            case .closeQuote: text += quotes.dropFirst().first ?? "”"
            case .counter, .counters, .attribute, .targetCounter, .targetText, .leader, .code, .ownText: break
            }
        }
        return text
    }
}

extension Folio {
    /// The number in a marker's way; `decimal`, which is also what nobody said, is the folio's own.
    func text(as marker: ListMarker) -> String {
        guard style != .none else { return "" }
        switch marker {
        case .lowerRoman: return Folio.roman(number)
        case .upperRoman: return Folio.roman(number).uppercased()
        default: return label
        }
    }
}
