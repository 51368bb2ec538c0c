/// The colours of a cover: tints and shades of one accent, chosen by series and number so that the issues of a year
/// differ and each stays the same for ever.
struct CoverColours: Sendable, Hashable {
    /// A colour by red, green, blue.
    struct Colour: Sendable, Hashable {
        let red: Int
        let green: Int
        let blue: Int

        /// `#1f4e5f`.
        var hex: String {
            "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }

        /// This colour with so many hundredths of another.
        func mixed(_ share: Int, of other: Colour) -> Colour {
            func part(_ own: Int, _ theirs: Int) -> Int { (own * (100 - share) + theirs * share + 50) / 100 }
            return Colour(
                red: part(red, other.red),
                green: part(green, other.green),
                blue: part(blue, other.blue)
            )
        }
    }

    /// The paper: nearly white.
    let paper: Colour
    /// A stronger tint, for the ornament.
    let tint: Colour
    /// The accent.
    let accent: Colour
    /// The letters on paper: nearly black.
    let ink: Colour

    /// Deep, quiet colours of about one lightness, so that light letters read on each of them (contrast above 7:1).
    private static let accents = [
        Colour(red: 31, green: 78, blue: 95), Colour(red: 107, green: 39, blue: 55),
        Colour(red: 47, green: 74, blue: 54), Colour(red: 46, green: 58, blue: 102),
        Colour(red: 110, green: 66, blue: 24), Colour(red: 84, green: 48, blue: 91),
        Colour(red: 55, green: 71, blue: 79), Colour(red: 122, green: 48, blue: 34),
    ]
    private static let cream = Colour(red: 252, green: 248, blue: 240)
    private static let black = Colour(red: 16, green: 14, blue: 12)

    /// The colours for a series (or title) and its number.
    init(series: String, number: String?) {
        // FNV-1a, 32 bits: small, and the same on every machine.
        let hash = series.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        let step = number.map { Int($0) ?? $0.utf8.count } ?? 0
        let count = Self.accents.count
        accent = Self.accents[(Int(hash) % count + step % count + count) % count]
        paper = Self.cream.mixed(5, of: accent)
        tint = Self.cream.mixed(15, of: accent)
        ink = accent.mixed(55, of: Self.black)
    }
}
