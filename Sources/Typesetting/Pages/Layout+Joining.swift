import Basics
import Fonts

extension Layout {
    /// Joins made flows to the whole.
    ///
    /// - Parameters:
    ///   - sources: what the flows were made of.
    ///   - setter: makes what sets the numbers of pages referred to.
    init<Setter: MarginSetting & ~Copyable>(
        _ flows: consuming [MadeFlow],
        at places: [FlowPlace],
        sources: [SetFlow],
        typeCase: TypeCase,
        setter: () throws -> Setter
    ) rethrows {
        self.init(typeCase: typeCase)
        for (flow, place) in zip(flows, places) {
            for find in flow.finds.anchors where destinations[find.anchor.id] == nil {
                destinations[find.anchor.id] = Destination(
                    page: place.page + find.page,
                    point: find.anchor.point,
                    node: find.anchor.node
                )
            }
        }
        for flow in sources {
            structure.append(flow.structure)
            drawings += flow.drawings
        }
        let folioOf = places.flatMap(\.folios)
        let targets = destinations.mapValues { folioOf[$0.page] }
        pages.reserveCapacity(folioOf.count)
        for var flow in flows {
            if !flow.finds.references.isEmpty { flow.resolve(targets, setter: try setter()) }
            pages += flow.pages
            self.flows.append(flow.text)
            concessions.add(flow.concessions)
        }
    }
}
