import Basics

extension Layout {
    /// The pages put on sheets: each side of a sheet is a page of the result, in the order they are printed.
    ///
    /// Tags and destinations stay; a sheet has no folio of its own.
    package func imposed(by imposition: Imposition) -> Layout {
        var made = self
        made.flows = [FlowText()]
        var pieceStarts: [Int32] = []
        for flow in flows {
            pieceStarts.append(Int32(made.flows[0].pieces.count))
            made.flows[0].append(flow)
        }
        var places: [Int: (side: Int, origin: Point)] = [:]
        made.pages = imposition.sides.enumerated().map { number, side in
            var sheet = Page(
                size: imposition.sheet,
                flow: 0,
                folio: Folio(style: .none, number: number + 1),
                isLeft: side.isBack
            )
            for placement in side.placements where pages.indices.contains(placement.page) {
                places[placement.page] = (number, placement.origin)
                let page = pages[placement.page]
                let start = pieceStarts[page.flow]
                sheet.items += page.items.map { item in
                    Self.placed(item, piecesFrom: start, scale: imposition.scale, at: placement.origin)
                }
            }
            return sheet
        }
        for (id, destination) in destinations {
            guard let place = places[destination.page] else { continue }
            made.destinations[id]?.page = place.side
            made.destinations[id]?.point = Point(
                x: place.origin.x + destination.point.x.scaled(by: imposition.scale),
                y: place.origin.y + destination.point.y.scaled(by: imposition.scale)
            )
        }
        return made
    }

    private static func placed(_ item: PageItem, piecesFrom start: Int32, scale: Double, at origin: Point) -> PageItem {
        var item = scale == 1 ? item : item.scaled(by: scale)
        if case .text(var run) = item {
            run.pieces = run.pieces.lowerBound + start..<run.pieces.upperBound + start
            item = .text(run)
        }
        return item.moved(right: origin.x, down: origin.y)
    }
}
