/// What it costs to concede something on a page; 1,000 is a page a line short, ten times what `GalleyItem.penalty` says.
///
/// The order of the aims: nothing lost, widows and orphans, grid, equal depth, fill.
enum PageCost {
    /// A line alone is worse than any white space: more than a page without a line.
    static let loneLine = 1_000_000
    /// A cut in what must stay together, where there is no other.
    static let forbidden = 5_000_000
    /// A note that goes on on the next page.
    static let splitNote = 3_000
    /// A note that begins on a later page than its call.
    static let lateNote = 100_000
    /// A figure mentioned here that has to wait for the next page, and one that has waited already.
    static let nextFigure = 2_000
    static let lateFigure = 8_000
    /// A figure after the end of its text.
    static let leftFigure = 6_000
    /// A figure before its mention.
    static let earlyFigure = 3_000
    /// The foot is the second choice for a figure.
    static let figureAtFoot = 50
    /// A second figure on a page.
    static let secondFigure = 300
    /// Columns that should end level and do not.
    static let unlevelled = 50_000
    /// A last page with no more than a few lines, and how few.
    static let runt = 2_500
    static let runtLines = 3
    /// Another page: fewer are better, all else being equal.
    static let page = 20

    /// A cost of the galley on this scale.
    static func cut(_ cost: Int32) -> Int {
        switch cost {
        case GalleyItem.forbidden: forbidden
        case GalleyItem.widow, GalleyItem.orphan: loneLine
        default: Int(cost) * 10
        }
    }

    /// Whether a cut is made only where there is no other.
    static func isLast(_ cost: Int) -> Bool { cost >= loneLine }

    /// A page or column some lines short: alone, or beside one on its left that is `match` lines short.
    ///
    /// Two pages of a spread a line short each (2,000) are better than one (1,000 and 1,500 for the difference); columns
    /// of one page stand closer together and differ more visibly.
    static func fill(short: Int, match: Int, isColumn: Bool) -> Int {
        // Beyond twenty lines there is nothing to choose: the page is as good as empty.
        let lines = min(short, 20)
        let own = lines * lines * 1_000
        guard match >= 0 else { return own }
        let difference = min(abs(short - match), 20)
        return own + difference * difference * (isColumn ? 3_000 : 1_500)
    }
}
