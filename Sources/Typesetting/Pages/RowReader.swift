import Basics

/// Reads the items of a section or a note as rows.
struct RowReader {
    /// Something met among the items.
    enum Find { case call(Int32), float(Int32) }

    private let items: [GalleyItem]
    private(set) var rows: [Row] = []
    /// Calls and mentions, with the row they belong to.
    private(set) var finds: [(row: Int, find: Find)] = []
    /// Heads of tables: ranges of rows.
    private(set) var heads: [Range<Int>] = []
    /// The margin after the last row.
    private(set) var endSpace = 0
    private let calls: [Int32]
    /// The items of the head that is being read or was read last, and the place of its rows in `heads`.
    private var head: (items: Range<Int>, index: Int)?
    private var isAfterHead = false

    /// Reads all items; those without any box become one row of no height, so that anchors have a place.
    init(_ items: [GalleyItem], calls: [Int32]) {
        self.items = items
        self.calls = calls
        var last = -1
        for index in items.indices {
            guard case .box(let box) = items[index] else { continue }
            add(box, at: index, after: last)
            last = index
        }
        if last < 0, !items.isEmpty {
            rows.append(Row(item: Int32(items.count), cut: 0, height: 0, baseline: 0, isOnGrid: false))
            readGap(0..<items.count, before: items.count)
        } else if last >= 0 {
            readEnd(after: last)
        }
    }

    private mutating func add(_ box: GalleyBox, at index: Int, after last: Int) {
        var row = Row(
            item: Int32(index),
            cut: 0,
            height: Int32(clamping: box.height.units),
            baseline: Int32(clamping: box.baseline.units),
            isOnGrid: box.isOnGrid
        )
        row.height = max(0, row.height)
        rows.append(row)
        readGap(last + 1..<index, before: index)
        for call in box.calls where Int(call) < calls.count {
            finds.append((rows.count - 1, .call(calls[Int(call)])))
        }
    }

    /// Reads what stands between the box before and the last row's.
    private mutating func readGap(_ gap: Range<Int>, before box: Int) {
        let own = rows.count - 1
        let cut = own == 0 ? gap.lowerBound : cutPlace(in: gap)
        if own > 0 { rows[own - 1].trail += Int32(clamping: height(of: gap.lowerBound..<cut)) }
        rows[own].cut = Int32(cut)
        var cost: Int32?
        var stays = false
        for index in gap {
            let row = index < cut ? own - 1 : own
            switch items[index] {
            case .space(let length) where index >= cut && !stays: rows[own].space += Int32(clamping: length.units)
            case .space(let length), .fixed(let length):
                if index >= cut {
                    stays = true
                    rows[own].lead += Int32(clamping: length.units)
                }
            case .open: stays = stays || index >= cut
            case .penalty(let value): cost = max(cost ?? .min, value)
            case .float(let float): finds.append((row, .float(float)))
            case .beginRepeat(let count):
                head = (index + 1..<index + 1 + max(0, Int(count)), heads.count)
                heads.append(own..<own)
            case .endRepeat: head = nil
            case .close, .string, .anchor, .box: break
            }
        }
        rows[own].cost = own == 0 ? 0 : cost ?? 0
        readHead(box, own)
    }

    /// A head stays together and with the first row below; rows after that have it set again above them.
    private mutating func readHead(_ box: Int, _ own: Int) {
        guard let head else {
            isAfterHead = false
            return
        }
        if head.items.contains(box) {
            if !heads[head.index].isEmpty { rows[own].cost = GalleyItem.forbidden }
            heads[head.index] = heads[head.index].lowerBound..<own + 1
            isAfterHead = true
        } else {
            if isAfterHead { rows[own].cost = GalleyItem.forbidden }
            isAfterHead = false
            if !heads[head.index].isEmpty { rows[own].head = Int32(head.index) }
        }
    }

    /// Where a cut in a gap falls: below paddings and ends of frames, above everything else.
    private func cutPlace(in gap: Range<Int>) -> Int {
        var cut = gap.lowerBound
        for index in gap {
            switch items[index] {
            case .close, .endRepeat: cut = index + 1
            case .fixed where cut == index: cut = index + 1
            default: break
            }
        }
        return cut
    }

    private func height(of range: Range<Int>) -> Int {
        range.reduce(0) { sum, index in
            switch items[index] {
            case .space(let length), .fixed(let length): sum + length.units
            default: sum
            }
        }
    }

    /// What follows the last box: paddings stay with it, a margin waits for what comes next.
    private mutating func readEnd(after last: Int) {
        let gap = last + 1..<items.count
        let cut = cutPlace(in: gap)
        let own = rows.count - 1
        rows[own].trail += Int32(clamping: height(of: gap.lowerBound..<cut))
        endSpace = height(of: cut..<gap.upperBound)
        for index in gap {
            if case .float(let float) = items[index] { finds.append((own, .float(float))) }
        }
    }
}
