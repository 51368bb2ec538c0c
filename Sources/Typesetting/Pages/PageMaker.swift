import Basics
import Styling

/// Makes the pages of one flow after their plan: puts boxes, notes, figures and frames where they belong.
struct PageMaker {
    /// What was found on the way and is needed when flows are joined.
    struct Finds: Sendable {
        /// Elements with an id: which, and on which page of the flow.
        var anchors: [(anchor: Anchor, page: Int)] = []
        /// Places for page numbers: which reference, and where its run is.
        var references: [(reference: Int, page: Int, item: Int)] = []
        /// By page: the strings set on it, in order, and whether above all text.
        var strings: [[(string: Int, isAtHead: Bool)]] = []
    }

    let galley: Galley
    let flow: FlowRows
    /// What is added to the numbers of nodes and leaves, so that they fit the structure tree of the whole.
    let nodeBase: Int32
    /// The same for the numbers of drawings inside documents.
    let drawingBase: Int32
    private let referenceOf: [Int32: Int]

    private(set) var pages: [Page] = []
    var finds = Finds()
    private(set) var concessions = Concessions()
    /// The page that is being made, and what surrounds its text.
    var page = Page(
        size: Size(width: .zero, height: .zero),
        flow: 0,
        folio: Folio(style: .none, number: 0),
        isLeft: false
    )
    private var style = PageStyle()
    /// Frames that are open, the outer ones first.
    var frames: [OpenFrame] = []
    /// The frames' parts in the column that is being set, in the order they were opened.
    var frameParts: [FramePart] = []
    private var hasText = false

    /// A maker of the pages of a flow.
    init(_ galley: Galley, flow: FlowRows, nodeBase: Int32, drawingBase: Int32 = 0) {
        self.galley = galley
        self.flow = flow
        self.nodeBase = nodeBase
        self.drawingBase = drawingBase
        let pairs = galley.references.enumerated().map { ($0.element.paint, $0.offset) }
        referenceOf = Dictionary(pairs) { first, _ in first }
    }

    /// Makes all pages.
    ///
    /// - Parameters:
    ///   - index: of the flow in `Layout.flows`.
    ///   - folios: of each page.
    ///   - style: says how pages of a kind look.
    mutating func make(_ plans: [PagePlan], flow index: Int, folios: [Folio], style: (PageKind) -> PageStyle) {
        pages.reserveCapacity(plans.count)
        for (number, plan) in plans.enumerated() {
            self.style = style(Self.kind(of: plan, in: flow))
            page = Page(size: self.style.size, flow: index, folio: folios[number], isLeft: plan.isLeft)
            page.bleed = self.style.bleed
            page.hasCropMarks = self.style.hasCropMarks
            page.items.reserveCapacity(64)
            finds.strings.append([])
            hasText = false
            paintBackground()
            setParts(of: plan)
            pages.append(page)
        }
    }

    /// Which kind of page a plan is for.
    static func kind(of plan: PagePlan, in flow: FlowRows) -> PageKind {
        PageKind(
            name: flow.pageNames[flow.sections[plan.section].page],
            isLeft: plan.isLeft,
            isFirst: plan.isFirst,
            isBlank: plan.isBlank
        )
    }

    private mutating func paintBackground() {
        guard style.background.alpha > 0 else { return }
        let bleed = style.bleed
        let frame = Rectangle(
            x: -bleed,
            y: -bleed,
            width: style.size.width + bleed * 2,
            height: style.size.height + bleed * 2
        )
        page.items.append(.rule(Rule(frame: frame, colour: style.background)))
    }

    private mutating func setParts(of plan: PagePlan) {
        var before: (column: PagePlan.Column, bottom: Int)?
        for (index, part) in plan.parts.enumerated() {
            switch part {
            case .figure(let figure) where !figure.isAtFoot: set(figure, lowerEdge: nil)
            case .figure: break
            case .column(let column):
                let bottom = set(column)
                setFeet(of: plan, before: index, below: column.isEnd ? bottom : nil, notes: noteHeight(of: column))
                if let before, before.column.section == column.section, before.column.column + 1 == column.column {
                    setRule(before: column, above: max(bottom, before.bottom))
                }
                before = (column, bottom)
            }
        }
    }

    /// Sets the figures at the foot of a column that were planned directly before it, above its notes; at the end of a
    /// text that does not fill its page, below the text.
    private mutating func setFeet(of plan: PagePlan, before index: Int, below text: Int?, notes: Int) {
        var first = index
        while first > 0, case .figure = plan.parts[first - 1] { first -= 1 }
        for case .figure(let figure) in plan.parts[first..<index] where figure.isAtFoot {
            var edge = figure.edge - (flow.figures[figure.index].spansPage ? 0 : notes)
            if let text, index == plan.parts.count - 1 {
                let leading = flow.sections[figure.section].grid.leading
                edge = min(edge, text + leading + flow.figures[figure.index].height)
            }
            set(figure, lowerEdge: edge)
        }
    }

    private func noteHeight(of column: PagePlan.Column) -> Int {
        guard !column.notes.isEmpty else { return 0 }
        return flow.sections[column.section].noteArea.height + flow.noteHeight(column.notes)
    }

    /// The rule between a column and the one before it, as tall as the taller of the two.
    private mutating func setRule(before column: PagePlan.Column, above bottom: Int) {
        let section = galley.sections[column.section]
        guard section.columnRule > .zero, bottom > column.top else { return }
        let frame = Rectangle(
            x: left(of: column.section, column.column) - (section.gap + section.columnRule) / 2,
            y: style.margin.top + Length(units: column.top),
            width: section.columnRule,
            height: Length(units: bottom - column.top)
        )
        page.items.append(.rule(Rule(frame: frame, colour: .black)))
    }

    /// The left edge of a column.
    func left(of section: Int, _ column: Int) -> Length {
        style.margin.left + (galley.sections[section].width + galley.sections[section].gap) * column
    }

    /// The upper edge of the page's text.
    var top: Length { style.margin.top }
}

// MARK: - Putting things on the page

extension PageMaker {
    /// Puts what a box draws on the page, its upper left corner at a point; `scale` is below 1 for boxes made smaller.
    mutating func put(_ box: GalleyBox, x: Length, y: Length, scale: Double?, isRepeated: Bool = false) {
        if let source = box.source, page.start == nil, !isRepeated { page.start = source }
        if scale != nil { concessions.reducedBoxes += 1 }
        for index in box.paint where galley.paint.indices.contains(Int(index)) {
            if !referenceOf.isEmpty, !isRepeated, let reference = referenceOf[index] {
                finds.references.append((reference, pages.count, page.items.count))
            }
            var item = galley.paint[Int(index)]
            if let scale { item = item.scaled(by: scale) }
            put(item, x: x, y: y, isRepeated: isRepeated)
        }
        hasText = true
    }

    private mutating func put(_ item: PageItem, x: Length, y: Length, isRepeated: Bool) {
        switch item {
        case .text(var run):
            run.origin.x += x
            run.origin.y += y
            run.tag = moved(run.tag, isRepeated)
            page.items.append(.text(run))
        case .rule(var rule):
            rule.frame.origin.x += x
            rule.frame.origin.y += y
            rule.tag = moved(rule.tag, isRepeated)
            page.items.append(.rule(rule))
        case .picture(var picture):
            picture.frame.origin.x += x
            picture.frame.origin.y += y
            picture.tag = moved(picture.tag, isRepeated)
            if case .drawing(let index) = picture.source { picture.source = .drawing(index + drawingBase) }
            page.items.append(.picture(picture))
        case .link(var link):
            guard !isRepeated else { return }
            link.frame.origin.x += x
            link.frame.origin.y += y
            link.node = moved(link.node)
            page.items.append(.link(link))
        case .anchor(let anchor):
            guard !isRepeated else { return }
            find(anchor, x: x, y: y)
        }
    }

    /// Notes where an element is.
    mutating func find(_ anchor: Anchor, x: Length, y: Length) {
        var anchor = anchor
        anchor.point.x += x
        anchor.point.y += y
        anchor.node = moved(anchor.node)
        finds.anchors.append((anchor, pages.count))
    }

    /// Notes that a string is set.
    mutating func find(string: Int32) {
        finds.strings[pages.count].append((Int(string), !hasText))
    }

    private func moved(_ tag: Tag, _ isRepeated: Bool) -> Tag {
        isRepeated ? .artifact : tag.index > 0 ? Tag(tag.index + nodeBase) : tag
    }

    private func moved(_ node: Int32) -> Int32 { node > 0 ? node + nodeBase : node }
}
