import Basics
import Fonts
import Styling

@testable import Typesetting

/// A galley made by hand: lines of 10 points with their base line 7 points down, each drawing one numbered word.
struct TestGalley {
    var galley = Galley()
    var items: [GalleyItem] = []
    private(set) var words = 0

    static let line = Length(points: 10)

    /// A run that shows a word.
    mutating func word(_ text: String, y: Length = Length(points: 7), tag: Int32 = 0) -> PageItem {
        let bytes = Array(text.utf8)
        galley.text.store.words.append(
            GlyphStore.Word(
                face: FaceID(0),
                isRightToLeft: false,
                lacksGlyphs: false,
                glyphStart: 0,
                glyphCount: 0,
                textStart: UInt32(galley.text.store.text.count),
                textCount: UInt16(bytes.count),
                width: 0
            )
        )
        galley.text.store.text += bytes
        let start = Int32(galley.text.pieces.count)
        galley.text.pieces.append(RunPiece(WordID(Int32(galley.text.store.words.count - 1))))
        return .text(
            TextRun(
                origin: Point(x: .zero, y: y),
                pieces: start..<start + 1,
                size: Length(points: 8),
                wordSpace: .zero,
                tag: Tag(tag)
            )
        )
    }

    /// A box that shows a word.
    mutating func box(
        _ text: String,
        height: Double = 10,
        baseline: Double = 7,
        isOnGrid: Bool = true,
        calls: [Int] = []
    ) -> GalleyItem {
        let paint = Int32(galley.paint.count)
        let run = word(text, y: Length(points: baseline))
        galley.paint.append(run)
        let call = Int32(galley.calls.count)
        galley.calls += calls.map(Int32.init)
        words += 1
        return .box(
            GalleyBox(
                height: Length(points: height),
                baseline: Length(points: baseline),
                isOnGrid: isOnGrid,
                paint: paint..<paint + 1,
                calls: call..<Int32(galley.calls.count),
                source: SourcePosition(document: 0, node: Int32(words), offset: 0)
            )
        )
    }

    /// A paragraph of some lines, two of which stay together at each end. `calls` says which line calls which notes.
    mutating func paragraph(_ name: String, lines: Int, calls: [Int: [Int]] = [:]) {
        for line in 0..<lines {
            if line > 0 {
                let cost =
                    line == 1 ? GalleyItem.orphan : line == lines - 1 ? GalleyItem.widow : 0
                items.append(.penalty(cost))
            }
            items.append(box("\(name).\(line + 1)", calls: calls[line + 1] ?? []))
        }
    }

    /// A heading of some height that stays with what follows.
    mutating func heading(_ name: String, height: Double = 15, above: Double = 10, below: Double = 5) {
        items.append(.space(Length(points: above)))
        items.append(box(name, height: height, baseline: 12, isOnGrid: false))
        items.append(.penalty(GalleyItem.forbidden))
        items.append(.space(Length(points: below)))
    }

    /// A note of some lines of 8 points.
    mutating func note(_ name: String, lines: Int) -> Int {
        var items: [GalleyItem] = []
        for line in 0..<lines {
            if line > 0 { items.append(.penalty(0)) }
            items.append(box("\(name).\(line + 1)", height: 8, baseline: 6, isOnGrid: false))
        }
        galley.notes.append(GalleyNote(items: items))
        return galley.notes.count - 1
    }

    /// Ends a section of everything since the last one.
    mutating func section(
        columns: Int = 1,
        start: GalleySection.Start = .here,
        page: String = "",
        isLevelled: Bool = true
    ) {
        var section = GalleySection()
        section.columns = columns
        section.gap = Length(points: 10)
        section.width = Length(points: columns == 1 ? 100 : 45)
        section.start = start
        section.page = page
        section.isLevelled = isLevelled
        section.items = items
        galley.sections.append(section)
        items = []
    }

    /// The pages, all of one height of text; margins of 20 points.
    func layout(height: Double = 100, startsLeft: Bool = false) throws -> Layout {
        try set(height: height, startsLeft: startsLeft).layout
    }

    func set(height: Double = 100, startsLeft: Bool = false) throws -> (
        layout: Layout, plan: FlowPlan, finds: PageMaker.Finds
    ) {
        let rows = FlowRows(galley) { _ in Length(points: height).units }
        let rooms = galley.sections.map { _ in PageRoom(Length(points: height).units) }
        let plan = PageBreaker.plan(rows, rooms: rooms, startsLeft: startsLeft)
        var maker = PageMaker(galley, flow: rows, nodeBase: 0)
        let folios = plan.pages.indices.map { Folio(style: .arabic, number: $0 + 1) }
        var style = PageStyle()
        style.size = Size(width: Length(points: 140), height: Length(points: height + 40))
        let margin = Length(points: 20)
        style.margin = Edges(top: margin, right: margin, bottom: margin, left: margin)
        maker.make(plan.pages, flow: 0, folios: folios) { _ in style }
        var layout = Layout(pages: maker.pages, flows: [galley.text], typeCase: try TypeCase())
        layout.concessions = plan.concessions
        return (layout, plan, maker.finds)
    }

    /// The words of each page with their base lines below the upper edge of the text, in points.
    func words(height: Double = 100, startsLeft: Bool = false) throws -> [[String]] {
        let layout = try layout(height: height, startsLeft: startsLeft)
        return layout.pages.map { page in
            page.items.compactMap { item in
                guard case .text(let run) = item else { return nil }
                let y = run.origin.y.points - 20
                return "\(layout.words(of: run, flow: 0)) \(y == y.rounded() ? "\(Int(y))" : "\(y)")"
            }
        }
    }
}
