import Basics
import Typesetting

/// The boxes of a page (14.11.2): the paper, the bleed, the trim.
struct PageBoxes {
    /// How long crop marks are, and how far from what is printed they begin.
    static let cropMarkLength = Length(points: 14)
    static let cropMarkGap = Length(points: 4)

    /// From the edge of the paper to that of the trimmed page, on all sides.
    let slug: Length
    private let size: Size
    private let bleed: Length

    /// The boxes of a page.
    init(_ page: Page) {
        bleed = page.bleed
        size = page.size
        let marks = page.hasCropMarks ? Self.cropMarkLength + Self.cropMarkGap : .zero
        slug = page.bleed + marks
    }

    /// Writes the entries of the page's dictionary.
    func write(to tokens: inout Tokens) {
        write("MediaBox", inset: .zero, to: &tokens)
        if bleed.units > 0 { write("BleedBox", inset: slug - bleed, to: &tokens) }
        if slug.units > 0 { write("TrimBox", inset: slug, to: &tokens) }
    }

    private func write(_ key: StaticString, inset: Length, to tokens: inout Tokens) {
        let (width, height) = (size.width + slug * 2 - inset, size.height + slug * 2 - inset)
        tokens.array(key) {
            for length in [inset, inset, width, height] { $0.fixed(length.units, places: 3) }
        }
    }
}
