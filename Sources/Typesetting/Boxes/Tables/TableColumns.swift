import Basics

/// What is known of the columns of a table before their widths are decided (CSS 2.1, 17.5.2).
struct TableColumns {
    struct Column {
        var least = Length.zero
        var natural = Length.zero
        /// Of the table's width; 0 for none.
        var fraction = 0.0
        /// A length that a sheet gives.
        var wish: Length?
    }

    var columns: [Column]

    init(count: Int) { columns = [Column](repeating: Column(), count: count) }

    var least: Length { columns.reduce(.zero) { $0 + $1.least } }
    var natural: Length { columns.reduce(.zero) { $0 + max($1.natural, $1.wish ?? .zero, $1.least) } }

    /// A cell of one column.
    mutating func add(_ widths: LineWidths, at column: Int) {
        columns[column].least = max(columns[column].least, widths.least)
        columns[column].natural = max(columns[column].natural, widths.natural)
    }

    /// A cell over several columns: what they lack is shared out by how wide they are by nature.
    mutating func add(_ widths: LineWidths, across range: Range<Int>) {
        share(widths.least, range, \.least)
        share(widths.natural, range, \.natural)
    }

    private mutating func share(_ width: Length, _ range: Range<Int>, _ path: WritableKeyPath<Column, Length>) {
        let has = columns[range].reduce(Length.zero) { $0 + $1[keyPath: path] }
        let lacking = width - has
        guard lacking > .zero else { return }
        let weights = columns[range].map { Double($0.natural.units) + 1 }
        for (index, part) in zip(range, Self.shares(lacking, weights)) { columns[index][keyPath: path] += part }
    }

    /// A length divided by weights, without a rest.
    static func shares(_ length: Length, _ weights: [Double]) -> [Length] {
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return weights.map { _ in length / max(weights.count, 1) } }
        var before = 0.0
        var given = 0
        return weights.map { weight in
            before += weight
            let upTo = Int((Double(length.units) * before / sum).rounded())
            defer { given = upTo }
            return Length(units: upTo - given)
        }
    }

    /// The widths of the columns where the table has this much room.
    ///
    /// - Parameter fills: whether the table is as wide as the room; else as its columns are by nature, at most.
    func widths(room: Length, fills: Bool) -> [Length] {
        var widths = columns.map { max($0.natural, $0.wish ?? .zero, $0.least) }
        for (index, column) in columns.enumerated() where column.fraction > 0 {
            widths[index] = max(column.least, room.scaled(by: min(column.fraction, 1)))
        }
        let sum = widths.reduce(.zero, +)
        if sum <= room {
            guard fills, sum < room else { return widths }
            // What is over goes to the columns that no sheet has a word for.
            let isFree = columns.map { $0.wish == nil && $0.fraction == 0 }
            let hasFree = isFree.contains(true)
            let weights = zip(columns, isFree).map { column, free in
                hasFree && !free ? 0 : Double(column.natural.units) + 1
            }
            return zip(widths, Self.shares(room - sum, weights)).map { $0 + $1 }
        }
        if least > room { return Self.shares(room, columns.map { Double($0.least.units) + 1 }) }
        return fair(widths, room)
    }

    /// Columns that want no more than an equal part have what they want, so that short words stay on one line; the
    /// others are all made narrower by one factor, so that their cells have about as many lines, but none below its
    /// least.
    private func fair(_ wanted: [Length], _ room: Length) -> [Length] {
        var isSettled = [Bool](repeating: false, count: wanted.count)
        var rest = room
        var open = wanted.count
        var openLeast = least
        var isChanged = true
        while isChanged, open > 0 {
            isChanged = false
            for index in wanted.indices where open > 0 && !isSettled[index] && wanted[index] <= rest / open {
                // What the others need at least is not given away.
                guard rest - wanted[index] >= openLeast - columns[index].least else { continue }
                isSettled[index] = true
                rest -= wanted[index]
                openLeast -= columns[index].least
                open -= 1
                isChanged = true
            }
        }
        let free = wanted.indices.filter { !isSettled[$0] }
        var widths = wanted
        let narrowed = narrow(free.map { wanted[$0] }, least: free.map { columns[$0].least }, rest)
        for (index, width) in zip(free, narrowed) { widths[index] = width }
        return widths
    }

    /// Widths times one factor, none below its least, that fill a room between the sums of both.
    private func narrow(_ wanted: [Length], least: [Length], _ room: Length) -> [Length] {
        func widths(_ factor: Double) -> [Length] { zip(wanted, least).map { max($1, $0.scaled(by: factor)) } }
        var (low, high) = (0.0, 1.0)
        // Thirty halvings are finer than a thousandth of a point on any paper.
        for _ in 0..<30 {
            let middle = (low + high) / 2
            if widths(middle).reduce(.zero, +) > room { high = middle } else { low = middle }
        }
        return widths(low)
    }
}
