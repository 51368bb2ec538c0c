/// The patterns of one level of a dictionary, as a trie over letter codes.
///
/// A node is sixteen bytes; children are a list, newest first, except those of the root and of its children, which have
/// tables. German's 78,000 patterns are 370,000 nodes; in a file that is sorted, as most are, nearly all of a pattern's
/// way is the way of the one before it. Storage is raw, because arrays asked at each byte whether they are unique cost
/// half of the time it takes to load; it is written while the dictionary is read and never after.
final class PatternTrie: @unchecked Sendable {
    /// A place in the trie: what has been read of a pattern.
    struct Node {
        /// The first child, zero for none.
        var child: UInt32 = 0
        /// The next child of the same parent, zero for none.
        var sibling: UInt32 = 0
        /// The letter that leads here in the upper 8 bits; below, where in `records` the values of the pattern that
        /// ends here begin, zero for none.
        var letterAndRecord: UInt32 = 0
        /// A bit for each child, by its letter's lower five bits: most searches find nothing, and end here.
        var children: UInt32 = 0
    }

    /// What `Node.letterAndRecord` keeps of a record's place.
    static let recordMask: UInt32 = 0xFF_FFFF
    /// The bit of a record's first byte that says that the pattern changes letters.
    static let changing: UInt8 = 0x80
    /// The longest pattern, in letters: `PatternReader.longestLine` allows no longer one.
    static let longestPattern = 126
    /// Codes have seven bits.
    private static let codes = 128

    /// The nodes; the root is the first.
    let nodes: UnsafeMutablePointer<Node>
    /// The values of patterns: how far before the pattern's end the first value that is not zero stands (with the bit
    /// `changing`), how many values follow, two bytes with the number of the change if there is one, the values.
    /// The first byte is unused, so that no record has the place zero.
    let records: UnsafeMutablePointer<UInt8>
    /// The nodes of first letters by their codes, and of the first two letters.
    private let firsts: UnsafeMutablePointer<UInt32>
    private let seconds: UnsafeMutablePointer<UInt32>
    /// The nodes on the way of the latest pattern, and its letters.
    private let path: UnsafeMutablePointer<UInt32>
    private let previous: UnsafeMutablePointer<UInt8>
    private var previousCount = 0

    private(set) var nodeCount = 1
    private var recordCount = 1
    private let nodeRoom: Int
    private let recordRoom: Int

    /// Whether there is no pattern.
    var isEmpty: Bool { nodeCount == 1 }

    /// An empty trie with room for the patterns of a file of so many bytes: a letter takes a byte at least, and a value
    /// and what is kept with a pattern's values no more than twice what it takes in the file. Room that is never
    /// written takes no memory.
    init(fileSize: Int) {
        nodeRoom = fileSize + 8
        recordRoom = min(2 * fileSize + 64, Int(Self.recordMask))
        nodes = .allocate(capacity: nodeRoom)
        nodes.initialize(to: Node())
        records = .allocate(capacity: recordRoom)
        records.initialize(to: 0)
        firsts = .allocate(capacity: Self.codes)
        firsts.initialize(repeating: 0, count: Self.codes)
        seconds = .allocate(capacity: Self.codes * Self.codes)
        seconds.initialize(repeating: 0, count: Self.codes * Self.codes)
        path = .allocate(capacity: Self.longestPattern + 2)
        path.initialize(repeating: 0, count: Self.longestPattern + 2)
        previous = .allocate(capacity: Self.longestPattern + 2)
        previous.initialize(repeating: 0, count: Self.longestPattern + 2)
    }

    deinit {
        nodes.deallocate()
        records.deallocate()
        firsts.deallocate()
        seconds.deallocate()
        path.deallocate()
        previous.deallocate()
    }

    /// The node of a first letter; zero for none.
    @inline(__always)
    func first(_ letter: UInt8) -> Int { Int(firsts[Int(letter)]) }

    /// The node of the first two letters; zero for none.
    @inline(__always)
    func second(_ one: UInt8, _ two: UInt8) -> Int { Int(seconds[Int(one) << 7 | Int(two)]) }

    /// The child of a node below the first two letters, by its letter; zero for none.
    @inline(__always)
    func next(_ node: Int, _ letter: UInt8) -> Int {
        guard nodes[node].children >> UInt32(letter & 31) & 1 == 1 else { return 0 }
        var child = Int(nodes[node].child)
        while child != 0, nodes[child].letterAndRecord >> 24 != UInt32(letter) { child = Int(nodes[child].sibling) }
        return child
    }

    /// Adds a pattern of `count` letters: their codes, and a value for the place before each of them and after the
    /// last. A later pattern of the same letters replaces an earlier one.
    ///
    /// `change` is the number of what the pattern changes, from zero.
    func insert(
        _ letters: UnsafeMutablePointer<UInt8>,
        _ values: UnsafeMutablePointer<UInt8>,
        count: Int,
        change: Int? = nil
    ) {
        guard count > 0, count <= Self.longestPattern, nodeCount + count <= nodeRoom else { return }
        var depth = 0
        let shared = min(count, previousCount)
        while depth < shared, letters[depth] == previous[depth] { depth += 1 }
        while depth < count {
            let letter = letters[depth]
            let parent = Int(path[depth])
            var node = depth == 0 ? first(letter) : depth == 1 ? second(letters[0], letter) : next(parent, letter)
            if node == 0 { node = append(letters, depth: depth, parent: parent) }
            path[depth + 1] = UInt32(truncatingIfNeeded: node)
            previous[depth] = letter
            depth += 1
        }
        previousCount = count
        let node = Int(path[count])
        nodes[node].letterAndRecord &= ~Self.recordMask
        nodes[node].letterAndRecord |= record(values, count: count, change: change)
    }

    private func append(_ letters: UnsafeMutablePointer<UInt8>, depth: Int, parent: Int) -> Int {
        let letter = letters[depth]
        let node = nodeCount
        let number = UInt32(truncatingIfNeeded: node)
        nodeCount += 1
        (nodes + node).initialize(to: Node(sibling: nodes[parent].child, letterAndRecord: UInt32(letter) << 24))
        nodes[parent].child = number
        nodes[parent].children |= 1 << UInt32(letter & 31)
        if depth == 0 { firsts[Int(letter)] = number }
        if depth == 1 { seconds[Int(letters[0]) << 7 | Int(letter)] = number }
        return node
    }

    /// Stores the values from the first to the last that is not zero; the place of the record, zero when there is none
    /// or no room.
    private func record(_ values: UnsafeMutablePointer<UInt8>, count: Int, change: Int?) -> UInt32 {
        var first = 0
        var last = count
        while first <= count, values[first] == 0 { first += 1 }
        guard first <= count, recordCount + count + 8 <= recordRoom else { return 0 }
        while values[last] == 0 { last -= 1 }
        let place = recordCount
        put(UInt8(truncatingIfNeeded: count - first) | (change == nil ? 0 : Self.changing))
        put(UInt8(truncatingIfNeeded: last - first + 1))
        if let change {
            put(UInt8(truncatingIfNeeded: change >> 8))
            put(UInt8(truncatingIfNeeded: change))
        }
        for index in first...last { put(values[index]) }
        return UInt32(truncatingIfNeeded: place)
    }

    private func put(_ byte: UInt8) {
        (records + recordCount).initialize(to: byte)
        recordCount += 1
    }
}
