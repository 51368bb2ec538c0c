import Basics

extension PageItem {
    /// The thing made smaller towards the upper left corner of its box.
    func scaled(by factor: Double) -> PageItem {
        switch self {
        case .text(var run):
            run.origin = run.origin.scaled(by: factor)
            run.size = run.size.scaled(by: factor)
            run.wordSpace = run.wordSpace.scaled(by: factor)
            run.letterSpacing = run.letterSpacing.scaled(by: factor)
            return .text(run)
        case .rule(var rule):
            rule.frame = rule.frame.scaled(by: factor)
            return .rule(rule)
        case .picture(var picture):
            picture.frame = picture.frame.scaled(by: factor)
            return .picture(picture)
        case .link(var link):
            link.frame = link.frame.scaled(by: factor)
            return .link(link)
        case .anchor(var anchor):
            anchor.point = anchor.point.scaled(by: factor)
            return .anchor(anchor)
        }
    }
}

extension Point {
    fileprivate func scaled(by factor: Double) -> Point { Point(x: x.scaled(by: factor), y: y.scaled(by: factor)) }
}

extension Rectangle {
    fileprivate func scaled(by factor: Double) -> Rectangle {
        Rectangle(
            origin: origin.scaled(by: factor),
            size: Size(width: size.width.scaled(by: factor), height: size.height.scaled(by: factor))
        )
    }
}
