/// The patterns of one level of a dictionary, as a trie over letter codes.
///
/// A node is twelve bytes; children are a list, newest first, except those of the root and of its children, which have
/// tables. German's 78,000 patterns are 370,000 nodes; in a file that is sorted, as most are, nearly all of a pattern's
/// way is the way of the one before it.
struct PatternTrie: Sendable {
    /// A place in the trie: what has been read of a pattern.
    struct Node: Sendable {
        /// The first child, zero for none.
        var child: UInt32 = 0
        /// The next child of the same parent, zero for none.
        var sibling: UInt32 = 0
        /// The letter that leads here in the upper 8 bits; below, where in `records` the values of the pattern that
        /// ends here begin, zero for none.
        var letterAndRecord: UInt32 = 0
    }

    /// What `Node.letterAndRecord` keeps of a record's place.
    static let recordMask: UInt32 = 0xFF_FFFF
    /// The bit of a record's first byte that says that the pattern changes letters.
    static let changing: UInt8 = 0x80

    private(set) var nodes = [Node()]
    /// Node of the first letter, by its code.
    private(set) var firsts = [UInt32](repeating: 0, count: 128)
    /// Node of the first two letters, by their codes.
    private(set) var seconds = [UInt32](repeating: 0, count: 128 * 128)
    /// The values of patterns: how far before the pattern's end the first value that is not zero stands (with the bit
    /// `changing`), how many values follow, two bytes with the number of the change if there is one, the values.
    /// The first byte is unused, so that no record has the place zero.
    private(set) var records: [UInt8] = [0]

    private var path: [UInt32] = [0]
    private var previous: [UInt8] = []

    /// Whether there is any pattern.
    var isEmpty: Bool { nodes.count == 1 }

    /// Adds a pattern: its letters, and a value for the place before each of them and after the last. A later pattern
    /// of the same letters replaces an earlier one.
    ///
    /// `change` is the number of what the pattern changes, from zero.
    mutating func insert(_ letters: [UInt8], values: [UInt8], change: Int?) {
        guard !letters.isEmpty, values.count == letters.count + 1 else { return }
        var depth = 0
        while depth < min(letters.count, previous.count), letters[depth] == previous[depth] { depth += 1 }
        let common = depth
        path.removeLast(path.count - depth - 1)
        while depth < letters.count {
            let node = child(of: path[depth], depth: depth, letters) ?? append(letters, depth: depth)
            path.append(node)
            depth += 1
        }
        previous.removeLast(previous.count - common)
        previous.append(contentsOf: letters[common...])
        let node = Int(path[depth])
        nodes[node].letterAndRecord &= ~Self.recordMask
        nodes[node].letterAndRecord |= record(values, change: change)
    }

    private func child(of parent: UInt32, depth: Int, _ letters: [UInt8]) -> UInt32? {
        let letter = letters[depth]
        if depth == 0 { return firsts[Int(letter)] == 0 ? nil : firsts[Int(letter)] }
        if depth == 1 {
            let node = seconds[Int(letters[0]) << 7 | Int(letter)]
            return node == 0 ? nil : node
        }
        var node = nodes[Int(parent)].child
        while node != 0 {
            if nodes[Int(node)].letterAndRecord >> 24 == UInt32(letter) { return node }
            node = nodes[Int(node)].sibling
        }
        return nil
    }

    private mutating func append(_ letters: [UInt8], depth: Int) -> UInt32 {
        let letter = letters[depth]
        let node = UInt32(truncatingIfNeeded: nodes.count)
        let parent = Int(path[depth])
        nodes.append(Node(sibling: nodes[parent].child, letterAndRecord: UInt32(letter) << 24))
        nodes[parent].child = node
        if depth == 0 { firsts[Int(letter)] = node }
        if depth == 1 { seconds[Int(letters[0]) << 7 | Int(letter)] = node }
        return node
    }

    /// Stores the values from the first to the last that is not zero; the place of the record, zero when there is none
    /// or no room.
    private mutating func record(_ values: [UInt8], change: Int?) -> UInt32 {
        guard let first = values.firstIndex(where: { $0 != 0 }), let last = values.lastIndex(where: { $0 != 0 }) else {
            return 0
        }
        let place = records.count
        guard place < Int(Self.recordMask) else { return 0 }
        records.append(UInt8(truncatingIfNeeded: values.count - 1 - first) | (change == nil ? 0 : Self.changing))
        records.append(UInt8(truncatingIfNeeded: last - first + 1))
        if let change {
            records.append(UInt8(truncatingIfNeeded: change >> 8))
            records.append(UInt8(truncatingIfNeeded: change))
        }
        records.append(contentsOf: values[first...last])
        return UInt32(truncatingIfNeeded: place)
    }
}
