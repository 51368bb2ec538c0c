import Basics
import Fonts
import Styling

/// Sets publications on pages.
package enum Typesetter {
    /// The layout of a job.
    package static func layout(_ job: TypesettingJob, reporting: Reporting) throws -> Layout {
        let typeCase = try TypeCase()
        let style = job.stylist.page(PageKind())
        let width = style.size.width - style.margin.left - style.margin.right
        let height = style.size.height - style.margin.top - style.margin.bottom
        var setter = GalleySetter(lines: try LineSetter(typeCase), pictures: job.pictures, language: job.language) {
            _ in PageMeasure(width: width, height: height)
        }
        for i in 0..<job.documents { setter.append(job.stylist.styled(try job.render(i)), index: i) }
        setter.finish()
        let galley = setter.galley
        let structure = setter.structure
        let rows = FlowRows(galley) { _ in height.units }
        let rooms = galley.sections.map { PageRoom(name: $0.page) { job.stylist.page($0) } }
        let plan = PageBreaker.plan(rows, rooms: rooms, startsLeft: false)
        var maker = PageMaker(galley, flow: rows, nodeBase: 0)
        maker.make(plan.pages, flow: 0, folios: plan.pages.indices.map { Folio(style: .arabic, number: $0 + 1) }) {
            job.stylist.page($0)
        }
        var layout = Layout(pages: maker.pages, flows: [galley.text], typeCase: typeCase, structure: structure)
        for (a, page) in maker.finds.anchors {
            layout.destinations[a.id] = Destination(page: page, point: a.point, node: a.node)
        }
        layout.concessions = plan.concessions
        return layout
    }
}
extension Folio {
    /// The number as printed.
    package var label: String { "\(number)" }
}
