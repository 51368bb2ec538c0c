import Basics

/// Which pages are printed where on which sheets, so that the sheets, printed on both sides along the short edge, folded
/// in the middle and laid into each other, make a booklet.
///
/// Sixteen pages on four sheets: 16 and 1, on the back 2 and 15; 14 and 3, on the back 4 and 13, and so on.
package struct Imposition: Sendable, Hashable {
    /// What is asked for.
    package struct Options: Sendable, Hashable {
        /// The sheet, wider than tall; nil for twice the page.
        package var sheet: Size?
        /// How many sheets are laid into each other and sewn at once; nil for all. More than eight do not fold well.
        package var sheetsPerSignature: Int?
        /// How thick the paper is: the inner sheets stick out by as much and have their pages nearer the fold.
        package var paper: Length
        /// What a printer leaves white around the sheet.
        package var safeMargin: Length
        /// The least white around the text of a page; what it lacks to `safeMargin` makes the pages smaller.
        package var pageMargin: Length
        /// Whether the book is read from its right side.
        package var isRightToLeft: Bool

        /// A booklet of one signature on office paper: a tenth of a millimetre thick, five millimetres not printed on.
        package init(
            sheet: Size? = nil,
            sheetsPerSignature: Int? = nil,
            paper: Length = Length(points: 0.283),
            safeMargin: Length = Length(points: 14.173),
            pageMargin: Length = Length(points: 14.173),
            isRightToLeft: Bool = false
        ) {
            self.sheet = sheet
            self.sheetsPerSignature = sheetsPerSignature
            self.paper = paper
            self.safeMargin = safeMargin
            self.pageMargin = pageMargin
            self.isRightToLeft = isRightToLeft
        }
    }

    /// A page at its place on a side of a sheet.
    package struct Placement: Sendable, Hashable {
        /// Index into `Layout.pages`.
        package var page: Int
        /// The upper left corner of the trimmed page on the sheet.
        package var origin: Point
    }

    /// One side of a sheet.
    package struct Side: Sendable, Hashable {
        /// From 0, through the whole book.
        package var sheet: Int
        /// From 0.
        package var signature: Int
        package var isBack: Bool
        /// What is printed on it, from the left; blanks are left out.
        package var placements: [Placement]
    }

    /// The size of all sheets.
    package let sheet: Size
    /// How much smaller than natural pages are printed; 1 is natural.
    package let scale: Double
    /// Front and back of each sheet in turn.
    package let sides: [Side]
}

extension Imposition {
    /// The imposition of a book.
    ///
    /// - Parameters:
    ///   - pages: how many; blank ones are added at the end until sheets are full.
    ///   - size: of a trimmed page.
    package init(pages: Int, size: Size, options: Options = Options()) {
        sheet = options.sheet ?? Size(width: size.width * 2, height: size.height)
        scale = Self.scale(size, on: sheet, options)
        let spread = Spread(sheet: sheet, size: size, scale: scale)
        var sides: [Side] = []
        var first = 0
        for (signature, sheets) in Self.signatures(of: (max(0, pages) + 3) / 4, options).enumerated() {
            for number in 0..<sheets {
                let creep = options.paper * number
                for isBack in [false, true] {
                    var pair = Self.pair(sheet: number, of: sheets, isBack: isBack)
                    if options.isRightToLeft { pair = (pair.right, pair.left) }
                    let placed = [(pair.left, true), (pair.right, false)].compactMap { page, isLeft -> Placement? in
                        guard first + page < pages else { return nil }
                        return Placement(page: first + page, origin: spread.origin(isLeft: isLeft, creep: creep))
                    }
                    let place = sides.count / 2
                    sides.append(Side(sheet: place, signature: signature, isBack: isBack, placements: placed))
                }
            }
            first += sheets * 4
        }
        self.sides = sides
    }

    /// How many sheets each signature has: as even as can be, the larger ones first.
    private static func signatures(of sheets: Int, _ options: Options) -> [Int] {
        guard sheets > 0 else { return [] }
        let most = max(1, options.sheetsPerSignature ?? sheets)
        let count = (sheets + most - 1) / most
        return (0..<count).map { sheets / count + ($0 < sheets % count ? 1 : 0) }
    }

    /// The pages on the left and right of a side, from 0 within the signature.
    private static func pair(sheet: Int, of sheets: Int, isBack: Bool) -> (left: Int, right: Int) {
        let last = sheets * 4 - 1
        return isBack ? (sheet * 2 + 1, last - 1 - sheet * 2) : (last - sheet * 2, sheet * 2)
    }

    /// The largest scale at which half a sheet holds a page and its text keeps off the edges.
    private static func scale(_ size: Size, on sheet: Size, _ options: Options) -> Double {
        func part(_ room: Length, _ wanted: Length) -> Double {
            wanted > .zero ? max(0.01, room.points / wanted.points) : 1
        }
        let half = sheet.width / 2
        return [
            1,
            part(half, size.width), part(sheet.height, size.height),
            part(half - options.safeMargin, size.width - options.pageMargin),
            part(sheet.height - options.safeMargin * 2, size.height - options.pageMargin * 2),
        ].min() ?? 1
    }

    /// Two pages that meet in the middle of a sheet.
    private struct Spread {
        let sheet: Size
        let width: Length
        let top: Length

        init(sheet: Size, size: Size, scale: Double) {
            self.sheet = sheet
            width = size.width.scaled(by: scale)
            top = (sheet.height - size.height.scaled(by: scale)) / 2
        }

        func origin(isLeft: Bool, creep: Length) -> Point {
            let middle = sheet.width / 2
            return Point(x: isLeft ? middle - width + creep : middle - creep, y: top)
        }
    }
}
