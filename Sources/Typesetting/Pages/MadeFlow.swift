import Basics
import Fonts
import Styling

/// The pages of a flow, made; only references to pages of other flows are still open.
struct MadeFlow: Sendable {
    var pages: [Page]
    var text: FlowText
    var finds: PageMaker.Finds
    var concessions: Concessions
    /// The references, whose places are in `finds`.
    var references: [PageReference]

    /// Makes the pages of a flow at its place.
    ///
    /// - Parameters:
    ///   - number: of the flow.
    ///   - pageCount: of the whole.
    ///   - style: says how pages of a kind look.
    ///   - setter: sets what stands in the margins.
    init<Setter: MarginSetting & ~Copyable>(
        _ flow: SetFlow,
        at place: FlowPlace,
        number: Int,
        pageCount: Int,
        style: (PageKind) -> PageStyle,
        setter: consuming Setter
    ) {
        var maker = PageMaker(
            flow.galley,
            flow: flow.rows,
            nodeBase: place.nodeBase,
            drawingBase: place.drawingBase
        )
        maker.make(place.plan.pages, flow: number, folios: place.folios, style: style)
        pages = maker.pages
        finds = maker.finds
        concessions = flow.concessions
        concessions.add(place.plan.concessions)
        concessions.add(maker.concessions)
        text = flow.galley.text
        references = flow.galley.references
        var strings = RunningStrings(place.strings)
        var margins = MarginBoxMaker(setter, addingTo: text)
        for (index, plan) in place.plan.pages.enumerated() {
            strings.turn(finds.strings[index], of: flow.galley.strings)
            let kind = PageMaker.kind(of: plan, in: flow.rows)
            margins.fill(&pages[index], kind: kind, style: style(kind)) { box in
                box.marginText(strings: strings, folio: place.folios[index], pages: pageCount)
            }
        }
        text.append(margins.setter.text)
    }
}

extension MadeFlow {
    /// Sets the numbers of pages into the places kept for them, flush right.
    mutating func resolve<Setter: MarginSetting & ~Copyable>(
        _ folios: [String: Folio],
        setter: consuming Setter
    ) {
        var setter = setter
        let base = Int32(text.pieces.count)
        for find in finds.references {
            let reference = references[find.reference]
            guard case .text(var run) = pages[find.page].items[find.item] else { continue }
            guard let folio = folios[reference.target], folio.style != .none else { continue }
            let number = setter.number(folio.label, type: reference.type, size: run.size)
            run.pieces = number.pieces.lowerBound + base..<number.pieces.upperBound + base
            run.origin.x += reference.width - number.width - run.wordSpace
            pages[find.page].items[find.item] = .text(run)
        }
        text.append(setter.text)
    }
}
