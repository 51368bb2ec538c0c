import Basics
import Styling

extension FlowRows {
    /// The rows of a galley. What is taller than `room`, the height a page of the section surely has, is made smaller.
    init(_ galley: Galley, noteStyle: (String) -> ComputedStyle? = { _ in nil }, room: (GalleySection) -> Int) {
        var called = [Bool](repeating: false, count: galley.notes.count)
        var mentioned = [Bool](repeating: false, count: galley.floats.count)
        for section in galley.sections {
            let reader = RowReader(section.items, calls: galley.calls)
            let base = rows.count
            var finds = reader.finds[...]
            for (offset, row) in reader.rows.enumerated() {
                while let find = finds.first, find.row == offset {
                    finds.removeFirst()
                    take(find.find, at: base + offset, in: galley, &called, &mentioned)
                }
                append(row, heads: heads.count)
            }
            heads += reader.heads.map { $0.lowerBound + base..<$0.upperBound + base }
            sections.append(
                Section(
                    rows: base..<rows.count,
                    endSpace: reader.endSpace,
                    columns: max(1, section.columns),
                    isLevelled: section.isLevelled,
                    start: section.start,
                    page: number(ofPage: section.page),
                    grid: Grid(leading: 0, first: 0),
                    noteArea: NoteArea(nil, leading: 0)
                )
            )
            reduce(rows: base..<rows.count, room: room(section))
        }
        takeTheRest(of: galley, called, mentioned)
        setGrids()
        for index in sections.indices {
            let style = noteStyle(pageNames[sections[index].page])
            sections[index].noteArea = NoteArea(style, leading: sections[index].grid.leading)
        }
        measure(room: galley.sections.map(room).min() ?? .max)
    }

    /// Sections are compared often: names have numbers.
    private mutating func number(ofPage name: String) -> Int {
        if let known = pageNames.firstIndex(of: name) { return known }
        pageNames.append(name)
        return pageNames.count - 1
    }

    private mutating func append(_ row: Row, heads base: Int) {
        var row = row
        if row.head >= 0 { row.head += Int32(base) }
        row.notes = Int32(noteOrder.count)
        row.floats = Int32(figures.count)
        rows.append(row)
    }

    private mutating func take(
        _ find: RowReader.Find,
        at row: Int,
        in galley: Galley,
        _ called: inout [Bool],
        _ mentioned: inout [Bool]
    ) {
        switch find {
        case .call(let note):
            guard called.indices.contains(Int(note)), !called[Int(note)] else { return }
            called[Int(note)] = true
            addNote(Int(note), galley)
        case .float(let float):
            guard mentioned.indices.contains(Int(float)), !mentioned[Int(float)] else { return }
            mentioned[Int(float)] = true
            let figure = galley.floats[Int(float)]
            figures.append(
                Figure(
                    index: Int(float),
                    height: max(0, figure.height.units),
                    mention: row,
                    spansPage: figure.spansPage,
                    scale: 1
                )
            )
            for case .box(let box) in figure.items {
                for call in box.calls where Int(call) < galley.calls.count {
                    take(.call(galley.calls[Int(call)]), at: row, in: galley, &called, &mentioned)
                }
            }
        }
    }

    private mutating func addNote(_ note: Int, _ galley: Galley) {
        noteRows += RowReader(galley.notes[note].items, calls: []).rows
        noteStarts.append(noteRows.count)
        noteOrder.append(note)
    }

    /// Notes and figures that nothing calls belong to the last row: nothing is lost.
    private mutating func takeTheRest(of galley: Galley, _ called: [Bool], _ mentioned: [Bool]) {
        guard let last = rows.indices.last else { return }
        for note in called.indices where !called[note] { addNote(note, galley) }
        for float in mentioned.indices where !mentioned[float] {
            let figure = galley.floats[float]
            figures.append(
                Figure(
                    index: float,
                    height: max(0, figure.height.units),
                    mention: last,
                    spansPage: figure.spansPage,
                    scale: 1
                )
            )
        }
        rows[last].notes = Int32(noteOrder.count)
        rows[last].floats = Int32(figures.count)
    }

    /// Makes rows smaller that a page cannot hold with what stays beside them.
    private mutating func reduce(rows range: Range<Int>, room: Int) {
        for index in range {
            let row = rows[index]
            let above = row.head >= 0 && !heads.isEmpty ? 0 : Int(row.lead)
            let space = max(room / 4, room - above - Int(row.trail))
            guard Int(row.height) > space, room > 0 else { continue }
            let scale = Double(space) / Double(row.height)
            scales[index] = scale
            rows[index].height = Int32(space)
            rows[index].baseline = Int32((Double(row.baseline) * scale).rounded())
        }
    }

    private mutating func measure(room: Int) {
        depths.reserveCapacity(rows.count + 1)
        for row in rows { depths.append(depths[depths.count - 1] + row.depth) }
        for row in noteRows { noteDepths.append(noteDepths[noteDepths.count - 1] + row.depth) }
        let leading = sections.map(\.grid.leading).max() ?? 0
        let most = max(room / 2, room - PageBreaker.figureGap(leading: leading))
        for index in figures.indices where figures[index].height > most {
            figures[index].scale = Double(most) / Double(figures[index].height)
            figures[index].height = most
        }
    }

    /// The commonest line of a flow makes its grid; a section that has many lines of its own kind has its own.
    private mutating func setGrids() {
        let whole = commonest(rows.indices)?.grid ?? Grid(leading: 13_000, first: 9_750)
        for index in sections.indices {
            let own = commonest(sections[index].rows)
            // Eight lines are a paragraph; less is a title or a label that stands on the grid of the text.
            sections[index].grid = own.map { $0.count >= 8 ? $0.grid : whole } ?? whole
        }
    }

    private func commonest(_ range: Range<Int>) -> (grid: Grid, count: Int)? {
        var kinds: [(grid: Grid, count: Int)] = []
        for row in rows[range] where row.isOnGrid && row.height > 0 {
            let grid = Grid(leading: Int(row.height), first: Int(row.baseline))
            if let index = kinds.firstIndex(where: { $0.grid == grid }) {
                kinds[index].count += 1
            } else if kinds.count < 64 {
                kinds.append((grid, 1))
            }
        }
        // The first of the commonest, so that equal counts are decided by the text.
        return kinds.reduce(nil) { best, kind in kind.count > best?.count ?? 0 ? kind : best }
    }
}
