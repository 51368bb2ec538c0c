import Basics
import Styling

// Rows taller than a page, which are cut where no line of any cell is.
extension GalleySetter where Setter: ~Copyable {
    /// Puts a row as slices: each cut is where nothing that is drawn crosses it.
    mutating func putTall(_ row: Int, _ table: TableSetting, _ height: Length) {
        let set = table.rows[row]
        endItem(before: set.paint.lowerBound)
        let cuts = cuts(in: set.paint, height: height, least: page.height / 12)
        var top = Length.zero
        var items: [[(item: PageItem, index: Int32)]] = Array(repeating: [], count: cuts.count + 1)
        for index in set.paint {
            let item = galley.paint[Int(index)]
            let y = item.top
            let slice = cuts.firstIndex { y < $0 } ?? cuts.count
            items[slice].append((item, index))
        }
        for (number, slice) in items.enumerated() {
            let end = number < cuts.count ? cuts[number] : height
            let first = Int32(galley.paint.count)
            for (item, index) in slice {
                refer(from: index, to: Int32(galley.paint.count))
                galley.paint.append(item.moved(right: .zero, down: -top))
            }
            put(
                GalleyBox(
                    height: end - top,
                    baseline: number == 0 ? table.top(of: row) + set.baseline : .zero,
                    isOnGrid: false,
                    paint: first..<Int32(galley.paint.count),
                    calls: number == 0 ? set.calls : 0..<0,
                    source: number == 0 ? set.cells.first?.composite.source : nil
                )
            )
            top = end
        }
    }

    private mutating func refer(from old: Int32, to new: Int32) {
        for index in galley.references.indices where galley.references[index].paint == old {
            galley.references[index].paint = new
        }
    }

    /// Places where nothing is crossed, at least so far from each other.
    private func cuts(in paint: Range<Int32>, height: Length, least: Length) -> [Length] {
        var spans: [(top: Length, bottom: Length)] = paint.compactMap { index in
            let item = galley.paint[Int(index)]
            // Frames of cells go over all of it.
            if case .rule = item { return nil }
            return (item.top, item.bottom)
        }
        spans.sort { ($0.top, $0.bottom) < ($1.top, $1.bottom) }
        var cuts: [Length] = []
        var bottom = Length.zero
        for span in spans {
            if span.top > bottom, span.top - (cuts.last ?? .zero) >= least, bottom > .zero { cuts.append(span.top) }
            bottom = max(bottom, span.bottom)
        }
        return cuts
    }
}

extension PageItem {
    /// The upper edge of what it draws, letters as tall as their size.
    fileprivate var top: Length {
        switch self {
        case .text(let run): run.origin.y - run.size.scaled(by: 0.8)
        case .rule(let rule): rule.frame.origin.y
        case .picture(let picture): picture.frame.origin.y
        case .link(let link): link.frame.origin.y
        case .anchor(let anchor): anchor.point.y
        }
    }

    /// Its lower edge.
    fileprivate var bottom: Length {
        switch self {
        case .text(let run): run.origin.y + run.size.scaled(by: 0.25)
        case .rule(let rule): rule.frame.bottom
        case .picture(let picture): picture.frame.bottom
        case .link(let link): link.frame.bottom
        case .anchor(let anchor): anchor.point.y
        }
    }
}
