import Basics
import Fonts
import Styling

/// Sets publications on pages.
package enum Typesetter {
    /// The layout of a job: its documents are styled and set in type, broken into pages, the pages are made, and joined.
    ///
    /// Each document is a flow of its own and begins a new page; flows are worked on side by side, and nothing of the
    /// result depends on how many threads there are.
    ///
    /// - Throws: what rendering a document throws; `FontError` where there is no font.
    package static func layout(_ job: TypesettingJob, reporting: Reporting) throws -> Layout {
        let typeCase = try TypeCase()
        let flows = try setFlows(of: job, typeCase)
        let places = FlowPlace.places(of: flows)
        let made = try makePages(of: flows, at: places, job, typeCase)
        return try Layout(made, at: places, sources: flows, typeCase: typeCase) {
            try MarginSetter(typeCase, language: job.language)
        }
    }

    /// Sets every document in type and plans its pages.
    private static func setFlows(of job: TypesettingJob, _ typeCase: TypeCase) throws -> [SetFlow] {
        let measures = PageMeasures(job.stylist)
        let lore = WordLore()
        var flows: [SetFlow] = []
        try OrderedWork.run(count: job.documents, cores: job.cores) {
            { index in
                let document = job.stylist.styled(try job.render(index))
                var setter = GalleySetter(
                    lines: try LineSetter(typeCase, lore: lore),
                    pictures: job.pictures,
                    language: job.language,
                    measure: measures.measure
                )
                setter.append(document, index: index)
                setter.finish()
                var flow = SetFlow(
                    setter.galley,
                    structure: setter.structure,
                    noteStyle: measures.noteStyle,
                    room: measures.room
                )
                flow.drawings = setter.drawings
                flow.concessions = setter.concessions
                return flow
            }
        } take: { _, flow in
            flows.append(flow)
        }
        return flows
    }

    /// Makes the pages of every flow.
    private static func makePages(
        of flows: [SetFlow],
        at places: [FlowPlace],
        _ job: TypesettingJob,
        _ typeCase: TypeCase
    ) throws -> [MadeFlow] {
        let pageCount = places.reduce(0) { $0 + $1.plan.pages.count }
        var made: [MadeFlow] = []
        try OrderedWork.run(count: flows.count, cores: job.cores) {
            { index in
                MadeFlow(
                    flows[index],
                    at: places[index],
                    number: index,
                    pageCount: pageCount,
                    style: job.stylist.page,
                    setter: try MarginSetter(typeCase, language: job.language)
                )
            }
        } take: { _, flow in
            made.append(flow)
        }
        return made
    }
}

/// The room on the pages of a sheet by their names.
private struct PageMeasures: Sendable {
    private let stylist: Stylist

    init(_ stylist: Stylist) { self.stylist = stylist }

    /// What a page of a name has room for, whichever side it is on.
    @Sendable func measure(_ name: String) -> PageMeasure {
        let style = stylist.page(PageKind(name: name))
        let width = style.size.width - style.margin.left - style.margin.right
        return PageMeasure(
            width: max(width, Length(points: 1)),
            height: Length(units: room(name).least)
        )
    }

    /// What surrounds the notes on pages of a name.
    func noteStyle(_ name: String) -> ComputedStyle? { stylist.page(PageKind(name: name)).noteArea }

    func room(_ name: String) -> PageRoom { PageRoom(name: name, style: stylist.page) }
}
