import Editions

/// Where everything on the cover stands. Lengths are pixels of a cover 1600 wide and 2560 high.
struct CoverComposition {
    /// Lines set alike.
    struct Group {
        /// A line: where it starts, on its base line.
        struct Line {
            let text: String
            let x: Double
            let y: Double
        }

        let role: CoverBox.Role
        let size: Double
        let lines: [Line]
    }

    static let width = 1600
    static let height = 2560
    /// A twelfth of the width, so that nothing touches the bezel of an e-reader.
    static let margin = 140.0
    private static let measure = Double(width) - 2 * margin

    /// The height of the coloured band at the head.
    private(set) var band = 0.0
    /// Texts.
    private(set) var groups: [Group] = []
    /// Thin rules across the measure.
    private(set) var rules: [Double] = []
    /// The pale number of the issue.
    private(set) var emblem: Emblem?
    private let fit: CoverFitting
    private let isRightToLeft: Bool

    init(fit: @escaping CoverFitting, isRightToLeft: Bool) {
        self.fit = fit
        self.isRightToLeft = isRightToLeft
    }

    /// Where lines start.
    private var start: Double { isRightToLeft ? Double(Self.width) - Self.margin : Self.margin }
    /// Where the pale number ends.
    var end: Double { Double(Self.width) - start }

    /// Sets everything: a band with the name of the series, or with the title where it stands alone; below it the
    /// title, at the foot teasers and publisher, in what is left the number of the issue.
    mutating func compose(_ book: BookDescription, issue: String?, people: String?, teasers: [String]) {
        let masthead = book.series.flatMap { $0.title == book.title ? nil : $0.title }
        var y = 190.0
        if let masthead {
            y = place(masthead, .masthead, .bold, at: y, height: 330, lines: 2, sizes: (190, 70)) + 40
            if let issue { y = place(issue, .issue, .regular, at: y, height: 60, lines: 1, sizes: (50, 30)) }
            band = y + 90
            y = band + 190
            y = place(book.title, .title, .bold, at: y, height: 800, lines: 6, sizes: (200, 76)) + 56
        } else {
            // A title that stands alone hangs at a third of the height, in a band of two thirds.
            let isAlone = book.series == nil
            y = isAlone ? 420 : y
            // The name of a series is a sign, and reads best in one line while that is large: fifteen letters are.
            let lines = !isAlone && book.title.count <= 15 ? 1 : 7
            y = place(book.title, .masthead, .bold, at: y, height: 960, lines: lines, sizes: (330, 84)) + 50
            if let issue { y = place(issue, .issue, .regular, at: y, height: 60, lines: 1, sizes: (56, 30)) }
            band = isAlone ? max(y + 110, 1580) : y + 110
            y = band + 130
        }
        if let subtitle = book.subtitle, !subtitle.isEmpty {
            y = place(subtitle, .subtitle, .italic, at: y, height: 300, lines: 4, sizes: (74, 44)) + 40
        }
        if let people { y = place(people, .people, .regular, at: y, height: 130, lines: 2, sizes: (50, 36)) }
        let bottom = foot(book, teasers, below: y + 90)
        emblem(book.series?.number, from: y, to: bottom)
    }

    /// Teasers upwards from the foot, as many as have room, with rules between them; returns where they begin.
    private mutating func foot(_ book: BookDescription, _ teasers: [String], below top: Double) -> Double {
        var bottom = 2330.0
        if let publisher = book.publisher, !publisher.isEmpty {
            let setting = fit(publisher, box(.publisher, .regular, height: 60, lines: 1, sizes: (46, 28)))
            add(setting, .publisher, at: Double(Self.height) - 130 - setting.height)
        }
        var chosen: [CoverSetting] = []
        for teaser in teasers where !teaser.isEmpty {
            let setting = fit(teaser, box(.teaser, .regular, height: 150, lines: 2, sizes: (56, 40)))
            let height = chosen.reduce(0) { $0 + $1.height + Self.gap } + setting.height + Self.gap
            if bottom - height < top { break }
            chosen.append(setting)
        }
        if !chosen.isEmpty { rules.append(bottom) }
        for setting in chosen.reversed() {
            add(setting, .teaser, at: bottom - setting.height - Self.gap / 2)
            bottom -= setting.height + Self.gap
            rules.append(bottom)
        }
        return bottom
    }

    /// The number of the issue, large and pale, where there is room for it: figures are about 0.72 em high and 0.58 em
    /// wide.
    private mutating func emblem(_ number: String?, from top: Double, to bottom: Double) {
        guard let number, !number.isEmpty, number.count <= 3 else { return }
        let free = bottom - top
        let size = min(1100, (free - 200) / 0.72, Self.measure / (0.6 * Double(number.count)))
        // A smaller one would be a number, not an ornament.
        guard size >= 380 else { return }
        emblem = Emblem(text: number, size: size, y: bottom - (free - 0.72 * size) / 2)
    }

    /// The pale number: its text, its size and its base line.
    struct Emblem {
        let text: String
        let size: Double
        let y: Double
    }

    /// From teaser to teaser.
    private static let gap = 76.0

    private func box(
        _ role: CoverBox.Role,
        _ face: CoverBox.Face,
        height: Double,
        lines: Int,
        sizes: (Double, Double)
    ) -> CoverBox {
        CoverBox(
            role: role,
            face: face,
            width: Self.measure,
            height: height,
            lines: lines,
            largest: sizes.0,
            smallest: sizes.1
        )
    }

    /// Sets a text with its top at `y`; returns where its last line ends.
    private mutating func place(
        _ text: String,
        _ role: CoverBox.Role,
        _ face: CoverBox.Face,
        at y: Double,
        height: Double,
        lines: Int,
        sizes: (Double, Double)
    ) -> Double {
        let setting = fit(text, box(role, face, height: height, lines: lines, sizes: sizes))
        add(setting, role, at: y)
        return y + setting.height
    }

    private mutating func add(_ setting: CoverSetting, _ role: CoverBox.Role, at y: Double) {
        let lines = setting.lines.enumerated().map { index, text in
            Group.Line(text: text, x: start, y: y + setting.ascent + Double(index) * setting.leading)
        }
        groups.append(Group(role: role, size: setting.size, lines: lines))
    }
}
