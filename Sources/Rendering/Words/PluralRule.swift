/// Which form of a word goes with a number, by the categories of Unicode's CLDR, for whole numbers.
///
/// A language's file names its rule, so that a new language is a new file.
enum PluralRule: String, Sendable, CaseIterable {
    /// One form: Chinese, Japanese, Turkish after numbers.
    case none
    /// One, and the rest: English, German, Greek, Italian, Spanish.
    case oneOther = "one-other"
    /// None and one together: French, Brazilian Portuguese.
    case zeroOneOther = "zero-one-other"
    /// By the last two digits: Russian, Ukrainian, Belarusian.
    case eastSlavic = "east-slavic"
    /// By the last two digits, with only 1 as one: Polish.
    case polish
    /// One, two to four, the rest: Czech, Slovak.
    case czech
    /// Six forms: Arabic.
    case arabic

    /// A category of number.
    enum Category: String, Sendable, CaseIterable { case zero, one, two, few, many, other }

    /// The categories that a file with this rule gives.
    var categories: [Category] {
        switch self {
        case .none: [.other]
        case .oneOther, .zeroOneOther: [.one, .other]
        case .eastSlavic, .polish: [.one, .few, .many, .other]
        case .czech: [.one, .few, .other]
        case .arabic: Category.allCases
        }
    }

    /// The category of a number of things.
    func category(of number: Int) -> Category {
        let lastTwo = number % 100
        let last = number % 10
        let isTeen = (11...14).contains(lastTwo)
        switch self {
        case .none: return .other
        case .oneOther: return number == 1 ? .one : .other
        case .zeroOneOther: return number <= 1 ? .one : .other
        case .eastSlavic:
            if isTeen { return .many }
            return last == 1 ? .one : (2...4).contains(last) ? .few : .many
        case .polish:
            if number == 1 { return .one }
            return (2...4).contains(last) && !isTeen ? .few : .many
        case .czech: return number == 1 ? .one : (2...4).contains(number) ? .few : .other
        case .arabic:
            switch number {
            case 0: return .zero
            case 1: return .one
            case 2: return .two
            default: return (3...10).contains(lastTwo) ? .few : lastTwo >= 11 ? .many : .other
            }
        }
    }
}
