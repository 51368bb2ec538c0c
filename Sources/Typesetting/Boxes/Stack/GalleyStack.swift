import Basics

/// Items put one below the other: the gap between two boxes is gathered until the second is known.
///
/// The order of a gap is: what ends (paddings, frames), one penalty, the margin, what begins (frames, paddings), then
/// marks (anchors, strings, floats) directly before the box. A gap with nothing but marks and without cost has no
/// penalty. Where `leading` is not zero, everything between two lines on the grid is a whole number of lines tall.
struct GalleyStack {
    /// The distance of the grid's lines; zero where there is no grid.
    var leading: Length
    var items: [GalleyItem] = []
    /// How tall everything is so far.
    var height = Length.zero
    /// Whether a box was put.
    var hasBox = false
    let firstMargin: FirstMargin

    // The gap.
    var largest = Length.zero
    var smallest = Length.zero
    var openings: [Int32] = []
    var marks: [GalleyItem] = []
    var cost: Int32 = 0
    /// Where in `items` the gap is cut.
    var cut = 0
    /// Where the gap begins.
    var gapStart = 0

    // What is off the grid since the last line on it.
    var runStart = 0
    var runHeight = Length.zero
    /// How tall what is off the grid is so far; a section that begins on the same page goes on with it.
    var openRun: Length {
        get { runHeight }
        set { runHeight = newValue }
    }

    var isGuarded = false

    // What must not be cut.
    var avoiding = 0
    var avoidingHere = 0

    /// What becomes of a margin above everything.
    enum FirstMargin {
        /// It is dropped: in cells and notes.
        case goes
        /// It is a space, gone at the head of a page.
        case space
        /// It stays, as after a forced cut (CSS Fragmentation 3, 5.2).
        case stays
    }

    init(leading: Length, firstMargin: FirstMargin) {
        self.leading = leading
        self.firstMargin = firstMargin
    }

    /// The margin at the end so far.
    var margin: (largest: Length, smallest: Length) { (largest, smallest) }

    /// Whether a cut before the next box is forbidden, as after a heading.
    var isKeptWithNext: Bool { cost == GalleyItem.forbidden }
    /// Whether what comes next is inside something that must not be cut.
    var isAvoiding: Bool { avoiding > 0 }
    /// Whether nothing at all was put.
    var isEmpty: Bool { items.isEmpty && marks.isEmpty && openings.isEmpty }
}

// MARK: - The gap

extension GalleyStack {
    /// A margin; adjoining ones collapse (CSS 2.1, 8.3.1).
    mutating func margin(_ length: Length) {
        largest = max(largest, length)
        smallest = min(smallest, length)
    }

    /// A cut here costs at least this much.
    mutating func penalty(_ cost: Int32) { self.cost = max(self.cost, cost) }

    /// A frame begins; margins that follow at once are outside it.
    mutating func open(_ decoration: Int32) { openings.append(decoration) }

    /// A frame ends.
    mutating func close(_ decoration: Int32) {
        if let index = openings.lastIndex(of: decoration) {
            // Nothing is in it.
            openings.remove(at: index)
            return
        }
        items.append(.close(decoration))
        cut = items.count
    }

    /// Padding and border above what follows.
    mutating func fixedAbove(_ length: Length) {
        guard length > .zero else { return }
        flushMargin()
        put(.fixed(length), length)
    }

    /// Padding and border below what was before.
    mutating func fixedBelow(_ length: Length) {
        guard length > .zero else { return }
        flushMargin()
        put(.fixed(length), length)
        cut = items.count
    }

    /// An anchor, a string or a float that belongs to what follows.
    mutating func mark(_ item: GalleyItem) { marks.append(item) }

    /// The marks at the end so far: they belong to what comes next, which may stand in another section.
    mutating func takeMarks() -> [GalleyItem] {
        defer { marks.removeAll(keepingCapacity: true) }
        return marks
    }

    private mutating func put(_ item: GalleyItem, _ length: Length) {
        items.append(item)
        height += length
        runHeight += length
    }

    mutating func flushMargin() {
        // Margins that pull things over each other are not followed: nothing may be hidden.
        let margin = max(.zero, largest + smallest)
        largest = .zero
        smallest = .zero
        if margin > .zero {
            switch items.isEmpty ? firstMargin : .space {
            case .goes: break
            case .space: put(.space(margin), margin)
            case .stays: put(.fixed(margin), margin)
            }
        }
        for decoration in openings { items.append(.open(decoration)) }
        openings.removeAll(keepingCapacity: true)
    }
}

// MARK: - Boxes

extension GalleyStack {
    /// A box, after its gap.
    mutating func box(_ box: GalleyBox) {
        flushMargin()
        if avoidingHere > 0, hasBox { cost = GalleyItem.forbidden }
        if box.isOnGrid, leading > .zero { closeRun() }
        if hasBox, cost != 0 || items.count > gapStart {
            items.insert(.penalty(cost), at: cut)
        }
        items.append(contentsOf: marks)
        marks.removeAll(keepingCapacity: true)
        items.append(.box(box))
        height += box.height
        hasBox = true
        cost = 0
        cut = items.count
        gapStart = items.count
        avoidingHere = avoiding
        if box.isOnGrid {
            runStart = items.count
            runHeight = .zero
        } else {
            runHeight += box.height
        }
    }

    /// Makes what is off the grid since the last line on it a whole number of lines tall: by the space before it, so
    /// that headings are closer to what follows. A quarter of a line is taken away where there is space enough.
    private mutating func closeRun() {
        let rest = Length(units: runHeight.units % leading.units)
        guard rest > .zero else { return }
        let change = leading - rest
        if let index = first(where: { if case .space = $0 { true } else { false } }),
            case .space(let space) = items[index]
        {
            let isShortened = rest * 4 <= leading && space >= rest * 2
            items[index] = .space(isShortened ? space - rest : space + change)
            height += isShortened ? -rest : change
            return
        }
        height += change
        if let index = first(where: { if case .fixed = $0 { true } else { false } }),
            case .fixed(let fixed) = items[index]
        {
            items[index] = .fixed(fixed + change)
        } else {
            insertSpace(change)
        }
    }

    private func first(where isWanted: (GalleyItem) -> Bool) -> Int? {
        var index = runStart
        while index < items.count {
            if isWanted(items[index]) { return index }
            index += 1
        }
        return nil
    }

    /// Puts a space before the first box of a run that has none anywhere: it is then nothing but boxes.
    private mutating func insertSpace(_ length: Length) {
        var added: [GalleyItem] = [.space(length)]
        var index = runStart
        if index == 0 {
            added = [.fixed(length)]
        } else if case .penalty = items[index] {
            index += 1
        } else {
            added.insert(.penalty(0), at: 0)
        }
        items.insert(contentsOf: added, at: index)
        cut += added.count
        gapStart += added.count
    }
}
