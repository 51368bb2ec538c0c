/// The tables of a trie while words are looked up in it.
struct PatternLookup {
    let nodes: UnsafePointer<PatternTrie.Node>
    let records: UnsafePointer<UInt8>
    private let firsts: UnsafePointer<UInt32>
    private let seconds: UnsafePointer<UInt32>

    fileprivate init(
        nodes: UnsafePointer<PatternTrie.Node>,
        records: UnsafePointer<UInt8>,
        firsts: UnsafePointer<UInt32>,
        seconds: UnsafePointer<UInt32>
    ) {
        self.nodes = nodes
        self.records = records
        self.firsts = firsts
        self.seconds = seconds
    }

    /// The node of a first letter; zero for none.
    func first(_ letter: UInt8) -> Int { Int(firsts[Int(letter)]) }

    /// The node of the first two letters; zero for none.
    func second(_ one: UInt8, _ two: UInt8) -> Int { Int(seconds[Int(one) << 7 | Int(two)]) }

    /// The child of a node by its letter; zero for none.
    func next(_ node: Int, _ letter: UInt8) -> Int {
        var child = Int(nodes[node].child)
        while child != 0, nodes[child].letterAndRecord >> 24 != UInt32(letter) { child = Int(nodes[child].sibling) }
        return child
    }
}

extension PatternTrie {
    /// Calls `body` with the tables of the trie, which live as long as it runs.
    func withLookup(_ body: (PatternLookup) -> Void) {
        nodes.withUnsafeBufferPointer { nodes in
            records.withUnsafeBufferPointer { records in
                firsts.withUnsafeBufferPointer { firsts in
                    seconds.withUnsafeBufferPointer { seconds in
                        // None is ever empty: each holds the root's part.
                        guard let nodes = nodes.baseAddress, let records = records.baseAddress,
                            let firsts = firsts.baseAddress, let seconds = seconds.baseAddress
                        else { return }
                        body(PatternLookup(nodes: nodes, records: records, firsts: firsts, seconds: seconds))
                    }
                }
            }
        }
    }
}
