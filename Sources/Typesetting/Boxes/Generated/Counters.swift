import Styling

/// The counters of a flow (CSS Lists 3, 4): each reset makes one for the element, what is in it and what follows it.
struct Counters {
    private var instances: [String: [(value: Int, depth: Int)]] = [:]

    /// Applies what an element at a depth of the tree says.
    mutating func apply(reset: [CounterChange], increment: [CounterChange], set: [CounterChange], depth: Int) {
        for change in reset {
            leave(change.name, depth)
            if instances[change.name]?.last?.depth == depth { instances[change.name]?.removeLast() }
            // Deeper than this nobody counts; documents are bounded to 200 levels.
            instances[change.name, default: []].append((change.value, depth))
        }
        for change in increment {
            self.change(change.name, depth) { $0.addingReportingOverflow(change.value).partialValue }
        }
        for change in set { self.change(change.name, depth) { _ in change.value } }
    }

    private mutating func change(_ name: String, _ depth: Int, _ new: (Int) -> Int) {
        leave(name, depth)
        if instances[name]?.isEmpty ?? true { instances[name] = [(0, depth)] }
        let last = (instances[name]?.count ?? 1) - 1
        let value = new(instances[name]?[last].value ?? 0)
        instances[name]?[last].value = value
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
