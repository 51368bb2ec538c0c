/// Finds the ends of lines that look best over a whole paragraph (Knuth and Plass, Breaking Paragraphs into Lines,
/// 1981).
///
/// A node is a place where a line may begin, reached in the best way known; from each place that could end a line all
/// nodes are tried that are not too far back. Nodes lie in the order of their places, and those too far back are always
/// the first: what is tried is the end of one array.
struct BreakSearch {
    /// A place reached.
    struct Node {
        /// What stands before the line that begins here.
        var width: Double
        var blanks: Double
        var glyphs: Double
        /// The cost of all lines so far.
        var total: Double
        /// How strained the line before is: -1 narrow, 1 wide.
        var tone: Double
        /// -1 is the start.
        var place: Int32
        var previous: Int32
        /// How many lines are before.
        var line: Int32
        /// How many lines in a row before end in hyphens.
        var hyphens: UInt8
        /// Which of the kinds of strain `tone` is.
        var shade: UInt8
    }

    /// What the lines of a search have in common.
    struct Task {
        var measures: Measures
        /// The places from and to which lines are sought, and the first line's number.
        var first: Int
        var last: Int
        var line: Int
        /// What stands before the first line.
        var start: Node
        /// Nothing comes after the last line.
        var endsParagraph: Bool
        /// Lines may be strained without bound, and stick out where nothing else is left.
        var isDesperate = false
        /// Nodes of different lines are kept apart.
        var countsLines = false
        var looseness = 0
    }

    var costs = BreakCosts()
    var nodes: [Node] = []
    private var candidates: [Node] = []

    /// Appends the places of the best line ends to `ends`; whether there are any.
    mutating func run(_ task: Task, _ places: [Place], ends: inout [Int32]) -> Bool {
        nodes.removeAll(keepingCapacity: true)
        nodes.append(task.start)
        let isFound = places.withUnsafeBufferPointer { search(task, $0) }
        guard isFound, var best = choose(task) else { return false }
        let start = ends.count
        while best > 0 {
            ends.append(nodes[best].place)
            best = Int(nodes[best].previous)
        }
        ends[start...].reverse()
        return true
    }

    /// Fills `nodes`; whether the last place was reached.
    private mutating func search(_ task: Task, _ places: UnsafeBufferPointer<Place>) -> Bool {
        var oldest = 0
        for index in task.first...task.last {
            candidates.removeAll(keepingCapacity: true)
            var best = Double.infinity
            let place = places[index]
            var at = oldest
            let count = nodes.count
            while at < count {
                let node = nodes[at]
                let measure = task.measures.measure(Int(node.line))
                let fit = self.fit(node, place, measure, task)
                if fit.isOverfull {
                    // The oldest go; behind a narrower line's node, others may still fit.
                    if at == oldest, !(task.isDesperate && at == count - 1) { oldest += 1 }
                    at += 1
                    continue
                }
                if fit.isLoose, !task.isDesperate {
                    // All later nodes are nearer still.
                    if Int(node.line) >= task.measures.insetLines { break }
                    at += 1
                    continue
                }
                at += 1
                consider(node, at - 1, fit, place, index, task, places, &best)
            }
            if candidates.isEmpty, task.isDesperate, oldest == count - 1 { stickOut(oldest, place, index) }
            if !candidates.isEmpty { keep(best, place) }
            guard oldest < nodes.count else { return false }
        }
        return nodes.last.map { Int($0.place) == task.last } ?? false
    }

    /// Weighs the line from a node to a place and keeps it if it is the best of its kind.
    @inline(__always)
    private mutating func consider(
        _ node: Node,
        _ number: Int,
        _ fit: Fit,
        _ place: Place,
        _ index: Int,
        _ task: Task,
        _ places: UnsafeBufferPointer<Place>,
        _ best: inout Double
    ) {
        var total = node.total + fit.cost + place.cost
        var hyphens: UInt8 = 0
        if place.kind == .hyphen || place.kind == .sign {
            hyphens = min(node.hyphens + 1, 3)
            if hyphens == 2 { total += costs.ladder }
            if hyphens == 3 {
                guard task.isDesperate else { return }
                total += costs.longLadder
            }
        }
        if node.place >= 0 {
            let change = node.tone - fit.tone
            total += costs.change * change * change
            let last = places[Int(node.place)]
            if last.wordBefore == place.wordBefore, place.wordBefore >= 0 { total += costs.stack }
            if last.wordAfter == place.wordAfter, place.wordAfter >= 0 { total += costs.stack }
            if place.kind == .end, task.endsParagraph, last.kind == .hyphen { total += costs.lastHyphen }
        }
        guard total < best + costs.change * 16 + costs.ladder else { return }
        if total < best { best = total }
        let line = node.line + 1
        let keepsLine = task.countsLines || Int(line) < task.measures.insetLines
        for at in candidates.indices
        where candidates[at].shade == fit.shade && candidates[at].hyphens == hyphens
            && (!keepsLine || candidates[at].line == line)
        {
            if total < candidates[at].total {
                candidates[at].total = total
                candidates[at].tone = fit.tone
                candidates[at].previous = Int32(number)
                candidates[at].line = line
            }
            return
        }
        candidates.append(
            Node(
                width: place.nextWidth + place.head,
                blanks: place.nextBlanks,
                glyphs: place.glyphs,
                total: total,
                tone: fit.tone,
                place: Int32(index),
                previous: Int32(number),
                line: line,
                hyphens: hyphens,
                shade: fit.shade
            )
        )
    }

    /// Takes over the candidates that may yet turn out best: a worse one pays off only if the change from its shade, or
    /// its hyphens, is cheaper than that from the best one's.
    private mutating func keep(_ best: Double, _ place: Place) {
        let bound = best + costs.change * 16 + (place.kind == .hyphen || place.kind == .sign ? costs.ladder : 0)
        for candidate in candidates where candidate.total <= bound { nodes.append(candidate) }
    }

    /// A line that sticks out, because nothing before it could end one.
    private mutating func stickOut(_ number: Int, _ place: Place, _ index: Int) {
        let node = nodes[number]
        candidates.append(
            Node(
                width: place.nextWidth + place.head,
                blanks: place.nextBlanks,
                glyphs: place.glyphs,
                total: node.total + costs.overfull,
                tone: 0,
                place: Int32(index),
                previous: Int32(number),
                line: node.line + 1,
                hyphens: 0,
                shade: 1
            )
        )
        nodes.append(contentsOf: candidates)
        candidates.removeAll(keepingCapacity: true)
    }

    /// The best of the nodes at the last place, as many lines away from it as wished.
    private func choose(_ task: Task) -> Int? {
        var best: Int?
        for at in nodes.indices.reversed() {
            guard Int(nodes[at].place) == task.last else { break }
            if best.map({ nodes[at].total < nodes[$0].total }) ?? true { best = at }
        }
        guard task.looseness != 0, let ordinary = best else { return best }
        let wanted = Int(nodes[ordinary].line) + task.looseness
        var other: Int?
        for at in nodes.indices.reversed() {
            guard Int(nodes[at].place) == task.last else { break }
            guard Int(nodes[at].line) == wanted else { continue }
            if other.map({ nodes[at].total < nodes[$0].total }) ?? true { other = at }
        }
        guard let other else { return ordinary }
        let most = nodes[ordinary].total + costs.tolerance * Double(wanted + 1 - task.line)
        return nodes[other].total <= most ? other : ordinary
    }
}
