import Basics
import Styling

/// A flow that is set in type and planned on pages, before it is known on which page it begins.
struct SetFlow: Sendable {
    let galley: Galley
    let structure: StructureTree
    /// The drawings inside its documents.
    var drawings: [DrawingPlace] = []
    /// What setting the galley conceded.
    var concessions = Concessions()
    let rows: FlowRows
    /// The pages, should it begin on a left or a right one; nil where it never does.
    private let left: FlowPlan?
    private let right: FlowPlan?

    /// Plans the pages of a galley for the sides it may begin on.
    ///
    /// - Parameters:
    ///   - room: how tall the pages of a name are.
    ///   - noteStyle: what surrounds the notes on them.
    init(
        _ galley: Galley,
        structure: StructureTree,
        noteStyle: (String) -> ComputedStyle? = { _ in nil },
        room: (String) -> PageRoom
    ) {
        self.galley = galley
        self.structure = structure
        rows = FlowRows(galley, noteStyle: noteStyle) { room($0.page).least }
        let rooms = galley.sections.map { room($0.page) }
        let start = galley.sections.first?.start ?? .here
        let sides = [true, false].filter { $0 ? start != .right : start != .left }
        let plans = PageBreaker.plans(rows, rooms: rooms, startsLeft: sides)
        left = sides.first == true ? plans.first : nil
        right = sides.last == false ? plans.last : nil
    }

    /// The pages where the next page is a left or a right one; an empty one goes before where the flow asks for it.
    func plan(nextIsLeft: Bool) -> FlowPlan {
        if let plan = nextIsLeft ? left : right { return plan }
        var other = (nextIsLeft ? right : left) ?? FlowPlan()
        guard let first = other.pages.first else { return other }
        var blank = PagePlan(section: first.section, isLeft: nextIsLeft, isFirst: false)
        blank.isBlank = true
        other.pages.insert(blank, at: 0)
        return other
    }
}

extension SetFlow {
    /// Whether the sheet lets it begin on a right page.
    fileprivate var mayBeginRight: Bool { right != nil }

    /// The pages where the next page is a left one and stays empty.
    fileprivate func planBehindEmptyPage() -> FlowPlan {
        var plan = plan(nextIsLeft: false)
        guard let first = plan.pages.first else { return plan }
        var blank = PagePlan(section: first.section, isLeft: true, isFirst: false)
        blank.isBlank = true
        plan.pages.insert(blank, at: 0)
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
    /// Added to the numbers of its nodes and drawings.
    var nodeBase: Int32
    var drawingBase: Int32
    /// The strings that hold before its first page.
    var strings: [String: String]

    /// The places of all flows, one after the other: a prefix sum over their pages, nodes, folios and strings.
    static func places(of flows: [SetFlow]) -> [FlowPlace] {
        var page = 0
        var node: Int32 = 0
        var drawing: Int32 = 0
        var numbering = Numbering()
        var strings: [String: String] = [:]
        return flows.map { flow in
            let name = flow.galley.sections.first?.page ?? ""
            let nextIsLeft = page % 2 == 1
            let isMoved = nextIsLeft && numbering.begins(name) && flow.mayBeginRight
            let plan = isMoved ? flow.planBehindEmptyPage() : flow.plan(nextIsLeft: nextIsLeft)
            let empty = isMoved ? [numbering.folioBeforeNext()] : []
            let place = FlowPlace(
                plan: plan,
                page: page,
                folios: empty + numbering.folios(plan.pages.count - empty.count, name: name),
                nodeBase: node,
                drawingBase: drawing,
                strings: strings
            )
            page += plan.pages.count
            // The root of the flow's tree is the root of the whole.
            node += Int32(flow.structure.nodes.count - 1)
            drawing += Int32(flow.drawings.count)
            strings = RunningStrings.left(by: flow.galley, after: strings)
            return place
        }
    }
}

/// How pages are numbered: a cover has no number, what comes before the text small roman ones, the text arabic ones from
/// 1, and all that follows goes on with it.
private struct Numbering {
    private var roman = 0
    private var arabic = 0

    /// Whether a flow of pages called `name` begins a sequence of numbers: it does on a right page, as odd numbers stand
    /// there in every book.
    func begins(_ name: String) -> Bool {
        name != "cover" && arabic == 0 && (roman == 0 || !Self.front.contains(name))
    }

    /// The folio of an empty page that ends what was before: it goes on with the roman ones, or has none.
    mutating func folioBeforeNext() -> Folio {
        guard roman > 0 else { return Folio(style: .none, number: 1) }
        roman += 1
        return Folio(style: .roman, number: roman)
    }

    /// The folios of the next pages, which are called `name` in the sheet.
    mutating func folios(_ count: Int, name: String) -> [Folio] {
        if name == "cover" { return Array(repeating: Folio(style: .none, number: 1), count: count) }
        if arabic == 0, Self.front.contains(name) {
            defer { roman += count }
            return (0..<count).map { Folio(style: .roman, number: roman + $0 + 1) }
        }
        defer { arabic += count }
        return (0..<count).map { Folio(style: .arabic, number: arabic + $0 + 1) }
    }

    /// The names of pages before the text.
    private static let front: Set<String> = ["front", "title", "half-title", "imprint", "contents", "dedication"]
}
