import Styling

/// The counters of a flow (CSS Lists 3, 4): each reset makes one for the element, what is in it and what follows it.
struct Counters {
    private var instances: [String: [(value: Int, depth: Int)]] = [:]

    /// Applies what an element at a depth of the tree says.
    mutating func apply(reset: [CounterChange], increment: [CounterChange], depth: Int) {
        for change in reset {
            leave(change.name, depth)
            if instances[change.name]?.last?.depth == depth { instances[change.name]?.removeLast() }
            // Deeper than this nobody counts; documents are bounded to 200 levels.
            instances[change.name, default: []].append((change.value, depth))
        }
        for change in increment {
            leave(change.name, depth)
            if instances[change.name]?.isEmpty ?? true { instances[change.name] = [(0, depth)] }
            let last = (instances[change.name]?.count ?? 1) - 1
            let value = instances[change.name]?[last].value ?? 0
            instances[change.name]?[last].value = value.addingReportingOverflow(change.value).partialValue
        }
    }

    /// Counters made by elements below this depth are no longer seen.
    private mutating func leave(_ name: String, _ depth: Int) {
        while let last = instances[name]?.last, last.depth > depth, instances[name]?.count ?? 0 > 1 {
            instances[name]?.removeLast()
        }
    }

    /// The values of a counter, the outermost first.
    func values(_ name: String) -> [Int] { instances[name]?.map(\.value) ?? [0] }
}
