import Basics

/// A flow that is set in type and planned on pages, before it is known on which page it begins.
struct SetFlow: Sendable {
    var galley: Galley
    var structure: StructureTree
    var drawings: [PlacedPicture.Source] = []
    /// What setting the galley conceded.
    var concessions = Concessions()
    /// How its pages are numbered.
    var folio = Folio.Style.arabic
    private(set) var rows: FlowRows
    /// The pages, should it begin on a left or a right one; nil where it never does.
    private(set) var left: FlowPlan?
    private(set) var right: FlowPlan?

    /// Plans the pages of a galley for the sides it may begin on.
    init(_ galley: Galley, structure: StructureTree, room: (String) -> PageRoom) {
        self.galley = galley
        self.structure = structure
        rows = FlowRows(galley) { room($0.page).least }
        let rooms = galley.sections.map { room($0.page) }
        let start = galley.sections.first?.start ?? .here
        if start != .left { right = PageBreaker.plan(rows, rooms: rooms, startsLeft: false) }
        if start != .right { left = PageBreaker.plan(rows, rooms: rooms, startsLeft: true) }
    }

    /// The pages where the next page is a left or a right one; an empty one goes before where the flow asks for it.
    func plan(nextIsLeft: Bool) -> FlowPlan {
        guard let plan = nextIsLeft ? left : right else {
            var other = (nextIsLeft ? right : left) ?? FlowPlan()
            guard let first = other.pages.first else { return other }
            var blank = PagePlan(section: first.section, isLeft: nextIsLeft, isFirst: false)
            blank.isBlank = true
            other.pages.insert(blank, at: 0)
            return other
        }
        return plan
    }
}

/// Where a flow stands in the whole: what its pages need to know of all flows before it.
struct FlowPlace: Sendable {
    /// Its pages.
    var plan: FlowPlan
    /// The number of its first page in `Layout.pages`.
    var page: Int
    var folios: [Folio]
    /// Added to the numbers of its nodes.
    var nodeBase: Int32
    /// The strings that hold before its first page.
    var strings: [String: String]

    /// The places of all flows, one after the other: a prefix sum over their pages, nodes, folios and strings.
    static func places(of flows: [SetFlow]) -> [FlowPlace] {
        var page = 0
        var node: Int32 = 1
        var numbers: [Folio.Style: Int] = [:]
        var strings: [String: String] = [:]
        return flows.map { flow in
            let plan = flow.plan(nextIsLeft: page % 2 == 1)
            let first = numbers[flow.folio] ?? 0
            let folios = plan.pages.indices.map { Folio(style: flow.folio, number: first + $0 + 1) }
            // The root of the flow's tree is the root of the whole.
            let place = FlowPlace(plan: plan, page: page, folios: folios, nodeBase: node - 1, strings: strings)
            page += plan.pages.count
            numbers[flow.folio] = first + plan.pages.count
            node += Int32(flow.structure.nodes.count - 1)
            strings = RunningStrings.left(by: flow.galley, after: strings)
            return place
        }
    }
}
