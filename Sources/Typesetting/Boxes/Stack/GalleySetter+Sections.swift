import Basics
import Styling

/// What makes one section differ from the next.
struct SectionKind: Hashable {
    /// The name of `page`.
    var page = ""
    var columns = 1
    var gap = Length.zero
    var rule = Length.zero
    var isLevelled = true
}

// Sections: another kind of page, another number of columns, a forced cut.
extension GalleySetter where Setter: ~Copyable {
    /// Begins the section that is wanted, where the one that is open is another.
    mutating func applySection() {
        guard mayDiffer, depth == 0 else { return }
        mayDiffer = false
        let isOther = section.page != wanted.page
        let isOtherColumns =
            section.columns != wanted.columns || section.gap != wanted.gap || section.columnRule != wanted.rule
        guard wantedStart != .here || isOther || isOtherColumns else { return }
        let start = isOther ? max(wantedStart, .page) : wantedStart
        wantedStart = .here
        endBeside()
        let margin = stack.margin
        let marks = stack.takeMarks()
        let before = closeSection(endsPage: start != .here && start != .column)
        section = GalleySection()
        section.start = max(start, before)
        section.page = wanted.page
        section.columns = wanted.columns
        section.gap = wanted.gap
        section.columnRule = wanted.rule
        section.isLevelled = wanted.isLevelled
        page = measure(wanted.page)
        section.width = columnWidth
        baseWidth = section.width
        let run = stack.openRun
        stack = GalleyStack(leading: leading, firstMargin: section.start == .here ? .space : .stays)
        if start == .here {
            stack.openRun = run
            stack.margin(margin.largest)
            stack.margin(margin.smallest)
        }
        for decoration in openDecorations { stack.open(decoration) }
        for mark in marks { stack.mark(mark) }
    }

    /// The width of a column of what is wanted.
    var columnWidth: Length {
        let count = max(1, wanted.columns)
        return max(Length(points: 1), (page.width - wanted.gap * (count - 1)) / count)
    }

    /// Ends the section; returns how the next one begins where this one had nothing in it.
    @discardableResult
    mutating func closeSection(endsPage: Bool = true) -> GalleySection.Start {
        for decoration in openDecorations.reversed() { stack.close(decoration) }
        let items = stack.finish(endsPage: endsPage)
        guard !items.isEmpty else { return section.start }
        section.items = items
        galley.sections.append(section)
        return .here
    }

    /// A forced cut before what comes next.
    mutating func force(_ start: GalleySection.Start) {
        guard depth == 0 else { return }
        wantedStart = max(wantedStart, start)
        mayDiffer = true
    }
}

extension GalleySection.Start: Comparable {
    /// How much is asked: a page is more than a column.
    private var rank: Int {
        switch self {
        case .here: 0
        case .column: 1
        case .page: 2
        case .left: 3
        case .right: 4
        }
    }

    package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// The start that a forced cut asks for; nil for the others.
    init?(_ cut: Break) {
        switch cut {
        case .auto, .avoid, .avoidColumn: return nil
        case .column: self = .column
        case .page: self = .page
        case .left: self = .left
        case .right: self = .right
        }
    }
}
